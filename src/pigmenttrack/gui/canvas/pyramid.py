"""A photo in halving sizes, as the screen wants its pixels.

Painting reads the level that is nearest above the size on the screen: whatever the zoom, about
as many pixels are read as are shown, and each shown pixel averages those it stands for.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Rgb

SMALLEST_PX = 256  # the longest side of the last level


@dataclass(frozen=True, slots=True, eq=False)
class Pyramid:
    """One photo, ready to be painted.

    Attributes
    ----------
    size : (height, width) of the photo
    levels : tuple of uint8 arrays (h, w, 4), or None
        Blue, green, red, 255, as a 32-bit screen stores them; each half as large as the one
        before. The first, of full size, is None where memory is short.
    """

    size: tuple[int, int]
    levels: tuple[NDArray[np.uint8] | None, ...]

    @property
    def n_bytes(self) -> int:
        """What it weighs."""
        return sum(level.nbytes for level in self.levels if level is not None)

    @property
    def is_whole(self) -> bool:
        """Whether the full size is there."""
        return self.levels[0] is not None

    def without_full_size(self) -> "Pyramid":
        """Return the same photo for the fitted view: a quarter of the memory."""
        if len(self.levels) == 1:
            return self
        return Pyramid(self.size, (None, *self.levels[1:]))

    def level_at(self, scale: float) -> NDArray[np.uint8]:
        """Return the level to paint from.

        Parameters
        ----------
        scale : float
            Screen px per photo px.
        """
        wanted = 0 if scale >= 1 else math.floor(math.log2(1 / scale))
        for level in self.levels[min(wanted, len(self.levels) - 1) :]:
            if level is not None:
                return level
        msg = "a pyramid without any level"
        raise ValueError(msg)

    def lacks(self, scale: float) -> bool:
        """Tell whether a finer level than those that are there would be seen."""
        return not self.is_whole and scale > 0.5


def build_pyramid(rgb: Rgb) -> Pyramid:
    """Return the pyramid of a photo (H, W, 3)."""
    level = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA).astype(np.uint8, copy=False)
    levels = [level]
    while max(level.shape[:2]) > SMALLEST_PX:
        half = ((level.shape[1] + 1) // 2, (level.shape[0] + 1) // 2)
        level = cv2.resize(level, half, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
        levels.append(level)
    return Pyramid((rgb.shape[0], rgb.shape[1]), tuple(levels))


def blurred_pyramid(small_rgb: Rgb, size: tuple[int, int]) -> Pyramid:
    """Return a small picture of a photo in the photo's place, until the photo itself is read.

    Parameters
    ----------
    small_rgb : uint8 array (h, w, 3)
    size : (height, width) of the photo
    """
    return Pyramid(size, (None, *build_pyramid(small_rgb).levels))
