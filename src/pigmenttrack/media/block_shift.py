"""Damage in a JPEG that its decoder does not notice: from one block on, everything is shifted.

Each block of a JPEG stores its mean as a difference from the block before it. One flipped bit can
move that mean, or lose the decoder for a few blocks, without any rule of the format being broken;
from there on the whole rest of the picture is too light, too dark or miscoloured. It leaves a mark
that no scene has: a step along the upper edge of the row of blocks from the damaged one to the
right, and along the upper edge of the next row from the left to below it, and none beyond.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Rgb

_LEAST_STEP = 1.5  # levels; the mean over a tenth of a row has an error of 0.4 at 4 levels of noise
_STRAY_SHARE = 0.35  # of the step, on the sides that are not to have one
_LARGEST_STEP = 8.0  # levels counted for one block, so that one strong edge does not speak for all
_SAME_WAY = 0.7  # mean sign: 85 % of the blocks step the same way
_MARGIN = 0.1  # a shift that starts near a row's end cannot be told from an edge in the scene
_FEWEST_BLOCKS = 8  # on either side of the shift; fewer may step the same way by chance


def has_shifted_blocks(rgb: Rgb, block_height: int, block_width: int) -> bool:
    """Return whether the picture is shifted in colour from one block on.

    Parameters
    ----------
    rgb : uint8 array, (H, W, 3)
        As stored, not turned.
    block_height, block_width : int
        Size in pixels of the units that follow one another in the file.
    """
    rows, columns = rgb.shape[0] // block_height, rgb.shape[1] // block_width
    if rows < 3 or columns < 2 * _FEWEST_BLOCKS:
        return False
    steps = _steps(rgb, block_height, block_width)
    return any(_has_shift(steps[..., channel]) for channel in range(3))


def _steps(rgb: Rgb, block_height: int, block_width: int) -> NDArray[np.float32]:
    """Return how far each block starts above or below the block over it, slopes taken out.

    Returns
    -------
    float32 array, (rows of blocks but the first, columns of blocks, 3)
    """
    columns = rgb.shape[1] // block_width
    last = rgb.shape[0] // block_height * block_height
    starts = np.arange(block_height, last, block_height)
    # Four rows of pixels: two above the border of the blocks, two below it.
    lines = [rgb[starts + offset, : columns * block_width] for offset in (-2, -1, 0, 1)]
    size = (columns, starts.size)
    means = [
        cv2.resize(line.astype(np.float32), size, interpolation=cv2.INTER_AREA) for line in lines
    ]
    slope = (means[1] - means[0] + means[3] - means[2]) / 2
    return np.clip(means[2] - means[1] - slope, -_LARGEST_STEP, _LARGEST_STEP)


def _has_shift(steps: NDArray[np.float32]) -> bool:
    columns = steps.shape[1]
    margin = max(_FEWEST_BLOCKS, round(_MARGIN * columns))
    start = np.arange(margin, columns - margin + 1)
    before, behind = _means_around(steps, start)
    shifted, stray = (behind[:-1], before[1:]), (before[:-1], behind[1:])
    step = np.minimum(np.abs(shifted[0]), np.abs(shifted[1]))
    elsewhere = np.maximum(np.abs(stray[0]), np.abs(stray[1]))
    # Hair steps up and down by turns; a shift goes one way in every block.
    up_before, up_behind = _means_around(np.sign(steps), start)
    same_way = up_behind[:-1] * np.sign(shifted[0]) > _SAME_WAY
    same_way &= up_before[1:] * np.sign(shifted[0]) > _SAME_WAY
    return bool((same_way & (step > _LEAST_STEP) & (elsewhere < _STRAY_SHARE * step)).any())


def _means_around(
    values: NDArray[np.float32], start: NDArray[np.intp]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return, for each row and each start, the mean left of it and the mean from it on."""
    sums = np.cumsum(values, axis=1, dtype=np.float64)
    before = sums[:, start - 1] / start
    behind = (sums[:, -1:] - sums[:, start - 1]) / (values.shape[1] - start)
    return before, behind
