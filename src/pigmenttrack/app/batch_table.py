"""A ``photos.csv`` at the root of a batch: which photo shows whom, what, where and when.

    path,subject,site,kind,date,mm_per_px,roi
    2024/IMG_0012.jpg,P001,left arm,vitiligo,2024-03-01,0.12,outlines/P001.json
    2024/IMG_0013.jpg,P001,left arm,,,,

Only ``path`` must be there; it starts at the folder of the table. What is left empty is found out
as for a folder of photos. Mistakes are told all at once, by line: to go on without a line would
measure something else than the person wrote down.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TypeAlias, TypeVar

from pigmenttrack.app.options import SiteKind
from pigmenttrack.domain.errors import BadRequest, UnreadablePhoto
from pigmenttrack.media.photo_bytes import read_photo_bytes
from pigmenttrack.media.visits import moment_written

TABLE_FILE = "photos.csv"
COLUMNS = ("path", "subject", "site", "kind", "date", "mm_per_px", "roi")
MOST_TOLD = 20  # mistakes; whoever has more has one of a kind
SHAPE = f"Its first line names columns: {','.join(COLUMNS)}; only path is needed."
Value = TypeVar("Value")
_Mistake: TypeAlias = tuple[int, str]  # number of the line, what is wrong there
SMALLEST_MM_PER_PX, LARGEST_MM_PER_PX = 1e-4, 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPhoto:
    """One line of the table.

    Attributes
    ----------
    path : str
        As written, from the table's folder.
    date, time : str
        As a visits.csv writes them; may be empty.
    """

    path: str
    date: str = ""
    time: str = ""
    mm_per_px: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRows:
    """What the table says of one site."""

    subject: str
    site: str
    photos: tuple[ListedPhoto, ...]
    kind: SiteKind | None = None
    region: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    cells: Mapping[str, str]


def read_table(path: Path, *, now: datetime) -> tuple[SiteRows, ...]:
    """Return the sites of a photos.csv.

    Parameters
    ----------
    now : datetime
        Dates after it are mistakes.

    Raises
    ------
    BadRequest
        If it cannot be read as a table, or lines of it are not understood: each is named.
    """
    lines = list(_lines(_text(path)))
    mistakes: list[_Mistake] = []
    sites: dict[tuple[str, str], list[_Line]] = {}
    seen: dict[str, int] = {}
    for line in lines:
        own = line.cells["path"]
        if not own:
            mistakes.append((line.number, "it names no photo."))
            continue
        if own in seen:
            mistakes.append((line.number, f"{own} stands in line {seen[own]}, too."))
            continue
        seen[own] = line.number
        sites.setdefault(_names(line.cells), []).append(line)
    rows = [_site(subject, site, own, mistakes, now) for (subject, site), own in sites.items()]
    if mistakes:
        told = "\n".join(f"Line {number}: {what}" for number, what in sorted(mistakes)[:MOST_TOLD])
        more = len(mistakes) - MOST_TOLD
        msg = f"{path.name} is not understood.\n{told}" + (
            f"\nand {more} more." if more > 0 else ""
        )
        raise BadRequest(msg, advice="Nothing was measured. Mend these lines, then try again.")
    return tuple(rows)


def _text(path: Path) -> str:
    try:
        data = read_photo_bytes(path)
    except UnreadablePhoto as error:
        msg = f"{path.name} cannot be read. {error.message}"
        raise BadRequest(msg, advice=SHAPE) from error
    try:
        return data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    except UnicodeDecodeError as error:
        msg = f"{path.name} is not written in UTF-8."
        raise BadRequest(msg, advice='Save it as "CSV UTF-8".') from error


def _lines(text: str) -> Iterator[_Line]:
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        unknown = sorted(set(header) - set(COLUMNS))
        if "path" not in header or unknown or len(set(header)) != len(header):
            odd = f" Not known: {', '.join(unknown)}." if unknown else ""
            msg = f"{TABLE_FILE} has no header that is understood.{odd}"
            raise BadRequest(msg, advice=SHAPE)
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells):
                padded = cells + [""] * (len(header) - len(cells))
                known = dict(zip(header, padded, strict=False))
                yield _Line(reader.line_num, {name: known.get(name, "") for name in COLUMNS})
    except csv.Error as error:
        msg = f"{TABLE_FILE} cannot be read from line {reader.line_num} on: {error}."
        raise BadRequest(msg, advice=SHAPE) from error


def _names(cells: Mapping[str, str]) -> tuple[str, str]:
    """Return subject and site: as written, else from the folders that the photo lies in."""
    folders = PurePosixPath(cells["path"]).parent.parts
    subject = cells["subject"] or (folders[0] if folders else "photos")
    return subject, cells["site"] or " ".join(folders[1:]) or subject


def _site(
    subject: str, site: str, lines: Sequence[_Line], mistakes: list[_Mistake], now: datetime
) -> SiteRows:
    photos = []
    for line in lines:
        day, _, time = line.cells["date"].replace("T", " ").partition(" ")
        if day:
            try:
                moment_written(day, time.strip(), now)
            except ValueError as error:
                mistakes.append((line.number, f"date is {line.cells['date']}; {error}."))
        scale = _told(line, "mm_per_px", _scale, mistakes)
        photos.append(
            ListedPhoto(path=line.cells["path"], date=day, time=time.strip(), mm_per_px=scale)
        )
    kinds = {one for line in lines if (one := _told(line, "kind", _kind, mistakes)) is not None}
    regions = {line.cells["roi"] for line in lines} - {""}
    for what, several in (("kinds", kinds), ("outlines (roi)", regions)):
        if len(several) > 1:
            until = lines[-1].number
            said = f"{subject}, {site} has several {what} from here to line {until}; it takes one."
            mistakes.append((lines[0].number, said))
    return SiteRows(
        subject=subject,
        site=site,
        photos=tuple(photos),
        kind=min(kinds, default=None),
        region=min(regions, default=""),
    )


def _told(
    line: _Line, column: str, read: Callable[[str], Value], mistakes: list[_Mistake]
) -> Value | None:
    text = line.cells[column]
    if not text or text == "auto":
        return None
    try:
        return read(text)
    except ValueError as error:
        mistakes.append((line.number, f"{column} is {text}; {error}."))
        return None


def _scale(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not SMALLEST_MM_PER_PX <= value <= LARGEST_MM_PER_PX:
        msg = "it takes millimetres per pixel, such as 0.12"
        raise ValueError(msg)
    return value


def _kind(text: str) -> SiteKind:
    known = {str(kind): kind for kind in SiteKind}
    if text not in known:
        msg = f"it takes {', '.join(known)} or auto"
        raise ValueError(msg)
    return known[text]
