"""What differs from visit to visit, and the photo that comes of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Linear, Matrix, Plane, Rgb
from pigmenttrack.imaging.color import linear_from_srgb
from pigmenttrack.imaging.reference.card_design import (
    CARD_HEIGHT_MM,
    CARD_WIDTH_MM,
    PAPER_REFLECTANCE,
)
from pigmenttrack.imaging.reference.card_drawing import draw_card
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


@dataclass(frozen=True)
class CardPlace:
    """Where the reference card lies: its centre in mm and its turn."""

    centre_mm: NDArray[np.float64]
    turn_rad: float

    @property
    def card_to_mm(self) -> Matrix:
        """Homography from millimetres on the card to the skin's millimetres."""
        c, s = np.cos(self.turn_rad), np.sin(self.turn_rad)
        middle = np.array([CARD_WIDTH_MM, CARD_HEIGHT_MM]) / 2
        shift = self.centre_mm - np.array([[c, -s], [s, c]]) @ middle
        return np.array([[c, -s, shift[0]], [s, c, shift[1]], [0.0, 0.0, 1.0]])

    @property
    def corners_mm(self) -> NDArray[np.float64]:
        """Corners (4, 2) on the skin."""
        size = np.array([CARD_WIDTH_MM, CARD_HEIGHT_MM])
        corners = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]) * size
        return np.column_stack([corners, np.ones(4)]) @ self.card_to_mm[:2].T


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
    micro = 1.0 - MICRO_RELIEF * (1.0 - 0.5 * visit.light.ambient) * (
        toward[0] * slope_x + toward[1] * slope_y
    )
    gloss = visit.light.highlights(lean_x - slope_x, lean_y - slope_y) * on_plane
    linear = albedo * (on_body * np.clip(micro, 0.5, 1.5))[..., None] + gloss[..., None]
    hair, hair_shadow = visit.hairs.draw(visit.mm_to_photo, visit.size, -0.8 * toward)
    linear *= (1.0 - HAIR_SHADOW * hair_shadow)[..., None]
    shaft = visit.phone.paint_colour(visit.hairs.colour) + 0.05
    linear += hair[..., None] * (shaft * on_body[..., None] - linear)
    _surround(linear, scene, visit, (edge_mm, cloth_mm, on_plane, on_body))
    if visit.card is not None:
        _lay_card(linear, visit, visit.card, on_plane)
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


def _surround(
    linear: Linear, scene: Scene, visit: Visit, seen: tuple[Plane, Plane, Plane, Plane]
) -> None:
    """Lay background and sleeve over what is no skin, in place."""
    edge_mm, cloth_mm, on_plane, on_body = seen
    scale = px_per_mm(visit.mm_to_photo, np.zeros(2))
    body = scene.body
    to_photo = visit.mm_to_photo @ body.backdrop_grid.grid_to_mm
    if edge_mm.min() < 1.0:
        backdrop = visit.phone.paint_colour(seen_through(body.backdrop, to_photo, visit.size))
        backdrop = blurred(backdrop, max(0.6, 0.25 * scale))
        touching = 1.0 - 0.55 * np.exp(np.minimum(edge_mm, 0.0) / 9.0)
        backdrop *= (on_plane * touching)[..., None]
        cover = np.clip(0.5 + edge_mm * scale / 2.0, 0.0, 1.0)[..., None]
        linear += (1.0 - cover) * (backdrop - linear)
    if cloth_mm.max() > -8.0:
        # The hem throws a narrow shadow on the skin.
        near = np.exp(np.minimum(cloth_mm, 0.0) / 2.0) * np.clip(edge_mm, 0.0, 1.0)
        linear *= (1.0 - 0.4 * near)[..., None]
        cloth = visit.phone.paint_colour(seen_through(body.cloth, to_photo, visit.size))
        inside = np.clip(cloth_mm * scale, 0.0, 1.0) * np.clip(
            0.5 + (edge_mm + 3.0) * scale / 2.0, 0.0, 1.0
        )
        bend = np.clip(0.55 + 0.15 * np.sqrt(np.maximum(cloth_mm, 0.0)), 0.0, 1.0)
        linear += inside[..., None] * (
            cloth * (np.maximum(on_body, 0.4) * bend)[..., None] - linear
        )


def _lay_card(linear: Linear, visit: Visit, place: CardPlace, on_plane: Plane) -> None:
    """Lay the reference card and its soft shadow on the scene, in place."""
    scale = px_per_mm(visit.mm_to_photo, place.centre_mm)
    # Drawn twice as fine and softened to the photo's sampling, so that no edge is jagged.
    picture = draw_card(2.0 * scale)
    to_photo = visit.mm_to_photo @ place.card_to_mm @ np.linalg.inv(picture.px_from_mm)
    inked = linear_from_srgb(picture.rgb) * (PAPER_REFLECTANCE * picture.cover)[..., None]
    paint = np.dstack([inked, picture.cover])
    paint = blurred(paint, 0.8)
    laid = seen_through(paint, to_photo, visit.size, mirrored=False)
    cover = laid[..., 3]
    toward = visit.light.direction[:2] / visit.light.direction[2]
    shift = np.array([[1, 0, -0.9 * toward[0]], [0, 1, -0.9 * toward[1]], [0, 0, 1.0]])
    fallen = visit.mm_to_photo @ shift @ np.linalg.inv(visit.mm_to_photo)
    shadow = seen_through(cover, fallen, visit.size, mirrored=False)
    shadow = blurred(shadow, max(0.8, 0.7 * scale))
    linear *= (1.0 - 0.4 * shadow)[..., None]
    colour = visit.phone.paint_colour(laid[..., :3]) * on_plane[..., None]
    linear *= (1.0 - cover)[..., None]
    linear += colour  # premultiplied: the card's own edge softens paint and cover alike
