"""Reminders as a calendar file: the next photo, the next dose, the next blood test.

Pure text after RFC 5545; the same reminders give the same file to the byte. What a reminder says
is the person's own choice: calendars are often shared, so the samples name no illness.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

LINE_OCTETS = 75  # RFC 5545, section 3.1
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})


class Repeat(StrEnum):
    """How a reminder comes again; the values are RFC 5545's own."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One entry in the calendar, without a clock time: it lasts the whole day.

    Attributes
    ----------
    every : int
        Days, weeks or months between, by `repeat`; no meaning without it.
    until : date or None
        Last day on which it may come again; None for ever.
    """

    title: str
    first_on: date
    repeat: Repeat | None = None
    every: int = 1
    until: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a reminder of nothing, and one that ends before it begins."""
        if not self.title.strip() or not 1 <= self.every <= 366:
            msg = f"a reminder needs a title and 1 to 366 steps between, got {self}"
            raise ValueError(msg)
        if self.until is not None and self.until < self.first_on:
            msg = f"{self.title}: ends on {self.until}, before {self.first_on}"
            raise ValueError(msg)


def calendar_text(reminders: Iterable[Reminder], *, made_at: datetime) -> str:
    """Return the calendar file (.ics) of the reminders.

    Parameters
    ----------
    made_at : datetime
        In UTC; stands in every entry, as the format asks.

    Returns
    -------
    str
        Lines end in CR LF and are folded at 75 octets of UTF-8.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PigmentTrack//reminders//EN"]
    for reminder in reminders:
        lines += _entry(reminder, made_at)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _entry(reminder: Reminder, made_at: datetime) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_identity(reminder)}@pigmenttrack",
        f"DTSTAMP:{made_at:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{reminder.first_on:%Y%m%d}",
        # The end is the first moment after, as the format counts.
        f"DTEND;VALUE=DATE:{reminder.first_on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{reminder.title.translate(_ESCAPES)}",
    ]
    if reminder.note:
        lines.append(f"DESCRIPTION:{reminder.note.translate(_ESCAPES)}")
    if reminder.repeat is not None:
        rule = f"RRULE:FREQ={reminder.repeat};INTERVAL={reminder.every}"
        lines.append(rule + (f";UNTIL={reminder.until:%Y%m%d}" if reminder.until else ""))
    return [*lines, "TRANSP:TRANSPARENT", "END:VEVENT"]


def _identity(reminder: Reminder) -> str:
    """Return the same identity for the same reminder, so that a second import replaces it."""
    parts = (reminder.title, reminder.first_on.isoformat(), reminder.repeat or "", reminder.every)
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:32]


def _folded(line: str) -> list[str]:
    """Cut a line at 75 octets, never within a character; later pieces begin with a space."""
    pieces: list[str] = []
    piece, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > LINE_OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1
        piece += letter
        octets += size
    return [*pieces, piece]
