"""How the compare page is laid out: ways above, both photos and the numbers, all visits below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from pigmenttrack.gui.canvas.view_bar import ViewBar
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.panels.compare.change_facts import ChangeFacts
from pigmenttrack.gui.panels.compare.compare_stage import CompareStage
from pigmenttrack.gui.panels.compare.film_box import FilmBox
from pigmenttrack.gui.panels.compare.mode_bar import ModeBar
from pigmenttrack.gui.panels.compare.pair_bar import PairBar
from pigmenttrack.gui.widgets.flow_layout import FlowLayout


class CompareDesk(QWidget):
    """The parts of the page in their places.

    Attributes
    ----------
    stage : CompareStage
    modes : ModeBar
    view_bar : ViewBar
    facts : ChangeFacts
    pair_bar : PairBar
    film : FilmBox
    blind_button, readings_button : QPushButton
        Begin a blinded reading; show those that are kept.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = CompareStage()
        self.modes, self.pair_bar = ModeBar(), PairBar()
        self.facts, self.film = ChangeFacts(), FilmBox()
        self.view_bar = ViewBar(self.stage.right)
        self.blind_button = QPushButton(self.tr("Read without dates"))
        set_icon(self.blind_button, "eye")
        self.readings_button = QPushButton()
        self.show_readings(0)
        above = FlowLayout()
        above.addWidget(self.modes)
        above.add_trailing(self.view_bar)
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.addWidget(self.stage)
        middle.addWidget(self.facts)
        middle.setStretchFactor(0, 1)
        middle.setChildrenCollapsible(False)
        below = FlowLayout(spacing=8)
        below.addWidget(self.blind_button)
        below.addWidget(self.readings_button)
        below.add_trailing(self.film)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(middle, 1)
        column.addWidget(self.pair_bar)
        column.addLayout(below)

    def show_readings(self, count: int) -> None:
        """Offer the blinded readings that are kept."""
        self.readings_button.setText(self.tr("%n reading(s) kept", "", count))
        self.readings_button.setVisible(count > 0)
