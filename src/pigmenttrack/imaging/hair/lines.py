"""A line in the picture that was followed along something like a shaft."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.branches import path_length

SHORTEST_MM = 0.09
WIDEST_MM = 0.26  # two thick hairs that touch; one hair is no wider than 0.14 mm
LEAST_LENGTH_WIDTHS = 1.4
FEWEST_POINTS = 6
TYPICAL_WIDTH_MM = 0.06  # where there is no line to tell
REPEAT_PX = 2.5


class Origin(IntEnum):
    """What a line was followed from."""

    STRETCH = 0
    CAP = 1
    CORNER = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line before it is looked at.

    Attributes
    ----------
    path_xy : array (P, 2)
        At the tracer's scale, P >= `FEWEST_POINTS`.
    width_px : float
        Of what it was followed from.
    cut : tuple of two bool
        Whether its first and its last end run out of the picture.
    origin : Origin
    shortened : bool
        Ends where its edges were last seen, not where hair ends.
    """

    path_xy: Points
    width_px: float
    cut: tuple[bool, bool]
    origin: Origin
    shortened: bool = False


def has_proportions(path_xy: Points, width_px: float, mm_per_px: float) -> bool:
    """Tell whether a path has the proportions of a hair."""
    if len(path_xy) < 2:
        return False
    length = path_length(path_xy)
    return bool(
        length * mm_per_px >= SHORTEST_MM
        and width_px * mm_per_px <= WIDEST_MM
        and length >= LEAST_LENGTH_WIDTHS * width_px
    )


def typical_width(
    widths_px: NDArray[np.float64], points: NDArray[np.intp], mm_per_px: float
) -> float:
    """Return the median width, px, of N lines that weigh their numbers of points."""
    if not len(widths_px):
        return TYPICAL_WIDTH_MM / mm_per_px
    order = np.argsort(widths_px)
    share = np.cumsum(points[order]) / points.sum()
    return float(widths_px[order][np.searchsorted(share, 0.5)])


def without_repeats(lines: list[Line]) -> list[Line]:
    """Return lines of which no two begin, pass their middle and end at the same places.

    Of those that do the first is kept.
    """
    if len(lines) < 2:
        return lines
    marks = np.array([line.path_xy[[0, len(line.path_xy) // 2, -1]].ravel() for line in lines])
    turned = np.hstack([marks[:, 4:], marks[:, 2:4], marks[:, :2]])
    near = cKDTree(marks).query_ball_point(marks, REPEAT_PX, p=np.inf)
    back = cKDTree(turned).query_ball_point(marks, REPEAT_PX, p=np.inf)
    kept = np.ones(len(lines), np.bool_)
    for number, others in enumerate(zip(near, back, strict=True)):
        if kept[number]:
            later = [other for group in others for other in group if other > number]
            kept[later] = False
    return [line for line, stays in zip(lines, kept.tolist(), strict=True) if stays]
