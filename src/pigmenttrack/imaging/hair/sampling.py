"""Reading a picture between its pixels, at as many places as wanted."""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane

_ROW = 8192  # remap takes at most 32,767 rows and columns: places are folded into such rows


def sample_plane(plane: Plane, x: NDArray[np.floating], y: NDArray[np.floating]) -> Plane:
    """Return the bilinear values of a plane at places of any shape.

    Beyond the border the plane goes on with the values of its border.
    """
    flat_x, flat_y = (np.ravel(axis).astype(np.float32) for axis in (x, y))
    count = len(flat_x)
    if not count:
        return np.zeros(np.shape(x), np.float32)
    missing = -count % min(count, _ROW)
    folded = [
        np.pad(axis, (0, missing), mode="edge").reshape(-1, min(count, _ROW))
        for axis in (flat_x, flat_y)
    ]
    values = cv2.remap(
        plane, folded[0], folded[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return values.ravel()[:count].reshape(np.shape(x)).astype(np.float32, copy=False)
