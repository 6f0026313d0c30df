"""What stands beside the live picture: hint, meters, choices, shutter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.gui.icons import set_icon

TIMERS_S = (0, 3, 10)
GHOST_PERCENT = 40


class CaptureCard(QWidget):
    """Controls of guided capture.

    Signals
    -------
    released : the shutter was pressed.
    import_asked
    """

    released = Signal()
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera_choice = QComboBox()
        self.timer_choice = QComboBox()
        for seconds in TIMERS_S:
            words = self.tr("at once") if seconds == 0 else self.tr("after %n s", "", seconds)
            self.timer_choice.addItem(words, seconds)
        self.ghost = QSlider(Qt.Orientation.Horizontal)
        self.ghost.setRange(0, 100)
        self.ghost.setValue(GHOST_PERCENT)
        self.sharp_bar, self.light_bar = QProgressBar(), QProgressBar()
        for bar in (self.sharp_bar, self.light_bar):
            bar.setTextVisible(False)
        self.hint = _label("heading")
        self._count = _label("muted")
        self.shutter = QPushButton(self.tr("Take the photo"))
        self.shutter.setProperty("kind", "primary")
        set_icon(self.shutter, "camera")
        self.shutter.clicked.connect(self.released)
        self.import_button = QPushButton(self.tr("Take them into the catalog"))
        set_icon(self.import_button, "import")
        self.import_button.clicked.connect(self.import_asked)
        self._lay_out()
        self.show_hint("")
        self.show_taken(0)

    def show_hint(self, words: str) -> None:
        """Say what to do next; no words take no room."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def show_taken(self, count: int) -> None:
        """Say how many photos wait for import."""
        words = self.tr("%n photo(s) taken; two or three of each place are best.", "", count)
        self._count.setText(words)
        self.import_button.setEnabled(count > 0)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for words, field in (
            (self.tr("Camera"), self.camera_choice),
            (self.tr("Shutter"), self.timer_choice),
            (self.tr("First photo as a ghost"), self.ghost),
            (self.tr("Sharpness, of the best lately"), self.sharp_bar),
            (self.tr("Brightness"), self.light_bar),
        ):
            label = QLabel(words)
            label.setWordWrap(True)
            label.setBuddy(field)
            rows.addRow(label, field)
            field.setAccessibleName(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.hint)
        column.addLayout(rows)
        column.addStretch()
        column.addWidget(self._count)
        column.addWidget(self.shutter)
        column.addWidget(self.import_button)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
