"""Bring a snapshot back, and copy a whole catalog elsewhere."""

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.store.blobs import intents
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.connection import connect
from pigmenttrack.store.durable import replace_synced, sync_folder
from pigmenttrack.store.errors import CatalogBusy, CatalogRefused, plain_words
from pigmenttrack.store.layout import FILE_MODE, SUFFIX, CatalogFolder
from pigmenttrack.store.snapshots import Snapshot, newest_good, snapshots_in


def restore(path: Path, snapshot_name: str | None = None, *, now: datetime) -> Snapshot:
    """Put a snapshot in the place of the database, which is kept under another name.

    Photos are never part of a snapshot and need not be: they are stored once and not altered.

    Parameters
    ----------
    snapshot_name : str, optional
        The newest good one without it.

    Raises
    ------
    CatalogRefused
        If there is no such snapshot, or it is damaged itself.
    CatalogBusy
        If another program has the catalog open.
    """
    folder = CatalogFolder(path)
    if not folder.tmp.is_dir():
        msg = f"There is no catalog {path.name}."
        raise CatalogRefused(msg)
    snapshot = _chosen(folder, snapshot_name)
    with plain_words(), _alone(folder):
        content = snapshot.path.read_bytes()
        if folder.database.exists():
            stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
            aside = folder.path / f"replaced-{stamp}-{secrets.token_hex(2)}.db"
            shutil.copyfile(folder.database, aside)
            aside.chmod(FILE_MODE)
        # A journal left by a crash belongs to the old database and would damage the new one.
        folder.journal.unlink(missing_ok=True)
        folder.page_sums.unlink(missing_ok=True)
        replace_synced(folder.database, content, tmp=folder.tmp)
        for _, _, intent in intents(folder.tmp):
            intent.unlink(missing_ok=True)  # the file stays, whatever the snapshot knows
    return snapshot


def copy_catalog(catalog: Catalog, target: Path) -> Path:
    """Copy a catalog with all its photos into a new folder, and return it.

    Raises
    ------
    CatalogRefused
        If something of that name is there already.
    CatalogError
        If the disk is full; nothing is left behind.
    """
    if target.is_dir() and target.suffix != SUFFIX:
        target /= catalog.folder.path.name
    if target.suffix != SUFFIX:
        target = target.with_name(target.name + SUFFIX)
    if target.exists() or target.is_symlink():
        msg = f"There is already something named {target.name}."
        raise CatalogRefused(msg, advice="Choose another place.")
    unfinished = CatalogFolder(target.with_name(f".{secrets.token_hex(8)}{SUFFIX}"))
    with plain_words():
        try:
            unfinished.make_folders()
            unfinished.lock.touch(mode=FILE_MODE)
            unfinished.database.touch(mode=FILE_MODE)
            with closing(connect(unfinished.database, read_only=False)) as copy:
                catalog.connection.backup(copy)
            # After the database: a photo that it speaks of is there, or the copy is not whole.
            for room in (catalog.folder.photos, catalog.folder.masks, catalog.folder.snapshots):
                _copy_files(room, unfinished.path / room.name)
            sync_folder(unfinished.path)
            unfinished.path.rename(target)
        except BaseException:
            shutil.rmtree(unfinished.path, ignore_errors=True)
            raise
        sync_folder(target.parent)
    return target


def _copy_files(source: Path, target: Path) -> None:
    for path in sorted(source.rglob("*")):
        place = target / path.relative_to(source)
        if path.is_dir():
            place.mkdir(mode=0o700, exist_ok=True)
            continue
        shutil.copyfile(path, place)
        place.chmod(FILE_MODE)
        descriptor = os.open(place, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _chosen(folder: CatalogFolder, name: str | None) -> Snapshot:
    if name is None:
        good = newest_good(folder)
        if good is None:
            msg = f"There is no good snapshot in {folder.path.name}."
            raise CatalogRefused(msg, advice="Use a backup of the whole folder.")
        return good
    found = next((one for one in snapshots_in(folder) if one.path.name == name), None)
    if found is None or not found.is_whole():
        fault = "There is no such snapshot" if found is None else "This snapshot is damaged"
        msg = f"{fault}: {name}."
        raise CatalogRefused(msg, advice="See the list with 'pigmenttrack catalog info'.")
    return found


@contextmanager
def _alone(folder: CatalogFolder) -> Iterator[None]:
    descriptor = os.open(folder.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            msg = "Another program has the catalog open."
            raise CatalogBusy(msg, advice="Close it first.") from error
        yield
    finally:
        os.close(descriptor)
