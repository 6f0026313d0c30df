import numpy as np
import pytest

from pigmenttrack.imaging.hair.similarity import (
    fitted,
    transform,
    turn_and_shift,
    turn_of,
    wrapped,
)

SQUARE = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 3.0], [0.0, 3.0]])


def test_a_motion_is_fitted_back_from_what_it_moved() -> None:
    truth = np.diag([1.03, 1.03, 1.0]) @ turn_and_shift(0.4, np.array([0.5, -1.0]), SQUARE[2])
    found = fitted(SQUARE, transform(SQUARE, truth), np.ones(4), np.eye(3))
    assert np.abs(transform(SQUARE, found) - transform(SQUARE, truth)).max() < 0.01


def test_what_weighs_nothing_does_not_move_the_fit() -> None:
    places = np.vstack([SQUARE, [[9.0, 9.0]]])
    found = fitted(places, SQUARE[[0, 1, 2, 3, 0]], np.array([1.0, 1, 1, 1, 0]), np.eye(3))
    assert found == pytest.approx(np.eye(3), abs=1e-9)


def test_two_places_close_together_say_nothing_of_the_scale() -> None:
    near = np.array([[1.0, 1.0], [1.1, 1.0]])
    found = fitted(near, near * [1.3, 1.0], np.ones(2), np.eye(3))
    assert np.hypot(*found[:2, 0]) == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("weights", [np.zeros(4), np.array([1.0, 0, 0, 0])])
def test_pairs_that_fix_no_turn_leave_the_motion_as_it_was(weights: np.ndarray) -> None:
    before = turn_and_shift(0.2, np.ones(2), np.zeros(2))
    assert fitted(SQUARE, SQUARE + 1.0, weights, before) is before


def test_turns_are_told_and_wrapped() -> None:
    assert turn_of(turn_and_shift(-0.7, np.ones(2), np.ones(2))) == pytest.approx(-0.7)
    assert wrapped(np.array([3.5, -3.5, 0.1])) == pytest.approx(
        [3.5 - 2 * np.pi, 2 * np.pi - 3.5, 0.1]
    )
