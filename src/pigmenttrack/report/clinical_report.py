"""The clinical report: two to four pages that a doctor reads in one minute."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.clinical_chart import draw_charts
from pigmenttrack.report.clinical_flow import Flow
from pigmenttrack.report.clinical_front import draw_front
from pigmenttrack.report.clinical_style import (
    BLOCK_GAP_MM,
    FOOT_MM,
    MARGIN_MM,
    RULE,
    RUNNING,
)
from pigmenttrack.report.doubt_sentences import rejection_sentences, series_doubts
from pigmenttrack.report.language import spoken
from pigmenttrack.report.letters import typeset
from pigmenttrack.report.matplotlib_session import own_settings
from pigmenttrack.report.method_sentences import method_sentences
from pigmenttrack.report.number_format import shown_date
from pigmenttrack.report.page import Page, Paper, wrapped
from pigmenttrack.report.page_table import ROW_MM, TABLE_HEAD_MM, draw_table
from pigmenttrack.report.pdf_file import pdf_bytes
from pigmenttrack.report.timeline_parts import days_words

if TYPE_CHECKING:
    from pathlib import Path

    from pigmenttrack.domain.series import Series
    from pigmenttrack.report.clinical_facts import ClinicalFacts

MOST_PAGES = 4
MOST_CAUTIONS = 7
MOST_TABLE_ROWS = 24
DISCLAIMER = (
    "This report documents measurements on photos and what was written into a journal. It does not "
    "diagnose, does not advise any treatment, and does not say what brought a change about. Dates "
    "beside each other are no evidence of a link. Decisions belong to a talk with a doctor who "
    "sees the skin."
)


def write_clinical_report(facts: ClinicalFacts, path: Path, *, paper: Paper = Paper.A4) -> int:
    """Write the report; return its number of pages.

    Raises
    ------
    OSError
        If the file cannot be written; an older one is then still there.
    """
    content, pages = clinical_pdf(facts, paper=paper)
    replace_file(path, content)
    return pages


def clinical_pdf(facts: ClinicalFacts, *, paper: Paper = Paper.A4) -> tuple[bytes, int]:
    """Return what `write_clinical_report` writes, and the number of pages."""
    with own_settings():
        flow = _drawn(facts, paper)
        title = ", ".join(
            part
            for part in (
                spoken(f"PigmentTrack report: {typeset(facts.timeline.site)}"),
                typeset(facts.timeline.subject),
                spoken(days_words(facts.timeline)),
            )
            if part
        )
        subject = spoken("Measurements on photos, and journal, over time")
        return pdf_bytes(flow.figures, title=title, subject=subject), len(flow.pages)


def clinical_pages(
    facts: ClinicalFacts, *, paper: Paper = Paper.A4, dots_per_inch: int = 110
) -> tuple[bytes, ...]:
    """Return the same pages as PNG pictures, to be looked at before they are written."""
    with own_settings():
        pages = []
        for figure in _drawn(facts, paper).figures:
            content = io.BytesIO()
            figure.savefig(content, format="png", dpi=dots_per_inch)
            pages.append(content.getvalue())
        return tuple(pages)


def _drawn(facts: ClinicalFacts, paper: Paper) -> Flow:
    flow = Flow(paper, MOST_PAGES)
    draw_front(flow, facts)
    flow.paragraphs("Read with care", facts.cautions[:MOST_CAUTIONS])
    draw_charts(flow, facts)
    if facts.series is not None and facts.series.measurements:
        _draw_visits(flow, facts.series)
    _draw_rest(flow, facts)
    _frame_pages(flow.pages, facts, flow.left_out)
    return flow


def _draw_visits(flow: Flow, series: Series) -> None:
    doubts = series_doubts(series)
    rows = min(len(series.measurements), MOST_TABLE_ROWS)
    height = TABLE_HEAD_MM + rows * ROW_MM
    if not flow.need(height, "the table of visits"):
        return
    draw_table(flow.page, flow.y, series, doubts, rows)
    flow.y += height + BLOCK_GAP_MM
    doubtful = [f"{doubt.letter}: {doubt.sentence}" for doubt in doubts]
    flow.paragraphs("What is doubtful", [*rejection_sentences(series), *doubtful])


def _draw_rest(flow: Flow, facts: ClinicalFacts) -> None:
    """Draw tables, then method and provenance, which must not be crowded out by a long journal."""
    for table in facts.tables:
        flow.table(table)
    if facts.series is not None and facts.series.measurements:
        flow.paragraphs("How it was measured", method_sentences(facts.series))
    flow.paragraphs("Where the numbers come from", facts.provenance)
    for table in facts.more_tables:
        flow.table(table)


def _frame_pages(pages: list[Page], facts: ClinicalFacts, left_out: list[str]) -> None:
    """Draw running heads, the disclaimer and page numbers, now that their number is known."""
    who = "  ·  ".join(
        part for part in (typeset(facts.timeline.subject), typeset(facts.timeline.site)) if part
    )
    for number, page in enumerate(pages, start=1):
        width = page.width_mm - 2 * MARGIN_MM
        page.text(MARGIN_MM, 14.0, spoken("PigmentTrack report"), RUNNING)
        running = who if number > 1 else spoken(f"made on {shown_date(facts.made_on)}")
        page.text(page.width_mm - MARGIN_MM, 14.0, running, RUNNING, right=True)
        page.rule(MARGIN_MM, 16.5, width, RULE)
        foot = page.height_mm - FOOT_MM + 3.0
        page.rule(MARGIN_MM, foot, width, RULE)
        lines = wrapped(spoken(DISCLAIMER), width - 22.0, RUNNING)
        page.lines(MARGIN_MM, foot + 4.0, lines, RUNNING)
        words = spoken(f"{number} of {len(pages)}")
        page.text(page.width_mm - MARGIN_MM, foot + 4.0, words, RUNNING, right=True)
    if left_out:
        last = pages[-1]
        words = spoken(f"Left out for want of room: {len(left_out)} parts; the catalog has them.")
        last.text(MARGIN_MM, last.height_mm - FOOT_MM + 1.4, words, RUNNING)
