"""Do two traced lines show one hair? Where both lie beside each other all along the shorter."""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points

POINTS = 16  # of a path while paths are compared
END_REACH_MM = 0.10  # between the ends that two lines of one hair share
BESIDE_MM = 0.045  # mean distance of the shorter of two such lines from the longer
CHUNK = 4096


def beside(
    ones: NDArray[np.float64], others: NDArray[np.float64], end_reach_mm: float = END_REACH_MM
) -> NDArray[np.float64]:
    """Return how far (N, M), mm, the shorter of two lines lies from the longer.

    Parameters
    ----------
    ones, others : arrays (N, 16, 2), (M, 16, 2)
        Evenly spaced points of lines, mm.
    end_reach_mm : float
        Lines whose nearest ends are farther apart are not compared: infinite. A hair grows at
        one end only, so two lines of it share an end, unless one begins late.
    """
    gaps = np.full((len(ones), len(others)), np.inf)
    if not len(ones) or not len(others):
        return gaps
    ends = [paths[:, [0, -1]] for paths in (ones, others)]
    apart = np.linalg.norm(ends[0][:, None, :, None] - ends[1][None, :, None], axis=-1)
    rows, columns = np.nonzero(apart.min(axis=(2, 3)) < end_reach_mm)
    for start in range(0, len(rows), CHUNK):
        i, j = rows[start : start + CHUNK], columns[start : start + CHUNK]
        away = np.linalg.norm(ones[i][:, :, None] - others[j][:, None], axis=-1)
        gaps[i, j] = np.minimum(away.min(axis=2).mean(axis=1), away.min(axis=1).mean(axis=1))
    return gaps


def evenly(path: Points) -> NDArray[np.float64]:
    """Return `POINTS` evenly spaced points (16, 2) of a path (P, 2)."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    places = np.linspace(0.0, along[-1], POINTS)
    return np.column_stack([np.interp(places, along, path[:, axis]) for axis in (0, 1)])
