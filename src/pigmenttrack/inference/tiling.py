"""A whole picture through a model that takes tiles.

Tiles overlap by half, and every answer is weighted by a raised cosine that is 1 in the tile's
middle and falls to its border, where a convolution has seen the least: no seams, and no pixel is
decided by a tile's edge alone.
"""

from collections.abc import Callable, Iterator

import cv2
import numpy as np
import numpy.typing as npt

from pigmenttrack.imaging.array_types import Rgb

Plane = npt.NDArray[np.float32]
LEAST_WEIGHT = 1e-3  # the picture's own corner is seen by one tile's corner only


def predict_picture(
    rgb: Rgb,
    tile_px: int,
    predict: Callable[[Rgb], Plane],
    *,
    checkpoint: Callable[[int, int], None] | None = None,
) -> Plane:
    """Return the probability of one class for every pixel.

    Parameters
    ----------
    rgb : uint8 (H, W, 3)
        Smaller pictures than a tile are mirrored at their borders.
    tile_px : int
        Side of a tile.
    predict : callable
        From a tile to its plane, float32 (tile_px, tile_px).
    checkpoint : callable, optional
        Told (done, total) before each tile; may raise to stop.

    Returns
    -------
    float32 (H, W)

    Notes
    -----
    Memory: two float planes of the picture and one tile, whatever the model.
    """
    height, width = rgb.shape[:2]
    below, right = max(tile_px - height, 0), max(tile_px - width, 0)
    padded = cv2.copyMakeBorder(rgb, 0, below, 0, right, cv2.BORDER_REFLECT)
    total = np.zeros(padded.shape[:2], np.float32)
    weight = np.zeros(padded.shape[:2], np.float32)
    window = _window(tile_px)
    corners = list(_corners(padded.shape[0], padded.shape[1], tile_px))
    for done, (top, left) in enumerate(corners):
        if checkpoint is not None:
            checkpoint(done, len(corners))
        place = np.s_[top : top + tile_px, left : left + tile_px]
        tile: Rgb = np.ascontiguousarray(padded[place])
        total[place] += window * predict(tile)
        weight[place] += window
    return np.asarray((total / weight)[:height, :width], np.float32)


def _window(side: int) -> Plane:
    ramp = np.sin(np.pi * (np.arange(side) + 0.5) / side) ** 2
    return np.asarray(np.maximum(np.outer(ramp, ramp), LEAST_WEIGHT), np.float32)


def _corners(height: int, width: int, side: int) -> Iterator[tuple[int, int]]:
    for top in _starts(height, side):
        for left in _starts(width, side):
            yield top, left


def _starts(length: int, side: int) -> list[int]:
    """Return starts at most half a tile apart, the first at 0 and the last at the far border."""
    steps = max(int(np.ceil((length - side) / (side / 2))), 0)
    return (
        [round(number * (length - side) / steps) for number in range(steps + 1)] if steps else [0]
    )
