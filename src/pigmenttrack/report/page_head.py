"""The head of the report page: which site, when, and the figures that matter most."""

from pigmenttrack.domain.series import Measurement, Series
from pigmenttrack.report.change_words import change_sentence
from pigmenttrack.report.number_format import (
    EN_DASH,
    shown_date,
    shown_day,
    shown_estimate,
    typographic,
    wall_time,
)
from pigmenttrack.report.page import Page, fitted, narrowed, wrapped
from pigmenttrack.report.page_style import (
    COLUMN_GAP_MM,
    FIGURE,
    FIGURE_LABEL,
    MARGIN_MM,
    RULE,
    RUNNING_HEAD,
    STATEMENT,
    SUBTITLE,
    TITLE,
)
from pigmenttrack.report.photo_order import measurements_on_axis
from pigmenttrack.report.plain_text import drawable
from pigmenttrack.report.series_words import SeriesWords, words_of
from pigmenttrack.report.statement import Statement

HEAD_MM = 57.5  # from the paper's edge to the first part below: three lines of statement, one more
FIGURES_TOP_MM = 38.5
STATEMENT_LINES = 3


def draw_head(page: Page, series: Series, statement: Statement | None = None) -> None:
    """Draw title, dates, and the figures of baseline, latest visit and change.

    Without a statement the latest photo is compared with the baseline.
    """
    width = page.width_mm - 2 * MARGIN_MM
    page.text(MARGIN_MM, 14.0, "PigmentTrack", RUNNING_HEAD)
    kind = words_of(series).page_kind
    page.text(page.width_mm - MARGIN_MM, 14.0, kind, RUNNING_HEAD, right=True)
    page.rule(MARGIN_MM, 16.5, width, RULE)
    name = drawable(series.name) or "Unnamed site"
    page.text(MARGIN_MM, 25.5, fitted(name, width, TITLE), TITLE)
    page.text(MARGIN_MM, 31.0, fitted(_span_words(series), width, SUBTITLE), SUBTITLE)
    left = _draw_figures(page, series, width)
    _draw_statement(page, left, statement or Statement.of(change_sentence(series)))


def span_words(series: Series) -> str:
    """Return first and last day of what was measured, for a title."""
    days = [wall_time(m.captured).date() for m in measurements_on_axis(series)]
    if not days:
        return "Nothing measured"
    first, last = min(days), max(days)
    if first == last:
        return shown_date(first)
    return f"{shown_date(first)} {EN_DASH} {shown_date(last)}"


def _span_words(series: Series) -> str:
    measured, rejected = len(series.measurements), len(series.rejections)
    words = [span_words(series)]
    if measured:
        words.append(f"{measured} {'photo' if measured == 1 else 'photos'} measured")
    if rejected:
        words.append(f"{rejected} gave no number")
    return "  ·  ".join(words)


def _draw_figures(page: Page, series: Series, width: float) -> float:
    """Draw the main value of baseline and latest visit; return where the next column begins."""
    column = 0.3 * width - COLUMN_GAP_MM
    left = MARGIN_MM
    baseline = next((m for m in series.measurements if m.is_baseline), None)
    latest = next((m for m in reversed(measurements_on_axis(series)) if not m.is_baseline), None)
    for label, measurement in (("Baseline", baseline), ("Latest", latest)):
        if measurement is None:
            continue
        _draw_figure(page, left, column, words_of(series), (label, measurement))
        left += column + COLUMN_GAP_MM
    return left


def _draw_statement(page: Page, left: float, statement: Statement) -> None:
    room = page.width_mm - MARGIN_MM - left
    label = statement.caveat.removesuffix(".") or "Change"
    page.text(left, FIGURES_TOP_MM, label, narrowed(label, room, FIGURE_LABEL))
    lines = wrapped(typographic(statement.words), room, STATEMENT)[:STATEMENT_LINES]
    below = page.lines(left, FIGURES_TOP_MM + 5.2, lines, STATEMENT)
    if statement.interval:
        page.text(left, below, f"95 % interval {typographic(statement.interval)}", FIGURE_LABEL)


def _draw_figure(
    page: Page, left: float, width: float, words: SeriesWords, told: tuple[str, Measurement]
) -> None:
    label, measurement = told
    top = FIGURES_TOP_MM
    day = shown_day(measurement.captured)
    page.text(left, top, f"{label}, {day}", FIGURE_LABEL)
    value, _, interval = shown_estimate(measurement.main, sign=f" {words.sign}").partition(" (")
    page.text(left, top + 6.2, value, narrowed(value, width, FIGURE))
    line = f"{words.of_what}95 % interval {interval.rstrip(')')}"
    page.text(left, top + 10.4, line, narrowed(line, width, FIGURE_LABEL))
