"""How far the rim of a patch moved."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.window import window_of

STRETCHES = 4.0  # independent stretches of a registered rim that a median averages over
DRAWING_PX = 0.3  # sd of a rim drawn twice on pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class RimDisplacement:
    """Movement of the baseline's rim, positive where the patch shrank.

    Attributes
    ----------
    median_mm, p90_mm : float
        Median, and the 90th percentile of the same signed movement.
    sd_mm : float
        Standard deviation of the median.
    """

    median_mm: float
    p90_mm: float
    sd_mm: float


def rim_displacement_mm(
    baseline_mask: Mask,
    visit_mask: Mask,
    mm_per_px: float | NDArray[np.floating],
    residual_px: float = 0.0,
) -> RimDisplacement | None:
    """Return how far the rim moved from the baseline to a visit.

    At each pixel of the baseline's rim: the distance to the visit's patch where the rim was left
    behind (positive), or to its end where the patch has grown over it (negative). A patch that
    vanished moved its rim to its own middle, not to the nearest other patch. Rim that the picture's
    edge cuts off does not count. New patches elsewhere move no rim.

    Parameters
    ----------
    baseline_mask, visit_mask : bool (H, W)
        Patches in the same frame.
    mm_per_px : float or float (H, W)
    residual_px : float
        Registration residual, one sd.

    Returns
    -------
    RimDisplacement or None
        None where the baseline has no rim within the picture.

    Raises
    ------
    ValueError
        If the sizes differ.
    """
    if baseline_mask.shape != visit_mask.shape:
        msg = f"masks of the sizes {baseline_mask.shape} and {visit_mask.shape}"
        raise ValueError(msg)
    around = window_of(baseline_mask | visit_mask, 1)
    rim = _rim(baseline_mask)[around]
    if not rim.any():
        return None
    scale = np.broadcast_to(np.asarray(mm_per_px, float), baseline_mask.shape)[around][rim]
    baseline_mask, visit_mask = baseline_mask[around], visit_mask[around]
    left_behind = _distance(~visit_mask) if visit_mask.any() else np.full(rim.shape, np.inf)
    left_behind = np.minimum(left_behind, _half_widths(baseline_mask))
    grown_over = _distance(visit_mask)
    # The rim pixel itself lies half a pixel inside the baseline's border, as does the visit's.
    moved_px = np.where(visit_mask, 1.0 - grown_over, left_behind)[rim]
    moved_mm = moved_px * scale
    sd_px = math.hypot(residual_px, DRAWING_PX) / math.sqrt(STRETCHES)
    return RimDisplacement(
        median_mm=float(np.median(moved_mm)),
        p90_mm=float(np.quantile(moved_mm, 0.9)),
        sd_mm=sd_px * float(np.median(scale)),
    )


def _rim(mask: Mask) -> Mask:
    inner = cv2.erode(mask.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    rim = mask & ~inner
    rim[[0, -1]] = False
    rim[:, [0, -1]] = False
    return np.asarray(rim)


def _distance(mask: Mask) -> NDArray[np.float32]:
    return cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE).astype(
        np.float32
    )


def _half_widths(mask: Mask) -> NDArray[np.float32]:
    """Return at each pixel the greatest depth of the patch that it belongs to."""
    n_labels, found = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)
    labels = np.asarray(found, np.int32)
    deepest = np.zeros(n_labels, np.float32)
    np.maximum.at(deepest, labels, _distance(mask))
    return deepest[labels]
