"""Follicular units: hairs that leave the scalp through neighbouring openings."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.shafts import Hair

UNIT_MM = 0.2  # largest distance between a root and the next within one unit


def unit_numbers(roots_xy: Points, mm_per_px: float) -> NDArray[np.int64]:
    """Return the number of the follicular unit of each root (N,), from 0.

    Roots are joined while the mean distance between two groups stays below `UNIT_MM`: single
    linkage would chain neighbouring units of dense scalp together.
    """
    if len(roots_xy) < 2:
        return np.zeros(len(roots_xy), np.int64)
    tree = linkage(roots_xy * mm_per_px, "average")
    return np.asarray(fcluster(tree, UNIT_MM, "distance"), np.int64) - 1


def with_units(hairs: Sequence[Hair], mm_per_px: float) -> tuple[Hair, ...]:
    """Return hairs with the numbers of their units; -1 for those that are not counted."""
    counted = [number for number, hair in enumerate(hairs) if hair.is_counted]
    roots = np.array([hairs[number].root_xy for number in counted]).reshape(-1, 2)
    units = dict(zip(counted, unit_numbers(roots, mm_per_px).tolist(), strict=True))
    return tuple(replace(hair, unit=units.get(number, -1)) for number, hair in enumerate(hairs))
