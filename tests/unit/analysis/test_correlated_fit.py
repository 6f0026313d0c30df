import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from pigmenttrack.analysis import covariances
from pigmenttrack.analysis.correlated_fit import contrast, prepare_fit, tail_probabilities
from pigmenttrack.analysis.course import WHOLE_CHANGE, course_fits, courses
from pigmenttrack.analysis.t_mixture import TMixture

MONTHS = np.array([0.0, 1.0, 2.5, 3.0, 4.0, 6.0, 7.0, 8.5])
DESIGN = np.column_stack([np.ones(8), MONTHS])
SLOPE = np.array([0.0, 1.0])


@pytest.mark.parametrize("rho", [0.0, 0.5])
def test_one_covariance_gives_the_textbooks_generalised_least_squares(
    rho: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(covariances, "NEIGHBOUR_CORRELATIONS", (rho,))
    monkeypatch.setattr(covariances, "CYCLE_VARIANCES", (0.5,))
    values = np.random.default_rng(7).normal(size=8)
    ours = contrast([prepare_fit(MONTHS, DESIGN, chosen=())], values, SLOPE)
    apart = np.abs(MONTHS[:, None] - MONTHS[None, :])
    memory = rho ** (apart / np.median(np.diff(MONTHS))) if rho else np.eye(8)
    covariance = memory + 0.5 * np.cos(2 * np.pi * apart / 12)
    weights = np.linalg.inv(covariance)
    spread = np.linalg.inv(DESIGN.T @ weights @ DESIGN)
    found = spread @ DESIGN.T @ weights @ values
    left = values - DESIGN @ found
    error = np.sqrt(left @ weights @ left / 6 * spread[1, 1])
    assert ours.center == pytest.approx(found[1])
    assert ours.scales[0] == pytest.approx(error)
    reach = stats.t.ppf(0.975, 6) * error
    assert ours.interval(0.95) == pytest.approx((found[1] - reach, found[1] + reach))


def test_many_series_at_once_give_what_each_gives_alone() -> None:
    series = np.random.default_rng(8).normal(size=(8, 5))
    fits = course_fits(MONTHS)
    together = tail_probabilities(fits, series, WHOLE_CHANGE, 0.3)
    for column, tail in enumerate(together):
        below = contrast(fits, series[:, column], WHOLE_CHANGE, 0.3).below(0.0)
        assert tail == pytest.approx(2 * min(below, 1 - below))
    low, high = contrast(fits, series[:, 0], WHOLE_CHANGE).interval(0.9)
    for end in (low, high):
        tail = tail_probabilities(fits, series[:, :1], WHOLE_CHANGE, at=end)[0]
        assert tail == pytest.approx(0.1)


def test_a_steep_line_is_recovered_and_its_interval_is_narrow() -> None:
    line = 3.0 + 2.0 * MONTHS + 0.01 * np.random.default_rng(9).normal(size=8)
    low, high = contrast([prepare_fit(MONTHS, DESIGN)], line, SLOPE).interval(0.95)
    assert low < 2.0 < high
    assert high - low < 0.05


def test_the_noise_is_never_smaller_than_the_measurements_own() -> None:
    line = 3.0 + 0.1 * MONTHS
    fit = [prepare_fit(MONTHS, DESIGN)]
    assert contrast(fit, line, SLOPE).below(0.0) < 1e-6
    assert contrast(fit, line, SLOPE, floor_sd=1.0).below(0.0) > 0.1


def test_a_bad_first_day_moves_the_slope_less_where_it_may_have_been_chosen() -> None:
    values = np.zeros(8)
    values[0] = 3.0
    innocent = contrast([prepare_fit(MONTHS, DESIGN, chosen=())], values, SLOPE)
    guarded = contrast([prepare_fit(MONTHS, DESIGN)], values, SLOPE)
    assert abs(guarded.center) < 0.9 * abs(innocent.center)
    assert guarded.below(0.0) < innocent.below(0.0)


@settings(max_examples=30)
@given(shift=st.floats(-100, 100), factor=st.floats(0.1, 10))
def test_shift_and_unit_of_the_values_do_not_matter(shift: float, factor: float) -> None:
    values = np.random.default_rng(10).normal(size=8)
    fit = [prepare_fit(MONTHS, DESIGN)]
    plain = contrast(fit, values, SLOPE).below(0.0)
    assert contrast(fit, factor * (values + shift), SLOPE).below(0.0) == pytest.approx(
        plain, abs=1e-6
    )


def test_values_without_any_spread_are_no_change() -> None:
    low, high = contrast(course_fits(MONTHS), np.full(8, 4.0), WHOLE_CHANGE).interval(0.95)
    assert low <= 0 <= high


def test_every_course_goes_from_nothing_to_the_whole_change_and_never_back() -> None:
    paths = courses(MONTHS)
    assert len(paths) == 5 + 5  # gradual ones, and steps with two visits on either side
    for path in paths:
        assert (path[0], path[-1]) == (0.0, 1.0)
        assert np.all(np.diff(path) >= 0)


def test_a_sudden_change_between_any_two_visits_is_seen() -> None:
    noise = 0.1 * np.random.default_rng(12).normal(size=8)
    fits = course_fits(MONTHS)
    for place in range(2, 7):
        stepped = noise + 2.0 * (np.arange(8) >= place)
        low, high = contrast(fits, stepped, WHOLE_CHANGE).interval(0.95)
        assert 1.0 < low < high < 3.0, place


@pytest.mark.parametrize(
    ("months", "columns"),
    [([0.0, 1.0, 1.0], 1), ([0.0, 2.0, 1.0], 1), ([0.0, 1.0], 2)],
)
def test_times_that_do_not_ascend_and_too_few_points_are_refused(
    months: list[float], columns: int
) -> None:
    with pytest.raises(ValueError, match=r"ascend|nothing to fit"):
        prepare_fit(np.array(months), np.ones((len(months), columns)))


def test_a_mixture_of_one_has_the_quantiles_of_its_t() -> None:
    from scipy.stats import t

    one = TMixture(np.array([1.0]), np.array([2.0]), np.array([3.0]), 5)
    assert one.interval(0.9) == pytest.approx(t.interval(0.9, 5, loc=2, scale=3))
    assert one.below(2.0) == pytest.approx(0.5)


def test_a_mixture_without_width_is_a_step() -> None:
    sharp = TMixture(np.array([1.0]), np.array([2.0]), np.array([0.0]), 5)
    assert (sharp.below(1.9), sharp.below(2.0)) == (0.0, 1.0)
