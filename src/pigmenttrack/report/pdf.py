"""The one-page report: what a patient can hand to a doctor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pigmenttrack.domain.units import MM_PER_INCH
from pigmenttrack.report.area_plot import align_left, plot_areas
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.chart_key import draw_key
from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.doubt_sentences import series_doubts
from pigmenttrack.report.matplotlib_session import own_settings
from pigmenttrack.report.page import PAPER_SIZES_MM, Page, Paper
from pigmenttrack.report.page_head import HEAD_MM, draw_head, span_words
from pigmenttrack.report.page_key import page_key
from pigmenttrack.report.page_notes import FOOT_MM, draw_foot, draw_notes, notes_height_mm
from pigmenttrack.report.page_pictures import (
    PICTURES_MM,
    ReportPicture,
    chosen_pictures,
    draw_pictures,
)
from pigmenttrack.report.page_style import CHART_PT, MARGIN_MM, SECTION
from pigmenttrack.report.page_table import MOST_ROWS, ROW_MM, TABLE_HEAD_MM, draw_table
from pigmenttrack.report.pdf_file import pdf_bytes
from pigmenttrack.report.plain_text import drawable
from pigmenttrack.report.series_words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pigmenttrack.domain.series import Series
    from pigmenttrack.report.statement import Statement

__all__ = ["Paper", "ReportPicture", "report_pdf", "write_report"]

CHART_HEAD_MM = 6.0
CHART_FOOT_MM = 21.0  # labels of the time axis and the key
LEAST_CHART_MM, MOST_CHART_MM = 34.0, 80.0
LEAST_NOTES_MM = 46.0
PARTS_GAP_MM = 2.0
LEAST_ROWS = 4


def write_report(
    series: Series,
    path: Path,
    *,
    pictures: Sequence[ReportPicture] = (),
    paper: Paper | str = Paper.A4,
    statement: Statement | None = None,
) -> None:
    """Write the report of a series as one PDF page; the same input gives the same bytes.

    Parameters
    ----------
    series : Series
        Any number of measurements, none included.
    path : Path
        Replaced when the page is whole.
    pictures : sequence of ReportPicture
        Overlays in the order of their dates; of more than three the first, middle and last.
    paper : {"a4", "letter"}
        Size of the sheet.
    statement : Statement, optional
        What is said of the change; without it the latest photo is compared with the baseline.

    Raises
    ------
    ValueError
        If there is no such paper.
    OSError
        If the file cannot be written; an older one is then still there.
    """
    replace_file(path, report_pdf(series, pictures=pictures, paper=paper, statement=statement))


def report_pdf(
    series: Series,
    *,
    pictures: Sequence[ReportPicture] = (),
    paper: Paper | str = Paper.A4,
    statement: Statement | None = None,
) -> bytes:
    """Return what `write_report` writes."""
    from matplotlib.figure import Figure

    width_mm, height_mm = PAPER_SIZES_MM[Paper(paper)]
    with own_settings():
        figure = Figure(figsize=(width_mm / MM_PER_INCH, height_mm / MM_PER_INCH))
        _lay_out(Page(figure), series, chosen_pictures(tuple(pictures)), statement)
        return pdf_bytes(
            [figure],
            title=f"{drawable(series.name)}, {span_words(series)}",
            subject=f"{words_of(series).measure} over time, measured on photos",
        )


def _lay_out(
    page: Page,
    series: Series,
    pictures: tuple[ReportPicture, ...],
    statement: Statement | None,
) -> None:
    """Draw all parts: rows of the table come first, the chart takes the height that is left."""
    doubts = series_doubts(series)
    y = HEAD_MM
    draw_head(page, series, statement)
    if pictures:
        draw_pictures(page, y, pictures, page_key(series))
        y += PICTURES_MM
    free = page.height_mm - FOOT_MM - y
    chart_mm, rows = _shares(free, len(series.measurements), notes_height_mm(page, series, doubts))
    _draw_chart(page, y, chart_mm, series)
    y += CHART_HEAD_MM + chart_mm + CHART_FOOT_MM
    if rows:
        draw_table(page, y, series, doubts, rows)
        y += TABLE_HEAD_MM + rows * ROW_MM
    draw_notes(page, y + PARTS_GAP_MM, series, doubts)
    draw_foot(page, series)


def _shares(free_mm: float, measured: int, notes_mm: float) -> tuple[float, int]:
    """Return the height of the chart and the number of rows.

    Rows come first, then the notes, then the chart: each gets its least, and what is left.
    """
    free_mm -= CHART_HEAD_MM + CHART_FOOT_MM + PARTS_GAP_MM
    rows = 0
    if measured:
        free_mm -= TABLE_HEAD_MM
        fitting = int((free_mm - LEAST_CHART_MM - LEAST_NOTES_MM) / ROW_MM)
        rows = min(measured, MOST_ROWS, max(LEAST_ROWS, fitting))
        free_mm -= rows * ROW_MM
    chart_mm = free_mm - max(LEAST_NOTES_MM, notes_mm) if measured else LEAST_CHART_MM
    return min(MOST_CHART_MM, max(LEAST_CHART_MM, chart_mm)), rows


def _draw_chart(page: Page, top_mm: float, height_mm: float, series: Series) -> None:
    width = page.width_mm - 2 * MARGIN_MM
    page.text(MARGIN_MM, top_mm + 3.4, words_of(series).title, SECTION)
    axes = page.axes(MARGIN_MM, top_mm + CHART_HEAD_MM, width, height_mm)
    plot_areas(axes, series, LIGHT, text_pt=CHART_PT)
    align_left(axes, MARGIN_MM / page.width_mm)
    key_top = top_mm + CHART_HEAD_MM + height_mm + 9.4
    draw_key(
        page.figure,
        series,
        LIGHT,
        left=MARGIN_MM / page.width_mm,
        top=1 - key_top / page.height_mm,
        text_pt=7.5,
        columns=4,
    )
