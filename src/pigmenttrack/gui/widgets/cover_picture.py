"""A photo that fills its place: cut at its longer sides, never distorted."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from pigmenttrack.gui.icons import picture
from pigmenttrack.gui.tokens import current_tokens

_HEIGHT = 168
_CORNER = 8.0
_ICON_PX = 40


class CoverPicture(QWidget):
    """One picture, or the drawing of a camera where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bytes(self, content: bytes | None) -> None:
        """Show an encoded picture; None shows that there is none."""
        self._pixmap = QPixmap()
        if content is not None:
            self._pixmap.loadFromData(content)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a landscape's size."""
        return QSize(int(1.6 * _HEIGHT), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it behind rounded corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), QColor(current_tokens().raised))
        if self._pixmap.isNull():
            icon = picture("camera", current_tokens().muted, _ICON_PX)
            painter.drawPixmap(self.rect().center() - icon.rect().center(), icon)
        else:
            grown = self._pixmap.size().scaled(
                self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
            )
            target = QRectF(0, 0, grown.width(), grown.height())
            target.moveCenter(QRectF(self.rect()).center())
            painter.drawPixmap(target, self._pixmap, QRectF(self._pixmap.rect()))
        painter.end()
