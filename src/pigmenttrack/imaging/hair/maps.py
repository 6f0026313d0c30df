"""What a network sees in a close-up, pixel by pixel.

A network is a guide, not a judge: it tells where shafts may run and end. Lines are followed, chosen
and measured by the same steps as without one.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane, Rgb

CLASSES = ("cover", "core", "root", "tip", "axis_x", "axis_y")
TUBE_MM = 0.05  # a middle line is compared with the clearest within that distance
LEAST_CORE = 0.3  # middle lines fainter than that are not followed at their full width


@dataclass(frozen=True, slots=True)
class HairMaps:
    """What the network says of a picture (h, w) at the tracer's scale.

    Attributes
    ----------
    cover, core, root, tip : float32 arrays, shape (h, w), in [0, 1]
        How likely a pixel shows a shaft, lies on the middle line of one (hidden ones too), is
        where a hair leaves the skin, is where it ends.
    axes : float32 array, shape (h, w, 2), in [-1, 1]
        Cosine and sine of twice the angle of the uppermost shaft: a direction without a sense.
    """

    cover: Plane
    core: Plane
    root: Plane
    tip: Plane
    axes: NDArray[np.float32]

    def tubes(self, mm_per_px: float) -> Plane:
        """Return the middle lines as thin shafts of even strength, edges at a half."""
        side = 2 * round(TUBE_MM / mm_per_px) + 1
        clearest = cv2.blur(cv2.dilate(self.core, np.ones((side, side), np.uint8)), (5, 5))
        return np.asarray(self.core / np.maximum(clearest, np.float32(LEAST_CORE)), np.float32)


HairNetwork = Callable[[Rgb], HairMaps]


def maps_from(planes: NDArray[np.float32]) -> HairMaps:
    """Return the maps of what a network gives, (6, h, w) in [0, 1], see `CLASSES`."""
    cover, core, root, tip = planes[:4]
    axes = planes[4:].transpose(1, 2, 0) * np.float32(2) - np.float32(1)
    return HairMaps(cover, core, root, tip, axes)
