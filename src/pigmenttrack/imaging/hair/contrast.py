"""How much a pixel differs from the scalp around it, in deviations of bare scalp.

Hair may be darker or lighter than the scalp, or of another hue only (blond on light skin), and
black and white hair stand side by side on one head. So the measure is the length of the colour
difference to the local background, in the metric in which bare scalp scatters equally in all
directions. That scatter is estimated robustly from the picture itself.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.hair.calm import as_light_as, calm_colours

FINE_BACKGROUND_MM = 0.2  # deviation of the average over what is scalp
BACKGROUND_STEP = 4  # the background is smooth: it is made from every fourth pixel
SAMPLE_STEP = 8  # the scalp's scatter is told by every eighth pixel of every eighth row
HAIR_DEVIATIONS = 9.0  # more than that from the coarse background is left out of the fine one
WIDEST_BUNDLE_MM = 0.6  # what is wider is the scalp's own pattern, a stain or a shine
SMOOTHING_PX = 0.8  # calms the sensor's noise and hardly widens a hair of two pixels
# Least variance of a channel (8-bit steps squared): a picture without any noise stays defined.
QUANTISATION_VARIANCE = 0.1
ROUNDS = 6
SCALP_SHARE = 0.2  # at least that share of a sample is taken to be bare scalp
# Ratio of the 0.976 to the 0.2 quantile of chi-squared with three degrees of freedom.
OUTLIER_RATIO = 9.4


def scalp_contrast(rgb: Rgb, mm_per_px: float) -> Plane:
    """Return the colour difference to the local scalp of every pixel (H, W), in deviations."""
    height, width = rgb.shape[:2]
    small, is_scalp = _background(rgb, mm_per_px)
    background = cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
    rough = cv2.subtract(rgb.astype(np.float32), background)
    difference = cv2.GaussianBlur(rough, (0, 0), SMOOTHING_PX).astype(np.float32, copy=False)
    step = SAMPLE_STEP // BACKGROUND_STEP
    half = SAMPLE_STEP // 2
    sample = difference[half::SAMPLE_STEP, half::SAMPLE_STEP]
    bare = is_scalp[step // 2 :: step, step // 2 :: step]
    rows, columns = (min(pair) for pair in zip(sample.shape, bare.shape, strict=False))
    sample, bare = sample[:rows, :columns], bare[:rows, :columns]
    return _deviations(difference, sample[bare] if bare.any() else sample)


def _background(rgb: Rgb, mm_per_px: float) -> tuple[NDArray[np.float32], Mask]:
    """Return the colour of the scalp, a quarter of the size, and where scalp is bare.

    What differs from the colour of the calmest places is left out of a narrow average, which
    follows the scalp's own pattern.
    """
    height, width = rgb.shape[:2]
    size = (max(1, width // BACKGROUND_STEP), max(1, height // BACKGROUND_STEP))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    step_mm = mm_per_px * BACKGROUND_STEP
    coarse, calm = calm_colours(small, step_mm)
    difference = small.astype(np.float32) - coarse
    away = _deviations(difference, difference[calm])
    odd = (away > HAIR_DEVIATIONS).astype(np.uint8)
    reach = 2 * round(WIDEST_BUNDLE_MM / 2 / step_mm) + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    wide = cv2.morphologyEx(odd, cv2.MORPH_OPEN, disc) > 0
    odd[wide & as_light_as(small, coarse)] = 0
    hair = cv2.dilate(odd, np.ones((3, 3), np.uint8))
    # A trace of the coarse background decides where nothing but hair is around.
    weight = np.where(hair > 0, np.float32(0.0), np.float32(1.0))
    sigma = FINE_BACKGROUND_MM / step_mm
    total = cv2.GaussianBlur(small * weight[..., None], (0, 0), sigma) + 0.02 * coarse
    fine = total / (cv2.GaussianBlur(weight, (0, 0), sigma) + np.float32(0.02))[..., None]
    return fine, np.asarray(hair == 0)


def _deviations(difference: NDArray[np.float32], sample: NDArray[np.float32]) -> Plane:
    """Return the length of colour differences (H, W, 3) in the metric of the scalp in a sample."""
    centre, whitening = _scalp_metric(sample.reshape(-1, 3).astype(np.float64))
    # Row-wise affine map: whitening @ (difference - centre).
    affine = np.column_stack([whitening, -whitening @ centre]).astype(np.float32)
    white = cv2.transform(difference, affine)
    return np.sqrt(np.einsum("ijk,ijk->ij", white, white))


def _scalp_metric(
    samples: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return centre (3,) and whitening (3, 3) of bare scalp among samples (N, 3)."""
    distance = np.square(samples).sum(axis=1)
    kept = distance <= np.quantile(distance, SCALP_SHARE)
    centre, whitening = np.zeros(3), np.eye(3)
    for _ in range(ROUNDS):
        centre = np.median(samples[kept], axis=0)
        spread = np.cov((samples[kept] - centre).T) + np.eye(3) * QUANTISATION_VARIANCE
        whitening = np.linalg.cholesky(np.linalg.inv(spread)).T
        squared = np.square((samples - centre) @ whitening.T).sum(axis=1)
        kept = squared <= OUTLIER_RATIO * np.quantile(squared, SCALP_SHARE)
    return centre, whitening
