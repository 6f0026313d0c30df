"""The live picture with the baseline as a ghost over it, and an arrow where to move."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF, QTextOption
from PySide6.QtWidgets import QWidget

from pigmenttrack.gui.panels.capture.presenter import Hint, Move
from pigmenttrack.gui.tokens import current_tokens

_ARROW_PX = 56.0
# Angles of arrows, clockwise from the right; other moves are told in words alone.
_ARROWS = {Move.RIGHT: 0.0, Move.DOWN: 90.0, Move.LEFT: 180.0, Move.UP: 270.0}


class LiveView(QWidget):
    """Draws the newest frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = QImage()
        self._ghost = QImage()
        self._ghost_share = 0.4
        self._hint: Hint | None = None
        self._count = 0
        self._message = ""
        self.setAccessibleName(self.tr("Live picture"))

    @property
    def frame(self) -> QImage:
        """The newest frame."""
        return self._frame

    def show_frame(self, frame: QImage) -> None:
        """Draw a new frame."""
        self._frame, self._message = frame, ""
        self.update()

    def show_ghost(self, ghost: QImage) -> None:
        """Draw a photo over the frames; a null image takes it away."""
        self._ghost = ghost
        self.update()

    def set_ghost_share(self, percent: int) -> None:
        """Set how much of the ghost is seen."""
        self._ghost_share = percent / 100
        self.update()

    def show_hint(self, hint: Hint | None) -> None:
        """Draw where to move."""
        self._hint = hint
        self.update()

    def show_count(self, seconds: int) -> None:
        """Draw the seconds until the photo is taken; 0 draws none."""
        self._count = seconds
        self.update()

    def show_message(self, words: str) -> None:
        """Say something in place of a picture."""
        self._frame, self._message = QImage(), words
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that shows skin well."""
        return QSize(720, 540)

    def minimumSizeHint(self) -> QSize:
        """Return the least that is of use."""
        return QSize(240, 180)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, ghost, arrow and count."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.fillRect(self.rect(), QColor(tokens.canvas))
        if self._frame.isNull():
            painter.setPen(QColor(tokens.on_canvas))
            words = QTextOption(Qt.AlignmentFlag.AlignCenter)
            words.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            painter.drawText(QRectF(self.rect()).adjusted(24, 24, -24, -24), self._message, words)
            painter.end()
            return
        place = _fitted(self._frame.size(), QRectF(self.rect()))
        painter.drawImage(place, self._frame)
        if not self._ghost.isNull():
            painter.setOpacity(self._ghost_share)
            painter.drawImage(_fitted(self._ghost.size(), place), self._ghost)
            painter.setOpacity(1)
        self._paint_hint(painter, place.center())
        if self._count:
            font = painter.font()
            font.setPixelSize(int(place.height() / 3))
            painter.setFont(font)
            painter.setPen(QColor(tokens.on_canvas))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._count))
        painter.end()

    def _paint_hint(self, painter: QPainter, middle: QPointF) -> None:
        if self._hint is None:
            return
        tokens = current_tokens()
        if self._hint.is_ready:
            painter.setPen(QPen(QColor("#ffffff"), 6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, _ARROW_PX / 2, _ARROW_PX / 2)
            painter.setPen(QPen(QColor(tokens.accent), 3))
            painter.drawEllipse(middle, _ARROW_PX / 2, _ARROW_PX / 2)
            return
        angle = _ARROWS.get(self._hint.move)
        if angle is None:
            return
        painter.save()
        painter.translate(middle)
        painter.rotate(angle)
        # A white rim: it is seen on any skin.
        painter.setPen(QPen(QColor("#ffffff"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(QColor(tokens.accent))
        painter.drawPolygon(_arrow(_ARROW_PX * (1 + min(self._hint.size, 0.5))))
        painter.restore()


def _arrow(length: float) -> QPolygonF:
    half, head = length * 0.16, length * math.tan(math.radians(30)) * 0.5
    return QPolygonF(
        [
            QPointF(-length / 2, -half),
            QPointF(0, -half),
            QPointF(0, -head),
            QPointF(length / 2, 0),
            QPointF(0, head),
            QPointF(0, half),
            QPointF(-length / 2, half),
        ]
    )


def _fitted(size: QSize, into: QRectF) -> QRectF:
    """Return the largest place of a size's shape in the middle of another."""
    factor = min(into.width() / size.width(), into.height() / size.height())
    fitted = QRectF(0, 0, size.width() * factor, size.height() * factor)
    fitted.moveCenter(into.center())
    return fitted
