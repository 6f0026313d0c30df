import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.gui.canvas.view import LARGEST_SCALE, View, fitted, smallest_scale

views = st.builds(
    View,
    st.floats(0.01, 16),
    st.floats(-5000, 5000),
    st.floats(-5000, 5000),
)
places = st.tuples(st.floats(-100, 4000), st.floats(-100, 4000))


@given(views, places)
def test_a_point_of_the_photo_is_found_again_from_the_window(
    view: View, place: tuple[float, float]
) -> None:
    points = np.array([place])
    assert np.allclose(view.to_photo(view.to_window(points)), points, atol=1e-6)
    assert np.allclose(view.photo_point(*view.to_window(points)[0]), place, atol=1e-6)


@given(views, places, st.floats(0.2, 5))
def test_zooming_holds_the_point_under_the_pointer_still(
    view: View, place: tuple[float, float], factor: float
) -> None:
    zoomed = view.zoomed(factor, *place, smallest=0.001)
    assert np.allclose(zoomed.photo_point(*place), view.photo_point(*place), atol=1e-3)


def test_zooming_ends_at_pixels_and_at_the_whole_photo() -> None:
    view = View(1.0, 0, 0)
    assert view.zoomed(1e6, 0, 0, smallest=0.1).scale == LARGEST_SCALE
    assert view.zoomed(1e-6, 0, 0, smallest=0.1).scale == 0.1


def test_a_fitted_photo_is_whole_and_in_the_middle() -> None:
    view = fitted((3000, 4000), (800, 1200))
    corners = view.to_window(np.array([[-0.5, -0.5], [3999.5, 2999.5]]))
    assert (corners[0] > 0).all()
    assert (corners[1] < [1200, 800]).all()
    assert np.allclose(corners.mean(axis=0), [600, 400])


def test_a_tiny_photo_is_not_blown_up_without_end() -> None:
    assert fitted((2, 2), (800, 1200)).scale == LARGEST_SCALE
    assert smallest_scale((2, 2), (800, 1200)) == 1.0


def test_a_photo_larger_than_the_window_always_covers_it() -> None:
    held = View(1.0, 900.0, -9000.0).held_in((3000, 4000), (800, 1200))
    assert (held.left, held.top) == (0.0, 800 - 3000)


def test_a_photo_smaller_than_the_window_stands_in_its_middle() -> None:
    held = View(1.0, 900.0, -9000.0).held_in((100, 200), (800, 1200))
    assert (held.left, held.top) == (500.0, 350.0)
