"""How much a pixel differs from the scalp around it, in deviations of bare scalp.

Hair may be darker or lighter than the scalp, or of another hue only (blond on light skin), and
black and white hair stand side by side on one head. So the measure is the length of the colour
difference to the local background, in the metric in which bare scalp scatters equally in all
directions. That scatter is estimated robustly from the picture itself.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane, Rgb

COARSE_BACKGROUND_MM = 2.0  # side of the windows whose prevailing colour is scalp
FINE_BACKGROUND_MM = 0.2  # deviation of the average over what is scalp
BACKGROUND_STEP = 4  # the background is smooth: it is made from every fourth pixel
SAMPLE_STEP = 8  # the scalp's scatter is told by every eighth pixel of every eighth row
HAIR_DEVIATIONS = 6.0  # more than that from the coarse background is left out of the fine one
SMOOTHING_PX = 0.8  # calms the sensor's noise and hardly widens a hair of two pixels
# Least variance of a channel (8-bit steps squared): a picture without any noise stays defined.
QUANTISATION_VARIANCE = 0.1
ROUNDS = 6
SCALP_SHARE = 0.2  # at least that share of a picture is taken to be bare scalp
# Ratio of the 0.976 to the 0.2 quantile of chi-squared with three degrees of freedom.
OUTLIER_RATIO = 9.4
DENSEST_SHARE = 0.2


def scalp_contrast(rgb: Rgb, mm_per_px: float) -> Plane:
    """Return the colour difference to the local scalp of every pixel (H, W), in deviations."""
    height, width = rgb.shape[:2]
    background = cv2.resize(
        _background(rgb, mm_per_px), (width, height), interpolation=cv2.INTER_LINEAR
    )
    rough = cv2.subtract(rgb.astype(np.float32), background)
    difference = cv2.GaussianBlur(rough, (0, 0), SMOOTHING_PX).astype(np.float32, copy=False)
    return _deviations(difference, difference[::SAMPLE_STEP, ::SAMPLE_STEP])


def _background(rgb: Rgb, mm_per_px: float) -> NDArray[np.float32]:
    """Return the colour of the scalp, a quarter of the size.

    The colour that prevails in a wide window is that of scalp even where hair covers most of it;
    what differs from it is left out of a narrow average, which follows the scalp's own pattern.
    """
    height, width = rgb.shape[:2]
    size = (max(1, width // BACKGROUND_STEP), max(1, height // BACKGROUND_STEP))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    step_mm = mm_per_px * BACKGROUND_STEP
    coarse = _prevailing_colour(small, max(4, round(COARSE_BACKGROUND_MM / step_mm)))
    difference = small.astype(np.float32) - coarse
    away = _deviations(difference, difference[::2, ::2])
    hair = cv2.dilate((away > HAIR_DEVIATIONS).astype(np.uint8), np.ones((3, 3), np.uint8))
    # A trace of the coarse background decides where nothing but hair is around.
    weight = np.where(hair > 0, np.float32(0.0), np.float32(1.0))
    sigma = FINE_BACKGROUND_MM / step_mm
    total = cv2.GaussianBlur(small * weight[..., None], (0, 0), sigma) + 0.02 * coarse
    return total / (cv2.GaussianBlur(weight, (0, 0), sigma) + np.float32(0.02))[..., None]


def _prevailing_colour(small: Rgb, window: int) -> NDArray[np.float32]:
    """Return the colour of the densest fifth of the brightnesses in windows, smoothly joined.

    Scalp varies little within a window and hair much (sides, gloss, one another), so the densest
    brightnesses are those of scalp also where most pixels are hair; a median would be hair there.
    """
    height, width = small.shape[:2]
    rows, columns = max(1, round(height / window)), max(1, round(width / window))
    colours = np.empty((rows, columns, 3), np.float32)
    for row, strip in enumerate(np.array_split(small, rows)):
        for column, block in enumerate(np.array_split(strip, columns, axis=1)):
            pixels = block.reshape(-1, 3).astype(np.float32)
            brightness = pixels.sum(axis=1)
            order = np.argsort(brightness)
            count = max(1, int(DENSEST_SHARE * len(order)))
            spans = brightness[order[count - 1 :]] - brightness[order[: len(order) - count + 1]]
            first = int(spans.argmin())
            colours[row, column] = pixels[order[first : first + count]].mean(axis=0)
    return cv2.resize(colours, (width, height), interpolation=cv2.INTER_LINEAR).astype(
        np.float32, copy=False
    )


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
        kept = squared < OUTLIER_RATIO * np.quantile(squared, SCALP_SHARE)
    return centre, whitening
