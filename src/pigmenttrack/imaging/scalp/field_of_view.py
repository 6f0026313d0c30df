"""What a close-up shows: the whole picture, or the round field of a lens in a dark surround."""

from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Rgb

DARK_LEVEL = 28  # a lens's surround is black; hair in the corners of a photo is not all black
LOOKED_AT_PX = 400
FEWEST_CORNERS = 3  # of four that must be dark
LEAST_ROUNDNESS = 0.90  # area of what is lit by that of its smallest circle
RIM_SHARE = 0.02  # of the radius: the rim is neither sharp nor evenly lit


@dataclass(frozen=True, slots=True)
class FieldOfView:
    """Where a close-up shows skin.

    Attributes
    ----------
    is_round : bool
    width_px : float
        Of the picture, or the diameter of the round field.
    mask : bool array (H, W) or None
        Inside of the round field, its rim left out; None where all of the picture counts.
    """

    is_round: bool
    width_px: float
    mask: Mask | None


def find_field_of_view(rgb: Rgb) -> FieldOfView:
    """Return the field of a close-up: round where at least three corners are black."""
    height, width = rgb.shape[:2]
    whole = FieldOfView(is_round=False, width_px=float(width), mask=None)
    step = max(1, max(height, width) // LOOKED_AT_PX)
    small = rgb[::step, ::step].max(axis=2)
    dark = cv2.medianBlur(small, 5) < DARK_LEVEL
    corners = sum(bool(dark[row, column]) for row in (2, -3) for column in (2, -3))
    if corners < FEWEST_CORNERS:
        return whole
    lit = _largest_piece(~dark)
    points = np.argwhere(lit)[:, ::-1].astype(np.float32)
    if len(points) < FEWEST_CORNERS:
        return whole
    (x, y), radius = cv2.minEnclosingCircle(points)
    inside = _disc(lit.shape, (x, y), radius)
    # A field that the frame cuts is round as far as the picture shows it.
    if lit.sum() < LEAST_ROUNDNESS * inside.sum():
        return whole
    centre = ((x + 0.5) * step - 0.5, (y + 0.5) * step - 0.5)
    mask = _disc((height, width), centre, radius * step * (1 - RIM_SHARE))
    return FieldOfView(is_round=True, width_px=2 * radius * step, mask=mask)


def _largest_piece(mask: Mask) -> Mask:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    if count < 2:
        return np.zeros_like(mask)
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    return np.asarray(labels == largest)


def _disc(size: tuple[int, int], centre_xy: tuple[float, float], radius: float) -> Mask:
    y, x = np.ogrid[: size[0], : size[1]]
    return np.asarray(np.hypot(x - centre_xy[0], y - centre_xy[1]) <= radius)
