"""What the analysis is given: times, values, their sds; and how a photo series becomes that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import AreaUnit, PatchSeries
from pigmenttrack.domain.units import DAYS_PER_MONTH

# A point with one of these has no place on the axis, or belongs to another series.
NOT_COMPARABLE = QualityFlag.CLOCK_DOUBTFUL | QualityFlag.OTHER_LIGHT


class Worse(StrEnum):
    """Which way is worse for the person: larger patches, but fewer hairs."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPoints:
    """One quantity of one site over time; one point a photo.

    Attributes
    ----------
    taken_at : tuple of datetime
        Any order; all with a time zone or all without. Photos of one calendar day are one visit.
    values, sds : tuple of float
        In `unit`; sds None where nobody knows them. An sd holds what differs between photos of
        this series: what all share (the error of one common scale) is no noise of a change.
    left_out : tuple of str
        Photos that were measured and yet have no place here, with the reason.
    """

    name: str
    unit: str
    taken_at: tuple[datetime, ...]
    values: tuple[float, ...]
    sds: tuple[float, ...] | None = None
    worse: Worse = Worse.HIGHER
    left_out: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse lists that do not belong together and numbers that are none."""
        lengths = {len(self.taken_at), len(self.values)}
        lengths |= set() if self.sds is None else {len(self.sds)}
        if len(lengths) != 1:
            msg = f"times, values and sds must be equally many, got {sorted(lengths)}"
            raise ValueError(msg)
        if len({when.tzinfo is None for when in self.taken_at}) > 1:
            msg = "times must all have a time zone, or none of them"
            raise ValueError(msg)
        limit = float("inf")
        if not all(-limit < value < limit for value in self.values):
            msg = "values must be finite"
            raise ValueError(msg)
        if self.sds is not None and not all(0 <= sd < limit for sd in self.sds):
            msg = "sds must be finite and not negative"
            raise ValueError(msg)


def points_at_months(
    months: Sequence[float],
    values: Sequence[float],
    sds: Sequence[float] | None = None,
    *,
    start: datetime | None = None,
    worse: Worse = Worse.HIGHER,
) -> SeriesPoints:
    """Return points from months since a start (2020-01-01 where the calendar does not matter)."""
    origin = datetime(2020, 1, 1, tzinfo=UTC) if start is None else start
    return SeriesPoints(
        name="",
        unit="",
        taken_at=tuple(origin + timedelta(days=DAYS_PER_MONTH * month) for month in months),
        values=tuple(values),
        sds=None if sds is None else tuple(sds),
        worse=worse,
    )


def points_of_patch(series: PatchSeries) -> SeriesPoints:
    """Return the depigmented areas of a photo series.

    The sd of each area is set to what differs between photos where the series knows it
    (`PatchSeries.noise_sd`), keeping the ratio between the photos' own sds.
    """
    kept = [m for m in series.measurements if not m.flags & NOT_COMPARABLE]
    sds = [m.area.sd for m in kept]
    typical = sorted(sds)[len(sds) // 2] if sds else 0.0
    if series.noise_sd is not None and typical > 0:
        sds = [series.noise_sd * sd / typical for sd in sds]
    return SeriesPoints(
        name=series.name,
        unit="cm²" if series.unit is AreaUnit.CM2 else "% of the region",
        taken_at=tuple(m.captured.taken_at for m in kept),
        values=tuple(m.area.value for m in kept),
        sds=tuple(sds),
        left_out=tuple(
            f"{m.photo}: its clock or its light differs"
            for m in series.measurements
            if m.flags & NOT_COMPARABLE
        ),
    )
