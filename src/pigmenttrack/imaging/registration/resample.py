"""See the moving photo through a map, in the fixed photo's frame."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.registration.coordinates import (
    full_from_reduced,
    lattice,
    reduced_from_full,
)
from pigmenttrack.imaging.registration.pictures import Level, Pictures
from pigmenttrack.imaging.registration.stretched_plane import StretchedPlane

NODE_STEP_PX = 16  # the map is evaluated on nodes this far apart and interpolated between
BORDER_PX = 3  # what lies this near the moving photo's border is half made up
SAME_ZOOM = 1.15  # pictures that differ by less than this are left as they are


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Both photos' contrast in one frame, and how much of either is skin: uint8 (H, W) each."""

    fixed: Level
    moving_flat: NDArray[np.uint8]
    moving_seen: NDArray[np.uint8]


def align(layer: StretchedPlane, fixed: Pictures, moving: Pictures, level: str) -> AlignedPair:
    """Resample the moving photo through `layer` at the "coarse" or "fine" level."""
    fixed_level, moving_level = _equally_large(layer, fixed, moving, level)
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
    flat = cv2.remap(moving_level.flat, x, y, cv2.INTER_LINEAR)
    inner = np.zeros_like(moving_level.seen)
    border = slice(BORDER_PX, -BORDER_PX)
    inner[border, border] = moving_level.seen[border, border]
    seen = cv2.remap(inner, x, y, cv2.INTER_LINEAR)
    return AlignedPair(fixed_level, np.asarray(flat, np.uint8), np.asarray(seen, np.uint8))


def zoom_of(layer: StretchedPlane) -> float:
    """Return px of the moving photo per px of the fixed one, at the middle of the fixed one."""
    size = layer.displacement.size
    step_px = 0.05 * size[0]
    middle = lattice(size, 1, 1)
    nearby = middle + step_px * np.eye(2)
    spread = layer(nearby) - layer(middle)
    return float(np.sqrt(abs(np.linalg.det(spread)))) / step_px


def _equally_large(
    layer: StretchedPlane, fixed: Pictures, moving: Pictures, level: str
) -> tuple[Level, Level]:
    """Return pictures of both photos that show the skin equally large; none is enlarged."""
    fixed_level, moving_level = (
        (fixed.fine, moving.fine) if level == "fine" else (fixed.coarse, moving.coarse)
    )
    # Px of the moving level per px of the fixed level.
    ratio = zoom_of(layer) * moving_level.scale.mean() / fixed_level.scale.mean()
    if ratio > SAME_ZOOM:
        return fixed_level, _shrunk(moving_level, 1 / ratio)
    if ratio < 1 / SAME_ZOOM:
        return _shrunk(fixed_level, ratio), moving_level
    return fixed_level, moving_level


def _shrunk(level: Level, factor: float) -> Level:
    height, width = level.flat.shape
    shape = (max(8, round(width * factor)), max(8, round(height * factor)))
    flat, seen = (
        np.asarray(cv2.resize(plane, shape, interpolation=cv2.INTER_AREA), np.uint8)
        for plane in (level.flat, level.seen)
    )
    return Level(flat, seen, level.photo_size)
