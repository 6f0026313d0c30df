"""Strips without numbers: phases, waiting times, courses, events, seasons, the days themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pigmenttrack.domain.journal_season import Season
from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.language import spoken
from pigmenttrack.report.letters import typeset
from pigmenttrack.report.number_format import shown_date
from pigmenttrack.report.page import MM_PER_POINT, cut_at_end, fitted, text_width_mm
from pigmenttrack.report.timeline_look import COURSE, EARLY, PHASE_EDGE
from pigmenttrack.report.timeline_track import Track, day_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pigmenttrack.domain.journal import Event
    from pigmenttrack.domain.timeline import Timeline
    from pigmenttrack.domain.timeline_lanes import CourseBar, HorizonSpan

MOST_EVENT_LINES = 4
MOST_COURSE_ROWS = 12
GAP_MM = 0.4
LEAST_NAME_MM = 16.0  # a name cut shorter says nothing


def draw_phases(track: Track, top_mm: float, height_mm: float) -> None:
    """Name the shaded phases above the main axis."""
    axes = track.row(top_mm, height_mm, ruled=False)
    axes.axhline(0.0, color=PHASE_EDGE, lw=0.6)
    axes.set_ylim(0, 1)
    for place, phase in enumerate(track.shaded):
        # Before the first phase nothing is known that would need the room.
        left = track.x_mm(phase.first_day) if place else track.left_mm
        right = min(track.x_mm(phase.last_day), track.right_mm)
        room = right - left - 1.0
        words = f"{phase.letter}  {spoken(typeset(phase.label))}"
        if text_width_mm(words, track.look.small) > room:
            words = fitted(words, room, track.look.small) if room > 22.0 else phase.letter
        wide = text_width_mm(words, track.look.small)
        if not place:
            left = min(left, right - wide - 0.8 - GAP_MM)  # into the room of the scale
        if wide <= room or not place:
            track.page.text(left + 0.8, top_mm + height_mm - 1.6, words, track.look.small)


def draw_horizons(
    track: Track, top_mm: float, height_mm: float, spans: Sequence[HorizonSpan]
) -> None:
    """Draw waiting times as hatched bars, and when trials take their looks as small marks."""
    axes = track.row(top_mm, height_mm)
    axes.set_ylim(0, 1)
    bars = [(track.x_mm(span.from_day), track.x_mm(span.early_until)) for span in spans]
    marks = [track.x_mm(day) for span in spans for day, _ in span.looks]
    taken = track.left_mm
    for span in spans:
        start, end = day_number(span.from_day), day_number(span.early_until)
        axes.barh(
            0.5, end - start, left=start, height=0.5, facecolor="none", edgecolor=EARLY,
            hatch="/////", linewidth=0.5, zorder=2,
        )  # fmt: skip
        for day, months in span.looks:
            axes.plot([day_number(day)], [0.5], marker="v", ms=3.2, color=EARLY, zorder=3)
            words = spoken(f"{months:g} mo")
            left = track.x_mm(day) + 1.2
            right = left + text_width_mm(words, track.look.faint)
            hidden = any(left < bar[1] and bar[0] < right for bar in bars)
            hidden |= any(left < mark < right + 1.0 for mark in marks)
            if left >= taken and right <= track.right_mm and not hidden:
                track.page.text(left, top_mm + 0.72 * height_mm, words, track.look.faint)
                taken = right + 1.0


def course_rows(courses: Sequence[CourseBar]) -> tuple[tuple[CourseBar, ...], ...]:
    """Return the bars of each row: one substance a row, more where its courses overlap."""
    rows: list[list[CourseBar]] = []
    for course in sorted(courses, key=lambda each: each.first_day):
        for row in rows:
            same = row[-1].substance.casefold() == course.substance.casefold()
            if same and row[-1].last_day < course.first_day:
                row.append(course)
                break
        else:
            rows.append([course])
    return tuple(map(tuple, rows))


def courses_height(courses: Sequence[CourseBar], row_mm: float) -> float:
    """Return the height of the strip of courses."""
    rows = len(course_rows(courses))
    return row_mm * (min(rows, MOST_COURSE_ROWS) + (rows > MOST_COURSE_ROWS))


def draw_courses(
    track: Track, top_mm: float, height_mm: float, courses: Sequence[CourseBar]
) -> None:
    """Draw each course as a bar under its name; an arrow says that it goes on."""
    axes = track.row(top_mm, height_mm)
    axes.set_ylim(height_mm, 0)
    rows = course_rows(courses)
    for number, row in enumerate(rows[:MOST_COURSE_ROWS]):
        top = number * track.look.row_mm
        bar = top + track.look.row_mm - 1.3
        for place, course in enumerate(row):
            start, end = day_number(course.first_day), day_number(course.last_day) + 1
            axes.plot([max(start, track.first), min(end, track.last)], [bar, bar], color=COURSE,
                      lw=2.6, solid_capstyle="butt", zorder=3)  # fmt: skip
            if course.goes_on:
                axes.plot([min(end, track.last)], [bar], marker=">", ms=5, color=COURSE,
                          clip_on=False, zorder=3)  # fmt: skip
            follows = row[place + 1] if place + 1 < len(row) else None
            _name_course(track, top_mm + bar - 1.3, course, follows, named=place > 0)
    if len(rows) > MOST_COURSE_ROWS:
        words = spoken(f"and {sum(map(len, rows[MOST_COURSE_ROWS:]))} more courses")
        track.page.text(track.left_mm, top_mm + height_mm - 1.6, words, track.look.faint)


def _name_course(
    track: Track, baseline_mm: float, course: CourseBar, follows: CourseBar | None, *, named: bool
) -> None:
    """Write a course's name over its bar, as far as there is room before the next one."""
    look = track.look.small
    dose = spoken(course.words)
    whole = ", ".join(part for part in (course.substance, dose) if part)
    words = typeset(dose if named and dose else whole)
    left = max(track.x_mm(course.first_day), track.left_mm)
    end = track.right_mm if follows is None else track.x_mm(follows.first_day) - 2.5
    wide = text_width_mm(words, look)
    if follows is None:
        left = max(track.left_mm, min(left, end - wide))
    if end - left < min(wide, LEAST_NAME_MM):
        return
    track.page.text(left, baseline_mm, cut_at_end(words, end - left, look), look)


def event_lines(events: Sequence[Event], room_mm: float, track: Track) -> list[str]:
    """Return what the numbers of the events mean, in lines; what does not fit is counted."""
    lines: list[str] = []
    for number, event in enumerate(events, start=1):
        note = f" ({typeset(event.note)})" if event.note else ""
        day = spoken(shown_date(event.happened_on))
        words = f"{number}: {spoken(event.kind)}{note}, {day}"
        longer = f"{lines[-1]}   ·   {words}" if lines else words
        if lines and text_width_mm(longer, track.look.small) <= room_mm:
            lines[-1] = longer
        else:
            lines.append(fitted(words, room_mm, track.look.small))
        if len(lines) > MOST_EVENT_LINES:
            break
    if len(lines) > MOST_EVENT_LINES:
        lines = [*lines[: MOST_EVENT_LINES - 1], spoken(f"… {len(events)} events in all")]
    return lines


def draw_events(track: Track, top_mm: float, events: Sequence[Event]) -> float:
    """Draw events as numbers on the axis and what they mean below; return the bottom."""
    height = track.look.row_mm
    axes = track.row(top_mm, height)
    axes.set_ylim(0, 1)
    taken = track.left_mm - 10.0
    for number, event in enumerate(events, start=1):
        day = day_number(event.happened_on)
        axes.plot([day], [0.12], marker="^", ms=4.2, color=LIGHT.rejected, zorder=3, clip_on=False)
        words = str(number)
        wide = text_width_mm(words, track.look.small)
        left = track.x_mm(event.happened_on) - wide / 2
        if left > taken + 0.6:
            track.page.text(left, top_mm + 0.55 * height, words, track.look.small)
            taken = left + wide
    left = track.look.margin_mm
    lines = event_lines(events, track.right_mm - left, track)
    bottom = track.page.lines(left, top_mm + height + 3.4, lines, track.look.small)
    return bottom - 1.0


def events_height(track: Track, events: Sequence[Event]) -> float:
    """Return the height of the strip of events."""
    room = track.right_mm - track.look.margin_mm
    lines = len(event_lines(events, room, track))
    return track.look.row_mm + 2.4 + lines * track.look.small.leading_mm


def draw_days(track: Track, top_mm: float, timeline: Timeline) -> None:
    """Draw the axis of time: months or years, and the seasons below."""
    look = track.look
    line_mm = look.faint.size_pt * MM_PER_POINT
    track.page.rule(track.left_mm, top_mm, track.width_mm, LIGHT.faint_text)
    for tick in track.ticks:
        for place, words in enumerate(tick.label.split("\n")):
            wide = text_width_mm(words, look.small)
            left = track.x_mm(tick.day) - wide / 2
            left = min(max(left, look.margin_mm), look.sheet_mm - 1.0 - wide)
            track.page.text(left, top_mm + 1.0 + (place + 1) * 1.25 * line_mm, words, look.small)
    _draw_seasons(track, top_mm + 1.2 + 2.9 * line_mm, timeline)


def _draw_seasons(track: Track, top_mm: float, timeline: Timeline) -> None:
    """Name the seasons; where they lie too dense for words, mark the summers by bars."""
    look = track.look.faint
    high = look.size_pt * MM_PER_POINT
    starts = [track.x_mm(tick.day) for tick in timeline.seasons]
    ends = [*starts[1:], track.x_mm(timeline.last_day)] if starts else []
    inner = [end - start for start, end in zip(starts[1:-1], ends[1:-1], strict=True)]
    dense = bool(inner) and min(inner) < text_width_mm(spoken("summer"), look) + 2.5
    for tick, left, right in zip(timeline.seasons, starts, ends, strict=True):
        word = spoken(tick.season)
        if dense:
            if tick.season is Season.SUMMER:
                axes = track.page.axes(
                    left, top_mm + 0.2 * high, max(right - left, 0.1), 0.5 * high
                )
                axes.set_axis_off()
                axes.axhspan(0, 1, color=LIGHT.faint_text)
            continue
        if tick.day != timeline.first_day:
            track.page.text(left - 0.3, top_mm + high, "|", look)
        if text_width_mm(word, look) + 2.0 <= right - left:
            track.page.text(left + 1.0, top_mm + high, word, look)
    if dense:
        words = spoken("summer")
        track.page.text(track.look.margin_mm, top_mm + 0.8 * high, words, look)


def days_height(track: Track, *, seasons: bool) -> float:
    """Return the height of the axis of time."""
    line_mm = track.look.faint.size_pt * MM_PER_POINT
    return 1.5 + (4.6 if seasons else 2.9) * line_mm
