"""One traced hair."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.hair import PLAIN_HAIR, HairFlag
from pigmenttrack.imaging.array_types import Points


@dataclass(frozen=True, slots=True, kw_only=True)
class Hair:
    """One hair, in pixels of the photo.

    Attributes
    ----------
    path_xy : array, shape (P, 2)
        Centre line from root to tip.
    diameter_um : float or None
        Mean over the shaft; None where the photo is too coarse to tell.
    length_mm : float
        What is seen of it.
    unit : int
        Hairs with the same number share a follicular unit; -1 for those that are not counted.
    contrast : float
        How much it stands out of the scalp, in deviations of bare scalp.
    flags : HairFlag
    log_odds : float
        Of its being a hair that no other traced one is; infinite where a person drew it.
    diameter_profile_um : array, shape (P,), or None
        Diameter at each point of the path, NaN where other hair hides an edge of the shaft; None
        where the diameter is not told, or a person drew the hair. Single values scatter by a few
        micrometres; their median is `diameter_um`.
    """

    path_xy: Points
    diameter_um: float | None
    length_mm: float
    unit: int
    contrast: float
    flags: HairFlag = PLAIN_HAIR
    log_odds: float = np.inf
    diameter_profile_um: NDArray[np.float64] | None = None

    @property
    def root_xy(self) -> Points:
        """Where the hair leaves the skin (2,), or where it enters the picture."""
        return self.path_xy[0]

    @property
    def tip_xy(self) -> Points:
        """Where the hair ends (2,), or where it leaves the picture."""
        return self.path_xy[-1]

    @property
    def is_counted(self) -> bool:
        """Whether the hair is rooted in the picture."""
        return not self.flags & (HairFlag.ROOT_OUTSIDE | HairFlag.LOOSE)

    def turned(self) -> "Hair":
        """Return the same hair with root and tip exchanged."""
        flags = self.flags & ~(HairFlag.ROOT_OUTSIDE | HairFlag.TIP_OUTSIDE)
        if self.flags & HairFlag.ROOT_OUTSIDE:
            flags |= HairFlag.TIP_OUTSIDE
        if self.flags & HairFlag.TIP_OUTSIDE:
            flags |= HairFlag.ROOT_OUTSIDE
        profile = self.diameter_profile_um
        return replace(
            self,
            path_xy=self.path_xy[::-1],
            flags=flags,
            diameter_profile_um=None if profile is None else profile[::-1],
        )
