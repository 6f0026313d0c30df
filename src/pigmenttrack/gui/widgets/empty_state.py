"""What a page shows when it has nothing to show: why, and the button that changes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pigmenttrack.gui.icons import picture
from pigmenttrack.gui.tokens import current_tokens

_ICON_PX = 56


class EmptyState(QWidget):
    """A drawing, a heading, a sentence and a button.

    Signals
    -------
    asked : the button was pressed.
    """

    asked = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._picture = QLabel()
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._words = QLabel()
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.asked)
        self.button.hide()
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        for part in (self._picture, self._heading):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(part)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, heading: str, words: str, button: str = "") -> None:
        """Set the texts; without a button's text there is no button."""
        self._heading.setText(heading)
        self._words.setText(words)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._picture.setPixmap(picture(self._icon, current_tokens().muted, _ICON_PX))
