"""A round glass that enlarges what lies under the pointer."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from pigmenttrack.gui.canvas.composition import Composition
from pigmenttrack.gui.canvas.layer_painting import paint_layer
from pigmenttrack.gui.canvas.layers import Layer
from pigmenttrack.gui.canvas.line_painting import DARK, LIGHT
from pigmenttrack.gui.canvas.view import View

RADIUS_PX = 90.0
ENLARGED = 3.0


def paint_magnifier(
    painter: QPainter,
    composition: Composition,
    layers: tuple[Layer, ...],
    view: View,
    middle: QPointF,
) -> None:
    """Paint the glass with its middle at a point of the window."""
    x, y = middle.x(), middle.y()
    near = View(
        view.scale * ENLARGED, x - (x - view.left) * ENLARGED, y - (y - view.top) * ENLARGED
    )
    glass = QRectF(x - RADIUS_PX, y - RADIUS_PX, 2 * RADIUS_PX, 2 * RADIUS_PX)
    round_path = QPainterPath()
    round_path.addEllipse(glass)
    painter.save()
    painter.setClipPath(round_path)
    painter.fillRect(glass, DARK)
    composition.paint(painter, near, glass)
    for layer in layers:
        paint_layer(painter, layer, near, glass)
    painter.restore()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((DARK, 5.0), (LIGHT, 2.0)):
        painter.setPen(QPen(color, width))
        painter.drawEllipse(glass)
