"""Find patches of one photo in the other, a few pixels around where a map expects them."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.registration.coordinates import full_from_reduced
from pigmenttrack.imaging.registration.observations import Observations, equally_exact
from pigmenttrack.imaging.registration.resample import AlignedPair

HALF_PX = 32  # of the reduced picture
MIN_PEAK = 0.2
MIN_SPREAD = 4.0  # grey levels; a patch without texture is found everywhere
FEWEST_SEEN = 64  # mean share of skin, of 255
RIVAL_GUARD_PX = 4  # a rival peak lies further away than this
CLEAR_LEAD = 0.15  # a peak this much above its best rival counts fully
PEAK_SD_PX = 0.5  # of a clear peak; patches that carry less are less exact


@dataclass(frozen=True, slots=True)
class FoundPatches:
    """Patches found again, and how many were looked for.

    `shifts.displacement_px` is in px of the whole fixed photo, as `contrast_shift` defines it.
    """

    tried: int
    shifts: Observations


def find_patches(pair: AlignedPair, search_px: int, spacing_px: float) -> FoundPatches:
    """Search patches `spacing_px` apart in the aligned moving photo, `search_px` around."""
    reach = HALF_PX + search_px
    seen = cv2.integral(cv2.min(pair.fixed.seen, pair.moving_seen))
    height, width = pair.fixed.flat.shape
    tried, centres, shifts, weights = 0, [], [], []
    for y in _places(height, reach, spacing_px):
        for x in _places(width, reach, spacing_px):
            if _box_sum(seen, x, y, reach) < FEWEST_SEEN * (2 * reach) ** 2:
                continue
            patch = _window(pair.fixed.flat, x, y, HALF_PX)
            window = _window(pair.moving_flat, x, y, reach)
            if min(cv2.meanStdDev(patch)[1][0, 0], cv2.meanStdDev(window)[1][0, 0]) < MIN_SPREAD:
                continue
            tried += 1
            found = _best_shift(patch, window)
            if found is not None:
                centres.append((x - 0.5, y - 0.5))  # an even patch has its centre between pixels
                shifts.append(found[:2])
                weights.append(found[2])
    scale = pair.fixed.scale
    shift_px = (np.array(shifts, np.float64).reshape(-1, 2) - search_px) / scale
    xy = full_from_reduced(np.array(centres, np.float64).reshape(-1, 2), scale)
    sd_px = PEAK_SD_PX / scale.mean() / np.sqrt(np.array(weights, np.float64))
    return FoundPatches(tried, equally_exact(xy, shift_px, sd_px))


def _places(side_px: int, reach_px: int, spacing_px: float) -> list[int]:
    room = side_px - 2 * reach_px
    if room < 1:
        return []
    count = max(1, round(room / spacing_px) + 1)
    return np.linspace(reach_px, side_px - reach_px, count).astype(int).tolist()


def _window(picture: NDArray[np.uint8], x: int, y: int, half_px: int) -> NDArray[np.uint8]:
    return picture[y - half_px : y + half_px, x - half_px : x + half_px]


def _box_sum(integral: np.ndarray, x: int, y: int, half_px: int) -> int:
    top, bottom, left, right = y - half_px, y + half_px, x - half_px, x + half_px
    return int(
        integral[bottom, right]
        - integral[top, right]
        - integral[bottom, left]
        + integral[top, left]
    )


def _best_shift(
    patch: NDArray[np.uint8], window: NDArray[np.uint8]
) -> tuple[float, float, float] | None:
    """Return (x, y, weight) of the correlation's peak, or None where it has no clear one."""
    correlation = cv2.matchTemplate(window, patch, cv2.TM_CCOEFF_NORMED)
    _, peak, _, (x, y) = cv2.minMaxLoc(correlation)
    height, width = correlation.shape
    if peak < MIN_PEAK or not (0 < x < width - 1 and 0 < y < height - 1):
        return None
    around = correlation[y - 1 : y + 2, x - 1 : x + 2].astype(np.float64)
    off_x, off_y = _vertex(around[1]), _vertex(around[:, 1])
    guard = RIVAL_GUARD_PX
    correlation[max(0, y - guard) : y + guard + 1, max(0, x - guard) : x + guard + 1] = -1
    lead = peak - float(correlation.max())
    weight = (peak - MIN_PEAK + 0.05) * float(np.clip(lead / CLEAR_LEAD, 0.05, 1))
    return x + off_x, y + off_y, weight


def _vertex(three: NDArray[np.float64]) -> float:
    """Return the offset of the top of a parabola through three values, within one step."""
    before, at, after = three.tolist()
    curvature = 2 * at - before - after
    return 0.0 if curvature <= 0 else float(np.clip((after - before) / (2 * curvature), -1, 1))
