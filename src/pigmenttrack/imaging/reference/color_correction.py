"""From a photo's colours to reflectance, by the reference card in it."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Linear, Matrix, Rgb
from pigmenttrack.imaging.color import linear_from_srgb
from pigmenttrack.imaging.reference import card_design as design
from pigmenttrack.imaging.reference.card_colors import FieldColor, read_fields, read_paper
from pigmenttrack.imaging.reference.light_fall import LightFall, fit_light_fall
from pigmenttrack.imaging.reference.tone_curve import ToneCurve, fit_tone_curve

_GREYS_NEEDED = 5
_COLORS_NEEDED = 4
_ROUNDS = 3  # the light's fall is read through the tone curve and the curve under the light
# Common printers miss the colours sent to them by 3 to 10 units of CIELAB; what misses by more on
# average is no print of this card, or not the light of one lamp.
_LARGEST_RESIDUAL_DE = 12.0
_STEADY = 0.01  # pulls the matrix to identity where the colours say little


@dataclass(frozen=True, slots=True, eq=False)
class ColorCorrection:
    """Tone curve per channel, then a 3x3 matrix in linear light.

    Attributes
    ----------
    curves : tuple of ToneCurve
        For red, green, blue: they undo the camera's curve, exposure and white balance.
    matrix : float64 array, shape (3, 3)
        Rows add up to one: grey stays grey.
    light : LightFall
        How the light falls over the card; it is not applied to the photo.
    residual_de : float
        Mean CIELAB distance (CIE 1976) of the corrected fields from their nominal colours.
    fields : int
        How many fields the fit rests on.
    """

    curves: tuple[ToneCurve, ToneCurve, ToneCurve]
    matrix: Matrix
    light: LightFall
    residual_de: float
    fields: int

    def apply(self, rgb: Rgb) -> Linear:
        """Return linear reflectance (H, W, 3) float32 in [0, 1] under the light at the card."""
        levels = linear_from_srgb(np.arange(256, dtype=np.uint8))
        table = np.stack([curve(levels) for curve in self.curves], axis=-1).astype(np.float32)
        light = np.stack([table[:, c][rgb[..., c]] for c in range(3)], axis=-1)
        return np.clip(cv2.transform(light, self.matrix.astype(np.float32)), 0.0, 1.0)

    def to_facts(self) -> dict[str, object]:
        """Return what it does as plain JSON values, for the provenance."""
        return {
            "tone_curves": [
                {"coefficients": list(c.coefficients), "low": c.low, "high": c.high}
                for c in self.curves
            ],
            "matrix": [[float(m) for m in row] for row in self.matrix],
            "light_ratio_over_card": self.light.ratio_over_card,
            "residual_de": self.residual_de,
            "fields": self.fields,
        }


def calibrate_color(rgb: Rgb, px_from_card: Matrix) -> tuple[ColorCorrection | None, QualityFlag]:
    """Fit the correction to the card's fields, or say why that cannot be done.

    Parameters
    ----------
    rgb : uint8 array, shape (H, W, 3)
    px_from_card : float64 array, shape (3, 3)
        From nominal millimetres on the card to pixels.

    Returns
    -------
    (ColorCorrection, flags) or (None, flags)
        None, with CLIPPED, SHADOWED or NO_COLOR_CARD, where the fields cannot be trusted.
    """
    paper = read_paper(rgb, px_from_card)
    fields = read_fields(rgb, px_from_card)
    if sum(spot.is_clipped for spot in paper) * 2 > len(paper):
        return None, QualityFlag.CLIPPED
    spots = [spot for spot in paper if spot.is_even and not spot.is_clipped]
    usable = [field for field in fields if field.is_even and not field.is_clipped]
    if len(fields) - sum(field.is_even for field in fields) > len(fields) // 4:
        return None, QualityFlag.SHADOWED
    greys = [field for field in usable if field.is_grey]
    colors = [field for field in usable if not field.is_grey]
    if len(spots) < 4 or len(greys) < _GREYS_NEEDED or len(colors) < _COLORS_NEEDED:
        return None, QualityFlag.NO_COLOR_CARD
    return _calibrate(spots, greys, colors)


def _calibrate(
    spots: list[FieldColor], greys: list[FieldColor], colors: list[FieldColor]
) -> tuple[ColorCorrection | None, QualityFlag]:
    curves: tuple[ToneCurve, ...] = ()
    for _ in range(_ROUNDS):
        light = fit_light_fall(spots, curves)
        if not light.is_even:
            return None, QualityFlag.SHADOWED
        neutral = [*greys, *spots]
        fitted = [
            fit_tone_curve(
                np.array([field.light[channel] for field in neutral]),
                np.array([field.target[channel] * light.at(field.middle_mm) for field in neutral]),
            )
            for channel in range(3)
        ]
        curves = tuple(curve for curve in fitted if curve is not None)
        if len(curves) < 3:
            return None, QualityFlag.NO_COLOR_CARD
    red, green, blue = curves
    seen = np.array([_uncurved(field, curves, light) for field in [*greys, *colors]])
    target = np.array([field.target for field in [*greys, *colors]])
    matrix = _fit_matrix(seen[len(greys) :], target[len(greys) :])
    residual = float(np.linalg.norm(_lab(seen @ matrix.T) - _lab(target), axis=-1).mean())
    if residual > _LARGEST_RESIDUAL_DE:
        return None, QualityFlag.NO_COLOR_CARD
    correction = ColorCorrection((red, green, blue), matrix, light, residual, len(seen))
    return correction, NO_DOUBT


def _uncurved(
    field: FieldColor, curves: tuple[ToneCurve, ...], light: LightFall
) -> NDArray[np.float64]:
    seen = np.array([float(curve(field.light[c])) for c, curve in enumerate(curves)])
    return seen / light.at(field.middle_mm)


def _fit_matrix(seen: NDArray[np.float64], target: NDArray[np.float64]) -> Matrix:
    """Return the grey-keeping matrix that brings seen colours (N, 3) nearest to their targets.

    With rows that add up to one each row has two free numbers: what it takes from the other two
    channels' difference to its own. Errors count relative to the level, as the eye counts them.
    """
    matrix = np.eye(3)
    for row in range(3):
        others = [channel for channel in range(3) if channel != row]
        difference = seen[:, others] - seen[:, [row]]
        weight = 1.0 / (target[:, row] + 0.05)
        left = difference * weight[:, None]
        right = (target[:, row] - seen[:, row]) * weight
        taken = np.linalg.solve(left.T @ left + _STEADY * np.eye(2), left.T @ right)
        matrix[row, others] = taken
        matrix[row, row] = 1.0 - taken.sum()
    return matrix


def _lab(linear: NDArray[np.float64]) -> NDArray[np.float64]:
    light = np.clip(linear / design.PAPER_REFLECTANCE, 0, 1).astype(np.float32)[None]
    return cv2.cvtColor(light, cv2.COLOR_LRGB2Lab)[0].astype(np.float64)
