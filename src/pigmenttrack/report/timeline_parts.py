"""Which parts a timeline's chart has, from top to bottom, and how high each is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from pigmenttrack.report.language import spoken
from pigmenttrack.report.letters import typeset
from pigmenttrack.report.number_format import shown_date
from pigmenttrack.report.timeline_lanes import draw_labs, draw_light, draw_symptoms, range_words
from pigmenttrack.report.timeline_look import SYMPTOM_MARKS
from pigmenttrack.report.timeline_main import draw_nothing, draw_scores, draw_series
from pigmenttrack.report.timeline_strips import (
    courses_height,
    days_height,
    draw_courses,
    draw_days,
    draw_events,
    draw_horizons,
    draw_phases,
    events_height,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pigmenttrack.domain.timeline import Timeline, TimelineSeries
    from pigmenttrack.domain.timeline_lanes import LabLane, LightLane, ScoreLane
    from pigmenttrack.report.timeline_track import Track

GAP_MM = 1.6
PHASES_MM = 6.0
HORIZON_MM = 5.0
MARK_WORDS = {"o": "●", "s": "■", "^": "▲", "D": "◆", "v": "▼", "<": "◀", ">": "▶", "p": "⬟",
              "h": "⬢", "*": "★"}  # fmt: skip


class Lane(StrEnum):
    """What may be shown beside the main axis."""

    HORIZONS = "horizons"
    COURSES = "courses"
    LABS = "labs"
    SCORES = "scores"
    CONTRAST = "contrast"
    CONTROL = "control"
    SYMPTOMS = "symptoms"
    LIGHT = "light"
    EVENTS = "events"
    SEASONS = "seasons"


ALL_LANES = frozenset(Lane)


@dataclass(frozen=True, slots=True)
class Part:
    """One row of the chart.

    Attributes
    ----------
    height_mm : float
        Its caption included.
    draw : callable
        Takes the top in millimetres.
    """

    height_mm: float
    draw: Callable[[float], object]


def parts_of(track: Track, timeline: Timeline, lanes: frozenset[Lane]) -> list[Part]:
    """Return the rows of a chart in their order; only those with something in them."""
    parts = []
    if track.shaded:
        parts.append(Part(PHASES_MM, lambda top: draw_phases(track, top, PHASES_MM)))
    if timeline.horizons and Lane.HORIZONS in lanes:
        parts.append(
            Part(HORIZON_MM, lambda top: draw_horizons(track, top, HORIZON_MM, timeline.horizons))
        )
    main, used = _main_part(track, timeline)
    parts.append(main)
    if timeline.courses and Lane.COURSES in lanes:
        parts.append(_courses(track, timeline))
    parts += _lanes(track, timeline, lanes, used)
    if timeline.events and Lane.EVENTS in lanes:
        parts.append(_events(track, timeline))
    seasons = Lane.SEASONS in lanes
    shown = timeline if seasons else _without_seasons(timeline)
    parts.append(
        Part(days_height(track, seasons=seasons), lambda top: draw_days(track, top, shown))
    )
    return parts


def draw_parts(parts: list[Part], top_mm: float) -> float:
    """Draw rows one below the other; return the bottom of the last."""
    for part in parts:
        part.draw(top_mm)
        top_mm += part.height_mm + GAP_MM
    return top_mm - GAP_MM


def height_of(parts: list[Part]) -> float:
    """Return the height of rows and of the gaps between them."""
    return sum(part.height_mm + GAP_MM for part in parts) - GAP_MM


def _main_part(track: Track, timeline: Timeline) -> tuple[Part, object]:
    """Return the tall row and what it shows: the measured series, else a score, else a lab."""
    height = track.look.main_mm
    if timeline.series:
        return _series(track, timeline.series[0], height), timeline.series[0]
    if timeline.scores:
        return _scores(track, timeline.scores[0], height), timeline.scores[0]
    if timeline.labs:
        return _labs(track, timeline.labs[0], height), timeline.labs[0]
    if timeline.is_empty:
        return Part(height, lambda top: draw_nothing(track, top, height)), None
    return Part(0.0, lambda _: None), None


def _lanes(
    track: Track, timeline: Timeline, lanes: frozenset[Lane], used: object
) -> Iterator[Part]:
    height = track.look.lane_mm
    for line in timeline.series[1:]:
        # Lanes of a kind that this list does not know are shown: leaving out would hide a number.
        if line.key not in {Lane.CONTRAST, Lane.CONTROL} or Lane(line.key) in lanes:
            yield _series(track, line, height)
    labs = timeline.labs if Lane.LABS in lanes else ()
    yield from (_labs(track, lab, height) for lab in labs if lab is not used)
    scores = timeline.scores if Lane.SCORES in lanes else ()
    yield from (_scores(track, score, height) for score in scores if score is not used)
    if Lane.SYMPTOMS in lanes and timeline.symptoms:
        yield _symptoms(track, timeline, height)
    lights = timeline.lights if Lane.LIGHT in lanes else ()
    yield from (_light(track, light, 0.8 * height) for light in lights)


def _captioned(
    track: Track, height_mm: float, words: tuple[str, str], draw: Callable[[float], object]
) -> Part:
    def both(top_mm: float) -> None:
        track.caption(top_mm, spoken(typeset(words[0])), typeset(words[1]))
        draw(top_mm + track.look.caption_mm)

    return Part(height_mm + track.look.caption_mm, both)


def _series(track: Track, line: TimelineSeries, height: float) -> Part:
    words = (f"{line.name}, {line.unit}" if line.unit else line.name, spoken(line.verdict))
    return _captioned(track, height, words, lambda top: draw_series(track, top, height, line))


def _scores(track: Track, lane: ScoreLane, height: float) -> Part:
    low, high = lane.limits
    detail = f"{low:g} to {high:g}"
    if lane.bands is not None:
        detail += f"; words: {lane.bands.name}"
    return _captioned(
        track,
        height,
        (str(lane.kind), spoken(detail)),
        lambda top: draw_scores(track, top, height, lane),
    )


def _labs(track: Track, lane: LabLane, height: float) -> Part:
    words = (f"{lane.of.name}, {lane.unit}", spoken(range_words(lane)))
    return _captioned(track, height, words, lambda top: draw_labs(track, top, height, lane))


def _symptoms(track: Track, timeline: Timeline, height: float) -> Part:
    names = [
        f"{MARK_WORDS[SYMPTOM_MARKS[place % len(SYMPTOM_MARKS)]]} {spoken(lane.kind)}"
        for place, lane in enumerate(timeline.symptoms)
    ]
    return _captioned(
        track, height, ("Symptoms, 0 to 10", "   ".join(names)),
        lambda top: draw_symptoms(track, top, height, timeline.symptoms),
    )  # fmt: skip


def _light(track: Track, lane: LightLane, height: float) -> Part:
    kinds = dict.fromkeys(spoken(each.kind) for each in lane.entries)
    names = [f"{MARK_WORDS[SYMPTOM_MARKS[place]]} {kind}" for place, kind in enumerate(kinds)]
    return _captioned(
        track, height, (f"Ultraviolet light, {lane.unit}", "   ".join(names)),
        lambda top: draw_light(track, top, height, lane),
    )  # fmt: skip


def _courses(track: Track, timeline: Timeline) -> Part:
    height = courses_height(timeline.courses, track.look.row_mm)
    return _captioned(
        track, height, ("Courses", spoken("as written in the journal")),
        lambda top: draw_courses(track, top, height, timeline.courses),
    )  # fmt: skip


def _events(track: Track, timeline: Timeline) -> Part:
    return _captioned(
        track, events_height(track, timeline.events), ("Events", ""),
        lambda top: draw_events(track, top, timeline.events),
    )  # fmt: skip


def _without_seasons(timeline: Timeline) -> Timeline:
    return replace(timeline, seasons=())


def days_words(timeline: Timeline) -> str:
    """Return the span of the axis in words."""
    first, last = timeline.first_day, timeline.last_day
    return shown_date(first) if first == last else f"{shown_date(first)} to {shown_date(last)}"
