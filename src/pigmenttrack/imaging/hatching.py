"""Regained and newly lost pigment, filled with patterns that need no colour vision.

Regained pigment is striped blue with light casing, newly lost pigment dotted orange with dark
casing: they differ in pattern, hue and lightness, also in grey print and on skin of any tone.

References
----------
.. [1] Okabe & Ito (2008). Color Universal Design: blue (0, 114, 178), orange (230, 159, 0).
"""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane, Rgb

BLUE = (0, 114, 178)
ORANGE = (230, 159, 0)
DARK = (16, 18, 20)
LIGHT = (255, 255, 255)
CASING_STROKES = 2.6  # whole width of the casing; the line itself is one stroke wide
PATTERN_STROKES = 9.0  # from stripe to stripe and from dot to dot
TINT = 0.22  # share of colour between stripes: a sliver thinner than the pattern is still coloured


def paint_gain(picture: Rgb, region: Mask, stroke_px: float) -> None:
    """Stripe regained pigment in blue with light casing, in place."""
    period = max(4, round(PATTERN_STROKES * stroke_px))
    rows, columns = np.mgrid[0:period, 0:period].astype(np.float64)
    along = np.mod(rows + columns, period)
    distance = np.minimum(along, period - along) / np.sqrt(2.0)
    _paint_pattern(picture, region, distance, stroke_px, core=BLUE, casing=LIGHT)


def paint_loss(picture: Rgb, region: Mask, stroke_px: float) -> None:
    """Dot newly lost pigment in orange with dark casing, in place."""
    period = max(4, round(PATTERN_STROKES * stroke_px))
    rows, columns = np.mgrid[0:period, 0:period].astype(np.float64)
    # Dots at the tile's corners and at its middle: distances on the torus.
    corner = np.hypot(np.minimum(rows, period - rows), np.minimum(columns, period - columns))
    middle = np.hypot(rows - period / 2, columns - period / 2)
    distance = np.minimum(corner, middle)
    _paint_pattern(picture, region, distance - stroke_px, stroke_px, core=ORANGE, casing=DARK)


def _paint_pattern(
    picture: Rgb,
    region: Mask,
    distance: NDArray[np.float64],
    stroke_px: float,
    *,
    core: tuple[int, int, int],
    casing: tuple[int, int, int],
) -> None:
    """Lay a periodic pattern over a region, in place.

    Parameters
    ----------
    distance : float array, shape (P, P)
        One tile: distance in pixels to the middle of the nearest stripe (or rim of a dot).
    """
    if not region.any():
        return
    # Strategy: composing the layers over any pixel is linear in that pixel, so one tile of
    # factors and one of offsets stand for all layers, and rows go through in bands.
    keep, add = np.full_like(distance, 1 - TINT), TINT * np.full((*distance.shape, 3), core)
    for color, width in ((casing, CASING_STROKES * stroke_px * 0.85), (core, 1.2 * stroke_px)):
        alpha = np.clip(width / 2 + 0.5 - distance, 0.0, 1.0)
        if color == casing:
            alpha *= 0.75
        keep *= 1 - alpha
        add = add * (1 - alpha[..., None]) + alpha[..., None] * np.array(color)
    _apply_tile(picture, region, keep.astype(np.float32), add.astype(np.float32))


def _apply_tile(picture: Rgb, region: Mask, keep: Plane, add: NDArray[np.float32]) -> None:
    period = keep.shape[0]
    rows, columns = window_around(region, 0)
    for top in range(rows.start, rows.stop, 256):
        band = slice(top, min(top + 256, rows.stop))
        y, x = np.nonzero(region[band, columns])
        y, x = y + top, x + columns.start
        tile = (y % period, x % period)
        painted = picture[y, x] * keep[tile][:, None] + add[tile]
        picture[y, x] = np.rint(painted).astype(np.uint8)


def window_around(mask: Mask, reach: int) -> tuple[slice, slice]:
    """Return the bounding box of a mask that is not empty, widened by `reach` within the frame."""
    rows = np.flatnonzero(mask.any(axis=1))
    columns = np.flatnonzero(mask.any(axis=0))
    return (
        slice(max(0, int(rows[0]) - reach), int(rows[-1]) + reach + 1),
        slice(max(0, int(columns[0]) - reach), int(columns[-1]) + reach + 1),
    )
