"""What differs from visit to visit, and the photo that comes of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Linear, Matrix, Plane, Rgb
from pigmenttrack.imaging.synthetic.around import (
    CardPlace,
    Surroundings,
    lay_backdrop,
    lay_card,
    lay_sleeve,
)
from pigmenttrack.imaging.synthetic.hair import Hairs
from pigmenttrack.imaging.synthetic.light import Light
from pigmenttrack.imaging.synthetic.phone import Phone
from pigmenttrack.imaging.synthetic.resample import blurred, seen_through
from pigmenttrack.imaging.synthetic.scene import Scene

HAIR_SHADOW = 0.35
MICRO_RELIEF = 0.55  # light spreads below the surface and fills the furrows
VEIN_ABSORBANCE = np.array([0.13, 0.075, 0.03], np.float32)  # deep blood takes red light first
# How far light spreads in G and B relative to R: it is absorbed sooner.
CHANNEL_SPREAD = (1.0, 0.6, 0.45)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One visit to a scene.

    Attributes
    ----------
    progress : float
        How far the patches have come on their course, in [0, 1].
    tan, flush : float
        Factors on melanin and blood.
    mm_to_photo : array (3, 3)
        Exact homography from the skin's millimetres to photo pixels.
    """

    progress: float
    tan: float
    flush: float
    mm_to_photo: Matrix
    size: tuple[int, int]
    hairs: Hairs
    light: Light
    phone: Phone
    card: CardPlace | None = None


def photograph(scene: Scene, visit: Visit, rng: np.random.Generator) -> Rgb:
    """Return the photo (H, W, 3) of a scene at one visit."""
    grid_to_photo = visit.mm_to_photo @ scene.grid.grid_to_mm
    coarse_to_photo = visit.mm_to_photo @ scene.body.coarse.grid_to_mm
    albedo, slope_x, slope_y = _skin(scene, visit, grid_to_photo)
    shape = np.dstack(
        [
            scene.body.lean_x,
            scene.body.lean_y,
            visit.light.on_body(scene.body),
            visit.light.on_plane(scene.body.coarse),
        ]
    )
    lean_x, lean_y, on_body, on_plane = np.moveaxis(
        seen_through(shape, coarse_to_photo, visit.size), -1, 0
    )
    edges = np.dstack([scene.body.edge_mm, scene.body.cloth_mm])
    edge_mm, cloth_mm = np.moveaxis(seen_through(edges, coarse_to_photo, visit.size), -1, 0)

    toward = visit.light.direction[:2] / visit.light.direction[2]
    # Plain numbers: NumPy's would turn the planes into float64.
    by_x, by_y = (MICRO_RELIEF * (1.0 - 0.5 * visit.light.ambient) * toward).tolist()
    micro = 1.0 - (by_x * slope_x + by_y * slope_y)
    gloss = visit.light.highlights(lean_x - slope_x, lean_y - slope_y) * on_plane
    linear = albedo * (on_body * np.clip(micro, 0.5, 1.5))[..., None] + gloss[..., None]
    hair, hair_shadow = visit.hairs.draw(visit.mm_to_photo, visit.size, -0.8 * toward)
    linear *= (1.0 - HAIR_SHADOW * hair_shadow)[..., None]
    shaft = visit.phone.paint_colour(visit.hairs.colour) + 0.05
    linear += hair[..., None] * (shaft * on_body[..., None] - linear)
    around = Surroundings(
        phone=visit.phone,
        mm_to_photo=visit.mm_to_photo,
        px_per_mm=px_per_mm(visit.mm_to_photo, np.zeros(2)),
        toward=toward,
        edge_mm=edge_mm,
        cloth_mm=cloth_mm,
        on_plane=on_plane,
        on_body=on_body,
    )
    lay_backdrop(linear, scene.body, around)
    lay_sleeve(linear, scene.body, around)
    if visit.card is not None:
        lay_card(linear, visit.card, around, px_per_mm(visit.mm_to_photo, visit.card.centre_mm))
    linear *= visit.light.vignetting(visit.size)[..., None]
    metered = np.where((edge_mm > 0) & (cloth_mm < 0), 1.0, 0.25).astype(np.float32)
    return visit.phone.develop(linear, rng, metered=metered)


def px_per_mm(mm_to_photo: Matrix, at_mm: NDArray[np.floating]) -> float:
    """Return the photo's pixels per millimetre of skin around one point (2,)."""
    x, y, w = mm_to_photo @ [at_mm[0], at_mm[1], 1.0]
    slopes = (mm_to_photo[:2, :2] - np.outer([x / w, y / w], mm_to_photo[2, :2])) / w
    return float(np.sqrt(abs(np.linalg.det(slopes))))


def _skin(scene: Scene, visit: Visit, grid_to_photo: Matrix) -> tuple[Linear, Plane, Plane]:
    """Return the skin's linear colour (H, W, 3) and its micro-slopes in the photo."""
    lost = scene.lost(visit.progress)
    own = visit.tan * scene.melanin
    texture = scene.texture
    melanin = own * (texture.melanin * (1.0 - lost) + texture.moles)
    melanin += scene.residual_melanin * lost
    blood = visit.flush * scene.blood * texture.blood
    layers = np.dstack([melanin.astype(np.float32), blood.astype(np.float32), *scene.slopes])
    seen = seen_through(layers, grid_to_photo, visit.size, smooth=True)
    veins = seen_through(texture.veins, grid_to_photo, visit.size)
    colour = visit.phone.skin_colour(scene.optics, seen[..., 0], seen[..., 1])
    # Melanin above hides the veins of dark skin.
    hidden = np.exp(-12.0 * np.maximum(seen[..., 0], 0.0))
    colour *= np.exp(-(veins * hidden)[..., None] * VEIN_ABSORBANCE)
    spread_px = scene.scatter_mm * px_per_mm(visit.mm_to_photo, np.zeros(2))
    for channel, share in enumerate(CHANNEL_SPREAD):
        plane = np.ascontiguousarray(colour[..., channel])
        colour[..., channel] = blurred(plane, max(0.3, share * spread_px))
    return colour, seen[..., 2], seen[..., 3]
