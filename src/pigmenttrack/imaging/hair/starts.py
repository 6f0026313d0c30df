"""Where to begin: clean stretches of shaft, with their direction, bend and width."""

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.branches import Piece
from pigmenttrack.imaging.hair.maps import HairMaps
from pigmenttrack.imaging.hair.ragged import Ragged
from pigmenttrack.imaging.hair.sampling import sample_plane
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
LEAST_END = 0.2  # of the maps of roots and tips: fainter places have heads of other kinds
ENDS_APART_MM = 0.02
END_AXIS_MM = 0.04
AHEAD_MM, LEAST_CORE = 0.06, 0.2  # there a middle line goes on


def clean_stretches(pieces: list[Piece], mm_per_px: float) -> list[Piece]:
    """Return the pieces that are long and straight enough to tell where a hair runs."""
    return [
        piece
        for piece in pieces
        if piece.length_px >= max(SHORTEST_MM / mm_per_px, SHORTEST_WIDTHS * piece.width_px)
        and _chord(piece.path_xy) >= STRAIGHTEST * piece.length_px
    ]


def heads_of(pieces: list[Piece], mm_per_px: float) -> Heads:
    """Return two heads a piece: number ``2 * k`` at its end, ``2 * k + 1`` at its start.

    A parabola through the tail tells heading and bend; through a short one a line.
    """
    tails = [
        _tail(path, mm_per_px) for piece in pieces for path in (piece.path_xy, piece.path_xy[::-1])
    ]
    widths = np.repeat(np.array([piece.width_px for piece in pieces], np.float64), 2)
    shares = Ragged.of(np.array([len(tail) for tail in tails], np.intp))
    points = np.vstack(tails)
    first, last = points[shares.starts], points[shares.starts + shares.counts - 1]
    length = np.maximum(np.hypot(*(last - first).T), 1e-9)
    axis = (last - first) / length[:, None]
    off, own_axis = points - first[shares.owner], axis[shares.owner]
    along = (off * own_axis).sum(axis=1) / length[shares.owner]
    aside = off[:, 1] * own_axis[:, 0] - off[:, 0] * own_axis[:, 1]
    bent = (length > BENDING_TAIL_MM / mm_per_px) & (shares.counts > 2)
    powers = np.column_stack([np.ones_like(along), along, along**2 * bent[shares.owner]])
    normal = shares.sums(powers[:, :, None] * powers[:, None, :]) + 1e-9 * np.eye(3)
    fit = np.linalg.solve(normal, shares.sums(powers * aside[:, None])[:, :, None])[..., 0]
    bend = 2 * fit[:, 2] / length**2
    # Error of the second derivative of a parabola through points of that deviation.
    doubt = POSITION_SD_PX * 27.0 / length**2 / np.sqrt(shares.counts)
    bend /= 1.0 + (doubt / (TYPICAL_BEND_PER_MM * mm_per_px)) ** 2
    across = np.column_stack([-axis[:, 1], axis[:, 0]])
    places = last + fit.sum(axis=1)[:, None] * across
    headings = np.arctan2(axis[:, 1], axis[:, 0])
    headings += np.arctan((fit[:, 1] + 2 * fit[:, 2]) / length)
    return Heads(places, headings, bend, widths)


def hidden_heads(maps: HairMaps, width_px: float, mm_per_px: float) -> Heads:
    """Return heads, looking along the hair, at every place that the maps call a root or a tip.

    Hairs of one unit hide each other's ends; a network tells them apart before their outlines do.
    """
    end = np.maximum(maps.root, maps.tip)
    side = 2 * round(ENDS_APART_MM / mm_per_px) + 1
    highest = cv2.dilate(end, np.ones((side, side), np.uint8))
    rows, columns = np.nonzero((end >= highest) & (end > LEAST_END))
    reach = 2 * round(END_AXIS_MM / mm_per_px) + 1
    weights = (maps.axes * maps.cover[..., None]).astype(np.float32)
    axes = cv2.blur(weights, (reach, reach))[rows, columns]
    headings = np.arctan2(axes[:, 1], axes[:, 0]).astype(np.float64) / 2
    points = np.column_stack([columns, rows]).astype(np.float64)
    # An axis has no sense: both are tried, and kept where a middle line goes on.
    points, headings = np.tile(points, (2, 1)), np.concatenate([headings, headings + np.pi])
    ahead = points + AHEAD_MM / mm_per_px * np.column_stack([np.cos(headings), np.sin(headings)])
    kept = sample_plane(maps.core, ahead[:, 0], ahead[:, 1]) > LEAST_CORE
    points, headings = points[kept], headings[kept]
    return Heads(points, headings, np.zeros(len(points)), np.full(len(points), width_px))


def _chord(path_xy: Points) -> float:
    return float(np.hypot(*(path_xy[-1] - path_xy[0])))


def _tail(path_xy: Points, mm_per_px: float) -> Points:
    """Return the part of a path that tells where its last point heads."""
    away = np.hypot(*(path_xy - path_xy[-1]).T)
    return path_xy[-max(4, int(np.count_nonzero(away < TAIL_MM / mm_per_px))) :]
