"""The table of the report page: as many visits as fit, the first and the last always."""

from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries
from pigmenttrack.report.doubt_sentences import Doubt, doubt_letters
from pigmenttrack.report.number_format import UNIT_WORDS, shown_day, shown_estimate
from pigmenttrack.report.page import Page, fitted, narrowed
from pigmenttrack.report.page_style import BODY, CELL, CELL_HEAD, MARGIN_MM, RULE, SECTION
from pigmenttrack.report.plain_text import drawable
from pigmenttrack.report.table import change_cells

ROW_MM = 4.1
TABLE_HEAD_MM = 11.5  # section title and column heads
MOST_ROWS = 12
RECORD_DIGITS = 8
# Title and share of the width. Shares add up to one.
COLUMNS = (
    ("Date", 0.115),
    ("Photo", 0.172),
    ("Area", 0.15),
    ("Regained", 0.14),
    ("Newly lost", 0.133),
    ("Repigm., %", 0.12),
    ("Doubts", 0.085),
    ("Record", 0.085),
)
NUMBERS = frozenset({"Area", "Regained", "Newly lost", "Repigm., %"})
COLUMN_PADDING_MM = 1.5


def draw_table(
    page: Page, top_mm: float, series: PatchSeries, doubts: tuple[Doubt, ...], most_rows: int
) -> None:
    """Draw title, heads and rows from `top_mm` downwards."""
    chosen = thinned(series.measurements, most_rows)
    title = f"Measurements, {UNIT_WORDS[series.unit]} (95 % interval)"
    page.text(MARGIN_MM, top_mm + 3.4, title, SECTION)
    right = page.width_mm - MARGIN_MM
    if len(chosen) < len(series.measurements):
        note = f"{len(chosen)} of {len(series.measurements)} shown; all are in measurements.csv"
        page.text(right, top_mm + 3.4, note, BODY, right=True)
    y = top_mm + 8.6
    _draw_row(page, y, tuple(name for name, _ in COLUMNS), head=True)
    page.rule(MARGIN_MM, y + 1.3, right - MARGIN_MM, RULE)
    for measurement in chosen:
        y += ROW_MM
        _draw_row(page, y + 0.6, _cells(measurement, doubts))


def thinned(measurements: tuple[PatchMeasurement, ...], most: int) -> tuple[PatchMeasurement, ...]:
    """Return at most `most` measurements, evenly spread; first, last and baseline stay."""
    count = len(measurements)
    if count <= most:
        return measurements
    kept = {round(i * (count - 1) / (most - 1)) for i in range(most)}
    missing = [i for i, m in enumerate(measurements) if m.is_baseline and i not in kept]
    if missing:
        nearest = min(kept - {0, count - 1}, key=lambda i: abs(i - missing[0]))
        kept = kept - {nearest} | {missing[0]}
    return tuple(measurements[i] for i in sorted(kept))


def _draw_row(page: Page, y_mm: float, cells: tuple[str, ...], *, head: bool = False) -> None:
    kind = CELL_HEAD if head else CELL
    width = page.width_mm - 2 * MARGIN_MM
    left = MARGIN_MM
    for cell, (name, share) in zip(cells, COLUMNS, strict=True):
        room = width * share - COLUMN_PADDING_MM
        if name in NUMBERS:
            # A number is never abbreviated: it is set smaller.
            page.text(left, y_mm, cell, narrowed(cell, room, kind))
        else:
            page.text(left, y_mm, fitted(cell, room, kind), kind)
        left += width * share


def _cells(measurement: PatchMeasurement, doubts: tuple[Doubt, ...]) -> tuple[str, ...]:
    return (
        shown_day(measurement.captured),
        drawable(measurement.photo),
        shown_estimate(measurement.area),
        *change_cells(measurement),
        doubt_letters(measurement, doubts),
        measurement.provenance.sha256[:RECORD_DIGITS],
    )
