"""A fingerprint of what a photo shows, to find the same picture saved twice.

Not for finding photos of the same site: two shots of one patch differ in every block.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Rgb

_SIDE = 24
# Saving anew as JPEG moves the mean of a block of thousands of pixels by less than a level; a
# hand-held second shot moves many blocks by far more.
_SAME_WITHIN_LEVELS = 2


def pixel_fingerprint(rgb: Rgb) -> int:
    """Return the mean brightness of 24 x 24 blocks as one whole number.

    Equal pixels give equal numbers; for pictures saved anew with losses, or at another size, use
    `same_picture`.

    Parameters
    ----------
    rgb : uint8 array, (H, W, 3)
    """
    blocks = cv2.resize(rgb, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(blocks, cv2.COLOR_RGB2GRAY)
    return int.from_bytes(grey.tobytes(), "big")


def same_picture(one: int, other: int) -> bool:
    """Return whether two fingerprints are of the same picture, saved anew perhaps."""
    difference = np.abs(_blocks(one) - _blocks(other))
    return bool(difference.max() <= _SAME_WITHIN_LEVELS)


def _blocks(fingerprint: int) -> NDArray[np.int16]:
    levels = np.frombuffer(fingerprint.to_bytes(_SIDE * _SIDE, "big"), np.uint8)
    return levels.astype(np.int16)
