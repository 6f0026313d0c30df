"""Numbers written beside their points, where neither line nor other numbers lie."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from pigmenttrack.report.language import spoken
from pigmenttrack.report.page import MM_PER_POINT, text_width_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pigmenttrack.report.timeline_track import Track

MOST_LABELLED = 8  # points whose values are also written; with more they would only smear
GAP_MM = 1.4
SAMPLES = 40  # along each piece of the line, to see whether it runs through a label
MOST_COST = 6.0  # a touch of the line is allowed, a hidden number is not
# Above or below, then to which side: the first that is free is taken.
PLACES = ((1, 1), (1, -1), (-1, 1), (-1, -1), (1, 0), (-1, 0))


Frame: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, point: tuple[float, float]) -> bool:
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def meets(self, other: _Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def write_labels(
    track: Track,
    points_mm: Sequence[tuple[float, float]],
    words: Sequence[tuple[str, ...]],
    frame: Frame,
) -> None:
    """Write a number beside every point; where there is no free place for it, none.

    Parameters
    ----------
    points_mm : sequence of (x, y)
        On the page, joined by straight lines in this order.
    words : sequence of tuple of str
        For every point what may be written, the longest first; a shorter one is taken where
        that does not fit.
    frame : tuple of float
        Top and bottom of the row on the page; labels stay between them where they can.
    """
    look = track.look.small
    high = look.size_pt * MM_PER_POINT
    on_line = _along(points_mm)
    placed: list[_Box] = []
    for point, choices in zip(points_mm, words, strict=True):
        for text in map(spoken, choices):
            wide = text_width_mm(text, look)
            boxes = [_box(point, place, wide, high) for place in PLACES]
            costs = [_cost(box, placed, on_line, frame, track) for box in boxes]
            if min(costs) <= MOST_COST:
                best = boxes[costs.index(min(costs))]
                placed.append(best)
                track.page.text(best.left, best.bottom - 0.22 * high, text, look)
                break


def _box(point: tuple[float, float], place: tuple[int, int], wide: float, high: float) -> _Box:
    up, side = place
    left = point[0] + (GAP_MM if side > 0 else -GAP_MM - wide if side < 0 else -wide / 2)
    reach = GAP_MM + (0.0 if side else 0.6)
    top = point[1] - reach - high if up > 0 else point[1] + reach
    return _Box(left, top, left + wide, top + high)


def _along(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    found = list(points)
    for (x0, y0), (x1, y1) in pairwise(points):
        found += [
            (x0 + (x1 - x0) * k / SAMPLES, y0 + (y1 - y0) * k / SAMPLES) for k in range(1, SAMPLES)
        ]
    return found


def _cost(
    box: _Box,
    placed: Sequence[_Box],
    on_line: Sequence[tuple[float, float]],
    frame: Frame,
    track: Track,
) -> float:
    """Return how bad a place is: over another number, outside, over the line."""
    outside = (
        max(0.0, track.left_mm - box.left)
        + max(0.0, box.right - track.right_mm)
        + max(0.0, frame[0] - box.top)
        + max(0.0, box.bottom - frame[1])
    )
    hidden = sum(map(box.holds, on_line))
    return 1000.0 * sum(map(box.meets, placed)) + 50.0 * outside + hidden
