"""The axis of months: no month is skipped, no two labels touch."""

import itertools
from datetime import date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pigmenttrack.gui.panels.chart.month_axis import (
    LEAST_GAP_PX,
    day_at,
    month_starts,
    month_step,
    place_of,
)

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DAYS, st.integers(15, 15_000), st.integers(200, 4000))
def test_ticks_stand_at_first_days_of_months_evenly_and_far_enough_apart(
    first: date, days: int, width_px: int
) -> None:
    start, stop = float(first.toordinal()), float(first.toordinal() + days)
    step = month_step(start, stop, width_px)
    starts = month_starts(start, stop, step)
    assert all(day.day == 1 and start <= day.toordinal() <= stop for day in starts)
    months = [day.year * 12 + day.month for day in starts]
    assert all(later - earlier == step for earlier, later in itertools.pairwise(months))
    shortest = step * 28 / days * width_px
    assert shortest >= LEAST_GAP_PX * 0.9 or step == 120


def test_all_months_of_a_year_are_there_when_there_is_room() -> None:
    first, last = float(date(2024, 1, 1).toordinal()), float(date(2024, 12, 31).toordinal())
    assert [day.month for day in month_starts(first, last, 1)] == list(range(1, 13))


@given(DAYS)
def test_a_day_reads_back_from_its_place(day: date) -> None:
    assert day_at(place_of(day)) == day
    assert day_at(place_of(datetime(day.year, day.month, day.day, 23, 59))) == day  # noqa: DTZ001 - by the clock on the wall


def test_places_beyond_the_calendar_have_a_day_too() -> None:
    assert day_at(-5.0) == date(1, 1, 1)
    assert day_at(1e9) == date.max
