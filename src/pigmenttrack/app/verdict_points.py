"""Any measured series as points for the analysis, and which way is worse."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pigmenttrack.analysis.series_points import (
    NOT_COMPARABLE,
    SeriesPoints,
    Worse,
    points_of_patch,
)
from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpQuantity, ScalpSeries
from pigmenttrack.domain.series import Series
from pigmenttrack.report.photo_order import doubts_of
from pigmenttrack.report.series_words import words_of

COMMON_AREA = "Hairs on the common area"
FEWEST_COMPARED = 2  # photos beside the baseline: one alone is no series
# Of hair and its cover less is worse; of what is bare, more.
BARE = frozenset(
    {
        ScalpQuantity.PART_WIDTH,
        ScalpQuantity.PART_SHARE,
        ScalpQuantity.BALD_AREA,
        ScalpQuantity.BALD_SHARE,
    }
)


def area_points(series: PatchSeries) -> SeriesPoints:
    """Return the areas of a series for the analysis; a doubt about the date counts as one."""
    told = (replace(each, flags=each.flags | each.captured.flags) for each in series.measurements)
    return points_of_patch(replace(series, measurements=tuple(told)))


def measured_points(series: Series) -> SeriesPoints:
    """Return the main values of a series of any kind."""
    return area_points(series) if isinstance(series, PatchSeries) else _scalp_points(series)


@dataclass(frozen=True, slots=True)
class JudgedPoints:
    """What a verdict rests on, and what it is called.

    Attributes
    ----------
    measure : str
        "Hair density", "Hairs on the common area", …
    """

    points: SeriesPoints
    measure: str


def judged_points(series: Series) -> JudgedPoints:
    """Return what the verdict on a series rests on.

    Of close-ups on which the field was found again that is the count on the common area: two
    neighbouring fields of one scalp differ by more hairs than a person gains in months. Of every
    other series it is the main value.
    """
    if isinstance(series, ScalpSeries):
        compared = common_area_points(series)
        if compared is not None:
            return JudgedPoints(compared, COMMON_AREA)
    return JudgedPoints(measured_points(series), words_of(series).measure)


def common_area_points(series: ScalpSeries) -> SeriesPoints | None:
    """Return the hairs on the area that a photo shares with the baseline, in % of the baseline.

    Every change carries the noise of its own photo and of the baseline, which all share: without
    the shared part each photo has the half of the variance, and so has the baseline.

    Returns
    -------
    SeriesPoints or None
        None where the field was found again on fewer than two photos.
    """
    kept = [m for m in series.measurements if not doubts_of(m) & NOT_COMPARABLE]
    baseline = next((m for m in kept if m.is_baseline), None)
    changes = [(m, m.values[ScalpQuantity.COUNT_CHANGE]) for m in kept if _is_compared(m)]
    if baseline is None or len(changes) < FEWEST_COMPARED:
        return None
    own = [change.sd / math.sqrt(2.0) for _, change in changes]
    typical = sorted(own)[len(own) // 2]
    rows = sorted(
        [
            (baseline.captured.taken_at, 100.0, typical),
            *(
                (m.captured.taken_at, 100.0 + change.value, sd)
                for (m, change), sd in zip(changes, own, strict=True)
            ),
        ]
    )
    taken_at, values, sds = zip(*rows, strict=True)
    return SeriesPoints(
        name=series.name,
        unit="% of the baseline",
        taken_at=taken_at,
        values=values,
        sds=sds,
        worse=Worse.LOWER,
        left_out=(*_left_out(series), *_not_found_again(kept)),
    )


def _is_compared(measurement: ScalpMeasurement) -> bool:
    return not measurement.is_baseline and ScalpQuantity.COUNT_CHANGE in measurement.values


def _not_found_again(kept: Sequence[ScalpMeasurement]) -> tuple[str, ...]:
    return tuple(
        f"{m.photo}: the baseline's field was not found again"
        for m in kept
        if not m.is_baseline and not _is_compared(m)
    )


def _left_out(series: ScalpSeries) -> tuple[str, ...]:
    return tuple(
        f"{m.photo}: its clock or its light differs"
        for m in series.measurements
        if doubts_of(m) & NOT_COMPARABLE
    )


def _scalp_points(series: ScalpSeries) -> SeriesPoints:
    kept = [m for m in series.measurements if not doubts_of(m) & NOT_COMPARABLE]
    sds = [m.main.sd for m in kept]
    typical = sorted(sds)[len(sds) // 2] if sds else 0.0
    if series.noise_sd is not None and typical > 0:
        # What differs between photos counts; the photos' own sds keep their ratio.
        sds = [series.noise_sd * sd / typical for sd in sds]
    return SeriesPoints(
        name=series.name,
        unit=words_of(series).unit,
        taken_at=tuple(m.captured.taken_at for m in kept),
        values=tuple(m.main.value for m in kept),
        sds=tuple(sds),
        worse=Worse.HIGHER if series.main_quantity in BARE else Worse.LOWER,
        left_out=_left_out(series),
    )
