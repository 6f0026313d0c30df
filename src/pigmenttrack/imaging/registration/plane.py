"""The first guess: one plane (homography) that explains many matches."""

from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.homography import apply_homography
from pigmenttrack.imaging.registration.coordinates import Size
from pigmenttrack.imaging.registration.features import KeyPoints
from pigmenttrack.imaging.registration.matching import Matches

# Stretched skin leaves the plane: a strict gate would fit a third of it and lose the rest.
GATE_SHARE = 0.006  # of the moving photo's diagonal; 30 px at 12 MP
ITERATIONS = 10_000
CONFIDENCE = 0.9999
TURN_TOLERANCE_RAD = np.radians(25.0)  # a tilt of 25 degrees turns directions by less than 10
ZOOM_TOLERANCE = np.log(1.7)
TURN_BINS, ZOOM_BINS = 24, 16
ZOOM_RANGE = np.log(4.0)  # photos reach from half to twice the size; margin for tilt
MIN_VOTES = 8
AREA_RATIO = (1 / 6.0, 6.0)


@dataclass(frozen=True, slots=True)
class PlaneFit:
    """A homography and the matches that agree with it loosely."""

    fixed_to_moving: Matrix
    inliers: Matches


def fit_plane(
    fixed: KeyPoints, moving: KeyPoints, matches: Matches, fixed_size: Size, moving_size: Size
) -> PlaneFit | None:
    """Fit fixed -> moving with MAGSAC++ to the matches of one turn and zoom, or return None.

    References
    ----------
    .. [1] Barath et al. (2020), MAGSAC++, a fast, reliable and accurate robust estimator. CVPR.
    """
    chosen = _of_one_pose(fixed, moving, matches)
    if len(chosen) < MIN_VOTES:
        return None
    params = cv2.UsacParams()
    params.threshold = GATE_SHARE * float(np.hypot(*moving_size))
    params.maxIterations = ITERATIONS
    params.confidence = CONFIDENCE
    params.score = cv2.SCORE_METHOD_MAGSAC
    params.loMethod = cv2.LOCAL_OPTIM_SIGMA
    params.randomGeneratorState = 7
    params.isParallel = False
    # OpenCV rejects planes that mirror, so a mirrored photo is turned over first.
    turn_over = np.diag([-1.0, 1.0, 1.0]) if moving.mirrored else np.eye(3)
    moving_xy = moving.xy[chosen.moving] * turn_over.diagonal()[:2]
    answer, mask = cv2.findHomography(fixed.xy[chosen.fixed], moving_xy, params)
    matrix = _usable(answer, turn_over)
    if matrix is None or not is_plausible(matrix, fixed_size, moving_size):
        return None
    agree = np.asarray(mask).ravel() > 0
    return PlaneFit(matrix, Matches(chosen.fixed[agree], chosen.moving[agree]))


def is_plausible(matrix: Matrix, fixed_size: Size, moving_size: Size) -> bool:
    """Tell whether the horizon stays away and the frame keeps a sensible size."""
    height, width = fixed_size
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    depth = corners @ matrix[2, :2] + matrix[2, 2]
    if depth.min() * depth.max() <= 0 or max(depth / depth[0]) / min(depth / depth[0]) > 3:
        return False
    mapped = apply_homography(matrix, corners).astype(np.float32)
    # Against the diagonals, because the two photos may have different resolutions.
    zoom = float(np.hypot(*fixed_size) / np.hypot(*moving_size))
    ratio = cv2.contourArea(mapped) / (width * height) * zoom**2
    return bool(cv2.isContourConvex(mapped) and AREA_RATIO[0] < ratio < AREA_RATIO[1])


def fit_landmarks(fixed_xy: Points, moving_xy: Points) -> Matrix | None:
    """Return the affine (three pairs) or projective (four and more) map of given point pairs.

    None where the points lie on a line and determine no plane.
    """
    if len(fixed_xy) == 3:
        affine = cv2.getAffineTransform(fixed_xy.astype(np.float32), moving_xy.astype(np.float32))
        return _usable(np.vstack([affine, [0.0, 0.0, 1.0]]), np.eye(3))
    return _usable(cv2.findHomography(fixed_xy, moving_xy, 0)[0], np.eye(3))


def _usable(answer: object, afterwards: Matrix) -> Matrix | None:
    """Return OpenCV's answer, which may be None or infinite, followed by another map."""
    if answer is None:
        return None
    array = afterwards @ np.asarray(answer, np.float64)
    if not np.isfinite(array).all() or abs(np.linalg.det(array)) < 1e-9:
        return None
    return array / array[2, 2]


def _of_one_pose(fixed: KeyPoints, moving: KeyPoints, matches: Matches) -> Matches:
    """Keep the matches whose turn and zoom lie near the most frequent pair of values."""
    turn = moving.angle_rad[matches.moving] - fixed.angle_rad[matches.fixed]
    zoom = np.log(moving.size_px[matches.moving] / fixed.size_px[matches.fixed])
    votes = np.zeros((TURN_BINS, ZOOM_BINS))
    turn_bin = np.floor(turn / (2 * np.pi) * TURN_BINS).astype(int) % TURN_BINS
    zoom_bin = ((zoom / ZOOM_RANGE + 1) / 2 * ZOOM_BINS).clip(0, ZOOM_BINS - 1).astype(int)
    np.add.at(votes, (turn_bin, zoom_bin), 1)
    around = votes + np.roll(votes, 1, axis=0) + np.roll(votes, -1, axis=0)
    around[:, 1:-1] += around[:, 2:] + around[:, :-2]
    peak_turn, peak_zoom = np.unravel_index(around.argmax(), around.shape)
    off = turn - (peak_turn + 0.5) / TURN_BINS * 2 * np.pi
    off = np.abs((off + np.pi) % (2 * np.pi) - np.pi)
    stretched = np.abs(zoom - ((peak_zoom + 0.5) / ZOOM_BINS * 2 - 1) * ZOOM_RANGE)
    keep = (off < TURN_TOLERANCE_RAD) & (stretched < ZOOM_TOLERANCE)
    return Matches(matches.fixed[keep], matches.moving[keep])
