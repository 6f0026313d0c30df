"""Where to begin: clean stretches of shaft, with their direction, bend and width."""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.branches import Piece
from pigmenttrack.imaging.hair.tracking import Heads

SHORTEST_MM = 0.045
SHORTEST_WIDTHS = 0.7
STRAIGHTEST = 0.8  # least ratio of chord to length: a shaft does not curl up
TAIL_MM = 0.5  # how much of an end tells where it heads
BENDING_TAIL_MM = 0.3  # shorter ends are fitted by a line
# Prior deviation of the bend of a hair, rad/mm: a short end cannot tell its bend, most hairs
# bend by less than that.
TYPICAL_BEND_PER_MM = 0.25
POSITION_SD_PX = 0.3


def clean_stretches(pieces: list[Piece], mm_per_px: float) -> list[Piece]:
    """Return the pieces that are long and straight enough to tell where a hair runs."""
    return [
        piece
        for piece in pieces
        if piece.length_px >= max(SHORTEST_MM / mm_per_px, SHORTEST_WIDTHS * piece.width_px)
        and _chord(piece.path_xy) >= STRAIGHTEST * piece.length_px
    ]


def heads_of(pieces: list[Piece], mm_per_px: float) -> Heads:
    """Return two heads a piece: number ``2 * k`` at its end, ``2 * k + 1`` at its start."""
    rows = [
        _head(path, mm_per_px) for piece in pieces for path in (piece.path_xy, piece.path_xy[::-1])
    ]
    table = np.array(rows, np.float64).reshape(-1, 4)
    widths = np.repeat(np.array([piece.width_px for piece in pieces], np.float64), 2)
    return Heads(table[:, :2].copy(), table[:, 2].copy(), table[:, 3].copy(), widths)


def _chord(path_xy: Points) -> float:
    return float(np.hypot(*(path_xy[-1] - path_xy[0])))


def _head(path_xy: Points, mm_per_px: float) -> NDArray[np.float64]:
    """Return x, y, heading (rad) and bend (rad/px) at the last point of a path."""
    away = np.hypot(*(path_xy - path_xy[-1]).T)
    tail = path_xy[-max(4, int(np.count_nonzero(away < TAIL_MM / mm_per_px))) :]
    chord = tail[-1] - tail[0]
    length = max(float(np.hypot(*chord)), 1e-9)
    axis = chord / length
    normal = np.array([-axis[1], axis[0]])
    along, aside = (tail - tail[0]) @ axis, (tail - tail[0]) @ normal
    degree = 2 if length > BENDING_TAIL_MM / mm_per_px else min(1, len(tail) - 1)
    curve = np.polyfit(along, aside, degree)
    slope = float(np.polyval(np.polyder(curve), along[-1]))
    bend = float(np.polyval(np.polyder(curve, 2), along[-1])) if degree == 2 else 0.0
    # Error of the second derivative of a parabola through points of that deviation.
    doubt = POSITION_SD_PX * 27.0 / length**2 / np.sqrt(len(tail))
    bend /= 1.0 + (doubt / (TYPICAL_BEND_PER_MM * mm_per_px)) ** 2
    place = tail[0] + along[-1] * axis + np.polyval(curve, along[-1]) * normal
    heading = np.arctan2(axis[1], axis[0]) + np.arctan(slope)
    return np.array([place[0], place[1], heading, bend])
