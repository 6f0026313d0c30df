"""Any measured series as points for the analysis: its main value, and which way is worse."""

from dataclasses import replace

from pigmenttrack.analysis.series_points import (
    NOT_COMPARABLE,
    SeriesPoints,
    Worse,
    points_of_patch,
)
from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.scalp import ScalpQuantity, ScalpSeries
from pigmenttrack.domain.series import Series
from pigmenttrack.report.photo_order import doubts_of
from pigmenttrack.report.series_words import words_of

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
        left_out=tuple(
            f"{m.photo}: its clock or its light differs"
            for m in series.measurements
            if doubts_of(m) & NOT_COMPARABLE
        ),
    )
