"""Lines that a program drew into the photo: circles, rulers, frames and text are no hair.

Drawn lines show in two ways: in a colour that neither hair nor scalp has, or by running along
the rows or columns of pixels more exactly than anything grown does.
"""

import numpy as np

from pigmenttrack.imaging.array_types import Points, Rgb

# 8-bit steps by which a drawn colour outshines its other channels. Red hair and red skin keep
# below 60 (their green is at least half their red), a red line of one pixel on skin above 100.
RED_EXCESS, BLUE_EXCESS, GREEN_EXCESS = 85, 45, 45
# A line that leaves its row by less than that over such a length: a long hair at a random angle
# does so four times in a thousand.
EXACT_PX, EXACT_LENGTH_PX = 0.3, 100.0
END_POINTS = 3


def is_drawn(path_xy: Points, rgb: Rgb) -> bool:
    """Tell whether a traced line was drawn by a program and did not grow.

    Parameters
    ----------
    path_xy : array (P, 2)
    rgb : uint8 array, shape (H, W, 3)
        The picture it was traced in, at the same scale.
    """
    return _has_ink_colour(path_xy, rgb) or _runs_along_pixels(path_xy)


def _has_ink_colour(path_xy: Points, rgb: Rgb) -> bool:
    height, width = rgb.shape[:2]
    pixels = np.clip(np.rint(path_xy).astype(int), 0, [width - 1, height - 1])
    red, green, blue = np.median(rgb[pixels[:, 1], pixels[:, 0]].astype(np.float64), axis=0)
    return bool(
        red - max(green, blue) > RED_EXCESS
        or blue - max(red, green) > BLUE_EXCESS
        or green - max(red, blue) > GREEN_EXCESS
    )


def _runs_along_pixels(path_xy: Points) -> bool:
    # Where it ends a line is blunt, and its end points are off by a fraction of a pixel.
    middle = path_xy[END_POINTS:-END_POINTS]
    if not len(middle):
        return False
    spans = np.ptp(middle, axis=0)
    return bool(spans.max() > EXACT_LENGTH_PX and spans.min() < EXACT_PX)
