"""Plane-to-plane maps: apply them, and how much they stretch area at a point."""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points


def apply_homography(b_from_a: Matrix, points_a: Points) -> Points:
    """Map points (N, 2) through a 3x3 homography."""
    mapped = points_a @ b_from_a[:, :2].T + b_from_a[:, 2]
    return np.asarray(mapped[:, :2] / mapped[:, 2:], np.float64)


def area_stretch(b_from_a: Matrix, points_a: Points) -> NDArray[np.float64]:
    """Return by how much a small area grows from a to b at each point; negative where mirrored.

    For a homography the Jacobian's determinant is ``det(H) / w**3``, w the third coordinate.
    """
    w = points_a @ b_from_a[2, :2] + b_from_a[2, 2]
    return np.asarray(np.linalg.det(b_from_a) / w**3, np.float64)


def unit_corner(matrix: Matrix) -> Matrix:
    """Return the same homography with ``m[2, 2] == 1``."""
    return np.asarray(matrix / matrix[2, 2], np.float64)


def linear_homography(points_a: Points, points_b: Points) -> Matrix | None:
    """Return the homography from a to b (N, 2 each, N >= 4), or None when the points fix none."""
    b_from_a, _ = cv2.findHomography(points_a, points_b, 0)
    # OpenCV's types promise a matrix; for points on a line it returns None.
    matrix = np.asarray(b_from_a, np.float64) if np.ndim(b_from_a) == 2 else None
    return matrix if matrix is not None and np.isfinite(matrix).all() else None
