"""The same place of scalp found again by where its follicles are.

Follicles keep their places through the hair cycle, whatever the hair on them does (Kasprzak
2019), and their pattern is unique to a place. Every pair of a root here and a root there votes,
for every turn, for the shift that would bring one onto the other; the true motion collects the
votes of all follicles that both pictures show. Neither direction nor length of a hair is used,
so shaved hair does.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from scipy.special import gammainc

from pigmenttrack.imaging.array_types import Matrix, Points

TURN_STEP_DEG = 1.5
SHIFT_BIN_MM = 0.12
COARSE_MM, FINE_MM = 0.2, 0.1  # how near a root has to come while the motion is refined
ROUNDS = 6
PEAKS = 8  # bins looked at more closely
LARGEST_SCALE_CHANGE = 0.1
FEWEST_MATCHES = 6
LEAST_SHARE = 0.3  # of the roots on the common area that have to meet one another
MOST_ROOTS = 250  # a vote costs the product of both counts; of more, the clearest ones vote
# About 10^6 motions are tried and the best is looked at: an accident must be so rare for one of
# them that it is rare for all.
LARGEST_CHANCE = 1e-9
FREE_PAIRS = 2  # any two points can be brought onto any other two by a similarity


@dataclass(frozen=True, slots=True)
class Constellation:
    """How two point patterns lie on each other.

    Attributes
    ----------
    a_to_b : array (3, 3)
        Similarity from millimetres of the first to millimetres of the second.
    pairs : int array (M, 2)
        Points of both that meet, one to one.
    residual_mm : float
        Root mean square distance of the pairs.
    by_chance : float
        How many pairs an accidental overlay of that size would have.
    share : float
        Pairs by the number of points that the common area holds in the poorer picture.
    """

    a_to_b: Matrix
    pairs: NDArray[np.intp]
    residual_mm: float
    by_chance: float
    share: float

    @property
    def is_certain(self) -> bool:
        """Whether so many points would hardly ever meet by accident."""
        count = len(self.pairs) - FREE_PAIRS
        if len(self.pairs) < FEWEST_MATCHES or self.share < LEAST_SHARE:
            return False
        # Tail of the Poisson distribution: at least `count` where `by_chance` are expected.
        return bool(gammainc(count, max(self.by_chance, 1e-3)) < LARGEST_CHANCE)


def find_constellation(
    first_mm: Points, second_mm: Points, size_mm: tuple[float, float]
) -> Constellation | None:
    """Return the best overlay of two patterns (N, 2), (M, 2); None where either is too small.

    Parameters
    ----------
    first_mm, second_mm : array (N, 2), (M, 2)
        Roots, the clearest first, in millimetres of their pictures.
    size_mm : tuple of float
        Height and width of both pictures.
    """
    if min(len(first_mm), len(second_mm)) < FEWEST_MATCHES:
        return None
    area = np.array([size_mm[1], size_mm[0]])
    guesses = _vote(first_mm[:MOST_ROOTS], second_mm[:MOST_ROOTS], area / 2)
    overlays = [_refined(guess, first_mm, second_mm, area) for guess in guesses]
    return max(overlays, key=lambda each: len(each.pairs) - each.by_chance)


def transform(points: Points, a_to_b: Matrix) -> Points:
    """Return points (N, 2) moved by an affine matrix."""
    return np.asarray(points @ a_to_b[:2, :2].T + a_to_b[:2, 2])


def _vote(first: Points, second: Points, centre: Points) -> list[Matrix]:
    """Return the motions with most votes."""
    best: list[tuple[float, float, NDArray[np.float64]]] = []
    area = float(np.prod(2 * centre))
    for angle in np.radians(np.arange(-180.0, 180.0, TURN_STEP_DEG)):
        cosine, sine = np.cos(angle), np.sin(angle)
        turned = (first - centre) @ np.array([[cosine, sine], [-sine, cosine]]) + centre
        shifts = (second[None] - turned[:, None]).reshape(-1, 2)
        reach = 2 * centre.max()
        shifts = shifts[(np.abs(shifts) < reach).all(axis=1)]
        bins = np.floor((shifts + reach) / SHIFT_BIN_MM).astype(np.intp)
        across = int(2 * reach / SHIFT_BIN_MM) + 1
        votes = np.bincount(bins[:, 0] * across + bins[:, 1], minlength=across**2).reshape(
            across, -1
        )[:, :across]
        # A peak on the border of two bins is split: neighbours vote together.
        total = votes[:-1, :-1] + votes[1:, :-1] + votes[:-1, 1:] + votes[1:, 1:]
        column, row = np.unravel_index(int(total.argmax()), total.shape)
        shift = (np.array([column, row]) + 1.0) * SHIFT_BIN_MM - reach
        # A large overlap collects more votes by accident.
        overlap = float(np.prod(np.clip(1 - np.abs(shift) / (2 * centre), 0.01, 1.0)))
        chance = len(first) * len(second) * overlap * (2 * SHIFT_BIN_MM) ** 2 / area
        best.append((_surprise(float(total[column, row]), chance), float(angle), shift))
    best.sort(key=lambda each: -each[0])
    return [_rigid(angle, shift, centre) for _, angle, shift in best[:PEAKS]]


def _surprise(votes: float, chance: float) -> float:
    """Return how much rather a motion is than an accident: the log likelihood ratio of Poisson."""
    return votes * float(np.log(votes / chance)) - votes + chance if votes > chance else 0.0


def _rigid(angle: float, shift: Points, centre: Points) -> Matrix:
    cosine, sine = np.cos(angle), np.sin(angle)
    matrix = np.eye(3)
    matrix[:2, :2] = [[cosine, -sine], [sine, cosine]]
    matrix[:2, 2] = centre - matrix[:2, :2] @ centre + shift
    return matrix


def _refined(guess: Matrix, first: Points, second: Points, area: Points) -> Constellation:
    """Return the overlay after fitting the motion to the points that meet, several times."""
    a_to_b = guess
    for reach in np.linspace(COARSE_MM, FINE_MM, ROUNDS):
        pairs = mutual_pairs(transform(first, a_to_b), second, float(reach))
        if len(pairs) < 3:
            break
        a_to_b = _fitted(first[pairs[:, 0]], second[pairs[:, 1]], a_to_b)
    moved = transform(first, a_to_b)
    pairs = mutual_pairs(moved, second, FINE_MM)
    gaps = moved[pairs[:, 0]] - second[pairs[:, 1]]
    inside_b = ((moved >= 0) & (moved <= area)).all(axis=1)
    back = transform(second, np.linalg.inv(a_to_b).astype(np.float64))
    inside_a = ((back >= 0) & (back <= area)).all(axis=1)
    poorer = max(1, min(int(inside_b.sum()), int(inside_a.sum())))
    # An accidental overlay: each point meets one of a Poisson pattern of the same density.
    common = float(np.prod(area)) * max(float(inside_b.mean()), 1e-3)
    chance = poorer * (1 - np.exp(-inside_a.sum() * np.pi * FINE_MM**2 / common))
    return Constellation(
        a_to_b=a_to_b,
        pairs=pairs,
        residual_mm=float(np.sqrt(np.mean(np.square(gaps).sum(axis=1)))) if len(pairs) else 0.0,
        by_chance=float(chance),
        share=len(pairs) / poorer,
    )


def mutual_pairs(first: Points, second: Points, reach: float) -> NDArray[np.intp]:
    """Return (M, 2) numbers of points that are each other's nearest and at most `reach` apart."""
    if not len(first) or not len(second):
        return np.zeros((0, 2), np.intp)
    distance, there = cKDTree(second).query(first)
    _, back = cKDTree(first).query(second)
    kept = (np.asarray(distance) <= reach) & (np.asarray(back)[there] == np.arange(len(first)))
    return np.column_stack([np.flatnonzero(kept), np.asarray(there)[kept]]).astype(np.intp)


def _fitted(first: Points, second: Points, before: Matrix) -> Matrix:
    """Return the similarity that fits pairs best; `before` where the fit would change the scale.

    References
    ----------
    .. [1] Umeyama (1991). IEEE Trans. PAMI 13(4), 376-380; in the plane, by complex numbers.
    """
    one, other = first @ [1, 1j], second @ [1, 1j]
    centred = one - one.mean()
    power = float(np.sum(np.abs(centred) ** 2))
    if power < 1e-9:
        return before
    factor = np.sum((other - other.mean()) * np.conj(centred)) / power
    if abs(np.log(np.abs(factor))) > LARGEST_SCALE_CHANGE:
        return before
    shift = other.mean() - factor * one.mean()
    return np.array(
        [
            [factor.real, -factor.imag, shift.real],
            [factor.imag, factor.real, shift.imag],
            [0.0, 0.0, 1.0],
        ]
    )
