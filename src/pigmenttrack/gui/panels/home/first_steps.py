"""What an empty catalog shows: three steps, and a place to drop photos on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pigmenttrack.gui.icons import picture
from pigmenttrack.gui.tokens import current_tokens

_ICON_PX = 44


class FirstSteps(QWidget):
    """Photograph, drop, compare.

    Signals
    -------
    import_asked, samples_asked, help_asked
    """

    import_asked = Signal()
    samples_asked = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = QLabel(self.tr("Three steps to the first number"))
        heading.setProperty("role", "heading")
        row = QHBoxLayout()
        row.setSpacing(16)
        steps = (
            (
                "camera",
                self.tr("1. Photograph"),
                self.tr(
                    "In even daylight, from the front, with the printed card beside the patch."
                ),
            ),
            (
                "import",
                self.tr("2. Drop the photos here"),
                self.tr(
                    "Dates are read and sites proposed; whether a photo is sharp is told at once."
                ),
            ),
            (
                "compare",
                self.tr("3. Come back in four weeks"),
                self.tr(
                    "Photograph the same place again. What changed is told with its uncertainty."
                ),
            ),
        )
        for icon, title, words in steps:
            row.addWidget(_step(icon, title, words), 1)
        buttons = QHBoxLayout()
        choose = QPushButton(self.tr("Choose photos"))
        choose.setProperty("kind", "primary")
        choose.clicked.connect(self.import_asked)
        how = QPushButton(self.tr("How to photograph"))
        how.clicked.connect(self.help_asked)
        samples = QPushButton(self.tr("Look around with sample photos"))
        samples.setProperty("kind", "quiet")
        samples.clicked.connect(self.samples_asked)
        for button in (choose, how, samples):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addLayout(row)
        column.addLayout(buttons)
        column.addStretch()


def _step(icon: str, title: str, words: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(20, 20, 20, 20)
    drawing = QLabel()
    drawing.setPixmap(picture(icon, current_tokens().accent, _ICON_PX))
    column.addWidget(drawing)
    for text, role in ((title, "heading"), (words, "muted")):
        label = QLabel(text)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(label)
    column.addStretch()
    return frame
