"""Motions that bring many shaft ends of one picture onto those of another.

Every pair of an end here and an end there whose directions differ by the turn votes for the shift
that would bring one onto the other; the true motion collects the votes of all hairs that both
pictures show.
"""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.hair.shaft_ends import ShaftEnds
from pigmenttrack.imaging.hair.similarity import turn_and_shift, wrapped

TURN_STEP = np.radians(0.75)
SHIFT_BIN_MM = 0.06
WAY_TOLERANCE = 0.35  # rad between the turn of a hair and that of the field
LARGEST_SHIFT = 0.8  # of the mean size of the pictures
FEWEST_VOTES = 3
PEAKS_A_TURN = 6
APART_TURN, APART_MM = 0.02, 0.1  # motions nearer than that are one


def likely_motions(
    first: ShaftEnds, second: ShaftEnds, sizes_mm: tuple[Points, Points], most: int
) -> list[Matrix]:
    """Return at most `most` motions (3, 3) in millimetres, the most surprising first.

    Parameters
    ----------
    first, second : ShaftEnds
    sizes_mm : two arrays (2,)
        Width and height of either picture.
    most : int
    """
    middle, middle_there = sizes_mm[0] / 2, sizes_mm[1] / 2
    here, there = first.places_mm - middle, second.places_mm - middle_there
    one, other, turns = _oriented_pairs(first, second)
    reach = LARGEST_SHIFT * (middle + middle_there)
    peaks: list[tuple[float, float, Points]] = []
    for angle in np.arange(-np.pi, np.pi, TURN_STEP).tolist():
        low, high = np.searchsorted(turns, [angle - WAY_TOLERANCE, angle + WAY_TOLERANCE])
        part = slice(int(low), int(high))
        turned = here @ turn_and_shift(angle, np.zeros(2), np.zeros(2))[:2, :2].T
        shifts = there[other[part]] - turned[one[part]]
        peaks += [(surprise, angle, shift) for surprise, shift in _peaks(shifts, reach)]
    peaks.sort(key=lambda each: -each[0])
    return [
        turn_and_shift(angle, shift + middle_there - middle, middle)
        for angle, shift in _distinct(peaks, most)
    ]


def _oriented_pairs(
    first: ShaftEnds, second: ShaftEnds
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
    """Return numbers of ends of both pictures and the turns between them, by ascending turn.

    Turns are repeated beyond half a turn on either side, as a range around any angle needs them.
    """
    ends = np.arange(len(first.places_mm)), np.arange(len(second.places_mm))
    one, other = (grid.ravel() for grid in np.meshgrid(*ends, indexing="ij"))
    turns = wrapped(second.ways[other] - first.ways[one])
    turns = np.concatenate([turns - 2 * np.pi, turns, turns + 2 * np.pi])
    near = np.flatnonzero(np.abs(turns) < np.pi + WAY_TOLERANCE + TURN_STEP)
    order = near[np.argsort(turns[near])]
    return one[order % len(one)], other[order % len(one)], turns[order]


def _peaks(shifts: Points, reach: Points) -> list[tuple[float, Points]]:
    """Return the shifts with most votes of one turn, and how surprising their number is."""
    shifts = shifts[(np.abs(shifts) < reach).all(axis=1)]
    if len(shifts) < FEWEST_VOTES:
        return []
    columns, rows = (int(2 * side / SHIFT_BIN_MM) + 2 for side in reach)
    bins = ((shifts + reach) / SHIFT_BIN_MM).astype(np.intp)
    votes = np.bincount(bins[:, 1] * columns + bins[:, 0], minlength=rows * columns)
    votes = votes.reshape(rows, columns)
    # A peak on the border of two bins is split: neighbours vote together.
    votes = votes[:-1] + votes[1:]
    votes = votes[:, :-1] + votes[:, 1:]
    best = np.flatnonzero(votes >= max(int(votes.max()) - 1, FEWEST_VOTES))
    counts = votes.ravel()[best]
    order = np.argsort(-counts, kind="stable")[:PEAKS_A_TURN]
    row, column = np.divmod(best[order], votes.shape[1])
    found = (np.column_stack([column, row]) + 1.0) * SHIFT_BIN_MM - reach
    # A large overlap collects more votes by accident.
    overlap = np.prod(1.0 - np.abs(found) * LARGEST_SHIFT / reach, axis=1)
    chance = len(shifts) * SHIFT_BIN_MM**2 / np.prod(reach) * LARGEST_SHIFT**2 * overlap * 4.0
    surprises = _surprise(counts[order].astype(np.float64), chance)
    return list(zip(surprises.tolist(), found, strict=True))


def _surprise(votes: NDArray[np.float64], chance: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how much rather motions are than accidents: log likelihood ratios of Poisson."""
    more = votes * np.log(np.maximum(votes / chance, 1.0)) - votes + chance
    return np.where(votes > chance, more, 0.0)


def _distinct(peaks: list[tuple[float, float, Points]], most: int) -> list[tuple[float, Points]]:
    """Return the first peaks that are not near an earlier one."""
    angles, places = np.zeros(most), np.zeros((most, 2))
    kept: list[tuple[float, Points]] = []
    for _, angle, shift in peaks:
        count = len(kept)
        near = np.abs(wrapped(angles[:count] - angle)) < APART_TURN
        near &= np.abs(places[:count] - shift).max(axis=1, initial=0.0) < APART_MM
        if near.any():
            continue
        angles[count], places[count] = angle, shift
        kept.append((angle, shift))
        if len(kept) == most:
            break
    return kept
