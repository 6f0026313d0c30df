"""Ends of shafts on the outline of a mask: where hairs begin that show no clean stretch.

Hairs of one unit overlap over most of their length, but each has an end of its own. On the
outline an end is a half turn within about a shaft's width; an end that partly hides behind
another hair is a corner, and either of its arms may be the shaft's side.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Points
from pigmenttrack.imaging.hair.tracking import Heads

SMOOTHING_PX = 1.5  # of the outline along itself: takes out the staircase of pixels
SHORTEST_OUTLINE_PX = 14
CAP_RAD = 2.55  # a turn of 146 degrees makes an end ...
LONGEST_CAP_MM = 0.17  # ... within that length of outline: the widest shaft and its corners
SHORTEST_CAP_PX = 4
CORNER_RAD, CORNER_PX = 1.05, 7  # a turn of 60 degrees within that length makes a corner
OPPOSITE_SIDES = 0.5  # least length of the difference of both sides' directions (2: parallel)
SAME_PLACE_PX = 12.0  # heads one after another that lie nearer tell of one end
REACHED_WIDTHS = 1.0  # of an end: a line that stops there ends with it ...
REACHED_COSINE = -0.6  # ... if it comes the other way
TAPERED_SHARE = 0.85  # an end narrower than that share of the typical shaft may be a taper


@dataclass(frozen=True, slots=True)
class Ends:
    """Heads at N ends of shafts.

    Attributes
    ----------
    heads : Heads
    is_corner : bool array (N,)
        Only a corner of the end is seen.
    place : int array (N,)
        Heads at one and the same end of the outline share a number.
    """

    heads: Heads
    is_corner: NDArray[np.bool_]
    place: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class _Outline:
    """A closed outline: P smoothed points, unit tangents, and the turn up to each point."""

    points: Points
    tangents: Points
    turned: NDArray[np.float64]


def shaft_ends(mask: Mask, mm_per_px: float, typical_px: float) -> Ends:
    """Return a head, looking along the shaft, at every end of a shaft that the outline shows.

    Parameters
    ----------
    mask : bool array, shape (H, W)
    mm_per_px : float
    typical_px : float
        Width of a typical shaft: of corners and of tapered ends, which do not tell their own.
    """
    longest = int(LONGEST_CAP_MM / mm_per_px)
    contours, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    rows: list[tuple[float, float, float, float, bool]] = []
    for contour in contours:
        if len(contour) < SHORTEST_OUTLINE_PX:
            continue
        outline = _smooth_outline(contour[:, 0].astype(np.float64), longest)
        used = np.zeros(len(outline.points), np.bool_)
        rows += _caps(outline, used, longest, typical_px)
        rows += _corners(outline, used, typical_px)
    table = np.array([row[:4] for row in rows], np.float64).reshape(-1, 4)
    corners = np.array([row[4] for row in rows], np.bool_)
    heads = Heads(table[:, :2].copy(), table[:, 2].copy(), np.zeros(len(table)), table[:, 3].copy())
    first = np.concatenate([[True], np.hypot(*np.diff(table[:, :2], axis=0).T) > SAME_PLACE_PX])
    return Ends(heads, corners, np.cumsum(first[: len(table)]) - 1)


def _smooth_outline(pixels: Points, longest: int) -> _Outline:
    radius = int(3 * SMOOTHING_PX)
    kernel = np.exp(-0.5 * np.square(np.arange(-radius, radius + 1) / SMOOTHING_PX))
    kernel /= kernel.sum()
    around = np.vstack([pixels[-radius:], pixels, pixels[:radius]])
    points = np.column_stack([np.convolve(around[:, axis], kernel, "valid") for axis in (0, 1)])
    tangents = np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0)
    tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
    following = np.roll(tangents, -1, axis=0)
    turns = np.arctan2(
        tangents[:, 0] * following[:, 1] - tangents[:, 1] * following[:, 0],
        (tangents * following).sum(axis=1),
    )
    reach = max(longest, CORNER_PX) + 1
    wrapped = np.concatenate([turns, np.resize(turns, reach)])
    return _Outline(points, tangents, np.concatenate([[0.0], np.cumsum(wrapped)]))


def _caps(
    outline: _Outline, used: NDArray[np.bool_], longest: int, typical_px: float
) -> list[tuple[float, float, float, float, bool]]:
    """Return x, y, heading, width and False of full ends, marking their outline as used."""
    count = len(outline.points)
    lengths = np.arange(SHORTEST_CAP_PX, min(longest, count - 1) + 1)
    # Shafts lie to the left of OpenCV's outlines: at an end the outline turns by -180 degrees.
    starts = outline.turned[:count]
    shortest = np.zeros(count, np.intp)
    for length in lengths[::-1].tolist():
        shortest[outline.turned[length : length + count] - starts <= -CAP_RAD] = length
    rows: list[tuple[float, float, float, float, bool]] = []
    possible = np.flatnonzero(shortest)
    for start in possible[np.argsort(shortest[possible], kind="stable")].tolist():
        length = int(shortest[start])
        around = np.arange(start - 2, start + length + 3) % count
        if used[around].any():
            continue
        used[around] = True
        before, after = around[1], around[-2]
        along = outline.tangents[around[-1]] - outline.tangents[around[0]]
        if np.hypot(*along) < OPPOSITE_SIDES:
            continue
        x, y = (outline.points[before] + outline.points[after]) / 2
        # The outline runs through the outermost pixels: half a pixel is missing on either side.
        width = float(np.hypot(*(outline.points[before] - outline.points[after]))) + 1.0
        heading = float(np.arctan2(along[1], along[0]))
        rows.append((float(x), float(y), heading, width, False))
        if width < TAPERED_SHARE * typical_px:
            rows.append((float(x), float(y), heading, typical_px, False))
    return rows


def _corners(
    outline: _Outline, used: NDArray[np.bool_], typical_px: float
) -> list[tuple[float, float, float, float, bool]]:
    """Return two rows as of `_caps` for each corner: either arm may be the side of the shaft."""
    count = len(outline.points)
    if count <= 3 * CORNER_PX:
        return []
    turn = outline.turned[CORNER_PX : CORNER_PX + count] - outline.turned[:count]
    rows: list[tuple[float, float, float, float, bool]] = []
    sharp = np.flatnonzero(turn <= -CORNER_RAD)
    for start in sharp[np.argsort(turn[sharp], kind="stable")].tolist():
        around = np.arange(start - 1, start + CORNER_PX + 2) % count
        if used[around].any():
            continue
        used[around] = True
        corner = outline.points[around[len(around) // 2]]
        arms = -outline.tangents[around[0]], outline.tangents[around[-1]]
        for side, other in (arms, arms[::-1]):
            inwards = np.array([-side[1], side[0]])
            if inwards @ other < 0:
                inwards = -inwards
            x, y = corner + inwards * (typical_px / 2 - 0.5) + side * typical_px / 2
            rows.append((x, y, float(np.arctan2(side[1], side[0])), typical_px, True))
    return rows


def places_reached(points: Points, ways: Points, ends: Ends, typical_px: float) -> NDArray[np.intp]:
    """Return at which end of the outline (its place) N lines stop, -1 where at none.

    Parameters
    ----------
    points, ways : arrays (N, 2)
        Where they stop, and the unit direction in which they get there.
    ends : Ends
    typical_px : float
    """
    if not len(ends.place):
        return np.full(len(points), -1, np.intp)
    headings = ends.heads.headings
    facing = ways @ np.vstack([np.cos(headings), np.sin(headings)])
    away = np.hypot(*np.moveaxis(points[:, None] - ends.heads.points[None], -1, 0))
    away = np.where(facing < REACHED_COSINE, away, np.inf)
    nearest = away.argmin(axis=1)
    reached = away[np.arange(len(points)), nearest] <= REACHED_WIDTHS * typical_px
    return np.where(reached, ends.place[nearest], -1)
