"""A drawing of our own, in the colours of the theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from pigmenttrack.gui.resources import RESOURCES
from pigmenttrack.gui.tokens import current_tokens

_SIZE = QSize(288, 144)


class Drawing(QWidget):
    """Draws ``resources/help/NAME.svg``: lines in the text's colour, accents in the accent."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = (RESOURCES / "help" / f"{name}.svg").read_text(encoding="utf-8")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the drawing's own size."""
        return _SIZE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the middle."""
        tokens = current_tokens()
        source = self._source
        for marked, color in (
            ("{line}", tokens.text),
            ("{accent}", tokens.accent),
            ("{muted}", tokens.muted),
            ("{ground}", tokens.raised),
        ):
            source = source.replace(marked, color)
        box = QRectF(0, 0, _SIZE.width(), _SIZE.height())
        box.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        QSvgRenderer(QByteArray(source.encode())).render(painter, box)
        painter.end()
