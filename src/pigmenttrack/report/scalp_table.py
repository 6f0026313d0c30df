"""Scalp measurements as tables: CSV for spreadsheets, rows for a terminal or a page."""

import csv
import io
from pathlib import Path

from pigmenttrack.domain.flags import flag_names
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.domain.scalp import (
    ScalpCount,
    ScalpMeasurement,
    ScalpQuantity,
    ScalpSeries,
    ScalpView,
)
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.number_format import iso_time, shown_day, shown_estimate
from pigmenttrack.report.photo_order import doubts_of, photos_in_order
from pigmenttrack.report.plain_text import one_line
from pigmenttrack.report.table import NOT_MEASURED, TextTable, csv_cell, number_cells

_Q = ScalpQuantity
# What a reader is shown; the CSV has everything. Name of the column and its quantity.
SHOWN = {
    ScalpView.CLOSE_UP: (
        ("Hairs/cm²", _Q.DENSITY),
        ("Change, %", _Q.COUNT_CHANGE),
        ("Diameter, µm", _Q.DIAMETER),
        ("Vellus, %", _Q.VELLUS),
        ("Growth, mm/day", _Q.GROWTH),
    ),
    ScalpView.GLOBAL: (
        ("Covered, %", _Q.COVERAGE),
        ("Part, mm", _Q.PART_WIDTH),
        ("Part, %", _Q.PART_SHARE),
        ("Bald, cm²", _Q.BALD_AREA),
        ("Bald, %", _Q.BALD_SHARE),
        ("Change, %", _Q.BALD_CHANGE),
    ),
}
MOST_COLUMNS = 5


def shown_columns(series: ScalpSeries) -> tuple[tuple[str, ScalpQuantity], ...]:
    """Return names and quantities of the columns that a reader is shown."""
    there = set(series.quantities)
    return tuple(column for column in SHOWN[series.view] if column[1] in there)[:MOST_COLUMNS]


def value_cells(measurement: ScalpMeasurement, series: ScalpSeries) -> tuple[str, ...]:
    """Return the shown values of one photo with their intervals, for a reader."""
    return tuple(
        NOT_MEASURED
        if quantity not in measurement.values
        else shown_estimate(measurement.values[quantity], most_decimals=2)
        for _, quantity in shown_columns(series)
    )


def format_scalp_table(series: ScalpSeries) -> TextTable:
    """Return the series for a reader: one row a photo, values with their 95 % intervals."""
    names = tuple(name for name, _ in shown_columns(series))
    header = ("Date", "Photo", *(names or (SHOWN[series.view][0][0],)), "Doubts")
    return TextTable(header, tuple(_text_row(one, series) for one in photos_in_order(series)))


def _text_row(photo: ScalpMeasurement | Rejection, series: ScalpSeries) -> tuple[str, ...]:
    width = max(1, len(shown_columns(series)))
    if isinstance(photo, Rejection):
        blanks = ("rejected", *(NOT_MEASURED,) * (width - 1))
        reason = one_line(f"{photo.reason} {photo.advice}")
        return (shown_day(photo.captured), one_line(photo.photo), *blanks, reason)
    doubts = [name.replace("_", " ") for name in flag_names(doubts_of(photo))]
    role = ["baseline"] if photo.is_baseline else []
    return (
        shown_day(photo.captured),
        one_line(photo.photo),
        *value_cells(photo, series),
        ", ".join(role + doubts),
    )


def write_scalp_csv(series: ScalpSeries, path: Path) -> None:
    """Write one row a photo, rejected ones included: UTF-8, commas, CRLF (RFC 4180).

    Columns are there for whatever at least one photo has a value of; an empty cell means "not
    measured", never zero.

    Raises
    ------
    OSError
        If the file cannot be written; an older one is then still there.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, _csv_columns(series), restval="", lineterminator="\r\n")
    writer.writeheader()
    for photo in photos_in_order(series):
        row = _rejected_row(photo) if isinstance(photo, Rejection) else _measured_row(photo)
        writer.writerow(row)
    replace_file(path, text.getvalue().encode())


def _csv_columns(series: ScalpSeries) -> list[str]:
    values = [f"{one}{end}" for one in series.quantities for end in ("", "_low95", "_high95")]
    counts = [one for one in ScalpCount if any(one in m.counts for m in series.measurements)]
    return [
        "photo",
        "date",
        "status",
        "view",
        "baseline",
        *values,
        *counts,
        "compared_with",
        "grown_since",
        "refusal",
        "flags",
        "provenance_sha256",
        "reason",
        "advice",
    ]


def _rejected_row(photo: Rejection) -> dict[str, str]:
    return {
        "photo": csv_cell(photo.photo),
        "date": "" if photo.captured is None else iso_time(photo.captured),
        "status": "rejected",
        "reason": csv_cell(photo.reason),
        "advice": csv_cell(photo.advice),
    }


def _measured_row(photo: ScalpMeasurement) -> dict[str, str]:
    row = {
        "photo": csv_cell(photo.photo),
        "date": iso_time(photo.captured),
        "status": "measured",
        "view": _view_of(photo).value,
        "baseline": "yes" if photo.is_baseline else "no",
        "compared_with": csv_cell(photo.compared_with),
        "grown_since": csv_cell(photo.grown_since),
        "refusal": csv_cell(photo.refusal),
        "flags": ";".join(flag_names(doubts_of(photo))),
        "provenance_sha256": photo.provenance.sha256,
    }
    for quantity, estimate in photo.values.items():
        row |= number_cells(quantity.value, estimate)
    row |= {count.value: str(number) for count, number in photo.counts.items()}
    return row


def _view_of(photo: ScalpMeasurement) -> ScalpView:
    is_close = photo.main_quantity is ScalpQuantity.DENSITY
    return ScalpView.CLOSE_UP if is_close else ScalpView.GLOBAL
