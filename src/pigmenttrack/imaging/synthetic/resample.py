"""OpenCV's blurs and warps, with the types that this package uses."""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix


def blurred(layer: NDArray[np.float32], deviation_px: float) -> NDArray[np.float32]:
    """Return a layer (H, W) or (H, W, C) blurred by a Gaussian."""
    return np.asarray(cv2.GaussianBlur(layer, (0, 0), deviation_px), np.float32)


def seen_through(
    layer: NDArray[np.float32],
    to_photo: Matrix,
    size: tuple[int, int],
    *,
    smooth: bool = False,
    mirrored: bool = True,
) -> NDArray[np.float32]:
    """Return a layer (h, w) or (h, w, C) as a photo of `size` sees it.

    Parameters
    ----------
    to_photo : array (3, 3)
        From samples of the layer to photo pixels.
    smooth : bool
        Cubic instead of linear interpolation.
    mirrored : bool
        What lies beyond the layer: its mirror image, or zero.
    """
    mode = cv2.INTER_CUBIC if smooth else cv2.INTER_LINEAR
    border = cv2.BORDER_REFLECT_101 if mirrored else cv2.BORDER_CONSTANT
    seen = cv2.warpPerspective(layer, to_photo, size[::-1], flags=mode, borderMode=border)
    return np.asarray(seen, np.float32)
