import numpy as np
import pytest

from pigmenttrack.imaging.hair.likeness import BESIDE_MM, beside, evenly


def _line(x0: float, y0: float, x1: float, y1: float) -> np.ndarray:
    return evenly(np.array([[x0, y0], [(x0 + x1) / 2, (y0 + y1) / 2], [x1, y1]]))


def test_a_hair_lies_beside_itself_grown() -> None:
    short, long = _line(1.0, 1.0, 1.8, 1.2), _line(1.0, 1.0, 2.8, 1.45)
    assert beside(np.array([short]), np.array([long]))[0, 0] < BESIDE_MM
    assert beside(np.array([long]), np.array([short]))[0, 0] < BESIDE_MM


def test_hairs_that_cross_do_not_lie_beside_each_other() -> None:
    one, other = _line(1.0, 1.0, 2.0, 1.0), _line(1.5, 0.5, 1.5, 1.5)
    assert np.isinf(beside(np.array([one]), np.array([other]))[0, 0])
    fork = _line(1.0, 1.0, 1.9, 1.5)
    assert beside(np.array([one]), np.array([fork]))[0, 0] > BESIDE_MM


def test_a_late_start_is_accepted_where_asked_for() -> None:
    whole, late = _line(1.0, 1.0, 2.0, 1.0), _line(1.3, 1.0, 2.6, 1.0)
    assert np.isinf(beside(np.array([whole]), np.array([late]))[0, 0])
    assert beside(np.array([whole]), np.array([late]), 0.5)[0, 0] < 0.2


def test_no_lines_have_no_distances() -> None:
    assert beside(np.zeros((0, 16, 2)), np.zeros((3, 16, 2))).shape == (0, 3)


def test_even_points_are_even() -> None:
    points = evenly(np.array([[0.0, 0.0], [0.1, 0.0], [3.0, 0.0]]))
    assert np.diff(points[:, 0]) == pytest.approx(0.2)
