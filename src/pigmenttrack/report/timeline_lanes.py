"""Lanes with numbers below the main axis: laboratory values, light, symptoms."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pigmenttrack.domain.labs import Comparator, LabResult
from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.timeline_look import LAB, RANGE, RANGE_EDGE, SCORE, SYMPTOM_MARKS
from pigmenttrack.report.timeline_main import y_mm
from pigmenttrack.report.timeline_track import Track, day_number
from pigmenttrack.report.value_labels import MOST_LABELLED, write_labels

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from pigmenttrack.domain.timeline_lanes import LabLane, LightLane, SymptomLane

FAR_ABOVE = 2.5  # a range that ends so many times above all values is drawn open
COLOURS = (LIGHT.text, "#6d7883")
BOUND_MARKS = {Comparator.EQUAL: "o", Comparator.BELOW: "v", Comparator.ABOVE: "^"}


def short_number(value: float) -> str:
    """Return two or three digits, or all before the point."""
    places = 0 if abs(value) >= 50 else 1 if abs(value) >= 10 else 2
    return f"{value:.{places}f}".rstrip("0").rstrip(".") if places else f"{value:.0f}"


def range_words(lane: LabLane) -> str:
    """Return the laboratory's own range in the lane's unit, where all results share one."""
    ranges = {lane.own_range(each) for each in lane.results}
    if len(ranges) != 1:
        return "shaded: the laboratory's own range at that time"
    low, high = ranges.pop()
    if low is None and high is None:
        return ""
    if low is None or high is None:
        word, end = ("up to", high) if low is None else ("from", low)
        return f"shaded: the laboratory's own range, {word} {short_number(end or 0.0)}"
    return f"shaded: the laboratory's own range, {short_number(low)} to {short_number(high)}"


def draw_labs(track: Track, top_mm: float, height_mm: float, lane: LabLane) -> None:
    """Draw the results of one analyte in its unit, over the laboratory's own range."""
    axes = track.row(top_mm, height_mm)
    values = [lane.value(each) for each in lane.results]
    ends = [end for each in lane.results for end in lane.own_range(each) if end is not None]
    top = 1.25 * max(values, default=1.0)
    near = [end for end in ends if end <= FAR_ABOVE * max(values)]
    axes.set_ylim(0.0, max([top, *(1.15 * end for end in near)]) or 1.0)
    track.scale(axes)
    _draw_ranges(axes, track, lane)
    days = [day_number(each.taken_on) for each in lane.results]
    axes.plot(days, values, color=LAB, lw=1.0, zorder=3)
    for day, value, result in zip(days, values, lane.results, strict=True):
        axes.plot(
            [day], [value], marker=BOUND_MARKS[result.comparator], ms=track.look.marker_pt,
            color=LAB, clip_on=False, zorder=4,
        )  # fmt: skip
    if len(values) <= MOST_LABELLED:
        spots = [
            (track.x_mm(each.taken_on), y_mm(axes, lane.value(each), top_mm, height_mm))
            for each in lane.results
        ]
        words = [(f"{each.comparator}{short_number(lane.value(each))}",) for each in lane.results]
        write_labels(track, spots, words, (top_mm, top_mm + height_mm))


def draw_light(track: Track, top_mm: float, height_mm: float, lane: LightLane) -> None:
    """Draw ultraviolet light as a stem a day; kinds differ in the head of their stem."""
    axes = track.row(top_mm, height_mm)
    sizes = [lane.size(each) for each in lane.entries]
    axes.set_ylim(0.0, 1.2 * max(sizes) or 1.0)
    track.scale(axes)
    kinds = list(dict.fromkeys(each.kind for each in lane.entries))
    for each, size in zip(lane.entries, sizes, strict=True):
        day = day_number(each.happened_on)
        axes.plot([day, day], [0, size], color=SCORE, lw=0.9, zorder=3)
        axes.plot(
            [day], [size], marker=SYMPTOM_MARKS[kinds.index(each.kind)], color=SCORE,
            ms=0.7 * track.look.marker_pt, zorder=4, clip_on=False,
        )  # fmt: skip


def draw_symptoms(
    track: Track, top_mm: float, height_mm: float, lanes: tuple[SymptomLane, ...]
) -> None:
    """Draw all symptoms on one scale from 0 to 10; each has a mark of its own."""
    axes = track.row(top_mm, height_mm)
    axes.set_ylim(-0.6, 10.6)
    track.scale(axes, (0, 5, 10))
    for place, lane in enumerate(lanes):
        days = [day_number(each.felt_on) for each in lane.entries]
        strengths = [each.strength for each in lane.entries]
        # Hollow and filled in turn: shapes of so few points look alike when both are filled.
        fill = COLOURS[place % len(COLOURS)] if place % 2 == 0 else LIGHT.ground
        axes.plot(
            days, strengths, color=COLOURS[place % len(COLOURS)], lw=0.8, zorder=3 + place * 0.01,
            marker=SYMPTOM_MARKS[place % len(SYMPTOM_MARKS)], ms=0.85 * track.look.marker_pt,
            markerfacecolor=fill, clip_on=False,
        )  # fmt: skip


def _draw_ranges(axes: Axes, track: Track, lane: LabLane) -> None:
    """Shade each result's own range from half-way to its neighbours."""
    results = lane.results
    days = [day_number(each.taken_on) for each in results]
    middles = [(one + other) / 2 for one, other in pairwise(days)]
    edges = [track.first, *middles, track.last]
    top = axes.get_ylim()[1]
    for place, result in enumerate(results):
        _shade(axes, (edges[place], edges[place + 1]), lane, result, top)


def _shade(
    axes: Axes, span: tuple[float, float], lane: LabLane, result: LabResult, top: float
) -> None:
    low, high = lane.own_range(result)
    if low is None and high is None:
        return
    bottom, ceiling = low or 0.0, top if high is None else min(high, top)
    if bottom >= ceiling:
        return
    axes.fill_between(span, bottom, ceiling, facecolor=RANGE, edgecolor="none", zorder=0.5)
    for end in (low, high):
        if end is not None and end < top:
            axes.plot(span, (end, end), color=RANGE_EDGE, lw=0.6, ls=(0, (4, 2)), zorder=0.6)
