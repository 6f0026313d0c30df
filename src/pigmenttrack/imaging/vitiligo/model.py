"""Learn skin, patch and surroundings of one photo, each from what is believed of the others."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.contrast import (
    Contrast,
    Residual,
    learned,
    skin_covariance,
    squared_distance,
)
from pigmenttrack.imaging.vitiligo.fields import nested_field, polynomial_field
from pigmenttrack.imaging.vitiligo.guidance import Guidance
from pigmenttrack.imaging.vitiligo.pigment import (
    MELANIN_DIRECTION,
    burnt_out,
    colour_axes,
    skin_colour,
)
from pigmenttrack.imaging.vitiligo.skin import first_skin
from pigmenttrack.imaging.vitiligo.surroundings import share_of_other

N_ROUNDS = 5
REACHES = (0.25, 0.10, 0.05)  # of the diagonal: how local the colour of skin may be
DIRECTION_DOUBT = 0.5  # of the step: how far a camera may turn the first guess
FIT_MISFIT = 12.0  # squared distance; 99 % of a normal cloud in three dimensions lies below 11.3
FOREIGN_DISTANCE = 14.0  # squared distance from skin: certainly something else
CROSSING_SHARE = 0.3  # of a colour's pixels on the drawn line: it belongs to no patch
LEAST_PIXELS = 20
# Cutting one normal cloud of skin in two and taking the halves for skin and patch gives 0.46 (found
# on skin without a patch); two clouds that are really there give less.
ONE_CLOUD_SD = 0.42
SKIN_BELOW = 0.35  # depigmented fraction of what is still called skin
PATCH_ABOVE = 0.5  # more than half of the pigment gone


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoModel:
    """What was learned of one photo at the model's size (h, w).

    Attributes
    ----------
    reference : float32 (h, w, 3)
        Log light that normal skin would have at each place.
    contrast : Contrast
    skin : float32 (h, w)
        How surely a pixel is normal skin.
    other : float32 (h, w)
        How surely its colour belongs to something that is no skin.
    residual : float32 (h, w, 3)
    """

    reference: NDArray[np.float32]
    contrast: Contrast
    skin: Plane
    other: Plane
    residual: Residual


def learn(
    log: NDArray[np.float32], guidance: Guidance, *, shown: Mask | None = None
) -> PhotoModel | None:
    """Return the model of one photo, or None where nothing paler than skin stands out.

    Parameters
    ----------
    shown : bool (h, w), optional
        Where an optional model sees patches: learned from first, then corrected like any guess.

    Strategy: skin beside the region gives a reference everywhere; what lies in the region and
    differs from it the way depigmented skin does gives the contrast; that gives better skin.
    """
    axes, likely = colour_axes(log), skin_colour(log)
    colour_left = (1.0 - burnt_out(log)).astype(np.float32)
    skin = first_skin(log, guidance)
    other: Plane = np.zeros(skin.shape, np.float32)
    contrast: Contrast | None = None
    reference = polynomial_field(log, skin)
    residual = log - reference
    for number in range(N_ROUNDS):
        if number:
            reference = nested_field(log, skin, REACHES)
            residual = log - reference
        spread = skin_covariance(residual, skin)
        distance = squared_distance(residual, spread)
        foreign = guidance.line & (distance > FOREIGN_DISTANCE)
        if contrast is None:
            other = share_of_other(axes, foreign, guidance.core)
            patch = _first_patch(
                residual, spread, likely * (other < CROSSING_SHARE), guidance, shown
            )
        else:
            patch = _next_patch(residual, contrast, spread, guidance, other, colour_left)
        if int(patch.sum()) < LEAST_PIXELS:
            return None
        contrast = learned(residual, patch, spread)
        fraction = contrast.fraction(residual)
        other = share_of_other(axes, foreign, patch)
        skin = _skin(distance, fraction, likely, guidance)
    if contrast is None or (contrast.skin_sd > ONE_CLOUD_SD and not guidance.on_patch.any()):
        return None
    return PhotoModel(
        reference=reference, contrast=contrast, skin=skin, other=other, residual=residual
    )


def _first_patch(
    residual: Residual,
    spread: NDArray[np.float64],
    likely: Plane,
    guidance: Guidance,
    shown: Mask | None,
) -> Mask:
    if int(guidance.on_patch.sum()) >= LEAST_PIXELS:
        return guidance.on_patch
    if shown is not None and int((shown & guidance.core).sum()) >= LEAST_PIXELS:
        return shown & guidance.core
    guess = Contrast(step=MELANIN_DIRECTION, skin=spread, patch=spread)
    fraction = guess.fraction(residual)
    looked_at = guidance.core & (likely > 0.05)
    values = fraction[looked_at]
    if len(values) < LEAST_PIXELS:
        return np.zeros_like(looked_at)
    level = best_split(np.clip(values, -0.5, np.quantile(values, 0.995)))
    pale = fraction > max(level, 2 * guess.skin_sd)
    if not (pale & looked_at).any():
        return np.zeros_like(looked_at)
    amount = float(np.median(fraction[pale & looked_at]))
    doubt = (DIRECTION_DOUBT * amount) ** 2 / 3 * np.eye(3)
    off_axis = residual - fraction[..., None] * MELANIN_DIRECTION.astype(np.float32)
    return looked_at & pale & (squared_distance(off_axis, spread + doubt) < FIT_MISFIT)


def _next_patch(
    residual: Residual,
    contrast: Contrast,
    spread: NDArray[np.float64],
    guidance: Guidance,
    other: Plane,
    colour_left: Plane,
) -> Mask:
    now = Contrast(step=contrast.step, skin=spread, patch=contrast.patch)
    fraction = now.fraction(residual)
    fits = now.misfit(residual, fraction) * colour_left < FIT_MISFIT
    return (guidance.core & (other < 0.5) & (fraction > PATCH_ABOVE) & fits) | guidance.on_patch


def _skin(distance: Plane, fraction: Plane, likely: Plane, guidance: Guidance) -> Plane:
    near_skin = np.exp(-0.125 * np.maximum(distance - 6.0, 0.0))
    weights = near_skin * (fraction < SKIN_BELOW) * (likely + 0.1)
    return (weights * guidance.near * ~guidance.on_patch).astype(np.float32)


def best_split(values: NDArray[np.floating]) -> float:
    """Return Otsu's threshold of a sample.

    References
    ----------
    .. [1] Otsu (1979). IEEE Trans. Systems, Man, Cybernetics 9, 62-66.
    """
    counts, edges = np.histogram(values, 256)
    centres = (edges[1:] + edges[:-1]) / 2
    below = np.cumsum(counts)
    above = below[-1] - below
    sums = np.cumsum(counts * centres)
    mean_below = sums / np.maximum(below, 1)
    mean_above = (sums[-1] - sums) / np.maximum(above, 1)
    return float(centres[int(np.argmax(below * above * (mean_below - mean_above) ** 2))])
