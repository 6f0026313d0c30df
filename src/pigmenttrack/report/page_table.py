"""The table of the report page: as many visits as fit, the first and the last always."""

from collections.abc import Sequence
from typing import TypeAlias

from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries
from pigmenttrack.domain.scalp import ScalpSeries
from pigmenttrack.domain.series import Measurement, Series
from pigmenttrack.report.doubt_sentences import Doubt, doubt_letters
from pigmenttrack.report.language import spoken
from pigmenttrack.report.number_format import UNIT_WORDS, shown_day, shown_estimate
from pigmenttrack.report.page import Page, Type, fitted, narrowed
from pigmenttrack.report.page_style import BODY, CELL, CELL_HEAD, MARGIN_MM, RULE, SECTION
from pigmenttrack.report.plain_text import drawable
from pigmenttrack.report.scalp_table import shown_columns, value_cells
from pigmenttrack.report.table import change_cells

Columns: TypeAlias = tuple[tuple[str, float], ...]

ROW_MM = 4.1
TABLE_HEAD_MM = 11.5  # section title and column heads
MOST_ROWS = 12
RECORD_DIGITS = 8
# Title and share of the width. Shares add up to one.
HEAD_COLUMNS = (("Date", 0.115), ("Photo", 0.172))
TAIL_COLUMNS = (("Doubts", 0.085), ("Record", 0.085))
PATCH_COLUMNS = (("Area", 0.15), ("Regained", 0.14), ("Newly lost", 0.133), ("Repigm., %", 0.12))
COLUMN_PADDING_MM = 1.5


def draw_table(
    page: Page, top_mm: float, series: Series, doubts: tuple[Doubt, ...], most_rows: int
) -> None:
    """Draw title, heads and rows from `top_mm` downwards."""
    chosen = thinned(series.measurements, most_rows)
    columns = _columns(series)
    of_unit = f", {UNIT_WORDS[series.unit]}" if isinstance(series, PatchSeries) else ""
    title = f"Measurements{of_unit} (95 % interval)"
    page.text(MARGIN_MM, top_mm + 3.4, spoken(title), SECTION)
    right = page.width_mm - MARGIN_MM
    if len(chosen) < len(series.measurements):
        note = f"{len(chosen)} of {len(series.measurements)} shown; all are in measurements.csv"
        page.text(right, top_mm + 3.4, spoken(note), BODY, right=True)
    y = top_mm + 8.6
    _draw_row(page, y, columns, tuple(spoken(name) for name, _ in columns), CELL_HEAD)
    page.rule(MARGIN_MM, y + 1.3, right - MARGIN_MM, RULE)
    for measurement in chosen:
        y += ROW_MM
        _draw_row(page, y + 0.6, columns, _cells(measurement, series, doubts), CELL)


def thinned(measurements: Sequence[Measurement], most: int) -> tuple[Measurement, ...]:
    """Return at most `most` measurements, evenly spread; first, last and baseline stay."""
    count = len(measurements)
    if count <= most:
        return tuple(measurements)
    kept = {round(i * (count - 1) / (most - 1)) for i in range(most)}
    missing = [i for i, m in enumerate(measurements) if m.is_baseline and i not in kept]
    if missing:
        nearest = min(kept - {0, count - 1}, key=lambda i: abs(i - missing[0]))
        kept = kept - {nearest} | {missing[0]}
    return tuple(measurements[i] for i in sorted(kept))


def _columns(series: Series) -> Columns:
    """Return title and share of the width of every column."""
    if isinstance(series, PatchSeries):
        return HEAD_COLUMNS + PATCH_COLUMNS + TAIL_COLUMNS
    names = [name for name, _ in shown_columns(series)]
    room = sum(share for _, share in PATCH_COLUMNS)
    return HEAD_COLUMNS + tuple((name, room / len(names)) for name in names) + TAIL_COLUMNS


def _draw_row(
    page: Page, y_mm: float, columns: Columns, cells: tuple[str, ...], kind: Type
) -> None:
    width = page.width_mm - 2 * MARGIN_MM
    left = MARGIN_MM
    for cell, (name, share) in zip(cells, columns, strict=True):
        room = width * share - COLUMN_PADDING_MM
        if kind is CELL_HEAD or (name, share) not in HEAD_COLUMNS + TAIL_COLUMNS:
            # A number or a title is never abbreviated: it is set smaller.
            page.text(left, y_mm, cell, narrowed(cell, room, kind))
        else:
            page.text(left, y_mm, fitted(cell, room, kind), kind)
        left += width * share


def _cells(measurement: Measurement, series: Series, doubts: tuple[Doubt, ...]) -> tuple[str, ...]:
    return (
        spoken(shown_day(measurement.captured)),
        drawable(measurement.photo),
        *map(spoken, _numbers(measurement, series)),
        doubt_letters(measurement, doubts),
        measurement.provenance.sha256[:RECORD_DIGITS],
    )


def _numbers(measurement: Measurement, series: Series) -> tuple[str, ...]:
    if isinstance(measurement, PatchMeasurement):
        return (shown_estimate(measurement.area), *change_cells(measurement))
    return value_cells(measurement, series) if isinstance(series, ScalpSeries) else ()
