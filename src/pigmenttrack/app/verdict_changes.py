"""From one laboratory value or score to the next of its kind: the change and what it is called."""

from collections.abc import Sequence
from dataclasses import dataclass

from pigmenttrack.domain.journal_phases import Phase, phase_on
from pigmenttrack.domain.labs import LabResult, change_pct
from pigmenttrack.domain.labs_change import LabShift, judge_shift
from pigmenttrack.domain.score_bands import ScoreChange, score_change
from pigmenttrack.domain.score_result import ScoreResult
from pigmenttrack.domain.units import DAYS_PER_MONTH


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreStep:
    """A total beside the earlier ones of the same score.

    Attributes
    ----------
    change : ScoreChange or None
        Since the total before; None for the first.
    since_phase : ScoreChange or None
        Since the last total of the phase before; None in the first phase, and without phases.
    """

    score: ScoreResult
    phase: str
    months: float | None
    change: ScoreChange | None
    since_phase: ScoreChange | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LabStep:
    """A result, and the change since the one before of the same analyte (None for the first)."""

    lab: LabResult
    phase: str
    change_pct: float | None
    shift: LabShift | None


def score_steps(scores: Sequence[ScoreResult], phases: Sequence[Phase]) -> tuple[ScoreStep, ...]:
    """Return all totals in the order of their dates, each beside the one before of its kind."""
    steps: list[ScoreStep] = []
    before: dict[str, ScoreResult] = {}
    ended: dict[str, ScoreResult] = {}  # by a phase that is over
    for score in sorted(scores, key=lambda each: each.taken_on):
        last = before.get(score.kind)
        phase = _letter(phases, score)
        if last is not None and _letter(phases, last) != phase:
            ended[score.kind] = last
        phase_end = ended.get(score.kind)
        days = None if last is None else (score.taken_on - last.taken_on).days
        steps.append(
            ScoreStep(
                score=score,
                phase=phase,
                months=None if days is None else days / DAYS_PER_MONTH,
                change=None if last is None else score_change(last, score),
                since_phase=None if phase_end is None else score_change(phase_end, score),
            )
        )
        before[score.kind] = score
    return tuple(steps)


def lab_steps(labs: Sequence[LabResult], phases: Sequence[Phase]) -> tuple[LabStep, ...]:
    """Return all results in the order of their dates, each beside the one before of its analyte."""
    steps: list[LabStep] = []
    before: dict[str, LabResult] = {}
    for lab in sorted(labs, key=lambda each: each.taken_on):
        last = before.get(lab.analyte)
        change = None if last is None else change_pct(last, lab)
        steps.append(
            LabStep(
                lab=lab,
                phase=_letter(phases, lab),
                change_pct=None if change is None else float(change),
                shift=None if last is None else judge_shift(last, lab),
            )
        )
        before[lab.analyte] = lab
    return tuple(steps)


def _letter(phases: Sequence[Phase], value: ScoreResult | LabResult) -> str:
    """Return the phase that a day belongs to; with several substances one letter for each."""
    substances = [own for own in _by_substance(phases) if phase_on(own, value.taken_on)]
    found = [phase_on(own, value.taken_on) for own in substances]
    return " ".join(phase.letter for phase in found if phase is not None)


def _by_substance(phases: Sequence[Phase]) -> list[list[Phase]]:
    """Return the phases of each substance: a new one begins where the days begin again."""
    groups: list[list[Phase]] = []
    for phase in phases:
        if not groups or phase.first_day <= groups[-1][-1].last_day:
            groups.append([])
        groups[-1].append(phase)
    return groups
