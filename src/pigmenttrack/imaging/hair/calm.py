"""The scalp's colour where it is calm: found also where hair covers most of a picture.

The most frequent colour is that of hair where hair covers more than half, whichever of both is
the lighter. But a shaft is 0.14 mm wide at most: a place without any edge within 0.1 mm is scalp,
however few such places there are. Flakes and shines are calm as well, hence the densest colour.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Rgb

WINDOW_MM = 2.0  # the scalp's colour is about the same within
CALM_MM = 0.1
CALMEST_SHARE = 0.02  # of a window: tells its colour
CALM_SHARE = 0.1  # of a window: tells how scalp scatters around that colour
CLIPPED = 240  # from there on a channel is white whatever is there: two of them are no scalp's
CLIPPED_UNREST = 1e9
DENSEST_SHARE = 0.5
FEWEST_WINDOWS = 12  # from which a smooth change of the light can be told
LIGHT_ROUNDS = 20
LEAST_MISFIT = 0.02
DARK_SUM = 10.0  # keeps the logarithm of a black window finite
ODD_WINDOW = 0.5  # no scalp is lighter or darker than its place in the light lets expect by e^0.5
LEAST_NEAR_SHARE = 0.02


def calm_colours(small: Rgb, mm_per_px: float) -> tuple[NDArray[np.float32], Mask]:
    """Return the smoothly joined colours (H, W, 3) of calm places, and where it is calm (H, W)."""
    height, width = small.shape[:2]
    unrest = _unrest(small, max(1, round(CALM_MM / mm_per_px)))
    window = max(4, round(WINDOW_MM / mm_per_px))
    rows, columns = max(1, round(height / window)), max(1, round(width / window))
    colours = np.empty((rows, columns, 3), np.float32)
    calm = np.zeros((height, width), np.bool_)
    blocks = {
        (row, column): np.s_[strip[0] : strip[-1] + 1, part[0] : part[-1] + 1]
        for row, strip in enumerate(np.array_split(np.arange(height), rows))
        for column, part in enumerate(np.array_split(np.arange(width), columns))
    }
    for place, block in blocks.items():
        restless = unrest[block]
        colours[place] = _colour(small[block].reshape(-1, 3), restless.ravel())
        calm[block] = restless <= np.quantile(restless, CALM_SHARE)
    light = _light(colours)
    for row, column in np.argwhere(np.abs(_log_brightness(colours) - light) > ODD_WINDOW):
        block = blocks[row, column]
        near = np.abs(_log_brightness(small[block].astype(np.float32)) - light[row, column])
        chosen = near <= ODD_WINDOW
        if chosen.mean() >= LEAST_NEAR_SHARE:
            colours[row, column] = _colour(small[block][chosen], unrest[block][chosen])
    joined = cv2.resize(colours, (width, height), interpolation=cv2.INTER_LINEAR)
    return joined.astype(np.float32, copy=False), calm


def as_light_as(picture: Rgb, scalp: NDArray[np.float32]) -> Mask:
    """Tell where (H, W) a picture (H, W, 3) may be scalp by its brightness."""
    misfit = _log_brightness(picture.astype(np.float32)) - _log_brightness(scalp)
    return np.asarray(np.abs(misfit) <= ODD_WINDOW)


def _unrest(small: Rgb, reach: int) -> NDArray[np.float32]:
    """Return the variance of the brightness (H, W) around each place; clipped places have most."""
    side = (2 * reach + 1, 2 * reach + 1)
    brightness = small.sum(axis=2, dtype=np.float32)
    spread = cv2.blur(np.square(brightness), side) - np.square(cv2.blur(brightness, side))
    clipped = (small >= CLIPPED).sum(axis=2) >= 2
    near = cv2.dilate(clipped.astype(np.uint8), np.ones((3, 3), np.uint8))
    return np.asarray(spread + CLIPPED_UNREST * near, np.float32)


def _colour(pixels: NDArray[np.uint8], unrest: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the mean colour (3,) of the densest half of the calmest among pixels (N, 3)."""
    count = max(1, int(CALMEST_SHARE * len(pixels)))
    calmest = np.argpartition(unrest, count - 1)[:count]
    colours = pixels[calmest].astype(np.float32)
    brightness = colours.sum(axis=1)
    order = np.argsort(brightness)
    kept = max(1, int(DENSEST_SHARE * count))
    spans = brightness[order[kept - 1 :]] - brightness[order[: count - kept + 1]]
    first = int(spans.argmin())
    return np.asarray(colours[order[first : first + kept]].mean(axis=0))


def _log_brightness(colours: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.log(colours.sum(axis=-1) + np.float32(DARK_SUM))


def _light(colours: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the smooth light (R, C), as logarithms, that most windows lie in.

    A parabola over the picture (a lamp's slope and vignetting) by least absolute misfit; of few
    windows their own.
    """
    own = _log_brightness(colours)
    rows, columns = own.shape
    if own.size < FEWEST_WINDOWS:
        return own
    y, x = (
        (axis.ravel() + 0.5) / side - 0.5
        for axis, side in zip(np.mgrid[0:rows, 0:columns], own.shape, strict=True)
    )
    powers = np.column_stack([np.ones_like(x), x, y, x * x, x * y, y * y])
    weights: NDArray[np.floating] = np.ones(own.size)
    fit: NDArray[np.floating] = np.zeros(powers.shape[1])
    for _ in range(LIGHT_ROUNDS):
        fit = np.linalg.lstsq(powers * weights[:, None], own.ravel() * weights, rcond=None)[0]
        misfit = np.abs(own.ravel() - powers @ fit)
        weights = 1.0 / np.sqrt(np.maximum(misfit, LEAST_MISFIT))
    return np.asarray((powers @ fit).reshape(own.shape), np.float32)
