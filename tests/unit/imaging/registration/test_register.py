import json

import cv2
import numpy as np
import pytest

from pigmenttrack.imaging.registration import Registration, describe, register, register_features
from pigmenttrack.imaging.registration.check import (
    DIFFERENT_PLACES,
    MIRRORED,
    TOO_PLAIN,
    _between_observations,
)
from pigmenttrack.imaging.registration.coordinates import lattice
from unit.imaging.registration.skin_pairs import SIZE, SkinPair, make_pair, pose, skin_canvas

EXACT_PX = 0.5  # these photos have 960 px: 0.05 % of the width


def assert_maps_exactly(found: Registration, pair: SkinPair, bar_px: float = EXACT_PX) -> None:
    points = pair.shared_points()
    error_px = pair.error_px(found.fixed_to_moving(points), points)
    assert found.ok, found.reasons
    assert np.percentile(error_px, 95) < bar_px


@pytest.fixture(scope="module")
def stretched() -> tuple[SkinPair, Registration]:
    pair = make_pair(1, pose(turn_deg=12, zoom=1.2, tilt_deg=10), stretch_px=24, light=0.8)
    return pair, register(pair.fixed, pair.moving)


def test_stretched_and_relit_skin_is_registered(stretched: tuple[SkinPair, Registration]) -> None:
    pair, found = stretched
    assert_maps_exactly(found, pair)


def test_the_inverse_leads_back(stretched: tuple[SkinPair, Registration]) -> None:
    pair, found = stretched
    points = pair.shared_points()
    returned = found.moving_to_fixed(found.fixed_to_moving(points))
    assert np.abs(returned - points).max() < 1e-3


def test_facts_are_small_json_and_restore_the_map_to_the_bit(
    stretched: tuple[SkinPair, Registration],
) -> None:
    pair, found = stretched
    text = json.dumps(found.to_facts(), allow_nan=False)
    restored = Registration.from_facts(json.loads(text))
    points = pair.shared_points()
    assert len(text) < 8_000
    assert np.array_equal(restored.fixed_to_moving(points), found.fixed_to_moving(points))
    assert np.array_equal(restored.support(points), found.support(points))
    assert restored.to_facts() == found.to_facts()


def test_support_ends_where_the_moving_photo_ends(
    stretched: tuple[SkinPair, Registration],
) -> None:
    pair, found = stretched
    points = lattice(SIZE, 30, 40)
    x, y = pair.truth(points).T
    unseen = (x < -5) | (y < -5) | (x > SIZE[1] + 5) | (y > SIZE[0] + 5)
    assert unseen.any()
    assert not found.support(points)[unseen].any()
    assert found.support(pair.shared_points(60)).mean() > 0.9


def test_residual_covers_the_true_error(stretched: tuple[SkinPair, Registration]) -> None:
    pair, found = stretched
    points = pair.shared_points()
    error_px = pair.error_px(found.fixed_to_moving(points), points)
    rms_px = float(np.sqrt(np.mean(error_px**2)))
    assert 0.25 * rms_px < found.residual_px < 8 * rms_px


@pytest.mark.parametrize("turn_deg", [90, 251])
def test_any_rotation_is_registered(turn_deg: float) -> None:
    pair = make_pair(2, pose(turn_deg=turn_deg))
    assert_maps_exactly(register(pair.fixed, pair.moving), pair)


@pytest.mark.parametrize("zoom", [0.5, 2.0])
def test_half_and_twice_the_size_are_registered(zoom: float) -> None:
    pair = make_pair(3, pose(zoom=zoom))
    assert_maps_exactly(register(pair.fixed, pair.moving), pair, bar_px=1.0)


def test_another_resolution_and_aspect_ratio_are_registered() -> None:
    size = (1000, 760)
    pair = make_pair(4, pose(turn_deg=80, zoom=0.8, size=size), moving_size=size)
    found = register(pair.fixed, pair.moving)
    assert found.moving_size == size
    assert_maps_exactly(found, pair)


def test_two_places_of_the_same_skin_are_refused_in_plain_words() -> None:
    first, second = make_pair(5, pose()), make_pair(6, pose())
    found = register(first.fixed, second.moving)
    assert not found.ok
    assert found.reasons == (DIFFERENT_PLACES,)
    assert np.isnan(found.fixed_to_moving(lattice(SIZE, 2, 2))).all()
    assert not found.support(lattice(SIZE, 2, 2)).any()


def test_a_mirrored_selfie_is_recognised_and_said() -> None:
    pair = make_pair(7, pose(turn_deg=8))
    found = register(pair.fixed, np.ascontiguousarray(pair.moving[:, ::-1]))
    assert found.ok
    assert found.mirrored
    assert MIRRORED in found.reasons
    points = pair.shared_points()
    mapped = found.fixed_to_moving(points)
    mapped[:, 0] = SIZE[1] - 1 - mapped[:, 0]
    assert np.percentile(pair.error_px(mapped, points), 95) < EXACT_PX


def test_an_empty_photo_is_refused_with_its_name() -> None:
    pair = make_pair(8, pose())
    found = register(pair.fixed, np.full_like(pair.moving, 128))
    assert not found.ok
    assert found.reasons == (TOO_PLAIN.format(which="second"),)


def test_a_tiny_photo_is_refused_without_an_error() -> None:
    pair = make_pair(8, pose())
    found = register(pair.fixed, pair.moving[:3, :5])
    assert not found.ok
    assert found.reasons


def test_ignored_card_does_not_pull_the_map() -> None:
    pair = make_pair(9, pose(turn_deg=5), stretch_px=10)
    card = skin_canvas(99)[:220, :300].astype(np.uint8)
    fixed, moving = pair.fixed.copy(), pair.moving.copy()
    fixed[20:240, 20:320], moving[480:700, 600:900] = card, card
    fixed_ignore, moving_ignore = np.zeros(SIZE, bool), np.zeros(SIZE, bool)
    fixed_ignore[20:240, 20:320] = True
    moving_ignore[480:700, 600:900] = True
    found = register_features(
        describe(fixed, ignore=fixed_ignore), describe(moving, ignore=moving_ignore)
    )
    points = pair.shared_points()
    x, y = points.T
    elsewhere = (x > 370) | (y > 290)
    error_px = pair.error_px(found.fixed_to_moving(points), points)
    assert found.ok
    assert np.percentile(error_px[elsewhere], 90) < EXACT_PX


def test_landmarks_take_the_place_of_the_search() -> None:
    pair = make_pair(10, pose(turn_deg=30, zoom=0.9))
    clicked = np.array([[200.0, 200.0], [800.0, 250.0], [700.0, 600.0], [300.0, 550.0]])
    off = np.random.default_rng(1).normal(0, 4, clicked.shape)
    found = register(pair.fixed, pair.moving, landmarks=(clicked, pair.truth(clicked) + off))
    assert found.evidence["landmarks"] == 4
    assert_maps_exactly(found, pair)


def test_landmarks_of_another_place_do_not_make_a_match() -> None:
    first, second = make_pair(11, pose()), make_pair(12, pose())
    clicked = np.array([[200.0, 200.0], [800.0, 250.0], [700.0, 600.0]])
    assert not register(first.fixed, second.moving, landmarks=(clicked, clicked)).ok


@pytest.mark.parametrize("count", [0, 2])
def test_too_few_landmarks_are_a_mistake_of_the_caller(count: int) -> None:
    features = describe(make_pair(11, pose()).fixed)
    points = np.zeros((count, 2))
    with pytest.raises(ValueError, match="at least 3"):
        register_features(features, features, landmarks=(points, points))


def test_the_same_photos_give_the_same_map_to_the_bit_on_any_number_of_threads() -> None:
    pair = make_pair(13, pose(turn_deg=20), stretch_px=15)
    before = cv2.getNumThreads()
    try:
        cv2.setNumThreads(1)
        one = register(pair.fixed, pair.moving).to_facts()
        cv2.setNumThreads(2)
        two = register(pair.fixed, pair.moving).to_facts()
    finally:
        cv2.setNumThreads(before)
    assert one == two


def test_support_bridges_a_gap_between_observations_but_does_not_run_on_beyond_them() -> None:
    x, y = np.meshgrid(np.arange(0, 500, 10.0), np.arange(0, SIZE[0], 10.0))
    observed = np.stack([x.ravel(), y.ravel()], axis=1)
    gap = np.hypot(observed[:, 0] - 250, observed[:, 1] - 360) < 100
    supported = _between_observations(observed[~gap], SIZE, (24, 32))
    assert supported[:, :16].all()
    assert not supported[:, 19:].any()
