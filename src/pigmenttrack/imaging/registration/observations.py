"""Displacements seen at points, and how exactly: what a smooth field is fitted to."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points


@dataclass(frozen=True, slots=True)
class Observations:
    """Observed displacements of the fixed photo's points.

    Attributes
    ----------
    xy, displacement_px : (N, 2)
    information : (N, 3)
        Inverse covariance of each displacement, 1 / px^2: its xx, xy and yy entries. Along a
        crease there is little of it, across a crease much.
    """

    xy: Points
    displacement_px: Points
    information: NDArray[np.float64]

    def __len__(self) -> int:
        """Return their number."""
        return len(self.xy)

    def deviation(self, missed_px: Points) -> NDArray[np.float64]:
        """Return the length (N,) of misses (N, 2) in standard deviations (Mahalanobis)."""
        x, y = missed_px.T
        xx, xy, yy = self.information.T
        return np.sqrt(np.maximum(xx * x * x + 2 * xy * x * y + yy * y * y, 0.0))


def equally_exact(
    xy: Points, displacement_px: Points, sd_px: float | NDArray[np.float64]
) -> Observations:
    """Return observations that are as exact along x as along y."""
    precision = np.broadcast_to(1.0 / np.square(sd_px), (len(xy),))
    information = np.stack([precision, np.zeros(len(xy)), precision], axis=1)
    return Observations(xy, displacement_px, information)


def together(parts: Sequence[Observations]) -> Observations:
    """Return all observations of several kinds."""
    return Observations(
        np.concatenate([part.xy for part in parts]),
        np.concatenate([part.displacement_px for part in parts]),
        np.concatenate([part.information for part in parts]),
    )
