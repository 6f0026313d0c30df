"""Where on a picture the name of a patch is best written."""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.imaging.vitiligo.labels import Labels


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchPlace:
    """The deepest point of a patch.

    Attributes
    ----------
    name : str
    x, y : float
        In pixels of the frame.
    radius_px : float
        Of the largest disc around it that lies in the patch.
    """

    name: str
    x: float
    y: float
    radius_px: float


def places_of(labels: Labels, name_of: Callable[[int], str]) -> tuple[PatchPlace, ...]:
    """Return the place of every patch that a label map (H, W) shows."""
    places = []
    for number in np.unique(labels[labels > 0]).tolist():
        inside = np.pad((labels == number).astype(np.uint8), 1)
        depth = cv2.distanceTransform(inside, cv2.DIST_L2, 5)
        row, column = np.unravel_index(int(np.argmax(depth)), depth.shape)
        places.append(
            PatchPlace(
                name=name_of(number),
                x=float(column - 1),
                y=float(row - 1),
                radius_px=float(depth[row, column]),
            )
        )
    return tuple(places)
