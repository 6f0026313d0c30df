"""From pixels to millimetres, by what the scale knows."""

import numpy as np

from pigmenttrack.domain.calibration import Scale
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.homography import apply_homography


def plane_mm(scale: Scale, points_xy: Points) -> Points:
    """Return where full-size pixels (N, 2) lie in the plane of the scale, in millimetres.

    Without a known plane the camera is taken to have looked straight at the skin.
    """
    if scale.plane_mm_from_px is None:
        return np.asarray(points_xy, np.float64) * scale.mm_per_px
    matrix = np.array(scale.plane_mm_from_px, np.float64).reshape(3, 3)
    return apply_homography(matrix, points_xy)
