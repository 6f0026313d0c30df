"""The measurements as a table: CSV for spreadsheets, rows for a terminal or a page."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import flag_names
from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries, Rejection
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.number_format import (
    UNIT_WORDS,
    decimals_of,
    iso_time,
    plain_number,
    shown_day,
    shown_estimate,
)
from pigmenttrack.report.photo_order import doubts_of, photos_in_order
from pigmenttrack.report.plain_text import one_line
from pigmenttrack.report.record import write_json

__all__ = ["TextTable", "format_table", "write_csv", "write_json"]

NOT_MEASURED = "\N{EN DASH}"
# A spreadsheet takes a cell that starts so for a formula and runs it (OWASP, "CSV Injection");
# the last four are the same signs in full width, which some programs fold into the plain ones.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@dataclass(frozen=True, slots=True)
class TextTable:
    """A header and rows of equal length; every cell is plain text in one line."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def write_csv(series: PatchSeries, path: Path) -> None:
    """Write one row a photo, rejected ones included: UTF-8, commas, CRLF (RFC 4180).

    Numbers are rounded to two significant digits of their standard deviation; the JSON file
    holds every digit. An empty cell means "not measured", never zero.

    Raises
    ------
    OSError
        If the file cannot be written; an older one is then still there.
    """
    rows = [_csv_row(photo, series) for photo in photos_in_order(series)]
    text = io.StringIO()
    writer = csv.DictWriter(text, _csv_columns(series), restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    replace_file(path, text.getvalue().encode())


def format_table(series: PatchSeries) -> TextTable:
    """Return the series for a reader: one row a photo, values with their 95 % intervals."""
    unit = UNIT_WORDS[series.unit]
    header = (
        "Date",
        "Photo",
        f"Area, {unit} (95 %)",
        "Regained",
        "Newly lost",
        "Repigmented, %",
        "Doubts",
    )
    return TextTable(header, tuple(_text_row(photo) for photo in photos_in_order(series)))


def _text_row(photo: PatchMeasurement | Rejection) -> tuple[str, ...]:
    day, name = shown_day(photo.captured), one_line(photo.photo)
    if isinstance(photo, Rejection):
        blanks = (NOT_MEASURED,) * 3
        return (day, name, "rejected", *blanks, one_line(f"{photo.reason} {photo.advice}"))
    changes = change_cells(photo)
    doubts = ", ".join(name.replace("_", " ") for name in flag_names(doubts_of(photo)))
    return (day, name, shown_estimate(photo.area), *changes, doubts)


def change_cells(measurement: PatchMeasurement) -> tuple[str, str, str]:
    """Return regained, newly lost and repigmented share for a reader."""
    if measurement.is_baseline:
        return "baseline", NOT_MEASURED, NOT_MEASURED
    gain, loss, percent = measurement.gain, measurement.loss, measurement.repigmentation_pct
    return (
        NOT_MEASURED if gain is None else shown_estimate(gain),
        NOT_MEASURED if loss is None else shown_estimate(loss),
        NOT_MEASURED if percent is None else shown_estimate(percent, most_decimals=1),
    )


def _csv_columns(series: PatchSeries) -> list[str]:
    unit = series.unit.value
    with_interval = (
        f"area_{unit}",
        f"gain_{unit}",
        f"loss_{unit}",
        f"net_{unit}",
        "repigmentation_pct",
        "contrast_mi",
        "rim_speed_mm_per_month",
        "depigmented_share_pct",
        "marginal_pct",
        "perifollicular_pct",
        "diffuse_pct",
    )
    return [
        "photo",
        "date",
        "status",
        "baseline",
        *(f"{name}{end}" for name in with_interval for end in ("", "_low95", "_high95")),
        "pattern",
        "patches",
        "flags",
        "provenance_sha256",
        "reason",
        "advice",
    ]


def _csv_row(photo: PatchMeasurement | Rejection, series: PatchSeries) -> dict[str, str]:
    row = {
        "photo": csv_cell(photo.photo),
        "date": "" if photo.captured is None else iso_time(photo.captured),
    }
    if isinstance(photo, Rejection):
        return row | {
            "status": "rejected",
            "reason": csv_cell(photo.reason),
            "advice": csv_cell(photo.advice),
        }
    unit = series.unit.value
    row |= {
        "status": "measured",
        "baseline": "yes" if photo.is_baseline else "no",
        "flags": ";".join(flag_names(doubts_of(photo))),
        "provenance_sha256": photo.provenance.sha256,
    }
    for name, estimate in (
        (f"area_{unit}", photo.area),
        (f"gain_{unit}", photo.gain),
        (f"loss_{unit}", photo.loss),
        (f"net_{unit}", photo.net),
        ("repigmentation_pct", photo.repigmentation_pct),
        ("contrast_mi", photo.contrast_mi),
        ("rim_speed_mm_per_month", photo.rim_speed_mm_per_month),
        ("depigmented_share_pct", photo.depigmented_share_pct),
    ):
        row |= number_cells(name, estimate)
    row["patches"] = str(sum(patch.area.value > 0 for patch in photo.patches))
    if photo.pattern is not None:
        row["pattern"] = photo.pattern.kind.value
        for name in ("marginal_pct", "perifollicular_pct", "diffuse_pct"):
            row |= number_cells(name, getattr(photo.pattern, name))
    return row


def number_cells(name: str, estimate: Estimate | None) -> dict[str, str]:
    """Return value and interval as CSV cells; no cells of what was not measured."""
    if estimate is None:
        return {}
    places = decimals_of(estimate.sd, estimate.value)
    return {
        name: plain_number(estimate.value, places),
        f"{name}_low95": plain_number(estimate.low, places),
        f"{name}_high95": plain_number(estimate.high, places),
    }


def csv_cell(text: str) -> str:
    """Return text that a spreadsheet shows as it is and never runs."""
    line = one_line(text)
    return f"'{line}" if line.startswith(FORMULA_STARTS) or text[:1] in {"\t", "\r"} else line
