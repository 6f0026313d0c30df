"""A smooth displacement field over a photo, fitted to scattered and partly wrong displacements."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.registration.coordinates import Size
from pigmenttrack.imaging.registration.observations import Observations

LONGER_SIDE_SPANS = 8  # a span is an eighth of the photo; skin bends over longer distances
# Expected second difference of neighbouring coefficients, against the longer side: skin that
# stretches by 2 % of the photo's width does so over more than two spans.
BENDING_SHARE = 0.008
ROBUST_ROUNDS = 10
OUTLIER_SD = 3.0  # trust falls to a quarter at this distance
DECIMALS = 3  # coefficients in thousandths of a px: a few kB of text, the same on every machine
PULL_TO_ZERO = 1e-4  # of the bending penalty; keeps the solution unique
SINGULAR_RIDGE = 1e-9  # of the mean diagonal
RAYLEIGH_MEDIAN = 1.1774  # median length of a plane vector whose coordinates have unit variance


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
    noise : robust ratio of the residuals to what the observations' information promised
    precision : (2 K, 2 K) inverse covariance of the K coefficients, x before y, at `noise` 1
    """

    field: SmoothField
    residual_px: NDArray[np.float64]
    trust: NDArray[np.float64]
    noise: float
    precision: NDArray[np.float64]

    def sd_px(self, points_xy: Points) -> NDArray[np.float64]:
        """Return the standard deviation (N,) of the field's displacement, as a length."""
        design = design_matrix(self.field.size, points_xy).toarray()
        count = design.shape[1]
        covariance = linalg.inv(self.precision)
        both = covariance[:count, :count] + covariance[count:, count:]
        return self.noise * np.sqrt(np.einsum("nk,nk->n", design @ both, design))


def fit_field(size: Size, observations: Observations, rounds: int = ROBUST_ROUNDS) -> FieldFit:
    """Fit by iteratively re-weighted least squares with a bending penalty.

    Geman-McClure weights let wrong observations fade out. Their scale starts at the median
    residual, so that a good start is not needed, and never falls below `OUTLIER_SD`.

    References
    ----------
    .. [1] Geman and McClure (1987), Statistical methods for tomographic image reconstruction.
    """
    design = design_matrix(size, observations.xy)
    pieces = _pieces(design)
    penalty = bending_penalty(size) / (BENDING_SHARE * max(size)) ** 2
    trust = np.ones(len(observations))
    for _ in range(rounds):
        information = observations.information * trust[:, None]
        precision = _normal_matrix(pieces, penalty, information)
        solution = _solution(precision, design.T @ _pull(information, observations))
        missed = design @ solution - observations.displacement_px
        deviation = observations.deviation(missed)
        scale = max(OUTLIER_SD, 1.4826 * float(np.median(deviation)))
        trust = (1 + (deviation / scale) ** 2) ** -2
    rows, columns = spans_of(size)
    coefficients = np.asarray(np.round(solution, DECIMALS), np.float64)
    field = SmoothField(size, coefficients.reshape(rows + 3, columns + 3, 2))
    noise = max(1.0, float(np.median(deviation)) / RAYLEIGH_MEDIAN)
    return FieldFit(field, np.linalg.norm(missed, axis=1), trust, noise, precision)


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


@dataclass(frozen=True, slots=True)
class _Piece:
    """The observations within one span, which share their sixteen coefficients."""

    coefficients: NDArray[np.intp]  # (16,)
    rows: NDArray[np.intp]  # (n,) of the design
    values: NDArray[np.float64]  # (n, 16)


def _pieces(design: sparse.csr_array) -> list[_Piece]:
    index, values = design.indices.reshape(-1, 16), design.data.reshape(-1, 16)
    order = np.argsort(index[:, 0], kind="stable")
    starts = np.unique(index[order, 0], return_index=True)[1][1:]
    return [
        _Piece(index[rows[0]].astype(np.intp), rows, values[rows])
        for rows in np.split(order, starts)
    ]


def _normal_matrix(
    pieces: list[_Piece], penalty: NDArray[np.float64], information: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the normal matrix (2 K, 2 K) of observations with `information` (N, 3)."""
    blocks = np.zeros((3, *penalty.shape))
    for piece in pieces:
        weighted = information[piece.rows].T[:, :, None] * piece.values
        at = piece.coefficients
        blocks[:, at[:, None], at] += piece.values.T @ weighted
    xx, xy, yy = blocks
    return np.block([[xx + penalty, xy], [xy, yy + penalty]])


def _pull(information: NDArray[np.float64], observations: Observations) -> Points:
    """Return the observed displacements (N, 2), weighed with their information (N, 3)."""
    (xx, xy, yy), (x, y) = information.T, observations.displacement_px.T
    return np.stack([xx * x + xy * y, xy * x + yy * y], axis=1)


def _solution(precision: NDArray[np.float64], pull: Points) -> Points:
    """Return the coefficients (K, 2) for a normal matrix (2 K, 2 K) and its right side (K, 2)."""
    target = pull.T.ravel()
    try:
        solution = linalg.cho_solve(linalg.cho_factor(precision), target)
    except linalg.LinAlgError:
        # Observations that all but contradict each other, as on a very blurred photo: their
        # information spans more digits than there are. The least that makes it solvable.
        ridge = SINGULAR_RIDGE * float(np.trace(precision)) / len(precision)
        solvable = precision + ridge * np.eye(len(precision))
        solution = linalg.cho_solve(linalg.cho_factor(solvable), target)
    return np.asarray(solution).reshape(2, -1).T


def _cubic_weights(
    spans: int, position: NDArray[np.float64]
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Return the first coefficient (N,) and the four weights (N, 4) at positions in [0, 1]."""
    scaled = np.clip(position, 0, 1 - 1e-9) * spans
    first = scaled.astype(np.intp)
    t = scaled - first
    pieces = [(1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3]
    return first, np.stack(pieces, axis=1) / 6
