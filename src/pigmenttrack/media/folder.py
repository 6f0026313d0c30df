"""The photos of one site: what a folder holds, in the order in which it was photographed.

Only the folder itself is read, not what lies below it. Hidden files, and files that neither are
photos nor call themselves so, are passed over in silence; whatever calls itself a photo, or leads
nowhere, is told of.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path

from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.errors import BadRequest, PhotoRejected, UndatedPhoto, UnreadablePhoto
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.media.dates import capture_time
from pigmenttrack.media.header_exif import header_exif
from pigmenttrack.media.names import printable_name
from pigmenttrack.media.photo_bytes import file_status, read_photo_bytes, require_regular
from pigmenttrack.media.photo_format import HEAD_BYTES, photo_format
from pigmenttrack.media.visits import Visits, read_visits, visit_key

# Files with these endings claim to be pictures, and are told of when they are none.
PHOTO_SUFFIXES = frozenset(
    [
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".png",
        ".tif",
        ".tiff",
        ".webp",
        ".heic",
        ".heif",
        ".hif",
        ".avif",
        ".gif",
        ".bmp",
        ".svg",
        ".dng",
        ".cr2",
        ".cr3",
        ".nef",
        ".arw",
        ".orf",
        ".raf",
        ".rw2",
        ".jp2",
        ".jxl",
        ".psd",
    ]
)
# What this program writes beside photos if somebody lets it: pictures, but none where its records
# do not lie beside them.
_OWN_FILES = frozenset({"chart.png", "chart.svg"})
_OWN_RECORDS = "measurements.json"
_TRUST = list(DateSource)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPhoto:
    """A file that looks like a photo and has a date; whether it is whole, loading tells.

    Attributes
    ----------
    name : str
        Printable.
    sha256 : str or None
        Of the file's bytes, where they had to be compared with others.
    """

    path: Path
    name: str
    sha256: str | None
    captured: CaptureTime


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderListing:
    """What a folder holds.

    Attributes
    ----------
    found : tuple of FoundPhoto
        Ordered by time, then by name.
    rejected : tuple of Rejection
        Ordered by name.
    remarks : tuple of str
        Lines of visits.csv that were not understood or name no photo.
    """

    found: tuple[FoundPhoto, ...]
    rejected: tuple[Rejection, ...]
    remarks: tuple[str, ...] = ()


def scan_folder(folder: Path, *, now: datetime) -> FolderListing:
    """List the photos of a folder by their dates, reading headers only.

    Parameters
    ----------
    now : datetime
        Dates more than a day later are doubted.

    Raises
    ------
    BadRequest
        If there is no such folder, or its visits.csv cannot be read as a table.
    """
    today = now.astimezone(UTC)
    visits = read_visits(folder, now=today)
    found: list[FoundPhoto] = []
    rejected: list[Rejection] = []
    candidates = _candidates(folder)
    for path in candidates:
        try:
            photo = _examined(path, visits, today)
        except PhotoRejected as error:
            rejected.append(_rejection(path, error))
        else:
            found.extend(photo)
    once, repeated = _without_copies(found)
    names = {visit_key(path.name) for path in candidates}
    absent = sorted(visits.names() - names - {""})
    remarks = [
        f"visits.csv names {printable_name(Path(name))}, which is not here." for name in absent
    ]
    return FolderListing(
        found=tuple(sorted(once, key=lambda photo: (photo.captured.taken_at, photo.path.name))),
        rejected=tuple(sorted([*rejected, *repeated], key=attrgetter("photo"))),
        remarks=(*visits.remarks, *remarks),
    )


def _candidates(folder: Path) -> list[Path]:
    """Return all that could be a photo, by name."""
    try:
        paths = sorted(folder.iterdir())
    except (OSError, ValueError) as error:
        match error:
            case FileNotFoundError():
                msg = f"There is no folder {printable_name(folder)}."
            case NotADirectoryError():
                msg = f"{printable_name(folder)} is a file, not a folder."
            case _:
                msg = f"The folder {printable_name(folder)} cannot be opened."
        raise BadRequest(msg, advice="Give the folder that holds the photos.") from error
    return [
        path for path in paths if not _hidden(path.name) and not _is_own(path) and not path.is_dir()
    ]


def is_candidate(path: Path) -> bool:
    """Tell whether `scan_folder` would list a file, as a photo or as a rejection.

    Only the first bytes of files are read that do not call themselves photos.
    """
    if _hidden(path.name) or _is_own(path) or path.is_dir():
        return False
    if path.suffix.lower() in PHOTO_SUFFIXES or path.is_symlink():
        return True
    try:
        photo_format(read_photo_bytes(path, at_most=HEAD_BYTES))
    except UnreadablePhoto:
        return False
    return True


def _is_own(path: Path) -> bool:
    return path.name.lower() in _OWN_FILES and path.with_name(_OWN_RECORDS).is_file()


def _hidden(name: str) -> bool:
    """Tell files that systems keep for themselves; two dots begin a person's odd name."""
    return name.startswith(".") and not name.startswith("..")


def _examined(path: Path, visits: Visits, now: datetime) -> list[FoundPhoto]:
    """Return the photo, or nothing where the file neither is one nor says so."""
    status = file_status(path)
    claims = path.suffix.lower() in PHOTO_SUFFIXES
    try:
        require_regular(status)
        photo_format(read_photo_bytes(path, at_most=HEAD_BYTES))
    except UnreadablePhoto:
        if claims or path.is_symlink():
            raise
        return []
    key = visit_key(path.name)
    if key in visits.problems:
        raise UndatedPhoto(visits.problems[key], advice="Write the date like 2025-03-01.")
    captured = capture_time(path.name, header_exif(path), visits.times.get(key), now=now)
    return [FoundPhoto(path=path, name=printable_name(path), sha256=None, captured=captured)]


def _rejection(path: Path, error: PhotoRejected) -> Rejection:
    return Rejection(photo=printable_name(path), reason=error.message, advice=error.advice)


def _without_copies(found: Iterable[FoundPhoto]) -> tuple[list[FoundPhoto], list[Rejection]]:
    """Keep one of files with the same bytes: the best dated, then the first by name.

    Only files of the same length are read and compared.
    """
    by_length: dict[int, list[FoundPhoto]] = defaultdict(list)
    for photo in found:
        by_length[file_status(photo.path).st_size].append(photo)
    once: list[FoundPhoto] = []
    copies: list[Rejection] = []
    for alike in by_length.values():
        if len(alike) == 1:
            once += alike
            continue
        kept: dict[str, FoundPhoto] = {}
        for photo in sorted(alike, key=_trust):
            digest = hashlib.sha256(read_photo_bytes(photo.path)).hexdigest()
            if digest in kept:
                copies.append(_copy_of(photo, kept[digest]))
            else:
                kept[digest] = FoundPhoto(
                    path=photo.path, name=photo.name, sha256=digest, captured=photo.captured
                )
        once += kept.values()
    return once, copies


def _trust(photo: FoundPhoto) -> tuple[int, bool, str]:
    return _TRUST.index(photo.captured.source), photo.path.is_symlink(), photo.path.name


def _copy_of(photo: FoundPhoto, kept: FoundPhoto) -> Rejection:
    return Rejection(
        photo=photo.name,
        reason=f"It is the same file as {kept.name}, which is used.",
        advice="",
        captured=photo.captured,
    )
