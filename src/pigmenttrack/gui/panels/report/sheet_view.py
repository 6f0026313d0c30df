"""Pages of paper one under another, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from pigmenttrack.gui.tokens import current_tokens

GAP_PX = 16
WIDEST_PX = 860
NARROWEST_PX = 320


class SheetView(QWidget):
    """Draws pages smoothly at the width it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[QPixmap] = []
        self.setMinimumWidth(NARROWEST_PX)

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show pictures of pages."""
        self._pages = []
        for page in pages:
            pixmap = QPixmap()
            pixmap.loadFromData(page)
            self._pages.append(pixmap)
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that all pages take at this width."""
        return QSize(WIDEST_PX, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as much height as the pages need at the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages with a hairline around each."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(current_tokens().border), 1))
        top = 1.0
        for page in self._pages:
            sheet = QRectF((self.width() - self._wide()) / 2, top, self._wide(), self._high(page))
            painter.drawPixmap(sheet, page, QRectF(page.rect()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(sheet)
            top += sheet.height() + GAP_PX
        painter.end()

    def _wide(self) -> float:
        return float(min(self.width() - 2, WIDEST_PX))

    def _high(self, page: QPixmap) -> float:
        return self._wide() * page.height() / max(page.width(), 1)

    def _height(self) -> int:
        return int(sum(self._high(page) + GAP_PX for page in self._pages)) + 2

    def _fit(self) -> None:
        self.setMinimumHeight(self._height())
