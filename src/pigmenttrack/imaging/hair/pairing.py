"""Which hair of one visit is which hair of another, once both lie on each other.

A hair keeps its root and the way it leaves the skin; its tip moves on. The end that stays is
the root: pairs that grew also correct roots that the single photos could not tell.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from pigmenttrack.domain.hair import HairFlag
from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.hair.branches import path_length
from pigmenttrack.imaging.hair.likeness import BESIDE_MM, POINTS, beside, evenly
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.hair.similarity import transform

ROOT_REACH_MM = 0.15
DIRECTION_REACH_MM = 0.3  # how much of a hair next to its root tells its direction
LARGEST_TURN = 0.6  # rad between the directions of one hair on two days
ROOT_SD_MM, TURN_SD = 0.04, 0.15
LATE_START_MM = 0.5  # by which one tracing of a hair may begin later than another
GROWN_MM = 0.15  # a difference of lengths that says which end stayed


@dataclass(frozen=True, slots=True)
class Strand:
    """A hair with its path in millimetres of the first visit, from root to tip."""

    hair: Hair
    path_mm: Points

    def turned(self) -> "Strand":
        """Return the same with root and tip exchanged."""
        return Strand(self.hair.turned(), self.path_mm[::-1])


def strands_of(hairs: tuple[Hair, ...], mm_per_px: float, to_first: Matrix) -> list[Strand]:
    """Return hairs in millimetres of the first visit."""
    return [Strand(hair, transform(hair.path_xy * mm_per_px, to_first)) for hair in hairs]


def pair_strands(
    first: list[Strand], second: list[Strand]
) -> tuple[list[Strand], list[Strand], list[tuple[int, int]]]:
    """Return both visits with corrected roots, and the pairs of the same hair."""
    pairs = _assigned(first, second)
    pairs += _alongside(first, second, pairs)
    votes = [_root_vote(first[i], second[j]) for i, j in pairs]
    if sum(votes) < 0:
        # Most hairs that grew did so at what was taken for their roots: the field leans the
        # other way.
        first = [strand.turned() for strand in first]
        second = [strand.turned() for strand in second]
        votes = [-vote for vote in votes]
    first, second = first.copy(), second.copy()
    for (i, j), vote in zip(pairs, votes, strict=True):
        if vote < 0:
            first[i], second[j] = first[i].turned(), second[j].turned()
    for i, j in pairs:
        if _agreement(first[i], second[j]) < 0:
            second[j] = second[j].turned()
    return first, second, pairs


def _direction(path_mm: Points) -> Points:
    away = np.hypot(*(path_mm - path_mm[0]).T)
    stop = min(len(path_mm) - 1, max(1, int(np.searchsorted(away, DIRECTION_REACH_MM))))
    chord = path_mm[stop] - path_mm[0]
    return chord / max(float(np.hypot(*chord)), 1e-9)


def _agreement(one: Strand, other: Strand) -> float:
    """Return the cosine between the directions from root to tip."""
    first, second = one.path_mm[-1] - one.path_mm[0], other.path_mm[-1] - other.path_mm[0]
    return float(first @ second / max(float(np.hypot(*first) * np.hypot(*second)), 1e-9))


def _root_vote(one: Strand, other: Strand) -> int:
    """Return 1 where the first end of a pair stayed and the other moved, -1 the other way."""
    other = other if _agreement(one, other) > 0 else other.turned()
    change = abs(path_length(one.path_mm) - path_length(other.path_mm))
    if change < GROWN_MM or (one.hair.flags | other.hair.flags) & (
        HairFlag.ROOT_OUTSIDE | HairFlag.TIP_OUTSIDE
    ):
        return 0
    at_root = float(np.hypot(*(one.path_mm[0] - other.path_mm[0])))
    at_tip = float(np.hypot(*(one.path_mm[-1] - other.path_mm[-1])))
    return int(np.sign(at_tip - at_root))


def _assigned(first: list[Strand], second: list[Strand]) -> list[tuple[int, int]]:
    """Return the pairs that share an end and leave it in the same direction, one to one."""
    if not first or not second:
        return []
    costs = np.full((len(first), len(second)), np.inf)
    for backward in (False, True):
        # An end of the first visit, root or tip, with the end of the second that has the same
        # direction: the roots may have been taken wrongly in either.
        ends_a, ways_a = _ends(first, backward=backward)
        for turned in (False, True):
            ends_b, ways_b = _ends(second, backward=turned)
            gap = np.hypot(*np.moveaxis(ends_a[:, None] - ends_b[None], -1, 0))
            turn = np.arccos(np.clip(ways_a @ ways_b.T, -1, 1))
            # Roots that agree are believed a little more than any other two ends.
            cost = (gap / ROOT_SD_MM) ** 2 + (turn / TURN_SD) ** 2 + 1.0 * (backward or turned)
            costs = np.minimum(
                costs, np.where((gap < ROOT_REACH_MM) & (turn < LARGEST_TURN), cost, np.inf)
            )
    possible = np.isfinite(costs)
    rows, columns = linear_sum_assignment(np.where(possible, costs, 1e4))
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if possible[i, j]]


def _alongside(
    first: list[Strand], second: list[Strand], pairs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return pairs among those left that lie beside each other without a common end.

    A root that hides among others on one visit is traced from farther out there.
    """
    paired = {i for i, _ in pairs}, {j for _, j in pairs}
    left = [
        [number for number in range(len(strands)) if number not in done]
        for strands, done in zip((first, second), paired, strict=True)
    ]
    lines = [
        np.array([evenly(strands[number].path_mm) for number in numbers]).reshape(-1, POINTS, 2)
        for strands, numbers in zip((first, second), left, strict=True)
    ]
    gaps = beside(lines[0], lines[1], LATE_START_MM)
    rows, columns = linear_sum_assignment(np.where(gaps < BESIDE_MM, gaps, 1.0))
    return [
        (left[0][i], left[1][j])
        for i, j in zip(rows, columns, strict=True)
        if gaps[i, j] < BESIDE_MM
    ]


def _ends(strands: list[Strand], *, backward: bool) -> tuple[Points, NDArray[np.float64]]:
    paths = [strand.path_mm[::-1] if backward else strand.path_mm for strand in strands]
    return np.array([path[0] for path in paths]), np.array([_direction(path) for path in paths])
