"""Straight lines that a device drew into the picture along its rows or columns of pixels.

Nothing that grows keeps to one row of pixels in one colour over a tenth of a picture. A drawn
line does: it stands out on both sides, is straight to the pixel, and even in colour.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane

LEAST_CONTRAST = 14.0  # 8-bit levels to both sides
SIDE_PX = (3, 6, 11)  # how far beside the middle the ground is looked at: thin to thick lines
SHORTEST_PX = 40
SEED_PX = 14  # runs of contrast that long may be parts of a line; hairs cross it between
LARGEST_GAP_SHARE = 0.35  # of a line hidden by hair of its own colour
EVEN_LEVELS = 16.0  # largest scatter of a drawn colour, with JPEG's ringing
# Share of the contrast that a drawn edge makes in one step of a pixel; a lens spreads the edge of
# a hair over three and more.
SHARP_STEP = 0.55


@dataclass(frozen=True, slots=True)
class DrawnSegment:
    """One line along pixels.

    Attributes
    ----------
    start, stop : float
        Along the row (or column), the edges of its first and last pixel.
    across : float
        The middle of its thickness: a row (or column).
    thickness : int
    level : float
        Its grey level.
    is_upright : bool
        Along a column.
    """

    start: float
    stop: float
    across: float
    thickness: int
    level: float
    is_upright: bool

    @property
    def length(self) -> float:
        """In pixels."""
        return self.stop - self.start


def find_drawn_segments(grey: Plane, *, longest_px: float) -> list[DrawnSegment]:
    """Return drawn lines between 40 px and `longest_px`, along rows and columns."""
    found = []
    for is_upright in (False, True):
        plane = np.ascontiguousarray(grey.T if is_upright else grey)
        for sign in (1.0, -1.0):
            for side in SIDE_PX:
                found += _along_rows(plane * np.float32(sign), side, is_upright, sign)
    chosen: list[DrawnSegment] = []
    for segment in sorted(found, key=lambda one: -one.length):
        if segment.length <= longest_px and not any(_same(segment, other) for other in chosen):
            chosen.append(segment)
    return chosen


def _along_rows(plane: Plane, side: int, is_upright: bool, sign: float) -> list[DrawnSegment]:
    """Return lines that are darker than both sides."""
    ground = np.full_like(plane, -np.inf)
    ground[side:-side] = np.minimum(plane[: -2 * side], plane[2 * side :])
    stands_out = (ground - plane) > LEAST_CONTRAST
    seeds = cv2.morphologyEx(
        stands_out.astype(np.uint8), cv2.MORPH_OPEN, np.ones((1, SEED_PX), np.uint8)
    ).astype(bool)
    rows = np.flatnonzero(seeds.sum(axis=1) >= SHORTEST_PX * (1 - LARGEST_GAP_SHARE))
    found = []
    for row in rows.tolist():
        for start, stop, level in _runs(plane[row], seeds[row]):
            top, bottom = _rows_of(stands_out, row, start, stop)
            if _is_sharp(plane[:, start:stop], ground[row, start:stop], top, bottom):
                thick = bottom - top + 1
                middle = (top + bottom) / 2
                found.append(
                    DrawnSegment(float(start), float(stop), middle, thick, sign * level, is_upright)
                )
    return _merged(found)


def _is_sharp(columns: Plane, ground: NDArray[np.float32], top: int, bottom: int) -> bool:
    """Tell whether most of the contrast comes in one step of a pixel on both sides."""
    if top < 1 or bottom + 1 >= len(columns):
        return False
    contrast = np.maximum(ground - columns[(top + bottom) // 2], 1.0)
    above = (columns[top - 1] - columns[top]) / contrast
    below = (columns[bottom + 1] - columns[bottom]) / contrast
    return bool(min(np.median(above), np.median(below)) >= SHARP_STEP)


def _runs(values: NDArray[np.float32], seeds: Mask) -> list[tuple[int, int, float]]:
    """Return first, behind the last, and level of the even runs of one row."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], seeds.astype(np.int8), [0]])))
    pieces = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    runs: list[tuple[int, int]] = []
    for start, stop in pieces:
        if runs and _continues(values, runs[-1], (start, stop)):
            runs[-1] = (runs[-1][0], stop)
        else:
            runs.append((start, stop))
    told = []
    for start, stop in runs:
        level = float(np.median(values[start:stop][seeds[start:stop]]))
        covered = float(seeds[start:stop].mean())
        even = float(np.std(values[start:stop][seeds[start:stop]])) <= EVEN_LEVELS
        if stop - start >= SHORTEST_PX and even and covered >= 1 - LARGEST_GAP_SHARE:
            told.append((start, stop, level))
    return told


def _continues(
    values: NDArray[np.float32], before: tuple[int, int], piece: tuple[int, int]
) -> bool:
    """Tell whether what lies between two pieces is as dark as they are: a hair, or nothing."""
    levels = np.concatenate([values[before[0] : before[1]], values[piece[0] : piece[1]]])
    between = values[before[1] : piece[0]]
    return bool((between <= np.median(levels) + 2 * EVEN_LEVELS).all())


def _rows_of(stands_out: Mask, row: int, start: int, stop: int) -> tuple[int, int]:
    """Return the first and the last row over which the line stands out."""
    share = stands_out[:, start:stop].mean(axis=1) > 0.5
    low = high = row
    while low > 0 and share[low - 1]:
        low -= 1
    while high + 1 < len(share) and share[high + 1]:
        high += 1
    return low, high


def _merged(found: list[DrawnSegment]) -> list[DrawnSegment]:
    """Join rows of one thick line; its length is that of its longest row."""
    joined: list[DrawnSegment] = []
    for segment in sorted(found, key=lambda one: -one.length):
        if not any(_same(segment, other) for other in joined):
            joined.append(segment)
    return joined


def _same(one: DrawnSegment, other: DrawnSegment) -> bool:
    return (
        one.is_upright == other.is_upright
        and abs(one.across - other.across) <= max(one.thickness, other.thickness, 3)
        and min(one.stop, other.stop) - max(one.start, other.start) > 0.5 * one.length
    )
