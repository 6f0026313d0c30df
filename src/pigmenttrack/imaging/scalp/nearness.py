"""Near or far, without a scale: single lines on even ground, or masses of light and dark.

A close-up shows skin of one brightness, crossed by clear lines; a wider view shows hair, skin and
room, whose brightness differs from place to place by more than any line stands out.
"""

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Plane, Rgb
from pigmenttrack.imaging.color import lab_from_srgb

LOOKED_AT_PX = 400  # a shaft of 70 µm in a field of 10 mm is then three pixels wide
WIDEST_LINE_PX = 15
MASS_PX = 31  # side of the median that takes lines away
CLEAR_QUANTILE = 0.95  # of line contrast: pixels on clear lines
MASS_QUANTILES = (0.05, 0.95)
LEAST_RANGE = 1.0  # of lightness: no picture is more even


def line_dominance(rgb: Rgb) -> float:
    """Return by how much lines stand out, as a share of how much the picture varies at large.

    About 1 and more on close-ups, a third and less on wider views of a head.
    """
    shrink = LOOKED_AT_PX / max(rgb.shape[:2])
    size = (max(1, round(rgb.shape[1] * shrink)), max(1, round(rgb.shape[0] * shrink)))
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
    light = np.ascontiguousarray(lab_from_srgb(small)[..., 0])
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (WIDEST_LINE_PX, WIDEST_LINE_PX))
    dark = cv2.morphologyEx(light, cv2.MORPH_CLOSE, disc) - light
    pale = light - cv2.morphologyEx(light, cv2.MORPH_OPEN, disc)
    lines = float(np.quantile(np.maximum(dark, pale), CLEAR_QUANTILE))
    low, high = np.quantile(_masses(small), MASS_QUANTILES)
    return lines / max(float(high - low), LEAST_RANGE)


def _masses(small: Rgb) -> Plane:
    smooth = np.asarray(cv2.medianBlur(small, MASS_PX), np.uint8)
    return np.asarray(lab_from_srgb(smooth)[..., 0], np.float32)
