"""A large picture through a model that sees details: tiles that overlap by a margin.

Every pixel is taken from a tile that has it at least a margin from its border, except at the
border of the picture itself. Where the whole picture has to be seen at once, see `tiling`.
"""

from collections.abc import Callable
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from pigmenttrack.imaging.array_types import Rgb

Planes = npt.NDArray[np.float32]


def predict_planes(
    rgb: Rgb, tile_px: int, margin_px: int, predict: Callable[[Rgb], Planes]
) -> Planes:
    """Return all planes (C, H, W) that a model gives of a picture.

    Parameters
    ----------
    rgb : uint8 (H, W, 3)
        Smaller pictures than a tile are mirrored at their borders.
    tile_px, margin_px : int
        Side of a tile; what of its rim is not used where another tile has the place.
    predict : callable
        From a tile to its planes, float32 (C, tile_px, tile_px).
    """
    height, width = rgb.shape[:2]
    below, right = max(tile_px - height, 0), max(tile_px - width, 0)
    padded = cv2.copyMakeBorder(rgb, 0, below, 0, right, cv2.BORDER_REFLECT)
    rows, columns = (_spans(length, tile_px, margin_px) for length in padded.shape[:2])
    strips = []
    for top, first_row, last_row in rows:
        row = []
        for left, first_column, last_column in columns:
            tile: Rgb = np.ascontiguousarray(padded[top : top + tile_px, left : left + tile_px])
            inside = np.s_[
                :, first_row - top : last_row - top, first_column - left : last_column - left
            ]
            row.append(predict(tile)[inside])
        strips.append(np.concatenate(row, axis=2))
    return np.concatenate(strips, axis=1)[:, :height, :width]


def _spans(length: int, side: int, margin: int) -> list[tuple[int, int, int]]:
    """Return for each tile where it begins, and the first and last place it is used for."""
    steps = max(int(np.ceil((length - side) / (side - 2 * margin))), 0)
    if steps == 0:
        return [(0, 0, length)]
    starts = [round(number * (length - side) / steps) for number in range(steps + 1)]
    borders = [0, *((a + side + b) // 2 for a, b in pairwise(starts)), length]
    return [(at, *used) for at, used in zip(starts, pairwise(borders), strict=True)]
