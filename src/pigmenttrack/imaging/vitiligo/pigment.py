"""What the colour of a pixel says about pigment, before anything is known of this photo.

All colours here are natural logarithms of linear light, ``log`` (H, W, 3): a change of exposure or
shade adds the same number to all three, a change of white balance adds one number to each, and
pigment adds its absorption. Everything that follows is differences of such logarithms.
"""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.color import linear_from_srgb, looked_up, mean_channel

# Added to linear light before the logarithm: about the noise of a phone camera in the dark. Without
# it the blue of dark skin, a few grey levels, would be all noise.
DARK_LIGHT = 0.006
# Absorption of melanin at the middle of the camera's red, green and blue, as a direction
# (lambda to the power of -3.33: Jacques 2013, Phys. Med. Biol. 58, R37). Only the first guess of
# how depigmented skin differs; the photo itself has the last word.
MELANIN_DIRECTION = np.array([0.338, 0.466, 0.818])

WORK_SIDE_PX = 1024  # longer side on which borders are drawn
MODEL_SIDE_PX = 288  # longer side on which skin and surroundings are learned


def log_light(rgb: Rgb) -> NDArray[np.float32]:
    """Return the logarithm of linear light, float32 of the same shape."""
    return looked_up(_log_table(), rgb)


@cache
def _log_table() -> NDArray[np.float32]:
    codes = np.arange(256, dtype=np.uint8)
    return np.log(linear_from_srgb(codes) + np.float32(DARK_LIGHT)).astype(np.float32)


def colour_axes(log: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return redness log(R/G), yellowness log(G/B) and half the lightness, (..., 3).

    The first two do not change with shade; lightness counts half as it says least of what a
    surface is.
    """
    red, green, blue = log[..., 0], log[..., 1], log[..., 2]
    return np.stack([red - green, green - blue, (red + green + blue) / 6.0], axis=-1)


def skin_colour(log: NDArray[np.float32]) -> Plane:
    """Return how far each pixel could be skin of any tone, depigmented or not, in [0, 1].

    Deliberately wide (camera, lamp, Fitzpatrick I to VI; dark skin in warm light hardly reflects
    blue): skin is never blue or green, reflects red more than green, and is neither black nor
    burnt out.
    """
    redness, yellowness = log[..., 0] - log[..., 1], log[..., 1] - log[..., 2]
    lightness = mean_channel(log)
    likely = (
        _between(redness, 0.0, 1.9, 0.04)
        * _between(yellowness, -0.25, 3.2, 0.05)
        * _between(redness + yellowness, 0.12, 4.4, 0.05)
        * _between(lightness, -5.0, -0.03, 0.05)
    )
    return likely.astype(np.float32)


def burnt_out(log: NDArray[np.float32]) -> Plane:
    """Return how near to white a pixel is, in [0, 1]: burnt-out skin has lost its colour."""
    return np.clip((mean_channel(log) + 0.25) / 0.15, 0, 1).astype(np.float32)


def _between(values: Plane, low: float, high: float, softness: float) -> Plane:
    rising = 1.0 / (1.0 + np.exp(np.clip((low - values) / softness, -30, 30)))
    falling = 1.0 / (1.0 + np.exp(np.clip((values - high) / softness, -30, 30)))
    return rising * falling


def size_within(shape: tuple[int, ...], side_px: int) -> tuple[int, int]:
    """Return (height, width) with the longer side at most `side_px`, never enlarged."""
    scale = min(1.0, side_px / max(shape[:2]))
    return max(1, round(shape[0] * scale)), max(1, round(shape[1] * scale))


def shrink_rgb(rgb: Rgb, size: tuple[int, int]) -> Rgb:
    """Return the picture at another, smaller size (height, width)."""
    if rgb.shape[:2] == size:
        return rgb
    return cv2.resize(rgb, size[::-1], interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def shrink_mask(mask: Mask, size: tuple[int, int]) -> Mask:
    """Return a mask at another, smaller size: True where at least half is."""
    if mask.shape == size:
        return mask
    # Bytes, not floats: a mask of 12 megapixels shrinks four times as fast.
    share = cv2.resize(mask.view(np.uint8) * 255, size[::-1], interpolation=cv2.INTER_AREA)
    return np.asarray(share > 127)


def enlarge(plane: NDArray[np.float32], size: tuple[int, int]) -> NDArray[np.float32]:
    """Return a plane or a stack of planes (h, w[, c]) at another size, linearly interpolated."""
    if plane.shape[:2] == size:
        return plane
    return np.asarray(
        cv2.resize(plane, size[::-1], interpolation=cv2.INTER_LINEAR), dtype=np.float32
    )
