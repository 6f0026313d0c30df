"""Measured series and scores over time: points, intervals, bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pigmenttrack.report.area_plot import EMPTY_TEXT, HEADROOM
from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.language import spoken
from pigmenttrack.report.mark_sizes import mark_sizes
from pigmenttrack.report.timeline_look import CHANGE, SCORE, SERIES
from pigmenttrack.report.timeline_track import Track, day_number
from pigmenttrack.report.value_labels import MOST_LABELLED, write_labels

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from pigmenttrack.domain.timeline import TimelinePoint, TimelineSeries
    from pigmenttrack.domain.timeline_lanes import ScoreLane

NOTHING = "Nothing is known yet: import photos, or write into the journal."


def draw_nothing(track: Track, top_mm: float, height_mm: float) -> None:
    """Say that there is nothing to draw."""
    axes = track.row(top_mm, height_mm, ruled=False)
    axes.text(
        0.5, 0.5, spoken(NOTHING), transform=axes.transAxes, ha="center", va="center",
        color=LIGHT.faint_text, fontsize=track.look.caption.size_pt, wrap=True,
    )  # fmt: skip


def draw_series(track: Track, top_mm: float, height_mm: float, line: TimelineSeries) -> None:
    """Draw a measured quantity with 95 % bars, noise band, doubts and photos without a number."""
    axes = track.row(top_mm, height_mm)
    if line.points:
        _limit(axes, line)
        track.scale(axes)
        if line.noise_band is not None:
            low, high = line.noise_band
            axes.axhspan(
                low, high, facecolor=LIGHT.band, edgecolor=LIGHT.faint_text, lw=0.5, ls=(0, (4, 3)),
                zorder=0.6,
            )  # fmt: skip
        _draw_points(axes, track, line.points)
    else:
        axes.text(
            0.5, 0.5, spoken(EMPTY_TEXT), transform=axes.transAxes, ha="center", va="center",
            color=LIGHT.faint_text, fontsize=track.look.caption.size_pt,
        )  # fmt: skip
    for span in line.change_points:
        middle = (day_number(span.first_day) + day_number(span.last_day)) / 2
        axes.axvline(middle, color=CHANGE, lw=1.1, ls=(0, (5, 2, 1, 2)), zorder=1.5)
    axes.plot(
        [day_number(at) for at in line.not_measured], [0.0] * len(line.not_measured),
        transform=axes.get_xaxis_transform(), linestyle="none", marker="|", color=LIGHT.rejected,
        markersize=2 * track.look.marker_pt, markeredgewidth=1.6, clip_on=False, zorder=5,
    )  # fmt: skip


def draw_scores(track: Track, top_mm: float, height_mm: float, lane: ScoreLane) -> None:
    """Draw the totals of a score over the bands of its named set."""
    axes = track.row(top_mm, height_mm)
    low, most = lane.limits
    largest = max(each.total for each in lane.results)
    top = most if largest > 0.6 * most else max(1.35 * largest, low + 0.1 * (most - low))
    axes.set_ylim(low - 0.04 * (top - low), top + 0.06 * (top - low))
    track.scale(axes)
    _draw_bands(axes, track, lane, (low, top), height_mm)
    days = [day_number(each.taken_on) for each in lane.results]
    totals = [each.total for each in lane.results]
    axes.plot(
        days, totals, color=SCORE, lw=1.1, marker="s", ms=track.look.marker_pt, clip_on=False,
        zorder=4,
    )  # fmt: skip
    if len(totals) <= MOST_LABELLED:
        changes = lane.changes or ("",) * len(totals)
        words = [
            (f"{total:.4g}  ({change})", f"{total:.4g}") if change else (f"{total:.4g}",)
            for total, change in zip(totals, changes, strict=True)
        ]
        spots = [
            (track.x_mm(each.taken_on), y_mm(axes, each.total, top_mm, height_mm))
            for each in lane.results
        ]
        write_labels(track, spots, words, (top_mm, top_mm + height_mm))


def _draw_bands(
    axes: Axes, track: Track, lane: ScoreLane, ends: tuple[float, float], height_mm: float
) -> None:
    """Rule where bands begin, and name those that are high enough for their word."""
    if lane.bands is None:
        return
    shown = [band for band in lane.bands.bands if ends[0] <= band.above < ends[1]]
    tops = [*(band.above for band in shown[1:]), ends[1]]
    mm_per_point = height_mm / (ends[1] - ends[0])
    for band, top in zip(shown, tops, strict=True):
        axes.axhline(band.above, color=LIGHT.faint_text, lw=0.5, ls=(0, (1, 3)), zorder=0.7)
        if (top - band.above) * mm_per_point < track.look.faint.leading_mm:
            continue
        axes.annotate(
            spoken(band.word), (1.0, band.above), xycoords=("axes fraction", "data"),
            xytext=(-2, 2), textcoords="offset points", ha="right", va="bottom",
            fontsize=0.9 * track.look.faint.size_pt, color=LIGHT.faint_text, zorder=0.8,
        )  # fmt: skip


def y_mm(axes: Axes, value: float, top_mm: float, height_mm: float) -> float:
    """Return where a value of a row lies on the page."""
    low, high = axes.get_ylim()
    return top_mm + height_mm * (high - value) / (high - low)


def _limit(axes: Axes, line: TimelineSeries) -> None:
    lows = [point.value if point.low is None else point.low for point in line.points]
    highs = [point.value if point.high is None else point.high for point in line.points]
    low, high = min(lows), max(highs)
    if line.noise_band is not None:
        high = max(high, line.noise_band[1])
    if line.from_zero:
        axes.set_ylim(0.0, HEADROOM * high if high > 0 else 1.0)
        return
    reach = (high - low) or abs(high) or 1.0
    axes.set_ylim(low - 0.1 * reach, high + 0.1 * reach)


def _draw_points(axes: Axes, track: Track, points: tuple[TimelinePoint, ...]) -> None:
    look = mark_sizes(len(points), track.look.marker_pt / 0.62)
    days = [day_number(point.at) for point in points]
    values = [point.value for point in points]
    if look.joined:
        axes.plot(days, values, color=LIGHT.line, linewidth=1.2, zorder=2)
    low = [0.0 if point.low is None else point.value - point.low for point in points]
    high = [0.0 if point.high is None else point.high - point.value for point in points]
    axes.errorbar(
        days, values, yerr=[low, high], fmt="none", ecolor=SERIES, elinewidth=look.bar,
        alpha=look.bar_alpha, zorder=3,
    )  # fmt: skip
    for day, point in zip(days, points, strict=True):
        axes.plot(
            [day], [point.value], linestyle="none", marker="D" if point.is_baseline else "o",
            markersize=1.1 * look.marker if point.is_baseline else look.marker,
            markerfacecolor=LIGHT.ground if point.doubts else SERIES, markeredgecolor=SERIES,
            markeredgewidth=1.3, clip_on=False, zorder=5 if point.is_baseline else 4,
        )  # fmt: skip
