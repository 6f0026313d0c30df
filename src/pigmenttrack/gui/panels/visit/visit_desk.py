"""How the visit page is laid out: tools, the photo and what is known of it, all visits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from pigmenttrack.gui.canvas.hints import hint_text
from pigmenttrack.gui.canvas.tools.tool import Hint, Tool
from pigmenttrack.gui.canvas.view_bar import ViewBar
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.visit.film_strip import FilmStrip
from pigmenttrack.gui.panels.visit.photo_stage import PhotoStage
from pigmenttrack.gui.panels.visit.tool_bar import VisitTools
from pigmenttrack.gui.panels.visit.visit_facts import VisitFacts
from pigmenttrack.gui.widgets.flow_layout import FlowLayout
from pigmenttrack.gui.widgets.line_label import LineLabel
from pigmenttrack.gui.widgets.yielding_button import YieldingButton


class VisitDesk(QWidget):
    """The parts of the page in their places.

    Attributes
    ----------
    stage : PhotoStage
    tools : VisitTools
    view_bar : ViewBar
    facts : VisitFacts
    strip : FilmStrip
    measure_button : YieldingButton
    """

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = PhotoStage(jobs)
        self.tools = VisitTools()
        self.view_bar = ViewBar(self.stage.canvas)
        self.facts = VisitFacts()
        self.strip = FilmStrip(jobs)
        self._tool: Tool | None = None
        self._hint = LineLabel()
        self._hint.setProperty("role", "muted")
        self.measure_button = YieldingButton(self.tr("Measure again"), "again")
        self._lay_out()
        both = (self.stage.canvas, self.stage.baseline_canvas)
        for canvas in both:
            canvas.tool_moved.connect(self._show_hint)
            # A landmark belongs to both photos: what is done on one is seen on the other.
            for other in both:
                canvas.tool_moved.connect(other.update)

    def show_tool(self, tool: Tool | None) -> None:
        """Put a tool on the photo, and tell what to do next with it."""
        self._tool = tool
        self.stage.canvas.set_tool(tool)
        self._show_hint()

    def call_for_measuring(self, is_due: bool) -> None:
        """Let the button stand out while the numbers are older than what was drawn."""
        kind = "primary" if is_due else ""
        if self.measure_button.property("kind") != kind:
            self.measure_button.setProperty("kind", kind)
            set_icon(self.measure_button, "again")
            self.measure_button.style().polish(self.measure_button)

    def _show_hint(self) -> None:
        self._hint.setText(hint_text(Hint.LOOK if self._tool is None else self._tool.hint))

    def _lay_out(self) -> None:
        above = FlowLayout()
        above.addWidget(self.tools)
        above.add_trailing(self.view_bar)
        above.add_trailing(self.measure_button)
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.addWidget(self.stage)
        middle.addWidget(self.facts)
        middle.setStretchFactor(0, 1)
        middle.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(middle, 1)
        below = FlowLayout(spacing=8)
        below.addWidget(self._hint)
        below.add_trailing(self.tools.options)
        column.addLayout(below)
        column.addWidget(self.strip)
