"""Where a series changes its level or its course, found without looking at the journal.

Each candidate is judged by the same correlated fit as everything else, with the number of
candidates paid for; the clearest one splits the series and both sides are searched again.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from pigmenttrack.analysis.correlated_fit import prepare_fit, tail_probabilities
from pigmenttrack.analysis.noise import noise_of, relative_sds
from pigmenttrack.analysis.series_points import SeriesPoints
from pigmenttrack.analysis.verdict import LEVEL, visit_floor
from pigmenttrack.analysis.visits import Visits, visits_of

FEWEST_VISITS = 10
FEWEST_ON_A_SIDE = 4


class ChangeKind(StrEnum):
    """What changes there."""

    LEVEL = "level"
    COURSE = "course"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePoint:
    """A change between two neighbouring visits.

    Attributes
    ----------
    after_month, before_month : float
        The visits between which it lies, in months since the first photo.
    chance : float
        Probability bound of seeing one so clear where nothing happens, candidates counted.
    """

    after_month: float
    before_month: float
    kind: ChangeKind
    chance: float


def find_change_points(points: SeriesPoints) -> tuple[ChangePoint, ...]:
    """Return the change points of a series in the order of time; often none.

    Needs ten visits; fewer give none.
    """
    visits = visits_of(points)
    floor = visit_floor(visits, noise_of(visits))
    found = _search(visits, floor)
    return tuple(sorted(found, key=lambda point: point.after_month))


def _search(visits: Visits, floor_sd: float) -> list[ChangePoint]:
    if len(visits) < FEWEST_VISITS:
        return []
    splits = range(FEWEST_ON_A_SIDE, len(visits) - FEWEST_ON_A_SIDE + 1)
    candidates = [(split, kind) for split in splits for kind in ChangeKind]
    chances = [_chance(visits, split, kind, floor_sd) for split, kind in candidates]
    best = int(np.argmin(chances))
    split, kind = candidates[best]
    chance = chances[best] * len(candidates)
    if chance >= 1.0 - LEVEL:
        return []
    point = ChangePoint(
        after_month=float(visits.months[split - 1]),
        before_month=float(visits.months[split]),
        kind=kind,
        chance=chance,
    )
    left, right = _rows(visits, 0, split), _rows(visits, split, len(visits))
    return [point, *_search(left, floor_sd), *_search(right, floor_sd)]


def _chance(visits: Visits, split: int, kind: ChangeKind, floor_sd: float) -> float:
    """Return the two-sided tail probability of a step or a bend at one place."""
    months = visits.months
    if kind is ChangeKind.LEVEL:
        extra = (np.arange(len(visits)) >= split).astype(np.float64)
    else:
        extra = np.maximum(0.0, months - 0.5 * (months[split - 1] + months[split]))
    design = np.column_stack([np.ones(len(visits)), months - months[0], extra])
    fit = prepare_fit(months, design, relative_sd=relative_sds(visits))
    third = np.array([0.0, 0.0, 1.0])
    return float(tail_probabilities([fit], visits.levels[:, None], third, floor_sd)[0])


def _rows(visits: Visits, start: int, end: int) -> Visits:
    rows = slice(start, end)
    return replace(
        visits,
        days=visits.days[rows],
        months=visits.months[rows],
        levels=visits.levels[rows],
        sds=None if visits.sds is None else visits.sds[rows],
        photos=visits.photos[rows],
    )
