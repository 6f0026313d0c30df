"""How a live picture lies to the baseline, fast enough to guide a hand.

Only the first steps of a registration are taken, on small pictures: key points, their matches, one
plane. That is exact to about a per cent of the width, which is all that a hand can follow; the
photo itself is registered in full later.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Matrix, Points, Rgb
from pigmenttrack.imaging.homography import apply_homography
from pigmenttrack.imaging.quality import assess_photo
from pigmenttrack.imaging.registration.features import Features, describe
from pigmenttrack.imaging.registration.matching import match_all
from pigmenttrack.imaging.registration.plane import fit_plane

SIDE_PX = 640  # of the pictures that are compared: a camera's frame takes 0.1 s
FEWEST_INLIERS = 12
_NOISE_SIGMA_PX = 1.2
_FULL_SHARPNESS_PX = 256  # side of the middle in which sharpness is measured, at full size


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """How the camera should move so that its picture lies like the baseline.

    Attributes
    ----------
    right, down : float
        As shares of the picture's width and height, above 0 where the camera goes that way.
    turn_deg : float
        Clockwise turn of the camera.
    nearer : float
        Above 1 where the camera should come nearer, by that factor.
    tilt_deg : float
        How differently the skin is tilted, seen from its foreshortening; 0 to 90.
    """

    right: float
    down: float
    turn_deg: float
    nearer: float
    tilt_deg: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveLook:
    """One frame of a live picture.

    Attributes
    ----------
    pose : Pose or None
        None where the place was not recognised, or there is no baseline.
    sharpness : float
        Deviation of the Laplacian over the deviation of brightness, in the middle: compare
        frames of one camera with each other, nothing else.
    brightness : float
        Mean of the brightest channel, 0 to 1.
    clipped : float
        Share of pixels that are burnt out.
    is_lit : bool
        Neither too dark nor burnt out by the rules for photos.
    """

    pose: Pose | None
    sharpness: float
    brightness: float
    clipped: float
    is_lit: bool


class LiveGuide:
    """Compares frames with one baseline photo.

    Parameters
    ----------
    baseline : uint8 (H, W, 3) or None
        Without one, frames are judged by themselves.
    ignore : callable, optional
        Tells where a small picture shows no skin, bool (H, W): a card lies elsewhere each time.
    """

    def __init__(
        self, baseline: Rgb | None, *, ignore: Callable[[Rgb], Mask] | None = None
    ) -> None:
        self._ignore = ignore
        self._baseline = None if baseline is None else self._described(_small(baseline))

    def look(self, frame: Rgb) -> LiveLook:
        """Judge one frame, uint8 (H, W, 3)."""
        small = _small(frame)
        brightest = small.max(axis=-1)
        return LiveLook(
            pose=None if self._baseline is None else _pose(self._baseline, self._described(small)),
            sharpness=sharpness_of(frame),
            brightness=float(brightest.mean()) / 255,
            clipped=float((brightest >= 250).mean()),
            is_lit=not assess_photo(small),
        )

    def _described(self, small: Rgb) -> Features:
        return describe(small, ignore=None if self._ignore is None else self._ignore(small))


def sharpness_of(rgb: Rgb) -> float:
    """Return how much fine detail the middle of a picture has, whatever its contrast."""
    height, width = rgb.shape[:2]
    half = min(_FULL_SHARPNESS_PX, height, width) // 2
    middle = np.ascontiguousarray(
        rgb[height // 2 - half : height // 2 + half, width // 2 - half : width // 2 + half]
    )
    grey = cv2.cvtColor(middle, cv2.COLOR_RGB2GRAY).astype(np.float32)
    # The camera's noise and its 256 steps are finer than any detail of skin.
    grey = np.asarray(cv2.GaussianBlur(grey, (0, 0), _NOISE_SIGMA_PX), np.float32)
    contrast = float(grey.std())
    return float(cv2.Laplacian(grey, cv2.CV_32F).std()) / contrast if contrast > 0 else 0.0


def _small(rgb: Rgb) -> Rgb:
    shrink = SIDE_PX / max(rgb.shape[:2])
    if shrink >= 1:
        return rgb
    size = (max(round(rgb.shape[1] * shrink), 1), max(round(rgb.shape[0] * shrink), 1))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)


def _pose(baseline: Features, frame: Features) -> Pose | None:
    matches = match_all(baseline.keypoints, frame.keypoints)
    fit = fit_plane(baseline.keypoints, frame.keypoints, matches, baseline.size, frame.size)
    if fit is None or len(fit.inliers) < FEWEST_INLIERS:
        return None
    return pose_from(fit.fixed_to_moving, baseline.size, frame.size)


def pose_from(
    fixed_to_moving: Matrix, fixed_size: tuple[int, int], moving_size: tuple[int, int]
) -> Pose:
    """Return the pose that a map from the baseline to a frame tells of.

    Parameters
    ----------
    fixed_to_moving : float (3, 3)
    fixed_size, moving_size : (height, width)
    """
    middle: Points = np.array([[(fixed_size[1] - 1) / 2, (fixed_size[0] - 1) / 2]])
    at = apply_homography(fixed_to_moving, middle)[0]
    step = 0.02 * max(fixed_size)
    along_x = apply_homography(fixed_to_moving, middle + np.array([step, 0.0]))[0] - at
    along_y = apply_homography(fixed_to_moving, middle + np.array([0.0, step]))[0] - at
    jacobian = np.stack([along_x, along_y], axis=1) / step
    left, stretch, right_vectors = np.linalg.svd(jacobian)
    turn = left @ right_vectors
    # Frames of different pixel counts show the same when they show the same share of themselves.
    same = max(moving_size) / max(fixed_size)
    zoom = math.sqrt(float(stretch[0] * stretch[1])) / same
    return Pose(
        # What lies right of the middle is reached by moving the camera right.
        right=float((at[0] - (moving_size[1] - 1) / 2) / moving_size[1]),
        down=float((at[1] - (moving_size[0] - 1) / 2) / moving_size[0]),
        turn_deg=math.degrees(math.atan2(turn[1, 0], turn[0, 0])),
        nearer=1 / zoom,
        tilt_deg=math.degrees(math.acos(min(float(stretch[1] / stretch[0]), 1.0))),
    )
