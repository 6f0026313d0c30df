"""From a drawing to what is told: full size, contrast, doubts."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.color import linear_from_srgb, melanin_index
from pigmenttrack.imaging.vitiligo.border import Drawing
from pigmenttrack.imaging.vitiligo.contrast import Contrast
from pigmenttrack.imaging.vitiligo.model import PhotoModel
from pigmenttrack.imaging.vitiligo.pigment import DARK_LIGHT, enlarge, shrink_mask, shrink_rgb
from pigmenttrack.imaging.vitiligo.result import Segmentation

# Of the fraction: where "half of the pigment" lies, even without noise. Two generators of synthetic
# skin disagree by up to 0.16 from the level at which borders are drawn (`border.BORDER_LEVEL`).
BOUNDARY_SD = 0.12
# Per unit of the step (mean of the channels' log light): the more pigment there is to lose, the
# less its half is half of the way in logarithms. Those generators lie 0.16 apart at 1.5 (type VI).
DEEP_STEP_SD = 0.07
REFERENCE_SHARE = 0.375  # of the skin's own spread: what its smooth reference is off by, locally
WEAK_CONTRAST_SD = 0.25  # of the fraction: a patch less than four deviations from skin
ALIKE_PIXELS = 50  # neighbouring pixels of the model's picture that share one error


def boundary_doubt(contrast: Contrast) -> float:
    """Return the standard deviation of the border's level, in fractions."""
    of_skin = REFERENCE_SHARE * contrast.skin_sd
    return math.hypot(BOUNDARY_SD, of_skin, DEEP_STEP_SD * float(contrast.step.mean()))


def finished(
    drawing: Drawing, work: Rgb, model: PhotoModel, roi: Mask, *, guessed: bool
) -> Segmentation:
    """Return the segmentation of a photo of the size of `roi` (H, W)."""
    full_size = roi.shape
    fraction = enlarge(drawing.fraction, full_size)
    patch = drawing.fraction > 0.5
    if not patch.any():
        return nothing_found(roi, guessed=guessed)
    flags = QualityFlag.REGION_GUESSED if guessed else NO_DOUBT
    if model.contrast.skin_sd > WEAK_CONTRAST_SD:
        flags |= QualityFlag.WEAK_CONTRAST
    if touches_frame(patch):
        flags |= QualityFlag.REGION_CUT
    skin = enlarge(model.skin, full_size) > 0.5
    return Segmentation(
        fraction=fraction,
        low=enlarge(drawing.low, full_size),
        high=enlarge(drawing.high, full_size),
        skin=np.asarray(skin | (fraction > 0.5)),
        roi=roi,
        contrast_mi=contrast_mi(work, patch, model.reference),
        flags=flags,
    )


def nothing_found(roi: Mask, *, guessed: bool) -> Segmentation:
    """Return the segmentation of a photo without any patch."""
    none: Plane = np.zeros(roi.shape, np.float32)
    flags = QualityFlag.NO_PATCH | (QualityFlag.REGION_GUESSED if guessed else NO_DOUBT)
    return Segmentation(
        fraction=none,
        low=none,
        high=none,
        skin=np.zeros(roi.shape, bool),
        roi=roi,
        contrast_mi=None,
        flags=flags,
    )


def touches_frame(mask: Mask) -> bool:
    """Return whether a mask reaches the picture's edge."""
    return bool(mask[0].any() or mask[-1].any() or mask[:, 0].any() or mask[:, -1].any())


def contrast_mi(
    work: Rgb, patch: Mask, reference: NDArray[np.float32]
) -> tuple[float, float] | None:
    """Return the melanin index of the patch minus that of the skin beside it, and its sd.

    Both are read at the same places: the skin's from the smooth reference that runs under the
    patch. None where the patch is too small to be read.
    """
    size = reference.shape[:2]
    inner = cv2.erode(shrink_mask(patch, size).astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    chosen = inner if inner.any() else shrink_mask(patch, size)
    if not chosen.any():
        return None
    beside = np.maximum(np.exp(reference) - np.float32(DARK_LIGHT), 0)
    difference = melanin_index(linear_from_srgb(shrink_rgb(work, size))) - melanin_index(beside)
    values = difference[chosen]
    middle = float(np.median(values))
    spread = 1.4826 * float(np.median(np.abs(values - middle)))
    return middle, spread / float(np.sqrt(max(1.0, len(values) / ALIKE_PIXELS)))
