"""Paint traced hairs on their photo, as the printed overlays draw them, with room for numbers."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from pigmenttrack.gui.canvas.layers import Hairs
from pigmenttrack.gui.canvas.view import View
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.scalp.hair_overlay import (
    CASING_STROKES,
    ROOT_STROKES,
    DrawnLine,
    LineLook,
)

STROKE_PX = 1.4  # window px: unit of all widths and dashes
RING_STROKES = 2.2  # as much larger is a ringed root
LEAST_STEP_PX = 1.5  # of nearer points of a path one is enough
NUMBER_ROOM_PX = 3.0  # free around a number; where there is less it waits for a closer look
DARK, LIGHT = QColor(16, 18, 20), QColor(255, 255, 255)


def paint_hairs(painter: QPainter, hairs: Hairs, view: View, window: QRectF) -> None:
    """Paint the hairs that a part of the window shows; numbers as far as they find room."""
    shown = [
        (line, placed, number)
        for line, number in zip(hairs.lines, _numbers(hairs), strict=True)
        if _meets(placed := view.to_window(line.path_xy), window)
    ]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for look in dict.fromkeys(line.look for line, _, _ in shown):
        path = QPainterPath()
        for line, placed, _ in shown:
            if line.look == look:
                path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _thinned(placed).tolist()]))
        _stroke(painter, path, look)
    for line, placed, _ in shown:
        if line.has_root:
            _paint_root(painter, line, placed[0])
    numbers = [(placed[0], number) for _, placed, number in shown if number]
    _paint_numbers(painter, numbers, window)


def _numbers(hairs: Hairs) -> tuple[str, ...]:
    return hairs.numbers or ("",) * len(hairs.lines)


def _meets(placed: Points, window: QRectF) -> bool:
    (left, top), (right, bottom) = placed.min(axis=0).tolist(), placed.max(axis=0).tolist()
    return bool(
        right >= window.left()
        and left <= window.right()
        and bottom >= window.top()
        and top <= window.bottom()
    )


def _thinned(placed: Points) -> Points:
    along = np.concatenate(([0.0], np.hypot(*np.diff(placed, axis=0).T).cumsum()))
    keep = np.diff(np.floor(along / LEAST_STEP_PX), prepend=-1.0) > 0
    keep[-1] = True
    return placed[keep]


def _stroke(painter: QPainter, path: QPainterPath, look: LineLook) -> None:
    casing = QPen(QColor(*look.casing), (look.width + CASING_STROKES) * STROKE_PX)
    core = QPen(QColor(*look.color), look.width * STROKE_PX)
    for pen in (casing, core):
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        if look.dash[0]:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([one * STROKE_PX / pen.widthF() for one in look.dash])
        painter.setPen(pen)
        painter.drawPath(path)


def _paint_root(painter: QPainter, line: DrawnLine, at: Points) -> None:
    look, place = line.look, QPointF(float(at[0]), float(at[1]))
    wide = ROOT_STROKES * STROKE_PX * (RING_STROKES if look.ring else 1.0)
    color, casing = QColor(*look.color), QColor(*look.casing)
    if look.ring:
        for pen in (QPen(casing, 2.4 * STROKE_PX), QPen(color, STROKE_PX)):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen)
            painter.drawEllipse(place, wide, wide)
        return
    painter.setBrush(color)
    painter.setPen(QPen(casing, 0.7 * STROKE_PX))
    painter.drawEllipse(place, wide, wide)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_numbers(
    painter: QPainter, numbers: Sequence[tuple[Points, str]], window: QRectF
) -> None:
    """Write numbers beside roots, dark on a light halo; none over another one, none cut off."""
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    taken: list[QRectF] = []
    for at, number in numbers:
        room = _room_beside(at, metrics.horizontalAdvance(number), metrics.ascent(), window)
        wide = room.adjusted(-NUMBER_ROOM_PX, -NUMBER_ROOM_PX, NUMBER_ROOM_PX, NUMBER_ROOM_PX)
        if any(wide.intersects(other) for other in taken):
            continue
        taken.append(room)
        written = QPainterPath()
        written.addText(room.bottomLeft(), font, number)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(LIGHT, 3.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, _ROUND))
        painter.drawPath(written)
        painter.fillPath(written, DARK)


def _room_beside(at: Points, width: float, height: float, window: QRectF) -> QRectF:
    """Return where a number stands: above and right of its root; at an edge on the other side."""
    x, y = float(at[0]), float(at[1])
    left, top = x + 0.4 * height, y - 1.3 * height
    if left + width > window.right():
        left = x - 0.4 * height - width
    if top < window.top():
        top = y + 0.3 * height
    return QRectF(left, top, width, height)


_ROUND = Qt.PenJoinStyle.RoundJoin
