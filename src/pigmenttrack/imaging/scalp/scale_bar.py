"""The scale bar that a device burns into its close-ups.

A bar is told from any other drawn line by its company: a second line of equal length that meets
it at a right angle, or ticks at both its ends.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane, Points, Rgb
from pigmenttrack.imaging.scalp.drawn_line import DrawnSegment, find_drawn_segments

LONGEST_SHARE = 0.6  # of the picture's width
SAME_LEVELS = 9.0  # within which a drawn line keeps its grey level
GAP_PX = 3  # of other pixels within a line: JPEG's blocks
EQUAL_WITHIN = 0.02  # of two arms, beside a pixel at each end
REACH_PX = 6.0  # within which two lines meet
LEAST_OPEN = 0.5  # share of an arm that stands out of its surroundings, not hidden by dark hair
BESIDE_PX = 3  # where an arm's surroundings are looked at
TICK_PX = (5, 40)  # length of ticks, whole
TICKED_PX = 60.0  # shorter lines with strokes at their ends are texture
END_SD_PX = 0.7  # of each end of a bar: pixels are whole, and JPEG rings


@dataclass(frozen=True, slots=True)
class FoundBar:
    """A drawn scale bar.

    Attributes
    ----------
    start_xy, stop_xy : tuple of float
        The ends of its length, in pixels.
    length_px, sd_px : float
    outlines : tuple of arrays (4, 2)
        What the bar hides.
    """

    start_xy: tuple[float, float]
    stop_xy: tuple[float, float]
    length_px: float
    sd_px: float
    outlines: tuple[Points, ...]


def find_scale_bar(rgb: Rgb) -> FoundBar | None:
    """Return the scale bar drawn into a picture; None where there is none that can be told."""
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.float32)
    longest = LONGEST_SHARE * rgb.shape[1]
    segments = find_drawn_segments(grey, longest_px=longest)
    segments = [one for one in segments if not _is_framed(one, segments)]
    corners = [bar for one in segments for bar in _corners(grey, one, segments)]
    if corners:
        return max(corners, key=lambda bar: bar.length_px)
    ticked = [one for one in segments if one.length >= TICKED_PX and _has_ticks(grey, one)]
    if not ticked:
        return None
    longest_one = max(ticked, key=lambda one: one.length)
    return _bar(longest_one)


def _is_framed(line: DrawnSegment, segments: list[DrawnSegment]) -> bool:
    """Tell whether a line is one side of a box: another runs beside it from end to end."""
    return any(
        other is not line
        and other.is_upright == line.is_upright
        and abs(other.start - line.start) <= REACH_PX
        and abs(other.stop - line.stop) <= REACH_PX
        for other in segments
    )


def _corners(grey: Plane, line: DrawnSegment, segments: list[DrawnSegment]) -> list[FoundBar]:
    """Return the bars of two equal arms of which a line is one.

    A hair of the line's own colour may hide parts of either arm: what counts there is that the
    colour goes on, up to the same length in both.
    """
    plane = grey.T if line.is_upright else grey
    row = round(line.across)
    level = line.level
    low, high = _reach(plane[row], round(line.start), round(line.stop) - 1, level)
    places = {low, high}
    places |= {
        round(other.across)
        for other in segments
        if other.is_upright != line.is_upright and low - REACH_PX <= other.across <= high + REACH_PX
    }
    bars = []
    for place in places:
        up, down = _reach(plane[:, place], row, row, level)
        for own in (place - low + 1, high - place + 1):
            for other, rows in ((row - up + 1, (up, row)), (down - row + 1, (row, down))):
                if own < TICKED_PX / 2 or abs(own - other) > EQUAL_WITHIN * own + 2:
                    continue
                if _is_open(plane, place, rows, level):
                    ends = (low, place) if own == place - low + 1 else (place, high)
                    bars.append(_corner_bar(line, ends, (place, *rows), (own + other) / 2))
    return bars


def _reach(values: NDArray[np.float32], start: int, stop: int, level: float) -> tuple[int, int]:
    """Return the first and last place to which a level goes on, from a stretch that has it."""
    same = np.abs(values - level) <= SAME_LEVELS
    low, high = start, stop
    while low > 0 and same[max(0, low - GAP_PX) : low].any():
        low -= 1 + int(np.argmax(same[max(0, low - GAP_PX) : low][::-1]))
    while high + 1 < len(same) and same[high + 1 : high + 1 + GAP_PX].any():
        high += 1 + int(np.argmax(same[high + 1 : high + 1 + GAP_PX]))
    return low, high


def _is_open(plane: Plane, column: int, rows: tuple[int, int], level: float) -> bool:
    """Tell whether most of an upright arm stands out of what lies to its left and right."""
    if column < BESIDE_PX or column + BESIDE_PX >= plane.shape[1]:
        return False
    piece = plane[rows[0] : rows[1] + 1]
    beside = piece[:, [column - BESIDE_PX, column + BESIDE_PX]]
    apart = (np.abs(beside - level) > SAME_LEVELS).all(axis=1)
    return float(apart.mean()) >= LEAST_OPEN


def _corner_bar(
    line: DrawnSegment, ends: tuple[int, int], other: tuple[int, int, int], length_px: float
) -> FoundBar:
    column, top, bottom = other
    own = replace(line, start=float(ends[0]), stop=float(ends[1] + 1))
    arm = DrawnSegment(
        float(top), float(bottom + 1), column, line.thickness, line.level, not line.is_upright
    )
    return replace(_bar(own, arm), length_px=float(length_px))


def _has_ticks(grey: Plane, segment: DrawnSegment) -> bool:
    """Tell whether short strokes of the line's colour cross or leave it at both ends."""
    plane = grey.T if segment.is_upright else grey
    row = round(segment.across)
    heights = []
    for end in (round(segment.start), round(segment.stop) - 1):
        found = [
            _stroke_px(plane, column, row, segment)
            for column in range(max(0, end - 2), min(plane.shape[1], end + 3))
        ]
        heights.append(max(found, default=0))
    return (
        all(TICK_PX[0] + segment.thickness <= height <= TICK_PX[1] for height in heights)
        and abs(heights[0] - heights[1]) <= 2
    )


def _stroke_px(plane: Plane, column: int, row: int, segment: DrawnSegment) -> int:
    """Return the length of a stroke of the line's colour at a column; 0 where it is no stroke."""
    if abs(plane[row, column] - segment.level) > SAME_LEVELS:
        return 0
    top, bottom = _reach(plane[:, column], row, row, segment.level)
    is_open = _is_open(plane, column, (top, bottom), segment.level)
    return bottom - top + 1 if is_open else 0


def _bar(*segments: DrawnSegment) -> FoundBar:
    first = segments[0]
    length = float(np.mean([one.length for one in segments]))
    sd = END_SD_PX * np.sqrt(2.0 / len(segments))
    ends = [(first.start, first.across), (first.stop - 1.0, first.across)]
    start, stop = [(y, x) if first.is_upright else (x, y) for x, y in ends]
    return FoundBar(
        start_xy=start,
        stop_xy=stop,
        length_px=length,
        sd_px=float(sd),
        outlines=tuple(_outline(one) for one in segments),
    )


def _outline(segment: DrawnSegment) -> Points:
    half = segment.thickness / 2 + 1.5
    box = np.array(
        [
            [segment.start - 2, segment.across - half],
            [segment.stop + 2, segment.across - half],
            [segment.stop + 2, segment.across + half],
            [segment.start - 2, segment.across + half],
        ]
    )
    return box[:, ::-1] if segment.is_upright else box
