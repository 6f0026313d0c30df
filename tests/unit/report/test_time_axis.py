from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.report.time_axis import axis_span, time_ticks


def _labels(first: date, last: date) -> list[str]:
    return [tick.label.replace("\n", " ").strip() for tick in time_ticks(first, last)]


def test_two_weeks_show_days_with_their_month() -> None:
    assert _labels(date(2024, 12, 28), date(2025, 1, 10))[:3] == [
        "29 Dec 2024",
        "31 Dec",
        "2 Jan 2025",
    ]


def test_nine_months_show_months_and_the_year_where_it_changes() -> None:
    assert _labels(date(2024, 9, 20), date(2025, 6, 20)) == [
        "Nov 2024",
        "Jan 2025",
        "Mar",
        "May",
    ]


def test_ten_years_show_years() -> None:
    assert _labels(date(2015, 3, 1), date(2025, 3, 1)) == ["2016", "2018", "2020", "2022", "2024"]


@given(st.dates(), st.integers(min_value=0, max_value=40_000))
def test_ticks_stand_within_the_axis_in_order_and_never_crowd(first: date, days: int) -> None:
    last = date.fromordinal(min(first.toordinal() + days, date.max.toordinal()))
    ticks = [tick.day for tick in time_ticks(first, last)]
    assert ticks == sorted(set(ticks)) or first == last
    assert len(ticks) <= 8
    assert all(first <= tick <= last for tick in ticks)


def test_a_single_day_has_room_on_both_sides() -> None:
    day = date(2025, 1, 12)
    first, last = axis_span([day])
    assert first < day < last
    assert axis_span([date.min])[0] == date.min


def test_an_axis_without_days_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        axis_span([])


def test_the_span_holds_every_day() -> None:
    days = [date(2025, 1, 1) + timedelta(days=40 * i) for i in range(8)]
    first, last = axis_span(days)
    assert first < days[0]
    assert last > days[-1]
