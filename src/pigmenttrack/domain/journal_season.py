"""Where in the year a photo lies. Skin tans and hair sheds by the calendar."""

from datetime import date
from enum import StrEnum

DAYS_PER_YEAR = 365.25


class Season(StrEnum):
    """Meteorological seasons: three whole months each."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


_NORTHERN = (Season.WINTER, Season.SPRING, Season.SUMMER, Season.AUTUMN)


def season_of(day: date, *, southern: bool = False) -> Season:
    """Return the season of a day.

    Examples
    --------
    >>> str(season_of(date(2024, 7, 1))), str(season_of(date(2024, 7, 1), southern=True))
    ('summer', 'winter')
    """
    quarter = day.month % 12 // 3
    return _NORTHERN[(quarter + 2) % 4 if southern else quarter]


def months_apart_in_year(one: date, other: date) -> float:
    """Return how far two days lie apart on the calendar's circle, 0 to 6 months.

    Examples
    --------
    >>> round(months_apart_in_year(date(2023, 12, 31), date(2025, 1, 2)), 2)
    0.07
    """
    days = abs(one.timetuple().tm_yday - other.timetuple().tm_yday)
    return min(days, DAYS_PER_YEAR - days) / DAYS_PER_YEAR * 12
