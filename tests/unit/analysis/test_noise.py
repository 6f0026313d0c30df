import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.analysis.band import noise_band
from pigmenttrack.analysis.change_scale import ChangeScale, fitting_scale
from pigmenttrack.analysis.noise import (
    NoiseSource,
    minimal_detectable_change,
    noise_of,
    relative_sds,
    repeatability_of,
)
from pigmenttrack.analysis.series_points import points_at_months
from pigmenttrack.analysis.visits import visits_of


def test_repeatability_of_pairs_is_the_textbook_formula() -> None:
    pairs = [(10.0, 11.0), (8.0, 8.5), (9.0, 7.0), (5.0, 5.0)]
    textbook = math.sqrt(sum((a - b) ** 2 for a, b in pairs) / (2 * len(pairs)))
    made = repeatability_of(pairs)
    assert made.sd == pytest.approx(textbook)
    assert made.repeatability == pytest.approx(2.77 * textbook, rel=0.001)
    assert made.degrees_of_freedom == 4


def test_groups_of_any_size_are_pooled_by_their_degrees_of_freedom() -> None:
    made = repeatability_of([(1.0, 2.0, 3.0), (4.0,), (6.0, 8.0)])
    assert made.sd == pytest.approx(math.sqrt((2.0 + 2.0) / 3))
    assert made.degrees_of_freedom == 3


def test_interval_of_the_sd_covers_the_truth_as_often_as_it_says() -> None:
    rng = np.random.default_rng(31)
    made = [repeatability_of(rng.normal(0, 2.0, (8, 2)).tolist()) for _ in range(1000)]
    covered = np.mean([each.low <= 2.0 <= each.high for each in made])
    assert covered == pytest.approx(0.95, abs=0.025)


def test_single_photos_have_no_repeatability() -> None:
    with pytest.raises(ValueError, match="two photos"):
        repeatability_of([(1.0,), (2.0,)])


@given(sd=st.floats(0, 100), photos=st.integers(1, 9))
def test_more_photos_detect_smaller_changes(sd: float, photos: int) -> None:
    one = minimal_detectable_change(sd)
    assert minimal_detectable_change(sd, photos) == pytest.approx(one / math.sqrt(photos))


def test_photos_of_one_day_are_one_visit() -> None:
    points = points_at_months([0, 0.001, 1, 2], [10.0, 12.0, 9.0, 8.0])
    visits = visits_of(points, ChangeScale.DIFFERENCE)
    assert visits.levels.tolist() == [11.0, 9.0, 8.0]
    assert visits.photos.tolist() == [2, 1, 1]
    assert (visits.squares_within, visits.freedom_within) == (2.0, 1)


def test_visits_do_not_depend_on_the_order_of_the_photos() -> None:
    ahead = visits_of(points_at_months([0, 1, 2], [5.0, 4.0, 3.0]))
    back = visits_of(points_at_months([2, 0, 1], [3.0, 5.0, 4.0]))
    assert ahead.days == back.days
    np.testing.assert_allclose(ahead.levels, back.levels)
    np.testing.assert_allclose(ahead.months, back.months)


def test_an_empty_series_has_no_visits() -> None:
    visits = visits_of(points_at_months([], []))
    assert (len(visits), visits.span_months, noise_of(visits)) == (0, 0.0, None)


def test_a_patch_that_closes_is_judged_by_differences() -> None:
    assert fitting_scale(np.array([5.0, 2.0]), np.array([0.1, 0.1])) is ChangeScale.RATIO
    assert fitting_scale(np.array([5.0, 0.0]), None) is ChangeScale.DIFFERENCE
    assert fitting_scale(np.array([5.0, 0.2]), np.array([0.1, 0.1])) is ChangeScale.DIFFERENCE


def test_noise_comes_from_replicates_where_there_are_enough() -> None:
    months = np.repeat(np.arange(6.0), 2) + np.tile([0.0, 0.001], 6)
    values = 10.0 * np.tile([1.01, 0.99], 6)
    noise = noise_of(visits_of(points_at_months(months.tolist(), values.tolist())))
    assert noise is not None
    assert noise.source is NoiseSource.REPLICATES
    assert noise.sd == pytest.approx(0.01 * math.sqrt(2), rel=0.01)


def test_noise_comes_from_the_measured_sd_else_and_is_unknown_without_both() -> None:
    noise = noise_of(visits_of(points_at_months([0, 1], [10.0, 5.0], [0.4, 0.2])))
    assert noise is not None
    assert noise.source is NoiseSource.MEASURED_SD
    assert noise.sd == pytest.approx(0.04)
    assert noise_of(visits_of(points_at_months([0, 1], [10.0, 5.0]))) is None


def test_only_doubtful_visits_get_another_weight() -> None:
    visits = visits_of(
        points_at_months([0, 1, 2], [10.0, 10.0, 10.0], [0.5, 0.1, 3.0]),
        ChangeScale.DIFFERENCE,
    )
    found = relative_sds(visits)
    assert found is not None
    assert found.tolist() == [1.0, 1.0, 6.0]


def test_the_band_holds_a_visit_to_unchanged_skin_as_often_as_it_says() -> None:
    rng = np.random.default_rng(32)
    inside = 0
    for _ in range(1000):
        values = rng.normal(10.0, 0.5, 4)
        band = noise_band(points_at_months([0, 1, 2, 3], values.tolist(), [0.5] * 4), 3)
        assert band is not None
        inside += band[0] <= values[3] <= band[1]
    assert inside / 1000 == pytest.approx(0.95, abs=0.02)


def test_there_is_no_band_without_noise_or_visits() -> None:
    assert noise_band(points_at_months([0], [10.0])) is None
    assert noise_band(points_at_months([], [])) is None
