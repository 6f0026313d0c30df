"""The part: where it runs, and how wide it is from front to crown.

Stations along the midline are taken together in short sections: hairs at the edge of a part are
ragged, and its width is where their mean cover rises to half of that beside the part.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.imaging.array_types import Mask, Plane, Points
from pigmenttrack.imaging.hair.branches import resampled
from pigmenttrack.imaging.hair.sampling import sample_plane

LOOKED_AT_PX = 240  # rows of the reduced picture in which the midline is looked for
SMOOTH_SHARE = 0.012  # of the picture: deviation of the blur that joins bare scalp to a line
LEAST_BARE = 0.35  # of a midline; beside it hair covers more than half
LEAST_LENGTH_SHARE = 0.35  # of the region's height or width
STRAIGHTEST_SHARE = 0.96  # of a part's length is its chord; what winds runs through bald patches
WIDEST_SHARE = 0.14  # of the picture's width; wider bare scalp is a patch
MOST_UNEVEN = 2.5  # the widest section by the middle one: a patch on the way is no part
LEAST_STEP = 0.2  # by which cover beside the part exceeds that in it
STATION_PX = 2.0
SECTIONS = 9
REACH_SHARE = 0.16  # of the picture's width, to either side
BESIDE_SHARE = (0.5, 1.0)  # of the reach: where the cover beside the part is read
EDGE_SD_PX = 1.0  # of each section's two edges together, from blur and the colours chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWidth:
    """The width of the part along its midline, in pixels.

    Attributes
    ----------
    stations_xy : array (S, 2)
        Middles of the sections, from front to crown.
    left_px, right_px : arrays (S,)
        From the middle to the edge on either side of it, seen from front to crown.
    mean_px : Estimate
    thirds_px : tuple of three Estimates
        Front, middle, crown.
    """

    stations_xy: Points
    left_px: NDArray[np.float64]
    right_px: NDArray[np.float64]
    mean_px: Estimate
    thirds_px: tuple[Estimate, Estimate, Estimate]

    @property
    def width_px(self) -> NDArray[np.float64]:
        """Of every section (S,)."""
        return self.left_px + self.right_px

    def outline(self, margin: float) -> Points:
        """Return the strip of the part (N, 2), wider by a share of itself on either side."""
        tangents = np.gradient(self.stations_xy, axis=0)
        tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
        across = np.column_stack([-tangents[:, 1], tangents[:, 0]])
        grown = (1 + margin) * self.width_px[:, None] / 2
        # The ends lie half a section beyond the first and last station.
        middles = self.stations_xy.copy()
        middles[0] += middles[0] - middles[1]
        middles[-1] += middles[-1] - middles[-2]
        return np.concatenate([middles - across * grown, (middles + across * grown)[::-1]])


def find_midline(share: Plane, roi: Mask) -> Points | None:
    """Return the midline (P, 2) of the part, from the top or the left; None where there is none.

    Strategy: the path from one side of the region to the other along which most scalp is bare,
    by dynamic programming, once downwards and once to the right.
    """
    shrink = LOOKED_AT_PX / max(share.shape)
    size = (round(share.shape[1] * shrink), round(share.shape[0] * shrink))
    inside = cv2.resize(roi.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.5
    bare = 1 - cv2.resize(share, size, interpolation=cv2.INTER_AREA)
    deviation = SMOOTH_SHARE * max(size)
    bare = np.where(inside, cv2.GaussianBlur(bare, (0, 0), deviation), 0.0)
    best: tuple[float, Points] | None = None
    for turned in (False, True):
        plane, region = (bare.T, inside.T) if turned else (bare, inside)
        path = _barest_path(np.ascontiguousarray(plane), np.ascontiguousarray(region))
        if path is None:
            continue
        gain, points = path
        points = points[:, ::-1] if turned else points
        if best is None or gain > best[0]:
            best = (gain, points)
    return None if best is None else (best[1] + 0.5) / shrink - 0.5


def measure_part(share: Plane, midline_xy: Points) -> PartWidth | None:
    """Return the width along a midline; None where it does not run along bare scalp.

    Parameters
    ----------
    share : float32 array (H, W)
        Of hair in every pixel.
    midline_xy : array (P, 2)
        P >= 2 points from front to crown.
    """
    reach = REACH_SHARE * share.shape[1]
    stations = resampled(np.asarray(midline_xy, np.float64), STATION_PX)
    if len(stations) < 2 * SECTIONS:
        return None
    tangents = np.gradient(stations, axis=0)
    tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
    offsets = np.arange(-reach, reach + 0.25, 0.5)
    x = stations[:, :1] - offsets * tangents[:, 1:]
    y = stations[:, 1:] + offsets * tangents[:, :1]
    profiles = sample_plane(share, x, y)
    widths, places = [], []
    for part in np.array_split(np.arange(len(stations)), SECTIONS):
        edges = _edges(profiles[part].mean(axis=0), offsets)
        if edges is not None:
            widths.append(edges)
            places.append(stations[part].mean(axis=0))
    if len(widths) < SECTIONS // 2:
        return None
    sides = np.array(widths)
    width_px = sides.sum(axis=1)
    typical = float(np.median(width_px))
    if typical > WIDEST_SHARE * share.shape[1] or width_px.max() > MOST_UNEVEN * typical:
        return None
    thirds = np.array_split(width_px, 3)
    front, middle, crown = (_mean(third) for third in thirds)
    return PartWidth(
        stations_xy=np.array(places),
        left_px=sides[:, 0],
        right_px=sides[:, 1],
        mean_px=_mean(width_px),
        thirds_px=(front, middle, crown),
    )


def _mean(widths: NDArray[np.float64]) -> Estimate:
    """Return a mean width; its interval holds the edges' doubt, not how the part widens."""
    # Neighbouring sections differ by ragged edges and by the slope of the width: half of it is
    # taken for scatter.
    steps = np.diff(widths)
    scatter = float(np.sqrt(np.mean(np.square(steps)) / 2)) if len(steps) else 0.0
    sd = float(np.hypot(scatter / np.sqrt(len(widths)), EDGE_SD_PX))
    return normal_estimate(float(widths.mean()), sd, floor=0.0)


def _edges(
    profile: NDArray[np.float32], offsets: NDArray[np.float64]
) -> tuple[float, float] | None:
    """Return how far to either side a profile rises to half of the cover beside it."""
    reach = float(offsets[-1])
    beside = (np.abs(offsets) >= BESIDE_SHARE[0] * reach) & (
        np.abs(offsets) <= BESIDE_SHARE[1] * reach
    )
    cover = float(np.median(profile[beside]))
    near = np.abs(offsets) <= 0.15 * reach
    middle = int(np.flatnonzero(near)[np.argmin(profile[near])])
    bottom = float(profile[middle])
    if cover - bottom < LEAST_STEP:
        return None
    level = (cover + bottom) / 2
    right = _crossing(profile[middle:], level)
    left = _crossing(profile[middle::-1], level)
    if left is None or right is None:
        return None
    step = float(offsets[1] - offsets[0])
    shift = float(offsets[middle])
    # The barest place need not be the midline; distances are told from the midline.
    return left * step - shift, right * step + shift


def _crossing(profile: NDArray[np.float32], level: float) -> float | None:
    """Return where a profile first exceeds a level, between samples."""
    above = profile >= level
    if not above.any():
        return None
    first = int(np.argmax(above))
    if first == 0:
        return 0.0
    before, behind = float(profile[first - 1]), float(profile[first])
    return first - 1 + (level - before) / max(behind - before, 1e-9)


def _barest_path(bare: Plane, inside: Mask) -> tuple[float, Points] | None:
    """Return gain and points (P, 2) of the barest path downwards, cut to where it is bare."""
    rows, columns = bare.shape
    gain = bare - np.float32(LEAST_BARE)
    total = gain[0].copy()
    came = np.zeros((rows, columns), np.int8)
    for row in range(1, rows):
        left = np.concatenate([[-np.inf], total[:-1]])
        right = np.concatenate([total[1:], [-np.inf]])
        choices = np.stack([left, total, right])
        choice = np.argmax(choices, axis=0)
        came[row] = choice - 1
        total = gain[row] + np.take_along_axis(choices, choice[None], axis=0)[0]
    path = np.zeros(rows, np.int64)
    path[-1] = int(np.argmax(total))
    for row in range(rows - 1, 0, -1):
        path[row - 1] = path[row] + came[row, path[row]]
    along = gain[np.arange(rows), path]
    start, stop = _best_stretch(along)
    heights = np.flatnonzero(inside.any(axis=1))
    if not len(heights) or stop - start < LEAST_LENGTH_SHARE * (heights[-1] - heights[0] + 1):
        return None
    numbers = np.arange(start, stop)
    smooth = np.convolve(np.pad(path[start:stop], 4, mode="edge"), np.full(9, 1 / 9), "valid")
    points = np.column_stack([smooth, numbers]).astype(np.float64)
    chord = float(np.hypot(*(points[-1] - points[0])))
    straight = chord >= STRAIGHTEST_SHARE * float(np.hypot(*np.diff(points, axis=0).T).sum())
    if not straight or not _stands_out(bare, numbers, smooth):
        return None
    return float(along[start:stop].sum()), points


def _best_stretch(gain: NDArray[np.float32]) -> tuple[int, int]:
    """Return first and behind the last of the stretch with the largest sum."""
    sums = np.concatenate([[0.0], np.cumsum(gain)])
    lowest = np.minimum.accumulate(sums)
    stop = int(np.argmax(sums - lowest))
    return int(np.argmin(sums[: stop + 1])), stop


def _stands_out(bare: Plane, rows: NDArray[np.int64], columns: NDArray[np.float64]) -> bool:
    """Tell whether scalp is barer on a path than to both of its sides."""
    reach = round(REACH_SHARE * max(bare.shape) * 0.75)
    middle = np.rint(columns).astype(int)
    here = float(bare[rows, middle].mean())
    sides = [
        float(bare[rows, np.clip(middle + step, 0, bare.shape[1] - 1)].mean())
        for step in (-reach, reach)
    ]
    return here - max(sides) >= LEAST_STEP
