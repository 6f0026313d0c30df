"""Read measurements.json back: strictly, so that a changed or foreign file is no series."""

import json
from collections.abc import Mapping
from pathlib import Path

from pigmenttrack.app.record_values import (
    group_of,
    list_of,
    none_or,
    number_of,
    text_of,
    told_estimate,
    told_flags,
    told_provenance,
    told_rejection,
    told_time,
)
from pigmenttrack.app.scalp_measurements import scalp_series_of
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries
from pigmenttrack.domain.series import Series
from pigmenttrack.report.record import SCHEMA, SCHEMA_VERSION
from pigmenttrack.report.scalp_record import SCHEMA as SCALP_SCHEMA
from pigmenttrack.report.scalp_record import SCHEMA_VERSION as SCALP_SCHEMA_VERSION

LARGEST_FILE = 200_000_000  # bytes; a photo takes some kilobytes
ADVICE = "Name the measurements.json that 'pigmenttrack measure' wrote."


def read_measurements(path: Path) -> Series:
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


def series_of_record(record: object) -> Series:
    """Return the series of plain values, as `report.record` or `report.scalp_record` tells it.

    Raises
    ------
    BadRequest
        If the record is of another schema or of a newer version.
    KeyError, TypeError, ValueError
        If something in it is missing or not what it should be.
    """
    facts = group_of(record)
    schema = facts.get("schema")
    if schema not in {SCHEMA, SCALP_SCHEMA}:
        message = "This is no series of measurements."
        raise BadRequest(message, advice=ADVICE)
    version = SCHEMA_VERSION if schema == SCHEMA else SCALP_SCHEMA_VERSION
    if facts.get("schema_version") != version:
        message = (
            f"These measurements are of version {facts.get('schema_version')!r}; "
            f"{version} is read here."
        )
        raise BadRequest(message, advice="Measure again with this program.")
    return _patch_series(facts) if schema == SCHEMA else scalp_series_of(facts)


def _patch_series(facts: Mapping[str, object]) -> PatchSeries:
    unit = AreaUnit(text_of(facts["unit"]))
    measured = tuple(_measurement(each) for each in list_of(facts["measurements"]))
    if any(each.unit is not unit for each in measured):
        msg = "a measurement in another unit than its series"
        raise ValueError(msg)
    return PatchSeries(
        name=text_of(facts["name"]),
        unit=unit,
        measurements=measured,
        rejections=tuple(told_rejection(each) for each in list_of(facts["rejections"])),
        noise_sd=none_or(facts["noise_sd"], number_of),
        remarks=tuple(text_of(each) for each in list_of(facts["remarks"])),
    )


def _measurement(record: object) -> PatchMeasurement:
    facts = group_of(record)
    area = told_estimate(facts["area"])
    if area.value < 0:
        msg = f"an area below zero: {area.value}"
        raise ValueError(msg)
    return PatchMeasurement(
        photo=text_of(facts["photo"]),
        captured=told_time(facts["captured"]),
        is_baseline=facts["is_baseline"] is True,
        unit=AreaUnit(text_of(facts["unit"])),
        area=area,
        provenance=told_provenance(facts),
        flags=told_flags(facts["flags"]),
        gain=none_or(facts["gain"], told_estimate),
        loss=none_or(facts["loss"], told_estimate),
        net=none_or(facts["net"], told_estimate),
        repigmentation_pct=none_or(facts["repigmentation_pct"], told_estimate),
        contrast_mi=none_or(facts["contrast_mi"], told_estimate),
        rim_speed_mm_per_month=none_or(facts["rim_speed_mm_per_month"], told_estimate),
    )
