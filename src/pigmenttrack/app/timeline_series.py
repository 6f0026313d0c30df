"""Measured quantities for the timeline: points with intervals, noise band, verdict."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from pigmenttrack.analysis.band import noise_band
from pigmenttrack.analysis.change_points import ChangePoint
from pigmenttrack.app.verdict import JudgedSeries
from pigmenttrack.app.verdict_statement import area_points
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import FLAG_SENTENCES, QualityFlag
from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries
from pigmenttrack.domain.timeline import ChangeSpan, TimelinePoint, TimelineSeries
from pigmenttrack.domain.units import DAYS_PER_MONTH
from pigmenttrack.report.area_plot import own_doubts
from pigmenttrack.report.number_format import UNIT_WORDS, wall_time
from pigmenttrack.report.photo_order import measurements_on_axis

AREA, CONTRAST, CONTROL = "area", "contrast", "control"


def patch_lines(series: PatchSeries, judged: JudgedSeries) -> tuple[TimelineSeries, ...]:
    """Return the area of a patch with its verdict, and its contrast to the skin beside it."""
    points = judged.points
    first = min((when.date() for when in points.taken_at), default=None)
    area = TimelineSeries(
        key=AREA,
        name="Depigmented area",
        unit=UNIT_WORDS[series.unit],
        points=_points(series, lambda m: m.area),
        noise_band=noise_band(points),
        not_measured=_not_measured(series),
        verdict=judged.verdict.verdict.value,
        sentences=judged.sentences(),
        change_points=()
        if first is None
        else tuple(_span(point, first) for point in judged.change_points),
    )
    contrast = TimelineSeries(
        key=CONTRAST,
        name="Contrast to the skin beside it",
        unit="melanin index",
        points=_points(series, lambda m: m.contrast_mi),
        from_zero=False,
    )
    return (area, contrast) if contrast.points else (area,)


def control_line(control: PatchSeries) -> TimelineSeries:
    """Return the area of a site that is photographed for comparison."""
    return TimelineSeries(
        key=CONTROL,
        name=f"Control site: {control.name}",
        unit=UNIT_WORDS[control.unit],
        points=_points(control, lambda m: m.area),
        noise_band=noise_band(area_points(control)),
        not_measured=_not_measured(control),
    )


def _points(
    series: PatchSeries, value_of: Callable[[PatchMeasurement], Estimate | None]
) -> tuple[TimelinePoint, ...]:
    points = [
        TimelinePoint(
            at=wall_time(m.captured),
            value=estimate.value,
            low=estimate.low,
            high=estimate.high,
            is_baseline=m.is_baseline,
            doubts=_doubt_sentences(m),
            photo=m.photo,
        )
        for m in measurements_on_axis(series)
        if isinstance(m, PatchMeasurement) and (estimate := value_of(m)) is not None
    ]
    return tuple(sorted(points, key=lambda point: point.at))


def _doubt_sentences(measurement: PatchMeasurement) -> tuple[str, ...]:
    own = own_doubts(measurement)
    return tuple(FLAG_SENTENCES[flag][0] for flag in QualityFlag if flag in own)


def _not_measured(series: PatchSeries) -> tuple[datetime, ...]:
    return tuple(
        sorted(
            wall_time(one.captured)
            for one in series.rejections
            # A bad clock must not stretch the axis.
            if one.captured is not None and QualityFlag.CLOCK_DOUBTFUL not in one.captured.flags
        )
    )


def _span(point: ChangePoint, first: date) -> ChangeSpan:
    def day(months: float) -> date:
        return first + timedelta(days=round(months * DAYS_PER_MONTH))

    return ChangeSpan(
        first_day=day(point.after_month), last_day=day(point.before_month), kind=point.kind.value
    )
