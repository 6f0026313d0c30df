"""Paint the layers that lie on a photo."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from pigmenttrack.gui.canvas.hair_painting import paint_hairs
from pigmenttrack.gui.canvas.layers import (
    Hairs,
    Handles,
    Ink,
    Labels,
    Layer,
    Lines,
    Ring,
    Stroke,
    Strokes,
)
from pigmenttrack.gui.canvas.line_painting import CASING, DARK, LIGHT, ORANGE, paint_lines
from pigmenttrack.gui.canvas.view import View

HANDLE_PX, CHOSEN_PX = 4.0, 6.0  # radius in window px
LABEL_PX = 9.0
# Patch and skin differ in lightness and hatching as well as in hue (Okabe & Ito 2008).
INKS = {
    Ink.PATCH: (QColor(86, 180, 233, 150), Qt.BrushStyle.BDiagPattern),
    Ink.SKIN: (QColor(213, 94, 0, 150), Qt.BrushStyle.Dense6Pattern),
    Ink.ERASER: (QColor(255, 255, 255, 110), Qt.BrushStyle.NoBrush),
}


def paint_layer(painter: QPainter, layer: Layer, view: View, window: QRectF) -> None:
    """Paint one layer, as far as a part of the window shows it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match layer:
        case Lines():
            corners = np.array([[window.left(), window.top()], [window.right(), window.bottom()]])
            paint_lines(painter, layer, view, corners)
        case Handles():
            _paint_handles(painter, layer, view)
        case Strokes():
            for stroke in layer.strokes:
                _paint_stroke(painter, stroke, view, plain=layer.growing)
        case Ring():
            _paint_ring(painter, layer, view)
        case Labels():
            _paint_labels(painter, layer, view)
        case Hairs():
            paint_hairs(painter, layer, view, window)


def _placed(view: View, xy: tuple[float, float]) -> QPointF:
    return QPointF(view.left + (xy[0] + 0.5) * view.scale, view.top + (xy[1] + 0.5) * view.scale)


def _paint_handles(painter: QPainter, handles: Handles, view: View) -> None:
    painter.setPen(QPen(DARK, 1.2))
    for number, xy in enumerate(handles.points_xy):
        is_chosen = number == handles.chosen
        painter.setBrush(ORANGE if is_chosen else LIGHT)
        radius = CHOSEN_PX if is_chosen else HANDLE_PX
        painter.drawEllipse(_placed(view, xy), radius, radius)


def _paint_stroke(painter: QPainter, stroke: Stroke, view: View, *, plain: bool) -> None:
    color, pattern = INKS[stroke.ink]
    pen = QPen(color, 2 * stroke.radius_px * view.scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    path = QPainterPath(_placed(view, stroke.path_xy[0]))
    for xy in stroke.path_xy[1:]:
        path.lineTo(_placed(view, xy))
    if len(stroke.path_xy) == 1:
        # A path of no length paints no round cap: a click is a dot all the same.
        path.lineTo(path.currentPosition() + QPointF(0.01, 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)
    if not plain and pattern is not Qt.BrushStyle.NoBrush:
        pen.setBrush(QColor(DARK) if stroke.ink is Ink.SKIN else LIGHT)
        brush = pen.brush()
        brush.setStyle(pattern)
        pen.setBrush(brush)
        painter.setPen(pen)
        painter.drawPath(path)


def _paint_ring(painter: QPainter, ring: Ring, view: View) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = max(ring.radius_px * view.scale, 2.0)
    for color, width in ((DARK, 1.2 + CASING), (LIGHT, 1.2)):
        painter.setPen(QPen(color, width))
        painter.drawEllipse(_placed(view, ring.middle_xy), radius, radius)


def _paint_labels(painter: QPainter, labels: Labels, view: View) -> None:
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    for xy, text in zip(labels.points_xy, labels.texts, strict=True):
        place = _placed(view, xy)
        for color, width in ((DARK, 1.4 + CASING), (LIGHT, 1.4)):
            painter.setPen(QPen(color, width))
            for dx, dy in ((LABEL_PX, 0.0), (0.0, LABEL_PX)):
                painter.drawLine(place - QPointF(dx, dy), place + QPointF(dx, dy))
        _paint_plate(painter, place + QPointF(LABEL_PX, -LABEL_PX), text)


def _paint_plate(painter: QPainter, lower_left: QPointF, text: str) -> None:
    """Write a text on a dark plate."""
    room = painter.fontMetrics().boundingRect(text).adjusted(-4, -2, 4, 2)
    plate = QRectF(room.translated(lower_left.toPoint() + QPointF(4, -2).toPoint()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(16, 18, 20, 200))
    painter.drawRoundedRect(plate, 3, 3)
    painter.setPen(LIGHT)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
