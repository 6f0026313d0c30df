import numpy as np
import pytest

from pigmenttrack.imaging.hair.constellation import Constellation, find_constellation
from pigmenttrack.imaging.hair.shaft_ends import shaft_ends
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.hair.similarity import transform
from unit.imaging.hair.planted_hairs import (
    MM_PER_PX,
    SIZE_MM,
    hair,
    motion,
    photographed_again,
    plant,
)

CORNERS = np.array([[2.0, 2.0], [10.0, 2.0], [6.0, 7.0]])


def _overlay(first: list[Hair], second: list[Hair]) -> Constellation | None:
    ends = [shaft_ends(tuple(hairs), MM_PER_PX) for hairs in (first, second)]
    return find_constellation(ends[0], ends[1], (SIZE_MM, SIZE_MM))


def _error_mm(overlay: Constellation, truth: np.ndarray) -> float:
    off = transform(CORNERS, overlay.a_to_b) - transform(CORNERS, truth)
    return float(np.abs(off).max())


@pytest.mark.parametrize(
    ("turn_deg", "shift"), [(0, (0, 0)), (30, (2.1, -2.1)), (-30, (0, 3)), (-140, (0.5, 1))]
)
def test_a_moved_field_half_of_whose_hairs_are_gone_is_found(
    turn_deg: float, shift: tuple[float, float]
) -> None:
    rng = np.random.default_rng(1)
    first, truth = plant(rng, 50), motion(turn_deg, shift)
    kept = [each for each in first if rng.random() < 0.5]
    second = photographed_again(rng, kept, truth, grown_mm=0.8) + plant(rng, 5)
    overlay = _overlay(first, second)
    assert overlay is not None
    assert overlay.is_certain
    assert _error_mm(overlay, truth) < 0.05


def test_a_field_on_which_only_stubs_are_left_is_found() -> None:
    rng = np.random.default_rng(2)
    first, truth = plant(rng, 30), motion(25, (1.0, -1.0))
    stubs = [
        hair(path[0], path[0] + 0.15 * (path[-1] - path[0]))
        for path in (each.path_xy * MM_PER_PX for each in first)
    ]
    overlay = _overlay(first, photographed_again(rng, stubs, truth))
    assert overlay is not None
    assert overlay.is_certain
    assert _error_mm(overlay, truth) < 0.05


def test_six_hairs_in_common_are_enough() -> None:
    rng = np.random.default_rng(4)
    first, truth = plant(rng, 25), motion(-12, (0.8, 0.4))
    overlay = _overlay(first, photographed_again(rng, first[:6], truth) + plant(rng, 6))
    assert overlay is not None
    assert overlay.is_certain
    assert _error_mm(overlay, truth) < 0.1


def test_a_photo_at_a_scale_that_is_two_percent_off_is_found() -> None:
    rng = np.random.default_rng(5)
    first = plant(rng, 60)
    truth = np.diag([1.02, 1.02, 1.0]) @ motion(10, (0.5, 0.5))
    overlay = _overlay(first, photographed_again(rng, first, truth))
    assert overlay is not None
    assert overlay.is_certain
    assert _error_mm(overlay, truth) < 0.05


def test_another_place_is_not_certain() -> None:
    for seed in range(5):
        rng = np.random.default_rng(seed)
        overlay = _overlay(plant(rng, 60), plant(rng, 60))
        assert overlay is not None
        assert not overlay.is_certain
        assert overlay.log_odds < 4.0


def test_a_mirrored_field_is_another_place() -> None:
    rng = np.random.default_rng(6)
    first = plant(rng, 40)
    mirrored = [
        hair(path[0], path[-1])
        for path in ((SIZE_MM[0], 0) + each.path_xy * MM_PER_PX * (-1, 1) for each in first)
    ]
    overlay = _overlay(first, mirrored)
    assert overlay is not None
    assert not overlay.is_certain


def test_too_few_hairs_have_no_overlay() -> None:
    rng = np.random.default_rng(7)
    assert _overlay(plant(rng, 2), plant(rng, 40)) is None
    assert _overlay([], []) is None


@pytest.mark.parametrize(
    ("log_odds", "met", "seen", "certain"),
    [(9.0, 5, 9, True), (5.0, 5, 9, False), (9.0, 3, 4, False), (9.0, 5, 40, False)],
)
def test_certain_is_what_is_rare_and_seen_often_enough(
    log_odds: float, met: int, seen: int, certain: bool
) -> None:
    assert Constellation(np.eye(3), log_odds, met, seen).is_certain is certain
