"""The rim of a coin around a guessed circle: the outermost ellipse that is an edge all the way."""

from dataclasses import dataclass
from functools import reduce

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane, Points
from pigmenttrack.imaging.reference.ellipse import Ellipse, fit_ellipse_robustly

RAYS = 240
_ANGLES = np.arange(RAYS) * 2 * np.pi / RAYS
_ROUGH_SHARES = (1.5, 1.35, 1.2, 1.1, 1.0, 0.9)
_ROUGH_BANDS = (0.2, 0.1, 0.05, 0.025)  # half widths, of the radius
_FINE_SHARES = (1.02, 1.05, 1.08, 1.12, 1.17, 1.23, 1.3)
_FINE_BANDS = (0.04, 0.02)
_EDGE_OVER_SKIN = 3.5
_NOISE_SLOPE = 0.001  # of full scale a half pixel: what a photo without any texture still has
_RIM_TOLERANCE = 0.009  # of the radius, a tenth of a millimetre: the rounded rim has two edges
_RIM_TOLERANCE_PX = 0.4  # nor finer than an edge is found in a small picture
_LEAST_SEEN = 0.4  # of the rays must show any edge in a band for a fit to be tried
_LEAST_COMPLETE = 0.55  # of the rays must meet an ellipse for it to be looked at
_RIM_COMPLETE = 0.72  # of the rays must meet the rim: hairs, glints and shadows hide some
_FLATTEST = 0.75  # shorter over longer axis: a tilt of 41 degrees


@dataclass(frozen=True, slots=True, eq=False)
class Rim:
    """An ellipse that edges follow.

    Attributes
    ----------
    ellipse : Ellipse
    complete : float
        Share of the rays from its middle that meet an edge on it.
    residual : float
        Root mean square distance of these edges from it, as a share of its radius.
    """

    ellipse: Ellipse
    complete: float
    residual: float


def find_rim(bands: Plane, guess: Ellipse) -> Rim | None:
    """Return the outermost ellipse that is an edge nearly all the way round."""
    quiet = _slope_of_skin(bands, guess)
    rough = (_drawn(bands, guess.grown(share), quiet, _ROUGH_BANDS) for share in _ROUGH_SHARES)
    circles = [rim for rim in rough if rim is not None]
    if not circles:
        return None
    best = reduce(_outer, circles)
    # Now middle and tilt are known. The rim may be fainter than what is struck inside: the
    # outermost edges count from here on, however weak beside their neighbours.
    for share in _FINE_SHARES:
        further = _drawn(bands, best.ellipse.grown(share), quiet, _FINE_BANDS)
        if further is not None and further.complete >= _RIM_COMPLETE:
            best = _outer(best, further)
    return best if best.complete >= _RIM_COMPLETE else None


def _outer(one: Rim, other: Rim) -> Rim:
    """Return the one further out; of two at the same place the first."""
    larger = other.ellipse.mean_radius > 1.004 * one.ellipse.mean_radius
    return other if larger else one


def _drawn(bands: Plane, start: Ellipse, quiet: float, reaches: tuple[float, ...]) -> Rim | None:
    """Pull an ellipse onto the outermost edges around it, within a band that narrows."""
    rim = start
    for reach in reaches:
        points = _edges_near(bands, rim, reach, quiet)
        if len(points) < _LEAST_SEEN * RAYS:
            return None
        fitted = fit_ellipse_robustly(points, reach / 4, rim, reach)
        if fitted is None:
            return None
        rim, _ = fitted
        long, short = rim.semi_axes
        if short < _FLATTEST * long or not 0.8 < rim.mean_radius / start.mean_radius < 1.25:
            return None
    # One edge a ray was chosen from a band several times as wide as what counts as on the rim:
    # edges at random would seldom lie on it.
    off = rim.shares_of(_edges_near(bands, rim, reaches[-1], quiet)) - 1
    tolerance = max(_RIM_TOLERANCE, _RIM_TOLERANCE_PX / rim.mean_radius)
    on_rim = off[np.abs(off) < tolerance]
    complete = len(on_rim) / RAYS
    if complete < _LEAST_COMPLETE:
        return None
    return Rim(rim, complete, float(np.sqrt((on_rim**2).mean())))


def _outermost(slope: NDArray[np.float64], least: float) -> NDArray[np.intp]:
    """Return the outermost peak of each ray that is an edge; the steepest place where none is."""
    here = slope[:, 1:-1]
    peaks = (here >= slope[:, :-2]) & (here >= slope[:, 2:]) & (here > least)
    last = here.shape[1] - 1 - peaks[:, ::-1].argmax(axis=1)
    return 1 + np.where(peaks.any(axis=1), last, here.argmax(axis=1))


def _edges_near(bands: Plane, rim: Ellipse, reach: float, quiet: float) -> Points:
    """Return the outermost edge on each ray within a band around a rim; some have none."""
    step = min(0.5 / rim.mean_radius, reach / 4)
    shares = np.arange(1 - reach - step, 1 + reach + 1.5 * step, step)
    slope = _slopes(bands, rim, shares) / step * (0.5 / rim.mean_radius)
    at = _outermost(slope, _EDGE_OVER_SKIN * quiet)
    every = np.arange(RAYS)
    low, mid, high = slope[every, at - 1], slope[every, at], slope[every, at + 1]
    seen = (mid >= low) & (mid >= high) & (mid > _EDGE_OVER_SKIN * quiet)
    bend = low - 2 * mid + high
    shift = np.where(bend < 0, 0.5 * (low - high) / np.where(bend < 0, bend, -1.0), 0.0)
    share = shares[at] + step * shift
    points = rim.centre + share[:, None] * (rim.points(_ANGLES) - rim.centre)
    return points[seen]


def _slope_of_skin(bands: Plane, guess: Ellipse) -> float:
    """Return the usual slope, a half pixel, outside the coin: what is no edge."""
    step = 0.5 / guess.mean_radius
    return float(np.median(_slopes(bands, guess, np.arange(1.25, 1.5, step)))) + _NOISE_SLOPE


def _slopes(bands: Plane, rim: Ellipse, shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how steeply the light changes along rays, in the channel that changes most.

    Silver on fair skin hardly differs but in blue.
    """
    rays = rim.points(_ANGLES) - rim.centre
    where = (rim.centre + shares[None, :, None] * rays[:, None, :]).astype(np.float32)
    profiles = cv2.remap(
        bands,
        np.ascontiguousarray(where[..., 0]),
        np.ascontiguousarray(where[..., 1]),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.abs(np.gradient(profiles.astype(np.float64), axis=1)).max(axis=-1)
