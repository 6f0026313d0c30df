"""Conversions between units. The only place where they stand."""

from datetime import datetime

MM2_PER_CM2 = 100.0
MM_PER_INCH = 25.4
UM_PER_MM = 1000.0
SECONDS_PER_DAY = 86_400.0
DAYS_PER_MONTH = 30.4375  # a Julian year of 365.25 days, over twelve


def cm2_from_mm2(area_mm2: float) -> float:
    """Return square centimetres.

    Examples
    --------
    >>> cm2_from_mm2(250.0)
    2.5
    """
    return area_mm2 / MM2_PER_CM2


def months_between(start: datetime, end: datetime) -> float:
    """Return the months from `start` to `end`, negative when `end` is earlier.

    A month is a twelfth of a Julian year, so that equal spans of days are equal spans of months.
    """
    return (end - start).total_seconds() / SECONDS_PER_DAY / DAYS_PER_MONTH
