"""Each phase of the journal with its own verdict: what was seen during it, never why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from pigmenttrack.analysis.band import band_around
from pigmenttrack.analysis.caution import (
    BASELINE_VISITS,
    Caution,
    is_worst,
    middles_in_other_seasons,
    named_companions,
)
from pigmenttrack.analysis.change_scale import ChangeScale
from pigmenttrack.analysis.noise import noise_of
from pigmenttrack.analysis.phase_fit import FEWEST_VISITS_A_PHASE, PhaseFit
from pigmenttrack.analysis.series_points import SeriesPoints
from pigmenttrack.analysis.verdict import (
    LEVEL,
    Verdict,
    shown_estimate,
    verdict_of,
    visit_floor,
)
from pigmenttrack.analysis.visits import Visits, visits_of
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.journal import Journal
from pigmenttrack.domain.journal_horizon import Horizon
from pigmenttrack.domain.journal_phases import Phase
from pigmenttrack.domain.units import DAYS_PER_MONTH


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseVerdict:
    """What can be said of one phase.

    Attributes
    ----------
    mean : float or None
        Mean of its visits (geometric on the ratio scale), in the values' unit; None without one.
    change : Estimate or None
        From the end of the phase before to the end of this one along the fitted lines (the first
        phase: from its beginning); per cent, or the values' unit. The intervals of all phases
        hold together, so each is wider than 95 %.
    slope_per_month : Estimate or None
        Within the phase, likewise.
    band : tuple of float or None
        Where a further visit of the phase before would lie in 95 of 100 cases if only the
        measurement's noise were at work; None without such a phase or without a known noise.
    outside_band : int
        Visits of this phase outside the band.
    reason : str
        Why there is not enough data; else empty.
    """

    phase: Phase
    verdict: Verdict
    scale: ChangeScale
    visits: int
    span_months: float
    mean: float | None = None
    change: Estimate | None = None
    slope_per_month: Estimate | None = None
    band: tuple[float, float] | None = None
    outside_band: int = 0
    reason: str = ""
    cautions: tuple[Caution, ...] = ()
    companions: tuple[str, ...] = ()


def judge_phases(
    points: SeriesPoints,
    phases: Sequence[Phase],
    *,
    journal: Journal | None = None,
    horizon: Horizon | None = None,
    scale: ChangeScale | None = None,
) -> tuple[PhaseVerdict, ...]:
    """Judge every phase that has at least eight visits; show points and band for the others.

    Parameters
    ----------
    phases : sequence of Phase
        In the order of time, as `domain.journal_phases.phases_of` makes them. Visits outside of
        all phases are left out.
    horizon : Horizon, optional
        Before it is over, "within noise" is not said of a phase.
    """
    visits = visits_of(points, scale)
    rows = [[i for i, day in enumerate(visits.days) if phase.holds(day)] for phase in phases]
    fitted = _fit_runs(visits, rows, visit_floor(visits, noise_of(visits)))
    judged = sum(each is not None for each in fitted)
    level = 1.0 - (1.0 - LEVEL) / max(judged, 1)
    verdicts = []
    for index, phase in enumerate(phases):
        before = rows[index - 1] if index else []
        verdict = _points_and_band(phase, visits, rows[index], before)
        if (fit := fitted[index]) is not None:
            run, place = fit
            verdict = _with_fit(verdict, run, place, level)
        cautions = _cautions(points, visits, rows[index], before)
        own = named_companions(journal, phase.first_day, phase.last_day, phase.courses)
        verdict = replace(verdict, cautions=cautions, companions=own)
        verdicts.append(_too_early(verdict, visits, rows[index], horizon))
    return tuple(verdicts)


def _fit_runs(
    visits: Visits, rows: Sequence[Sequence[int]], floor_sd: float
) -> list[tuple[PhaseFit, int] | None]:
    """Fit every longest run of neighbouring phases that have enough visits each."""
    fitted: list[tuple[PhaseFit, int] | None] = [None] * len(rows)
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and len(rows[end]) >= FEWEST_VISITS_A_PHASE:
            end += 1
        if end > start:
            own = [i for phase in rows[start:end] for i in phase]
            sizes = [len(phase) for phase in rows[start:end]]
            run = PhaseFit(_only(visits, own), sizes, floor_sd)
            fitted[start:end] = [(run, place) for place in range(end - start)]
        start = end + 1
    return fitted


def _only(visits: Visits, rows: Sequence[int]) -> Visits:
    keep = np.array(rows)
    return replace(
        visits,
        days=tuple(visits.days[i] for i in rows),
        months=visits.months[keep],
        levels=visits.levels[keep],
        sds=None if visits.sds is None else visits.sds[keep],
        photos=visits.photos[keep],
    )


def _points_and_band(
    phase: Phase, visits: Visits, rows: Sequence[int], before: Sequence[int]
) -> PhaseVerdict:
    levels = visits.levels[list(rows)]
    few = f"{len(rows)} visits; a verdict on a phase needs {FEWEST_VISITS_A_PHASE}."
    verdict = PhaseVerdict(
        phase=phase,
        verdict=Verdict.NOT_ENOUGH,
        scale=visits.scale,
        visits=len(rows),
        span_months=float(np.ptp(visits.months[list(rows)])) if rows else 0.0,
        mean=visits.scale.value_of(float(levels.mean())) if rows else None,
        reason=f"{few} Points and band only." if len(rows) < FEWEST_VISITS_A_PHASE else "",
    )
    band = band_around(visits, before)
    if band is None:
        return verdict
    values = [visits.scale.value_of(float(level)) for level in levels]
    outside = sum(not band[0] <= value <= band[1] for value in values)
    return replace(verdict, band=band, outside_band=outside)


def _with_fit(verdict: PhaseVerdict, run: PhaseFit, place: int, level: float) -> PhaseVerdict:
    change = shown_estimate(run.change_during(place), verdict.scale, level)
    slope = shown_estimate(run.slope_per_month(place), verdict.scale, level)
    return replace(verdict, change=change, slope_per_month=slope, verdict=verdict_of(change))


def _cautions(
    points: SeriesPoints, visits: Visits, rows: Sequence[int], before: Sequence[int]
) -> tuple[Caution, ...]:
    if not before or not rows:
        return ()
    found = []
    if len(before) < BASELINE_VISITS:
        found.append(Caution.FEW_BEFORE_START)
    if is_worst(visits, before[-1], before[:-1], points.worse):
        found.append(Caution.WORST_BEFORE_START)
    days = [[visits.days[i] for i in part] for part in (before, rows)]
    if middles_in_other_seasons(days[0], days[1]):
        found.append(Caution.OTHER_SEASON)
    return tuple(found)


def _too_early(
    verdict: PhaseVerdict, visits: Visits, rows: Sequence[int], horizon: Horizon | None
) -> PhaseVerdict:
    """Add the caution, and take back a "within noise" that comes before its time."""
    if horizon is None or not rows:
        return verdict
    waited = (visits.days[rows[-1]] - verdict.phase.first_day).days / DAYS_PER_MONTH
    if waited >= horizon.early_before_months:
        return verdict
    cautions = (*verdict.cautions, Caution.TOO_EARLY)
    if verdict.verdict is not Verdict.WITHIN:
        return replace(verdict, cautions=cautions)
    reason = (
        f"Too early to judge {horizon.name}: {waited:.1f} months; "
        f"wait for {horizon.early_before_months:g}."
    )
    return replace(verdict, cautions=cautions, verdict=Verdict.NOT_ENOUGH, reason=reason)
