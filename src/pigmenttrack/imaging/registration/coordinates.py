"""The slope of a homography, and pixels of a reduced picture against pixels of the whole photo."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points

Size: TypeAlias = tuple[int, int]  # (height, width) in px of the whole photo


def local_affine(matrix: Matrix, points_xy: Points) -> np.ndarray:
    """Return the Jacobian (N, 2, 2) of a homography at points (N, 2)."""
    mapped = points_xy @ matrix[:, :2].T + matrix[:, 2]
    depth = mapped[:, 2, None, None]
    image = (mapped[:, :2] / mapped[:, 2:3])[:, :, None]
    return (matrix[:2, :2] - image * matrix[2, :2]) / depth


def reduced_from_full(points_xy: Points, scale: NDArray[np.float64]) -> Points:
    """Return where points of the whole photo lie in the picture reduced by `scale` (x, y).

    Pixel areas shrink, not the distances of centres from the corner: without the halves, rotated
    photos would be off by up to a pixel of the whole photo.
    """
    return (points_xy + 0.5) * scale - 0.5


def full_from_reduced(points_xy: Points, scale: NDArray[np.float64]) -> Points:
    """Undo `reduced_from_full`."""
    return (points_xy + 0.5) / scale - 0.5


def lattice(size: Size, rows: int, columns: int) -> Points:
    """Return the centres (rows * columns, 2) of equal cells that tile a photo, row by row."""
    height, width = size
    y = (np.arange(rows) + 0.5) * height / rows - 0.5
    x = (np.arange(columns) + 0.5) * width / columns - 0.5
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def inside(points_xy: Points, size: Size, margin_px: float = 0.0) -> np.ndarray:
    """Tell which points (N, 2) lie in a photo, at least `margin_px` from its border."""
    height, width = size
    x, y = points_xy[:, 0], points_xy[:, 1]
    horizontally = (x >= margin_px) & (x <= width - 1 - margin_px)
    return np.asarray(horizontally & (y >= margin_px) & (y <= height - 1 - margin_px))
