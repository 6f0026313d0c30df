"""Doubts that a picture's pixels raise before anything is measured.

No test for shadow edges: on one photo the border of a shadow and the border of a patch look
alike, and a test that takes pale patches for light would warn of the very thing to be measured.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.color import (
    CLIPPED_LEVEL,
    brightest_channel,
    clipped_pixels,
    darkest_channel,
)

_SAMPLED_SIDE_PX = 250  # every n-th pixel is enough for shares of pixels
_SOFTNESS_SIDE_PX = 1000

# Blur, in pixels of a picture 1000 px long. Unblurred synthetic scenes read up to 2.3.
_BLUR_SD_PX = 2.6
_FINE_SD_PX, _COARSE_SD_PX = 1.5, 3.0
_SHARPER_SHARE = 0.8  # quantile among the strongest edges: one soft patch makes no blurred photo
_FEWEST_EDGES = 40
_PLACES = 8  # a grid of 8 x 8, of which edges must lie in a quarter
_FEWEST_PLACES = 16
_FAINTEST_EDGE = 1.5  # levels per pixel
_EDGE_OVER_NOISE = 1.2  # 6 sd of white noise's gradient after smoothing with 1 px

_DARK_LEVEL = 80  # nothing in the photo is brighter: about 8 % of the light of white
_DARK_REGION_LEVEL = 40  # well-lit skin of type VI lies near 60
_CLIPPED_SHARE = 0.2  # of the photo: a white wall behind an arm is no fault
_CLIPPED_REGION_SHARE = 0.01
_GLARE_SHARE = 0.003
_GLARE_SPOT_OF_REGION = 0.05  # a highlight is narrower than this share of the region's breadth
_GREY_SPREAD = 4  # levels between channels that JPEG adds to a grey picture
_GREY_OUTLIERS = 0.001
# 2000 px are a disc of 25 px radius: half a pixel along its rim is 4 % of the area.
_FEWEST_PIXELS = 2000
_BLACK_LEVEL = 12
_FEWEST_USABLE = 0.05
_FLAT_RANGE = 6  # levels between the 1st and 99th percentile of a picture of nothing


def assess_photo(rgb: Rgb) -> QualityFlag:
    """Return the doubts that a whole photo raises: BLURRED, CLIPPED, DARK, GREY.

    BLURRED needs evidence: edges all over the picture of which even the sharper ones are soft.
    A photo of smooth skin without edges is never called blurred, nor one whose only edge is the
    soft border of a patch. Motion blur goes unseen where strong edges run along the motion.

    Parameters
    ----------
    rgb : uint8 array, (H, W, 3)
    """
    sample = _sampled(rgb)
    flags = NO_DOUBT
    if float(np.quantile(brightest_channel(sample), 0.95)) < _DARK_LEVEL:
        flags |= QualityFlag.DARK
    if float(clipped_pixels(sample).mean()) > _CLIPPED_SHARE:
        flags |= QualityFlag.CLIPPED
    if is_grey(sample):
        flags |= QualityFlag.GREY
    softness = edge_softness(rgb)
    if softness is not None and softness > _BLUR_SD_PX:
        flags |= QualityFlag.BLURRED
    return flags


def is_grey(sample: Rgb) -> bool:
    """Return whether the pixels of a photo (H, W, 3), or a part of them, are without colour."""
    spread = brightest_channel(sample) - darkest_channel(sample)
    return float(np.quantile(spread, 1.0 - _GREY_OUTLIERS)) <= _GREY_SPREAD


def assess_region(rgb: Rgb, mask: Mask) -> QualityFlag:
    """Return the doubts that a region raises: CLIPPED, GLARE, DARK, LOW_RESOLUTION.

    Parameters
    ----------
    rgb : uint8 array, (H, W, 3)
    mask : bool array, (H, W)
        The skin that is measured, or the patch.
    """
    count = int(np.count_nonzero(mask))
    if count == 0:
        return QualityFlag.LOW_RESOLUTION
    flags = QualityFlag.LOW_RESOLUTION if count < _FEWEST_PIXELS else NO_DOUBT
    x, y, width, height = cv2.boundingRect(mask.astype(np.uint8))
    inside = mask[y : y + height, x : x + width]
    part = rgb[y : y + height, x : x + width]
    if float(np.median(brightest_channel(part)[inside])) < _DARK_REGION_LEVEL:
        flags |= QualityFlag.DARK
    clipped = clipped_pixels(part) & inside
    if np.count_nonzero(clipped) > _CLIPPED_REGION_SHARE * count:
        flags |= QualityFlag.CLIPPED
    white = (darkest_channel(part) >= CLIPPED_LEVEL) & inside
    if np.count_nonzero(small_spots(white, count)) > _GLARE_SHARE * count:
        flags |= QualityFlag.GLARE
    return flags


def require_measurable(rgb: Rgb) -> None:
    """Refuse a picture that shows practically nothing: white, black, or one even tone.

    Raises
    ------
    UnfitPhoto
    """
    sample = _sampled(rgb)
    white = darkest_channel(sample) >= CLIPPED_LEVEL
    black = brightest_channel(sample) <= _BLACK_LEVEL
    if float((~white & ~black).mean()) < _FEWEST_USABLE:
        what = "burnt out to white" if white.mean() > black.mean() else "black"
        msg = f"The photo is {what}; no skin can be seen."
        raise UnfitPhoto(msg, advice="Take it again in even daylight, without flash.")
    low, high = np.percentile(sample, [1, 99], axis=(0, 1))
    if float((high - low).max()) < _FLAT_RANGE:
        msg = "The photo shows one even tone and nothing else."
        raise UnfitPhoto(msg, advice="Step back until the patch and the skin around it are seen.")


def edge_softness(rgb: Rgb) -> float | None:
    """Return how soft a photo's sharper edges are; None where too few edges tell.

    At a step blurred by a Gaussian of sd s, the gradients after further smoothing with sd a and b
    stand as ``sqrt((s² + b²) / (s² + a²))``, whatever the step's height [1]_.

    Returns
    -------
    float or None
        Sd of the blur, in pixels of a picture 1000 px long; about right from 1 to 5.

    References
    ----------
    .. [1] Zhuo & Sim (2011). Defocus map estimation from a single image.
       Pattern Recognition 44(9), 1852-1858.
    """
    grey, side = _reduced_grey(rgb)
    fine, coarse = _gradient(grey, _FINE_SD_PX), _gradient(grey, _COARSE_SD_PX)
    faintest = max(_FAINTEST_EDGE, _EDGE_OVER_NOISE * _noise_sd(grey))
    ridge = (fine >= cv2.dilate(fine, np.ones((5, 5), np.uint8))) & (fine > faintest)
    rows, columns = np.nonzero(ridge)
    places = rows * _PLACES // grey.shape[0] * _PLACES + columns * _PLACES // grey.shape[1]
    if rows.size < _FEWEST_EDGES or np.unique(places).size < _FEWEST_PLACES:
        return None
    strength = fine[ridge]
    ratio = strength / np.maximum(coarse[ridge], np.finfo(np.float32).tiny)
    strong = ratio[strength >= np.median(strength)]
    squared = float(np.quantile(strong, _SHARPER_SHARE)) ** 2
    variance = (_COARSE_SD_PX**2 - squared * _FINE_SD_PX**2) / max(squared - 1.0, 1e-3)
    return float(np.sqrt(max(variance, 0.0)) * _SOFTNESS_SIDE_PX / side)


def _sampled(rgb: Rgb) -> Rgb:
    step = max(1, min(rgb.shape[:2]) // _SAMPLED_SIDE_PX)
    return np.ascontiguousarray(rgb[::step, ::step])


def _reduced_grey(rgb: Rgb) -> tuple[Plane, int]:
    """Return brightness at about 1000 px, and how long the reduced picture is."""
    step = max(1, round(max(rgb.shape[:2]) / _SOFTNESS_SIDE_PX))
    height, width = (side // step for side in rgb.shape[:2])
    # A whole factor: averaging blocks is several times faster than averaging fractions of pixels.
    whole = rgb[: height * step, : width * step]
    small = cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32)
    return grey, max(height, width)


def _gradient(grey: Plane, sd_px: float) -> Plane:
    smooth = cv2.GaussianBlur(grey, (0, 0), sd_px)
    across = cv2.Sobel(smooth, cv2.CV_32F, 1, 0, scale=1 / 8)
    down = cv2.Sobel(smooth, cv2.CV_32F, 0, 1, scale=1 / 8)
    return cv2.magnitude(across, down).astype(np.float32, copy=False)


def _noise_sd(grey: Plane) -> float:
    """Return the sd of white noise, by the median where Immerkaer (1996) takes the mean."""
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
    residual = cv2.filter2D(grey, cv2.CV_32F, kernel)[::4, ::4]
    return float(np.median(np.abs(residual))) / 0.6745 / 6.0


def small_spots(white: NDArray[np.bool_], region_pixels: int) -> NDArray[np.bool_]:
    """Return the spots that are narrow beside the region: highlights, not a burnt-out patch."""
    breadth = max(3, round(_GLARE_SPOT_OF_REGION * region_pixels**0.5) | 1)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (breadth, breadth))
    broad = cv2.morphologyEx(white.astype(np.uint8), cv2.MORPH_OPEN, disc)
    return white & (broad == 0)
