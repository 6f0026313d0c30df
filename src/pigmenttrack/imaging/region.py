"""The region of interest: a loose outline that a person drew around a patch."""

from collections.abc import Sequence

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Points


def mask_from_polygons(polygons_xy: Sequence[Points], size: tuple[int, int]) -> Mask:
    """Return the inside of one or several closed outlines as a bool mask (H, W).

    Outlines may leave the picture; overlapping ones add up.

    Raises
    ------
    ValueError
        If an outline has fewer than three points.
    """
    canvas = np.zeros(size, np.uint8)
    for polygon in polygons_xy:
        if len(polygon) < 3:
            msg = f"an outline needs three points, got {len(polygon)}"
            raise ValueError(msg)
        cv2.fillPoly(canvas, [np.rint(polygon).astype(np.int32)], 1)
    return canvas.view(np.bool_)


def outlines_of(mask: Mask) -> tuple[Points, ...]:
    """Return the outer outlines of a mask as polygons (N, 2) through its border pixels."""
    found, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return tuple(contour.reshape(-1, 2).astype(np.float64) for contour in found if len(contour) > 2)


def all_outlines_of(mask: Mask) -> tuple[Points, ...]:
    """Return the outlines of a mask and of the holes in it as polygons (N, 2)."""
    found, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    return tuple(contour.reshape(-1, 2).astype(np.float64) for contour in found if len(contour) > 2)


def grown(mask: Mask, share: float) -> Mask:
    """Return a mask grown on all sides by a share of the radius of a disc of its area."""
    radius = round(share * float(np.sqrt(np.count_nonzero(mask) / np.pi)))
    if radius < 1:
        return mask
    # A disc as structuring element costs its area for every pixel; the distance costs nothing.
    away = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(away <= radius)
