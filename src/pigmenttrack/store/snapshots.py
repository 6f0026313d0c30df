"""Verified copies of the database, thinned out as they age."""

import hashlib
import re
import secrets
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pigmenttrack.store.connection import connect
from pigmenttrack.store.durable import sync_folder
from pigmenttrack.store.errors import CatalogDamaged, CatalogError
from pigmenttrack.store.health import content_faults, require_own, structure_faults
from pigmenttrack.store.layout import FILE_MODE, CatalogFolder

KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS = 7, 8, 12
_NAME = re.compile(r"(\d{8}T\d{6}\.\d{6}Z)-v(\d+)-([0-9a-f]{16})\.db")
_TIME = "%Y%m%dT%H%M%S.%fZ"
_NEXT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One copy: when it was made, of which schema, and the first digits of its hash."""

    path: Path
    made_at: datetime
    version: int
    digits: str

    def is_whole(self) -> bool:
        """Tell whether the file is still what was written."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest().startswith(self.digits)


def snapshots_in(folder: CatalogFolder) -> list[Snapshot]:
    """Return the snapshots of a catalog, newest first."""
    found: list[Snapshot] = []
    paths = folder.snapshots.iterdir() if folder.snapshots.is_dir() else ()
    for path in paths:
        parts = _NAME.fullmatch(path.name)
        if parts is not None:
            made_at = datetime.strptime(parts[1], _TIME).replace(tzinfo=UTC)
            found.append(Snapshot(path, made_at, int(parts[2]), parts[3]))
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def newest_good(folder: CatalogFolder) -> Snapshot | None:
    """Return the newest snapshot that is whole, None if there is none."""
    return next((one for one in snapshots_in(folder) if one.is_whole()), None)


def restore_offer(folder: CatalogFolder) -> str:
    """Return in words what can be brought back."""
    good = newest_good(folder)
    if good is None:
        return "There is no good snapshot of it in its folder; use a backup of the folder."
    return (
        f"The newest good snapshot is of {good.made_at:%Y-%m-%d %H:%M} UTC: bring it back with "
        "'pigmenttrack catalog restore'. What is broken, 'pigmenttrack catalog verify' tells."
    )


def take_snapshot(
    connection: sqlite3.Connection, folder: CatalogFolder, *, now: datetime
) -> Snapshot:
    """Copy the database, verify the copy, and thin out older ones.

    Returns
    -------
    Snapshot
        The newest one, if nothing changed since.

    Raises
    ------
    CatalogDamaged
        If the copy is not in order: a broken state must not push out good ones.
    OSError, sqlite3.Error
        If the disk is full; nothing is left behind.
    """
    part = folder.tmp / f"{secrets.token_hex(8)}.part"
    part.touch(mode=FILE_MODE)
    try:
        version = _copy(connection, part, folder)
        digits = hashlib.sha256(part.read_bytes()).hexdigest()[:16]
        before = snapshots_in(folder)
        if before and before[0].digits == digits and before[0].is_whole():
            return before[0]
        made_at = now.astimezone(UTC)
        if before:  # the newest stays the newest, whatever the clock says
            made_at = max(made_at, before[0].made_at + _NEXT)
        name = f"{made_at.strftime(_TIME)}-v{version}-{digits}.db"
        part.rename(folder.snapshots / name)
    finally:
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)
    sync_folder(folder.snapshots)
    for old in expendable(snapshots_in(folder)):
        old.path.unlink(missing_ok=True)
    return snapshots_in(folder)[0]


def expendable(snapshots: Sequence[Snapshot]) -> list[Snapshot]:
    """Return the snapshots to remove: kept are 7 days, 8 weeks and 12 months, the newest of each.

    The newest of every schema version is kept, too: it was taken just before a migration.

    Parameters
    ----------
    snapshots : sequence of Snapshot
        Newest first.
    """
    newest_of_version: dict[int, Path] = {}
    for one in snapshots:
        newest_of_version.setdefault(one.version, one.path)
    kept = set(newest_of_version.values())
    for periods, most in (
        (_firsts(snapshots, "%Y%m%d"), KEEP_DAYS),
        (_firsts(snapshots, "%G%V"), KEEP_WEEKS),
        (_firsts(snapshots, "%Y%m"), KEEP_MONTHS),
    ):
        kept.update(one.path for one in periods[:most])
    return [one for one in snapshots if one.path not in kept]


def _firsts(snapshots: Iterable[Snapshot], period: str) -> list[Snapshot]:
    newest: dict[str, Snapshot] = {}
    for one in snapshots:
        newest.setdefault(one.made_at.strftime(period), one)
    return list(newest.values())


def _copy(connection: sqlite3.Connection, target: Path, folder: CatalogFolder) -> int:
    """Copy the database and return the copy's schema version."""
    with closing(connect(target, read_only=False)) as copy:
        connection.backup(copy)
        try:
            version = require_own(copy, "The copy")
            faults = structure_faults(copy) or content_faults(copy)
        except CatalogError as error:
            faults = [error.message]
        if faults:
            msg = f"The catalog is damaged ({faults[0]}); no snapshot was made of it."
            raise CatalogDamaged(msg, advice=restore_offer(folder))
    return version
