"""What a reader must keep in mind beside a verdict."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from pigmenttrack.analysis.noise import Noise, NoiseSource
from pigmenttrack.analysis.series_points import SeriesPoints, Worse
from pigmenttrack.analysis.visits import Visits
from pigmenttrack.domain.journal import Course, Journal
from pigmenttrack.domain.journal_season import months_apart_in_year

WHOLE_YEAR_MONTHS = 12.0
BASELINE_VISITS = 3
SEASON_MONTHS = 3.0


class Caution(StrEnum):
    """One sentence each, shown as it stands."""

    SHORT_OF_A_YEAR = (
        "The series is shorter than a year: a change that comes and goes with the season looks "
        "the same."
    )
    OTHER_SEASON = "The phases lie in different seasons."
    FIRST_IS_WORST = (
        "The first visit is the worst of all: a series that begins on a bad day tends to look "
        "better afterwards, whatever is done."
    )
    WORST_BEFORE_START = (
        "The last visit before the start is the worst of its phase: what follows a bad day tends "
        "to look better, whatever is done."
    )
    FEW_BEFORE_START = (
        "Fewer than three visits lie before the start: the person's own ups and downs are not "
        "known."
    )
    NO_REPLICATES = (
        "No visit has enough replicate photos: the noise is taken from the photos' own "
        "uncertainty, which does not know of another pose or another light."
    )
    NOISE_UNKNOWN = "The noise of a single photo is not known: take two or three photos a visit."
    CONTROL_MOVED = "The control site changed beyond noise as well."
    LEFT_OUT = "Photos with a doubtful clock or another light were left out."
    TOO_EARLY = "It is too early to judge: the waiting time of this measure is not over."


def series_cautions(points: SeriesPoints, visits: Visits, noise: Noise | None) -> list[Caution]:
    """Return what must be kept in mind about a whole series."""
    found: list[Caution] = []
    if len(visits) > 1 and visits.span_months < WHOLE_YEAR_MONTHS:
        found.append(Caution.SHORT_OF_A_YEAR)
    if len(visits) > 2 and is_worst(visits, 0, range(1, len(visits)), points.worse):
        found.append(Caution.FIRST_IS_WORST)
    if noise is None:
        found.append(Caution.NOISE_UNKNOWN)
    elif noise.source is NoiseSource.MEASURED_SD:
        found.append(Caution.NO_REPLICATES)
    if points.left_out:
        found.append(Caution.LEFT_OUT)
    return found


def is_worst(visits: Visits, index: int, others: Sequence[int], worse: Worse) -> bool:
    """Tell whether one visit is strictly worse than all the others named."""
    sign = 1.0 if worse is Worse.HIGHER else -1.0
    levels = sign * visits.levels
    return bool(others) and all(levels[index] > levels[other] for other in others)


def middles_in_other_seasons(first: Sequence[date], then: Sequence[date]) -> bool:
    """Tell whether the middles of two sets of visits lie in different parts of the year.

    A set that spans a whole year has every season in it.
    """
    spans = [(max(days) - min(days)).days for days in (first, then)]
    if min(spans) >= 365:
        return False
    middles = [min(days) + (max(days) - min(days)) / 2 for days in (first, then)]
    return months_apart_in_year(middles[0], middles[1]) >= SEASON_MONTHS


def named_companions(
    journal: Journal | None, first: date, last: date, own: Sequence[Course] = ()
) -> tuple[str, ...]:
    """Return in words what else the journal holds for a span: other courses, light, events."""
    if journal is None:
        return ()
    courses = [
        f"{course.substance} ({course.route})"
        for course in journal.courses_between(first, last)
        if course not in own
    ]
    kinds = [seen.kind for seen in journal.exposures_between(first, last)]
    light = [
        f"{kind}: {kinds.count(kind)} {'entry' if kinds.count(kind) == 1 else 'entries'}"
        for kind in dict.fromkeys(kinds)
    ]
    events = [
        f"{event.kind} on {event.happened_on}"
        for event in journal.events
        if first <= event.happened_on <= last
    ]
    return tuple(dict.fromkeys([*courses, *light, *events]))
