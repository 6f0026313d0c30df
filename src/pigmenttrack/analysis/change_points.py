"""Where a series changes its level or its course, found without looking at the journal.

Each candidate is judged by the same correlated fit as everything else, with the number of
candidates paid for; the clearest one splits the series and both sides are searched again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from pigmenttrack.analysis.array_types import FloatArray
from pigmenttrack.analysis.correlated_fit import prepare_fits, tail_probabilities
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
    chances = _chances(visits, candidates, floor_sd)
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


def _chances(
    visits: Visits, candidates: Sequence[tuple[int, ChangeKind]], floor_sd: float
) -> list[float]:
    """Return the two-sided tail probability of a step or a bend at each place."""
    months, ones = visits.months, np.ones(len(visits))
    designs = [
        np.column_stack([ones, months - months[0], _shape(months, split, kind)])
        for split, kind in candidates
    ]
    fits = prepare_fits(months, designs, relative_sd=relative_sds(visits))
    third, levels = np.array([0.0, 0.0, 1.0]), visits.levels[:, None]
    return [float(tail_probabilities([fit], levels, third, floor_sd)[0]) for fit in fits]


def _shape(months: FloatArray, split: int, kind: ChangeKind) -> FloatArray:
    if kind is ChangeKind.LEVEL:
        return (np.arange(len(months)) >= split).astype(np.float64)
    return np.maximum(0.0, months - 0.5 * (months[split - 1] + months[split]))


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
