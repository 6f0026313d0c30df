"""Diameter of a shaft from the steepest places of its profile, in linear light.

Strategy: the profile across a shaft is averaged along the points where both edges are seen.
Neither the gloss on a shaft nor its shadow moves the places where brightness changes fastest,
so their distance is the diameter - of a shaft wide for the lens. A narrower one is blurred into
a bell whose flanks do not come closer than twice the lens's spread; that spread is read from the
edges of the picture's wide shafts, and the distance of the flanks is turned back into a width.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane
from pigmenttrack.imaging.color import linear_from_srgb
from pigmenttrack.imaging.hair.candidates import Candidate
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.sampling import sample_plane

STEP_PX = 0.5
MARGIN_PX = 4.0
MOST_POINTS = 24  # of one hair: more do not make its mean any better
WIDE_SPREADS = 5.0  # a shaft wider than that many spreads shows its edges apart
TYPICAL_SPREAD_PX = 1.2  # of the lens and of the sampling, where no wide shaft tells
SPREAD_BOUNDS_PX = (0.5, 3.0)
INNERMOST_SHARE = 0.3  # flanks lie farther out than that share of the rough width


def diameters_px(hairs: list[Candidate], evidence: Evidence) -> NDArray[np.float64]:
    """Return the diameters of N hairs in pixels of the evidence."""
    if not hairs:
        return np.zeros(0)
    linear = linear_from_srgb(evidence.rgb)
    bands = [np.ascontiguousarray(linear[..., band]) for band in range(3)]
    profiles = _mean_profiles(hairs, bands)
    rough = np.array([hair.width_px for hair in hairs])
    found = [_flanks(*profile, width) for profile, width in zip(profiles, rough, strict=True)]
    distances = np.array([distance for distance, _ in found])
    spreads = np.array([spread for _, spread in found])
    wide = distances > WIDE_SPREADS * TYPICAL_SPREAD_PX
    spread = float(np.median(spreads[wide])) if wide.any() else TYPICAL_SPREAD_PX
    return _width_of_flanks(distances, float(np.clip(spread, *SPREAD_BOUNDS_PX)))


def width_profile(hair: Candidate, width_px: float) -> NDArray[np.float64]:
    """Return the width (P,) at each point of a path, px; NaN where an edge is hidden.

    The soft mask tells how the width changes along a shaft, the mean profile how wide it is: the
    first is brought to the median of the second.
    """
    both = hair.profile.both
    if not both.any():
        return np.full(len(both), np.nan)
    seen = hair.profile.width_px
    return np.where(both, seen * (width_px / float(np.median(seen[both]))), np.nan)


def _mean_profiles(
    hairs: list[Candidate], bands: list[Plane]
) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """Return offsets (K,) and mean profile (K,) of each hair: 0 on scalp, about 1 on the shaft."""
    grids = [_grid(hair) for hair in hairs]
    x = np.concatenate([grid[1].ravel() for grid in grids])
    y = np.concatenate([grid[2].ravel() for grid in grids])
    colours = np.stack([sample_plane(band, x, y) for band in bands], axis=1)
    profiles, start = [], 0
    for hair, (offsets, places, _) in zip(hairs, grids, strict=True):
        part = colours[start : start + places.size].reshape(*places.shape, len(bands))
        start += places.size
        middle = np.median(part, axis=0).astype(np.float64)
        shaft = middle[np.abs(offsets) <= hair.width_px / 3].mean(axis=0)
        scalp = middle[np.abs(offsets) >= offsets[-1] - 2.0].mean(axis=0)
        away = shaft - scalp
        profiles.append((offsets, (middle - scalp) @ away / max(float(away @ away), 1e-12)))
    return profiles


def _grid(
    hair: Candidate,
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return offsets (K,) from the axis, and x and y (P, K) there at P points along a hair."""
    usable = np.flatnonzero(hair.profile.both)
    if len(usable) < 3:
        usable = np.arange(len(hair.path_xy))
    usable = usable[:: max(1, len(usable) // MOST_POINTS)]
    tangents = np.gradient(hair.path_xy, axis=0)
    tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
    points, tangents = hair.path_xy[usable], tangents[usable]
    steps = np.ceil((hair.width_px / 2 + MARGIN_PX) / STEP_PX)
    offsets = np.arange(-steps, steps + 1) * STEP_PX
    return (
        offsets,
        points[:, :1] - offsets * tangents[:, 1:],
        points[:, 1:] + offsets * tangents[:, :1],
    )


def _flanks(
    offsets: NDArray[np.float64], profile: NDArray[np.float64], width: float
) -> tuple[float, float]:
    """Return the distance of the steepest places of a profile, and the spread of its edges."""
    slope = np.diff(profile) / STEP_PX
    places = (offsets[:-1] + offsets[1:]) / 2
    least = INNERMOST_SHARE * width
    left = np.flatnonzero(places <= -min(least, 1.0))
    right = np.flatnonzero(places >= min(least, 1.0))
    rise = int(left[slope[left].argmax()])
    fall = int(right[slope[right].argmin()])
    distance = _summit(places, slope, fall) - _summit(places, -slope, rise)
    inside = profile[rise : fall + 2]
    steepest = (slope[rise] - slope[fall]) / 2
    spread = float(inside.max()) / max(float(steepest), 1e-6) / np.sqrt(2 * np.pi)
    return max(distance, 0.1), spread


def _summit(places: NDArray[np.float64], values: NDArray[np.float64], at: int) -> float:
    """Return where the parabola through the extreme value and its neighbours turns."""
    if not 0 < at < len(values) - 1:
        return float(places[at])
    before, here, after = values[at - 1 : at + 2].tolist()
    curvature = before - 2 * here + after
    shift = 0.0 if curvature == 0 else 0.5 * (before - after) / curvature
    return float(places[at] + np.clip(shift, -0.5, 0.5) * STEP_PX)


def _width_of_flanks(distances: NDArray[np.float64], spread: float) -> NDArray[np.float64]:
    widths, flanks = _blurred_bars()
    return np.asarray(np.interp(distances / spread, flanks, widths) * spread)


@cache
def _blurred_bars() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return widths of bars and the distances of their flanks under a blur of deviation 1."""
    widths = np.linspace(0.2, 30.0, 600)
    places = np.linspace(0.0, 16.0, 6401)
    slope = np.exp(-0.5 * (places - widths[:, None] / 2) ** 2) - np.exp(
        -0.5 * (places + widths[:, None] / 2) ** 2
    )
    flanks = 2 * places[slope.argmax(axis=1)]
    return widths, np.maximum.accumulate(flanks)
