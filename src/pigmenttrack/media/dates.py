"""When a photo was taken: the person's word, else the camera's, else the file name's.

1. A line in ``visits.csv`` (`pigmenttrack.media.visits`) is the person's own word. It wins even
   over EXIF: nobody writes it but to set a date right or to give a missing one.
2. EXIF DateTimeOriginal, with its offset where the camera stored one, unless the clock was wrong.
3. A date in the file name.
4. Otherwise the photo is undated and left out. A file's modification time is never used: copying
   changes it.

A clock is wrong when its date cannot be read, lies before there was EXIF, or in the future, or
falls into the first hour of a 1 January, where clocks start that lost their battery. Then a date in
the file name is used if there is one. Failing that, a wrong date is kept and flagged, so that the
person sees it; what is no date at all leaves the photo undated.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.errors import UndatedPhoto
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.media.exif import ExifFacts

FIRST_YEAR = 1995  # Exif 1.0 came out in October 1995
NOON = 12  # hour of a date without a time: never more than half a day wrong
# Without an offset a local time is taken as UTC, and runs up to 14 hours ahead of it.
_AHEAD = timedelta(days=1)
_ADVICE = "Write its date into a visits.csv beside the photos: photo,date"

_EXIF_TIME = re.compile(r"(\d{4})[:\-/.](\d\d)[:\-/.](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")
_YEAR_FIRST = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-_. ]?)(\d\d)\2(\d\d)"
    r"(?:(?:[ T_-]| at )(\d\d)[-_.:]?(\d\d)[-_.:]?(\d\d)\d{0,3})?(?!\d)"
)
_YEAR_LAST = re.compile(r"(?<!\d)(\d\d)([-_.])(\d\d)\2((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class _Clock:
    """What a clock says, and whether it can be believed."""

    taken_at: datetime
    has_offset: bool
    doubtful: bool


def capture_time(
    name: str, exif: ExifFacts, visit: datetime | None, *, now: datetime
) -> CaptureTime:
    """Return when a photo was taken.

    Parameters
    ----------
    name : str
        The file's name.
    visit : datetime or None
        What visits.csv says, timezone-aware.
    now : datetime
        Whatever lies more than a day later is the future.

    Raises
    ------
    UndatedPhoto
        If nothing says when, or only a clock that is plainly wrong.
    """
    if visit is not None:
        return CaptureTime(taken_at=visit, source=DateSource.VISITS_CSV)
    camera = _camera_clock(exif, now)
    if camera is not None and not camera.doubtful:
        return CaptureTime(
            taken_at=camera.taken_at, source=DateSource.EXIF, has_offset=camera.has_offset
        )
    named = date_in_name(name)
    if named is not None and (camera is None or named <= now + _AHEAD):
        doubt = QualityFlag.DATE_FROM_NAME
        if exif.taken or named > now + _AHEAD:
            doubt |= QualityFlag.CLOCK_DOUBTFUL
        return CaptureTime(taken_at=named, source=DateSource.FILE_NAME, flags=doubt)
    if camera is not None:
        return CaptureTime(
            taken_at=camera.taken_at,
            source=DateSource.EXIF,
            has_offset=camera.has_offset,
            flags=QualityFlag.CLOCK_DOUBTFUL,
        )
    raise _undated(exif)


def date_in_name(name: str) -> datetime | None:
    """Return the one date that a file name holds; None if it holds none, or several.

    Read are year-first dates (2025-03-01, 20250301, 2025_03_01, IMG_20250301_101530) and
    year-last ones where the day cannot be taken for the month (25.03.2025, 03-25-2025).
    """
    found: dict[tuple[int, int, int], datetime] = {}
    for match in _YEAR_FIRST.finditer(name):
        year, _, month, day, *clock = match.groups()
        moment = _moment(int(year), int(month), int(day), clock)
        if moment is not None:
            found.setdefault((moment.year, moment.month, moment.day), moment)
    for match in _YEAR_LAST.finditer(name):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = max(first, second), min(first, second)
        moment = _moment(year, month, day, [])
        if moment is not None:
            found.setdefault((moment.year, moment.month, moment.day), moment)
    return next(iter(found.values())) if len(found) == 1 else None


def _camera_clock(exif: ExifFacts, now: datetime) -> _Clock | None:
    """Return what the camera's clock said; None where that is no date at all."""
    match = _EXIF_TIME.fullmatch(exif.taken)
    if match is None:
        return None
    year, month, day, *clock = match.groups()
    moment = _moment(int(year), int(month), int(day), clock, first_year=1)
    if moment is None or moment.hour != int(clock[0]):
        return None
    zone = _zone(exif.taken_offset)
    aware = moment if zone is None else moment.replace(tzinfo=zone)
    just_reset = (moment.month, moment.day, moment.hour) == (1, 1, 0)
    wrong = just_reset or moment.year < FIRST_YEAR or aware > now + _AHEAD
    return _Clock(aware, zone is not None, doubtful=wrong)


def _moment(
    year: int, month: int, day: int, clock: list[str | None], *, first_year: int = FIRST_YEAR
) -> datetime | None:
    """Return the moment in UTC, at noon without a clock; None if there is no such day."""
    if year < first_year:
        return None
    told = clock and all(clock)
    hour, minute, second = (int(part) for part in clock if part) if told else (NOON, 0, 0)
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def _zone(offset: str) -> timezone | None:
    if offset == "Z":
        return UTC
    match = _OFFSET.fullmatch(offset)
    if match is None:
        return None
    ahead = timedelta(hours=int(match[2]), minutes=int(match[3]))
    if ahead >= timedelta(hours=15):  # no place on earth
        return None
    return timezone(ahead if match[1] == "+" else -ahead)


def _undated(exif: ExifFacts) -> UndatedPhoto:
    if exif.taken:
        return UndatedPhoto(
            f"The camera's clock was wrong: it says {exif.taken!r}.", advice=_ADVICE
        )
    return UndatedPhoto(
        "Nothing says when this photo was taken: no date by the camera, none in the file name.",
        advice=_ADVICE,
    )
