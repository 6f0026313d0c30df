"""A course at a glance: a line, its intervals as a band, the newest value as a dot."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from pigmenttrack.domain.timeline import TimelinePoint
from pigmenttrack.gui.tokens import current_tokens

_SIZE = QSize(96, 56)
_MARGIN = 4.0
_BAND_ALPHA = 60


class SparkLine(QWidget):
    """Draws points from the left to the right by their dates; from zero up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[TimelinePoint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[TimelinePoint]) -> None:
        """Draw these."""
        self._points = tuple(points)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that a course needs."""
        return _SIZE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw band, line and dot."""
        if len(self._points) < 2:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band = QColor(tokens.accent)
        band.setAlpha(_BAND_ALPHA)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(band)
        upper = [
            self._place(one.at, one.value if one.high is None else one.high) for one in self._points
        ]
        lower = [
            self._place(one.at, one.value if one.low is None else one.low) for one in self._points
        ]
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setPen(QPen(QColor(tokens.accent), 1.75))
        line = [self._place(one.at, one.value) for one in self._points]
        painter.drawPolyline(QPolygonF(line))
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(line[-1], 3.0, 3.0)
        painter.end()

    def _place(self, at: datetime, value: float) -> QPointF:
        first, last = self._points[0].at, self._points[-1].at
        highest = max((one.high or one.value for one in self._points), default=1.0) or 1.0
        along = (at - first) / (last - first) if last > first else 0.5
        if self.isRightToLeft():
            along = 1.0 - along
        width, height = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        return QPointF(_MARGIN + along * width, _MARGIN + (1.0 - value / highest) * height)
