"""How the compare page is laid out: ways above, both photos and the numbers, all visits below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from pigmenttrack.gui.canvas.view_bar import ViewBar
from pigmenttrack.gui.panels.compare.below_bar import BelowBar
from pigmenttrack.gui.panels.compare.change_facts import ChangeFacts
from pigmenttrack.gui.panels.compare.compare_stage import CompareStage
from pigmenttrack.gui.panels.compare.mode_bar import ModeBar
from pigmenttrack.gui.panels.compare.pair_bar import PairBar
from pigmenttrack.gui.widgets.flow_layout import FlowLayout

LEAST_LINES = 30  # of text, in a page's height: in a lower one the photos need the room more


class CompareDesk(QWidget):
    """The parts of the page in their places.

    Attributes
    ----------
    stage : CompareStage
    modes : ModeBar
    view_bar : ViewBar
    facts : ChangeFacts
    pair_bar : PairBar
    below : BelowBar
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = CompareStage()
        self.modes, self.pair_bar = ModeBar(), PairBar()
        self.facts, self.below = ChangeFacts(), BelowBar()
        self.pair_bar.add_button(self.below.more_button)
        self.view_bar = ViewBar(self.stage.right)
        above = FlowLayout()
        above.addWidget(self.modes)
        above.add_trailing(self.view_bar)
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.addWidget(self.stage)
        middle.addWidget(self.facts)
        middle.setStretchFactor(0, 1)
        middle.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(middle, 1)
        column.addWidget(self.pair_bar)
        column.addWidget(self.below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of a low window to the photos."""
        super().resizeEvent(event)
        self.below.fold(self.height() < LEAST_LINES * self.fontMetrics().height())
