"""What others do: each maps points of the fixed photo to the moving one, or refuses with None."""

from collections.abc import Callable
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack import api

Points: TypeAlias = NDArray[np.float64]
Rgb: TypeAlias = NDArray[np.uint8]
PointMap: TypeAlias = Callable[[Points], Points]
Peer: TypeAlias = Callable[[Rgb, Rgb], PointMap | None]

RATIO = 0.75  # Lowe's test as OpenCV's tutorials set it
GATE_PX = 3.0
FEWEST_INLIERS = 10
FLOW_SIDE_PX = 1000


def pigmenttrack(fixed: Rgb, moving: Rgb) -> PointMap | None:
    """Return this project's answer; None where it does not vouch for it."""
    found = api.register(fixed, moving)
    return found.fixed_to_moving if found.ok else None


def sift_homography(fixed: Rgb, moving: Rgb) -> PointMap | None:
    """Stock SIFT, ratio test, RANSAC: what most programs for serial photos do."""
    return _homography(cv2.SIFT.create(), cv2.NORM_L2, fixed, moving)


def orb_homography(fixed: Rgb, moving: Rgb) -> PointMap | None:
    """Stock ORB with 5000 features."""
    return _homography(cv2.ORB.create(5000), cv2.NORM_HAMMING, fixed, moving)


def dis_flow(fixed: Rgb, moving: Rgb) -> PointMap | None:
    """Dense inverse search flow on top of the SIFT plane."""
    plane = sift_homography(fixed, moving)
    if plane is None:
        return None
    scale = min(1.0, FLOW_SIDE_PX / max(fixed.shape[:2]))
    small = cv2.resize(_grey(fixed), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    pixels = np.stack(np.meshgrid(*(np.arange(n) for n in small.shape[::-1])), -1).reshape(-1, 2)
    at = plane((pixels + 0.5) / scale - 0.5).astype(np.float32).reshape(*small.shape, 2)
    aligned = cv2.remap(_grey(moving), at[..., 0].copy(), at[..., 1].copy(), cv2.INTER_LINEAR)
    flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM).calc(small, aligned, None)

    def mapped(points_xy: Points) -> Points:
        x, y = (((points_xy + 0.5) * scale - 0.5).astype(np.float32)).T
        shift = cv2.remap(flow, x[None].copy(), y[None].copy(), cv2.INTER_LINEAR)[0]
        return plane(points_xy + shift / scale)

    return mapped


PEERS: dict[str, Peer] = {
    peer.__name__: peer for peer in (pigmenttrack, sift_homography, orb_homography, dis_flow)
}


def _homography(detector: cv2.Feature2D, norm: int, fixed: Rgb, moving: Rgb) -> PointMap | None:
    (points, words), (others, other_words) = (
        detector.detectAndCompute(_grey(photo), None) for photo in (fixed, moving)
    )
    if words is None or other_words is None or len(other_words) < 2:
        return None
    two = cv2.BFMatcher(norm).knnMatch(words, other_words, 2)
    good = [a for a, b in two if a.distance < RATIO * b.distance]
    if len(good) < FEWEST_INLIERS:
        return None
    matrix, inliers = cv2.findHomography(
        np.array([points[m.queryIdx].pt for m in good]),
        np.array([others[m.trainIdx].pt for m in good]),
        cv2.RANSAC,
        GATE_PX,
    )
    if matrix is None or inliers.sum() < FEWEST_INLIERS:
        return None
    return lambda points_xy: cv2.perspectiveTransform(points_xy[None], matrix)[0]


def _grey(photo: Rgb) -> NDArray[np.uint8]:
    return cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY)
