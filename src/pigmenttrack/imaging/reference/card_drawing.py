"""The reference card as pixels, for synthetic scenes and tests."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Plane, Rgb
from pigmenttrack.imaging.color import linear_from_srgb, srgb_from_linear
from pigmenttrack.imaging.reference import card_design as design
from pigmenttrack.imaging.reference.card_design import CardRect, CardText, Srgb

RIM_PX = 2  # bare pixels around the card, so that a warp can interpolate its edge


@dataclass(frozen=True, slots=True, eq=False)
class CardPicture:
    """The card drawn upright.

    Attributes
    ----------
    rgb : uint8 array, shape (H, W, 3)
        sRGB relative to the paper: 255 is bare paper. Reflectance is its linear light times
        `card_design.PAPER_REFLECTANCE`.
    cover : float32 array, shape (H, W), in [0, 1]
        How much of each pixel the card covers; a rim of a few pixels lies outside.
    px_from_mm : float64 array, shape (3, 3)
        From millimetres on the card to pixels of `rgb`.
    """

    rgb: Rgb
    cover: Plane
    px_from_mm: Matrix


def draw_card(px_per_mm: float) -> CardPicture:
    """Draw the reference card with each pixel covered to its exact share.

    Parameters
    ----------
    px_per_mm : float
        Pixels per millimetre, > 0. For a warp, draw it at two to four times the resolution
        that the card has in the scene.

    Raises
    ------
    ValueError
        If `px_per_mm` is not positive.
    """
    if not px_per_mm > 0:
        msg = f"px_per_mm must be positive, got {px_per_mm}"
        raise ValueError(msg)
    canvas = _Canvas(px_per_mm)
    for patch in design.PATCHES:
        canvas.fill(patch.rect, patch.srgb)
    for marker in design.MARKERS:
        _draw_marker(canvas, marker)
    for stroke in design.CONTROL_LINE:
        canvas.fill(stroke, design.INK)
    for text in design.TEXTS:
        canvas.write(text)
    outline = CardRect(0.0, 0.0, design.CARD_WIDTH_MM, design.CARD_HEIGHT_MM)
    return CardPicture(srgb_from_linear(canvas.linear), canvas.share(outline), canvas.px_from_mm)


def _draw_marker(canvas: "_Canvas", marker: design.CardMarker) -> None:
    canvas.fill(marker.rect, design.INK)
    cell = marker.rect.width_mm / design.MARKER_CELLS
    # Neighbouring white cells share pixels: their shares are added before they are laid.
    white = canvas.share(CardRect(0.0, 0.0, 0.0, 0.0))
    for row, bits in enumerate(marker.bits, start=1):
        for column, bit in enumerate(bits, start=1):
            if bit == "1":
                x_mm, y_mm = marker.rect.x_mm + column * cell, marker.rect.y_mm + row * cell
                white += canvas.share(CardRect(x_mm, y_mm, cell, cell))
    canvas.lay(white, (255, 255, 255))


class _Canvas:
    """Linear light on which rectangles in millimetres are laid."""

    def __init__(self, px_per_mm: float) -> None:
        self._px_per_mm = px_per_mm
        height, width = (
            int(np.ceil(side * px_per_mm)) + 2 * RIM_PX
            for side in (design.CARD_HEIGHT_MM, design.CARD_WIDTH_MM)
        )
        self.linear = np.ones((height, width, 3), np.float32)
        # The centre of the top-left pixel is (0, 0), so its left edge is at -0.5.
        shift = RIM_PX - 0.5
        self.px_from_mm = np.array([[px_per_mm, 0, shift], [0, px_per_mm, shift], [0, 0, 1.0]])

    def share(self, rect: CardRect) -> Plane:
        """Return the share of each pixel that lies within `rect`: exact for upright ones."""
        height, width = self.linear.shape[:2]
        across = self._overlap(width, rect.x_mm, rect.width_mm)
        down = self._overlap(height, rect.y_mm, rect.height_mm)
        return np.outer(down, across).astype(np.float32)

    def fill(self, rect: CardRect, srgb: Srgb) -> None:
        """Lay ink of one colour on a rectangle."""
        self.lay(self.share(rect), srgb)

    def write(self, text: CardText) -> None:
        """Write one line in stroked letters."""
        # Capitals are 21 units high at scale 1; drawn four times as large, then shrunk: smooth.
        zoom = 4
        zoomed_px_per_mm = self._px_per_mm * zoom
        scale = text.height_mm * zoomed_px_per_mm / 21.0
        thick = max(1, round(0.16 * text.height_mm * zoomed_px_per_mm))
        (wide, _), _ = cv2.getTextSize(text.text, cv2.FONT_HERSHEY_SIMPLEX, scale, thick)
        left_mm = text.x_mm - (wide / zoomed_px_per_mm / 2 if text.centred else 0.0)
        height, width = self.linear.shape[:2]
        top, bottom = (
            min(height, max(0, int((text.y_mm + lines * text.height_mm) * self._px_per_mm)))
            for lines in (-2.0, 2.0)
        )
        band = np.zeros(((bottom - top) * zoom, width * zoom), np.uint8)
        start = (
            int((left_mm * self._px_per_mm + RIM_PX) * zoom),
            int((text.y_mm * self._px_per_mm + RIM_PX - top) * zoom),
        )
        cv2.putText(band, text.text, start, cv2.FONT_HERSHEY_SIMPLEX, scale, 255, thick)
        share = np.zeros((height, width), np.float32)
        share[top:bottom] = cv2.resize(
            band, (width, bottom - top), interpolation=cv2.INTER_AREA
        ) / np.float32(255.0)
        self.lay(share, design.TEXT_INK)

    def lay(self, share: Plane, srgb: Srgb) -> None:
        """Cover each pixel with ink to the given share."""
        ink = linear_from_srgb(np.array(srgb, np.uint8))
        rows, columns = (np.flatnonzero(share.any(axis=axis)) for axis in (1, 0))
        touched = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        self.linear[touched] += share[touched][..., None] * (ink - self.linear[touched])

    def _overlap(self, count: int, start_mm: float, length_mm: float) -> NDArray[np.float64]:
        start = start_mm * self._px_per_mm + RIM_PX
        edges = np.arange(count + 1, dtype=np.float64)
        inside = np.clip(edges, start, start + length_mm * self._px_per_mm)
        return np.diff(inside)
