"""What a line would add to a network's middle lines, beyond those of the hairs already taken.

Two hairs that touch have two middle lines; a line that repeats a hair runs along the same one.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.bodies import Bodies
from pigmenttrack.imaging.hair.maps import HairMaps
from pigmenttrack.imaging.hair.sampling import sample_plane

BAND_MM = 0.025  # around a middle line that belongs to it
SAME_DIRECTION = 0.9  # cosine: what differs by more than 26 degrees crosses
MOST_SHARED = 0.6  # of a line: what shares more is the same hair followed again
MIDDLE_NEWS = ("on_taken_middle", "fresh_core")


class Middles:
    """The middle lines of the hairs taken so far."""

    def __init__(self, bodies: Bodies, maps: HairMaps) -> None:
        """Begin with nothing taken."""
        self._bodies = bodies
        self._width = max(2, round(BAND_MM / bodies.evidence.mm_per_px))
        self._ways = np.zeros((*maps.core.shape, 2), np.float32)
        self._core = sample_plane(maps.core, bodies.points[:, 0], bodies.points[:, 1])

    def first_news(self) -> list[NDArray[np.float64]]:
        """Return the `MIDDLE_NEWS`, each (N,), of all lines while nothing is taken."""
        shares = self._bodies.shares
        return [np.zeros(len(shares.counts)), shares.means(self._core)]

    def news(self, number: int) -> list[float]:
        """Return the `MIDDLE_NEWS` of one line."""
        shares = self._bodies.shares
        start = int(shares.starts[number])
        part = slice(start, start + int(shares.counts[number]))
        middle = self._bodies.flat[part, self._bodies.flat.shape[1] // 2]
        cosine = (self._ways.reshape(-1, 2)[middle] * self._bodies.tangents[part]).sum(axis=1)
        on_taken = np.abs(cosine) > SAME_DIRECTION
        return [float(on_taken.mean()), float((self._core[part] * ~on_taken).mean())]

    def repeats(self, number: int) -> bool:
        """Tell whether a line runs along those of hairs already taken: two hairs do not."""
        return self.news(number)[0] > MOST_SHARED

    def take(self, path_xy: Points) -> None:
        """Mark the middle line of a hair."""
        tangents = np.gradient(path_xy, axis=0)
        tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
        pixels = np.rint(path_xy).astype(int).tolist()
        for start, stop, way in zip(pixels, pixels[1:], tangents.tolist(), strict=False):
            cv2.line(self._ways, start, stop, way, self._width)
