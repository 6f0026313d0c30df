"""How many thin lines a picture shows, dark ones and pale ones: hair, or skin with little of it."""

from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Plane, Rgb
from pigmenttrack.imaging.color import lab_from_srgb

LOOKED_AT_PX = 640  # the longest side of the picture that is looked at
WIDEST_PX = 9  # of a line there
LEAST_CONTRAST = 8.0  # L*, of a line to its surroundings; noise and pores stay below
LEAST_LENGTH_PX, LEAST_AREA_PX = 15, 20  # less is a pore, a speck, a highlight


@dataclass(frozen=True, slots=True)
class LineCount:
    """Pieces of line, darker and paler than what is around them."""

    dark: int
    pale: int


def count_lines(rgb: Rgb) -> LineCount:
    """Return how many pieces of thin line a picture shows at a common size."""
    step = max(1.0, max(rgb.shape[:2]) / LOOKED_AT_PX)
    size = (round(rgb.shape[1] / step), round(rgb.shape[0] / step))
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
    light = np.ascontiguousarray(lab_from_srgb(small)[..., 0])
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (WIDEST_PX, WIDEST_PX))
    dark = cv2.morphologyEx(light, cv2.MORPH_CLOSE, disc) - light
    pale = light - cv2.morphologyEx(light, cv2.MORPH_OPEN, disc)
    return LineCount(_pieces(dark), _pieces(pale))


def _pieces(contrast: Plane) -> int:
    lines = (contrast > LEAST_CONTRAST).astype(np.uint8)
    _, _, boxes, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    found = boxes[1:]  # the first is what is no line
    length = np.hypot(found[:, cv2.CC_STAT_WIDTH], found[:, cv2.CC_STAT_HEIGHT])
    large = found[:, cv2.CC_STAT_AREA] >= LEAST_AREA_PX
    return int(np.count_nonzero(large & (length >= LEAST_LENGTH_PX)))
