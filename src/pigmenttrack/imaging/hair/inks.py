"""Lines that a program drew into the photo: circles, rulers, frames and text are no hair.

Drawn lines show in two ways: in a colour that neither hair nor scalp has, or by running along
the rows or columns of pixels more exactly than anything grown does.
"""

import numpy as np

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.hair.candidates import Candidate

# 8-bit steps by which a drawn colour outshines its other channels. Red hair and red skin keep
# below 60 (their green is at least half their red), a red line of one pixel on skin above 100.
RED_EXCESS, BLUE_EXCESS, GREEN_EXCESS = 85, 45, 45
# A line that leaves its row by less than that over such a length: a long hair at a random angle
# does so four times in a thousand.
EXACT_PX, EXACT_LENGTH_PX = 0.3, 100.0


def is_drawn(candidate: Candidate, rgb: Rgb) -> bool:
    """Tell whether a traced line was drawn by a program and did not grow.

    Parameters
    ----------
    candidate : Candidate
    rgb : uint8 array, shape (H, W, 3)
        The picture it was traced in.
    """
    return _has_ink_colour(candidate, rgb) or _runs_along_pixels(candidate)


def _has_ink_colour(candidate: Candidate, rgb: Rgb) -> bool:
    height, width = rgb.shape[:2]
    pixels = np.clip(np.rint(candidate.path_xy).astype(int), 0, [width - 1, height - 1])
    red, green, blue = np.median(rgb[pixels[:, 1], pixels[:, 0]].astype(np.float64), axis=0)
    return bool(
        red - max(green, blue) > RED_EXCESS
        or blue - max(red, green) > BLUE_EXCESS
        or green - max(red, blue) > GREEN_EXCESS
    )


def _runs_along_pixels(candidate: Candidate) -> bool:
    spans = np.ptp(candidate.path_xy, axis=0)
    return bool(spans.max() > EXACT_LENGTH_PX and spans.min() < EXACT_PX)
