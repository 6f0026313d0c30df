"""The whole series as JSON: every digit, every flag, the full provenance."""

import json
from collections.abc import Mapping
from pathlib import Path

from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import FLAG_SENTENCES, NO_DOUBT, flag_names
from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries, Rejection
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
    text = json.dumps(
        _writable(series_record(series)), indent=2, ensure_ascii=False, allow_nan=False
    )
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
        "rejections": [_rejection(r) for r in series.rejections],
        "remarks": list(series.remarks),
        "flag_meanings": {
            flag_names(flag)[0]: " ".join(part for part in FLAG_SENTENCES[flag] if part)
            for flag in seen
        },
    }


def _measurement(m: PatchMeasurement) -> dict[str, object]:
    return {
        "photo": m.photo,
        "captured": _captured(m.captured),
        "is_baseline": m.is_baseline,
        "unit": m.unit.value,
        "area": _estimate(m.area),
        "gain": _estimate(m.gain),
        "loss": _estimate(m.loss),
        "net": _estimate(m.net),
        "repigmentation_pct": _estimate(m.repigmentation_pct),
        "contrast_mi": _estimate(m.contrast_mi),
        "rim_speed_mm_per_month": _estimate(m.rim_speed_mm_per_month),
        "flags": list(flag_names(doubts_of(m))),
        "provenance_sha256": m.provenance.sha256,
        "provenance": m.provenance.facts,
    }


def _rejection(r: Rejection) -> dict[str, object]:
    return {
        "photo": r.photo,
        "captured": _captured(r.captured),
        "reason": r.reason,
        "advice": r.advice,
    }


def _captured(captured: CaptureTime | None) -> dict[str, object] | None:
    if captured is None:
        return None
    return {
        "taken_at": iso_time(captured),
        "has_offset": captured.has_offset,
        "source": captured.source.value,
        "flags": list(flag_names(captured.flags)),
    }


def _estimate(estimate: Estimate | None) -> dict[str, float] | None:
    if estimate is None:
        return None
    return {
        "value": estimate.value,
        "sd": estimate.sd,
        "low95": estimate.low,
        "high95": estimate.high,
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
