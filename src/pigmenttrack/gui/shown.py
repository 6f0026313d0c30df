"""Numbers and dates as this person reads them: their language, their units, the uncertainty."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime
from PySide6.QtGui import QGuiApplication

from pigmenttrack.domain.estimate import Z95
from pigmenttrack.gui.settings import AreaShownIn
from pigmenttrack.gui.spoken import spoken, window_language
from pigmenttrack.report.language import style_of
from pigmenttrack.report.local_values import told_day
from pigmenttrack.report.number_format import MINUS, NO_BREAK, decimals_of

MM2_PER_CM2 = 100.0
_CM2 = "cm²"
LEFT_TO_RIGHT_MARK = "\N{LEFT-TO-RIGHT MARK}"


def shown_date(day: date) -> str:
    """Return a day with its month in letters."""
    return kept_in_order(told_day(day, style_of(window_language())))


def kept_in_order(text: str) -> str:
    """Return a value that is read from left to right also in a window read from right to left.

    Without marks "540 mJ/cm²" would be drawn as "mJ/cm² 540" there (Unicode Annex 9).
    """
    if not QGuiApplication.isRightToLeft():
        return text
    return f"{LEFT_TO_RIGHT_MARK}{text}{LEFT_TO_RIGHT_MARK}"


def typed_day_form() -> str:
    """Return how a day is typed: as the language writes it, or so that nobody can mistake it."""
    return "dd.MM.yyyy" if window_language() == "de" else "yyyy-MM-dd"


def shown_moment(moment: datetime) -> str:
    """Return a day and the time of day."""
    clock = QTime(moment.hour, moment.minute)
    return f"{shown_date(moment.date())}, {QLocale().toString(clock, 'HH:mm')}"


def shown_number(value: float, decimals: int) -> str:
    """Return a number with the language's decimal sign and a real minus."""
    return QLocale().toString(float(value), "f", decimals).replace("-", MINUS)


def in_area_unit(value: float, unit: str, wanted: AreaShownIn) -> tuple[float, str]:
    """Return an area in the unit wanted; what is no area in cm² stays as it is."""
    if unit == _CM2 and wanted is AreaShownIn.MM2:
        return value * MM2_PER_CM2, AreaShownIn.MM2.value
    return value, spoken(unit)


def shown_interval(
    value: float, low: float | None, high: float | None, unit: str, wanted: AreaShownIn
) -> tuple[str, str]:
    """Return a value with its unit, and its 95 % interval in words.

    As many decimals are told as the interval bears; an interval that nobody knows is said so.
    """
    shown, unit_shown = in_area_unit(value, unit, wanted)
    if low is None or high is None:
        words = QCoreApplication.translate("shown", "interval not known")
        return _with_unit(shown_number(shown, decimals_of(0, shown)), unit_shown), words
    low_shown, high_shown = (in_area_unit(end, unit, wanted)[0] for end in (low, high))
    decimals = max(0, decimals_of((high_shown - low_shown) / (2 * Z95), shown) - 1)
    to = QCoreApplication.translate("shown", "{low} to {high}")
    ends = to.format(low=shown_number(low_shown, decimals), high=shown_number(high_shown, decimals))
    return _with_unit(shown_number(shown, decimals), unit_shown), ends


def _with_unit(number: str, unit: str) -> str:
    return kept_in_order(f"{number}{NO_BREAK}{unit}" if unit else number)
