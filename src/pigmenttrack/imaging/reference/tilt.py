"""How far a plane is turned away from the camera."""

import numpy as np

from pigmenttrack.imaging.array_types import Matrix

FULL_FRAME_DIAGONAL_MM = 43.27  # of 36 x 24 mm, to which 35-mm-equivalent focal lengths refer
# The main camera of nearly every phone is equivalent to 23 to 28 mm; nearby it is what takes the
# photo. A wrong guess scales the perspective's part of the tilt only: 24 instead of 52 mm moves a
# tilt of 25 degrees by less than 3.
USUAL_FOCAL_MM = 26.0


def tilt_of_plane(
    px_from_mm: Matrix, size: tuple[int, int], focal_mm: float = USUAL_FOCAL_MM
) -> float:
    """Return the angle in degrees between the optical axis and the plane's normal.

    Parameters
    ----------
    px_from_mm : float64 array, shape (3, 3)
        From millimetres in the plane to pixels.
    size : (height, width)
        Of the photo; its middle is taken to be where the optical axis meets it.
    focal_mm : float
        Focal length equivalent to 35 mm film, as EXIF tells it.

    References
    ----------
    .. [1] Zhang (2000). A flexible new technique for camera calibration. IEEE Trans. PAMI
       22(11), 1330-1334: the plane's axes are the first two columns of ``K^-1 H``.
    """
    height, width = size
    focal_px = focal_mm / FULL_FRAME_DIAGONAL_MM * float(np.hypot(height, width))
    to_ray = np.array(
        [
            [1 / focal_px, 0, -(width - 1) / 2 / focal_px],
            [0, 1 / focal_px, -(height - 1) / 2 / focal_px],
            [0, 0, 1.0],
        ]
    )
    axes = to_ray @ px_from_mm
    normal = np.cross(axes[:, 0], axes[:, 1])
    return float(np.degrees(np.arccos(abs(normal[2]) / np.linalg.norm(normal))))
