"""How much skin each pixel shows."""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.calibration import Scale
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.homography import area_stretch


def area_per_px_mm2(
    scale: Scale,
    size: tuple[int, int],
    *,
    origin_xy: tuple[float, float] = (0.0, 0.0),
    px_per_step: float = 1.0,
) -> NDArray[np.float64]:
    """Return the area in mm² that each pixel of a frame covers in the reference's plane.

    The sum of it over a mask is the mask's area, whatever the tilt.

    Parameters
    ----------
    scale : Scale
        Of the full-size photo. Without a plane every pixel covers ``mm_per_px ** 2``.
    size : (height, width)
        Of the frame.
    origin_xy : (x, y)
        Full-size pixel on which the centre of the frame's top-left pixel lies.
    px_per_step : float
        Full-size pixels from one pixel of the frame to the next: 1 for a crop; ``1 / s`` for a
        picture resized by s, whose origin is then ``(0.5 / s - 0.5, 0.5 / s - 0.5)``.

    Returns
    -------
    float64 array, shape `size`
        Zero where the frame looks beyond the plane's horizon.
    """
    height, width = size
    if scale.plane_mm_from_px is None:
        return np.full(size, (scale.mm_per_px * px_per_step) ** 2)
    x = origin_xy[0] + px_per_step * np.arange(width)
    y = origin_xy[1] + px_per_step * np.arange(height)
    mm_from_px = np.reshape(scale.plane_mm_from_px, (3, 3))
    # w is linear in x and y: its sign is that at the reference, or the pixel sees no plane.
    w = mm_from_px[2, 0] * x[None, :] + mm_from_px[2, 1] * y[:, None] + mm_from_px[2, 2]
    stretch = np.linalg.det(mm_from_px) / np.where(w == 0, np.inf, w) ** 3
    return np.maximum(stretch, 0.0) * px_per_step**2


def area_per_px_at_mm2(scale: Scale, points_xy: Points) -> NDArray[np.float64]:
    """Return the area in mm² that a full-size pixel covers at each point (N, 2)."""
    if scale.plane_mm_from_px is None:
        return np.full(len(points_xy), scale.mm_per_px**2)
    mm_from_px = np.reshape(scale.plane_mm_from_px, (3, 3))
    return np.maximum(area_stretch(mm_from_px, points_xy), 0.0)
