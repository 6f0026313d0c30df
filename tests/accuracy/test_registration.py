"""Bars of registration on skin of known truth: hairs that moved, another light, a changed patch."""

import cv2
import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Points, Rgb
from pigmenttrack.imaging.registration import describe, register, register_features
from unit.imaging.registration.skin_pairs import SIZE, SkinPair, make_pair, pose

# The whole photo is 960 px wide; these bars are shares of a pixel that a border of a patch feels.
MEDIAN_BAR_PX, P95_BAR_PX = 0.4, 1.5
HAIRS = 90


def with_hairs(rgb: Rgb, rng: np.random.Generator) -> Rgb:
    """Return the photo with dark hairs that are nowhere else the same."""
    photo = rgb.copy()
    height, width = rgb.shape[:2]
    along = np.linspace(0, 1, 8)
    for root in rng.uniform(0, 1, (HAIRS, 2)) * [width, height]:
        heading = rng.uniform(0, 2 * np.pi) + rng.normal(0, 0.6) * along
        steps = np.stack([np.cos(heading), np.sin(heading)], axis=1) * rng.uniform(60, 110) / 8
        path = np.rint(root + np.cumsum(steps, axis=0)).astype(np.int32)
        cv2.polylines(photo, [path], isClosed=False, color=(60, 42, 34), lineType=cv2.LINE_AA)
    return photo


def with_patch(rgb: Rgb, centre_xy: Points, radius_px: float) -> Rgb:
    """Return the photo with a depigmented patch."""
    height, width = rgb.shape[:2]
    y, x = np.mgrid[0:height, 0:width]
    distance = np.hypot(x - centre_xy[0], y - centre_xy[1])
    share = 0.8 / (1 + np.exp((distance - radius_px) / 3))[..., None]
    return np.rint(rgb * (1 - share) + share * np.array([238, 214, 200])).astype(np.uint8)


@pytest.fixture(scope="module")
def changed() -> SkinPair:
    plane = pose(turn_deg=-18, zoom=1.15, tilt_deg=15)
    pair = make_pair(41, plane, stretch_px=20, light=0.75, noise_sd=4.0)
    rng = np.random.default_rng(42)
    centre = np.array([SIZE[1] / 2, SIZE[0] / 2])
    fixed = with_hairs(with_patch(pair.fixed, centre, 130), rng)
    moving = with_hairs(with_patch(pair.moving, pair.truth(centre[None])[0], 110), rng)
    return SkinPair(fixed, moving, pair.truth)


def test_moved_hairs_another_light_and_a_shrunken_patch_cost_no_more_than_the_bar(
    changed: SkinPair,
) -> None:
    found = register(changed.fixed, changed.moving)
    points = changed.shared_points()
    error_px = changed.error_px(found.fixed_to_moving(points), points)
    assert found.ok, found.reasons
    assert np.median(error_px) < MEDIAN_BAR_PX
    assert np.percentile(error_px, 95) < P95_BAR_PX
    held = found.support(points)
    rms_px = np.sqrt(np.mean(error_px[held] ** 2))
    assert rms_px / 4 < found.residual_px < 6 * rms_px


def test_no_two_places_of_the_same_kind_of_skin_are_vouched_for() -> None:
    rng = np.random.default_rng(43)
    places = [describe(with_hairs(make_pair(50 + seed, pose()).fixed, rng)) for seed in range(4)]
    accepted = [
        register_features(first, second).ok
        for first in places
        for second in places
        if first is not second
    ]
    assert len(accepted) == 12
    assert not any(accepted)


def test_wrong_landmarks_do_not_talk_the_check_into_a_match(changed: SkinPair) -> None:
    other = describe(make_pair(60, pose()).moving)
    fixed = describe(changed.fixed)
    corners = np.array([[150.0, 150.0], [800.0, 150.0], [800.0, 560.0], [150.0, 560.0]])
    rng = np.random.default_rng(44)
    for _ in range(4):
        clicked = corners + rng.normal(0, 30, corners.shape)
        assert not register_features(fixed, other, landmarks=(corners, clicked)).ok
