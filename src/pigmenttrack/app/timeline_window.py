"""Which stretch of time a timeline shows, and what marks lie on its axis."""

from collections.abc import Sequence
from datetime import date, timedelta

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Journal
from pigmenttrack.domain.journal_horizon import Horizon
from pigmenttrack.domain.journal_phases import Phase
from pigmenttrack.domain.journal_season import season_of
from pigmenttrack.domain.timeline import SeasonTick, TimelineSeries
from pigmenttrack.domain.timeline_lanes import HorizonSpan
from pigmenttrack.domain.units import DAYS_PER_MONTH

MONTHS_A_YEAR, MONTHS_A_SEASON = 12, 3


def within(journal: Journal, since: date | None, until: date | None) -> Journal:
    """Return what of a journal touches a span of days, both ends included."""
    first, last = since or date.min, until or date.max
    if first > last:
        message = f"The axis cannot begin on {since} and end on {until}."
        raise BadRequest(message, advice="Let --since come before --until.")
    return Journal(
        courses=journal.courses_between(first, last),
        events=tuple(one for one in journal.events if first <= one.happened_on <= last),
        exposures=journal.exposures_between(first, last),
        symptoms=tuple(one for one in journal.symptoms if first <= one.felt_on <= last),
        labs=tuple(one for one in journal.labs if first <= one.taken_on <= last),
        scores=tuple(one for one in journal.scores if first <= one.taken_on <= last),
        risk_flags=journal.risk_flags,
    )


def days_shown(
    lines: Sequence[TimelineSeries],
    journal: Journal,
    since: date | None,
    until: date | None,
    today: date,
) -> tuple[date, date]:
    """Return the first and last day of the axis: of everything shown, or as asked.

    A course that goes on is drawn to the present day, if that lies within what is asked.
    """
    days = [point.at.date() for line in lines for point in line.points]
    days += [at.date() for line in lines for at in line.not_measured]
    days += [lab.taken_on for lab in journal.labs] + [one.taken_on for one in journal.scores]
    days += [event.happened_on for event in journal.events]
    days += [seen.happened_on for seen in journal.exposures]
    days += [symptom.felt_on for symptom in journal.symptoms]
    for course in journal.courses:
        days.append(course.started_on)
        days.append(course.stopped_on or max(today, course.started_on))
    first, last = since or date.min, until or date.max
    kept = [min(max(day, first), last) for day in days] or [min(max(today, first), last)]
    return since or min(kept), until or max(kept)


def horizon_spans(
    horizon: Horizon, phases: Sequence[Phase], first: date, last: date
) -> tuple[HorizonSpan, ...]:
    """Return the waiting time after every start of a substance, as far as the axis shows it."""
    spans = []
    for before, phase in zip((None, *phases), phases, strict=False):
        if not phase.is_on or (before is not None and before.is_on):
            continue  # another dose is no new start
        start = phase.first_day
        spans.append(
            HorizonSpan(
                name=horizon.name,
                since=phase.letter,
                from_day=start,
                early_until=_later(start, horizon.early_before_months),
                looks=tuple(
                    (day, months)
                    for months in horizon.look_at_months
                    if (day := _later(start, months)) <= last
                ),
            )
        )
    return tuple(span for span in spans if first <= span.early_until and span.from_day <= last)


def season_ticks(first: date, last: date, *, southern: bool = False) -> tuple[SeasonTick, ...]:
    """Return the season of the first day, and every beginning of another."""
    ticks = [SeasonTick(day=first, season=season_of(first, southern=southern))]
    for month in range(first.year * MONTHS_A_YEAR, (last.year + 1) * MONTHS_A_YEAR):
        year, index = divmod(month, MONTHS_A_YEAR)
        day = date(year, index + 1, 1)
        if (index + 1) % MONTHS_A_SEASON == 0 and first < day <= last:
            ticks.append(SeasonTick(day=day, season=season_of(day, southern=southern)))
    return tuple(ticks)


def _later(day: date, months: float) -> date:
    return day + timedelta(days=round(months * DAYS_PER_MONTH))
