"""A card beside the main thing: as wide as its text needs, scrolled where it is higher."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStyle, QVBoxLayout, QWidget

PLAIN_POINTS = 10.0  # text for which widths are told
GROWS_BY = 0.25
_EDGE_PX = 2


class CardFrame(QFrame):
    """A card whose width grows with the text, a quarter as much.

    Parameters
    ----------
    width_px : int
        At plain text.
    """

    def __init__(self, width_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width_px = width_px
        self.setProperty("role", "card")
        self._take_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._take_width()

    def _take_width(self) -> None:
        grown = QApplication.font().pointSizeF() / PLAIN_POINTS
        wanted = round(self._width_px * (1.0 + GROWS_BY * max(0.0, grown - 1.0)))
        wanted = max(wanted, self._least_px())
        if (wanted, wanted) != (self.minimumWidth(), self.maximumWidth()):
            self.setFixedWidth(wanted)

    def _least_px(self) -> int:
        """Return how wide the content is at least."""
        return 0


class SideColumn(CardFrame):
    """Holds a card's content, which is scrolled where it is higher than the window."""

    def __init__(self, content: QWidget, width_px: int, parent: QWidget | None = None) -> None:
        self._content = content
        super().__init__(width_px, parent)
        area = _Area()
        area.setWidget(content)
        content.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        column.addWidget(area)
        # Words that come later may be wider.
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the width that the content needs now."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._take_width()
        return super().eventFilter(watched, event)

    def _least_px(self) -> int:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return self._content.minimumSizeHint().width() + bar + 2 * _EDGE_PX


class _Area(QScrollArea):
    """Scrolls upwards and downwards alone, and asks for no height."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # What it holds takes the keyboard, not the frame around it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        """Return a small size: what is higher is scrolled."""
        return QSize(0, 0)
