"""Put everything that is known of one site on one axis of time, from a catalog or from files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pigmenttrack.analysis.wording import series_sentences
from pigmenttrack.app.catalog_journal import subject_journal
from pigmenttrack.app.catalog_series import site_series
from pigmenttrack.app.timeline_series import control_line, patch_lines
from pigmenttrack.app.timeline_window import days_shown, horizon_spans, season_ticks, within
from pigmenttrack.app.verdict import judge_patch, judge_scores, phases_between
from pigmenttrack.app.verdict_changes import ScoreStep, score_steps
from pigmenttrack.app.verdict_journal import read_journal
from pigmenttrack.app.verdict_measurements import read_measurements
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Course, Journal
from pigmenttrack.domain.journal_horizon import REGROWTH, REPIGMENTATION, Horizon
from pigmenttrack.domain.journal_phases import Phase
from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.site import Site, SiteKind
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
from pigmenttrack.store.sites import sites_of
from pigmenttrack.store.subjects import all_subjects

HORIZON_OF_KIND: dict[SiteKind, Horizon] = {
    SiteKind.VITILIGO: REPIGMENTATION,
    SiteKind.SCALP: REGROWTH,
}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteHistory:
    """What a timeline is made of, wherever it comes from."""

    subject: str
    site: str
    journal: Journal
    series: PatchSeries | None = None
    control: PatchSeries | None = None
    horizon: Horizon | None = None


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


def timeline_of_files(  # noqa: PLR0913 - one argument a file
    *,
    measurements: Path | None = None,
    doses: Path | None = None,
    labs: Path | None = None,
    scores: Path | None = None,
    control: Path | None = None,
    choices: TimelineChoices | None = None,
    today: date | None = None,
) -> Timeline:
    """Return the timeline of a measurements.json and of journal tables, without a catalog.

    Raises
    ------
    BadRequest
        If a file cannot be read whole.
    """
    named = [path for path in (measurements, doses, labs, scores) if path is not None]
    if not named:
        message = "There is nothing to draw."
        raise BadRequest(
            message, advice="Name a subject and a site, a measurements.json, or a CSV."
        )
    series = None if measurements is None else read_measurements(measurements)
    history = SiteHistory(
        subject="",
        site=named[0].absolute().parent.name if series is None else series.name,
        journal=read_journal(doses=doses, labs=labs, scores=scores),
        series=series,
        control=None if control is None else read_measurements(control),
        horizon=None if series is None else REPIGMENTATION,
    )
    return make_timeline(history, choices, today=today)


def history_of_site(catalog: Catalog, site: Site) -> SiteHistory:
    """Gather what a catalog knows of a site: measurements, journal, control site."""
    with catalog.reading() as connection:
        subject = next(one for one in all_subjects(connection) if one.id == site.subject_id)
        others = sites_of(connection, subject.id)
    series = site_series(catalog, site)
    return SiteHistory(
        subject=subject.alias,
        site=site.name,
        journal=subject_journal(catalog, subject),
        series=series,
        control=_control_of(catalog, site, series, others),
        horizon=HORIZON_OF_KIND.get(site.kind),
    )


def make_timeline(
    history: SiteHistory, choices: TimelineChoices | None = None, *, today: date | None = None
) -> Timeline:
    """Lay a history out on one axis; `today` ends what still goes on."""
    choices = choices or TimelineChoices()
    today = today or datetime.now(UTC).date()
    journal = history.journal
    own_days = [] if history.series is None else _days_of(history.series)
    own_days += _days_of_values(journal)
    if any(course.stopped_on is None for course in journal.courses):
        own_days.append(today)
    phases = _shaded_first(phases_between(journal, own_days), choices)
    lines, statement, caveat = _measured(history, phases)
    shown = within(journal, choices.since, choices.until)
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


def _measured(
    history: SiteHistory, phases: Sequence[Sequence[Phase]]
) -> tuple[tuple[TimelineSeries, ...], str, str]:
    """Return the measured lines, and in words what may be said of them."""
    if history.series is not None:
        judged = judge_patch(history.series, history.journal, phases, control=history.control)
        lines = patch_lines(history.series, judged)
        if history.control is not None:
            lines = (*lines, control_line(history.control))
        said = series_statement(history.series)
        return lines, str(said), said.caveat
    for kind in dict.fromkeys(score.kind for score in history.journal.scores):
        own = [score for score in history.journal.scores if score.kind is kind]
        if (one := judge_scores(own, history.journal, phases)) is not None:
            sentence = series_sentences(one.verdict, one.points.unit)[0]
            return (), f"{kind}: {sentence[0].lower()}{sentence[1:]}", ""
    return (), "", ""


def _control_of(
    catalog: Catalog, site: Site, series: PatchSeries | None, others: Sequence[Site]
) -> PatchSeries | None:
    """Return the subject's control site, where it is measured in the same unit."""
    if series is None or site.is_control:
        return None
    for other in others:
        if other.is_control and other.id != site.id and other.kind is site.kind:
            found = site_series(catalog, other)
            if found is not None and found.unit is series.unit:
                return found
    return None


def _shaded_first(
    phases: tuple[tuple[Phase, ...], ...], choices: TimelineChoices
) -> tuple[tuple[Phase, ...], ...]:
    if not choices.substance:
        return phases
    wanted = choices.substance.strip().casefold()
    own = [one for one in phases if _substance(one).casefold() == wanted]
    if not own:
        message = f"There is no course of '{choices.substance}'."
        names = ", ".join(_substance(one) for one in phases) or "none"
        raise BadRequest(message, advice=f"There are: {names}.")
    return (*own, *(one for one in phases if one not in own))


def _substance(phases: Iterable[Phase]) -> str:
    return next(phase.courses[0].substance.strip() for phase in phases if phase.courses)


def _days_of(series: PatchSeries) -> list[date]:
    return [m.captured.taken_at.date() for m in series.measurements]


def _days_of_values(journal: Journal) -> list[date]:
    return [lab.taken_on for lab in journal.labs] + [one.taken_on for one in journal.scores]


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
