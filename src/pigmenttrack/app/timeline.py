"""Put everything that is known of one site on one axis of time, from a catalog or from files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from pigmenttrack.app.site_history import SiteHistory, history_of_site
from pigmenttrack.app.timeline_series import control_line, measured_lines
from pigmenttrack.app.timeline_window import days_shown, horizon_spans, season_ticks, within
from pigmenttrack.app.verdict import JudgedSeries
from pigmenttrack.app.verdict_changes import ScoreStep, score_steps
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.domain.journal import Course
from pigmenttrack.domain.journal_phases import Phase
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.timeline import Timeline, TimelineSeries
from pigmenttrack.domain.timeline_lanes import (
    CourseBar,
    ScoreLane,
    lab_lanes,
    light_lanes,
    score_lanes,
    symptom_lanes,
)
from pigmenttrack.store.catalog import Catalog


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineChoices:
    """What a person may choose about the axis.

    Attributes
    ----------
    substance : str
        Whose phases are shaded; without it those of the first course.
    band_set : str
        Named set whose words stand beside scores.
    since, until : date or None
        Nothing outside is shown; verdicts still rest on all visits.
    southern : bool
        Whether the seasons are those of the southern half of the Earth.
    """

    substance: str = ""
    band_set: str = ""
    since: date | None = None
    until: date | None = None
    southern: bool = False


def timeline_of_site(
    catalog: Catalog,
    site: Site,
    choices: TimelineChoices | None = None,
    *,
    today: date | None = None,
) -> Timeline:
    """Return the timeline of a catalog's site, from what was measured last.

    Raises
    ------
    BadRequest
        If no course of the substance chosen is there.
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses.
    """
    return make_timeline(history_of_site(catalog, site), choices, today=today)


def make_timeline(
    history: SiteHistory, choices: TimelineChoices | None = None, *, today: date | None = None
) -> Timeline:
    """Lay a history out on one axis; `today` ends what still goes on.

    Raises
    ------
    BadRequest
        If no course of the substance chosen is there, or the axis ends before it begins.
    """
    choices = choices or TimelineChoices()
    today = today or datetime.now(UTC).date()
    phases = history.phases(today, choices.substance)
    return lay_out(history, phases, history.judged(phases), choices, today=today)


def lay_out(
    history: SiteHistory,
    phases: Sequence[Sequence[Phase]],
    judged: Sequence[JudgedSeries],
    choices: TimelineChoices,
    *,
    today: date,
) -> Timeline:
    """Do what `make_timeline` does, with verdicts that are known already."""
    lines = _lines(history, judged)
    statement, caveat = _statement(history, judged)
    shown = within(history.journal, choices.since, choices.until)
    first, last = days_shown(lines, shown, choices.since, choices.until, today)
    horizon = history.horizon
    return Timeline(
        subject=history.subject,
        site=history.site,
        first_day=first,
        last_day=last,
        series=tuple(_windowed(line, first, last) for line in lines),
        phases=tuple(_clipped(own, first, last) for own in phases),
        courses=tuple(_bar(course, last) for course in shown.courses),
        labs=lab_lanes(shown.labs),
        scores=_with_changes(score_lanes(shown.scores, choices.band_set), phases),
        symptoms=symptom_lanes(shown.symptoms),
        lights=light_lanes(shown.exposures),
        events=tuple(sorted(shown.events, key=lambda each: each.happened_on)),
        horizons=()
        if horizon is None or not phases
        else horizon_spans(horizon, phases[0], first, last),
        seasons=season_ticks(first, last, southern=choices.southern),
        statement=statement,
        caveat=caveat,
    )


def _lines(history: SiteHistory, judged: Sequence[JudgedSeries]) -> tuple[TimelineSeries, ...]:
    if history.series is None:
        return ()
    lines = measured_lines(history.series, judged[0])
    return lines if history.control is None else (*lines, control_line(history.control))


def _statement(history: SiteHistory, judged: Sequence[JudgedSeries]) -> tuple[str, str]:
    """Return in words what may be said of the main line, and what that rests on."""
    if history.series is not None:
        said = series_statement(history.series)
        return str(said), said.caveat
    if not judged:
        return "", ""
    sentence = judged[0].sentences()[0]
    return f"{judged[0].points.name}: {sentence[0].lower()}{sentence[1:]}", ""


def _with_changes(
    lanes: Sequence[ScoreLane], phases: Sequence[Sequence[Phase]]
) -> tuple[ScoreLane, ...]:
    """Add to every total what it differs by from the end of the shaded substance's phase before."""
    shaded = phases[0] if phases else ()
    return tuple(
        replace(lane, changes=tuple(map(_change_words, score_steps(lane.results, shaded))))
        for lane in lanes
    )


def _change_words(step: ScoreStep) -> str:
    """Return a fall in per cent and a rise in points: from near zero per cents mislead."""
    change = step.since_phase or step.change
    if change is None:
        return ""
    if change.points < 0 and change.percent is not None:
        return f"{change.percent:.1f} %"
    return f"{change.points:+.4g} points"


def _bar(course: Course, last: date) -> CourseBar:
    goes_on = course.stopped_on is None or course.stopped_on > last
    dose = "" if course.dosing is None else str(course.dosing)
    return CourseBar(
        substance=course.substance.strip(),
        words=", ".join(part for part in (dose, course.form) if part),
        first_day=course.started_on,
        last_day=last if goes_on or course.stopped_on is None else course.stopped_on,
        goes_on=goes_on,
    )


def _windowed(line: TimelineSeries, first: date, last: date) -> TimelineSeries:
    return replace(
        line,
        points=tuple(one for one in line.points if first <= one.at.date() <= last),
        not_measured=tuple(at for at in line.not_measured if first <= at.date() <= last),
        change_points=tuple(
            one for one in line.change_points if one.last_day >= first and one.first_day <= last
        ),
    )


def _clipped(phases: Sequence[Phase], first: date, last: date) -> tuple[Phase, ...]:
    return tuple(
        replace(phase, first_day=max(first, phase.first_day), last_day=min(last, phase.last_day))
        for phase in phases
        if phase.first_day <= last + timedelta(days=1) and phase.last_day >= first
    )
