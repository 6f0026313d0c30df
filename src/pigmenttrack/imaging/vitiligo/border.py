"""Where exactly the border of a patch runs, and how sure that is."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.vitiligo.contrast import Contrast
from pigmenttrack.imaging.vitiligo.pigment import burnt_out, enlarge, log_light
from pigmenttrack.imaging.vitiligo.region import Places, widened, without_specks

GRAIN_SIGMA_PX = 1.0  # camera noise and JPEG, before the logarithms are weighed against each other
# A border is drawn on a picture smoothed as much as its noise asks for, between these.
LEAST_SIGMA_PX, MOST_SIGMA_PX, SIGMA_PER_NOISE = 0.8, 3.0, 6.0
DOUBTFUL_MISFIT = 9.0  # squared distance at which a pixel's own word counts half
RAMP = 4.0  # coverage per unit of fraction: the slope of a border smoothed over one to two pixels
# About half of the contrast in logarithms of light. Where half of the pigment lies depends on the
# skin's optics: at 0.35 to 0.55 on two generators of synthetic skin that share no optics
# (development seeds). A blurred border moves least at a little more than one half.
BORDER_LEVEL = 0.51
SPECK_SHARE = 0.0003  # of the picture: smaller parts are texture


def smoothing_for(contrast: Contrast) -> float:
    """Return the sigma in pixels with which this photo's borders are drawn."""
    return float(np.clip(SIGMA_PER_NOISE * contrast.skin_sd, LEAST_SIGMA_PX, MOST_SIGMA_PX))


def depigmentation(
    rgb: Rgb, reference: NDArray[np.float32], contrast: Contrast, sigma_px: float
) -> Plane:
    """Return the depigmented fraction (H, W) for drawing borders, about 0 on skin, 1 on patches.

    Pixels that look like no mixture of skin and patch (hair, gloss, ink) take their neighbours'
    word instead of their own.
    """
    grainless = np.asarray(cv2.GaussianBlur(log_light(rgb), (0, 0), GRAIN_SIGMA_PX), np.float32)
    residual = np.asarray(grainless - enlarge(reference, rgb.shape[:2]), np.float32)
    fraction = contrast.fraction(residual)
    colour_left = 1.0 - burnt_out(grainless)
    misfit = contrast.misfit(residual, fraction) * colour_left / DOUBTFUL_MISFIT
    trust = (1.0 / (1.0 + misfit * misfit)).astype(np.float32)
    bounded = np.clip(fraction, -0.5, 1.5)
    told = cv2.GaussianBlur(bounded * trust, (0, 0), sigma_px)
    heard = cv2.GaussianBlur(trust, (0, 0), sigma_px)
    return np.asarray(told / (heard + 1e-3), np.float32)


def coverage(pale: Plane, allowed: Mask, level: float) -> Plane:
    """Return the share of each pixel (H, W) inside the border at `level` of the fraction."""
    ramp = np.clip(0.5 + RAMP * (pale - level), 0.0, 1.0)
    return (ramp * allowed).astype(np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Patches drawn on the working picture: coverage float32 (H, W), and one sd either way."""

    fraction: Plane
    low: Plane
    high: Plane


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """Where something may be drawn, bool (H, W): allowed at all, surely patch, surely not."""

    allowed: Mask
    on_patch: Mask
    elsewhere: Mask


def draw(pale: Plane, places: Places, canvas: Canvas, doubt: float) -> Drawing:
    """Draw the patches of small `places` on the fine picture.

    Parameters
    ----------
    pale : float32 (H, W)
        Depigmented fraction, see `depigmentation`.
    places : Places
        Where the patches are, (h, w).
    doubt : float
        Standard deviation of that level, in fractions.
    """

    def allowed_in(places: Mask) -> Mask:
        wide = widened(places, pale.shape)
        return canvas.allowed & (wide | canvas.on_patch) & ~canvas.elsewhere

    allowed = allowed_in(places.middle)
    pale = np.where(canvas.on_patch, np.float32(1.5), pale)
    middle = coverage(pale, allowed, BORDER_LEVEL)
    kept = without_specks(middle > 0.5, SPECK_SHARE) | (canvas.on_patch & canvas.allowed)
    near = _grown(kept, 2)
    fraction = middle * near
    if places.sure:
        tight, wide, around = allowed, allowed, _grown(kept, 6)
    else:
        tight, wide = allowed_in(places.tight), allowed_in(places.wide)
        around = wide
    low = np.minimum(coverage(pale, tight, BORDER_LEVEL + doubt) * near, fraction)
    high = coverage(pale, wide, BORDER_LEVEL - doubt) * around
    return Drawing(fraction=fraction, low=low, high=np.maximum(high, fraction))


def _grown(mask: Mask, by_px: int) -> Mask:
    kernel = np.ones((2 * by_px + 1, 2 * by_px + 1), np.uint8)
    return np.asarray(cv2.dilate(mask.astype(np.uint8), kernel) > 0)
