"""What lies around and on the skin: background, sleeve and reference card.

Each is worked out only in the window of the photo that it can touch.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Linear, Mask, Matrix, Plane
from pigmenttrack.imaging.color import linear_from_srgb
from pigmenttrack.imaging.reference.card_design import (
    CARD_HEIGHT_MM,
    CARD_WIDTH_MM,
    PAPER_REFLECTANCE,
)
from pigmenttrack.imaging.reference.card_drawing import draw_card
from pigmenttrack.imaging.synthetic.body import Body
from pigmenttrack.imaging.synthetic.grid import transform_points
from pigmenttrack.imaging.synthetic.phone import Phone
from pigmenttrack.imaging.synthetic.resample import blurred, seen_through

BACKDROP_REDUCTION = 4  # it is out of focus: drawn so much smaller, then enlarged
HEM_SHADOW_MM = 8.0
CARD_SHADOW_MM = 6.0
FINEST_CARD_PX_PER_MM = 30.0  # a printer's edges are no sharper


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where the reference card lies: its centre in mm (2,) and its turn."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the layers need to know of a photo.

    Attributes
    ----------
    toward : array (2,)
        Where the light comes from, in millimetres sideways per millimetre up.
    edge_mm, cloth_mm, on_plane, on_body : arrays (H, W)
        Distances to the outline of the body and to the hem, and the light, in the photo.
    """

    phone: Phone
    mm_to_photo: Matrix
    px_per_mm: float
    toward: NDArray[np.float64]
    edge_mm: Plane
    cloth_mm: Plane
    on_plane: Plane
    on_body: Plane


def lay_backdrop(linear: Linear, body: Body, around: Surroundings) -> None:
    """Lay the background where there is no body, in place."""
    cover = np.clip(0.5 + around.edge_mm * (around.px_per_mm / 2.0), 0.0, 1.0)
    if cover.min() == 1.0:
        return
    height, width = linear.shape[:2]
    small = (-(-height // BACKDROP_REDUCTION), -(-width // BACKDROP_REDUCTION))
    # Pixel centres: small = (full + 0.5) / reduction - 0.5.
    half = 0.5 / BACKDROP_REDUCTION - 0.5
    shrink = np.array(
        [[1 / BACKDROP_REDUCTION, 0, half], [0, 1 / BACKDROP_REDUCTION, half], [0, 0, 1.0]]
    )
    to_small = shrink @ around.mm_to_photo @ body.backdrop_grid.grid_to_mm
    seen = around.phone.paint_colour(seen_through(body.backdrop, to_small, small))
    soft = blurred(seen, max(0.5, 0.25 * around.px_per_mm / BACKDROP_REDUCTION))
    full = (small[1] * BACKDROP_REDUCTION, small[0] * BACKDROP_REDUCTION)
    backdrop = np.asarray(cv2.resize(soft, full), np.float32)[:height, :width]
    # The body keeps light from what it touches.
    touching = 1.0 - 0.55 * np.exp(np.minimum(around.edge_mm, 0.0) / 9.0)
    linear *= cover[..., None]
    linear += backdrop * (around.on_plane * touching * (1.0 - cover))[..., None]


def lay_sleeve(linear: Linear, body: Body, around: Surroundings) -> None:
    """Lay the sleeve over the end of a limb, in place."""
    window = _window_of(around.cloth_mm > -HEM_SHADOW_MM)
    if window is None:
        return
    rows, columns = window
    edge_mm, cloth_mm = around.edge_mm[rows, columns], around.cloth_mm[rows, columns]
    under = linear[rows, columns]
    # The hem throws a narrow shadow on the skin.
    near = np.exp(np.minimum(cloth_mm, 0.0) / 2.0) * np.clip(edge_mm, 0.0, 1.0)
    under *= (1.0 - 0.4 * near)[..., None]
    to_window = _moved(window) @ around.mm_to_photo @ body.backdrop_grid.grid_to_mm
    cloth = around.phone.paint_colour(seen_through(body.cloth, to_window, cloth_mm.shape))
    inside = np.clip(cloth_mm * around.px_per_mm, 0.0, 1.0)
    inside = inside * np.clip(0.5 + (edge_mm + 3.0) * around.px_per_mm / 2.0, 0.0, 1.0)
    bend = np.clip(0.55 + 0.15 * np.sqrt(np.maximum(cloth_mm, 0.0)), 0.0, 1.0)
    lit = cloth * (np.maximum(around.on_body[rows, columns], 0.4) * bend)[..., None]
    under += inside[..., None] * (lit - under)


def lay_card(linear: Linear, place: CardPlace, around: Surroundings, scale: float) -> None:
    """Lay the reference card and its soft shadow on the scene, in place.

    Parameters
    ----------
    scale : float
        Pixels per millimetre at the card.
    """
    corners = transform_points(around.mm_to_photo, place.corners_mm)
    window = _window_around(corners, CARD_SHADOW_MM * scale, (linear.shape[0], linear.shape[1]))
    rows, columns = window
    under, on_plane = linear[rows, columns], around.on_plane[rows, columns]
    mm_to_window = _moved(window) @ around.mm_to_photo
    # Drawn twice as fine and softened to the photo's sampling, so that no edge is jagged.
    picture = draw_card(min(2.0 * scale, FINEST_CARD_PX_PER_MM))
    inked = linear_from_srgb(picture.rgb) * (PAPER_REFLECTANCE * picture.cover)[..., None]
    paint = blurred(np.dstack([inked, picture.cover]), 0.8)
    to_window = mm_to_window @ place.card_to_mm @ np.linalg.inv(picture.px_from_mm)
    laid = seen_through(paint, to_window, on_plane.shape, mirrored=False)
    cover = np.ascontiguousarray(laid[..., 3])
    aside = np.array(
        [[1, 0, -0.9 * around.toward[0]], [0, 1, -0.9 * around.toward[1]], [0, 0, 1.0]]
    )
    fallen = mm_to_window @ aside @ np.linalg.inv(mm_to_window)
    shadow = seen_through(cover, fallen, on_plane.shape, mirrored=False)
    shadow = blurred(shadow, max(0.8, 0.7 * scale))
    # Premultiplied: the card's own edge softens paint and cover alike.
    under *= ((1.0 - 0.4 * shadow) * (1.0 - cover))[..., None]
    under += around.phone.paint_colour(laid[..., :3]) * on_plane[..., None]


Window = tuple[slice, slice]


def _window_of(mask: Mask) -> Window | None:
    """Return the rows and columns that hold all of a mask; None of an empty one."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def _window_around(
    points_xy: NDArray[np.float64], margin_px: float, size: tuple[int, int]
) -> Window:
    left, top = np.floor(points_xy.min(axis=0) - margin_px).astype(int).tolist()
    right, bottom = np.ceil(points_xy.max(axis=0) + margin_px).astype(int).tolist()
    return slice(max(0, top), min(size[0], bottom + 1)), slice(
        max(0, left), min(size[1], right + 1)
    )


def _moved(window: Window) -> Matrix:
    """Return the homography from the photo's pixels to the window's."""
    rows, columns = window
    return np.array([[1.0, 0.0, -columns.start], [0.0, 1.0, -rows.start], [0.0, 0.0, 1.0]])
