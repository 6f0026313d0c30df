"""The first page: who, where, the verdict in one sentence, the figures and the pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pigmenttrack.domain.body_figure import WIDTH_TO_HEIGHT, body_outline
from pigmenttrack.domain.measurement import PatchMeasurement
from pigmenttrack.domain.site import BodyView
from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.clinical_style import (
    BLOCK_GAP_MM,
    BODY,
    BODY_BOLD,
    FIGURE,
    LABEL,
    MARGIN_MM,
    RULE,
    SUBTITLE,
    TITLE,
    VERDICT,
)
from pigmenttrack.report.language import spoken
from pigmenttrack.report.letters import typeset
from pigmenttrack.report.number_format import shown_day, shown_estimate
from pigmenttrack.report.page import MM_PER_POINT, fitted, narrowed, text_width_mm, wrapped
from pigmenttrack.report.photo_order import measurements_on_axis
from pigmenttrack.report.placed_picture import place_picture
from pigmenttrack.report.scale_bar import scale_bar
from pigmenttrack.report.series_words import words_of
from pigmenttrack.report.timeline_parts import days_words

if TYPE_CHECKING:
    from pigmenttrack.domain.estimate import Estimate
    from pigmenttrack.domain.series import Series
    from pigmenttrack.domain.site import MapPosition
    from pigmenttrack.report.clinical_facts import ClinicalFacts
    from pigmenttrack.report.clinical_flow import Flow

BODY_MM = 52.0  # height of the body figure
PICTURE_MM = 62.0
PICTURE_GAP_MM = 5.0
MARK_MM = 3.4
SAMPLE_EM_PX = 40
KEY_ROW_MM = 5.0


def draw_front(flow: Flow, facts: ClinicalFacts) -> None:
    """Draw everything above the fold."""
    top = flow.y
    figure_mm = 0.0
    if facts.position is not None:
        figure_mm = 2 * BODY_MM * WIDTH_TO_HEIGHT + 4.0
        left = flow.page.width_mm - MARGIN_MM - figure_mm
        _draw_bodies(flow, left, top - 4.0, facts.position)
    room = flow.width_mm - figure_mm - (6.0 if figure_mm else 0.0)
    _draw_words(flow, facts, room)
    if facts.series is not None:
        _draw_figures(flow, facts.series, room)
    flow.y = max(flow.y, top + BODY_MM + 4.0) if figure_mm else flow.y
    flow.y += BLOCK_GAP_MM
    if facts.pictures.pictures:
        _draw_pictures(flow, facts)


def _draw_words(flow: Flow, facts: ClinicalFacts, room: float) -> None:
    page, y = flow.page, flow.y + TITLE.size_pt * MM_PER_POINT * 0.8
    title = typeset(facts.timeline.site) or spoken("Unnamed site")
    page.text(MARGIN_MM, y, fitted(title, room, TITLE), TITLE)
    alias, about = facts.who[:1], tuple(map(spoken, facts.who[1:]))
    where = tuple(map(spoken, facts.where))
    for parts in ((*alias, *about), where, (spoken(days_words(facts.timeline)),)):
        words = "  ·  ".join(map(typeset, parts))
        if words:
            y += 5.2
            page.text(MARGIN_MM, y, fitted(words, room, SUBTITLE), SUBTITLE)
    y += 9.0
    said = spoken(typeset(facts.timeline.statement) or "Nothing was measured yet.")
    y = page.lines(MARGIN_MM, y, wrapped(said, room, VERDICT), VERDICT)
    if facts.timeline.caveat:
        lines = wrapped(spoken(facts.timeline.caveat), room, LABEL)
        y = page.lines(MARGIN_MM, y - 1.0, lines, LABEL)
    flow.y = y - 1.0


def _draw_figures(flow: Flow, series: Series, room: float) -> None:
    """Draw baseline, latest and change as large figures with their intervals."""
    words = words_of(series)
    baseline = next((m for m in series.measurements if m.is_baseline), None)
    latest = next((m for m in reversed(measurements_on_axis(series)) if not m.is_baseline), None)
    told: list[tuple[str, Estimate, str]] = []
    if baseline is not None:
        told.append((f"Baseline, {shown_day(baseline.captured)}", baseline.main, words.sign))
    if latest is not None:
        told.append((f"Latest, {shown_day(latest.captured)}", latest.main, words.sign))
        if isinstance(latest, PatchMeasurement) and latest.repigmentation_pct is not None:
            told.append(("Repigmented since then", latest.repigmentation_pct, "%"))
    column = room / 3
    for place, (label, estimate, sign) in enumerate(told):
        left = MARGIN_MM + place * column
        value, _, interval = shown_estimate(
            estimate, sign=f" {sign}" if sign else "", most_decimals=1 if sign == "%" else 9
        ).partition(" (")
        page, wide = flow.page, column - 3.0
        title, value = spoken(label), spoken(value)
        page.text(left, flow.y + 3.0, title, narrowed(title, wide, LABEL))
        page.text(left, flow.y + 10.0, value, narrowed(value, wide, FIGURE))
        below = spoken(f"95 % interval {interval.rstrip(')')}")
        page.text(left, flow.y + 14.4, below, narrowed(below, wide, LABEL))
    flow.y += 16.0 if told else 0.0


def _draw_bodies(flow: Flow, left: float, top: float, position: MapPosition) -> None:
    """Draw the body from the front and from the back, with a mark where the site lies."""
    from matplotlib.patches import Circle, Polygon

    wide = BODY_MM * WIDTH_TO_HEIGHT
    outline = body_outline()
    for place, view in enumerate(BodyView):
        x = left + place * (wide + 4.0)
        axes = flow.page.axes(x, top, wide, BODY_MM)
        axes.set_xlim(0, WIDTH_TO_HEIGHT)
        axes.set_ylim(1, 0)
        axes.set_axis_off()
        is_seen = view is position.view
        path = [(a * WIDTH_TO_HEIGHT, b) for a, b in outline]
        face = "#e9edf1" if is_seen else "#f6f8f9"
        edge = LIGHT.faint_text if is_seen else RULE
        axes.add_patch(Polygon(path, closed=True, facecolor=face, edgecolor=edge, lw=0.9))
        if is_seen:
            at = position.x * WIDTH_TO_HEIGHT, position.y
            radius = MARK_MM / BODY_MM / 2
            ring = Circle(at, 1.9 * radius, facecolor="none", edgecolor=LIGHT.text, lw=1.0)
            axes.add_patch(ring)
            axes.add_patch(Circle(at, 0.8 * radius, facecolor=LIGHT.rejected, edgecolor="none"))
        words = spoken(f"from the {view}")
        middle = x + wide / 2 - text_width_mm(words, LABEL) / 2
        flow.page.text(middle, top + BODY_MM + 3.4, words, LABEL)


def _draw_pictures(flow: Flow, facts: ClinicalFacts) -> None:
    """Draw first, last and change side by side, one scale for all, with a bar and a key."""
    page, shown = flow.page, facts.pictures.pictures[:3]
    column = (flow.width_mm - 2 * PICTURE_GAP_MM) / 3
    bottom = flow.y
    for place, picture in enumerate(shown):
        left = MARGIN_MM + place * (column + PICTURE_GAP_MM)
        size = place_picture(page, left, flow.y, (column, PICTURE_MM), picture.rgb)
        caption = spoken(typeset(picture.caption))
        kind = narrowed(caption, column, BODY_BOLD)
        page.text(left, flow.y + size[1] + 4.2, caption, kind)
        bottom = max(bottom, flow.y + size[1])
    flow.y = bottom + 7.0
    # Drawn and captioned pictures may have been scaled: the bar is told by the first one's width.
    first = shown[0]
    scale = facts.pictures.mm_per_px
    left = MARGIN_MM
    if scale is not None:
        left += _draw_bar(flow, first.rgb.shape[:2], column, scale) + 8.0
    _draw_key(flow, left, facts)
    flow.y += 4.0 + BLOCK_GAP_MM


def _draw_bar(flow: Flow, size: tuple[int, int], column: float, mm_per_px: float) -> float:
    """Draw the scale bar; return how wide it and its words are."""
    from matplotlib.lines import Line2D

    rows, columns = size
    paper_mm_per_px = min(column / columns, PICTURE_MM / rows)
    bar = scale_bar(mm_per_px / paper_mm_per_px, longest_px=column / 2)
    page, y = flow.page, flow.y + 2.6
    label = spoken(bar.label)
    ends = MARGIN_MM / page.width_mm, (MARGIN_MM + bar.length_px) / page.width_mm
    line = Line2D(ends, (1 - y / page.height_mm,) * 2, transform=page.figure.transFigure)
    line.set(color=LIGHT.text, linewidth=1.6, marker="|", markersize=6)
    page.figure.add_artist(line)
    page.text(MARGIN_MM + bar.length_px + 2.0, y + 1.0, label, BODY)
    return bar.length_px + 2.0 + text_width_mm(label, BODY)


def _draw_key(flow: Flow, left: float, facts: ClinicalFacts) -> None:
    """Draw samples and words, in as many rows as they need."""
    height = BODY.size_pt * MM_PER_POINT * 1.1
    first, right = left, flow.page.width_mm - MARGIN_MM
    for paint, told in facts.pictures.key:
        words = spoken(told)
        sample = paint(SAMPLE_EM_PX)
        wide = height * sample.shape[1] / sample.shape[0]
        whole = wide + 1.5 + text_width_mm(words, BODY)
        if left > first and left + whole > right:
            left, flow.y = first, flow.y + KEY_ROW_MM
        place_picture(flow.page, left, flow.y + 3.6 - 0.85 * height, (wide, height), sample)
        flow.page.text(left + wide + 1.5, flow.y + 3.6, words, BODY)
        left += whole + 4.5
