"""Bring a photo into the frame in which a series is measured.

The frame is a part of the baseline photo, reduced: all visits are resampled into it, once, so
that a pixel means the same piece of skin everywhere. Warped pictures are never stored.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane, Points, Rgb

PointMap = Callable[[Points], Points]

LATTICE_PX = 8  # maps are smooth: exact every 8 px, bilinear between (error < 0.01 px)
BORDER_PX = 2.0  # cubic resampling reaches this far; nearer to the edge nothing is believed


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A part of the baseline photo, reduced by `reduction`.

    Attributes
    ----------
    left_px, top_px : int
        Corner of the part, in pixels of the baseline.
    reduction : float
        Frame pixels per baseline pixel, in (0, 1].
    size : (height, width) of the frame in pixels.
    """

    left_px: int
    top_px: int
    reduction: float
    size: tuple[int, int]

    def to_baseline(self, points_xy: Points) -> Points:
        """Return where frame points (N, 2) lie on the full-size baseline."""
        corner = np.array([self.left_px, self.top_px], np.float64)
        return (np.asarray(points_xy, np.float64) + 0.5) / self.reduction - 0.5 + corner

    def from_baseline(self, points_xy: Points) -> Points:
        """Return where points (N, 2) of the full-size baseline lie in the frame."""
        corner = np.array([self.left_px, self.top_px], np.float64)
        return (np.asarray(points_xy, np.float64) - corner + 0.5) * self.reduction - 0.5


def frame_around(
    outline_xy: Points | None, photo_size: tuple[int, int], *, margin: float, longest_px: int
) -> Frame:
    """Return the frame that holds an outline (N, 2) and `margin` times its extent on each side.

    Without an outline the whole photo is the frame.
    """
    height, width = photo_size
    left, top, right, bottom = 0, 0, width, height
    if outline_xy is not None:
        low, high = outline_xy.min(axis=0), outline_xy.max(axis=0)
        reach = margin * float((high - low).max())
        left = max(0, math.floor(low[0] - reach))
        top = max(0, math.floor(low[1] - reach))
        right = min(width, math.ceil(high[0] + reach) + 1)
        bottom = min(height, math.ceil(high[1] + reach) + 1)
    wide, high_px = right - left, bottom - top
    reduction = min(1.0, longest_px / max(wide, high_px))
    size = (max(1, round(high_px * reduction)), max(1, round(wide * reduction)))
    return Frame(left_px=left, top_px=top, reduction=reduction, size=size)


def warp_to_frame(rgb: Rgb, frame: Frame, baseline_to_photo: PointMap) -> tuple[Rgb, Mask]:
    """Resample a photo into the frame.

    Parameters
    ----------
    rgb : uint8 array (H, W, 3)
        The visit's full-size photo.
    baseline_to_photo : callable, (N, 2) -> (N, 2)
        Where points of the full-size baseline lie on this photo.

    Returns
    -------
    warped : uint8 array of the frame's size
    inside : bool array of the frame's size
        True where the photo shows the frame; elsewhere `warped` is black.
    """
    # Strategy: map a coarse lattice exactly, shrink the photo by area to the frame's own
    # resolution (no aliasing, and a small picture to read from), then resample once.
    lattice = _lattice(frame.size)
    rows, columns = lattice.shape[:2]
    mapped = baseline_to_photo(frame.to_baseline(lattice.reshape(-1, 2))).reshape(rows, columns, 2)
    source, sample_at = _reduce(rgb, mapped)
    dense = _densify(sample_at, frame.size)
    no_second_map = np.empty(0, np.float32)
    warped = cv2.remap(
        source, dense, no_second_map, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    inside = _within(dense, source.shape[:2])
    warped[~inside] = 0
    return warped.astype(np.uint8, copy=False), inside


def _reduce(rgb: Rgb, sample_at: Points) -> tuple[Rgb, Points]:
    """Cut out what is sampled and shrink it to about the resolution of the lattice.

    Returns the smaller picture and the same sample points (rows, columns, 2) in its pixels.
    """
    reach = 16
    low = np.floor(sample_at.min(axis=(0, 1))).astype(int) - reach
    high = np.ceil(sample_at.max(axis=(0, 1))).astype(int) + reach + 1
    left, top = (int(v) for v in np.clip(low, 0, [rgb.shape[1] - 1, rgb.shape[0] - 1]))
    right, bottom = (int(v) for v in np.clip(high, [left + 1, top + 1], rgb.shape[1::-1]))
    part = rgb[top:bottom, left:right]
    inner = sample_at - np.array([left, top])
    photo_px_per_frame_px = math.sqrt(float(np.median(_cell_areas(sample_at)))) / LATTICE_PX
    if photo_px_per_frame_px < 1 / 0.9:  # so near to 1, shrinking would only blur
        return part, inner
    height, width = part.shape[:2]
    size = (
        max(1, round(width / photo_px_per_frame_px)),
        max(1, round(height / photo_px_per_frame_px)),
    )
    small = cv2.resize(part, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    return small, (inner + 0.5) * (np.array(size) / np.array([width, height])) - 0.5


def _within(points: NDArray[np.float32], size: tuple[int, int]) -> Mask:
    """Tell which points (H, W, 2) a picture of this size can be asked about."""
    right, bottom = np.float32(size[1] - 1 - BORDER_PX), np.float32(size[0] - 1 - BORDER_PX)
    first = np.float32(BORDER_PX)
    x, y = points[..., 0], points[..., 1]
    inside: Mask = (x >= first) & (x <= right) & (y >= first) & (y <= bottom)
    return inside


def photo_px_per_frame_px(frame: Frame, baseline_to_photo: PointMap) -> float:
    """Return how many pixels of the photo one frame pixel is wide, in the middle of the frame."""
    middle = np.array([[frame.size[1] / 2, frame.size[0] / 2]])
    steps = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    origin, right, down = baseline_to_photo(frame.to_baseline(middle + steps))
    across, along = right - origin, down - origin
    return math.sqrt(abs(float(across[0] * along[1] - across[1] * along[0])))


def points_in_frame(frame: Frame, test: Callable[[Points], Mask]) -> Mask:
    """Evaluate a test of baseline points on the frame's lattice, for every pixel (H, W)."""
    lattice = _lattice(frame.size)
    answers = test(frame.to_baseline(lattice.reshape(-1, 2))).reshape(lattice.shape[:2])
    dense = _densify(answers[..., None].astype(np.float64), frame.size)
    return np.asarray(dense[..., 0] >= 0.5)


def pixel_areas_mm2(frame: Frame, baseline_to_plane_mm: PointMap) -> Plane:
    """Return the mm² of skin that every frame pixel covers (H, W), by a map into a plane."""
    lattice = _lattice(frame.size)
    nodes = lattice.reshape(-1, 2)

    def across(step: Points) -> Points:
        ahead = baseline_to_plane_mm(frame.to_baseline(nodes + step / 2))
        return ahead - baseline_to_plane_mm(frame.to_baseline(nodes - step / 2))

    right, down = across(np.array([1.0, 0.0])), across(np.array([0.0, 1.0]))
    areas = np.abs(right[:, 0] * down[:, 1] - right[:, 1] * down[:, 0])
    areas = areas.reshape(*lattice.shape[:2], 1)
    return _densify(areas, frame.size)[..., 0]


def _lattice(size: tuple[int, int]) -> Points:
    """Return frame points every LATTICE_PX, covering the frame: (rows, columns, 2)."""
    ys = np.arange(math.ceil((size[0] - 1) / LATTICE_PX) + 1, dtype=np.float64) * LATTICE_PX
    xs = np.arange(math.ceil((size[1] - 1) / LATTICE_PX) + 1, dtype=np.float64) * LATTICE_PX
    return np.stack(np.meshgrid(xs, ys), axis=-1)


def _densify(values: Points, size: tuple[int, int]) -> NDArray[np.float32]:
    """Interpolate lattice values (rows, columns, C) bilinearly to every pixel of the frame."""
    # cv2.remap would do it, but rounds positions to 1/32 of a cell: a quarter pixel of the map.
    table = values.astype(np.float32)
    for axis in (0, 1):
        place = np.arange(size[axis], dtype=np.float32) / LATTICE_PX
        low = np.minimum(place.astype(np.intp), max(table.shape[axis] - 2, 0))
        high = np.minimum(low + 1, table.shape[axis] - 1)
        share = (place - low).reshape((-1, 1, 1) if axis == 0 else (1, -1, 1)).astype(np.float32)
        start = np.take(table, low, axis=axis)
        table = start + share * (np.take(table, high, axis=axis) - start)
    return table


def _cell_areas(points: Points) -> NDArray[np.float64]:
    """Return the area of every lattice cell (rows - 1, columns - 1), by its diagonals."""
    one = points[1:, 1:] - points[:-1, :-1]
    other = points[1:, :-1] - points[:-1, 1:]
    return 0.5 * np.abs(one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0])
