"""How depigmented: the contrast of skin against the normal skin beside it, in depth.

Depth is told in two ways. ΔMI is the melanin index of a pixel minus that of the skin beside it, in
the same photo: exposure and white balance cancel. The *relative depth* is how far a pixel has gone
from the skin beside it to the palest skin of this series' baseline, in the colours that tell them
apart best there: 0 is skin, 1 is that palest skin, on all visits alike. A patch that darkens evenly
keeps its border for long; its depth falls at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.estimate import Z95, Estimate, normal_estimate
from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.color import clipped_pixels, linear_from_srgb, melanin_index
from pigmenttrack.imaging.vitiligo.contrast import Contrast, learned, skin_covariance
from pigmenttrack.imaging.vitiligo.fields import nested_field
from pigmenttrack.imaging.vitiligo.model import REACHES
from pigmenttrack.imaging.vitiligo.pigment import (
    DARK_LIGHT,
    MODEL_SIDE_PX,
    log_light,
    shrink_mask,
    shrink_rgb,
    size_within,
)
from pigmenttrack.imaging.vitiligo.result import Segmentation

DEPIGMENTED_FROM = 0.75  # of the relative depth; below it a patch is hypopigmented
# A phone's tone curve moves a contrast by 2 to 14 % from photo to photo: about 7 % one sd.
TONE_SD = 0.07
HDR_TONE_SD = 0.25  # synthetic tone mapping takes 10 to 55 % of a contrast away
REFERENCE_SHARE = 0.375  # of the skin's own spread: what its smooth reference is off by, locally
PALEST_QUANTILE = 0.875  # the palest quarter's middle: what is near it is the palest skin
RIM_PX = 2  # of the model's picture: the border's blur is no hypopigmentation
SMOOTHING_PX = 1.0
LEAST_PX = 12  # of the model's picture, off the rim: fewer say nothing of depth
ALIKE_PIXELS = 50  # neighbouring pixels of the model's picture that share one error
LEAST_SKIN = 0.002  # of the model's picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Depth:
    """One visit at the model's size (h, w).

    Attributes
    ----------
    contrast_mi : float32 (h, w)
        Melanin index minus that of the skin beside it; negative is paler.
    relative : float32 (h, w) or None
        Relative depth, not clipped; None where the baseline shows no patch.
    relative_sd : float
        One sd of the relative depth of a whole area, at depth 1.
    tone_sd : float
        Relative sd of every contrast, from the camera's tone curve.
    readable : bool (h, w)
        Not burnt out.
    """

    contrast_mi: Plane
    relative: Plane | None
    relative_sd: float
    tone_sd: float
    readable: Mask


def measure_depth(
    rgbs: Sequence[Rgb],
    segmentations: Sequence[Segmentation],
    *,
    baseline_index: int,
    tone_sds: Sequence[float] = (),
) -> tuple[Depth, ...]:
    """Return the depth of every visit, in their order.

    Parameters
    ----------
    rgbs : sequence of uint8 (H, W, 3)
        The pictures on which the patches were found.
    tone_sds : sequence of float
        Relative sd of each photo's contrasts; `TONE_SD` of all without it.
    """
    tones = tone_sds or [TONE_SD] * len(rgbs)
    readings = [_Reading.of(rgb, one) for rgb, one in zip(rgbs, segmentations, strict=True)]
    ruler = _ruler(readings[baseline_index], segmentations[baseline_index])
    return tuple(
        Depth(
            contrast_mi=one.contrast_mi,
            relative=None if ruler is None else ruler.relative(one.residual),
            relative_sd=0.0 if ruler is None else float(np.hypot(tone, ruler.sd)),
            tone_sd=tone,
            readable=one.readable,
        )
        for one, tone in zip(readings, tones, strict=True)
    )


def patch_contrast(depth: Depth, patch: Mask) -> Estimate | None:
    """Return ΔMI of one patch (H, W); None where too little of it can be read."""
    inside = off_rim(patch, depth.readable)
    values = depth.contrast_mi[inside]
    if len(values) < LEAST_PX:
        return None
    middle = float(np.median(values))
    spread = 1.4826 * float(np.median(np.abs(values - middle)))
    local_sd = spread / float(np.sqrt(max(1.0, len(values) / ALIKE_PIXELS)))
    return normal_estimate(middle, float(np.hypot(local_sd, depth.tone_sd * middle)))


def mean_depth(depth: Depth, patches: Mask) -> float:
    """Return the mean relative depth of the patches (H, W), in [0, 1].

    1 where nothing is known of it: what is called depigmented then counts whole. So does skin that
    is burnt out.
    """
    if depth.relative is None:
        return 1.0
    inside = off_rim(patches, np.ones_like(depth.readable))
    if np.count_nonzero(inside) < LEAST_PX:
        return 1.0
    reached = np.where(depth.readable, np.maximum(depth.relative, 0.0), 1.0)
    return min(1.0, float(reached[inside].mean()))


def depigmented_share_pct(depth: Depth, patches: Mask) -> Estimate | None:
    """Return how much of the patches (H, W) is depigmented, not hypopigmented, in percent.

    The interval moves the cut-off by its own doubt. The rim is left out: its blur is no pigment.
    None where nothing can be said.
    """
    if depth.relative is None:
        return None
    inside = off_rim(patches, depth.readable)
    values = depth.relative[inside]
    if len(values) < LEAST_PX:
        return None
    reach = Z95 * depth.relative_sd
    cuts = (DEPIGMENTED_FROM * (1 + reach), DEPIGMENTED_FROM, DEPIGMENTED_FROM * (1 - reach))
    low, middle, high = (100.0 * float(np.mean(values >= cut)) for cut in cuts)
    return Estimate(value=middle, sd=(high - low) / (2 * Z95), low=low, high=high)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One visit against its own skin, at the model's size (h, w)."""

    residual: NDArray[np.float32]  # (h, w, 3) log light minus that of the skin beside
    skin: Plane
    contrast_mi: Plane
    readable: Mask

    @classmethod
    def of(cls, rgb: Rgb, found: Segmentation) -> "_Reading":
        size = size_within(rgb.shape, MODEL_SIDE_PX)
        small = shrink_rgb(rgb, size)
        log = log_light(small)
        patch = cv2.dilate((found.high > 0).astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
        skin = shrink_mask(np.asarray(found.skin & ~patch), size).astype(np.float32)
        if float(skin.mean()) < LEAST_SKIN:
            skin = np.ones(size, np.float32)
        reference = nested_field(log, skin, REACHES)
        residual = cv2.GaussianBlur(log - reference, (0, 0), SMOOTHING_PX)
        beside = np.maximum(np.exp(reference) - np.float32(DARK_LIGHT), 0)
        return cls(
            residual=np.asarray(residual, np.float32),
            skin=skin,
            contrast_mi=melanin_index(linear_from_srgb(small)) - melanin_index(beside),
            readable=~clipped_pixels(small),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ruler:
    """The baseline's way from skin to its palest skin."""

    contrast: Contrast
    palest: float
    sd: float

    def relative(self, residual: NDArray[np.float32]) -> Plane:
        return np.asarray(self.contrast.fraction(residual) / np.float32(self.palest), np.float32)


def _ruler(baseline: _Reading, found: Segmentation) -> _Ruler | None:
    inside = off_rim(found.mask, baseline.readable)
    if np.count_nonzero(inside) < LEAST_PX:
        return None
    spread = skin_covariance(baseline.residual, baseline.skin)
    contrast = learned(baseline.residual, inside, spread)
    values = contrast.fraction(baseline.residual)[inside]
    top = float(np.quantile(values, PALEST_QUANTILE))
    palest = float(np.median(values[values >= DEPIGMENTED_FROM * top]))
    return _Ruler(contrast=contrast, palest=palest, sd=REFERENCE_SHARE * contrast.skin_sd)


def off_rim(patch: Mask, readable: Mask) -> Mask:
    """Return the readable heart (h, w) of a patch (H, W): its rim is blurred, not hypopigmented."""
    small = shrink_mask(patch, (readable.shape[0], readable.shape[1])).astype(np.uint8)
    side = 2 * RIM_PX + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    return np.asarray((cv2.erode(small, disc) > 0) & readable)
