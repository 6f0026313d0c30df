"""Two hairs of one unit that overlap: a shaft that is one hair wide here and nearly two there.

The two outer edges of such a pair are those of two hairs. Each is put half a hair's width inside
its own edge; the second exists only where the pair is wider than one.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.candidates import Candidate
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.sampling import sample_plane

STEP_PX = 0.5
REACH_WIDTHS = 1.6  # how far from the axis an outer edge is looked for
DOUBLE_RATIO = 1.38  # wider than one hair by that: two
WIDEST_RATIO = 2.6  # wider still: something else lies there
SHORTEST_MM = 0.14
SINGLE_BOUNDS = (0.85, 1.3)  # of the typical width: how wide one of the two may be
NARROW_QUANTILE = 0.2
END_SHARE = 0.15  # of a hair: the pair reaches into one of its ends
EDGE_ROUGHNESS_PX = 0.9  # of the outer edge of a second hair about its own line


@dataclass(frozen=True, slots=True)
class _Outline:
    """Outer edges of what lies around the axis of a hair, px from the axis; normals (P, 2)."""

    left: NDArray[np.float64]
    right: NDArray[np.float64]
    normals: Points
    free: NDArray[np.bool_]

    @property
    def width(self) -> NDArray[np.float64]:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class _Owners:
    """Which hair's core each pixel belongs to (0: none), seen by one of the hairs."""

    numbers: NDArray[np.int32]
    own: int

    def foreign(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.bool_]:
        height, width = self.numbers.shape
        column = np.clip(np.rint(x).astype(int), 0, width - 1)
        row = np.clip(np.rint(y).astype(int), 0, height - 1)
        number = self.numbers[row, column]
        return np.asarray((number != 0) & (number != self.own))


def split_overlapping(
    hairs: list[Candidate], typical_px: float, evidence: Evidence
) -> list[Candidate]:
    """Return the hairs with each overlapping pair as two."""
    owners = np.zeros(evidence.soft.shape, np.int32)
    for number, hair in enumerate(hairs, start=1):
        line = np.rint(hair.path_xy).astype(np.int32)
        thickness = max(1, round(0.8 * typical_px))
        cv2.polylines(owners, [line], isClosed=False, color=number, thickness=thickness)
    parts: list[Candidate] = []
    for number, hair in enumerate(hairs, start=1):
        parts += _split(hair, typical_px, evidence, _Owners(owners, number))
    return parts


def _split(
    hair: Candidate, typical_px: float, evidence: Evidence, others: _Owners
) -> list[Candidate]:
    outline = _outline(hair, typical_px, evidence, others)
    if outline.free.sum() < 4:
        return [hair]
    low, high = (bound * typical_px for bound in SINGLE_BOUNDS)
    widths = outline.width
    single = float(np.clip(np.quantile(widths[outline.free], NARROW_QUANTILE), low, high))
    double = outline.free & (widths > DOUBLE_RATIO * single) & (widths < WIDEST_RATIO * single)
    start, stop = _longest_run(double)
    spacing = float(np.median(np.hypot(*np.diff(hair.path_xy, axis=0).T)))
    if (stop - start) * spacing < max(SHORTEST_MM / evidence.mm_per_px, 1.4 * single):
        return [hair]
    # Hairs of a unit part from the root: what is wide in the middle only is a crossing.
    count = len(hair.path_xy)
    if start > END_SHARE * count and stop < (1 - END_SHARE) * count:
        return [hair]
    part = slice(start, stop)
    sides = [_smooth(outline.left, part), _smooth(outline.right, part)]
    if max(roughness for _, roughness in sides) > EDGE_ROUGHNESS_PX:
        return [hair]
    # The side along which the pair begins and ends is that of the longer hair.
    offsets = [sides[0][0] + single / 2, sides[1][0] - single / 2]
    at_start, at_stop = (abs(float(offset[0])) for offset in offsets)
    longer = 0 if at_start <= at_stop else 1
    whole = np.zeros(len(hair.path_xy))
    whole[part] = offsets[longer]
    whole[:start], whole[stop:] = whole[start], whole[stop - 1]
    if start > 0:
        whole[:start] = np.linspace(0.0, whole[start], start)
    if stop < len(whole):
        whole[stop:] = np.linspace(whole[stop - 1], 0.0, len(whole) - stop)
    short = offsets[1 - longer][:, None] * outline.normals[part]
    return [
        replace(hair, path_xy=hair.path_xy + whole[:, None] * outline.normals, width_px=single),
        replace(
            hair,
            path_xy=hair.path_xy[part] + short,
            width_px=single,
            cut=(hair.cut[0] and start == 0, hair.cut[1] and stop == len(whole)),
            profile=hair.profile.part(part),
        ),
    ]


def _outline(hair: Candidate, typical_px: float, evidence: Evidence, others: _Owners) -> _Outline:
    tangents = np.gradient(hair.path_xy, axis=0)
    tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
    normals = np.column_stack([-tangents[:, 1], tangents[:, 0]])
    reach = REACH_WIDTHS * max(typical_px, hair.width_px)
    steps = np.arange(0.0, reach + STEP_PX, STEP_PX)
    edges, free = [], np.ones(len(hair.path_xy), np.bool_)
    for side in (-1.0, 1.0):
        x = hair.path_xy[:, :1] + side * steps * normals[:, :1]
        y = hair.path_xy[:, 1:] + side * steps * normals[:, 1:]
        outside = sample_plane(evidence.soft, x, y) < 0.5
        first = np.where(outside.any(axis=1), outside.argmax(axis=1), len(steps) - 1)
        edges.append(side * steps[first])
        # Inside the edge there must be no other hair that was found for itself.
        just_in = np.maximum(first - 3, 0)
        rows = np.arange(len(first))
        foreign = others.foreign(x[rows, just_in], y[rows, just_in])
        free &= ~foreign & outside.any(axis=1)
    return _Outline(edges[0], edges[1], normals, free)


def _longest_run(flags: NDArray[np.bool_]) -> tuple[int, int]:
    """Return start and stop of the longest run, gaps of one point closed."""
    closed = flags.copy()
    closed[1:-1] |= flags[:-2] & flags[2:]
    padded = np.concatenate([[False], closed, [False]]).astype(np.int8)
    starts, stops = np.flatnonzero(np.diff(padded) == 1), np.flatnonzero(np.diff(padded) == -1)
    if not len(starts):
        return 0, 0
    best = int((stops - starts).argmax())
    return int(starts[best]), int(stops[best])


def _smooth(edge: NDArray[np.float64], part: slice) -> tuple[NDArray[np.float64], float]:
    """Return an edge as a straight line along the path, and its deviation from it."""
    values = edge[part]
    along = np.arange(len(values), dtype=np.float64)
    line = np.polyval(np.polyfit(along, values, 1), along)
    return line.astype(np.float64), float(np.sqrt(np.mean(np.square(values - line))))
