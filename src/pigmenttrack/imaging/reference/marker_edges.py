"""Corners of a printed square at sub-pixel precision, from its four edges.

A corner itself is rounded off by any blur; an edge is not moved by it. So each side is located by
many short profiles across it, a line is laid through them, and neighbouring lines are crossed.

References
----------
.. [1] Tabatabai & Mitchell (1984). Edge location to subpixel values in digital imagery. IEEE
   Trans. PAMI 6(2), 188-201: an edge stands where the profile's mass says.
"""

from collections.abc import Callable
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points, Rgb
from pigmenttrack.imaging.color import linear_from_srgb, mean_channel

# From profiles (N, K) and their steps (K,) to where ink ends along each (N,), NaN where nowhere.
_Locator: TypeAlias = Callable[[NDArray[np.float32], NDArray[np.float64]], NDArray[np.float64]]
_STEP_PX = 0.5
# Of a side. First the steepest rise is taken, wide around the coarse corners; then the mass, which
# is finer by far, but must not meet the white cells inside the frame, a sixth wide.
_COARSE_REACH, _REACH = 0.2, 0.13
_ALONG = np.linspace(0.1, 0.9, 41)  # ends are left out: there the corner's rounding begins
_LEAST_CONTRAST = 0.05  # linear light between paper and ink; shade and glare leave less
_USABLE_SHARE = 0.5  # of a side's profiles


def refine_corners(rgb: Rgb, corners_xy: Points) -> Points | None:
    """Return the corners (4, 2) of a dark square on white, to a few hundredths of a pixel.

    Parameters
    ----------
    rgb : uint8 array, shape (H, W, 3)
    corners_xy : float64 array, shape (4, 2)
        Coarse corners in order around the square, good to a tenth of its side.

    Returns
    -------
    float64 array of shape (4, 2), or None
        None where a side is hidden, out of the picture or without contrast.
    """
    side = np.linalg.norm(np.roll(corners_xy, -1, axis=0) - corners_xy, axis=1)
    margin = _COARSE_REACH * side.max() + 3
    origin = np.floor(corners_xy.min(axis=0) - margin).astype(int)
    end = np.ceil(corners_xy.max(axis=0) + margin).astype(int) + 1
    origin = np.maximum(origin, 0)
    end = np.minimum(end, [rgb.shape[1], rgb.shape[0]])
    crop = linear_from_srgb(rgb[origin[1] : end[1], origin[0] : end[0]])
    if crop.size == 0:
        return None
    light = mean_channel(crop)
    corners = corners_xy - origin
    for locate, reach in (
        (_steepest_rise, _COARSE_REACH),
        (_mass_edge, _REACH),
        (_mass_edge, _REACH),
    ):
        found = []
        for index in range(4):
            line = _fit_side(light, np.roll(corners, -index, axis=0), locate, reach)
            if line is None:
                return None
            found.append(line)
        moved = np.array([_cross(found[index - 1], found[index]) for index in range(4)])
        if np.abs(moved - corners).max() > 0.5 * side.min():
            return None
        corners = moved
    return corners + origin


def _fit_side(
    light: NDArray[np.float32], corners: Points, locate: _Locator, reach_share: float
) -> tuple[Points, Points] | None:
    """Return a point on the line from the first corner to the second and its outward normal."""
    start, end, middle = corners[0], corners[1], corners.mean(axis=0)
    along = end - start
    length = float(np.hypot(*along))
    normal = np.array([along[1], -along[0]]) / length
    if normal @ (start - middle) < 0:
        normal = -normal
    reach = max(2.5, reach_share * length)
    steps = np.arange(-reach, reach + _STEP_PX / 2, _STEP_PX)
    base = start + _ALONG[:, None] * along
    where = base[:, None, :] + steps[None, :, None] * normal
    offset = locate(_sample(light, where), steps)
    usable = np.isfinite(offset)
    if usable.mean() < _USABLE_SHARE:
        return None
    return _line(base[usable] + offset[usable, None] * normal, normal)


def _sample(light: NDArray[np.float32], where: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return the light at points (N, K, 2); NaN outside the picture."""
    maps = where.astype(np.float32)
    sampled = cv2.remap(
        light,
        np.ascontiguousarray(maps[..., 0]),
        np.ascontiguousarray(maps[..., 1]),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=float("nan"),
    )
    return sampled.astype(np.float32, copy=False)


def _steepest_rise(
    profiles: NDArray[np.float32], steps: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return where along each profile the light rises most from ink to paper."""
    rise = profiles[:, 4:] - profiles[:, :-4]
    # A NaN at the picture's border makes the comparison false: such a profile is not used.
    usable = np.isfinite(profiles).all(axis=1) & (rise.max(axis=1) > _LEAST_CONTRAST)
    return np.where(usable, steps[2 + rise.argmax(axis=1)], np.nan)


def _mass_edge(profiles: NDArray[np.float32], steps: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return where ink ends: the mass above its level equals the paper's length."""
    count = max(2, profiles.shape[1] // 5)
    ink = np.median(profiles[:, :count], axis=1)
    contrast = np.median(profiles[:, -count:], axis=1) - ink
    usable = np.isfinite(profiles).all(axis=1) & (contrast > _LEAST_CONTRAST)
    rise = (profiles - ink[:, None]) / np.where(usable, contrast, 1.0)[:, None]
    mass = (rise.sum(axis=1) - 0.5 * (rise[:, 0] + rise[:, -1])) * _STEP_PX
    return np.where(usable, steps[-1] - mass, np.nan)


def _line(points: Points, normal: Points) -> tuple[Points, Points] | None:
    kept = points
    for _ in range(3):
        centre = kept.mean(axis=0)
        _, _, axes = np.linalg.svd(kept - centre)
        off = (kept - centre) @ axes[1]
        # Twice the median distance is about 1.35 sd: hairs and dirt go, honest noise stays.
        near = np.abs(off) <= 3.0 * max(1.4826 * float(np.median(np.abs(off))), 0.02)
        if near.all():
            break
        kept = kept[near]
    if len(kept) < _USABLE_SHARE * len(points):
        return None
    return centre, axes[1] * np.sign(axes[1] @ normal)


def _cross(one: tuple[Points, Points], other: tuple[Points, Points]) -> Points:
    normals = np.array([one[1], other[1]])
    return np.asarray(np.linalg.solve(normals, [one[1] @ one[0], other[1] @ other[0]]))
