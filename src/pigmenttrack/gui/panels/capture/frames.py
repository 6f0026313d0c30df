"""Frames between Qt and arrays."""

import numpy as np
from PySide6.QtGui import QImage

from pigmenttrack.imaging.array_types import Rgb


def rgb_from_image(image: QImage) -> Rgb:
    """Return a copy of an image as uint8 (H, W, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return np.array(rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3))


def image_from_rgb(rgb: Rgb) -> QImage:
    """Return an image of its own of uint8 (H, W, 3)."""
    height, width = rgb.shape[:2]
    flat = np.ascontiguousarray(rgb)
    return QImage(flat.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
