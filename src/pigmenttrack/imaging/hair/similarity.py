"""Motions of one picture onto another: a turn, a shift and a small change of scale."""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points

LARGEST_SCALE_CHANGE = 0.1
SCALE_SD = 0.02  # two photos with known scales rarely disagree by more
PLACE_SD_MM = 0.02  # of a root between two tracings; what pulls against `SCALE_SD`


def transform(points: Points, a_to_b: Matrix) -> Points:
    """Return points (N, 2) moved by an affine matrix."""
    return np.asarray(points @ a_to_b[:2, :2].T + a_to_b[:2, 2])


def turn_of(a_to_b: Matrix) -> float:
    """Return by how much a similarity turns, in radians."""
    return float(np.arctan2(a_to_b[1, 0], a_to_b[0, 0]))


def wrapped(angles: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return angles in radians between -pi and pi."""
    return np.asarray((angles + np.pi) % (2 * np.pi) - np.pi)


def turn_and_shift(angle: float, shift: Points, about: Points) -> Matrix:
    """Return the motion (3, 3) that turns by `angle` about a place and then shifts."""
    cosine, sine = np.cos(angle), np.sin(angle)
    matrix = np.eye(3)
    matrix[:2, :2] = [[cosine, -sine], [sine, cosine]]
    matrix[:2, 2] = about - matrix[:2, :2] @ about + shift
    return matrix


def fitted(first: Points, second: Points, weights: NDArray[np.float64], before: Matrix) -> Matrix:
    """Return the similarity that fits weighted pairs best; `before` where they fix none.

    The fewer the pairs and the closer together, the less they say of the scale: it is drawn
    towards 1.

    References
    ----------
    .. [1] Umeyama (1991). IEEE Trans. PAMI 13(4), 376-380; in the plane, by complex numbers.
    """
    one, other = first @ [1, 1j], second @ [1, 1j]
    total = float(weights.sum())
    if total < 1e-9:
        return before
    middle, middle_there = (weights @ one) / total, (weights @ other) / total
    power = float(weights @ np.abs(one - middle) ** 2)
    moment = complex((weights * (other - middle_there)) @ np.conj(one - middle))
    if power < 1e-6 or abs(moment) < 0.5 * power:
        return before
    trust = power / (power + (PLACE_SD_MM / SCALE_SD) ** 2)
    log_scale = np.clip(
        trust * np.log(abs(moment) / power), -LARGEST_SCALE_CHANGE, LARGEST_SCALE_CHANGE
    )
    factor = moment / abs(moment) * np.exp(log_scale)
    shift = middle_there - factor * middle
    return np.array(
        [
            [factor.real, -factor.imag, shift.real],
            [factor.imag, factor.real, shift.imag],
            [0.0, 0.0, 1.0],
        ]
    )
