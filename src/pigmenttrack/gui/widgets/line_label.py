"""A sentence on one line where there is room for it, else on several."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget


class LineLabel(QLabel):
    """Asks for the width of its words; a label of Qt's that wraps asks for a square instead."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """Return the size of all words on one line."""
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 2 * (self.margin() + 1)
        return QSize(wide, self.heightForWidth(wide))
