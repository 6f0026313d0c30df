"""Measure what a map still misses: correlate patches of one photo with the other, resampled."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Points
from pigmenttrack.imaging.registration.coordinates import (
    full_from_reduced,
    lattice,
    reduced_from_full,
)
from pigmenttrack.imaging.registration.features import Features
from pigmenttrack.imaging.registration.pictures import Level
from pigmenttrack.imaging.registration.stretched_plane import StretchedPlane

NODE_STEP_PX = 16  # the map is evaluated on nodes this far apart and interpolated between
MIN_PEAK = 0.25
MIN_SPREAD = 2.0  # grey levels; a patch without texture is found everywhere
RIVAL_GUARD_PX = 4  # a rival peak lies further away than this
CLEAR_LEAD = 0.15  # a peak this much above its best rival counts fully


@dataclass(frozen=True, slots=True)
class PatchRound:
    """One round of patch matching; lengths in px of the reduced picture."""

    level: str  # "coarse" or "fine"
    step_px: float
    half_px: int
    search_px: int


@dataclass(frozen=True, slots=True)
class PatchShifts:
    """Where patches were found; px of the whole fixed photo.

    Attributes
    ----------
    tried : number of patches with texture that both photos show
    xy : (N, 2) centres
    shift_px : (N, 2) the patch at `xy` looks like the resampled moving photo at ``xy + shift``
    weight : (N,) in [0, 1], from the height and lead of the peak
    px : size of a reduced pixel
    """

    tried: int
    xy: Points
    shift_px: Points
    weight: NDArray[np.float64]
    px: float


def measure_shifts(
    layer: StretchedPlane, fixed: Features, moving: Features, plan: PatchRound
) -> PatchShifts:
    """Search patches of the fixed photo in the moving one, resampled through `layer`."""
    fixed_level, moving_level = _levels(layer, fixed, moving, plan)
    resampled, seen = _resample(layer, fixed_level, moving_level, fixed, moving)
    blind = cv2.integral((~seen).astype(np.uint8))
    reach = plan.half_px + plan.search_px
    height, width = fixed_level.flat.shape
    columns = _places(width, reach, plan.step_px)
    rows = _places(height, reach, plan.step_px)
    tried, centres, shifts, weights = 0, [], [], []
    for y in rows:
        for x in columns:
            if _box_sum(blind, x, y, reach) > 0:
                continue
            patch = _window(fixed_level.flat, x, y, plan.half_px)
            window = _window(resampled, x, y, reach)
            if min(cv2.meanStdDev(patch)[1][0, 0], cv2.meanStdDev(window)[1][0, 0]) < MIN_SPREAD:
                continue
            tried += 1
            found = _best_shift(patch, window)
            if found is not None:
                centres.append((x - 0.5, y - 0.5))  # an even patch has its centre between pixels
                shifts.append(found[:2])
                weights.append(found[2])
    scale = fixed_level.scale
    shift_px = (np.array(shifts, np.float64).reshape(-1, 2) - plan.search_px) / scale
    xy = full_from_reduced(np.array(centres, np.float64).reshape(-1, 2), scale)
    return PatchShifts(tried, xy, shift_px, np.array(weights), float(1 / scale.mean()))


def _levels(
    layer: StretchedPlane, fixed: Features, moving: Features, plan: PatchRound
) -> tuple[Level, Level]:
    """Return pictures of both photos that show the skin equally large."""
    fixed_level = fixed.pictures.fine if plan.level == "fine" else fixed.pictures.coarse
    moving_level = moving.pictures.fine
    middle = lattice(fixed.size, 1, 1)
    nearby = middle + np.array([[1.0, 0.0], [0.0, 1.0]]) * 0.05 * fixed.size[0]
    spread = layer(nearby) - layer(middle)
    zoom = np.sqrt(abs(np.linalg.det(spread))) / (0.05 * fixed.size[0])
    # Px of the moving level per px of the fixed level.
    ratio = zoom * moving_level.scale.mean() / fixed_level.scale.mean()
    if ratio > 1.15:
        return fixed_level, _shrunk(moving_level, 1 / ratio)
    if ratio < 0.87:
        return _shrunk(fixed_level, ratio), moving_level
    return fixed_level, moving_level


def _shrunk(level: Level, factor: float) -> Level:
    height, width = level.flat.shape
    shape = (max(8, round(width * factor)), max(8, round(height * factor)))
    flat = cv2.resize(level.flat, shape, interpolation=cv2.INTER_AREA)
    return Level(np.asarray(flat, np.uint8), level.photo_size)


def _resample(
    layer: StretchedPlane,
    fixed_level: Level,
    moving_level: Level,
    fixed: Features,
    moving: Features,
) -> tuple[NDArray[np.uint8], Mask]:
    """Return the moving picture in the fixed frame, and which of its px show skin."""
    height, width = fixed_level.flat.shape
    step = NODE_STEP_PX
    node_x, node_y = np.arange(0, width + step, step), np.arange(0, height + step, step)
    nodes = np.stack(np.meshgrid(node_x, node_y), axis=-1).reshape(-1, 2).astype(np.float64)
    mapped = layer(full_from_reduced(nodes, fixed_level.scale))
    at = reduced_from_full(mapped, moving_level.scale).astype(np.float32)
    at = at.reshape(len(node_y), len(node_x), 2)
    enlarge = np.array([[step, 0, 0], [0, step, 0]], np.float64)
    x, y = (
        np.asarray(cv2.warpAffine(plane, enlarge, (width, height), flags=cv2.INTER_LINEAR))
        for plane in cv2.split(at)
    )
    resampled = cv2.remap(moving_level.flat, x, y, cv2.INTER_LINEAR)
    moving_height, moving_width = moving_level.flat.shape
    seen = (x > 1) & (x < moving_width - 2) & (y > 1) & (y < moving_height - 2)
    if fixed.pictures.ignored.any():
        mask = fixed.pictures.ignored.astype(np.uint8)
        seen &= cv2.resize(mask, (width, height), interpolation=cv2.INTER_NEAREST) == 0
    if moving.pictures.ignored.any():
        factor_x, factor_y = (moving.pictures.coarse.scale / moving_level.scale).tolist()
        mask = moving.pictures.ignored.astype(np.uint8)
        seen &= cv2.remap(mask, x * factor_x, y * factor_y, cv2.INTER_NEAREST) == 0
    return np.asarray(resampled, np.uint8), seen


def _places(side_px: int, reach_px: int, step_px: float) -> list[int]:
    room = side_px - 2 * reach_px
    if room < 1:
        return []
    count = max(1, round(room / step_px) + 1)
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
    off_x, off_y = _peak_offset(correlation[y - 1 : y + 2, x - 1 : x + 2].astype(np.float64))
    guard = RIVAL_GUARD_PX
    correlation[max(0, y - guard) : y + guard + 1, max(0, x - guard) : x + guard + 1] = -1
    lead = peak - float(correlation.max())
    weight = (peak - MIN_PEAK + 0.05) * float(np.clip(lead / CLEAR_LEAD, 0.05, 1))
    return x + off_x, y + off_y, weight


def _peak_offset(values: NDArray[np.float64]) -> tuple[float, float]:
    """Return the sub-pixel offset (x, y) of the peak of a parabola a side through 3 x 3 values."""
    return _vertex(values[1]), _vertex(values[:, 1])


def _vertex(three: NDArray[np.float64]) -> float:
    before, at, after = three.tolist()
    curvature = 2 * at - before - after
    return 0.0 if curvature <= 0 else float(np.clip((after - before) / (2 * curvature), -1, 1))
