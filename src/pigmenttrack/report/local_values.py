"""Numbers and days within a text as a language writes them."""

import re
from dataclasses import dataclass
from datetime import date

from pigmenttrack.report.number_format import (
    EN_DASH,
    MINUS,
    MONTHS,
    NO_BREAK,
    UNITS_PATTERN,
    with_real_minus,
)

# A point with digits on one side only is the end of a sentence; with two points it is a version.
_DECIMAL_POINT = re.compile(r"(?<![\d.])(\d+)\.(\d+)(?!\d|\.\d)")
_ISO_DAY = re.compile(r"(?<![\w-])(\d{4})-(\d\d)-(\d\d)(?![\w-])")
_SHOWN_DAY = re.compile(rf"\b(\d{{1,2}})[ {NO_BREAK}]({'|'.join(MONTHS)})[ {NO_BREAK}](\d{{4}})\b")
_VALUE = rf"(?:[<>±+\-{MINUS}]?\d[\d.]*)"
_VALUES = re.compile(
    rf"(?:{_VALUE}|{_ISO_DAY.pattern}|{_SHOWN_DAY.pattern}|{UNITS_PATTERN}"
    rf"|[\s{NO_BREAK}{EN_DASH}().,:;/-])+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueStyle:
    """How a language writes numbers and days.

    Attributes
    ----------
    decimal_sign : str
    day_form : str
        With places for ``{day}``, ``{month}`` and ``{year}``.
    months : tuple of str
        Short names, as they stand in a date.
    axis_months : tuple of str
        Shorter ones, for the axis of a chart.
    axis_day_form : str
        With places for ``{day}`` and ``{month}``.
    """

    decimal_sign: str = "."
    day_form: str = "{day} {month} {year}"
    months: tuple[str, ...] = MONTHS
    axis_months: tuple[str, ...] = MONTHS
    axis_day_form: str = "{day} {month}"


ENGLISH = ValueStyle()
GERMAN = ValueStyle(
    decimal_sign=",",
    day_form="{day}. {month} {year}",
    axis_day_form="{day}. {month}",
    months=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.",
            "Dez."),
    axis_months=("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov",
                 "Dez"),
)  # fmt: skip


def told_day(day: date, style: ValueStyle) -> str:
    """Return a day with its month in letters.

    Examples
    --------
    >>> told_day(date(2025, 3, 1), GERMAN), told_day(date(2025, 3, 1), ENGLISH)
    ('1. März 2025', '1 Mar 2025')
    """
    month = style.months[day.month - 1]
    return style.day_form.format(day=day.day, month=month, year=day.year)


def with_local_values(text: str, style: ValueStyle) -> str:
    """Return a text with its numbers and days as the language writes them.

    Examples
    --------
    >>> with_local_values("3.5 on 2025-03-01", GERMAN)
    '3,5 on 1. März 2025'
    >>> with_local_values("version 1.2.3", GERMAN)
    'version 1.2.3'
    """
    told = _ISO_DAY.sub(lambda found: _iso_day(found, style), text)
    told = _SHOWN_DAY.sub(lambda found: _shown_day(found, style), told)
    told = with_real_minus(told)
    return _DECIMAL_POINT.sub(rf"\1{style.decimal_sign}\2", told)


def looks_like_values(text: str) -> bool:
    """Tell whether a text is made of numbers, days and units alone."""
    return _VALUES.fullmatch(text) is not None


def _iso_day(found: re.Match[str], style: ValueStyle) -> str:
    try:
        return told_day(date.fromisoformat(found[0]), style)
    except ValueError:
        return found[0]


def _shown_day(found: re.Match[str], style: ValueStyle) -> str:
    day, month, year = int(found[1]), MONTHS.index(found[2]), int(found[3])
    return style.day_form.format(day=day, month=style.months[month], year=year)
