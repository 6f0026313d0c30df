"""Verdicts in plain sentences: what was seen, with its grounds; never why.

Words that stand here: "during", "over", "between". A test reads every sentence of the package
for words of cause.
"""

import math

from pigmenttrack.analysis.change_scale import ChangeScale
from pigmenttrack.analysis.noise import NoiseSource
from pigmenttrack.analysis.phase_verdict import PhaseVerdict
from pigmenttrack.analysis.plan import PlannedSchedule
from pigmenttrack.analysis.verdict import SeriesVerdict, Verdict
from pigmenttrack.domain.estimate import Estimate


def series_sentences(verdict: SeriesVerdict, unit: str = "") -> tuple[str, ...]:
    """Return the verdict on a series: what, how sure, by which noise, beside what else.

    Parameters
    ----------
    unit : str
        Of the values; used where changes are differences.
    """
    sign = _sign(verdict.scale, unit)
    what = f"Over {_count(verdict.visits, 'visit')} in {_months(verdict.span_months)}: "
    sentences = [what + _judged(verdict.verdict, verdict.change, verdict.reason, sign)]
    if verdict.pair is not None:
        low, high = verdict.pair.detectable
        size = f"{verdict.pair.change:+.3g}{sign}"
        limits = f"(two visits to unchanged skin lie within {low:+.3g} and {high:+.3g}{sign})"
        differ = "more" if verdict.pair.differs else "no more"
        sentences.append(
            f"The latest and the first visit differ by {size}: {differ} than the measurement's "
            f"own noise {limits}. Ups and downs of the skin itself are not in that noise."
        )
    if verdict.noise is not None:
        sentences.append(_noise_sentence(verdict.noise.source, verdict.detectable, sign))
    if verdict.companions:
        sentences.append(f"In the same span: {', '.join(verdict.companions)}.")
    return (*sentences, *map(str, verdict.cautions))


def phase_sentences(verdict: PhaseVerdict, unit: str = "") -> tuple[str, ...]:
    """Return the verdict on a phase."""
    sign = _sign(verdict.scale, unit)
    phase = verdict.phase
    where = f"During {phase.letter} ({phase.label}), {_count(verdict.visits, 'visit')}: "
    sentences = [where + _judged(verdict.verdict, verdict.change, verdict.reason, sign)]
    if verdict.slope_per_month is not None:
        sentences.append(f"Slope a month: {_spelled(verdict.slope_per_month, sign)}.")
    if verdict.mean is not None:
        sentences.append(f"Mean of the phase: {verdict.mean:.4g}{f' {unit}' if unit else ''}.")
    if verdict.band is not None:
        low, high = verdict.band
        sentences.append(
            f"{verdict.outside_band} of {_count(verdict.visits, 'visit')} outside the noise band "
            f"of the phase before ({low:.4g} to {high:.4g}{f' {unit}' if unit else ''})."
        )
    if verdict.companions:
        sentences.append(f"In the same span: {', '.join(verdict.companions)}.")
    return (*sentences, *map(str, verdict.cautions))


def spelled_change(verdict: PhaseVerdict, unit: str = "") -> str:
    """Return the change during a phase with its interval; empty where none is told."""
    return "" if verdict.change is None else _spelled(verdict.change, _sign(verdict.scale, unit))


def plan_sentence(schedule: PlannedSchedule) -> str:
    """Return what one schedule asks and promises."""
    often = f"every {schedule.interval_months:g} months" if schedule.interval_months != 1 else ""
    taken = f"{_count(schedule.photos_per_visit, 'photo')} a visit, {often or 'every month'}"
    if schedule.visits is None or schedule.months is None:
        return (
            f"{taken}: not within three years (told apart in {100 * schedule.power:.0f} of 100 "
            "simulated series)."
        )
    return (
        f"{taken}: {schedule.visits} visits over {_months(schedule.months)} (told apart in "
        f"{100 * schedule.power:.0f} of 100 simulated series)."
    )


def _judged(verdict: Verdict, change: Estimate | None, reason: str, sign: str) -> str:
    said = f"{verdict}."
    if change is not None:
        said = f"{verdict}, {_spelled(change, sign)}."
    return f"{said} {reason}" if reason else said


def _spelled(estimate: Estimate, sign: str) -> str:
    # One number of decimals for all three, as three digits of the largest bear: an interval
    # from -54 to -5.19 would look like two measurements.
    numbers = (estimate.value, estimate.low, estimate.high)
    largest = max(map(abs, numbers))
    places = max(0, 2 - math.floor(math.log10(largest))) if largest > 0 else 0
    value, low, high = (f"{number:+z.{places}f}" for number in numbers)
    return f"{value}{sign} (interval {low} to {high}{sign})"


def _noise_sentence(source: NoiseSource, detectable: tuple[float, float] | None, sign: str) -> str:
    if detectable is None:
        return f"Noise from {source}."
    return (
        f"Noise from {source}: two single photos must differ by {detectable[0]:+.3g} or "
        f"{detectable[1]:+.3g}{sign} to stand out."
    )


def _sign(scale: ChangeScale, unit: str) -> str:
    if scale is ChangeScale.RATIO:
        return " %"
    return f" {unit}" if unit else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _months(months: float) -> str:
    return f"{months:.1f} months"
