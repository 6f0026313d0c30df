"""Colours known by example: what crosses the drawn line, and what lies under the strokes."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.contrast import Residual
from pigmenttrack.imaging.vitiligo.pigment import colour_axes

# Coarse histograms of colour axes (redness, yellowness, half lightness).
STEP = np.array([0.07, 0.07, 0.1])
N_BINS = 36
LOWEST_COLOUR = np.array([-0.6, -0.8, -2.8])
LOWEST_RESIDUAL = np.array([-1.3, -1.3, -1.8])
COLOUR_BLUR, STROKE_BLUR = 1.2, 2.0  # bins; few pixels lie under strokes
RARE = 0.02  # pixels a bin: fewer say nothing
RARE_SHARE = 0.0005  # of a class's stroke pixels a bin: fewer say nothing


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
    bins = _bins(axes, LOWEST_COLOUR)
    of_other = _histogram(bins[other], COLOUR_BLUR)[bins]
    of_patch = _histogram(bins[patch], COLOUR_BLUR)[bins]
    return (of_other / (of_other + of_patch + RARE)).astype(np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrokeColours:
    """Which differences from skin lie under the strokes on patches, and which elsewhere."""

    on_patch: NDArray[np.float32]
    elsewhere: NDArray[np.float32]

    def evidence(self, residual: Residual) -> Plane:
        """Return what the strokes say of each pixel (h, w): 1 patch, -1 not, 0 nothing."""
        bins = _bins(colour_axes(residual), LOWEST_RESIDUAL)
        pro, contra = self.on_patch[bins], self.elsewhere[bins]
        return ((pro - contra) / (pro + contra + RARE_SHARE)).astype(np.float32)


def stroke_colours(residual: Residual, on_patch: Mask, elsewhere: Mask) -> StrokeColours | None:
    """Return the colours under the strokes, None unless there are strokes of both kinds."""
    if not (on_patch.any() and elsewhere.any()):
        return None
    bins = _bins(colour_axes(residual), LOWEST_RESIDUAL)
    return StrokeColours(
        on_patch=_histogram(bins[on_patch], STROKE_BLUR) / np.float32(on_patch.sum()),
        elsewhere=_histogram(bins[elsewhere], STROKE_BLUR) / np.float32(elsewhere.sum()),
    )


def _bins(axes: NDArray[np.float32], lowest: NDArray[np.float64]) -> NDArray[np.int32]:
    bins = np.clip(np.floor((axes - lowest) / STEP), 0, N_BINS - 1).astype(np.int32)
    return (bins[..., 0] * N_BINS + bins[..., 1]) * N_BINS + bins[..., 2]


def _histogram(bins: NDArray[np.int32], blur_bins: float) -> NDArray[np.float32]:
    counts = np.bincount(bins, minlength=N_BINS**3).astype(np.float32)
    cube = counts.reshape(N_BINS, N_BINS * N_BINS)
    kernel = cv2.getGaussianKernel(2 * round(4 * blur_bins) + 1, blur_bins, cv2.CV_32F)
    still = np.ones(1, np.float32)
    # A separable blur of the cube, one axis after the other; nothing comes in from outside.
    border = cv2.BORDER_CONSTANT
    down = cv2.sepFilter2D(cube, -1, still, kernel, borderType=border)
    planes = down.astype(np.float32).reshape(N_BINS, N_BINS, N_BINS)
    blurred = [cv2.sepFilter2D(plane, -1, kernel, kernel, borderType=border) for plane in planes]
    return np.stack(blurred).ravel().astype(np.float32)
