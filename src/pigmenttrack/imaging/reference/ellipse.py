"""An ellipse, and the one that lies nearest to points of which some belong elsewhere."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points

_ROUNDS = 12
_NEAREST_SD = 2.5  # points further off than this many sd are taken to belong elsewhere


@dataclass(frozen=True, slots=True, eq=False)
class Ellipse:
    """An ellipse as the image of the unit circle.

    Attributes
    ----------
    centre : float64 array, shape (2,)
        In pixels.
    shape : float64 array, shape (2, 2)
        Symmetric, positive definite: the rim is ``centre + shape @ (cos t, sin t)``.
    """

    centre: Points
    shape: NDArray[np.float64]

    @property
    def semi_axes(self) -> tuple[float, float]:
        """Longer and shorter semi-axis."""
        short, long = np.linalg.eigvalsh(self.shape)
        return float(long), float(short)

    @property
    def mean_radius(self) -> float:
        """Radius of the circle of equal area."""
        return float(np.sqrt(np.linalg.det(self.shape)))

    def points(self, angles: NDArray[np.float64]) -> Points:
        """Return points (N, 2) on the rim."""
        return self.centre + np.column_stack([np.cos(angles), np.sin(angles)]) @ self.shape

    def grown(self, share: float) -> "Ellipse":
        """Return the ellipse about the same middle that is `share` as large."""
        return Ellipse(self.centre, share * self.shape)

    def shares_of(self, points: Points) -> NDArray[np.float64]:
        """Return how far out points lie: one on the rim, zero in the middle."""
        return np.asarray(
            np.linalg.norm((points - self.centre) @ np.linalg.inv(self.shape), axis=1)
        )

    def circle_from_px(self) -> Matrix:
        """Return the affine map that brings the rim onto the unit circle about the origin."""
        inverse = np.linalg.inv(self.shape)
        shift = -inverse @ self.centre
        return np.vstack([np.column_stack([inverse, shift]), [0.0, 0.0, 1.0]])


def fit_ellipse(points: Points) -> Ellipse | None:
    """Return the ellipse of least squares through points (N, 2), N >= 6; None when there is none.

    References
    ----------
    .. [1] Halir & Flusser (1998). Numerically stable direct least squares fitting of ellipses.
    """
    if len(points) < 6:
        return None
    middle = points.mean(axis=0)
    zoom = float(np.sqrt(((points - middle) ** 2).mean()))
    if zoom == 0.0:
        return None
    x, y = ((points - middle) / zoom).T
    square, linear = (
        np.column_stack([x * x, x * y, y * y]),
        np.column_stack([x, y, np.ones_like(x)]),
    )
    mixed, flat = square.T @ linear, linear.T @ linear
    if np.linalg.cond(flat) > 1e10:
        return None
    eliminated = -np.linalg.solve(flat, mixed.T)
    reduced = square.T @ square + mixed @ eliminated
    # Rows of the inverse constraint 4ac - b² = 1.
    system = np.vstack([reduced[2] / 2, -reduced[1], reduced[0] / 2])
    _, vectors = np.linalg.eig(system)
    vectors = np.real(vectors)
    a, b, c = vectors[:, np.argmax(4 * vectors[0] * vectors[2] - vectors[1] ** 2)]
    if 4 * a * c - b * b <= 0:
        return None
    d, e, f = eliminated @ (a, b, c)
    quadratic = np.array([[a, b / 2], [b / 2, c]])
    centre = -0.5 * np.linalg.solve(quadratic, [d, e])
    level = centre @ quadratic @ centre - f
    values, axes = np.linalg.eigh(quadratic / level)
    if not (values > 0).all():
        return None
    shape = axes @ np.diag(values**-0.5) @ axes.T
    return Ellipse(middle + zoom * centre, zoom * shape)


def fit_ellipse_robustly(
    points: Points, floor: float, start: Ellipse, reach: float = 0.08
) -> tuple[Ellipse, NDArray[np.bool_]] | None:
    """Return the ellipse near `start` that most points lie on, and which points do.

    Parameters
    ----------
    points : float64 array, shape (N, 2)
    floor : float
        Distance from the rim, as a share of the radius, at which a point always counts.
    start : Ellipse
    reach : float
        Distance from `start`, likewise, within which points count at first.
    """
    ellipse = start
    near = np.abs(ellipse.shares_of(points) - 1) < reach
    for _ in range(_ROUNDS):
        fitted = fit_ellipse(points[near])
        if fitted is None:
            return None
        ellipse = fitted
        off = np.abs(ellipse.shares_of(points) - 1)
        spread = 1.4826 * float(np.median(off[near]))
        reach = max(floor, min(0.7 * reach, _NEAREST_SD * spread))
        again = off < reach
        if np.array_equal(again, near):
            break
        near = again
    return ellipse, near
