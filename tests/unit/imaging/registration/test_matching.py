import numpy as np
import pytest

from pigmenttrack.imaging.registration.features import KeyPoints, describe
from pigmenttrack.imaging.registration.matching import match_all, match_near, mirrored
from unit.imaging.registration.skin_pairs import SIZE, make_pair, pose

SHIFT = np.array([4.0, 0.0])


@pytest.fixture(scope="module")
def keypoints() -> KeyPoints:
    return describe(make_pair(31, pose()).fixed).keypoints


@pytest.fixture(scope="module")
def keypoints_of_mirror_image() -> KeyPoints:
    return describe(np.ascontiguousarray(make_pair(31, pose()).fixed[:, ::-1])).keypoints


def test_key_points_match_themselves(keypoints: KeyPoints) -> None:
    matches = match_all(keypoints, keypoints)
    assert len(matches) > 0.8 * len(keypoints)
    same_place = np.abs(keypoints.xy[matches.fixed] - keypoints.xy[matches.moving]).max(axis=1) < 1
    assert same_place.mean() > 0.99


def test_mirrored_descriptors_are_those_of_the_mirror_image(
    keypoints: KeyPoints, keypoints_of_mirror_image: KeyPoints
) -> None:
    matches = match_all(keypoints, mirrored(keypoints_of_mirror_image))
    expected_x = SIZE[1] - 1 - keypoints.xy[matches.fixed, 0]
    off = np.abs(keypoints_of_mirror_image.xy[matches.moving, 0] - expected_x)
    assert len(matches) > 0.3 * len(keypoints)
    assert (off < 3).mean() > 0.9
    assert len(match_all(keypoints, keypoints_of_mirror_image)) < 0.3 * len(matches)


def test_guided_matches_stay_within_the_radius(keypoints: KeyPoints) -> None:
    matches = match_near(keypoints, keypoints, keypoints.xy + SHIFT, 25.0)
    distance = keypoints.xy[matches.moving] - (keypoints.xy[matches.fixed] + SHIFT)
    assert len(matches) > 0.6 * len(keypoints)
    assert np.linalg.norm(distance, axis=1).max() <= 25.0


def test_products_of_descriptors_are_exact_in_single_precision(keypoints: KeyPoints) -> None:
    whole = np.rint(keypoints.descriptors)
    assert np.array_equal(whole, keypoints.descriptors)
    assert (keypoints.descriptors.astype(np.float64) ** 2).sum(axis=1).max() < 2**24


def test_nothing_matches_nothing(keypoints: KeyPoints) -> None:
    empty = KeyPoints(np.zeros((0, 2)), np.zeros(0), np.zeros(0), np.zeros((0, 128), np.float32))
    assert len(match_all(empty, keypoints)) == 0
    assert len(match_all(keypoints, empty)) == 0
    assert len(match_near(keypoints, empty, keypoints.xy, 50.0)) == 0
