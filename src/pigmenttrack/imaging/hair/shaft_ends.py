"""Both ends of traced hairs, each with the way the shaft leaves it.

An end and its direction say more of a place than the end alone, and a hair whose root was taken
for its tip still has both.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.hair.units import unit_numbers

WAY_REACH_MM = 0.3  # how much of a shaft next to its end tells the direction


@dataclass(frozen=True, slots=True)
class ShaftEnds:
    """Root and tip of N hairs in turn, the surest hair first.

    Attributes
    ----------
    places_mm : array (2 N, 2)
    ways : array (2 N,)
        Directions in which the shaft leaves the end, in radians.
    clumps : int array (2 N,)
        Ends with the same number lie together, as the roots of one follicular unit do.
    """

    places_mm: Points
    ways: NDArray[np.float64]
    clumps: NDArray[np.intp]

    @property
    def count(self) -> int:
        """How many hairs there are."""
        return len(self.clumps) // 2

    @property
    def roots_mm(self) -> Points:
        """What was taken for the roots (N, 2)."""
        return self.places_mm[::2]

    def surest(self, count: int) -> "ShaftEnds":
        """Return the ends of the surest hairs."""
        part = slice(2 * count)
        return ShaftEnds(self.places_mm[part], self.ways[part], self.clumps[part])


def is_tip(ends: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return for numbers of ends 1 where the end is a tip, 0 where it is a root."""
    return ends % 2


def hair_of(ends: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the numbers of the hairs that ends belong to."""
    return ends // 2


def shaft_ends(hairs: tuple[Hair, ...], mm_per_px: float) -> ShaftEnds:
    """Return the ends of the counted hairs."""
    counted = sorted((hair for hair in hairs if hair.is_counted), key=lambda each: -each.log_odds)
    paths = [path * mm_per_px for hair in counted for path in (hair.path_xy, hair.path_xy[::-1])]
    places = np.array([path[0] for path in paths]).reshape(-1, 2)
    ways = np.array([_way(path) for path in paths])
    return ShaftEnds(places, ways, unit_numbers(places / mm_per_px, mm_per_px).astype(np.intp))


def _way(path_mm: Points) -> float:
    away = np.hypot(*(path_mm - path_mm[0]).T)
    stop = min(len(path_mm) - 1, max(1, int(np.searchsorted(away, WAY_REACH_MM))))
    chord = path_mm[stop] - path_mm[0]
    return float(np.arctan2(chord[1], chord[0]))
