"""The reduced pictures on which registration works: grey, without hair, without illumination."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.registration.coordinates import Size
from pigmenttrack.imaging.registration.hair import find_hair, seen_share, smooth_skin

FINE_SIDE_PX = 2016  # longer side; half of a 12 MP photo
COARSE_SIDE_PX = 1008
KEYPOINT_SIDE_PX = 504  # mottling survives another light and another season, furrows do not
FINE_SIGMA_PX = 1.2  # near full resolution, JPEG blocks and noise correlate with nothing
COARSE_SIGMA_PX = 1.0
KEYPOINT_SIGMA_PX = 2.5  # px of the coarse picture
# Contrast is measured against the neighbourhood, so that neither the edge of a patch, nor a nevus,
# nor a shadow outweighs the mottling around it.
NEIGHBOURHOOD_SIGMA_PX = 8.0
FAINT_CONTRAST = 0.015  # relative; what is fainter than this is not amplified to full contrast
GREY_PER_SD = 40.0
STRONGEST_SD = 3.0
ILLUMINATION_SIGMA = 0.02  # of the longer side, for key points
CONTRAST_GAIN = 400.0  # grey levels per unit of relative contrast: skin spans about +-20 %
BLACK_LEVEL = 4.0  # keeps quotients finite in the dark
CLAHE_CLIP, CLAHE_TILES = 2.0, (12, 9)


@dataclass(frozen=True, slots=True)
class Level:
    """One reduced picture of a photo.

    Attributes
    ----------
    flat : uint8 (H, W)
        Local contrast around 128: brightness against the neighbourhood's mean, in units of the
        neighbourhood's standard deviation.
    seen : uint8 (H, W)
        How much of what the pixel shows is skin, 0 (hair, card) to 255.
    photo_size : (height, width)
    """

    flat: NDArray[np.uint8]
    seen: NDArray[np.uint8]
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
    keypoint : uint8 (H, W)
        The picture on which key points are found.
    coarse, fine : Level
    ignored : bool array of the coarse picture's shape
        Where the photo shows no skin; no feature may come from there.
    """

    keypoint: NDArray[np.uint8]
    coarse: Level
    fine: Level
    ignored: Mask


def reduce_photo(rgb: Rgb, ignore: Mask | None = None) -> Pictures:
    """Return the reduced pictures of a photo (H, W, 3); nothing of full size survives."""
    size = (rgb.shape[0], rgb.shape[1])
    grey = _at_least(np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)), COARSE_SIDE_PX)
    fine_grey = _reduced(grey, FINE_SIDE_PX)
    coarse_grey = _reduced(fine_grey, COARSE_SIDE_PX)
    ignored = _reduced_mask(ignore, coarse_grey.shape)
    hidden = find_hair(coarse_grey) | ignored
    bare = _reduced(smooth_skin(coarse_grey, hidden, KEYPOINT_SIGMA_PX), KEYPOINT_SIDE_PX)
    equaliser = cv2.createCLAHE(CLAHE_CLIP, CLAHE_TILES)
    hidden_fine = cv2.resize(
        hidden.astype(np.uint8), fine_grey.shape[::-1], interpolation=cv2.INTER_NEAREST
    )
    return Pictures(
        keypoint=np.asarray(equaliser.apply(without_illumination(bare)), np.uint8),
        coarse=_level(coarse_grey, hidden, COARSE_SIGMA_PX, size),
        fine=_level(fine_grey, hidden_fine > 0, FINE_SIGMA_PX, size),
        ignored=ignored,
    )


def without_illumination(grey: Plane) -> NDArray[np.uint8]:
    """Divide a picture by its wide blur: illumination goes, local contrast stays."""
    bright = grey + np.float32(BLACK_LEVEL)
    flat = bright * np.float32(CONTRAST_GAIN)
    flat /= _wide_blur(bright, max(8.0, ILLUMINATION_SIGMA * max(grey.shape)), 8)
    flat += np.float32(128.0 - CONTRAST_GAIN)
    return np.clip(flat, 0, 255, out=flat).astype(np.uint8)


def local_contrast(grey: Plane, share: Plane) -> NDArray[np.uint8]:
    """Return brightness against the neighbourhood, in its standard deviations, around 128.

    Parameters
    ----------
    grey : float32 (H, W)
    share : float32 (H, W) in (0, 1]
        Weight of each pixel in the statistics of the neighbourhood.
    """
    weight = _wide_blur(share, NEIGHBOURHOOD_SIGMA_PX, 4)
    contrast = grey + np.float32(BLACK_LEVEL)
    contrast /= _wide_blur(contrast * share, NEIGHBOURHOOD_SIGMA_PX, 4) / weight
    contrast -= np.float32(1.0)
    variance = _wide_blur(contrast * contrast * share, NEIGHBOURHOOD_SIGMA_PX, 4) / weight
    variance += np.float32(FAINT_CONTRAST**2)
    contrast *= np.float32(GREY_PER_SD) / np.sqrt(variance)
    limit = STRONGEST_SD * GREY_PER_SD
    return (np.clip(contrast, -limit, limit, out=contrast) + np.float32(128.5)).astype(np.uint8)


def _level(grey: NDArray[np.uint8], hidden: Mask, sigma_px: float, size: Size) -> Level:
    share = seen_share(hidden, sigma_px)
    flat = local_contrast(smooth_skin(grey, hidden, sigma_px, share), share)
    return Level(flat, (share * np.float32(255.0)).astype(np.uint8), size)


def _wide_blur(plane: Plane, sigma_px: float, shrink: int) -> Plane:
    """Return a Gaussian mean, computed on a picture shrunk by `shrink`: it needs no resolution."""
    height, width = plane.shape
    shape = (max(1, width // shrink), max(1, height // shrink))
    small = cv2.resize(plane, shape, interpolation=cv2.INTER_AREA)
    blurred = cv2.GaussianBlur(small, (0, 0), sigma_px / shrink)
    return np.asarray(cv2.resize(blurred, (width, height)), np.float32)


def _reduced(picture: np.ndarray, longer_side_px: int) -> np.ndarray:
    """Shrink a picture whose longer side exceeds `longer_side_px`."""
    scale = longer_side_px / max(picture.shape)
    if scale >= 1:
        return picture
    shape = (max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale)))
    return cv2.resize(picture, shape, interpolation=cv2.INTER_AREA)


def _at_least(picture: np.ndarray, longer_side_px: int) -> np.ndarray:
    """Enlarge a picture whose longer side is below `longer_side_px`: patches need room."""
    scale = longer_side_px / max(picture.shape)
    if scale <= 1:
        return picture
    shape = (max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale)))
    return cv2.resize(picture, shape, interpolation=cv2.INTER_CUBIC)


def _reduced_mask(ignore: Mask | None, shape: tuple[int, ...]) -> Mask:
    if ignore is None:
        return np.zeros(shape, np.bool_)
    # Not floats: half the memory. Not bytes: a sliver of a pixel would be rounded away.
    whole = np.multiply(ignore, np.iinfo(np.uint16).max, dtype=np.uint16)
    share = cv2.resize(whole, shape[::-1], interpolation=cv2.INTER_AREA)
    return np.asarray(share > 0)
