"""How one CSV file writes numbers and dates: recognised once, then asked of every row."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NoReturn

_NUMBER = re.compile(r"\d{1,9}(?:([.,])\d{1,9})?")
_DATES = {
    "year-month-day": re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"),
    "day.month.year": re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})"),
}


class BadCell(Exception):
    """One cell cannot be taken; the readers turn it into a row error."""

    def __init__(self, column: str, message: str) -> None:
        super().__init__(message)
        self.column = column
        self.message = message


def refuse(column: str, message: str) -> NoReturn:
    """Refuse a cell.

    Raises
    ------
    BadCell
        Always.
    """
    raise BadCell(column, message)


@dataclass(slots=True)
class CsvForm:
    """Separator, decimal mark and form of dates of one file; the first row sets the last two."""

    separator: str
    decimal_mark: str = ""
    date_form: str = ""

    def number(self, column: str, cell: str) -> Decimal:
        """Return a number without sign, exponent or thousands mark.

        Raises
        ------
        BadCell
            If it is none, or written otherwise than those above.
        """
        found = _NUMBER.fullmatch(cell)
        if found is None:
            refuse(column, f"'{cell[:20]}' is no plain number.")
        mark = found[1] or ""
        if mark == "," == self.separator:
            refuse(column, "A decimal comma needs a file separated by semicolons.")
        if mark and self.decimal_mark and mark != self.decimal_mark:
            refuse(column, f"'{cell}' mixes decimal comma and point within one file.")
        self.decimal_mark = self.decimal_mark or mark
        return Decimal(cell.replace(",", "."))

    def day(self, column: str, cell: str) -> date:
        """Return a date told as 2025-01-31 or 31.01.2025; slashes have no one meaning.

        Raises
        ------
        BadCell
            If it is none, or written otherwise than those above.
        """
        for form, pattern in _DATES.items():
            if (found := pattern.fullmatch(cell)) is None:
                continue
            if self.date_form and form != self.date_form:
                refuse(column, f"'{cell}' is not written {self.date_form}, as those above.")
            self.date_form = form
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                refuse(column, f"There is no day {cell}.")
        refuse(column, f"'{cell[:20]}' is no date; write it like 2025-01-31.")
