"""The skin's own frame, in millimetres, and the grid on which its layers are drawn.

The skin is a **plane**: x runs right and y down, the origin is the middle of the grid. A limb is
shaded like a round one, but its geometry is that of its picture in this plane, so that areas are
exact and a pose of the camera is an exact homography.
"""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Plane, Points


@dataclass(frozen=True)
class SkinGrid:
    """A rectangle of skin, sampled every `step_mm`.

    Attributes
    ----------
    width_mm, height_mm : float
        Extent of the rectangle around the origin.
    step_mm : float
        Distance between samples.
    """

    width_mm: float
    height_mm: float
    step_mm: float

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the grid."""
        return round(self.height_mm / self.step_mm), round(self.width_mm / self.step_mm)

    @property
    def cell_mm2(self) -> float:
        """Area that one sample stands for."""
        return self.step_mm**2

    @cached_property
    def mm_to_grid(self) -> Matrix:
        """Homography from millimetres to grid samples (x, y)."""
        rows, columns = self.shape
        per_mm = 1.0 / self.step_mm
        return np.array(
            [[per_mm, 0.0, (columns - 1) / 2], [0.0, per_mm, (rows - 1) / 2], [0.0, 0.0, 1.0]]
        )

    @cached_property
    def grid_to_mm(self) -> Matrix:
        """Homography from grid samples (x, y) to millimetres."""
        return np.asarray(np.linalg.inv(self.mm_to_grid), np.float64)

    def coordinates_mm(self) -> tuple[Plane, Plane]:
        """Return x as a row (1, columns) and y as a column (rows, 1), in millimetres."""
        rows, columns = self.shape
        xs = (np.arange(columns) - (columns - 1) / 2) * self.step_mm
        ys = (np.arange(rows) - (rows - 1) / 2) * self.step_mm
        return xs.astype(np.float32)[None, :], ys.astype(np.float32)[:, None]

    def coarser(self, step_mm: float) -> "SkinGrid":
        """Return a grid over the same skin with another step."""
        return SkinGrid(self.width_mm, self.height_mm, step_mm)

    def enlarged(self, coarse: "SkinGrid", layer: Plane) -> Plane:
        """Resample a layer drawn on a coarser grid of the same skin onto this one."""
        rows, columns = self.shape
        matrix = (self.mm_to_grid @ coarse.grid_to_mm)[:2]
        return cv2.warpAffine(
            layer, matrix, (columns, rows), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
        ).astype(np.float32, copy=False)


def smooth_field(rng: np.random.Generator, grid: SkinGrid, cell_mm: float) -> Plane:
    """Return Gaussian noise of unit deviation on `grid`, with features about `cell_mm` wide.

    The random numbers stand on a lattice of `cell_mm`, so that the same `rng` gives the same skin
    whatever the step of the grid.
    """
    rows, columns = grid.shape
    lattice_rows = int(np.ceil(grid.height_mm / cell_mm)) + 5
    lattice_columns = int(np.ceil(grid.width_mm / cell_mm)) + 5
    lattice = rng.standard_normal((lattice_rows, lattice_columns)).astype(np.float32)
    shift = rng.uniform(1.0, 2.0, 2)
    per_cell = cell_mm / grid.step_mm
    matrix = np.array(
        [[per_cell, 0.0, -shift[0] * per_cell], [0.0, per_cell, -shift[1] * per_cell]]
    )
    field = cv2.warpAffine(
        lattice, matrix, (columns, rows), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101
    )
    return (field * np.float32(CUBIC_NOISE_GAIN)).astype(np.float32, copy=False)


# Cubic interpolation of white noise between lattice points loses variance: its kernel's mean
# square over the phase is 0.816 in each axis (a = -0.75), so the deviation is multiplied back.
CUBIC_NOISE_GAIN = 1.0 / 0.816


def fractal_field(
    rng: np.random.Generator, grid: SkinGrid, cell_mm: float, octaves: int, gain: float = 0.55
) -> Plane:
    """Return a sum of ever finer `smooth_field` of about unit deviation."""
    total = np.zeros(grid.shape, np.float32)
    weights = gain ** np.arange(octaves)
    for octave, weight in enumerate(weights):
        total += np.float32(weight) * smooth_field(rng, grid, cell_mm / 2**octave)
    return total / np.float32(np.sqrt(np.sum(weights**2)))


def transform_points(matrix: Matrix, points_xy: NDArray[np.floating]) -> Points:
    """Carry points (N, 2) through a homography."""
    points = np.asarray(points_xy, np.float64)
    carried = np.column_stack([points, np.ones(len(points))]) @ matrix.T
    return np.asarray(carried[:, :2] / carried[:, 2:])
