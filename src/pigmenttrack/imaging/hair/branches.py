"""The skeleton of a hair mask, cut at its junctions into ordered, smoothed pieces."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane, Points
from pigmenttrack.imaging.hair.thinning import junctions_of, thin

SMOOTHING_PX = 2.5  # of the path along itself: takes out the staircase of pixels
STEP_PX = 2.0  # between the points of a smoothed path


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of shaft between two ends.

    Attributes
    ----------
    path_xy : array, shape (P, 2)
        P >= 2 points along the centre line.
    width_px : float
        Median width from the distance to the border of the mask.
    joined : tuple of two bool
        Whether the first and the last point touch a junction.
    """

    path_xy: Points
    width_px: float
    joined: tuple[bool, bool]

    @property
    def length_px(self) -> float:
        """Length along the path."""
        return path_length(self.path_xy)


def path_length(path_xy: Points) -> float:
    """Return the length of a polyline (P, 2)."""
    return float(np.hypot(*np.diff(path_xy, axis=0).T).sum())


def resampled(path_xy: Points, step: float = STEP_PX) -> Points:
    """Return a polyline with evenly spaced points, ends kept, about `step` apart."""
    gaps = np.hypot(*np.diff(path_xy, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(gaps)])
    places = np.linspace(0.0, along[-1], max(2, round(along[-1] / step) + 1))
    return np.column_stack([np.interp(places, along, path_xy[:, axis]) for axis in (0, 1)])


def cut_into_pieces(mask: Mask, shortest_px: float) -> list[Piece]:
    """Return the branches of the skeleton of a mask.

    Parameters
    ----------
    mask : bool array, shape (H, W)
    shortest_px : float
        Shorter branches are left out; at a junction, dead ends that do not stick out of the
        body they start in are left out as well.
    """
    skeleton = thin(mask)
    distance = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    depth = distance.astype(np.float32, copy=False)
    knots = _knots(skeleton, depth)
    arms = (skeleton & ~knots).astype(np.uint8)
    contours, _ = cv2.findContours(arms, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    near_knot = cv2.dilate(knots.astype(np.uint8), np.ones((5, 5), np.uint8))
    pieces = []
    for contour in contours:
        if len(contour) < shortest_px:  # there and back: at least twice the length
            continue
        pixels = _there(contour.reshape(-1, 2).astype(np.int32, copy=False))
        if len(pixels) < max(shortest_px, 3):
            continue
        joined = (bool(near_knot[tuple(pixels[0][::-1])]), bool(near_knot[tuple(pixels[-1][::-1])]))
        widths = 2.0 * depth[pixels[:, 1], pixels[:, 0]] - 1.0
        pieces.append(Piece(_smoothed(pixels), float(np.median(widths)), joined))
    return pieces


def _knots(skeleton: Mask, depth: Plane) -> Mask:
    """Return the junctions of a skeleton with what lies inside the body around them.

    Within half a width of a junction the skeleton bends towards it and tells nothing of where
    the hairs run: it goes, and the hairs are continued from what is left.
    """
    knots = np.zeros(skeleton.shape, np.uint8)
    rows, columns = np.nonzero(junctions_of(skeleton))
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        radius = max(2, round(float(depth[row, column])))
        cv2.circle(knots, (column, row), radius, 1, -1)
    return knots.astype(np.bool_) & skeleton


def _there(contour: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the pixels of a line, whose contour runs there and back, from end to end."""
    turning = np.flatnonzero(
        (np.roll(contour, 1, axis=0) == np.roll(contour, -1, axis=0)).all(axis=1)
    )
    if not len(turning):
        return contour
    around = np.roll(contour, -int(turning[0]), axis=0)
    return around[: len(around) // 2 + 1]


def _smoothed(pixels: NDArray[np.int32]) -> Points:
    points = pixels.astype(np.float64)
    radius = min(round(2 * SMOOTHING_PX), (len(points) - 1) // 2)
    if radius < 1:
        return points
    kernel = np.exp(-0.5 * np.square(np.arange(-radius, radius + 1) / SMOOTHING_PX))
    kernel /= kernel.sum()
    # Mirrored through the end points, so that the ends stay where they are.
    before = 2 * points[0] - points[radius:0:-1]
    after = 2 * points[-1] - points[-2 : -radius - 2 : -1]
    padded = np.vstack([before, points, after])
    smooth = np.column_stack([np.convolve(padded[:, axis], kernel, "valid") for axis in (0, 1)])
    return resampled(smooth)
