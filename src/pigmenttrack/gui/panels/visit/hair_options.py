"""What can be chosen while hairs are shown: their colours, and back to what was traced."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget


class HairOptions(QWidget):
    """A row of its own beside the sentence of help.

    Signals
    -------
    fates_wanted : bool
        Colours by what became of each hair since the baseline, or by diameter.
    drop_asked
        The corrections of this photo should go.
    """

    fates_wanted = Signal(bool)
    drop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._label = QLabel(self.tr("Colours"))
        self.colours = QComboBox()
        self.colours.addItem(self.tr("by diameter"))
        self.colours.addItem(self.tr("by fate since the baseline"))
        self.colours.setAccessibleName(self.tr("Colours of the hairs"))
        self.colours.currentIndexChanged.connect(lambda index: self.fates_wanted.emit(index == 1))
        self._label.setBuddy(self.colours)
        self.drop_button = QPushButton(self.tr("Drop corrections"))
        self.drop_button.clicked.connect(self.drop_asked)
        for part in (self._label, self.colours, self.drop_button):
            row.addWidget(part)
        self.show_state(is_traced=False, corrections=0, has_baseline=False)

    def show_state(self, *, is_traced: bool, corrections: int, has_baseline: bool) -> None:
        """Offer what fits the photo that is shown."""
        self.setVisible(is_traced)
        for part in (self._label, self.colours):
            part.setVisible(has_baseline)
        self.drop_button.setVisible(corrections > 0)

    def show_diameters(self) -> None:
        """Say that hairs are coloured by diameter again."""
        with QSignalBlocker(self.colours):
            self.colours.setCurrentIndex(0)
