"""The lines of a batch's table of measurements: one for each quantity of each photo.

One schema for whatever is measured: a new quantity is a new line, never a new column. Names carry
their units, as everywhere; docs/batch.md tells the columns.
"""

from collections.abc import Iterator
from dataclasses import fields

from pigmenttrack.app.batch_task import Row
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import flag_names
from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries
from pigmenttrack.domain.scalp import ScalpSeries
from pigmenttrack.domain.series import Measurement
from pigmenttrack.report.number_format import iso_time
from pigmenttrack.report.photo_order import doubts_of

AREAS = ("area", "gain", "loss", "net")  # told in the unit of the series


def rows_of_patch(series: PatchSeries) -> tuple[Row, ...]:
    """Return the lines of a vitiligo series, in the order of its dates."""
    return tuple(
        {**_about(one), "quantity": name, **_numbers(estimate)}
        for one in series.measurements
        for name, estimate in estimates_of(one)
    )


def rows_of_scalp(series: ScalpSeries) -> tuple[Row, ...]:
    """Return the lines of a scalp series; counts are exact as counts and have no interval."""
    rows: list[Row] = []
    for one in series.measurements:
        about = _about(one)
        rows += [
            {**about, "quantity": str(quantity), **_numbers(estimate)}
            for quantity, estimate in one.values.items()
        ]
        rows += [
            {**about, "quantity": str(counted), "value": float(count)}
            for counted, count in one.counts.items()
        ]
    return tuple(rows)


def estimates_of(measurement: PatchMeasurement) -> Iterator[tuple[str, Estimate]]:
    """Yield every number of a measurement under a name that carries its unit."""
    for field in fields(measurement):
        value = getattr(measurement, field.name)
        if isinstance(value, Estimate):
            unit = f"_{measurement.unit.value}" if field.name in AREAS else ""
            yield f"{field.name}{unit}", value


def _about(measurement: Measurement) -> Row:
    photo = measurement.provenance.facts["photo"]
    return {
        "photo": measurement.photo,
        "photo_sha256": str(photo["sha256"]) if isinstance(photo, dict) else "",
        "taken_at": iso_time(measurement.captured),
        "date_source": measurement.captured.source.value,
        "is_baseline": measurement.is_baseline,
        "flags": ";".join(flag_names(doubts_of(measurement))),
        "provenance_sha256": measurement.provenance.sha256,
    }


def _numbers(estimate: Estimate) -> Row:
    return {
        "value": estimate.value,
        "sd": estimate.sd,
        "low95": estimate.low,
        "high95": estimate.high,
    }
