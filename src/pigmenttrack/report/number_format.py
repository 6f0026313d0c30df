"""Numbers with as many digits as their uncertainty bears, and words for units and dates."""

import math
import re
from datetime import date, datetime

from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.measurement import AreaUnit

MINUS = "\N{MINUS SIGN}"
EN_DASH = "\N{EN DASH}"
NO_BREAK = "\N{NO-BREAK SPACE}"
_MINUS_BEFORE_NUMBER = re.compile(r"(?<![\w.])-(?=\d)")
# The units that stand in our texts; behind a number they keep to it.
UNITS = (
    "%", "cm²", "mm²", "mm", "cm", "µm", "px", "pg/mL", "pmol/L", "nmol/L", "µmol/L",
    "ng/mL", "µg/L", "mg/L", "µg/dL", "g/dL", "g/L", "fL", "µg", "mg", "mJ/cm²", "min",
    "mm/cm²",
)  # fmt: skip
UNITS_PATTERN = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
_SPACE_BEFORE_UNIT = re.compile(rf"(?<=\d) (?=(?:{UNITS_PATTERN})(?![\w/]))")
MOST_DECIMALS = 9
# Month names of our own: strftime's depend on the machine's language.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

UNIT_WORDS = {AreaUnit.CM2: "cm²", AreaUnit.PERCENT_OF_REGION: "% of the region"}
UNIT_SIGNS = {AreaUnit.CM2: "cm²", AreaUnit.PERCENT_OF_REGION: "%"}


def decimals_of(sd: float, value: float = 0.0) -> int:
    """Return how many decimals a number with this standard deviation bears.

    Two significant digits of the sd, as the GUM advises; without an sd, four of the value.

    References
    ----------
    .. [1] JCGM 100:2008, 7.2.6.

    Examples
    --------
    >>> decimals_of(0.123), decimals_of(4.56), decimals_of(80.0)
    (2, 1, 0)
    """
    size, digits = (sd, 2) if sd > 0 else (abs(value), 4)
    if size <= 0:
        return 0
    return min(MOST_DECIMALS, max(0, digits - 1 - math.floor(math.log10(size))))


def plain_number(value: float, decimals: int) -> str:
    """Return the number for a machine: ASCII, never ``-0``, never an exponent."""
    return f"{value:z.{decimals}f}"


def shown_number(value: float, decimals: int) -> str:
    """Return the number for a reader, with a real minus sign."""
    return plain_number(value, decimals).replace("-", MINUS)


def with_real_minus(text: str) -> str:
    """Return a text in which numbers below zero have a real minus sign."""
    return _MINUS_BEFORE_NUMBER.sub(MINUS, text)


def typographic(text: str) -> str:
    """Return a sentence with real minus signs, and with units that keep to their numbers.

    Examples
    --------
    >>> typographic("fell by -3.5 % (type-2 skin, 2025-01-31)") == (
    ...     f"fell by {MINUS}3.5{NO_BREAK}% (type-2 skin, 2025-01-31)"
    ... )
    True
    """
    return _SPACE_BEFORE_UNIT.sub(NO_BREAK, with_real_minus(text))


def shown_estimate(
    estimate: Estimate, *, sign: str = "", most_decimals: int = MOST_DECIMALS
) -> str:
    """Return value and 95 % interval for a reader.

    One significant digit of the sd: on paper the interval stands beside the value.

    Examples
    --------
    >>> shown_estimate(Estimate(value=12.34, sd=0.5, low=11.36, high=13.32), sign=" cm²")
    '12.3 cm² (11.4 to 13.3)'
    """
    places = min(most_decimals, shown_decimals(estimate))
    value, low, high = (
        shown_number(x, places) for x in (estimate.value, estimate.low, estimate.high)
    )
    return f"{value}{sign} ({low} to {high})"


def shown_decimals(estimate: Estimate) -> int:
    """Return the decimals under which value and interval are shown to a reader."""
    return max(0, decimals_of(estimate.sd, estimate.value) - 1)


def shown_day(captured: CaptureTime | None) -> str:
    """Return the day by the clock of the place where the photo was taken, such as 3 Mar 2025."""
    return "no date" if captured is None else shown_date(captured.taken_at)


def shown_date(day: date) -> str:
    """Return a date that no country reads the other way round."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def iso_time(captured: CaptureTime) -> str:
    """Return ISO 8601, with the offset only where the camera knew it."""
    return wall_time(captured).isoformat() + (_offset(captured) if captured.has_offset else "")


def wall_time(captured: CaptureTime) -> datetime:
    """Return what the clock on the wall said, without an offset."""
    return captured.taken_at.replace(tzinfo=None)


def _offset(captured: CaptureTime) -> str:
    return captured.taken_at.isoformat()[len(wall_time(captured).isoformat()) :]
