"""Follicular units: hairs that leave the scalp through neighbouring openings."""

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage

from pigmenttrack.imaging.array_types import Points

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
