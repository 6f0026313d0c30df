"""Did a series change by more than it moves on its own? Three answers, each with its grounds."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from pigmenttrack.analysis.caution import Caution, named_companions, series_cautions
from pigmenttrack.analysis.change_scale import ChangeScale
from pigmenttrack.analysis.correlated_fit import contrast
from pigmenttrack.analysis.course import WHOLE_CHANGE, course_fits
from pigmenttrack.analysis.noise import Noise, noise_of, relative_sds, shown_band
from pigmenttrack.analysis.series_points import SeriesPoints
from pigmenttrack.analysis.t_mixture import TMixture
from pigmenttrack.analysis.visits import Visits, visits_of
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.journal import Journal

LEVEL = 0.95
# With fewer, two parameters and an unknown noise leave nothing to judge by.
FEWEST_VISITS = 6
SHORTEST_SPAN_MONTHS = 1.0
# Share of the span: two bursts of photos far apart are two looks, however many photos each has.
# With larger holes up to 8.8 % of series in which nothing happens were told to change
# (benchmarks/analysis/holes.py, seed 101).
LARGEST_HOLE = 0.55


class Verdict(StrEnum):
    """The only three things that are ever said."""

    BEYOND = "beyond noise"
    WITHIN = "within noise"
    NOT_ENOUGH = "not enough data"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairComparison:
    """The latest visit against the first, by the noise of the measurement alone.

    Attributes
    ----------
    change : float
        Per cent (ratio scale) or the value's unit.
    detectable : tuple of float
        The minimal detectable fall and rise, likewise.
    """

    change: float
    detectable: tuple[float, float]

    @property
    def differs(self) -> bool:
        """Whether two visits to unchanged skin would differ so much in 5 of 100 cases at most."""
        return not self.detectable[0] <= self.change <= self.detectable[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesVerdict:
    """What can be said of one series.

    Attributes
    ----------
    change : Estimate or None
        From the first to the last visit along the fitted courses, with its 95 % interval; per
        cent of the first (ratio scale) or the value's unit. None where there is too little data.
    detectable : tuple of float or None
        Minimal detectable fall and rise between two visits of one photo each.
    pair : PairComparison or None
        None with fewer than two visits, or where the noise is not known.
    reason : str
        Why there is not enough data; else empty.
    """

    verdict: Verdict
    scale: ChangeScale
    photos: int
    visits: int
    span_months: float
    noise: Noise | None
    change: Estimate | None = None
    detectable: tuple[float, float] | None = None
    pair: PairComparison | None = None
    reason: str = ""
    cautions: tuple[Caution, ...] = ()
    companions: tuple[str, ...] = ()


def judge_series(
    points: SeriesPoints,
    *,
    journal: Journal | None = None,
    control: SeriesPoints | None = None,
    scale: ChangeScale | None = None,
) -> SeriesVerdict:
    """Judge a whole series by the courses that a change may take through it.

    Parameters
    ----------
    journal : Journal, optional
        Names what else went on; it plays no part in the judgement.
    control : SeriesPoints, optional
        A site that nobody treats; a caution is added where it moved as well.
    scale : ChangeScale, optional
        As the values allow where none is given.
    """
    visits = visits_of(points, scale)
    noise = noise_of(visits)
    change = _whole_change(visits, noise) if _is_enough(visits) else None
    cautions = series_cautions(points, visits, noise)
    if control is not None and judge_series(control, scale=scale).verdict is Verdict.BEYOND:
        cautions.append(Caution.CONTROL_MOVED)
    days = visits.days
    return SeriesVerdict(
        verdict=verdict_of(change),
        scale=visits.scale,
        photos=len(points.values),
        visits=len(visits),
        span_months=visits.span_months,
        noise=noise,
        change=change,
        detectable=shown_band(noise.detectable(1, 1), visits.scale) if noise else None,
        pair=_compare_ends(visits, noise),
        reason=_too_little(visits),
        cautions=tuple(cautions),
        companions=named_companions(journal, days[0], days[-1]) if days else (),
    )


def verdict_of(change: Estimate | None) -> Verdict:
    """Return the verdict that an interval gives."""
    if change is None:
        return Verdict.NOT_ENOUGH
    return Verdict.WITHIN if change.low <= 0 <= change.high else Verdict.BEYOND


def shown_estimate(change: TMixture, scale: ChangeScale, level: float) -> Estimate:
    """Return a change as people read it, with its interval."""
    low, high = change.interval(level)
    middle = change.interval(0.0)[0]
    step = scale.shown(middle + change.sd) - scale.shown(middle)
    return Estimate(
        value=scale.shown(middle), sd=step, low=scale.shown(low), high=scale.shown(high)
    )


def _is_enough(visits: Visits) -> bool:
    return not _too_little(visits)


def _too_little(visits: Visits) -> str:
    if len(visits) < FEWEST_VISITS:
        return f"{len(visits)} visits; a verdict on a series needs {FEWEST_VISITS}."
    if visits.span_months < SHORTEST_SPAN_MONTHS:
        return "All visits lie within one month; a verdict needs a longer span."
    if float(np.diff(visits.months).max()) > LARGEST_HOLE * visits.span_months:
        return "The visits lie at the two ends of the span; a verdict needs some between."
    return ""


def _whole_change(visits: Visits, noise: Noise | None) -> Estimate:
    fits = course_fits(visits.months, relative_sds(visits))
    change = contrast(fits, visits.levels, WHOLE_CHANGE, visit_floor(visits, noise))
    return shown_estimate(change, visits.scale, LEVEL)


def visit_floor(visits: Visits, noise: Noise | None) -> float:
    """Return the least sd that a visit's mean can have."""
    return 0.0 if noise is None else noise.sd / float(np.sqrt(np.median(visits.photos)))


def _compare_ends(visits: Visits, noise: Noise | None) -> PairComparison | None:
    if noise is None or len(visits) < 2:
        return None
    change = float(visits.levels[-1] - visits.levels[0])
    detectable = noise.detectable(float(visits.photos[0]), float(visits.photos[-1]))
    return PairComparison(
        change=visits.scale.shown(change), detectable=shown_band(detectable, visits.scale)
    )
