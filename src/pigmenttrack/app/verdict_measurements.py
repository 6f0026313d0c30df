"""Read measurements.json back: strictly, so that a changed or foreign file is no series."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries, Rejection
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.report.record import SCHEMA, SCHEMA_VERSION

LARGEST_FILE = 200_000_000  # bytes; a photo takes some kilobytes
ADVICE = "Name the measurements.json that 'pigmenttrack measure' wrote."
Part = TypeVar("Part")


def read_measurements(path: Path) -> PatchSeries:
    """Return the series that a measurements.json holds.

    Raises
    ------
    BadRequest
        If the file cannot be read, is another, or is damaged.
    """
    if not path.is_file():
        message = f"There is no file {path}."
        raise BadRequest(message, advice=ADVICE)
    try:
        if path.stat().st_size > LARGEST_FILE:
            message = f"{path.name} is too large for a series of measurements."
            raise BadRequest(message, advice=ADVICE)
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path.name} cannot be read: {error}."
        raise BadRequest(message, advice=ADVICE) from error
    try:
        return series_of_record(json.loads(text))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"{path.name} holds no whole series of measurements: {error!r:.120}."
        raise BadRequest(message, advice=ADVICE) from error


def series_of_record(record: object) -> PatchSeries:
    """Return the series of plain values, as `report.record.series_record` tells it.

    Raises
    ------
    BadRequest
        If the record is of another schema or of a newer version.
    KeyError, TypeError, ValueError
        If something in it is missing or not what it should be.
    """
    facts = _mapping(record)
    if facts.get("schema") != SCHEMA:
        message = "This is no series of measurements."
        raise BadRequest(message, advice=ADVICE)
    if facts.get("schema_version") != SCHEMA_VERSION:
        message = (
            f"These measurements are of version {facts.get('schema_version')!r}; "
            f"{SCHEMA_VERSION} is read here."
        )
        raise BadRequest(message, advice="Measure again with this program.")
    unit = AreaUnit(_text(facts["unit"]))
    measured = tuple(_measurement(each) for each in _list(facts["measurements"]))
    if any(each.unit is not unit for each in measured):
        msg = "a measurement in another unit than its series"
        raise ValueError(msg)
    return PatchSeries(
        name=_text(facts["name"]),
        unit=unit,
        measurements=measured,
        rejections=tuple(_rejection(each) for each in _list(facts["rejections"])),
        noise_sd=_or_none(facts["noise_sd"], _number),
        remarks=tuple(_text(each) for each in _list(facts["remarks"])),
    )


def _measurement(record: object) -> PatchMeasurement:
    facts = _mapping(record)
    area = _estimate(facts["area"])
    if area.value < 0:
        msg = f"an area below zero: {area.value}"
        raise ValueError(msg)
    provenance = Provenance(_mapping(facts["provenance"]))
    if provenance.sha256 != facts["provenance_sha256"]:
        msg = "the provenance does not fit its SHA-256"
        raise ValueError(msg)
    return PatchMeasurement(
        photo=_text(facts["photo"]),
        captured=_captured(facts["captured"]),
        is_baseline=facts["is_baseline"] is True,
        unit=AreaUnit(_text(facts["unit"])),
        area=area,
        provenance=provenance,
        flags=_flags(facts["flags"]),
        gain=_or_none(facts["gain"], _estimate),
        loss=_or_none(facts["loss"], _estimate),
        net=_or_none(facts["net"], _estimate),
        repigmentation_pct=_or_none(facts["repigmentation_pct"], _estimate),
        contrast_mi=_or_none(facts["contrast_mi"], _estimate),
        rim_speed_mm_per_month=_or_none(facts["rim_speed_mm_per_month"], _estimate),
    )


def _rejection(record: object) -> Rejection:
    facts = _mapping(record)
    return Rejection(
        photo=_text(facts["photo"]),
        reason=_text(facts["reason"]),
        advice=_text(facts["advice"]),
        captured=_or_none(facts["captured"], _captured),
    )


def _captured(record: object) -> CaptureTime:
    facts = _mapping(record)
    taken_at = datetime.fromisoformat(_text(facts["taken_at"]))
    has_offset = facts["has_offset"] is True
    if has_offset is (taken_at.tzinfo is None):
        msg = f"the time {taken_at} and its offset do not fit"
        raise ValueError(msg)
    return CaptureTime(
        taken_at=taken_at if has_offset else taken_at.replace(tzinfo=UTC),
        source=DateSource(_text(facts["source"])),
        has_offset=has_offset,
        flags=_flags(facts["flags"]),
    )


def _estimate(record: object) -> Estimate:
    facts = _mapping(record)
    value, sd, low, high = (_number(facts[key]) for key in ("value", "sd", "low95", "high95"))
    return Estimate(value=value, sd=sd, low=low, high=high)


def _flags(record: object) -> QualityFlag:
    flags = NO_DOUBT
    for name in _list(record):
        flags |= QualityFlag[_text(name).upper()]
    return flags


def _or_none(value: object, read: Callable[[object], Part]) -> Part | None:
    return None if value is None else read(value)


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        msg = f"{value!r:.40} where a group of values belongs"
        raise TypeError(msg)
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        msg = f"{value!r:.40} where a list belongs"
        raise TypeError(msg)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        msg = f"{value!r:.40} where a text belongs"
        raise TypeError(msg)
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        msg = f"{value!r:.40} where a number belongs"
        raise TypeError(msg)
    return float(value)
