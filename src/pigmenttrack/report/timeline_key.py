"""What the marks of a timeline's chart mean; only those that are in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.language import spoken
from pigmenttrack.report.page import MM_PER_POINT, text_width_mm
from pigmenttrack.report.timeline_look import CHANGE, EARLY, PHASE, PHASE_EDGE, SERIES
from pigmenttrack.report.timeline_parts import Lane

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from pigmenttrack.domain.timeline import Timeline
    from pigmenttrack.report.timeline_track import Track

Sample = Callable[["Axes"], object]
SAMPLE_MM = 6.0


def key_items(timeline: Timeline, lanes: frozenset[Lane]) -> list[tuple[Sample, str]]:
    """Return a sample and words for every mark in the chart."""
    items: list[tuple[Sample, str]] = []
    points = [point for line in timeline.series for point in line.points]
    if points:
        items.append((_point("o", SERIES), "measured, with 95 % interval"))
    if any(point.is_baseline for point in points):
        items.append((_point("D", SERIES), "baseline"))
    if any(point.doubts for point in points):
        items.append((_point("o", LIGHT.ground), "measured with a doubt (hollow)"))
    if any(line.not_measured for line in timeline.series):
        items.append((_dash("|", LIGHT.rejected), "photo that gave no number"))
    if any(line.noise_band for line in timeline.series):
        items.append((_box(LIGHT.band, LIGHT.faint_text), "noise band around the first visit"))
    if any(line.change_points for line in timeline.series):
        items.append((_line, "changes there, found without the journal"))
    if any(phase.is_on for phase in (timeline.phases[0] if timeline.phases else ())):
        items.append((_box(PHASE, PHASE_EDGE), "phase with the substance named above"))
    if timeline.horizons and Lane.HORIZONS in lanes:
        name = timeline.horizons[0].name
        items.append((_hatch, f"too early to judge {name}; marks: when trials look"))
    return [(sample, spoken(words)) for sample, words in items]


def key_rows(track: Track, items: list[tuple[Sample, str]]) -> list[list[tuple[Sample, str]]]:
    """Return the items in rows that fit the page."""
    rows: list[list[tuple[Sample, str]]] = [[]]
    room = track.right_mm - track.look.margin_mm
    left = 0.0
    for item in items:
        wide = SAMPLE_MM + 1.5 + text_width_mm(item[1], track.look.small) + 4.0
        if rows[-1] and left + wide > room:
            rows.append([])
            left = 0.0
        rows[-1].append(item)
        left += wide
    return rows if rows[-1] else rows[:-1]


def key_height(track: Track, items: list[tuple[Sample, str]]) -> float:
    """Return the height of the key."""
    return len(key_rows(track, items)) * 1.2 * track.look.small.leading_mm


def draw_key(track: Track, top_mm: float, items: list[tuple[Sample, str]]) -> None:
    """Draw the samples and what they mean."""
    look = track.look
    high = look.small.size_pt * MM_PER_POINT
    for number, row in enumerate(key_rows(track, items)):
        baseline = top_mm + (number + 0.75) * 1.2 * look.small.leading_mm
        left = look.margin_mm
        for sample, words in row:
            axes = track.page.axes(left, baseline - 0.95 * high, SAMPLE_MM, 1.1 * high)
            axes.set_xlim(0, 1)
            axes.set_ylim(0, 1)
            axes.set_axis_off()
            sample(axes)
            track.page.text(left + SAMPLE_MM + 1.5, baseline, words, look.small)
            left += SAMPLE_MM + 1.5 + text_width_mm(words, look.small) + 4.0


def _point(shape: str, fill: str) -> Sample:
    def draw(axes: Axes) -> None:
        axes.plot([0.5, 0.5], [0.0, 1.0], color=SERIES, lw=1.1, clip_on=False)
        axes.plot([0.5], [0.5], marker=shape, ms=5, mfc=fill, mec=SERIES, mew=1.2)

    return draw


def _dash(shape: str, color: str) -> Sample:
    return lambda axes: axes.plot([0.5], [0.5], marker=shape, ms=9, color=color, mew=1.6)


def _box(face: str, edge: str) -> Sample:
    def draw(axes: Axes) -> None:
        from matplotlib.patches import Rectangle

        axes.add_patch(Rectangle((0, 0.1), 1, 0.8, facecolor=face, edgecolor=edge, lw=0.6))

    return draw


def _hatch(axes: Axes) -> None:
    from matplotlib.patches import Rectangle

    axes.add_patch(
        Rectangle((0, 0.15), 1, 0.7, facecolor="none", edgecolor=EARLY, hatch="/////", lw=0.5)
    )


def _line(axes: Axes) -> None:
    axes.plot([0.5, 0.5], [-0.2, 1.2], color=CHANGE, lw=1.1, ls=(0, (5, 2, 1, 2)), clip_on=False)
