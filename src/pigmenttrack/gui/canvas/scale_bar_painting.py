"""Paint the bar that tells how large skin is on the screen."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from pigmenttrack.gui.canvas.line_painting import LIGHT
from pigmenttrack.report.scale_bar import scale_bar

LONGEST_PX = 180.0
LONGEST_SHARE = 0.25  # of the window's width: in a small one the bar would lie on what is looked at
MARGIN_PX = 14.0
PLATE = QColor(16, 18, 20, 190)


def paint_scale_bar(painter: QPainter, mm_per_window_px: float, window: QRectF) -> None:
    """Paint a bar of a round length into the lower left corner of a window."""
    longest_px = min(LONGEST_PX, LONGEST_SHARE * window.width())
    bar = scale_bar(mm_per_window_px, longest_px=longest_px)
    text = painter.fontMetrics().boundingRect(bar.label)
    plate = QRectF(0, 0, max(bar.length_px, text.width()) + 20, text.height() + 20)
    plate.moveBottomLeft(window.bottomLeft() + QPointF(MARGIN_PX, -MARGIN_PX))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PLATE)
    painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(QPen(LIGHT, 2.0))
    start = QPointF(plate.left() + 10, plate.bottom() - 8)
    end = start + QPointF(bar.length_px, 0)
    painter.drawLine(start, end)
    for at in (start, end):
        painter.drawLine(at - QPointF(0, 4), at + QPointF(0, 4))
    painter.drawText(
        plate.adjusted(10, 3, -4, -12),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
        bar.label,
    )
