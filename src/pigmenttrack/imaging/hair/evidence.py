"""From a photo to a soft mask of shafts at the scale the tracer works at."""

from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane, Points, Rgb
from pigmenttrack.imaging.hair.contrast import scalp_contrast
from pigmenttrack.imaging.hair.maps import HairMaps, HairNetwork

FINEST_MM_PER_PX = 0.0075  # finer photos are reduced: an edge is no sharper than the lens
COARSEST_MM_PER_PX = 0.0125  # coarser photos are enlarged: the tracer needs two pixels a hair
REDUCED_MM_PER_PX = 0.010
NEIGHBOURHOOD_MM = 0.07  # a shaft's own contrast is found within that distance of its edge
LEAST_DEVIATIONS = 8.0  # 99.9 % of bare scalp lies below
GLOSS_PX = 5  # side of the closing that fills the bright line along a shaft ...
GLOSS_SHARE = 0.2  # ... where at least that share of the shaft's contrast is left


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for hair.

    Attributes
    ----------
    rgb : uint8 array, shape (h, w, 3)
        The photo at the tracer's scale.
    contrast : float32 array, shape (h, w)
        Difference to the scalp, in its deviations.
    soft : float32 array, shape (h, w), in [0, 1]
        0 on scalp, 1 on a shaft of whatever contrast; the edge of a shaft lies at 0.5.
    mm_per_px, scale : float
        Of these planes; their pixels a pixel of the photo.
    maps : HairMaps or None
        What a network says of it, where there is one: then the soft mask is its cover.
    """

    rgb: Rgb
    contrast: Plane
    soft: Plane
    mm_per_px: float
    scale: float
    maps: HairMaps | None = None

    @property
    def mask(self) -> Mask:
        """Where hair is, bool (h, w)."""
        return np.asarray(self.soft > 0.5)

    def full_size(self, points_xy: Points) -> Points:
        """Return points of these planes in pixels of the photo."""
        return (points_xy + 0.5) / self.scale - 0.5


def collect_evidence(rgb: Rgb, mm_per_px: float, network: HairNetwork | None = None) -> Evidence:
    """Return the soft mask of a photo, at a scale between 7.5 and 12.5 um a pixel."""
    scale = 1.0
    if mm_per_px < FINEST_MM_PER_PX:
        scale = mm_per_px / REDUCED_MM_PER_PX
    elif mm_per_px > COARSEST_MM_PER_PX:
        scale = mm_per_px / COARSEST_MM_PER_PX
    if scale != 1.0:
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        height, width = rgb.shape[:2]
        rgb = cv2.resize(
            rgb, (round(width * scale), round(height * scale)), interpolation=how
        ).astype(np.uint8, copy=False)
    working = mm_per_px / scale
    contrast = scalp_contrast(rgb, working)
    if network is None:
        return Evidence(rgb, contrast, _soft_mask(contrast, working), working, scale)
    maps = network(rgb)
    return Evidence(rgb, contrast, maps.cover, working, scale, maps)


def _soft_mask(contrast: Plane, mm_per_px: float) -> Plane:
    """Return the contrast as a share of the strongest nearby, so that half of it is the edge.

    One threshold for the whole picture would make thick hairs wide and pale ones thin.
    """
    side = 2 * round(NEIGHBOURHOOD_MM / mm_per_px) + 1
    strongest = cv2.blur(cv2.dilate(contrast, np.ones((side, side), np.uint8)), (5, 5))
    strongest = np.maximum(strongest, np.float32(2 * LEAST_DEVIATIONS))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (GLOSS_PX, GLOSS_PX))
    filled = cv2.morphologyEx(contrast, cv2.MORPH_CLOSE, disc)
    soft = np.minimum(filled, contrast * np.float32(0.5 / GLOSS_SHARE)) / strongest
    return np.minimum(soft, np.float32(1.0))
