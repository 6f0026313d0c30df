"""From points of known place on a flat card to the plane's map and its uncertainty."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.homography import (
    apply_homography,
    area_stretch,
    linear_homography,
    unit_corner,
)

_STEPS = 4  # Gauss-Newton from a linear start converges in two
# Before the residuals have told, a corner is believed to this: it steadies the sd of few corners.
_PRIOR_SD_PX = 0.06
_PRIOR_COUNT = 6
# Ink spreads, dark squares bloom away: by how much a printed edge may stand off, 1 sd.
_GROWTH_SD_MM = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class PlaneFit:
    """A plane's map with its covariance.

    Attributes
    ----------
    px_from_mm : float64 array, shape (3, 3)
    residual_px : float64 array, shape (N, 2)
        Found minus expected.
    growth_mm : float
        How far the dark squares' edges stand outside their nominal place.
    """

    px_from_mm: Matrix
    residual_px: Points
    growth_mm: float
    _covariance: NDArray[np.float64]
    _to_mm_unit: Matrix
    _to_px_unit: Matrix

    @property
    def rms_px(self) -> float:
        """Root mean square of the residuals, a coordinate."""
        return float(np.sqrt((self.residual_px**2).mean()))

    def scale_at(self, point_mm: Points) -> tuple[float, float]:
        """Return mm per px at a point (2,) on the plane, and its standard deviation.

        The scale is the square root of the area's: what turns pixels into mm² there.
        """
        unit = self._to_px_unit @ self.px_from_mm @ np.linalg.inv(self._to_mm_unit)
        eight = unit_corner(unit).ravel()[:8]

        def log_scale(parameters: NDArray[np.float64]) -> float:
            matrix = np.linalg.inv(self._to_px_unit) @ _matrix(parameters) @ self._to_mm_unit
            stretch = area_stretch(unit_corner(matrix), point_mm[None])[0]
            return -0.5 * float(np.log(stretch))

        step = 1e-6
        slope = np.array(
            [
                (log_scale(eight + step * axis) - log_scale(eight - step * axis)) / (2 * step)
                for axis in np.eye(8)
            ]
        )
        scale = float(np.exp(log_scale(eight)))
        return scale, scale * float(np.sqrt(slope @ self._covariance[:8, :8] @ slope))


def fit_plane(mm: Points, px: Points, outward: Points) -> PlaneFit | None:
    """Fit the homography from card to photo by least squares in pixels.

    Parameters
    ----------
    mm, px : float64 arrays, shape (N, 2)
        Corners on the card and where they were found, N >= 8.
    outward : float64 array, shape (N, 2)
        Away from each corner's own square, (±1, ±1): along it, all squares grow alike.

    Returns
    -------
    PlaneFit or None
        None when the points do not fix a plane.
    """
    start = linear_homography(mm, px)
    if start is None:
        return None
    to_mm_unit, to_px_unit = _unit_frame(mm), _unit_frame(px)
    unit_mm, unit_px = apply_homography(to_mm_unit, mm), apply_homography(to_px_unit, px)
    push = outward * to_mm_unit[0, 0]
    parameters = np.append(
        unit_corner(to_px_unit @ start @ np.linalg.inv(to_mm_unit)).ravel()[:8], 0.0
    )
    weight = 1.0 / (_PRIOR_SD_PX * to_px_unit[0, 0])
    prior = np.zeros(9)
    prior[8] = 1.0 / _GROWTH_SD_MM
    for _ in range(_STEPS):
        residual, slope = _residual(parameters, unit_mm, unit_px, push)
        normal = weight**2 * slope.T @ slope + np.diag(prior**2)
        if np.linalg.cond(normal) > 1e14:
            return None
        parameters = parameters + np.linalg.solve(
            normal, weight**2 * slope.T @ residual - prior**2 * parameters
        )
    residual, slope = _residual(parameters, unit_mm, unit_px, push)
    residual_px = residual.reshape(-1, 2) / to_px_unit[0, 0]
    px_from_mm = np.linalg.inv(to_px_unit) @ _matrix(parameters[:8]) @ to_mm_unit
    return PlaneFit(
        px_from_mm=unit_corner(px_from_mm),
        residual_px=residual_px,
        growth_mm=float(parameters[8]),
        _covariance=_inflation(residual_px) * np.linalg.inv(normal),
        _to_mm_unit=to_mm_unit,
        _to_px_unit=to_px_unit,
    )


def _inflation(residual_px: Points) -> float:
    """Return the variance of the corners over the believed one, both counted as evidence."""
    freedom = residual_px.size - 9
    squares = float((residual_px**2).sum()) / _PRIOR_SD_PX**2
    return (squares + _PRIOR_COUNT) / (freedom + _PRIOR_COUNT)


def _unit_frame(points: Points) -> Matrix:
    """Return the similarity that brings points about the origin, at a distance of about one."""
    centre = points.mean(axis=0)
    zoom = 1.0 / float(np.sqrt(((points - centre) ** 2).mean()))
    return np.array([[zoom, 0, -zoom * centre[0]], [0, zoom, -zoom * centre[1]], [0, 0, 1.0]])


def _matrix(parameters: NDArray[np.float64]) -> Matrix:
    return np.append(parameters[:8], 1.0).reshape(3, 3)


def _residual(
    parameters: NDArray[np.float64], mm: Points, px: Points, push: Points
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return found minus expected (2N,) and how the expected moves with the parameters (2N, 9)."""
    matrix = _matrix(parameters)
    grown = mm + parameters[8] * push
    ones = np.column_stack([grown, np.ones(len(grown))])
    u, v, w = (ones @ matrix.T).T
    expected = np.column_stack([u / w, v / w])
    slope = np.zeros((len(mm), 2, 9))
    slope[:, 0, 0:3] = ones / w[:, None]
    slope[:, 1, 3:6] = ones / w[:, None]
    slope[:, :, 6:8] = -expected[:, :, None] * grown[:, None, :] / w[:, None, None]
    tangent = matrix[None, :2, :2] - expected[:, :, None] * matrix[None, 2:, :2]
    slope[:, :, 8] = (tangent @ push[:, :, None])[..., 0] / w[:, None]
    return (px - expected).ravel(), slope.reshape(-1, 9)
