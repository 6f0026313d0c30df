"""Measured quantities for the timeline: points with intervals, noise band, verdict."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from pigmenttrack.analysis.band import noise_band
from pigmenttrack.analysis.change_points import ChangePoint
from pigmenttrack.app.verdict import JudgedSeries
from pigmenttrack.app.verdict_points import COMMON_AREA, common_area_points, measured_points
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import FLAG_SENTENCES, QualityFlag
from pigmenttrack.domain.measurement import PatchMeasurement
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpQuantity, ScalpSeries
from pigmenttrack.domain.series import Measurement, Series
from pigmenttrack.domain.timeline import ChangeSpan, TimelinePoint, TimelineSeries
from pigmenttrack.domain.units import DAYS_PER_MONTH
from pigmenttrack.report.area_plot import own_doubts
from pigmenttrack.report.number_format import wall_time
from pigmenttrack.report.photo_order import measurements_on_axis
from pigmenttrack.report.scalp_words import QUANTITY_WORDS
from pigmenttrack.report.series_words import words_of

# Of the scalp, in the order of their rows.
FOLLOWED = (
    ScalpQuantity.DIAMETER,
    ScalpQuantity.COVERAGE,
    ScalpQuantity.PART_WIDTH,
    ScalpQuantity.PART_SHARE,
    ScalpQuantity.BALD_AREA,
    ScalpQuantity.BALD_SHARE,
)
FROM_ZERO = frozenset({ScalpQuantity.BALD_AREA, ScalpQuantity.BALD_SHARE})
MAIN, CONTRAST, CONTROL = "main", "contrast", "control"


def measured_lines(series: Series, judged: JudgedSeries) -> tuple[TimelineSeries, ...]:
    """Return the main value with its verdict, then what else is followed beside it.

    Of a patch that is its contrast to the skin beside it; of the scalp the hairs on the common
    area, their diameter, or whatever else of cover, part and bald area was measured.
    """
    points = judged.points
    first = min((when.date() for when in points.taken_at), default=None)
    main = TimelineSeries(
        key=MAIN,
        name=words_of(series).measure,
        unit=words_of(series).unit,
        points=_points(series, _main),
        noise_band=noise_band(measured_points(series)),
        not_measured=_not_measured(series),
        verdict=judged.verdict.verdict.value,
        sentences=judged.sentences(),
        change_points=()
        if first is None
        else tuple(_span(point, first) for point in judged.change_points),
    )
    if isinstance(series, ScalpSeries):
        return (main, *scalp_lines(series))
    contrast = TimelineSeries(
        key=CONTRAST,
        name="Contrast to the skin beside it",
        unit="melanin index",
        points=_points(series, _contrast),
        from_zero=False,
    )
    return (main, contrast) if contrast.points else (main,)


def scalp_lines(series: ScalpSeries) -> tuple[TimelineSeries, ...]:
    """Return what is followed on the scalp beside the main value, as far as it was measured."""
    compared = common_area_points(series)
    common = TimelineSeries(
        key=ScalpQuantity.COUNT_CHANGE.value,
        name=COMMON_AREA,
        unit="% of the baseline",
        points=_points(series, _common_area),
        noise_band=None if compared is None else noise_band(compared),
        from_zero=False,
    )
    others = [
        TimelineSeries(
            key=quantity.value,
            name=QUANTITY_WORDS[quantity].name,
            unit=QUANTITY_WORDS[quantity].unit,
            points=_points(series, _value_of(quantity)),
            from_zero=quantity in FROM_ZERO,
        )
        for quantity in FOLLOWED
        if quantity is not series.main_quantity
    ]
    # A line needs two points: what was measured once stands in the tables.
    return tuple(line for line in (common, *others) if len(line.points) > 1)


def _common_area(measurement: Measurement) -> Estimate | None:
    """Return the hairs on the common area in % of the baseline, the baseline itself being 100."""
    if not isinstance(measurement, ScalpMeasurement):
        return None
    if measurement.is_baseline:
        return Estimate(value=100.0, sd=0.0, low=100.0, high=100.0)
    change = measurement.values.get(ScalpQuantity.COUNT_CHANGE)
    if change is None:
        return None
    return Estimate(
        value=100.0 + change.value,
        sd=change.sd,
        low=max(0.0, 100.0 + change.low),
        high=100.0 + change.high,
    )


def _value_of(quantity: ScalpQuantity) -> Callable[[Measurement], Estimate | None]:
    def found(measurement: Measurement) -> Estimate | None:
        if not isinstance(measurement, ScalpMeasurement):
            return None
        return measurement.values.get(quantity)

    return found


def control_line(control: Series) -> TimelineSeries:
    """Return the area of a site that is photographed for comparison."""
    return TimelineSeries(
        key=CONTROL,
        name=f"Control site: {control.name}",
        unit=words_of(control).unit,
        points=_points(control, _main),
        noise_band=noise_band(measured_points(control)),
        not_measured=_not_measured(control),
    )


def _main(measurement: Measurement) -> Estimate:
    return measurement.main


def _contrast(measurement: Measurement) -> Estimate | None:
    return measurement.contrast_mi if isinstance(measurement, PatchMeasurement) else None


def _points(
    series: Series, value_of: Callable[[Measurement], Estimate | None]
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
        if (estimate := value_of(m)) is not None
    ]
    return tuple(sorted(points, key=lambda point: point.at))


def _doubt_sentences(measurement: Measurement) -> tuple[str, ...]:
    own = own_doubts(measurement)
    return tuple(FLAG_SENTENCES[flag][0] for flag in QualityFlag if flag in own)


def _not_measured(series: Series) -> tuple[datetime, ...]:
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
