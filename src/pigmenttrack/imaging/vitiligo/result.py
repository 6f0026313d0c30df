"""What a segmentation says."""

from dataclasses import dataclass

import numpy as np

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Mask, Plane


@dataclass(frozen=True, slots=True, kw_only=True)
class Segmentation:
    """Depigmented skin of one photo, all planes of the photo's size (H, W).

    Attributes
    ----------
    fraction : float32 in [0, 1]
        Share of each pixel inside the patches; between 0 and 1 only along their borders.
    low, high : float32 in [0, 1]
        The same with the border drawn one standard deviation tighter and wider. Where a patch goes
        on beyond the region, `high` takes in what is seen of it there.
    skin : bool
        Pixels believed to be skin, depigmented or not.
    roi : bool
        The region looked at.
    contrast_mi : (float, float) or None
        Melanin index of the patches minus that of the skin beside them (negative: paler), and its
        standard deviation; None without a patch.
    flags : QualityFlag
        WEAK_CONTRAST, NO_PATCH, REGION_CUT, REGION_GUESSED, BEYOND_REGION.
    """

    fraction: Plane
    low: Plane
    high: Plane
    skin: Mask
    roi: Mask
    contrast_mi: tuple[float, float] | None
    flags: QualityFlag = NO_DOUBT

    @property
    def mask(self) -> Mask:
        """Pixels that lie for the greater part inside the patches, bool (H, W)."""
        return np.asarray(self.fraction > 0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesSegmentation:
    """All visits of a series in the baseline's frame, with one shared decision.

    Attributes
    ----------
    visits : tuple of Segmentation
        In the order given; the first is the baseline.
    common : bool (H, W)
        Where every visit shows the region: areas are compared here.
    """

    visits: tuple[Segmentation, ...]
    common: Mask
