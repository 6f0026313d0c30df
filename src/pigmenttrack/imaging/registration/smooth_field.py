"""A smooth displacement field over a photo, fitted to scattered and partly wrong displacements."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.registration.coordinates import Size

LONGER_SIDE_SPANS = 8  # a span is an eighth of the photo; skin bends over longer distances
ROBUST_ROUNDS = 10
DECIMALS = 3  # coefficients in thousandths of a px: a few kB of text, the same on every machine
PULL_TO_ZERO = 1e-4  # of the bending penalty; keeps the solution unique


@dataclass(frozen=True)
class SmoothField:
    """Cubic B-spline displacement (px) over a photo; constant beyond its border.

    Attributes
    ----------
    size : (height, width) of the photo
    coefficients : (rows, columns, 2) float64, px
    """

    size: Size
    coefficients: NDArray[np.float64]

    @classmethod
    def zero(cls, size: Size) -> "SmoothField":
        """Return the field that moves nothing."""
        rows, columns = spans_of(size)
        return cls(size, np.zeros((rows + 3, columns + 3, 2)))

    def __call__(self, points_xy: Points) -> Points:
        """Return the displacement (N, 2) at points (N, 2)."""
        return np.asarray(design_matrix(self.size, points_xy) @ self._flat)

    @cached_property
    def _flat(self) -> NDArray[np.float64]:
        return self.coefficients.reshape(-1, 2)


@dataclass(frozen=True, slots=True)
class FieldFit:
    """A fitted field and what it thinks of the observations.

    Attributes
    ----------
    residual_px : (N,) distance of each observation from the field
    trust : (N,) in [0, 1], how much each observation still counts
    noise_px : robust standard deviation of one coordinate of a trusted observation
    """

    field: SmoothField
    residual_px: NDArray[np.float64]
    trust: NDArray[np.float64]
    noise_px: float
    precision: NDArray[np.float64]

    def sd_px(self, points_xy: Points) -> NDArray[np.float64]:
        """Return the standard deviation (N,) of one coordinate of the field at points (N, 2)."""
        design = design_matrix(self.field.size, points_xy).toarray()
        solved = linalg.solve(self.precision, design.T, assume_a="pos")
        return self.noise_px * np.sqrt(np.einsum("nk,kn->n", design, solved))


def fit_field(
    size: Size,
    points_xy: Points,
    displacement_px: Points,
    weight: NDArray[np.float64],
    *,
    stiffness: float,
    inlier_px: float,
) -> FieldFit:
    """Fit by iteratively re-weighted least squares with a bending penalty.

    Geman-McClure weights let wrong observations fade out. Their scale starts at the median
    residual, so that a good start is not needed, and never falls below `inlier_px`.

    Parameters
    ----------
    points_xy, displacement_px : (N, 2)
    weight : (N,) prior confidence
    stiffness : float
        Bending penalty against one observation of mean weight.

    References
    ----------
    .. [1] Geman and McClure (1987), Statistical methods for tomographic image reconstruction.
    """
    design = design_matrix(size, points_xy)
    penalty = bending_penalty(size)
    trust = np.ones(len(points_xy))
    for _ in range(ROBUST_ROUNDS):
        total = weight * trust
        weighted = design.multiply(total[:, None]).tocsr()
        precision = (design.T @ weighted).toarray() + stiffness * max(1e-9, total.mean()) * penalty
        solution = linalg.solve(precision, weighted.T @ displacement_px, assume_a="pos")
        residual = np.linalg.norm(design @ solution - displacement_px, axis=1)
        scale = max(inlier_px, 1.4826 * float(np.median(residual)))
        trust = (1 + (residual / scale) ** 2) ** -2
    rows, columns = spans_of(size)
    coefficients = np.asarray(np.round(solution, DECIMALS), np.float64)
    field = SmoothField(size, coefficients.reshape(rows + 3, columns + 3, 2))
    # Rayleigh: the median distance is 1.177 sd of one coordinate.
    noise_px = float(np.median(residual[trust > 0.25])) / 1.177 if (trust > 0.25).any() else np.inf
    return FieldFit(field, residual, trust, noise_px, precision / max(1e-9, float(weight.mean())))


def spans_of(size: Size) -> tuple[int, int]:
    """Return the (rows, columns) of spline pieces over a photo; pieces are nearly square."""
    longer = max(size)
    rows, columns = (max(3, round(LONGER_SIDE_SPANS * side / longer)) for side in size)
    return rows, columns


def design_matrix(size: Size, points_xy: Points) -> sparse.csr_array:
    """Return the weights (N, rows * columns) of all coefficients at points (N, 2)."""
    rows, columns = spans_of(size)
    first_row, along_y = _cubic_weights(rows, (points_xy[:, 1] + 0.5) / size[0])
    first_column, along_x = _cubic_weights(columns, (points_xy[:, 0] + 0.5) / size[1])
    values = along_y[:, :, None] * along_x[:, None, :]
    row = (first_row[:, None] + np.arange(4))[:, :, None]
    column = (first_column[:, None] + np.arange(4))[:, None, :]
    index = row * (columns + 3) + column
    starts = np.arange(len(points_xy) + 1) * 16
    shape = (len(points_xy), (rows + 3) * (columns + 3))
    return sparse.csr_array((values.ravel(), index.ravel(), starts), shape=shape)


def bending_penalty(size: Size) -> NDArray[np.float64]:
    """Return the quadratic form of the thin plate: d_xx^2 + 2 d_xy^2 + d_yy^2, in differences."""
    rows, columns = (count + 3 for count in spans_of(size))
    eye_y, eye_x = np.eye(rows), np.eye(columns)
    d_xx = np.kron(eye_y, np.diff(eye_x, 2, axis=0))
    d_yy = np.kron(np.diff(eye_y, 2, axis=0), eye_x)
    d_xy = np.kron(np.diff(eye_y, 1, axis=0), np.diff(eye_x, 1, axis=0))
    bending = d_xx.T @ d_xx + 2 * (d_xy.T @ d_xy) + d_yy.T @ d_yy
    return np.asarray(bending + PULL_TO_ZERO * np.eye(rows * columns))


def _cubic_weights(
    spans: int, position: NDArray[np.float64]
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Return the first coefficient (N,) and the four weights (N, 4) at positions in [0, 1]."""
    scaled = np.clip(position, 0, 1 - 1e-9) * spans
    first = scaled.astype(np.intp)
    t = scaled - first
    pieces = [(1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3]
    return first, np.stack(pieces, axis=1) / 6
