import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pigmenttrack.imaging.registration.observations import Observations, equally_exact
from pigmenttrack.imaging.registration.smooth_field import (
    SmoothField,
    bending_penalty,
    design_matrix,
    fit_field,
    spans_of,
)

SIZE = (600, 800)


def random_points(rng: np.random.Generator, count: int) -> np.ndarray:
    return rng.uniform(0, 1, (count, 2)) * [SIZE[1], SIZE[0]]


def test_weights_of_all_coefficients_add_up_to_one() -> None:
    points = random_points(np.random.default_rng(1), 50)
    assert np.allclose(design_matrix(SIZE, points).sum(axis=1), 1.0)


def test_a_plane_of_coefficients_does_not_bend() -> None:
    rows, columns = (count + 3 for count in spans_of(SIZE))
    _, x = np.mgrid[0:rows, 0:columns].astype(float)
    straight = (3 * x).ravel()
    bent = (x**2).ravel()
    penalty = bending_penalty(SIZE)
    assert straight @ penalty @ straight < 1e-2 * (bent @ penalty @ bent)


@settings(deadline=None, max_examples=15)  # a busy machine is no failure
@given(st.floats(-20, 20), st.floats(-20, 20))
def test_a_shift_is_recovered_although_a_third_is_wrong(shift_x: float, shift_y: float) -> None:
    rng = np.random.default_rng(2)
    points = random_points(rng, 300)
    observed = np.tile([shift_x, shift_y], (300, 1)) + rng.normal(0, 0.3, (300, 2))
    observed[:100] = rng.uniform(-60, 60, (100, 2))
    fit = fit_field(SIZE, equally_exact(points, observed, 0.5))
    inner = points[(points > 60).all(axis=1) & (points < 540).all(axis=1)]
    assert np.abs(fit.field(inner) - [shift_x, shift_y]).max() < 1.0
    assert fit.trust[100:].mean() > 5 * fit.trust[:100].mean()


def test_uncertainty_is_honest_and_grows_away_from_the_observations() -> None:
    rng = np.random.default_rng(3)
    points = random_points(rng, 400) * [0.5, 1.0]  # the left half only
    fit = fit_field(SIZE, equally_exact(points, rng.normal(0, 1.0, (400, 2)), 1.0))
    left, right = np.array([[200.0, 300.0]]), np.array([[780.0, 300.0]])
    assert fit.noise == pytest.approx(1.0, rel=0.2)
    assert fit.sd_px(right)[0] > 5 * fit.sd_px(left)[0]


def test_uncertainty_bounds_the_scatter_of_many_fits() -> None:
    rng = np.random.default_rng(5)
    points, at = random_points(rng, 500), np.array([[400.0, 300.0]])
    fits = [
        fit_field(SIZE, equally_exact(points, rng.normal(0, 2.0, (500, 2)), 2.0)) for _ in range(60)
    ]
    scatter = np.sqrt(np.mean([np.sum(fit.field(at) ** 2) for fit in fits]))
    assert scatter < fits[0].sd_px(at)[0] < 2 * scatter


def test_observations_that_see_one_direction_only_complete_each_other() -> None:
    points = random_points(np.random.default_rng(6), 400)
    truth = np.array([3.0, -5.0])
    seen_x = np.arange(400) % 2 == 0
    observed = np.where(np.stack([seen_x, ~seen_x], axis=1), truth, 40.0)
    information = np.where(seen_x[:, None], [1.0, 0.0, 1e-9], [1e-9, 0.0, 1.0])
    fit = fit_field(SIZE, Observations(points, observed, information))
    assert np.abs(fit.field(np.array([[400.0, 300.0]])) - truth).max() < 0.1


def test_a_field_of_zeros_moves_nothing() -> None:
    assert not SmoothField.zero(SIZE)(random_points(np.random.default_rng(4), 9)).any()
