import numpy as np
import pytest

from pigmenttrack.imaging.hair.constellation import find_constellation, mutual_pairs, transform

SIZE_MM = (9.0, 12.0)


def _scattered(rng: np.random.Generator, count: int) -> np.ndarray:
    return rng.uniform([0, 0], [12, 9], (count, 2))


def _motion(turn_deg: float, shift: tuple[float, float]) -> np.ndarray:
    angle = np.radians(turn_deg)
    matrix = np.eye(3)
    matrix[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    matrix[:2, 2] = np.array([6.0, 4.5]) - matrix[:2, :2] @ [6.0, 4.5] + shift
    return matrix


@pytest.mark.parametrize(("turn_deg", "shift"), [(0, (0, 0)), (30, (2, -2)), (-140, (0.5, 1))])
def test_a_turned_and_shifted_pattern_with_half_of_it_lost_is_found(
    turn_deg: float, shift: tuple[float, float]
) -> None:
    rng = np.random.default_rng(1)
    first = _scattered(rng, 80)
    truth = _motion(turn_deg, shift)
    second = transform(first[rng.random(80) < 0.5], truth) + rng.normal(0, 0.02, (1, 2))
    second = np.vstack([second, _scattered(rng, 10)])
    overlay = find_constellation(first, second, SIZE_MM)
    assert overlay is not None
    assert overlay.is_certain
    corners = np.array([[2.0, 2.0], [10.0, 2.0], [6.0, 7.0]])
    assert np.abs(transform(corners, overlay.a_to_b) - transform(corners, truth)).max() < 0.1


def test_another_place_is_not_certain() -> None:
    for seed in range(12):
        rng = np.random.default_rng(seed)
        overlay = find_constellation(_scattered(rng, 70), _scattered(rng, 70), SIZE_MM)
        assert overlay is not None
        assert not overlay.is_certain


def test_too_few_points_have_no_overlay() -> None:
    assert find_constellation(np.zeros((3, 2)), np.zeros((9, 2)), SIZE_MM) is None


def test_mutual_pairs_are_one_to_one() -> None:
    pairs = mutual_pairs(np.array([[0.0, 0], [0.05, 0]]), np.array([[0.04, 0.0]]), 0.1)
    assert pairs.tolist() == [[1, 0]]
