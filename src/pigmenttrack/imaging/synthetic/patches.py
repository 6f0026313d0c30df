"""Depigmented patches: ragged borders, trichrome rims, and how they change over months.

All layers are the lost share of pigment in [0, 1] on a `SkinGrid`; above 0.5 is depigmented.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.synthetic.grid import SkinGrid, fractal_field, smooth_field


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What happens to a patch between the first visit (progress 0) and the last (progress 1).

    Attributes
    ----------
    shrink_mm : float
        How far the border moves inwards on the side that regains pigment.
    spread_mm : float
        How far it moves outwards on the side that loses more.
    islands_per_cm2 : float
        Perifollicular islands that appear by the end.
    new_macules : int
        Small new patches that appear nearby.
    """

    shrink_mm: float = 0.0
    spread_mm: float = 0.0
    islands_per_cm2: float = 0.0
    new_macules: int = 0


STABLE = Course()
NOWHERE_MM = 1e3
OUTLINE_STEP_MM = 0.3  # outlines are drawn coarsely; the raggedness is added on the full grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """How a patch ends: deviation of the blur, raggedness, and a half-pale (trichrome) rim."""

    blur_mm: float
    ragged_mm: float
    rim_mm: float = 0.0
    rim_loss: float = 0.0
    completeness: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Islands:
    """Perifollicular islands: centres (N, 2) in mm, final radii, when they start, and strength."""

    centres_mm: NDArray[np.float64]
    radii_mm: NDArray[np.float64]
    starts: NDArray[np.float64]
    strengths: NDArray[np.float64]


@dataclass(frozen=True)
class Patches:
    """All patches of a scene and their fate.

    Attributes
    ----------
    depth_mm : array (H, W)
        Signed distance from the ragged border at the first visit, positive inside.
    advance_mm : array (H, W)
        How far the border has moved at progress 1: positive outwards.
    macules_mm : array (H, W)
        Signed depth of the new macules at progress 1; far negative where there are none.
    interior : array (H, W)
        Lost share in the depth of the patch, just below 1.
    """

    grid: SkinGrid
    border: Border
    depth_mm: Plane
    advance_mm: Plane
    macules_mm: Plane
    interior: Plane
    islands: Islands

    def lost(self, progress: float) -> Plane:
        """Return the lost share of pigment (H, W) at `progress` in [0, 1]."""
        depth = self.depth_mm + np.float32(progress) * self.advance_mm
        # A macule grows from nothing during the second half.
        depth = np.maximum(depth, self.macules_mm - np.float32(6.0 * max(0.0, 1.0 - progress)))
        softness = np.float32(self.border.blur_mm / 1.7)  # a logistic step, in deviations
        core = self.interior / (1.0 + np.exp(-np.clip(depth / softness, -30.0, 30.0)))
        if self.border.rim_mm > 0:
            outside = np.clip((depth + self.border.rim_mm) / (0.25 * self.border.rim_mm), -30, 30)
            core = np.maximum(core, self.border.rim_loss / (1.0 + np.exp(-outside)))
        return np.asarray(core * (1.0 - self._regained(progress)), np.float32)

    def _regained(self, progress: float) -> Plane:
        """Return the share that follicular islands have given back (H, W)."""
        regained = np.zeros(self.grid.shape, np.float32)
        step = self.grid.step_mm
        for centre, radius, start, strength in zip(
            self.islands.centres_mm,
            self.islands.radii_mm,
            self.islands.starts,
            self.islands.strengths,
            strict=True,
        ):
            grown = radius * np.clip((progress - start) / (1.0 - start), 0.0, 1.0) ** 0.7
            if grown > 0.15:
                _add_island(regained, self.grid, centre, (grown, strength, step))
        return regained


def _add_island(
    regained: Plane,
    grid: SkinGrid,
    centre_mm: NDArray[np.float64],
    size: tuple[float, float, float],
) -> None:
    radius, strength, step = size
    x, y = (grid.mm_to_grid @ [centre_mm[0], centre_mm[1], 1.0])[:2]
    reach = int(np.ceil((radius + 1.0) / step))
    top, left = round(y) - reach, round(x) - reach
    bottom, right = top + 2 * reach + 1, left + 2 * reach + 1
    rows, columns = regained.shape
    if top < 0 or left < 0 or bottom > rows or right > columns:
        return
    ys, xs = np.mgrid[top:bottom, left:right]
    distance = np.hypot(xs - x, ys - y) * step
    island = strength / (1.0 + np.exp(np.clip((distance - radius) / 0.12, -30.0, 30.0)))
    window = regained[top:bottom, left:right]
    np.maximum(window, island, out=window)


def make_patches(
    rng: np.random.Generator,
    grid: SkinGrid,
    blobs_mm: NDArray[np.float64],
    border: Border,
    course: Course,
) -> Patches:
    """Draw patches around `blobs_mm`, rows of (x, y, mean radius), that follow `course`."""
    shape_rng, ragged_rng, fate_rng, island_rng = rng.spawn(4)
    coarse = grid.coarser(OUTLINE_STEP_MM)
    outline = np.zeros(coarse.shape, bool)
    for x, y, radius in blobs_mm:
        outline |= blob(shape_rng, coarse, (x, y), radius)
    depth = grid.enlarged(coarse, signed_distance_mm(outline, coarse))
    depth += np.float32(border.ragged_mm) * (
        fractal_field(ragged_rng, grid, 6.0, 3)
        + np.float32(0.22) * smooth_field(ragged_rng, grid, 1.3)
    )
    interior = border.completeness - 0.02 * (1.0 + np.tanh(smooth_field(ragged_rng, grid, 5.0)))
    # Slowly varying along the border: one side regains pigment while another may lose more.
    side = np.tanh(1.5 * smooth_field(fate_rng, grid, 28.0))
    advance = np.where(side > -0.35, -course.shrink_mm * (0.35 + side) / 1.35, 0.0)
    advance = np.where(side < -0.35, course.spread_mm * (-0.35 - side) / 0.65, advance)
    islands = _make_islands(island_rng, grid, depth > 1.2, course)
    return Patches(
        grid=grid,
        border=border,
        depth_mm=depth,
        advance_mm=advance.astype(np.float32),
        macules_mm=_new_macules(fate_rng, grid, depth, course.new_macules),
        interior=np.clip(interior, 0.0, 1.0).astype(np.float32),
        islands=islands,
    )


def blob(
    rng: np.random.Generator, grid: SkinGrid, centre_mm: tuple[float, float], radius_mm: float
) -> Mask:
    """Return an irregular region (H, W): a circle bent by random harmonics, then stretched."""
    xs, ys = grid.coordinates_mm()
    lean, stretch = rng.uniform(0.0, np.pi), np.sqrt(rng.uniform(1.0, 1.6))
    along = ((xs - centre_mm[0]) * np.cos(lean) + (ys - centre_mm[1]) * np.sin(lean)) / stretch
    across = ((ys - centre_mm[1]) * np.cos(lean) - (xs - centre_mm[0]) * np.sin(lean)) * stretch
    angle = np.arctan2(across, along)
    edge = np.ones(grid.shape, np.float32)
    for order in range(2, 9):
        amplitude = 0.20 * rng.normal() / order
        edge += np.float32(amplitude) * np.cos(order * angle + rng.uniform(0.0, 2 * np.pi))
    return np.asarray(np.hypot(along, across) < radius_mm * np.maximum(edge, 0.25))


def signed_distance_mm(region: Mask, grid: SkinGrid) -> Plane:
    """Return the distance to the border of `region` (H, W), positive inside."""
    inside = cv2.distanceTransform(region.astype(np.uint8), cv2.DIST_L2, 5)
    outside = cv2.distanceTransform((~region).astype(np.uint8), cv2.DIST_L2, 5)
    return ((inside - outside) * np.float32(grid.step_mm)).astype(np.float32)


def _make_islands(
    rng: np.random.Generator, grid: SkinGrid, inside: Mask, course: Course
) -> Islands:
    rows, columns = np.nonzero(inside)
    count = round(course.islands_per_cm2 * len(rows) * grid.cell_mm2 / 100.0)
    chosen = rng.integers(len(rows), size=count) if len(rows) else np.zeros(0, np.intp)
    samples = np.column_stack([columns[chosen], rows[chosen], np.ones(len(chosen))])
    return Islands(
        centres_mm=(samples @ grid.grid_to_mm.T)[:, :2],
        radii_mm=rng.uniform(0.5, 1.9, len(chosen)),
        starts=rng.uniform(0.0, 0.85, len(chosen)),
        strengths=rng.uniform(0.7, 1.0, len(chosen)),
    )


def _new_macules(rng: np.random.Generator, grid: SkinGrid, depth: Plane, count: int) -> Plane:
    """Return the signed depth of `count` new macules 3 to 9 mm beyond the border."""
    if not count:
        return np.full(grid.shape, -NOWHERE_MM, np.float32)
    coarse = grid.coarser(OUTLINE_STEP_MM)
    seeds = np.zeros(coarse.shape, bool)
    rows, columns = np.nonzero((depth < -3.0) & (depth > -9.0))
    for _ in range(count):
        chosen = rng.integers(len(rows))
        place = (columns[chosen], rows[chosen], 1.0)
        x, y = (grid.grid_to_mm @ place)[:2]
        seeds |= blob(rng, coarse, (x, y), rng.uniform(1.2, 3.2))
    return grid.enlarged(coarse, signed_distance_mm(seeds, coarse))
