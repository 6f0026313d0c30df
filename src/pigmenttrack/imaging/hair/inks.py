"""Lines that a program drew into the photo: circles, rulers, frames and text are no hair.

Drawn lines show in two ways: in a colour that neither hair nor scalp has, or by running along
the rows or columns of pixels more exactly than anything grown does.
"""

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Points, Rgb

# 8-bit steps by which a drawn colour outshines its other channels. Red hair and red skin keep
# below 60 (their green is at least half their red), a red line of one pixel on skin above 100.
RED_EXCESS, BLUE_EXCESS, GREEN_EXCESS = 85, 45, 45
# A line that leaves its row by less than that over such a length: a long hair at a random angle
# does so four times in a thousand.
EXACT_PX, EXACT_LENGTH_PX = 0.3, 100.0
END_POINTS = 3
INKED_SHARE = 0.5


def ink_mask(rgb: Rgb) -> Mask:
    """Return where a photo (H, W, 3) has the colour of a drawn line, or next to it, bool (H, W).

    A pixel more all around: a path may run half a pixel beside a line of one pixel.
    """
    red, green, blue = (rgb[..., band].astype(np.int16) for band in range(3))
    ink = (red - np.maximum(green, blue) > RED_EXCESS).astype(np.uint8)
    ink |= blue - np.maximum(red, green) > BLUE_EXCESS
    ink |= green - np.maximum(red, blue) > GREEN_EXCESS
    return cv2.dilate(ink, np.ones((3, 3), np.uint8)).astype(np.bool_)


def is_drawn(path_xy: Points, ink: Mask) -> bool:
    """Tell whether a traced line was drawn by a program and did not grow.

    Parameters
    ----------
    path_xy : array (P, 2)
    ink : bool array, shape (H, W)
        Of `ink_mask`, of the picture it was traced in.
    """
    height, width = ink.shape
    pixels = np.clip(np.rint(path_xy).astype(int), 0, [width - 1, height - 1])
    inked = ink[pixels[:, 1], pixels[:, 0]]
    # A line that runs into ink and ends there was led there by it.
    led = inked[:END_POINTS].all() or inked[-END_POINTS:].all()
    return bool(led) or float(inked.mean()) > INKED_SHARE or _runs_along_pixels(path_xy)


def _runs_along_pixels(path_xy: Points) -> bool:
    # Where it ends a line is blunt, and its end points are off by a fraction of a pixel.
    middle = path_xy[END_POINTS:-END_POINTS]
    if not len(middle):
        return False
    spans = np.ptp(middle, axis=0)
    return bool(spans.max() > EXACT_LENGTH_PX and spans.min() < EXACT_PX)
