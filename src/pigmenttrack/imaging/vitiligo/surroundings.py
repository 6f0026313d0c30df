"""Colours known by example: what crosses the drawn line is no patch."""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane

# Coarse histograms of colour axes (redness, yellowness, half lightness).
STEP = np.array([0.07, 0.07, 0.1])
N_BINS = 36
LOWEST = np.array([-0.6, -0.8, -2.8])
BLUR = 1.2  # bins
RARE = 0.02  # pixels a bin: fewer say nothing


def share_of_other(axes: NDArray[np.float32], other: Mask, patch: Mask) -> Plane:
    """Return for each pixel how much its colour belongs to `other` rather than to `patch`.

    Parameters
    ----------
    axes : float32 (h, w, 3)
        See `pigment.colour_axes`.
    other, patch : bool (h, w)
        Pixels known not to be skin, and pixels believed depigmented.

    Returns
    -------
    float32 (h, w) in [0, 1]; 0 where neither has this colour.
    """
    bins = _bins(axes)
    of_other = _histogram(bins[other])[bins]
    of_patch = _histogram(bins[patch])[bins]
    return (of_other / (of_other + of_patch + RARE)).astype(np.float32)


def _bins(axes: NDArray[np.float32]) -> NDArray[np.int32]:
    bins = np.clip(np.floor((axes - LOWEST) / STEP), 0, N_BINS - 1).astype(np.int32)
    return (bins[..., 0] * N_BINS + bins[..., 1]) * N_BINS + bins[..., 2]


def _histogram(bins: NDArray[np.int32]) -> NDArray[np.float32]:
    counts = np.bincount(bins, minlength=N_BINS**3).astype(np.float32)
    cube = counts.reshape(N_BINS, N_BINS * N_BINS)
    kernel = cv2.getGaussianKernel(2 * round(4 * BLUR) + 1, BLUR, cv2.CV_32F)
    still = np.ones(1, np.float32)
    # A separable blur of the cube, one axis after the other; nothing comes in from outside.
    border = cv2.BORDER_CONSTANT
    down = cv2.sepFilter2D(cube, -1, still, kernel, borderType=border)
    planes = down.astype(np.float32).reshape(N_BINS, N_BINS, N_BINS)
    blurred = [cv2.sepFilter2D(plane, -1, kernel, kernel, borderType=border) for plane in planes]
    return np.stack(blurred).ravel().astype(np.float32)
