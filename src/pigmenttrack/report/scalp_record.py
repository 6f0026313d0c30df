"""A scalp series as JSON: every digit, every flag, the full provenance."""

from pathlib import Path

from pigmenttrack.domain.flags import NO_DOUBT, flag_names
from pigmenttrack.domain.patch_record import estimate_record
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpSeries
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.photo_order import doubts_of
from pigmenttrack.report.record import (
    captured_record,
    flag_meanings,
    json_text,
    rejection_record,
)

SCHEMA = "pigmenttrack.scalp-series"
SCHEMA_VERSION = 1  # raised when a field changes its meaning or goes; a new field leaves it


def write_scalp_json(series: ScalpSeries, path: Path) -> None:
    """Write the series as UTF-8 JSON; the same series gives the same bytes.

    Raises
    ------
    ValueError
        If the provenance holds a number that JSON has no word for (NaN, infinity).
    OSError
        If the file cannot be written; an older one is then still there.
    """
    replace_file(path, json_text(scalp_record(series)).encode())


def scalp_record(series: ScalpSeries) -> dict[str, object]:
    """Return the series as plain values; every estimate as `record` writes it."""
    seen = NO_DOUBT
    for measurement in series.measurements:
        seen |= doubts_of(measurement)
    return {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "name": series.name,
        "view": series.view.value,
        "view_reason": series.view_reason,
        "main_quantity": series.main_quantity.value,
        "cut_offs": series.cut_offs or None,
        "noise_sd": series.noise_sd,
        "measurements": [_measurement(m) for m in series.measurements],
        "rejections": [rejection_record(r) for r in series.rejections],
        "remarks": list(series.remarks),
        "flag_meanings": flag_meanings(seen),
    }


def _measurement(m: ScalpMeasurement) -> dict[str, object]:
    return {
        "photo": m.photo,
        "captured": captured_record(m.captured),
        "is_baseline": m.is_baseline,
        "values": {name.value: estimate_record(one) for name, one in m.values.items()},
        "counts": {name.value: number for name, number in m.counts.items()},
        "compared_with": m.compared_with or None,
        "grown_since": m.grown_since or None,
        "refusal": m.refusal or None,
        "flags": list(flag_names(doubts_of(m))),
        "provenance_sha256": m.provenance.sha256,
        "provenance": m.provenance.facts,
    }
