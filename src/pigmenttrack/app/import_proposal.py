"""Dropped photos as a proposal: which site, which day, what is there; nothing is written."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.app.catalog_places import Place, places, sites_of_files
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.errors import BadRequest, PhotoRejected, UndatedPhoto
from pigmenttrack.media.dates import capture_time
from pigmenttrack.media.folder import PHOTO_SUFFIXES, FolderListing, scan_folder
from pigmenttrack.media.folder_files import REGION_FILE
from pigmenttrack.media.header_exif import header_exif
from pigmenttrack.media.names import printable_name
from pigmenttrack.media.photo_bytes import read_photo_bytes
from pigmenttrack.store.catalog import Catalog

FIRST_ALIAS = "Me"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedPhoto:
    """One file.

    Attributes
    ----------
    captured : CaptureTime or None
        None where nothing says when it was taken: the person is asked.
    refused : str
        Why it cannot be taken, and what to do; empty where it can.
    known_in : tuple of str
        Ids of the sites that have this very file.
    """

    path: Path
    name: str
    captured: CaptureTime | None = None
    refused: str = ""
    known_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The photos of one folder, and the site where they may belong.

    Attributes
    ----------
    place : Place or None
        A site that is there; None: a new one of the name proposed.
    alias, site_name : str
        What is proposed.
    region : Path or None
        An outline that lies beside the photos.
    photos : tuple of ProposedPhoto
        By time; those without a date last.
    """

    folder: Path
    place: Place | None
    alias: str
    site_name: str
    photos: tuple[ProposedPhoto, ...]
    region: Path | None = None
    remarks: tuple[str, ...] = ()


def propose_import(
    catalog: Catalog,
    dropped: Sequence[Path],
    *,
    chosen: Place | None = None,
    control: JobControl | None = None,
    now: datetime | None = None,
) -> tuple[Proposal, ...]:
    """Look at what was dropped: folders with the photos in them, and single files.

    Parameters
    ----------
    chosen : Place, optional
        The site in view, proposed where nothing speaks for another.

    Raises
    ------
    BadRequest
        If there is no photo in what was dropped.
    """
    control, now = control or JobControl(), now or datetime.now(UTC)
    known = sites_of_files(catalog)
    there = places(catalog)
    proposals = []
    wanted = _by_folder(dropped)
    for number, (folder, names) in enumerate(wanted.items()):
        control.checkpoint(number, len(wanted))
        photos, remarks = _photos(folder, names, known, now)
        if photos:
            place = _place(folder, photos, there, chosen, whole_folder=names is None)
            proposals.append(_proposal(folder, photos, remarks, place, chosen, there))
    if not proposals:
        msg = "There is no photo in what was dropped."
        raise BadRequest(msg, advice="Choose JPEG, PNG, TIFF, WebP or HEIC photos, or a folder.")
    return tuple(proposals)


def _proposal(
    folder: Path,
    photos: tuple[ProposedPhoto, ...],
    remarks: tuple[str, ...],
    place: Place | None,
    chosen: Place | None,
    there: Sequence[Place],
) -> Proposal:
    region = folder / REGION_FILE
    if place is not None:
        alias, name = place.subject.alias, place.site.name
    else:
        aliases = {one.subject.alias for one in there}
        only = aliases.pop() if len(aliases) == 1 else ""
        alias = chosen.subject.alias if chosen is not None else only
        alias = alias or ("" if there else FIRST_ALIAS)
        name = printable_name(folder).replace("_", " ").strip()
    return Proposal(
        folder=folder,
        place=place,
        alias=alias,
        site_name=name,
        photos=photos,
        region=region if region.is_file() else None,
        remarks=remarks,
    )


def _by_folder(dropped: Iterable[Path]) -> dict[Path, frozenset[str] | None]:
    """Return the folders to look into, each with the names chosen there; None: all of them."""
    wanted: dict[Path, frozenset[str] | None] = {}
    single: dict[Path, set[str]] = defaultdict(set)
    for path in dropped:
        if path.is_dir():
            inner = sorted(one for one in path.iterdir() if one.is_dir() and _holds_photos(one))
            for folder in ([path] if _holds_photos(path) else []) + inner:
                wanted[folder] = None
        else:
            single[path.parent].add(path.name)
    for folder, names in single.items():
        wanted.setdefault(folder, frozenset(names))
    return wanted


def _holds_photos(folder: Path) -> bool:
    return any(one.suffix.lower() in PHOTO_SUFFIXES for one in folder.iterdir())


def _photos(
    folder: Path, names: frozenset[str] | None, known: dict[str, set[str]], now: datetime
) -> tuple[tuple[ProposedPhoto, ...], tuple[str, ...]]:
    listing = scan_folder(folder, now=now)
    photos = [
        ProposedPhoto(
            path=one.path,
            name=one.name,
            captured=one.captured,
            known_in=_sites_with(one.path, known),
        )
        for one in listing.found
        if names is None or one.path.name in names
    ]
    photos += _not_found(folder, listing, names, known, now)
    return tuple(photos), listing.remarks if names is None else ()


def _not_found(
    folder: Path,
    listing: FolderListing,
    names: frozenset[str] | None,
    known: dict[str, set[str]],
    now: datetime,
) -> list[ProposedPhoto]:
    """Return those that the folder's list rejects: without a date, or no whole picture."""
    paths = {printable_name(path): path for path in folder.iterdir()}
    told = []
    for rejection in listing.rejected:
        path = paths.get(rejection.photo)
        if path is None or (names is not None and path.name not in names):
            continue
        undated = _is_undated(path, now)
        told.append(
            ProposedPhoto(
                path=path,
                name=rejection.photo,
                refused="" if undated else f"{rejection.reason} {rejection.advice}".strip(),
                known_in=_sites_with(path, known) if undated else (),
            )
        )
    return told


def _is_undated(path: Path, now: datetime) -> bool:
    try:
        capture_time(path.name, header_exif(path), None, now=now)
    except UndatedPhoto:
        return True
    except PhotoRejected:
        return False
    return False


def _sites_with(path: Path, known: dict[str, set[str]]) -> tuple[str, ...]:
    try:
        digest = hashlib.sha256(read_photo_bytes(path)).hexdigest()
    except PhotoRejected:
        return ()  # told when its picture is looked at
    return tuple(sorted(known.get(digest, ())))


def _place(
    folder: Path,
    photos: Sequence[ProposedPhoto],
    there: Sequence[Place],
    chosen: Place | None,
    *,
    whole_folder: bool,
) -> Place | None:
    """Return the site that speaks for itself: it has some of these photos, or the folder's name.

    Single files go to the site in view, or to the only one.
    """
    having = {site_id for photo in photos for site_id in photo.known_in}
    by_photos = [one for one in there if one.site.id in having]
    if len(by_photos) == 1:
        return by_photos[0]
    spoken = _plain(folder.name)
    by_name = [one for one in there if spoken == _plain(one.site.name)]
    if len(by_name) == 1:
        return by_name[0]
    if whole_folder:
        return None
    return chosen or (there[0] if len(there) == 1 else None)


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("-", " ").casefold().split())
