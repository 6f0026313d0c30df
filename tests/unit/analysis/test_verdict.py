from dataclasses import replace
from datetime import UTC, date, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pigmenttrack.analysis.band import noise_band
from pigmenttrack.analysis.caution import Caution, middles_in_other_seasons
from pigmenttrack.analysis.change_points import find_change_points
from pigmenttrack.analysis.change_scale import ChangeScale
from pigmenttrack.analysis.control import against_control
from pigmenttrack.analysis.series_points import (
    SeriesPoints,
    Worse,
    points_at_months,
    points_of_patch,
)
from pigmenttrack.analysis.verdict import Verdict, judge_series
from pigmenttrack.analysis.visits import visits_of
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.domain.journal import Course, Event, EventKind, Exposure, Journal, LightKind
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries
from pigmenttrack.domain.provenance import Provenance


def made(fall: float, visits: int = 12, noise: float = 0.03, seed: int = 3) -> SeriesPoints:
    months = np.arange(float(visits))
    rng = np.random.default_rng(seed)
    values = 10 * np.exp(np.log1p(-fall) * months / months[-1] + noise * rng.normal(size=visits))
    return points_at_months(months.tolist(), values.tolist(), (noise * values).tolist())


def test_a_patch_that_halves_is_beyond_noise_and_its_interval_holds_the_truth() -> None:
    judged = judge_series(made(0.5))
    assert judged.verdict is Verdict.BEYOND
    assert judged.change is not None
    assert judged.change.low < -50 < judged.change.high < 0
    assert (judged.photos, judged.visits) == (12, 12)
    assert judged.span_months == pytest.approx(11)
    assert judged.scale is ChangeScale.RATIO


def test_an_unchanged_patch_is_within_noise() -> None:
    judged = judge_series(made(0.0))
    assert judged.verdict is Verdict.WITHIN
    assert judged.change is not None
    assert judged.change.low < 0 < judged.change.high


def test_a_change_that_came_early_and_stayed_is_seen() -> None:
    months = np.arange(24.0)
    values = np.where(months < 4, 10 - 2 * months, 2.0)
    values = values * np.exp(0.03 * np.random.default_rng(4).normal(size=24))
    points = points_at_months(months.tolist(), values.tolist(), (0.03 * values).tolist())
    assert judge_series(points).verdict is Verdict.BEYOND


@pytest.mark.parametrize("visits", [1, 2, 5])
def test_few_visits_are_not_enough_whatever_they_show(visits: int) -> None:
    points = points_at_months(range(visits), [10.0 / (i + 1) for i in range(visits)])
    judged = judge_series(points)
    assert (judged.verdict, judged.change) == (Verdict.NOT_ENOUGH, None)
    assert "needs 6" in judged.reason


def test_an_empty_series_is_not_enough() -> None:
    assert judge_series(points_at_months([], [])).verdict is Verdict.NOT_ENOUGH


def test_many_visits_within_a_month_are_not_enough() -> None:
    points = points_at_months([i / 10 for i in range(8)], [8.0 - i for i in range(8)])
    judged = judge_series(points)
    assert judged.verdict is Verdict.NOT_ENOUGH
    assert "span" in judged.reason


def test_two_bursts_of_photos_far_apart_are_not_enough() -> None:
    months = [0, 0.1, 0.2, 0.3, 6, 6.1, 6.2, 6.3]
    judged = judge_series(points_at_months(months, [9.0] * 4 + [6.0, 6.1, 5.9, 6.0]))
    assert judged.verdict is Verdict.NOT_ENOUGH
    assert "two ends" in judged.reason


def test_two_visits_are_compared_by_the_noise_of_the_measurement() -> None:
    apart = judge_series(points_at_months([0, 1], [10.0, 7.0], [0.3, 0.21])).pair
    close = judge_series(points_at_months([0, 1], [10.0, 9.5], [0.3, 0.285])).pair
    assert apart is not None
    assert close is not None
    assert (apart.differs, close.differs) == (True, False)
    assert apart.detectable == pytest.approx((-8.0, 8.7), abs=0.1)


def test_a_patch_that_closes_is_judged_in_its_own_unit() -> None:
    values = [4.0, 3.2, 2.4, 1.7, 0.9, 0.2, 0.0, 0.0]
    judged = judge_series(points_at_months(range(8), values, [0.1] * 8))
    assert judged.scale is ChangeScale.DIFFERENCE
    assert judged.verdict is Verdict.BEYOND
    assert judged.change is not None
    assert judged.change.value == pytest.approx(-4, abs=1)


def test_cautions_name_what_a_reader_must_know() -> None:
    values = [14.0, 10.0, 10.1, 9.9, 10.2, 10.0]
    assert set(judge_series(points_at_months(range(6), values)).cautions) == {
        Caution.SHORT_OF_A_YEAR,
        Caution.FIRST_IS_WORST,
        Caution.NOISE_UNKNOWN,
    }
    hair = points_at_months(range(6), values, worse=Worse.LOWER)
    assert Caution.FIRST_IS_WORST not in judge_series(hair).cautions
    whole_year = judge_series(made(0.0, visits=14)).cautions
    assert Caution.SHORT_OF_A_YEAR not in whole_year
    assert Caution.NO_REPLICATES in whole_year


def test_a_control_site_that_moves_as_well_is_told() -> None:
    assert Caution.CONTROL_MOVED in judge_series(made(0.5), control=made(0.4, seed=5)).cautions
    assert Caution.CONTROL_MOVED not in judge_series(made(0.5), control=made(0.0)).cautions


def test_companions_are_named_and_change_no_number() -> None:
    journal = Journal(
        courses=(Course(substance="tacrolimus", started_on=date(2020, 3, 1)),),
        exposures=(
            Exposure(happened_on=date(2020, 6, 1), kind=LightKind.SUN, minutes=60),
            Exposure(happened_on=date(2020, 6, 2), kind=LightKind.SUN, minutes=60),
        ),
        events=(Event(happened_on=date(2020, 7, 1), kind=EventKind.SUNBURN),),
    )
    points = made(0.5)
    judged = judge_series(points, journal=journal)
    assert judged.companions == (
        "tacrolimus (oral)",
        "sun: 2 entries",
        "sunburn on 2020-07-01",
    )
    assert judged.change == judge_series(points).change


def test_against_its_control_a_shared_drift_cancels() -> None:
    site, control = made(0.5, seed=5), made(0.5, seed=6)
    assert judge_series(site).verdict is Verdict.BEYOND
    relative = against_control(site, control)
    assert relative.unit == "ratio"
    assert judge_series(relative).verdict is Verdict.WITHIN
    assert judge_series(against_control(site, made(0.0, seed=6))).verdict is Verdict.BEYOND


def test_a_visit_without_a_control_beside_it_is_left_out_and_named() -> None:
    site = points_at_months([0, 1, 2], [4.0, 4.0, 4.0])
    control = points_at_months([0, 2], [2.0, 2.0])
    relative = against_control(site, control)
    np.testing.assert_allclose(relative.values, [2.0, 2.0])
    assert len(relative.left_out) == 1
    assert "no visit of the control" in relative.left_out[0]


def test_seasons_are_compared_on_the_circle_of_the_year() -> None:
    january = [date(2023, 1, 1), date(2023, 2, 1)]
    december = [date(2024, 12, 1), date(2024, 12, 20)]
    july = [date(2024, 6, 20), date(2024, 7, 20)]
    assert not middles_in_other_seasons(january, december)
    assert middles_in_other_seasons(january, july)
    years = [date(2020, 1, 1), date(2022, 1, 1)]
    assert not middles_in_other_seasons(years, [date(2020, 7, 1), date(2023, 7, 1)])


def photo(month: int, area: float, flags: QualityFlag = NO_DOUBT) -> PatchMeasurement:
    when = datetime(2024, month, 1, 12, tzinfo=UTC)
    return PatchMeasurement(
        photo=f"{month}.jpg",
        captured=CaptureTime(taken_at=when, source=DateSource.EXIF),
        is_baseline=month == 1,
        unit=AreaUnit.CM2,
        area=normal_estimate(area, 0.5, floor=0.0),
        provenance=Provenance({}),
        flags=flags,
    )


def test_a_photo_series_brings_its_own_noise_and_leaves_out_what_cannot_be_compared() -> None:
    series = PatchSeries(
        name="left hand",
        unit=AreaUnit.CM2,
        measurements=(
            photo(1, 5.0),
            photo(2, 4.8),
            photo(3, 9.0, QualityFlag.OTHER_LIGHT),
            photo(4, 4.5, QualityFlag.BLURRED),
        ),
        noise_sd=0.2,
    )
    points = points_of_patch(series)
    assert points.values == (5.0, 4.8, 4.5)
    assert points.sds == (0.2, 0.2, 0.2)
    assert len(points.left_out) == 1
    assert points.left_out[0].startswith("3.jpg")
    assert Caution.LEFT_OUT in judge_series(points).cautions
    own = points_of_patch(replace(series, noise_sd=None))
    assert own.sds == (0.5, 0.5, 0.5)


def test_lists_of_unequal_length_and_no_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="equally many"):
        points_at_months([0, 1], [1.0])
    with pytest.raises(ValueError, match="finite"):
        points_at_months([0], [float("nan")])
    with pytest.raises(ValueError, match="not negative"):
        points_at_months([0], [1.0], [-1.0])
    with pytest.raises(ValueError, match="time zone"):
        SeriesPoints(
            name="",
            unit="",
            taken_at=(datetime(2024, 1, 1, tzinfo=UTC), datetime(2024, 1, 2)),  # noqa: DTZ001
            values=(1.0, 2.0),
        )
    with pytest.raises(ValueError, match="above zero"):
        visits_of(points_at_months([0], [0.0]), ChangeScale.RATIO)


@settings(max_examples=40, deadline=None)
@given(
    points=st.lists(
        st.tuples(
            st.floats(0, 40),
            st.floats(0, 1e6) | st.sampled_from([0.0, 1e-300, 10.0]),
            st.floats(0, 1e3),
        ),
        max_size=16,
    ),
    with_sds=st.booleans(),
)
def test_whatever_is_measured_gets_one_of_the_three_verdicts_with_its_grounds(
    points: list[tuple[float, float, float]], *, with_sds: bool
) -> None:
    months, values, sds = (
        (list(part) for part in zip(*points, strict=True)) if points else ([],) * 3
    )
    made = points_at_months(months, values, sds if with_sds else None)
    judged = judge_series(made)
    assert (judged.change is None) == (judged.verdict is Verdict.NOT_ENOUGH)
    assert (judged.reason == "") == (judged.verdict is not Verdict.NOT_ENOUGH)
    if judged.change is not None:
        assert (judged.change.low <= 0 <= judged.change.high) == (judged.verdict is Verdict.WITHIN)
    assert len(find_change_points(made)) <= len(points)
    assert noise_band(made) is None or judged.noise is not None
