"""All photos of a series in one line, by date, and which of them a chart can show."""

from datetime import UTC, datetime
from typing import overload

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries, Rejection
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpSeries
from pigmenttrack.domain.series import Measurement, Series


@overload
def photos_in_order(series: PatchSeries) -> tuple[PatchMeasurement | Rejection, ...]: ...
@overload
def photos_in_order(series: ScalpSeries) -> tuple[ScalpMeasurement | Rejection, ...]: ...
def photos_in_order(series: Series) -> tuple[Measurement | Rejection, ...]:
    """Return measurements and rejections by time of capture, those without a date at the end."""
    photos: list[Measurement | Rejection] = [*series.measurements, *series.rejections]
    return tuple(sorted(photos, key=_instant))


def doubts_of(measurement: Measurement) -> QualityFlag:
    """Return every doubt about a measurement, those about its date included."""
    return measurement.flags | measurement.captured.flags


def measurements_on_axis(series: Series) -> tuple[Measurement, ...]:
    """Return the measurements whose place on a time axis means something.

    One photo of 1970 would squeeze ten real months into one pixel. Where every date is doubtful
    (a clock that was always wrong), all are kept: their distances may still be right.
    """
    trusted = tuple(
        m for m in series.measurements if QualityFlag.CLOCK_DOUBTFUL not in doubts_of(m)
    )
    return trusted or series.measurements


def _instant(photo: Measurement | Rejection) -> tuple[bool, datetime]:
    if photo.captured is None:
        return True, datetime.max.replace(tzinfo=UTC)
    at = photo.captured.taken_at
    return False, at if at.tzinfo is not None else at.replace(tzinfo=UTC)
