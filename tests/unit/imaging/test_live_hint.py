"""A live picture against the baseline: moved, turned, nearer, blurred."""

import cv2
import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.live_hint import LiveGuide, sharpness_of

HEIGHT, WIDTH = 480, 640


@pytest.fixture(scope="module")
def baseline() -> Rgb:
    rng = np.random.default_rng(11)
    spots = rng.integers(60, 200, (60, 80, 3), dtype=np.uint8)
    large = cv2.resize(spots, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    return np.asarray(cv2.GaussianBlur(large, (0, 0), 1.5), np.uint8)


@pytest.fixture(scope="module")
def guide(baseline: Rgb) -> LiveGuide:
    return LiveGuide(baseline)


def _seen(baseline: Rgb, *, right: float = 0.0, turn_deg: float = 0.0, zoom: float = 1.0) -> Rgb:
    """Return what the camera sees when the place lies `right` of the middle, turned and larger."""
    matrix = cv2.getRotationMatrix2D(((WIDTH - 1) / 2, (HEIGHT - 1) / 2), -turn_deg, zoom)
    matrix[0, 2] += right * WIDTH
    moved = cv2.warpAffine(baseline, matrix, (WIDTH, HEIGHT), borderMode=cv2.BORDER_REFLECT)
    return np.asarray(moved, np.uint8)


def test_the_same_view_asks_for_no_move(baseline: Rgb, guide: LiveGuide) -> None:
    pose = guide.look(baseline).pose
    assert pose is not None
    assert abs(pose.right) < 0.01
    assert abs(pose.turn_deg) < 1
    assert pose.nearer == pytest.approx(1, abs=0.02)
    assert pose.tilt_deg < 10


@pytest.mark.parametrize("right", [-0.15, 0.15])
def test_a_place_beside_the_middle_is_followed(
    baseline: Rgb, guide: LiveGuide, right: float
) -> None:
    pose = guide.look(_seen(baseline, right=right)).pose
    assert pose is not None
    assert pose.right == pytest.approx(right, abs=0.01)


@pytest.mark.parametrize("turn_deg", [-25.0, 25.0])
def test_a_turned_place_is_followed_by_turning_the_same_way(
    baseline: Rgb, guide: LiveGuide, turn_deg: float
) -> None:
    pose = guide.look(_seen(baseline, turn_deg=turn_deg)).pose
    assert pose is not None
    assert pose.turn_deg == pytest.approx(turn_deg, abs=1)


def test_a_larger_place_asks_to_go_farther(baseline: Rgb, guide: LiveGuide) -> None:
    pose = guide.look(_seen(baseline, zoom=1.25)).pose
    assert pose is not None
    assert pose.nearer == pytest.approx(0.8, abs=0.02)


def test_frames_of_another_size_show_the_same(baseline: Rgb, guide: LiveGuide) -> None:
    pose = guide.look(np.asarray(cv2.resize(baseline, (960, 720)), np.uint8)).pose
    assert pose is not None
    assert pose.nearer == pytest.approx(1, abs=0.02)


def test_another_place_is_not_recognised(guide: LiveGuide) -> None:
    rng = np.random.default_rng(12)
    other = cv2.resize(rng.integers(60, 200, (60, 80, 3), dtype=np.uint8), (WIDTH, HEIGHT))
    assert guide.look(np.asarray(other, np.uint8)).pose is None


def test_a_blurred_frame_is_less_sharp_whatever_its_contrast(baseline: Rgb) -> None:
    blurred = np.asarray(cv2.GaussianBlur(baseline, (0, 0), 6), np.uint8)
    pale = np.asarray(baseline // 2 + 60, np.uint8)
    assert sharpness_of(blurred) < 0.6 * sharpness_of(baseline)
    assert sharpness_of(pale) == pytest.approx(sharpness_of(baseline), rel=0.15)


def test_an_even_frame_has_no_sharpness() -> None:
    assert sharpness_of(np.full((100, 100, 3), 128, np.uint8)) == 0.0
