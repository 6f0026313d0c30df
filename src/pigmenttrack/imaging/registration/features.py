"""Key points of a photo, and what else registration needs to know of it, computed once."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Points, Rgb
from pigmenttrack.imaging.registration.coordinates import (
    Size,
    full_from_reduced,
    reduced_from_full,
)
from pigmenttrack.imaging.registration.pictures import Pictures, reduce_photo

MAX_KEYPOINTS = 4000
CONTRAST_THRESHOLD = 0.01  # OpenCV's 0.04 leaves plain skin with a dozen key points
EDGE_THRESHOLD = 12.0
# Lengths of descriptors. Rounded to whole numbers whose products sum below 2**24, float32 adds
# them without rounding: the order of additions, hence the number of threads, cannot matter.
DESCRIPTOR_LENGTH = 1024.0


@dataclass(frozen=True, slots=True)
class KeyPoints:
    """Key points of one photo.

    Attributes
    ----------
    xy : (N, 2) float64, px of the whole photo
    angle_rad, size_px : (N,) float64
        Dominant direction (from x towards y) and diameter in px of the whole photo.
    descriptors : (N, 128) float32
        RootSIFT [1]_, whole numbers, of length about `DESCRIPTOR_LENGTH`.
    mirrored : whether directions and descriptors are those of the mirror image

    References
    ----------
    .. [1] Arandjelovic and Zisserman (2012), Three things everyone should know. CVPR.
    """

    xy: Points
    angle_rad: NDArray[np.float64]
    size_px: NDArray[np.float64]
    descriptors: NDArray[np.float32]
    mirrored: bool = False

    def __len__(self) -> int:
        """Return their number."""
        return len(self.xy)


@dataclass(frozen=True, slots=True)
class Features:
    """All that registration keeps of a photo, about 6 MB at any photo size."""

    size: Size
    keypoints: KeyPoints
    pictures: Pictures

    def ignores(self, xy: Points) -> NDArray[np.bool_]:
        """Tell which points (N, 2) of the photo lie where nothing was to be taken from."""
        return _is_ignored(xy, self.pictures)


def describe(rgb: Rgb, *, ignore: Mask | None = None) -> Features:
    """Return the features of a photo (H, W, 3), for `register_features`.

    Parameters
    ----------
    rgb : uint8 array (H, W, 3)
    ignore : bool array (H, W), optional
        True where the photo shows something that is not skin, or lies elsewhere at each visit
        (card, background, clothes): no feature is taken from there.
    """
    pictures = reduce_photo(rgb, ignore)
    size = (rgb.shape[0], rgb.shape[1])
    return Features(size, _detect(pictures, size), pictures)


def _detect(pictures: Pictures, size: Size) -> KeyPoints:
    # Without the precise upscaling, key points lie a quarter px off: more once a photo is turned.
    detector = cv2.SIFT.create(
        nfeatures=MAX_KEYPOINTS,
        contrastThreshold=CONTRAST_THRESHOLD,
        edgeThreshold=EDGE_THRESHOLD,
        enable_precise_upscale=True,
    )
    found, descriptors = detector.detectAndCompute(pictures.keypoint, None)
    if not found:
        nothing = np.zeros(0)
        return KeyPoints(np.zeros((0, 2)), nothing, nothing, np.zeros((0, 128), np.float32))
    (height, width), (photo_height, photo_width) = pictures.keypoint.shape, size
    scale = np.array([width / photo_width, height / photo_height])
    xy = full_from_reduced(np.array([point.pt for point in found]), scale)
    angle_rad = np.radians([point.angle for point in found])
    size_px = np.array([point.size for point in found]) / scale.mean()
    keep = ~_is_ignored(xy, pictures)
    return KeyPoints(
        xy[keep], angle_rad[keep], size_px[keep], _root_sift(np.asarray(descriptors))[keep]
    )


def _is_ignored(xy: Points, pictures: Pictures) -> NDArray[np.bool_]:
    at = np.rint(reduced_from_full(xy, pictures.coarse.scale)).astype(int)
    height, width = pictures.ignored.shape
    return pictures.ignored[at[:, 1].clip(0, height - 1), at[:, 0].clip(0, width - 1)]


def _root_sift(descriptors: np.ndarray) -> NDArray[np.float32]:
    share = descriptors / np.maximum(descriptors.sum(axis=1, keepdims=True), 1.0)
    return np.rint(DESCRIPTOR_LENGTH * np.sqrt(share)).astype(np.float32)
