"""Ticks for a time axis of days and months, readable from two weeks to decades."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from pigmenttrack.report.language import written_style

_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
# Room left of the first and right of the last photo, and around a single one.
_PADDING_SHARE, _LEAST_PADDING = 0.04, timedelta(days=1)
_LONE_PADDING = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class TimeTick:
    """A day on the axis and its label; the year stands below, where it changes."""

    day: date
    label: str


def axis_span(days: list[date]) -> tuple[date, date]:
    """Return the first and last day of an axis that shows these days, which may be but one.

    Raises
    ------
    ValueError
        If there are no days.
    """
    first, last = min(days), max(days)
    padding = max(_LEAST_PADDING, (last - first) * _PADDING_SHARE)
    if first == last:
        padding = _LONE_PADDING
    return _shifted(first, -padding), _shifted(last, padding)


def time_ticks(first: date, last: date, *, most: int = 8) -> tuple[TimeTick, ...]:
    """Return at most `most` ticks between two days: whole days, Mondays, or firsts of months."""
    for step in _DAY_STEPS:
        days = tuple(_every_days(first, last, step))
        if len(days) <= most:
            return _labelled(days, with_day=True)
    for step in _MONTH_STEPS:
        days = tuple(_every_months(first, last, step))
        if len(days) <= most:
            return _labelled(days, with_day=False) if step < 12 else _years(days)
    # More than `most` decades: the ends alone.
    return _years((first, last))


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:  # the calendar ends at the years 1 and 9999
        return date.min if by < timedelta(0) else date.max


def _every_days(first: date, last: date, step: int) -> Iterator[date]:
    # Ordinal 1 is a Monday, so that weeks begin on one.
    start = first.toordinal() + (1 - first.toordinal()) % step
    return map(date.fromordinal, range(start, last.toordinal() + 1, step))


def _every_months(first: date, last: date, step: int) -> Iterator[date]:
    for month in range(first.year * 12, last.year * 12 + 12, 1):
        if month % step == 0:
            day = date(month // 12, month % 12 + 1, 1)
            if first <= day <= last:
                yield day


def _labelled(days: tuple[date, ...], *, with_day: bool) -> tuple[TimeTick, ...]:
    ticks = []
    year = None
    for day in days:
        style = written_style()
        label = style.axis_months[day.month - 1]
        if with_day:
            label = style.axis_day_form.format(day=day.day, month=label)
        # Every label has two lines, so that all months stand on one height.
        ticks.append(TimeTick(day, f"{label}\n{day.year if day.year != year else ' '}"))
        year = day.year
    return tuple(ticks)


def _years(days: tuple[date, ...]) -> tuple[TimeTick, ...]:
    return tuple(TimeTick(day, str(day.year)) for day in days)
