"""Read the colours of the card's fields and how the light falls over it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Rgb
from pigmenttrack.imaging.color import CLIPPED_LEVEL, linear_from_srgb
from pigmenttrack.imaging.homography import apply_homography
from pigmenttrack.imaging.reference import card_design as design
from pigmenttrack.imaging.reference.card_design import CardRect

_INNER_SHARE = 0.6  # of a field's side: its rim is mixed with paper by blur
_SAMPLES = 15  # along each side
# Spread of a field's inner part over its level, in sRGB steps: noise of a phone stays below 8.
_UNEVEN_STEPS = 14.0
_USUAL_SHARE = 0.5  # of the samples must lie near their median: less is no even field


@dataclass(frozen=True, slots=True, eq=False)
class FieldColor:
    """What the photo shows of one even field.

    Attributes
    ----------
    middle_mm : tuple
        (x, y) on the card.
    light : float64 array, shape (3,)
        Linear light of the photo's sRGB over the field's inner part, specks and glare left out.
    target : float64 array, shape (3,)
        Linear reflectance that it was printed to have.
    is_grey, is_clipped, is_even : bool
    """

    middle_mm: tuple[float, float]
    light: NDArray[np.float64]
    target: NDArray[np.float64]
    is_grey: bool
    is_clipped: bool
    is_even: bool


def read_fields(rgb: Rgb, px_from_card: Matrix) -> tuple[FieldColor, ...]:
    """Return the printed fields that are wholly in view."""
    fields = (_read(rgb, px_from_card, patch.rect, patch.srgb) for patch in design.PATCHES)
    return tuple(field for field in fields if field is not None)


def read_paper(rgb: Rgb, px_from_card: Matrix) -> tuple[FieldColor, ...]:
    """Return the spots of bare paper that are wholly in view."""
    white = (255, 255, 255)
    spots = (_read(rgb, px_from_card, rect, white) for rect in design.WHITE_SPOTS)
    return tuple(spot for spot in spots if spot is not None)


def _read(rgb: Rgb, px_from_card: Matrix, rect: CardRect, srgb: design.Srgb) -> FieldColor | None:
    middle = (rect.x_mm + rect.width_mm / 2, rect.y_mm + rect.height_mm / 2)
    steps = np.linspace(-_INNER_SHARE / 2, _INNER_SHARE / 2, _SAMPLES)
    x, y = np.meshgrid(middle[0] + steps * rect.width_mm, middle[1] + steps * rect.height_mm)
    px = np.rint(apply_homography(px_from_card, np.column_stack([x.ravel(), y.ravel()]))).astype(
        int
    )
    if (px < 0).any() or (px >= (rgb.shape[1], rgb.shape[0])).any():
        return None
    seen = rgb[px[:, 1], px[:, 0]]
    level = np.median(seen, axis=0)
    spread = 1.4826 * np.median(np.abs(seen - level), axis=0)
    usual = (np.abs(seen - level) <= 2.5 * np.maximum(spread, 1.0)).all(axis=1)
    return FieldColor(
        middle_mm=middle,
        light=linear_from_srgb(seen[usual]).mean(axis=0, dtype=np.float64),
        target=linear_from_srgb(np.array(srgb, np.uint8)).astype(np.float64)
        * design.PAPER_REFLECTANCE,
        is_grey=len(set(srgb)) == 1,
        is_clipped=bool(level.max() >= CLIPPED_LEVEL),
        is_even=bool(spread.max() <= _UNEVEN_STEPS and usual.mean() > _USUAL_SHARE),
    )
