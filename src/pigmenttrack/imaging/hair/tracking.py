"""Following shafts from clean stretches through crossings and shared stems to both ends.

Strategy: all tracks move in lockstep. A track knows where it is, where it heads, how it bends
and how wide it is. At each step the profile across it is read where it is expected next; each
edge found near its expected place pulls the track sideways. Inside a crossing no edge is where
it should be, so the track runs on along its curve, and meets its own edges again on the far side.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane, Points
from pigmenttrack.imaging.hair.sampling import sample_plane

STEP_PX = 3.0
MEMORY = 0.88  # of the fading-memory filter: an edge counts for about eight steps
PLACE_GAIN = 1 - MEMORY**3
HEADING_GAIN = 1.5 * (1 - MEMORY) ** 2 * (1 + MEMORY)
BEND_GAIN = (1 - MEMORY) ** 3
WIDTH_GAIN = 0.15  # where both edges are seen, their distance is followed slowly ...
WIDTH_BOUNDS = (0.7, 1.35)  # ... within these shares of the width at the start
INSIDE = 0.5  # soft mask level that counts as hair
STEPS_WITHOUT_HAIR = 3
LONGEST_TRACK_STEPS = 600
SHARPEST_BEND_PER_MM = 1.0  # rad/mm; scalp hair of a close-up bends less, also when curly
EDGE_TOLERANCE_PX = 1.0  # an edge is believed that near its expected place ...
EDGE_TOLERANCE_SHARE = 0.12  # ... plus that share of the width


@dataclass(frozen=True, slots=True)
class Heads:
    """Where tracks start: N places on clean stretches of shaft, each in one direction.

    Attributes
    ----------
    points : array (N, 2)
    headings, bends, widths : arrays (N,)
        Angle of travel (rad), its change per px (rad/px), full width (px).
    """

    points: Points
    headings: NDArray[np.float64]
    bends: NDArray[np.float64]
    widths: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Tracks:
    """What N tracks met, S steps each; entries at and beyond `steps` are void.

    Attributes
    ----------
    points : array (N, S, 2)
    edges : array (N, S), int8
        How many of the two edges were seen where they were expected.
    widths : array (N, S)
        Distance between the two edges where both were seen, else 0.
    steps : array (N,)
        Number of steps up to the last one on hair.
    left_frame : bool array (N,)
        The track ran out of the picture.
    """

    points: NDArray[np.float64]
    edges: NDArray[np.int8]
    widths: NDArray[np.float64]
    steps: NDArray[np.intp]
    left_frame: NDArray[np.bool_]


def follow(soft: Plane, heads: Heads, mm_per_px: float) -> Tracks:
    """Follow every head along its hair until the hair ends.

    Parameters
    ----------
    soft : float32 array, shape (H, W)
        0 on scalp, 1 on hair; the edge of a shaft lies at 0.5.
    heads : Heads
    mm_per_px : float
    """
    count = len(heads.points)
    places, headings = heads.points.copy(), heads.headings.copy()
    bends, widths = heads.bends.copy(), heads.widths.copy()
    reach = (
        int(np.ceil(widths.max() * 0.5 * (WIDTH_BOUNDS[1] + 0.4) + EDGE_TOLERANCE_PX + 2))
        if count
        else 2
    )
    offsets = np.arange(-reach, reach + 0.25, 0.5)
    sharpest = SHARPEST_BEND_PER_MM * mm_per_px
    limits = np.array(soft.shape[::-1]) - 1.0
    alive = np.arange(count)
    missing = np.zeros(count, np.intp)
    steps = np.zeros(count, np.intp)
    left_frame = np.zeros(count, np.bool_)
    all_points: list[Points] = []
    all_edges, all_widths = [], []
    for step in range(LONGEST_TRACK_STEPS):
        if not len(alive):
            break
        theta = headings[alive] + 0.5 * bends[alive] * STEP_PX
        places[alive] += STEP_PX * np.column_stack([np.cos(theta), np.sin(theta)])
        headings[alive] += bends[alive] * STEP_PX
        normals = np.column_stack([-np.sin(headings[alive]), np.cos(headings[alive])])
        profile = _profiles(soft, places[alive], normals, offsets)
        aside, seen, width = _edges(profile, offsets, widths[alive])
        # One edge tells less than two: half the gain.
        pull = aside * seen / 2
        places[alive] += PLACE_GAIN * pull[:, None] * normals
        headings[alive] += HEADING_GAIN * pull / STEP_PX
        bends[alive] = np.clip(bends[alive] + BEND_GAIN * pull / STEP_PX**2, -sharpest, sharpest)
        fresh = np.where(seen == 2, width, widths[alive])
        low, high = (bound * heads.widths[alive] for bound in WIDTH_BOUNDS)
        widths[alive] = np.clip(widths[alive] + WIDTH_GAIN * (fresh - widths[alive]), low, high)
        on_hair = _core(profile, offsets, widths[alive]) > INSIDE
        record = np.zeros((count, 2)), np.zeros(count, np.int8), np.zeros(count)
        record[0][alive], record[1][alive], record[2][alive] = places[alive], seen, width
        all_points.append(record[0])
        all_edges.append(record[1])
        all_widths.append(record[2])
        missing[alive] = np.where(on_hair, 0, missing[alive] + 1)
        outside = ((places[alive] < 0) | (places[alive] > limits)).any(axis=1)
        steps[alive[on_hair & ~outside]] = step + 1
        left_frame[alive[outside]] = missing[alive[outside]] <= 1
        alive = alive[~outside & (missing[alive] < STEPS_WITHOUT_HAIR)]
    if not all_points:
        return Tracks(
            np.zeros((count, 0, 2)),
            np.zeros((count, 0), np.int8),
            np.zeros((count, 0)),
            steps,
            left_frame,
        )
    return Tracks(
        np.stack(all_points, axis=1),
        np.stack(all_edges, axis=1),
        np.stack(all_widths, axis=1),
        steps,
        left_frame,
    )


def _profiles(
    soft: Plane, places: Points, normals: Points, offsets: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Return the soft mask across N places, (N, K)."""
    where = places[:, None] + offsets[:, None] * normals[:, None]
    return sample_plane(soft, where[..., 0], where[..., 1])


def _core(
    profile: NDArray[np.float32], offsets: NDArray[np.float64], widths: NDArray[np.float64]
) -> NDArray[np.float64]:
    inner = np.abs(offsets) <= np.maximum(0.25 * widths, 0.6)[:, None]
    return (profile * inner).sum(axis=1) / inner.sum(axis=1)


def _edges(
    profile: NDArray[np.float32], offsets: NDArray[np.float64], widths: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.int8], NDArray[np.float64]]:
    """Return sideways offset (N,), number of edges seen (N,) and width (N,; 0 unless both)."""
    half = widths / 2
    tolerance = EDGE_TOLERANCE_PX + EDGE_TOLERANCE_SHARE * widths
    steps = np.diff(offsets).mean()
    difference = np.diff(profile, axis=1)
    # Where the profile crosses the level, upwards and downwards, with the crossing's place.
    lower, upper = profile[:, :-1], profile[:, 1:]
    share = (INSIDE - lower) / np.where(difference == 0, 1, difference)
    places = offsets[:-1] + np.clip(share, 0, 1) * steps
    rising = (lower < INSIDE) & (upper >= INSIDE)
    falling = (lower >= INSIDE) & (upper < INSIDE)
    left, has_left = _nearest(places, rising, -half, tolerance)
    right, has_right = _nearest(places, falling, half, tolerance)
    seen = (has_left.astype(np.int8) + has_right).astype(np.int8)
    aside = np.where(has_left, left + half, 0) + np.where(has_right, right - half, 0)
    both = has_left & has_right
    return aside / np.maximum(seen, 1), seen, np.where(both, right - left, 0.0)


def _nearest(
    places: NDArray[np.float64],
    present: NDArray[np.bool_],
    expected: NDArray[np.float64],
    tolerance: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    away = np.where(present, np.abs(places - expected[:, None]), np.inf)
    best = away.argmin(axis=1)
    rows = np.arange(len(places))
    return places[rows, best], away[rows, best] <= tolerance
