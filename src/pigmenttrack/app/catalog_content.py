"""Measurements as plain JSON values and back, with the schema's name and version."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag, flag_names
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries, Rejection
from pigmenttrack.domain.patch_record import (
    estimate_from,
    estimate_record,
    events_from,
    events_record,
    parts_from,
    parts_record,
    patches_from,
    patches_record,
    pattern_from,
    pattern_record,
)
from pigmenttrack.domain.provenance import Provenance

PATCH_SCHEMA = "pigmenttrack.patch-measurement"
RUN_SCHEMA = "pigmenttrack.patch-run"
VERSION = 1  # raised when a field changes its meaning or goes; a new field leaves it
_ESTIMATES = (
    "area",
    "gain",
    "loss",
    "net",
    "repigmentation_pct",
    "contrast_mi",
    "rim_speed_mm_per_month",
    "depigmented_share_pct",
)


def patch_content(measurement: PatchMeasurement) -> dict[str, object]:
    """Return a measurement as plain values; its provenance is kept apart."""
    return {
        "schema": PATCH_SCHEMA,
        "schema_version": VERSION,
        "photo": measurement.photo,
        "captured": captured_content(measurement.captured),
        "is_baseline": measurement.is_baseline,
        "unit": measurement.unit.value,
        "flags": list(flag_names(measurement.flags)),
        **{name: estimate_record(getattr(measurement, name)) for name in _ESTIMATES},
        "pattern": pattern_record(measurement.pattern),
        "patches": patches_record(measurement.patches),
        "parts": parts_record(measurement.parts),
    }


def patch_from(content: Mapping[str, Any], provenance: Provenance) -> PatchMeasurement:
    """Return the measurement that `patch_content` told of.

    Raises
    ------
    BadRequest
        If it was written by a newer program.
    """
    require_schema(content, PATCH_SCHEMA)
    estimates = {name: estimate_from(content.get(name)) for name in _ESTIMATES}
    area = estimates["area"]
    if area is None:
        msg = "A stored measurement has no area."
        raise BadRequest(msg)
    return PatchMeasurement(
        photo=content["photo"],
        captured=captured_from(content["captured"]),
        is_baseline=content["is_baseline"],
        unit=AreaUnit(content["unit"]),
        area=area,
        provenance=provenance,
        gain=estimates["gain"],
        loss=estimates["loss"],
        net=estimates["net"],
        repigmentation_pct=estimates["repigmentation_pct"],
        contrast_mi=estimates["contrast_mi"],
        rim_speed_mm_per_month=estimates["rim_speed_mm_per_month"],
        depigmented_share_pct=estimates["depigmented_share_pct"],
        pattern=pattern_from(content.get("pattern")),
        patches=patches_from(content.get("patches", ())),
        parts=parts_from(content.get("parts", ())),
        flags=flags_from(content["flags"]),
    )


def run_content(
    series: PatchSeries, *, mm_per_frame_px: float | None, options: Mapping[str, object]
) -> dict[str, object]:
    """Return what a run says beyond its measurements."""
    return {
        "schema": RUN_SCHEMA,
        "schema_version": VERSION,
        "name": series.name,
        "unit": series.unit.value,
        "noise_sd": series.noise_sd,
        "remarks": list(series.remarks),
        "patch_events": events_record(series.patch_events),
        "rejections": [rejection_content(rejection) for rejection in series.rejections],
        "mm_per_frame_px": mm_per_frame_px,
        "options": dict(options),
    }


def series_from(
    content: Mapping[str, Any], measurements: Sequence[PatchMeasurement]
) -> PatchSeries:
    """Return the series of a run.

    Raises
    ------
    BadRequest
        If it was written by a newer program.
    """
    require_schema(content, RUN_SCHEMA)
    return PatchSeries(
        name=content["name"],
        unit=AreaUnit(content["unit"]),
        measurements=tuple(measurements),
        rejections=tuple(rejection_from(one) for one in content["rejections"]),
        noise_sd=content["noise_sd"],
        remarks=tuple(content["remarks"]),
        patch_events=events_from(
            content.get("patch_events", ()), {one.photo: one.captured for one in measurements}
        ),
    )


def require_schema(content: Mapping[str, Any], schema: str) -> None:
    """Refuse a record of another kind or of a newer program."""
    if content.get("schema") != schema or content.get("schema_version") != VERSION:
        msg = (
            f"A stored record is of the kind {content.get('schema')}, version "
            f"{content.get('schema_version')}; this program reads {schema}, version {VERSION}."
        )
        raise BadRequest(msg, advice="Install the newest PigmentTrack.")


def captured_content(captured: CaptureTime) -> dict[str, object]:
    """Return when a photo was taken as plain values."""
    return {
        "taken_at": captured.taken_at.isoformat(),
        "has_offset": captured.has_offset,
        "source": captured.source.value,
        "flags": list(flag_names(captured.flags)),
    }


def captured_from(content: Mapping[str, Any]) -> CaptureTime:
    """Return when a photo was taken from plain values."""
    return CaptureTime(
        taken_at=datetime.fromisoformat(content["taken_at"]),
        source=DateSource(content["source"]),
        has_offset=content["has_offset"],
        flags=flags_from(content["flags"]),
    )


def flags_from(names: Sequence[str]) -> QualityFlag:
    """Return flags from their names."""
    flags = NO_DOUBT
    for name in names:
        flags |= QualityFlag[name.upper()]
    return flags


def rejection_content(rejection: Rejection) -> dict[str, object]:
    """Return a photo without a number as plain values."""
    return {
        "photo": rejection.photo,
        "reason": rejection.reason,
        "advice": rejection.advice,
        "captured": None if rejection.captured is None else captured_content(rejection.captured),
    }


def rejection_from(content: Mapping[str, Any]) -> Rejection:
    """Return a photo without a number from plain values."""
    captured = content["captured"]
    return Rejection(
        photo=content["photo"],
        reason=content["reason"],
        advice=content["advice"],
        captured=None if captured is None else captured_from(captured),
    )
