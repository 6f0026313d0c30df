"""How evenly the light falls over the card, read from its bare paper."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pigmenttrack.imaging.color import DARKEST_REFLECTANCE
from pigmenttrack.imaging.reference import card_design as design
from pigmenttrack.imaging.reference.card_colors import FieldColor
from pigmenttrack.imaging.reference.tone_curve import ToneCurve

_MIDDLE = (design.CARD_WIDTH_MM / 2, design.CARD_HEIGHT_MM / 2)
# A lamp at arm's length falls off smoothly; a shadow's edge leaves steps in the paper.
_LARGEST_STEP = 0.10
_LARGEST_RATIO = 1.8


@dataclass(frozen=True, slots=True)
class LightFall:
    """Light over the card: one at its middle, growing exponentially along a direction.

    Attributes
    ----------
    per_mm_x, per_mm_y : float
        Relative growth of the light a millimetre.
    largest_step : float
        Largest relative deviation of bare paper from it.
    """

    per_mm_x: float
    per_mm_y: float
    largest_step: float

    def at(self, point_mm: tuple[float, float]) -> float:
        """Return the light at a point of the card relative to that at its middle."""
        return float(
            np.exp(
                self.per_mm_x * (point_mm[0] - _MIDDLE[0])
                + self.per_mm_y * (point_mm[1] - _MIDDLE[1])
            )
        )

    @property
    def ratio_over_card(self) -> float:
        """Brightest over darkest corner of the card."""
        span = (
            abs(self.per_mm_x) * design.CARD_WIDTH_MM + abs(self.per_mm_y) * design.CARD_HEIGHT_MM
        )
        return float(np.exp(span))

    @property
    def is_even(self) -> bool:
        """Whether one lamp's smooth fall explains what the paper shows."""
        return self.largest_step <= _LARGEST_STEP and self.ratio_over_card <= _LARGEST_RATIO


def fit_light_fall(spots: Sequence[FieldColor], curves: Sequence[ToneCurve]) -> LightFall:
    """Fit the fall of light to spots of bare paper (at least four, not clipped).

    `curves` are the channels' tone curves as far as they are known; empty at first, when sRGB's
    own is taken.
    """
    light = np.array([spot.light for spot in spots])
    if curves:
        light = np.column_stack([curve(light[:, c]) for c, curve in enumerate(curves)])
    level = np.log(np.maximum(light, DARKEST_REFLECTANCE)).mean(axis=1)
    where = np.array([spot.middle_mm for spot in spots]) - _MIDDLE
    design_matrix = np.column_stack([np.ones(len(spots)), where])
    fitted, *_ = np.linalg.lstsq(design_matrix, level, rcond=None)
    step = float(np.abs(level - design_matrix @ fitted).max())
    return LightFall(float(fitted[1]), float(fitted[2]), step)
