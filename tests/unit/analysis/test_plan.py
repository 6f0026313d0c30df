import pytest

from pigmenttrack.analysis.plan import ExpectedChange, plan_photos
from pigmenttrack.domain.errors import BadRequest

QUARTER = ExpectedChange(percent=-25, over_months=12)


def one(photo_sd_pct: float, **more: float) -> float:
    (schedule,) = plan_photos(
        photo_sd_pct, QUARTER, intervals_months=[1.0], photos_per_visit=[1], **more
    )
    return schedule.months or 99.0


def test_more_noise_asks_for_a_longer_series() -> None:
    assert 5 <= one(1.0) < one(3.0) < one(6.0) <= 99


def test_more_photos_a_visit_shorten_it_and_noise_between_visits_lengthens_it() -> None:
    single, triple = plan_photos(4.0, QUARTER, intervals_months=[1.0], photos_per_visit=[1, 3])
    assert single.months is not None
    assert triple.months is not None
    assert triple.months < single.months
    assert one(4.0, visit_sd_pct=4.0) > single.months


def test_what_three_years_cannot_show_is_said() -> None:
    (schedule,) = plan_photos(
        20.0,
        ExpectedChange(percent=-5, over_months=12),
        intervals_months=[3.0],
        photos_per_visit=[1],
    )
    assert schedule.visits is None
    assert schedule.power < 0.2


def test_the_same_question_has_the_same_answer() -> None:
    assert one(3.0) == one(3.0)


@pytest.mark.parametrize(
    ("percent", "months"), [(0, 6), (-100, 6), (float("nan"), 6), (-20, 0), (-20, 99)]
)
def test_a_change_that_is_none_is_refused(percent: float, months: float) -> None:
    with pytest.raises(BadRequest):
        ExpectedChange(percent=percent, over_months=months)


def test_a_plan_without_noise_or_time_is_refused() -> None:
    with pytest.raises(BadRequest, match="noise"):
        plan_photos(0.0, QUARTER)
    with pytest.raises(BadRequest, match="at least one photo"):
        plan_photos(3.0, QUARTER, photos_per_visit=[0])
