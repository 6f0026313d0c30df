"""The axis of time: months as people name them, however long the axis is."""

from collections.abc import Iterable
from datetime import date, datetime

import pyqtgraph as pg
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetrics, QGuiApplication

LEAST_GAP_PX = 64.0
_LONGEST = "Mmm. 2024 "  # a month with its year, and the gap beside it
DAYS_PER_MONTH = 365.25 / 12
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)  # months between ticks
_SECONDS_PER_DAY = 86400.0


def place_of(day: date | datetime) -> float:
    """Return where a day, or a moment, stands on the axis: days since the year 1."""
    if isinstance(day, datetime):
        seconds = day.hour * 3600 + day.minute * 60 + day.second
        return day.toordinal() + seconds / _SECONDS_PER_DAY
    return float(day.toordinal())


def day_at(place: float) -> date:
    """Return the day at a place on the axis, the nearest that a calendar has."""
    return date.fromordinal(min(max(int(place), 1), date.max.toordinal()))


def month_step(first: float, last: float, width_px: float, gap_px: float = LEAST_GAP_PX) -> int:
    """Return how many months lie between ticks that do not touch."""
    per_month_px = width_px / max((last - first) / DAYS_PER_MONTH, 1e-6)
    return next((step for step in _STEPS if step * per_month_px >= gap_px), _STEPS[-1])


def month_starts(first: float, last: float, step: int) -> list[date]:
    """Return the first days of every `step`-th month within two places."""
    day = day_at(first)
    index = day.year * 12 + day.month - 1
    index -= index % step
    starts = []
    while (start := _month(index)) is not None and start.toordinal() <= last:
        if start.toordinal() >= first:
            starts.append(start)
        index += step
    return starts


def _month(index: int) -> date | None:
    year, month = divmod(index, 12)
    return date(year, month + 1, 1) if 1 <= year <= date.max.year else None


class MonthAxis(pg.AxisItem):  # type: ignore[misc] # the library has no types
    """Ticks at first days of months; the year stands where it changes."""

    def __init__(self) -> None:
        super().__init__(orientation="bottom")
        self.enableAutoSIPrefix(enable=False)

    def tickValues(self, first: float, last: float, size: float) -> list[tuple[float, list[float]]]:
        """Return the ticks between two places, for an axis of `size` pixels."""
        words = QFontMetrics(QGuiApplication.font()).horizontalAdvance(_LONGEST)
        step = month_step(first, last, size, max(LEAST_GAP_PX, float(words)))
        starts = month_starts(first, last, step)
        return [(step * DAYS_PER_MONTH, [float(day.toordinal()) for day in starts])]

    def tickStrings(self, values: Iterable[float], _scale: float, _spacing: float) -> list[str]:
        """Return the words of ticks."""
        words, year_told = [], 0
        for value in values:
            day = day_at(value)
            month = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
            words.append(month if day.year == year_told else f"{month} {day.year}")
            year_told = day.year
        return words
