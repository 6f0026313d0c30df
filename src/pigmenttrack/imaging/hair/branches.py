"""The skeleton of a hair mask, cut at its junctions into ordered, smoothed pieces."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane, Points
from pigmenttrack.imaging.hair.thinning import junctions_of, thin

SMOOTHING_PX = 2.5  # of the path along itself: takes out the staircase of pixels
CORNER_RAD = 0.6  # a sharper turn within the arms is a corner between two hairs
CORNER_ARM_WIDTHS = 1.2
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
    """

    path_xy: Points
    width_px: float

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
    pieces = []
    for contour in contours:
        if len(contour) < shortest_px:  # there and back: at least twice the length
            continue
        pixels = _there(contour.reshape(-1, 2).astype(np.int32, copy=False))
        if len(pixels) < max(shortest_px, 3):
            continue
        widths = 2.0 * depth[pixels[:, 1], pixels[:, 0]] - 1.0
        pieces += [
            Piece(_smoothed(pixels[part]), float(np.median(widths[part])))
            for part in _straight_parts(pixels, widths)
            if part.stop - part.start >= max(shortest_px, 3)
        ]
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


def _straight_parts(pixels: NDArray[np.int32], widths: NDArray[np.float32]) -> list[slice]:
    """Return the parts of a line (P, 2) between its corners.

    Two hairs that meet end to end in a V leave one line without a junction, with a corner.
    """
    arm = max(4, round(CORNER_ARM_WIDTHS * float(np.median(widths))))
    whole = slice(0, len(pixels))
    if len(pixels) <= 2 * arm:
        return [whole]
    points = pixels.astype(np.float64)
    before, after = points[arm:-arm] - points[: -2 * arm], points[2 * arm :] - points[arm:-arm]
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    turn = np.abs(np.arctan2(cross, (before * after).sum(axis=1)))
    parts, start = [], 0
    while len(turn) and turn.max() > CORNER_RAD:
        corner = int(turn.argmax())
        parts.append(corner + arm)
        turn[max(0, corner - arm) : corner + arm + 1] = 0.0
    borders = sorted(parts)
    slices = []
    for border in borders:
        slices.append(slice(start, max(start, border - arm // 2)))
        start = border + arm // 2
    return [*slices, slice(start, len(pixels))]


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
