"""Find damage: in the database's bytes, structure and records, and in the files beside it."""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pigmenttrack.store.blobs import blob_path, hashes_in
from pigmenttrack.store.connection import connect, reading
from pigmenttrack.store.errors import CatalogError, plain_words
from pigmenttrack.store.health import (
    content_faults,
    require_own,
    structure_faults,
    tables_of_version,
)
from pigmenttrack.store.layout import CatalogFolder
from pigmenttrack.store.migrate import schema_of
from pigmenttrack.store.page_sums import read_sums
from pigmenttrack.store.page_tables import tables_of_pages
from pigmenttrack.store.snapshots import snapshots_in
from pigmenttrack.store.visits import photo_file_from

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not in order.

    Attributes
    ----------
    what : str
        The record or file, as a person knows it.
    fault : str
        What is wrong with it.
    is_damage : bool
        False for what is odd but harms nobody: a file that no record speaks of.
    """

    what: str
    fault: str
    is_damage: bool = True


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A file that the records speak of."""

    what: str
    path: Path
    sha256: str
    n_bytes: int | None


def verify(
    path: Path, *, data: bool, on_progress: Progress | None = None
) -> tuple[list[Finding], bool]:
    """Look through a catalog; only what a crash left half done is taken back.

    Parameters
    ----------
    data : bool
        Read and hash every photo, mask and snapshot, too.

    Returns
    -------
    findings : list of Finding
        Empty when all is in order.
    pages_known : bool
        Whether there were page sums of this state: without (after a crash) a flipped byte between
        the records would not be seen.

    Raises
    ------
    CatalogError
        If there is no database to look at.
    """
    folder = CatalogFolder(path)
    try:
        with plain_words():
            _finish_interrupted(folder)
            connection = connect(folder.database, read_only=True)
    except CatalogError as error:
        return [Finding("catalog.db", error.message)], False
    findings: list[Finding] = []
    wanted: list[_Wanted] = []
    pages_known = False
    with closing(connection):
        try:
            with plain_words(), reading(connection):
                pages_known = _database_findings(connection, folder, findings)
                wanted += _wanted(connection, folder) if _has_our_tables(connection) else ()
        except (CatalogError, ValueError) as error:
            findings.append(Finding("catalog.db", str(error)))
    findings += _file_findings(folder, wanted)
    if data:
        findings += _data_findings(folder, wanted, on_progress)
    return findings, pages_known


def _finish_interrupted(folder: CatalogFolder) -> None:
    """Let SQLite take back a change that a crash interrupted: reading only, it may not."""
    if folder.journal.exists() and os.access(folder.database, os.W_OK):
        with closing(connect(folder.database, read_only=False)) as connection, reading(connection):
            pass


def _database_findings(
    connection: sqlite3.Connection, folder: CatalogFolder, findings: list[Finding]
) -> bool:
    """Add what is found; an error on the way leaves what was found before."""
    try:
        require_own(connection, "catalog.db")
    except CatalogError as error:
        findings.append(Finding("catalog.db", error.message))
        if not _has_our_tables(connection):
            return False
    pages, pages_known = _page_findings(connection, folder)
    findings += pages
    findings += [Finding("catalog.db", line) for line in structure_faults(connection)]
    findings += [Finding(what, "is not what was written") for what in content_faults(connection)]
    return pages_known


def _has_our_tables(connection: sqlite3.Connection) -> bool:
    """Tell whether there are at least the tables of the first schema."""
    tables = {name for kind, name, _, _ in schema_of(connection) if kind == "table"}
    return tables >= {table.name for table in tables_of_version(1)}


def _page_findings(
    connection: sqlite3.Connection, folder: CatalogFolder
) -> tuple[list[Finding], bool]:
    try:
        sums = read_sums(folder.page_sums)
    except ValueError as error:
        return [Finding(folder.page_sums.name, str(error))], False
    image = connection.serialize()
    if sums is None or not sums.speak_of(image):
        return [], False
    changed = sums.changed_pages(image)
    owners = tables_of_pages(image, sums.page_size) if changed else {}
    return [
        Finding(f"page {number} of catalog.db ({owners.get(number, 'not in use')})", "has changed")
        for number in changed
    ], True


def _wanted(connection: sqlite3.Connection, folder: CatalogFolder) -> Iterator[_Wanted]:
    rows = connection.execute(
        "SELECT photo_file.*, coalesce(min(subject.alias || ', ' || site.name || ', '"
        " || photo.file_name), 'a photo of no site') AS shown FROM photo_file"
        " LEFT JOIN photo ON photo.sha256 = photo_file.id"
        " LEFT JOIN visit ON visit.id = photo.visit_id"
        " LEFT JOIN site ON site.id = visit.site_id"
        " LEFT JOIN subject ON subject.id = site.subject_id GROUP BY photo_file.id"
    )
    for row in rows:
        file = photo_file_from(dict(row))
        yield _Wanted(
            f"photo {row['shown']}",
            blob_path(folder.photos, file.stored_sha256),
            file.stored_sha256,
            file.n_bytes,
        )
    rows = connection.execute(
        "SELECT DISTINCT mask_sha256 AS sha256, site.name AS site FROM measurement"
        " JOIN site ON site.id = measurement.site_id WHERE mask_sha256 IS NOT NULL"
    )
    for row in rows:
        path = blob_path(folder.masks, str(row["sha256"]))
        yield _Wanted(f"mask of {row['site']}", path, str(row["sha256"]), None)


def _file_findings(folder: CatalogFolder, wanted: list[_Wanted]) -> Iterator[Finding]:
    for one in wanted:
        try:
            size = one.path.stat().st_size
        except OSError:
            yield Finding(one.what, f"its file {_short(one.path)} is missing")
            continue
        if one.n_bytes not in {None, size}:
            yield Finding(one.what, f"its file {_short(one.path)} has another length")
    known = {one.path for one in wanted}
    for room in (folder.photos, folder.masks):
        for name in hashes_in(room) if room.is_dir() else ():
            path = blob_path(room, name)
            if path not in known:
                yield Finding(_short(path), "no record speaks of this file", is_damage=False)


def _data_findings(
    folder: CatalogFolder, wanted: list[_Wanted], on_progress: Progress | None
) -> Iterator[Finding]:
    for number, one in enumerate(wanted, start=1):
        if one.path.is_file() and _sha256(one.path) != one.sha256:
            yield Finding(one.what, f"its file {_short(one.path)} is damaged")
        if on_progress is not None:
            on_progress(number, len(wanted))
    for snapshot in snapshots_in(folder):
        if not snapshot.is_whole():
            yield Finding(f"snapshot {snapshot.path.name}", "is damaged")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _short(path: Path) -> str:
    return f"{path.parent.parent.name}/{path.parent.name}/{path.name[:12]}…"
