"""The whole series as JSON: every digit, every flag, the full provenance."""

import json
from collections.abc import Mapping
from pathlib import Path

from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.flags import FLAG_SENTENCES, NO_DOUBT, QualityFlag, flag_names
from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries, Rejection
from pigmenttrack.domain.patch_record import (
    estimate_record,
    events_record,
    parts_record,
    patches_record,
    pattern_record,
)
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.number_format import iso_time
from pigmenttrack.report.photo_order import doubts_of
from pigmenttrack.report.plain_text import without_surrogates

SCHEMA = "pigmenttrack.patch-series"
SCHEMA_VERSION = 1  # raised when a field changes its meaning or goes; a new field leaves it


def write_json(series: PatchSeries, path: Path) -> None:
    r"""Write the series as UTF-8 JSON; the same series gives the same bytes.

    Numbers keep all their digits, so that reading gives back the very same floats. Names are
    kept as they are, but for bytes that are no UTF-8, which become ``\xNN`` in letters.

    Raises
    ------
    ValueError
        If the provenance holds a number that JSON has no word for (NaN, infinity).
    OSError
        If the file cannot be written; an older one is then still there.
    """
    replace_file(path, series_json(series).encode())


def series_json(series: PatchSeries) -> str:
    """Return what `write_json` writes."""
    return json_text(series_record(series))


def json_text(record: dict[str, object]) -> str:
    """Return plain values as JSON; the same values give the same text.

    Raises
    ------
    ValueError
        If there is a number that JSON has no word for (NaN, infinity).
    """
    text = json.dumps(_writable(record), indent=2, ensure_ascii=False, allow_nan=False)
    return f"{text}\n"


def series_record(series: PatchSeries) -> dict[str, object]:
    """Return the series as plain values.

    Every estimate is ``{"value", "sd", "low95", "high95"}`` in the unit named by its key or by
    ``unit``; null means "not measured".
    """
    seen = NO_DOUBT
    for measurement in series.measurements:
        seen |= doubts_of(measurement)
    return {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "name": series.name,
        "unit": series.unit.value,
        "noise_sd": series.noise_sd,
        "measurements": [_measurement(m) for m in series.measurements],
        "rejections": [rejection_record(r) for r in series.rejections],
        "remarks": list(series.remarks),
        "patch_events": events_record(series.patch_events),
        "flag_meanings": flag_meanings(seen),
    }


def flag_meanings(seen: QualityFlag) -> dict[str, str]:
    """Return what each flag says, by its name."""
    return {
        flag_names(flag)[0]: " ".join(part for part in FLAG_SENTENCES[flag] if part)
        for flag in seen
    }


def _measurement(m: PatchMeasurement) -> dict[str, object]:
    return {
        "photo": m.photo,
        "captured": captured_record(m.captured),
        "is_baseline": m.is_baseline,
        "unit": m.unit.value,
        "area": estimate_record(m.area),
        "gain": estimate_record(m.gain),
        "loss": estimate_record(m.loss),
        "net": estimate_record(m.net),
        "repigmentation_pct": estimate_record(m.repigmentation_pct),
        "contrast_mi": estimate_record(m.contrast_mi),
        "rim_speed_mm_per_month": estimate_record(m.rim_speed_mm_per_month),
        "depigmented_share_pct": estimate_record(m.depigmented_share_pct),
        "pattern": pattern_record(m.pattern),
        "patches": patches_record(m.patches),
        "parts": parts_record(m.parts),
        "flags": list(flag_names(doubts_of(m))),
        "provenance_sha256": m.provenance.sha256,
        "provenance": m.provenance.facts,
    }


def rejection_record(r: Rejection) -> dict[str, object]:
    """Return a photo without a number as plain values."""
    return {
        "photo": r.photo,
        "captured": captured_record(r.captured),
        "reason": r.reason,
        "advice": r.advice,
    }


def captured_record(captured: CaptureTime | None) -> dict[str, object] | None:
    """Return when a photo was taken as plain values."""
    if captured is None:
        return None
    return {
        "taken_at": iso_time(captured),
        "has_offset": captured.has_offset,
        "source": captured.source.value,
        "flags": list(flag_names(captured.flags)),
    }


def _writable(value: object) -> object:
    """Return the value with every string such that UTF-8 can hold it."""
    match value:
        case str():
            return without_surrogates(value)
        case Mapping():
            return {without_surrogates(str(key)): _writable(item) for key, item in value.items()}
        case list() | tuple():
            return [_writable(item) for item in value]
        case _:
            return value
