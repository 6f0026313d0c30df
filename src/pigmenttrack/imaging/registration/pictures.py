"""The reduced pictures on which registration works: grey, without hair, without illumination."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.registration.coordinates import Size
from pigmenttrack.imaging.registration.hair import find_hair, smooth_skin

FINE_SIDE_PX = 2016  # longer side; half of a 12 MP photo
COARSE_SIDE_PX = 1008
KEYPOINT_SIDE_PX = 504  # mottling survives another light and another season, furrows do not
FINE_SIGMA_PX = 1.2  # near full resolution, JPEG blocks and noise correlate with nothing
COARSE_SIGMA_PX = 1.0
KEYPOINT_SIGMA_PX = 2.5  # px of the coarse picture
ILLUMINATION_SIGMA = 0.02  # of the longer side
CONTRAST_GAIN = 400.0  # grey levels per unit of relative contrast: skin spans about +-20 %
SHRINK_FOR_ILLUMINATION = 8  # a wide blur needs no resolution
BLACK_LEVEL = 4.0  # keeps quotients finite in the dark
CLAHE_CLIP, CLAHE_TILES = 2.0, (12, 9)


@dataclass(frozen=True, slots=True)
class Level:
    """One flattened picture: uint8 (H, W) around 128, of a photo of `photo_size`."""

    flat: NDArray[np.uint8]
    photo_size: Size

    @property
    def scale(self) -> NDArray[np.float64]:
        """Px of this picture per px of the photo, along x and y: rounding makes them differ."""
        (height, width), (photo_height, photo_width) = self.flat.shape, self.photo_size
        return np.array([width / photo_width, height / photo_height])


@dataclass(frozen=True, slots=True)
class Pictures:
    """What is kept of a photo.

    Attributes
    ----------
    keypoint, coarse, fine : Level
    ignored : bool array of the coarse picture's shape
        Where the photo shows no skin; no feature may come from there.
    """

    keypoint: Level
    coarse: Level
    fine: Level
    ignored: Mask


def reduce_photo(rgb: Rgb, ignore: Mask | None = None) -> Pictures:
    """Return the reduced pictures of a photo (H, W, 3); nothing of full size survives."""
    size = (rgb.shape[0], rgb.shape[1])
    fine_grey = _reduced(np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)), FINE_SIDE_PX)
    coarse_grey = _reduced(fine_grey, COARSE_SIDE_PX)
    ignored = _reduced_mask(ignore, coarse_grey.shape)
    hidden = find_hair(coarse_grey) | ignored
    hidden_fine = cv2.resize(
        hidden.astype(np.uint8), fine_grey.shape[::-1], interpolation=cv2.INTER_NEAREST
    )
    bare = _reduced(smooth_skin(coarse_grey, hidden, KEYPOINT_SIGMA_PX), KEYPOINT_SIDE_PX)
    equaliser = cv2.createCLAHE(CLAHE_CLIP, CLAHE_TILES)
    return Pictures(
        keypoint=Level(np.asarray(equaliser.apply(flatten(bare)), np.uint8), size),
        coarse=Level(flatten(smooth_skin(coarse_grey, hidden, COARSE_SIGMA_PX)), size),
        fine=Level(flatten(smooth_skin(fine_grey, hidden_fine > 0, FINE_SIGMA_PX)), size),
        ignored=ignored,
    )


def flatten(grey: Plane) -> NDArray[np.uint8]:
    """Divide a picture by its wide blur: illumination goes, local contrast stays."""
    bright = grey + np.float32(BLACK_LEVEL)
    shape = [max(1, side // SHRINK_FOR_ILLUMINATION) for side in grey.shape[::-1]]
    small = cv2.resize(bright, shape, interpolation=cv2.INTER_AREA)
    sigma = max(1.0, ILLUMINATION_SIGMA * max(grey.shape) / SHRINK_FOR_ILLUMINATION)
    illumination = cv2.resize(cv2.GaussianBlur(small, (0, 0), sigma), grey.shape[::-1])
    flat = bright * np.float32(CONTRAST_GAIN)
    flat /= illumination
    flat += np.float32(128.0 - CONTRAST_GAIN)
    return np.clip(flat, 0, 255, out=flat).astype(np.uint8)


def _reduced(picture: np.ndarray, longer_side_px: int) -> np.ndarray:
    """Shrink a picture whose longer side exceeds `longer_side_px`."""
    scale = longer_side_px / max(picture.shape)
    if scale >= 1:
        return picture
    shape = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
    return cv2.resize(picture, shape, interpolation=cv2.INTER_AREA)


def _reduced_mask(ignore: Mask | None, shape: tuple[int, ...]) -> Mask:
    if ignore is None:
        return np.zeros(shape, np.bool_)
    share = cv2.resize(ignore.astype(np.float32), shape[::-1], interpolation=cv2.INTER_AREA)
    return np.asarray(share > 0)
