"""What normal skin carries besides a patch: mottling, freckles, moles, veins, pores and furrows."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane
from pigmenttrack.imaging.synthetic.grid import SkinGrid, fractal_field, smooth_field

SUBPIXEL_BITS = 4  # OpenCV draws in fixed point


@dataclass(frozen=True, slots=True, kw_only=True)
class TextureSpec:
    """How much there is of what; `creases_mm` are lines across a joint, with their depth."""

    mottling: float = 0.10
    freckles_per_cm2: float = 0.0
    moles: int = 3
    veins: int = 2
    furrow_mm: float = 0.9
    relief: float = 1.0
    creases: int = 0


@dataclass(frozen=True)
class Texture:
    """Layers (H, W) of one person's skin that stay the same over months.

    Attributes
    ----------
    melanin : array
        Relative to the skin's mean; lost where a patch lies.
    moles : array
        Melanin added by moles, relative to the mean; a patch leaves them.
    blood : array
        Relative to the mean.
    veins : array
        Cover of veins, in [0, 1].
    height_mm : array
        Micro-relief.
    """

    melanin: Plane
    moles: Plane
    blood: Plane
    veins: Plane
    height_mm: Plane


def make_texture(rng: np.random.Generator, grid: SkinGrid, spec: TextureSpec) -> Texture:
    """Draw the skin of one site."""
    melanin_rng, spot_rng, blood_rng, vein_rng, relief_rng = rng.spawn(5)
    pores = _pores(relief_rng, grid)
    melanin = 1.0 + spec.mottling * fractal_field(melanin_rng, grid, 22.0, 4)
    melanin += 0.5 * spec.mottling * smooth_field(melanin_rng, grid, 0.9)
    melanin += 0.35 * pores
    melanin += 1.2 * _spots(
        spot_rng, grid, round(spec.freckles_per_cm2 * grid.width_mm * grid.height_mm / 100), 0.75
    )
    blood = 1.0 + 0.16 * fractal_field(blood_rng, grid, 16.0, 4)
    blood += 0.10 * smooth_field(blood_rng, grid, 0.7)
    blood += 0.9 * pores  # vessels wind around every follicle
    return Texture(
        melanin=np.maximum(melanin, 0.3).astype(np.float32),
        moles=(6.0 * _spots(spot_rng, grid, spec.moles, 1.3)).astype(np.float32),
        blood=np.maximum(blood, 0.3).astype(np.float32),
        veins=_lines(vein_rng, grid, spec.veins, width_mm=2.4, soft_mm=1.3),
        height_mm=_relief(relief_rng, grid, spec, pores),
    )


def _spots(rng: np.random.Generator, grid: SkinGrid, count: int, median_radius_mm: float) -> Plane:
    """Return the cover (H, W) of `count` round spots of log-normal size and varied strength."""
    cover = np.zeros(grid.shape, np.float32)
    rows, columns = grid.shape
    unit = 1 << SUBPIXEL_BITS
    for _ in range(count):
        radius = median_radius_mm * np.exp(rng.normal(0.0, 0.45)) / grid.step_mm
        centre = np.rint(rng.uniform([0, 0], [columns, rows]) * unit).astype(int).tolist()
        axes = np.rint(radius * rng.uniform(0.75, 1.25, 2) * unit).astype(int).tolist()
        turn, strength = rng.uniform(0.0, 180.0), float(rng.uniform(0.25, 1.0))
        cv2.ellipse(cover, centre, axes, turn, 0, 360, strength, -1, cv2.LINE_AA, SUBPIXEL_BITS)
    soft = cv2.GaussianBlur(cover, (0, 0), 0.28 * median_radius_mm / grid.step_mm)
    # Pigment inside a spot is uneven.
    return soft * (1.0 + 0.2 * smooth_field(rng, grid, 0.6))


def _pores(rng: np.random.Generator, grid: SkinGrid) -> Plane:
    """Return the cover (H, W) of follicle openings, 2 to 3 mm apart."""
    cover = np.zeros(grid.shape, np.float32)
    unit = 1 << SUBPIXEL_BITS
    for x, y in scattered_mm(rng, grid, 2.4):
        place = grid.mm_to_grid @ [x, y, 1.0]
        centre = np.rint(place[:2] * unit).astype(int).tolist()
        radius = round(rng.uniform(0.09, 0.2) / grid.step_mm * unit)
        cv2.circle(cover, centre, radius, float(rng.uniform(0.3, 1.0)), -1, cv2.LINE_AA, 4)
    return cv2.GaussianBlur(cover, (0, 0), max(0.6, 0.07 / grid.step_mm)).astype(np.float32)


def scattered_mm(
    rng: np.random.Generator, grid: SkinGrid, spacing_mm: float
) -> NDArray[np.float64]:
    """Return points (N, 2) in mm that keep their distance: a jittered triangular lattice."""
    row_mm = spacing_mm * np.sqrt(3) / 2
    count_y, count_x = int(grid.height_mm / row_mm), int(grid.width_mm / spacing_mm)
    ys, xs = np.mgrid[0:count_y, 0:count_x].astype(np.float64)
    points = np.column_stack([((xs + 0.5 * (ys % 2)) * spacing_mm).ravel(), (ys * row_mm).ravel()])
    points += rng.normal(0.0, 0.28 * spacing_mm, points.shape)
    return points - np.array([grid.width_mm, grid.height_mm]) / 2


def _lines(
    rng: np.random.Generator, grid: SkinGrid, count: int, *, width_mm: float, soft_mm: float
) -> Plane:
    """Return the cover (H, W) of long lines that wander roughly along x."""
    cover = np.zeros(grid.shape, np.float32)
    for _ in range(count):
        headings = rng.normal(0.0, 0.35) + np.cumsum(rng.normal(0.0, 0.10, 60))
        steps = np.column_stack([np.cos(headings), np.sin(headings)]) * grid.width_mm / 55.0
        start = np.array([-0.5 * grid.width_mm, rng.uniform(-0.4, 0.4) * grid.height_mm])
        path = start + np.cumsum(steps, axis=0)
        samples = np.column_stack([path, np.ones(len(path))]) @ grid.mm_to_grid.T
        fixed = np.rint(samples[:, :2] * (1 << SUBPIXEL_BITS)).astype(np.int32)
        thick = max(1, round(width_mm * rng.uniform(0.5, 1.2) / grid.step_mm))
        strength = float(rng.uniform(0.4, 1.0))
        cv2.polylines(cover, [fixed], False, strength, thick, cv2.LINE_AA, SUBPIXEL_BITS)  # noqa: FBT003 - OpenCV's own positional
    return cv2.GaussianBlur(cover, (0, 0), soft_mm / grid.step_mm).astype(np.float32)


def _relief(rng: np.random.Generator, grid: SkinGrid, spec: TextureSpec, pores: Plane) -> Plane:
    """Return the micro-relief (H, W) in mm: crossing sets of furrows that leave small rhombs."""
    xs, ys = grid.coordinates_mm()
    height = 0.012 * smooth_field(rng, grid, 0.45) + 0.03 * smooth_field(rng, grid, 1.4)
    main = rng.uniform(0.0, np.pi)
    for turn, depth in ((-0.6, 0.045), (0.55, 0.045), (1.55, 0.025)):
        angle = main + turn + 0.2 * smooth_field(rng, grid, 30.0)
        phase = (np.cos(angle) * xs + np.sin(angle) * ys) / spec.furrow_mm
        phase = phase + 0.30 * smooth_field(rng, grid, 1.3) + 0.9 * smooth_field(rng, grid, 5.0)
        broken = 0.5 + 0.5 * np.tanh(1.2 * smooth_field(rng, grid, 2.2) + 0.4)
        height -= np.float32(depth) * broken * np.exp(-((np.sin(np.pi * phase) / 0.42) ** 2))
    if spec.creases:
        height -= np.float32(0.5) * _creases(rng, grid, spec.creases)
    return (spec.relief * (height - 0.08 * pores)).astype(np.float32)


def _creases(rng: np.random.Generator, grid: SkinGrid, count: int) -> Plane:
    """Return soft folds across a joint (H, W): lines along x near the middle."""
    xs, ys = grid.coordinates_mm()
    folds = np.zeros(grid.shape, np.float32)
    for _ in range(count):
        centre = rng.normal(0.0, 16.0)
        bend = rng.uniform(-0.006, 0.006) * xs**2 / 2
        line = ys - centre - bend - 1.2 * smooth_field(rng, grid, 8.0)
        reach = np.exp(-((xs - rng.normal(0.0, 10.0)) ** 2) / (2 * rng.uniform(9.0, 22.0) ** 2))
        folds += rng.uniform(0.3, 1.0) * reach * np.exp(-((line / rng.uniform(0.5, 1.1)) ** 2))
    return folds
