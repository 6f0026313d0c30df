"""A synthetic close-up of scalp, and for every pixel what a tracer of hairs would like to know.

Truth, by channel: the share that shafts cover; the middle lines of shafts, hidden ones too; roots;
tips; and the way from root to tip of the uppermost shaft. No photo of a person is used.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from camera import photographed
from head import Head, Shaft, random_head
from noise import Plane
from numpy.typing import NDArray
from scalp import bare_scalp, lay_on

FINE = 4  # outlines are filled on a grid so much finer
CORE_MM = 0.012  # deviation of a middle line
END_MM = 0.025  # of a root or a tip
TRUTHS = ("cover", "core", "root", "tip", "way_x", "way_y")
FINEST_UM, COARSEST_UM = 6.5, 14.0

Linear = NDArray[np.float32]


@dataclass(slots=True)
class _Layers:
    """What is painted so far."""

    linear: Linear
    cover: Plane
    ways: NDArray[np.float32]
    core: Plane
    roots: Plane
    tips: Plane


@dataclass(frozen=True, slots=True)
class CloseUp:
    """A photo (side, side, 3), its truth (6, side, side), see `TRUTHS`, and its hair."""

    rgb: NDArray[np.uint8]
    truth: NDArray[np.float32]
    head: Head
    px_per_mm: float


def random_close_up(seed: int, side: int) -> CloseUp:
    """Return the close-up of that seed."""
    rng = np.random.default_rng(seed)
    um = np.exp(rng.uniform(np.log(FINEST_UM), np.log(COARSEST_UM)))
    px_per_mm = 1000.0 / um
    head = random_head(rng, side / px_per_mm)
    linear = bare_scalp(rng, side, px_per_mm, head.pores_mm * px_per_mm)
    _shade(rng, linear, head, px_per_mm)
    blank = [np.zeros((side, side), np.float32) for _ in range(4)]
    layers = _Layers(linear, blank[0], np.zeros((side, side, 2), np.float32), *blank[1:])
    glimpsed = rng.random() < 0.4
    for shaft in head.shafts:
        if glimpsed and not shaft.loose:
            _glimpse(rng, layers.linear, shaft, px_per_mm)
    for shaft in head.shafts:
        _paint(layers, shaft, px_per_mm)
    linear = lay_on(rng, layers.linear, px_per_mm)
    rgb = photographed(rng, linear)
    kernel = CORE_MM * px_per_mm
    core = np.minimum(1.0, _soft(layers.core, kernel) * np.float32(2.2 * kernel))
    truth = np.stack(
        [layers.cover, core, layers.roots, layers.tips, *layers.ways.transpose(2, 0, 1)]
    )
    return CloseUp(rgb, np.clip(truth, -1, 1), head, px_per_mm)


def _soft(plane: Plane, deviation_px: float) -> Plane:
    return np.asarray(cv2.GaussianBlur(plane, (0, 0), deviation_px), np.float32)


def _shade(rng: np.random.Generator, linear: Linear, head: Head, px_per_mm: float) -> None:
    """Lay the shadows of all shafts on the skin, in place."""
    side = linear.shape[0]
    dark = np.zeros((side, side), np.float32)
    for shaft in head.shafts:
        line = np.rint(shaft.path_mm * px_per_mm * 8).astype(np.int32)
        width = max(1, round(float(shaft.widths_mm.mean()) * px_per_mm))
        cv2.polylines(dark, [line], False, 1.0, width, cv2.LINE_AA, 3)  # noqa: FBT003 - OpenCV
    away = np.rint(rng.normal(0, 0.05, 2) * px_per_mm).astype(int)
    dark = _soft(np.roll(dark, tuple(away), (0, 1)), rng.uniform(0.01, 0.08) * px_per_mm)
    linear *= (1 - np.float32(rng.uniform(0.0, 0.4)) * dark)[..., None]


def _glimpse(rng: np.random.Generator, linear: Linear, shaft: Shaft, px_per_mm: float) -> None:
    """Show what of a hair lies under the skin before its root: a dim, bluish line."""
    if rng.random() < 0.4:
        return
    way = shaft.path_mm[1] - shaft.path_mm[0]
    way /= max(float(np.hypot(*way)), 1e-9)
    deep = shaft.path_mm[0] - way * rng.uniform(0.04, 0.4)
    line = np.stack([deep, shaft.path_mm[0]]) * px_per_mm
    width = float(shaft.widths_mm[0]) * px_per_mm * rng.uniform(0.8, 1.5)
    window = _window(line, 2 * width + 8, linear.shape[0])
    if window is None:
        return
    low, part = window
    alpha = _filled(line - low, np.full(2, width), part.size)
    alpha = _soft(alpha, rng.uniform(0.8, 3.0)) * np.float32(rng.uniform(0.1, 0.45))
    tint = np.array([0.75, 0.8, 1.0], np.float32) * linear[part.rows, part.columns].mean() * 0.35
    place = (part.rows, part.columns)
    linear[place] = linear[place] * (1 - alpha[..., None]) + tint * alpha[..., None]


@dataclass(frozen=True, slots=True)
class _Part:
    rows: slice
    columns: slice

    @property
    def size(self) -> tuple[int, int]:
        return self.rows.stop - self.rows.start, self.columns.stop - self.columns.start


def _window(
    line_px: NDArray[np.float64], margin: float, side: int
) -> tuple[NDArray[np.int_], _Part] | None:
    """Return the corner and the part of the picture that a line and a margin fill."""
    low = np.maximum(np.floor(line_px.min(axis=0) - margin).astype(int), 0)
    high = np.minimum(np.ceil(line_px.max(axis=0) + margin).astype(int), side)
    if (high <= low).any():
        return None
    return low, _Part(slice(int(low[1]), int(high[1])), slice(int(low[0]), int(high[0])))


def _paint(layers: _Layers, shaft: Shaft, px_per_mm: float) -> None:
    """Lay one shaft over what is there, and write its truth down."""
    line, widths = shaft.path_mm * px_per_mm, shaft.widths_mm * px_per_mm
    side = layers.cover.shape[0]
    window = _window(line, float(widths.max()) + 3 * shaft.rises + 3, side)
    if window is None:
        return
    low, part = window
    place, size = (part.rows, part.columns), part.size
    share = _filled(line - low, widths, size)
    seen = _out_of_focus(share, line - low, shaft) if shaft.rises > 0.4 else share
    alpha = (seen * np.float32(shaft.opacity))[..., None]
    normal = _normals(line)
    bright = _filled(
        line - low + normal * (shaft.gloss_side * widths / 2)[:, None], 0.25 * widths, size
    )
    colour = shaft.colour + np.float32(shaft.gloss) * bright[..., None]
    layers.linear[place] = layers.linear[place] * (1 - alpha) + colour * alpha
    layers.cover[place] = np.maximum(layers.cover[place], share)
    steps = np.diff(line, axis=0)
    steps /= np.maximum(np.hypot(*steps.T), 1e-9)[:, None]
    ways = np.zeros((*size, 2), np.float32)
    thick = max(1, round(float(widths.mean()) + 1))
    pixels = np.rint(line - low).astype(int)
    for start, stop, way in zip(
        pixels[:-1].tolist(), pixels[1:].tolist(), steps.tolist(), strict=True
    ):
        cv2.line(ways, start, stop, way, thick)
    layers.ways[place] = np.where(share[..., None] > 0.3, ways, layers.ways[place])
    fixed = np.rint((line - low) * 8).astype(np.int32)
    core = np.zeros(size, np.float32)
    cv2.polylines(core, [fixed], False, 1.0, 1, cv2.LINE_AA, 3)  # noqa: FBT003 - OpenCV
    layers.core[place] = np.maximum(layers.core[place], core)
    if not shaft.loose:
        _mark(layers.roots, line[0], px_per_mm)
    else:
        _mark(layers.tips, line[0], px_per_mm)
    _mark(layers.tips, line[-1], px_per_mm)


def _mark(plane: Plane, place: NDArray[np.float64], px_per_mm: float) -> None:
    """Set a soft dot, in place, where a hair ends inside the picture."""
    side, deviation = plane.shape[0], END_MM * px_per_mm
    if not ((place > -0.5) & (place < side - 0.5)).all():
        return
    low = np.maximum(np.floor(place - 4 * deviation).astype(int), 0)
    high = np.minimum(np.ceil(place + 4 * deviation).astype(int) + 1, side)
    x, y = np.arange(low[0], high[0]) - place[0], np.arange(low[1], high[1]) - place[1]
    dot = np.exp(-(x[None] ** 2 + y[:, None] ** 2) / (2 * deviation**2)).astype(np.float32)
    part = np.s_[low[1] : high[1], low[0] : high[0]]
    plane[part] = np.maximum(plane[part], dot)


def _out_of_focus(share: Plane, line: NDArray[np.float64], shaft: Shaft) -> Plane:
    """Return the shaft's cover, the less sharp the nearer to its tip."""
    soft = _soft(share, shaft.rises)
    rows, columns = np.mgrid[0 : share.shape[0], 0 : share.shape[1]].astype(np.float32)
    way = line[-1] - line[0]
    along = ((columns - line[0, 0]) * way[0] + (rows - line[0, 1]) * way[1]) / max(way @ way, 1e-9)
    weight = np.clip(along, 0, 1).astype(np.float32)
    return share * (1 - weight) + soft * weight


def _normals(line: NDArray[np.float64]) -> NDArray[np.float64]:
    tangent = np.gradient(line, axis=0)
    tangent /= np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    return np.column_stack([-tangent[:, 1], tangent[:, 0]])


def _filled(line: NDArray[np.float64], widths: NDArray[np.float64], size: tuple[int, int]) -> Plane:
    """Return the share (h, w) of every pixel that a band along a line covers."""
    # A filled polygon takes the samples under its outline as well: half a sample too much a side.
    half = np.maximum(widths / 2 - 0.5 / FINE, 0.05)[:, None] * _normals(line)
    outline = np.concatenate([line + half, (line - half)[::-1]])
    fine = np.rint((outline + 0.5) * FINE - 0.5).astype(np.int32)
    filled = np.zeros((size[0] * FINE, size[1] * FINE), np.uint8)
    cv2.fillPoly(filled, [fine], 255)
    share = cv2.resize(filled, size[::-1], interpolation=cv2.INTER_AREA)
    return share.astype(np.float32) / np.float32(255)
