"""Where the skin ends and how it bends: flat sites, limbs and knees, sleeves and backgrounds.

All of it is paint on the plane of the skin: a limb is shaded like a round one, but its geometry
is its picture in that plane (see `grid`).
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from pigmenttrack.imaging.array_types import Linear, Plane
from pigmenttrack.imaging.synthetic.grid import SkinGrid, fractal_field, smooth_field

COARSE_STEP_MM = 1.0  # shape and light vary slowly
NO_EDGE_MM = 1e3


class Site(StrEnum):
    """What part of the body."""

    FLAT = "flat"
    LIMB = "limb"
    KNEE = "knee"


@dataclass(frozen=True)
class Body:
    """Shape of the skin, on a coarse grid, and what lies around it.

    Attributes
    ----------
    coarse : SkinGrid
        Grid of the layers below; `backdrop` has its own, `backdrop_grid`.
    edge_mm : array (h, w)
        Signed distance to the outline of the body, positive on skin.
    cloth_mm : array (h, w)
        Signed distance to the hem of a sleeve, positive on cloth.
    lean_x, lean_y : arrays (h, w)
        x and y part of the unit normal: 0 where the skin faces the camera.
    backdrop : array (h', w', 3)
        Linear sRGB of table or sheet.
    cloth : array (h', w', 3)
        Linear sRGB of the sleeve.
    """

    coarse: SkinGrid
    edge_mm: Plane
    cloth_mm: Plane
    lean_x: Plane
    lean_y: Plane
    backdrop_grid: SkinGrid
    backdrop: Linear
    cloth: Linear


def make_body(
    rng: np.random.Generator, grid: SkinGrid, site: Site, *, half_width_mm: float, sleeve: bool
) -> Body:
    """Draw a piece of body; `half_width_mm` is that of a limb (a flat site ignores it)."""
    coarse = grid.coarser(COARSE_STEP_MM)
    shape_rng, paint_rng = rng.spawn(2)
    undulation = 3.0 * smooth_field(shape_rng, coarse, 60.0)
    lean_x, lean_y = _slopes(undulation)
    edge = np.full(coarse.shape, NO_EDGE_MM, np.float32)
    if site is not Site.FLAT:
        edge, round_x, round_y = _limb(shape_rng, coarse, half_width_mm, upright=site is Site.KNEE)
        lean_x, lean_y = lean_x + round_x, lean_y + round_y
    if site is Site.KNEE:
        bump_x, bump_y = _slopes(_kneecap(shape_rng, coarse))
        lean_x, lean_y = lean_x + bump_x, lean_y + bump_y
    length = np.maximum(1.0, np.hypot(lean_x, lean_y) / 0.97)
    backdrop_grid = grid.coarser(0.3)
    return Body(
        coarse=coarse,
        edge_mm=edge,
        cloth_mm=_hem(shape_rng, coarse, site) if sleeve else np.full_like(edge, -NO_EDGE_MM),
        lean_x=(lean_x / length).astype(np.float32),
        lean_y=(lean_y / length).astype(np.float32),
        backdrop_grid=backdrop_grid,
        backdrop=_backdrop(paint_rng, backdrop_grid),
        cloth=_woven(paint_rng, backdrop_grid, _cloth_colour(paint_rng), thread_mm=1.1),
    )


def _slopes(height_mm: Plane) -> tuple[Plane, Plane]:
    """Return the normal's x and y part of a gentle relief sampled every millimetre."""
    uphill_y, uphill_x = np.gradient(height_mm, COARSE_STEP_MM)
    return np.asarray(-uphill_x), np.asarray(-uphill_y)


def _limb(
    rng: np.random.Generator, coarse: SkinGrid, half_width_mm: float, *, upright: bool
) -> tuple[Plane, Plane, Plane]:
    """Return the distance to the outline and the normal's x and y of a tapering limb."""
    xs, ys = coarse.coordinates_mm()
    turn = rng.uniform(-0.08, 0.08) + (np.pi / 2 if upright else 0.0)
    along = xs * np.cos(turn) + ys * np.sin(turn)
    across = ys * np.cos(turn) - xs * np.sin(turn)
    reach = 0.5 * np.hypot(coarse.width_mm, coarse.height_mm)
    taper = rng.uniform(0.04, 0.10) * rng.choice([-1.0, 1.0])
    swing = 2.5 * np.sin(along / reach * 2.5 + rng.uniform(0.0, 2 * np.pi))
    bulge = 2.0 * np.sin(along / reach * 2.0 + rng.uniform(0.0, 2 * np.pi))
    if upright:  # from the thigh over the wider knee to the shin
        wider = 1.06 - 0.17 / (1.0 + np.exp(-(along - 22.0) / 13.0))
        half = half_width_mm * (wider + 0.05 * np.exp(-((along / 24.0) ** 2))) + bulge
    else:
        half = np.maximum(half_width_mm * (1.0 + taper * along / reach) + bulge, 10.0)
    offset = across - swing
    edge = (half - np.abs(offset)).astype(np.float32)
    # A limb is flatter than a cylinder where it faces the camera: a superellipse.
    relative = np.clip(offset / half, -1.0, 1.0)
    lean = np.sign(relative) * np.abs(relative) ** 1.4
    return edge, (-np.sin(turn) * lean).astype(np.float32), (np.cos(turn) * lean).astype(np.float32)


def _kneecap(rng: np.random.Generator, coarse: SkinGrid) -> Plane:
    """Return the height (h, w) in mm of kneecap, the hollows beside it and the tendon below."""
    xs, ys = coarse.coordinates_mm()
    x, y = rng.normal(0.0, 3.0, 2)

    def bump(at_x: float, at_y: float, wide: float, high: float) -> Plane:
        squared = ((xs - x - at_x) / wide) ** 2 + ((ys - y - at_y) / high) ** 2
        return np.asarray(np.exp(-0.5 * squared), np.float32)

    height = 9.0 * bump(0, -4, 17, 19) + 5.0 * bump(0, 44, 11, 20)
    height -= 5.0 * bump(-27, 14, 9, 14) + 5.0 * bump(27, 14, 9, 14)
    return np.asarray(height + 0.6 * smooth_field(rng, coarse, 14.0), np.float32)


def _hem(rng: np.random.Generator, coarse: SkinGrid, site: Site) -> Plane:
    """Return the distance beyond a hem (h, w) that crosses one end of the limb."""
    xs, ys = coarse.coordinates_mm()
    along, across = (ys, xs) if site is Site.KNEE else (xs, ys)
    extent = coarse.height_mm if site is Site.KNEE else coarse.width_mm
    wave = 1.5 * np.sin(across / 17.0 + rng.uniform(0.0, 6.0)) + rng.uniform(-0.08, 0.08) * across
    return np.asarray(-along - 0.30 * extent + wave, np.float32)


def _backdrop(rng: np.random.Generator, grid: SkinGrid) -> Linear:
    """Return a table, a sheet or a plain board (h, w, 3), linear sRGB."""
    kind = rng.choice(["plain", "wood", "sheet"], p=[0.4, 0.3, 0.3])
    if kind == "wood":
        return _wood(rng, grid)
    if kind == "sheet":
        level = rng.uniform(0.25, 0.65)
        return _woven(rng, grid, level * rng.uniform(0.85, 1.0, 3), thread_mm=0.9)
    hue = np.repeat(rng.uniform(0.06, 0.5), 3) * rng.uniform(0.75, 1.2, 3)
    grain = 1.0 + 0.05 * fractal_field(rng, grid, 30.0, 4)
    return np.asarray(grain[..., None] * hue, np.float32)


def _wood(rng: np.random.Generator, grid: SkinGrid) -> Linear:
    xs, ys = grid.coordinates_mm()
    turn = rng.uniform(0.0, np.pi)
    across = ys * np.cos(turn) - xs * np.sin(turn)
    rings = across / rng.uniform(5.0, 9.0) + 0.9 * smooth_field(rng, grid, 70.0)
    grain = 0.5 + 0.5 * np.sin(2 * np.pi * rings + 1.2 * smooth_field(rng, grid, 25.0))
    fibres = 0.25 * smooth_field(rng, grid, 1.2)
    light, dark = np.array([0.42, 0.26, 0.14]), np.array([0.22, 0.12, 0.06])
    share = np.clip(0.75 * grain + fibres, 0.0, 1.0)[..., None]
    return np.asarray((light * (1 - share) + dark * share) * rng.uniform(0.6, 1.3), np.float32)


def _woven(
    rng: np.random.Generator, grid: SkinGrid, colour: np.ndarray, thread_mm: float
) -> Linear:
    xs, ys = grid.coordinates_mm()
    bend = 0.6 * smooth_field(rng, grid, 22.0)
    warp = np.sin(2 * np.pi * (xs + bend) / thread_mm) * np.sin(2 * np.pi * (ys - bend) / thread_mm)
    folds = smooth_field(rng, grid, 40.0)
    shade = (1.0 + 0.10 * warp) * (1.0 + 0.18 * np.tanh(1.5 * folds))
    return np.asarray(shade[..., None] * colour, np.float32)


def _cloth_colour(rng: np.random.Generator) -> np.ndarray:
    navy, grey, sage = (0.03, 0.05, 0.12), (0.25, 0.25, 0.27), (0.20, 0.27, 0.20)
    return np.array([navy, grey, sage])[rng.integers(3)] * rng.uniform(0.8, 1.3)
