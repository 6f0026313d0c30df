"""The axis of months in a report: the main line in short, then everything on a page of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pigmenttrack.report.clinical_flow import SECTION_MM, Flow
from pigmenttrack.report.clinical_style import BLOCK_GAP_MM, MARGIN_MM
from pigmenttrack.report.timeline_key import Sample, draw_key, key_height, key_items
from pigmenttrack.report.timeline_look import A4, Look
from pigmenttrack.report.timeline_parts import (
    ALL_LANES,
    Lane,
    Part,
    draw_parts,
    height_of,
    parts_of,
)
from pigmenttrack.report.timeline_track import track_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pigmenttrack.domain.timeline import Timeline
    from pigmenttrack.report.clinical_facts import ClinicalFacts
    from pigmenttrack.report.page import Page
    from pigmenttrack.report.timeline_track import Track

LEAST_CHART_MM = 135.0  # for the chart with its lanes
KEY_GAP_MM = 3.0
BRIEF: frozenset[Lane] = frozenset()
SQUEEZES = (1.0, 0.85, 0.7, 0.58, 0.48)
BRIEF_SQUEEZES = (*SQUEEZES, 0.4, 0.34)  # a single row stays readable when it is lower
# What gives way where a page is too small for all lanes, the first one first.
GIVING_WAY = (
    Lane.SYMPTOMS, Lane.LIGHT, Lane.CONTRAST, Lane.EVENTS, Lane.CONTROL, Lane.SCORES, Lane.LABS,
)  # fmt: skip


def draw_charts(flow: Flow, facts: ClinicalFacts) -> None:
    """Draw the axis of months: the main line where the first page has room, then all lanes."""
    if flow.room_mm < LEAST_CHART_MM:
        has_lanes = _height(_fit(flow, facts, 1.0, ALL_LANES)) > _height(
            _fit(flow, facts, 1.0, BRIEF)
        )
        if has_lanes:
            _draw_chart(flow, facts, "Over time", (BRIEF,))
        flow.new_page()
    lanes = [ALL_LANES - set(GIVING_WAY[:count]) for count in range(len(GIVING_WAY) + 1)]
    if not _draw_chart(flow, facts, "Over time, with the journal", lanes):
        flow.left_out.append("the chart")


def _draw_chart(
    flow: Flow, facts: ClinicalFacts, title: str, choices: Sequence[frozenset[Lane]]
) -> bool:
    """Draw the first choice of lanes that fits, squeezed if need be; False if none does."""
    for lanes in choices:
        for factor in BRIEF_SQUEEZES if lanes == BRIEF else SQUEEZES:
            fit = _fit(flow, facts, factor, lanes)
            if _height(fit) + SECTION_MM + BLOCK_GAP_MM > flow.room_mm:
                continue
            hidden = [str(lane) for lane in GIVING_WAY if lane in choices[0] - lanes]
            note = f"left out for want of room: {', '.join(hidden)}" if hidden else ""
            flow.section(title, note)
            bottom = draw_parts(fit.parts, flow.y + 1.0)
            if fit.items:
                draw_key(fit.track, bottom + KEY_GAP_MM, fit.items)
            flow.y += _height(fit) + BLOCK_GAP_MM
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Fit:
    """A chart that is planned and not drawn yet."""

    track: Track
    parts: list[Part]
    items: list[tuple[Sample, str]]


def _fit(flow: Flow, facts: ClinicalFacts, factor: float, lanes: frozenset[Lane]) -> _Fit:
    # The key stands below the whole chart, which follows on the next page.
    is_brief = lanes == BRIEF
    timeline = _measured_span(facts.timeline) if is_brief else facts.timeline
    track = track_for(flow.page, timeline, _squeezed(flow.page, factor))
    items = [] if is_brief else key_items(timeline, lanes)
    return _Fit(track, parts_of(track, timeline, lanes), items)


def _measured_span(timeline: Timeline) -> Timeline:
    """Return the stretch of time that was measured: a long journal would squeeze the main line."""
    days = [point.at.date() for line in timeline.series[:1] for point in line.points]
    if not days:
        return timeline
    first, last = min(days), max(days)
    phases = tuple(
        tuple(
            replace(
                phase,
                first_day=max(first, phase.first_day),
                last_day=min(last, phase.last_day),
            )
            for phase in own
            if phase.first_day <= last and phase.last_day >= first
        )
        for own in timeline.phases
    )
    return replace(timeline, first_day=first, last_day=last, phases=phases)


def _height(fit: _Fit) -> float:
    key = KEY_GAP_MM + key_height(fit.track, fit.items) if fit.items else 0.0
    return height_of(fit.parts) + key


def _squeezed(page: Page, factor: float) -> Look:
    return replace(
        A4,
        sheet_mm=page.width_mm,
        margin_mm=MARGIN_MM,
        main_mm=A4.main_mm * factor,
        lane_mm=A4.lane_mm * factor,
    )
