"""What lines and patterns mean, painted as they are on the skin."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.report.overlay_key import overlay_key

_TYPE_PX = 16  # for which samples are painted


class ChangeKey(QWidget):
    """A sample beside each word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = (
            self.tr("Later visit"),
            self.tr("Earlier visit"),
            self.tr("Pigment regained"),
            self.tr("Pigment newly lost"),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        ratio = self.devicePixelRatioF()
        for row, ((paint, _), word) in enumerate(
            zip(overlay_key(compared=True), words, strict=True)
        ):
            sample = QLabel()
            drawn = _pixmap(paint(round(_TYPE_PX * ratio)))
            drawn.setDevicePixelRatio(ratio)
            sample.setPixmap(drawn)
            text = QLabel(word)
            text.setWordWrap(True)
            grid.addWidget(sample, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)


def _pixmap(rgb: Rgb) -> QPixmap:
    height, width = rgb.shape[:2]
    image = QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)
