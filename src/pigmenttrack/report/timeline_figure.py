"""The chart of a timeline as PNG, SVG and PDF."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pigmenttrack.domain.units import MM_PER_INCH
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.language import spoken
from pigmenttrack.report.letters import typeset
from pigmenttrack.report.matplotlib_session import own_settings
from pigmenttrack.report.page import PAPER_SIZES_MM, Page, Paper
from pigmenttrack.report.pdf_file import pdf_bytes
from pigmenttrack.report.timeline_head import draw_head, head_height
from pigmenttrack.report.timeline_key import draw_key, key_height, key_items
from pigmenttrack.report.timeline_look import LOOKS, ChartWidth, Look
from pigmenttrack.report.timeline_parts import (
    ALL_LANES,
    Lane,
    days_words,
    draw_parts,
    height_of,
    parts_of,
)
from pigmenttrack.report.timeline_track import track_for

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.figure import Figure

    from pigmenttrack.domain.timeline import Timeline
    from pigmenttrack.report.page_pictures import ReportPicture

DOTS_PER_INCH = {ChartWidth.PHONE: 240, ChartWidth.A4: 200}
FORMATS = ("png", "svg", "pdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartChoices:
    """How a chart is drawn.

    Attributes
    ----------
    lanes : frozenset of Lane
        What is shown beside the main axis.
    """

    width: ChartWidth = ChartWidth.A4
    lanes: frozenset[Lane] = ALL_LANES


def chart_bytes(
    timeline: Timeline,
    form: str,
    choices: ChartChoices | None = None,
    *,
    pictures: tuple[ReportPicture, ...] = (),
) -> bytes:
    """Return the chart as a file's bytes; the same timeline gives the same bytes.

    Parameters
    ----------
    form : {"png", "svg", "pdf"}
    pictures : tuple of ReportPicture
        Two at most: baseline and latest.

    Raises
    ------
    ValueError
        If there is no such form.
    """
    if form not in FORMATS:
        msg = f"a chart is written as {', '.join(FORMATS)}, not {form}"
        raise ValueError(msg)
    choices = choices or ChartChoices()
    title = " ".join(part for part in (typeset(timeline.subject), typeset(timeline.site)) if part)
    title = f"{title or spoken('Timeline')}, {spoken(days_words(timeline))}"
    with own_settings():
        figure = _figure(timeline, choices, pictures, is_sheet=form == "pdf")
        if form == "pdf":
            subject = spoken("Measurements and journal over time")
            return pdf_bytes([figure], title=title, subject=subject)
        content = io.BytesIO()
        metadata = (
            {"Software": None}
            if form == "png"
            else {"Date": None, "Creator": "PigmentTrack", "Title": title}
        )
        figure.savefig(
            content, format=form, dpi=DOTS_PER_INCH[choices.width], metadata=metadata,
            facecolor=LIGHT.ground,
        )  # fmt: skip
    return content.getvalue()


def write_timeline_chart(
    timeline: Timeline,
    path: Path,
    choices: ChartChoices | None = None,
    *,
    pictures: tuple[ReportPicture, ...] = (),
) -> None:
    """Write the chart in the form that the file's name asks for.

    Raises
    ------
    ValueError
        If it asks for none of them.
    OSError
        If the file cannot be written; an older one is then still there.
    """
    form = path.suffix.lower().removeprefix(".")
    replace_file(path, chart_bytes(timeline, form, choices, pictures=pictures))


def _figure(
    timeline: Timeline,
    choices: ChartChoices,
    pictures: tuple[ReportPicture, ...],
    *,
    is_sheet: bool,
) -> Figure:
    """Draw all parts; the height follows from them, and a sheet of paper is filled up below."""
    look = LOOKS[choices.width]
    measure = track_for(_page(look, 100.0), timeline, look)
    items = key_items(timeline, choices.lanes)
    head = head_height(measure, timeline, pictures)
    content = head + height_of(parts_of(measure, timeline, choices.lanes)) + 3.0
    height = content + key_height(measure, items) + look.margin_mm
    if is_sheet and choices.width is ChartWidth.A4:
        height = max(height, PAPER_SIZES_MM[Paper.A4][1])
    track = track_for(_page(look, height), timeline, look)
    draw_head(track, timeline, pictures)
    bottom = draw_parts(parts_of(track, timeline, choices.lanes), head)
    draw_key(track, bottom + 3.0, items)
    return track.page.figure


def _page(look: Look, height_mm: float) -> Page:
    from matplotlib.figure import Figure

    return Page(Figure(figsize=(look.sheet_mm / MM_PER_INCH, height_mm / MM_PER_INCH)))
