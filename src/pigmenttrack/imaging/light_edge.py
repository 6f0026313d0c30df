"""Find edges of light among shade that falls off evenly, spots and grain."""

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane

REACH_OF_DIAGONAL = 0.025
LENGTH_OF_DIAGONAL = 0.15  # an edge that crosses the skin, not a crease or a spot
LEVELS = tuple(0.02 * step for step in range(2, 60))
LEAST_SHARE = 0.02  # of the frame: with less skin nothing is said of its light


def strongest_step(light: Plane, seen: Mask) -> float:
    """Return the height of the highest edge that is long enough to be a shadow's.

    An edge is a step between plateaus: the means on its two sides differ as much at a short as at
    a long distance. Shade that falls off evenly differs twice as much at twice the distance, and
    cancels. Spots and grain have edges too, but short ones.

    Parameters
    ----------
    light : float32 (h, w)
        Log light.
    seen : bool (h, w)
        Where it is the light of skin; with too little of that the height is 0.
    """
    if np.count_nonzero(seen) < LEAST_SHARE * seen.size:
        return 0.0
    diagonal = float(np.hypot(*seen.shape))
    reach = max(3, round(REACH_OF_DIAGONAL * diagonal))
    side = 2 * (reach // 3) + 1
    weight = cv2.blur(seen.astype(np.float32), (side, side))
    total = cv2.blur(np.where(seen, light, 0).astype(np.float32), (side, side))
    mean = np.where(weight > 0.5, total / np.maximum(weight, 1e-3), np.nan).astype(np.float32)
    slant = round(reach * 0.7)
    strongest = np.zeros(seen.shape, np.float32)
    for across, down in ((reach, 0), (0, reach), (slant, slant), (slant, -slant)):
        near = _difference(mean, across, down)
        far = _difference(mean, 2 * across, 2 * down)
        # The even slope taken off; never more than the step itself, as at the flank of a spot.
        edge = np.minimum(np.abs(2 * near - far), np.abs(near))
        strongest = np.maximum(strongest, edge)
    return _longest_level(strongest, LENGTH_OF_DIAGONAL * diagonal)


def _longest_level(edges: Plane, length_px: float) -> float:
    """Return the highest level at which the edges still hang together over this length."""
    highest = 0.0
    for level in LEVELS:
        _, _, boxes, _ = cv2.connectedComponentsWithStats((edges >= level).astype(np.uint8))
        spans = np.hypot(boxes[1:, cv2.CC_STAT_WIDTH], boxes[1:, cv2.CC_STAT_HEIGHT])
        if not len(spans) or float(spans.max()) < length_px:
            break
        highest = level
    return highest


def _difference(mean: Plane, across: int, down: int) -> Plane:
    """Return the difference between opposite sides, 0 where one of them is not seen (NaN)."""
    difference = _moved(mean, across, down) - _moved(mean, -across, -down)
    return np.where(np.isnan(difference), np.float32(0), difference).astype(np.float32)


def _moved(plane: Plane, across: int, down: int) -> Plane:
    shift = np.array([[1, 0, across], [0, 1, down]], np.float32)
    size = (plane.shape[1], plane.shape[0])
    moved = cv2.warpAffine(plane, shift, size, flags=cv2.INTER_NEAREST, borderValue=(float("nan"),))
    return np.asarray(moved, np.float32)
