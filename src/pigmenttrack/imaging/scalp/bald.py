"""Bald patches: where hair covers less than half of the scalp over more than a few millimetres.

The answer has the form that depigmented patches have, so that areas, gain, loss and their
intervals come from the same place.
"""

import cv2
import numpy as np

from pigmenttrack.domain.flags import NO_DOUBT
from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.result import Segmentation

BARE_FROM = 0.5  # cover below which scalp counts as bare
LEVEL_SD = 0.08  # of that level: how far the border moves with it is its doubt
SMOOTH_MM, SMOOTH_SHARE = 0.8, 0.010  # deviation of the blur; as a share of the frame's diagonal
NARROWEST_MM, NARROWEST_SHARE = 6.0, 0.055  # narrower bare scalp is a part, or thin hair
SOFT_SHARE = 0.06  # of cover, over which the border of a patch is soft


def segment_bald(share: Plane, roi: Mask, mm_per_px: float | None) -> Segmentation:
    """Return bald patches.

    Parameters
    ----------
    share : float32 array (H, W)
        Of hair in every pixel.
    roi : bool array (H, W)
        The region of scalp.
    mm_per_px : float or None
        None without a scale: sizes are then shares of the picture.
    """
    diagonal = float(np.hypot(*share.shape))
    blur = SMOOTH_SHARE * diagonal if mm_per_px is None else SMOOTH_MM / mm_per_px
    narrow = NARROWEST_SHARE * diagonal if mm_per_px is None else NARROWEST_MM / mm_per_px
    weight = cv2.GaussianBlur(roi.astype(np.float32), (0, 0), blur)
    smooth = cv2.GaussianBlur(np.where(roi, share, np.float32(0.0)), (0, 0), blur)
    cover = np.asarray(smooth / np.maximum(weight, np.float32(1e-3)), np.float32)
    middle, tight, wide = (
        _patches(cover, roi, narrow, BARE_FROM + shift) for shift in (0.0, -LEVEL_SD, LEVEL_SD)
    )
    return Segmentation(
        fraction=middle,
        low=np.minimum(tight, middle),
        high=np.maximum(wide, middle),
        skin=roi,
        roi=roi,
        contrast_mi=None,
        flags=NO_DOUBT,
    )


def count_patches(segmentation: Segmentation) -> int:
    """Return how many pieces there are."""
    return int(cv2.connectedComponents(segmentation.mask.astype(np.uint8))[0]) - 1


def _patches(cover: Plane, roi: Mask, narrow_px: float, level: float) -> Plane:
    """Return the share (H, W) of every pixel inside patches at one level of cover."""
    bare = (roi & (cover < level)).astype(np.uint8)
    side = max(3, 2 * round(narrow_px / 2) + 1)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    # What holds a disc of that size is a patch; its ragged border comes back with it.
    core = cv2.morphologyEx(bare, cv2.MORPH_OPEN, disc)
    near = cv2.dilate(core, np.ones((5, 5), np.uint8)) > 0
    soft = np.clip((level - cover) / SOFT_SHARE + 0.5, 0.0, 1.0)
    return np.asarray(np.where(near & roi, soft, 0.0), np.float32)
