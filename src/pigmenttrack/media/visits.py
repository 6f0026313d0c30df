"""The person's own dates: a ``visits.csv`` beside the photos.

    photo,date,time
    IMG_0012.jpg,2025-03-01,10:15
    scan of a print.png,2024-11-20,

The header is ``photo,date`` or ``photo,date,time``; semicolons do as well as commas, as do the
UTF-8 and UTF-16 that spreadsheets write. Dates are written 2025-03-01 and nothing else, because
02/01/2025 is two different days. A bad line is told, and its photo is left out rather than dated by
the clock that the person meant to correct.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pigmenttrack.domain.errors import BadRequest, UnreadablePhoto
from pigmenttrack.media.dates import FIRST_YEAR, NOON
from pigmenttrack.media.photo_bytes import read_photo_bytes

VISITS_FILE = "visits.csv"
MAX_VISITS_BYTES = 1_000_000  # 20 000 photos
_HEADERS = (["photo", "date"], ["photo", "date", "time"])
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_TIME = re.compile(r"(\d\d?):(\d\d)(?::(\d\d))?")
_SHAPE = "It must start with the line photo,date or photo,date,time; dates are written 2025-03-01."
# Scanned prints are older than cameras with EXIF.
_FIRST_YEAR_BY_HAND = FIRST_YEAR - 95


@dataclass(frozen=True, slots=True)
class Visits:
    """What a visits.csv says.

    Attributes
    ----------
    times : mapping of str to datetime
        File name in NFC → when it was taken; UTC is assumed, noon where no time is given.
    problems : mapping of str to str
        File name in NFC → why its line was not understood.
    remarks : tuple of str
        Every line that was not understood, in plain words.
    """

    times: Mapping[str, datetime] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    def names(self) -> frozenset[str]:
        """Return the names that the file speaks of, rightly or wrongly."""
        return frozenset(self.times) | frozenset(self.problems)


def read_visits(folder: Path, *, now: datetime) -> Visits:
    """Read the visits.csv of a folder; empty where there is none.

    Raises
    ------
    BadRequest
        If there is one that cannot be read as a table at all: going on without the person's own
        dates would chart wrong ones.
    """
    path = folder / VISITS_FILE
    if not path.exists() and not path.is_symlink():
        return Visits()
    rows = _rows(_text(path))
    return _visits(rows, now)


def visit_key(name: str) -> str:
    """Return the form under which a file name is looked up: composed, so that é equals é."""
    return unicodedata.normalize("NFC", name)


def _text(path: Path) -> str:
    try:
        data = read_photo_bytes(path, at_most=MAX_VISITS_BYTES + 1)
    except UnreadablePhoto as error:
        msg = f"visits.csv cannot be read. {error.message}"
        raise BadRequest(msg, advice=_SHAPE) from error
    if len(data) > MAX_VISITS_BYTES:
        msg = "visits.csv is larger than 1 MB."
        raise BadRequest(msg, advice="Keep one short line for each photo.")
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        msg = "visits.csv is not written in UTF-8."
        raise BadRequest(msg, advice='Save it as "CSV UTF-8".') from error
    if "\0" in text:
        msg = "visits.csv holds zero bytes; it is damaged."
        raise BadRequest(msg, advice=_SHAPE)
    return text


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """Return the lines below the header with their numbers."""
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error as error:
        msg = f"visits.csv cannot be read from line {reader.line_num} on: {error}."
        raise BadRequest(msg, advice=_SHAPE) from error
    if not rows or [cell.lower() for cell in rows[0][1]] not in _HEADERS:
        msg = "visits.csv has no header that is understood."
        raise BadRequest(msg, advice=_SHAPE)
    width = len(rows[0][1])
    padded = [(line, [*row, *[""] * (width - len(row))]) for line, row in rows[1:] if any(row)]
    return [(line, row if len(row) == width else [row[0], ""]) for line, row in padded]


def _visits(rows: Iterable[tuple[int, list[str]]], now: datetime) -> Visits:
    times: dict[str, datetime] = {}
    problems: dict[str, str] = {}
    remarks: list[str] = []
    for line, (photo, day, *clock) in rows:
        key = visit_key(photo)
        try:
            moment = moment_written(day, clock[0] if clock else "", now)
            if not photo:
                msg = "it names no photo"
                raise ValueError(msg)  # noqa: TRY301 - told like any other fault of the line
            if times.get(key, moment) != moment:
                msg = "another line gives the same photo another date"
                raise ValueError(msg)  # noqa: TRY301 - likewise
        except ValueError as error:
            problems[key] = f"Line {line} of visits.csv is not understood: {error}."
            remarks.append(problems[key])
        else:
            times[key] = moment
    kept = {name: moment for name, moment in times.items() if name not in problems}
    return Visits(kept, problems, tuple(remarks))


def moment_written(day: str, clock: str, now: datetime) -> datetime:
    """Return the moment that a line writes, or raise ValueError that says what is wrong with it."""
    date_parts = _DATE.fullmatch(day)
    time_parts = _TIME.fullmatch(clock) if clock else None
    if date_parts is None or (clock and time_parts is None):
        msg = "dates are written 2025-03-01, times 10:15"
        raise ValueError(msg)
    year, month, date = (int(part) for part in date_parts.groups())
    hour, minute, second = (NOON, 0, 0)
    if time_parts is not None:
        hour, minute, second = (int(part or 0) for part in time_parts.groups())
    try:
        moment = datetime(year, month, date, hour, minute, second, tzinfo=UTC)
    except ValueError as error:
        msg = "there is no such day or time"
        raise ValueError(msg) from error
    if moment > now + timedelta(days=1):
        msg = "it lies in the future"
        raise ValueError(msg)
    if year < _FIRST_YEAR_BY_HAND:
        msg = "it lies before the first photos that could be meant"
        raise ValueError(msg)
    return moment
