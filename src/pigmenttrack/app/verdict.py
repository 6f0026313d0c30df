"""Everything that can be said of a person's series: as a whole, by phase, between two values.

What is said names numbers and spans of days. It never says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from pigmenttrack.analysis.caution import Caution
from pigmenttrack.analysis.change_points import ChangePoint, find_change_points
from pigmenttrack.analysis.change_scale import ChangeScale
from pigmenttrack.analysis.control import against_control
from pigmenttrack.analysis.phase_verdict import PhaseVerdict, judge_phases
from pigmenttrack.analysis.series_points import SeriesPoints
from pigmenttrack.analysis.verdict import SeriesVerdict, judge_series
from pigmenttrack.analysis.wording import phase_sentences, series_sentences
from pigmenttrack.app.verdict_points import judged_points
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Journal
from pigmenttrack.domain.journal_horizon import REGROWTH, REPIGMENTATION, Horizon
from pigmenttrack.domain.journal_phases import Phase, phases_of
from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.score_result import ScoreKind, ScoreResult
from pigmenttrack.domain.series import Series
from pigmenttrack.report.series_words import words_of

# Grades are named steps and not distances: no mean and no slope is taken of them.
GRADES = {ScoreKind.VIDA, ScoreKind.NORWOOD_HAMILTON, ScoreKind.LUDWIG, ScoreKind.SINCLAIR}


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSeries:
    """One quantity with everything said of it.

    Attributes
    ----------
    against_control : SeriesVerdict or None
        On the series relative to an untreated site; None without one.
    phases : tuple of PhaseVerdict
        Of every substance in turn; empty without courses.
    """

    points: SeriesPoints
    verdict: SeriesVerdict
    against_control: SeriesVerdict | None
    change_points: tuple[ChangePoint, ...]
    phases: tuple[PhaseVerdict, ...]

    def sentences(self) -> tuple[str, ...]:
        """Return what is said of the whole series."""
        said = list(series_sentences(self.verdict, self.points.unit))
        if self.against_control is not None:
            unit = self.points.unit
            first = series_sentences(self.against_control, unit)[0]
            said.append(f"Relative to the control site: {first[0].lower()}{first[1:]}")
        said += [
            f"Found without the journal: the {point.kind} changes between months "
            f"{point.after_month:.1f} and {point.before_month:.1f}."
            for point in self.change_points
        ]
        said += [f"Left out: {each}." for each in self.points.left_out]
        return tuple(said)

    def phase_sentences(self) -> tuple[tuple[str, ...], ...]:
        """Return what is said of every phase."""
        return tuple(phase_sentences(phase, self.points.unit) for phase in self.phases)


def judge_measured(
    series: Series,
    journal: Journal,
    phases: Sequence[Sequence[Phase]],
    *,
    control: Series | None = None,
) -> JudgedSeries:
    """Judge the main values of a site, beside the journal and an untreated site.

    Raises
    ------
    BadRequest
        If the two sites are not measured in one unit.
    """
    words = words_of(series)
    if control is not None and words_of(control).title != words.title:
        message = f"{series.name} and {control.name} are measured in different units."
        raise BadRequest(message, advice="Measure both with a card in view.")
    judged = judged_points(series)
    named = replace(judged.points, name=f"{judged.measure} of {series.name}")
    beside = None if control is None else judged_points(control).points
    horizon = REPIGMENTATION if isinstance(series, PatchSeries) else REGROWTH
    return _judged(named, journal, phases, control=beside, horizon=horizon)


def judge_scores(
    scores: Sequence[ScoreResult], journal: Journal, phases: Sequence[Sequence[Phase]]
) -> JudgedSeries | None:
    """Judge the totals of one score by difference; None for grades, which are no distances."""
    if not scores or scores[0].kind in GRADES:
        return None
    points = SeriesPoints(
        name=str(scores[0].kind),
        unit="points",
        taken_at=tuple(datetime.combine(each.taken_on, time(12), UTC) for each in scores),
        values=tuple(each.total for each in scores),
    )
    judged = _judged(points, journal, phases, scale=ChangeScale.DIFFERENCE)
    # Nobody photographs a score: advice on photos would only puzzle.
    cautions = tuple(each for each in judged.verdict.cautions if each is not Caution.NOISE_UNKNOWN)
    return replace(judged, verdict=replace(judged.verdict, cautions=cautions))


def phases_between(
    journal: Journal, days: Sequence[date], substance: str = ""
) -> tuple[tuple[Phase, ...], ...]:
    """Return the phases of every substance, or of the one named, over all days of the journal.

    Raises
    ------
    BadRequest
        If no course of the substance named is there.
    """
    names = {course.substance.strip().casefold(): course.substance for course in journal.courses}
    if substance and substance.strip().casefold() not in names:
        message = f"There is no course of '{substance}'."
        raise BadRequest(message, advice=f"There are: {', '.join(names.values()) or 'none'}.")
    known = [
        *days,
        *(course.started_on for course in journal.courses),
        *(course.stopped_on for course in journal.courses if course.stopped_on is not None),
    ]
    wanted = [substance] if substance else list(names.values())
    return tuple(phases_of(journal.courses, name, min(known), max(known)) for name in wanted)


def _judged(
    points: SeriesPoints,
    journal: Journal,
    phases: Sequence[Sequence[Phase]],
    *,
    control: SeriesPoints | None = None,
    horizon: Horizon | None = None,
    scale: ChangeScale | None = None,
) -> JudgedSeries:
    relative = None if control is None else against_control(points, control, scale=scale)
    return JudgedSeries(
        points=points,
        verdict=judge_series(points, journal=journal, control=control, scale=scale),
        against_control=None if relative is None else judge_series(relative),
        # They are looked for on the scale that the values allow; another one would not fit.
        change_points=find_change_points(points) if scale is None else (),
        phases=tuple(
            verdict
            for own in phases
            for verdict in judge_phases(points, own, journal=journal, horizon=horizon, scale=scale)
        ),
    )
