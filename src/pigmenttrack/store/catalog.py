"""An open catalog."""

import fcntl
import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from pigmenttrack.store.blobs import adding, blob_path, intents
from pigmenttrack.store.connection import connect, reading, writing
from pigmenttrack.store.durable import sync_folder
from pigmenttrack.store.errors import (
    CatalogBusy,
    CatalogDamaged,
    CatalogReadOnly,
    CatalogRefused,
    plain_words,
)
from pigmenttrack.store.health import require_own, structure_faults
from pigmenttrack.store.ids import new_id
from pigmenttrack.store.layout import FILE_MODE, SUFFIX, CatalogFolder
from pigmenttrack.store.migrate import climb, latest_version
from pigmenttrack.store.page_sums import read_sums, sums_of, write_sums
from pigmenttrack.store.snapshots import restore_offer, snapshots_in, take_snapshot
from pigmenttrack.store.tables import CATALOG

_ANYONE_WRITES = 0o222


class Catalog:
    """A catalog that is open: made by `create` or `open`, ended by `close` or ``with``.

    Attributes
    ----------
    folder : CatalogFolder
    connection : sqlite3.Connection
        For the table modules of this package.
    read_only_because : str
        In words; empty where the catalog may be changed.
    """

    def __init__(
        self,
        folder: CatalogFolder,
        connection: sqlite3.Connection,
        lock: int | None,
        read_only_because: str,
    ) -> None:
        self.folder = folder
        self.connection = connection
        self.read_only_because = read_only_because
        self._lock = lock
        self._changes = connection.total_changes
        self._closed = False

    @classmethod
    def create(cls, path: Path, *, now: datetime) -> Self:
        """Make a new, empty catalog and open it.

        Raises
        ------
        CatalogRefused
            If something of that name is there already.
        CatalogError
            If it cannot be written.
        """
        target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        if target.exists() or target.is_symlink():
            msg = f"There is already something named {target.name}."
            raise CatalogRefused(msg, advice="Choose another name.")
        with plain_words():
            _make(CatalogFolder(target), now)
        return cls.open(target, now=now)

    @classmethod
    def open(cls, path: Path, *, now: datetime, checked: bool = True) -> Self:
        """Open a catalog; older schemas are brought up to date, newer ones are only read.

        Parameters
        ----------
        checked : bool
            Look for damage first. Without, the catalog opens read-only: for finding out what is
            broken.

        Raises
        ------
        CatalogRefused, CatalogDamaged, CatalogBusy, CatalogReadOnly, CatalogFull
        """
        folder = CatalogFolder(path)
        _require_catalog_file(folder)
        because = _read_only_because(folder) if checked else "It is being checked."
        with plain_words():
            lock = _share_lock(folder, clean=not because)
        try:
            with _damage_told(folder):
                connection = connect(folder.database, read_only=bool(because))
        except BaseException:
            _release(lock)
            raise
        catalog = cls(folder, connection, lock, because)
        try:
            if checked:
                catalog._get_ready(now)
        except BaseException:
            catalog._drop()
            raise
        return catalog

    def __enter__(self) -> Self:
        """Return the catalog itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the catalog; after changes its pages are summed, to find later damage.

        Closing twice does nothing.
        """
        if self._closed:
            return
        try:
            if not self.read_only_because and self.connection.total_changes != self._changes:
                with plain_words():
                    self._sum_pages()
        finally:
            self._drop()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Change the catalog: all of the block or nothing of it, on the disk when it ends.

        Raises
        ------
        CatalogReadOnly, CatalogBusy, CatalogFull, CatalogConflict
        """
        if self.read_only_because:
            raise CatalogReadOnly(self.read_only_because)
        with plain_words(), writing(self.connection):
            yield self.connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read one state of the catalog."""
        with plain_words(), reading(self.connection):
            yield self.connection

    @contextmanager
    def adding(self, room: Path, content: bytes) -> Iterator[str]:
        """Store a file in a room of the folder and yield its hash; the block commits its record.

        Raises
        ------
        CatalogReadOnly, CatalogFull, CatalogDamaged
        """
        if self.read_only_because:
            raise CatalogReadOnly(self.read_only_because)
        with (
            plain_words(),
            adding(room, content, tmp=self.folder.tmp, is_recorded=self._knows) as sha256,
        ):
            yield sha256

    def _get_ready(self, now: datetime) -> None:
        with _damage_told(self.folder):
            try:
                version = require_own(self.connection, self.folder.database.name)
            except CatalogRefused as error:
                advice = f"{error.advice} {restore_offer(self.folder)}".strip()
                raise CatalogRefused(error.message, advice=advice) from error
            self._require_whole()
        if version > latest_version():
            self._become_read_only(
                f"The catalog was written by a newer PigmentTrack (schema {version}, this one "
                f"knows {latest_version()}); it can be looked at, not changed."
            )
        if self.read_only_because:
            return
        with plain_words():
            self._take_back_interrupted()
            if version < latest_version():
                take_snapshot(self.connection, self.folder, now=now)
                climb(self.connection)
            newest = next(iter(snapshots_in(self.folder)), None)
            if newest is None or newest.made_at.date() < now.astimezone(UTC).date():
                take_snapshot(self.connection, self.folder, now=now)

    def _require_whole(self) -> None:
        """Compare the pages with their sums; where there are none of this state, ask SQLite."""
        with reading(self.connection):
            image = self.connection.serialize()
            try:
                sums = read_sums(self.folder.page_sums)
            except ValueError:
                sums = None
            if sums is not None and sums.speak_of(image):
                changed = sums.changed_pages(image)
                faults = [f"page {changed[0]} of the database has changed"] if changed else []
            else:
                faults = structure_faults(self.connection, quick=True)
        if faults:
            msg = f"The catalog is damaged: {faults[0]}."
            raise CatalogDamaged(msg, advice=restore_offer(self.folder))

    def _become_read_only(self, because: str) -> None:
        self.connection.close()
        self.connection = connect(self.folder.database, read_only=True)
        self.read_only_because = because

    def _take_back_interrupted(self) -> None:
        """Remove files of imports that never were confirmed, where nobody else is at work."""
        if self._lock is None or not _lock_alone(self._lock):
            return
        try:
            for room, sha256, intent in intents(self.folder.tmp):
                if not self._knows(sha256):
                    blob_path(self.folder.path / room, sha256).unlink(missing_ok=True)
                intent.unlink(missing_ok=True)
            for part in self.folder.tmp.glob("*.part*"):
                part.unlink(missing_ok=True)
            for stage in self.folder.tmp.glob("*.stage"):
                shutil.rmtree(stage, ignore_errors=True)
        finally:
            fcntl.flock(self._lock, fcntl.LOCK_SH)

    def _knows(self, sha256: str) -> bool:
        found = self.connection.execute(
            "SELECT 1 FROM photo_file WHERE stored_sha256 = :sha UNION ALL"
            " SELECT 1 FROM measurement WHERE mask_sha256 = :sha LIMIT 1",
            {"sha": sha256},
        )
        return found.fetchone() is not None

    def _sum_pages(self) -> None:
        with reading(self.connection):
            sums = sums_of(self.connection.serialize())
            write_sums(self.folder.page_sums, sums, tmp=self.folder.tmp)

    def _drop(self) -> None:
        self._closed = True
        self.connection.close()
        _release(self._lock)
        self._lock = None


def _make(target: CatalogFolder, now: datetime) -> None:
    """Make the folder under another name, and give it its own when all is there."""
    unfinished = CatalogFolder(target.path.with_name(f".{secrets.token_hex(8)}{SUFFIX}"))
    try:
        unfinished.make_folders()
        unfinished.lock.touch(mode=FILE_MODE)
        unfinished.database.touch(mode=FILE_MODE)
        connection = connect(unfinished.database, read_only=False)
        try:
            climb(connection)
            with writing(connection):
                CATALOG.insert(
                    connection, {"id": new_id(), "created_at": now.astimezone(UTC).isoformat()}
                )
            sums = sums_of(connection.serialize())
        finally:
            connection.close()
        write_sums(unfinished.page_sums, sums, tmp=unfinished.tmp)
        sync_folder(unfinished.path)
        unfinished.path.rename(target.path)
    except BaseException:
        shutil.rmtree(unfinished.path, ignore_errors=True)
        raise
    sync_folder(target.path.parent)


def _require_catalog_file(folder: CatalogFolder) -> None:
    """Refuse what SQLite must not even be shown: it takes an empty file for a new database."""
    if not folder.path.is_dir():
        msg = f"There is no catalog {folder.path.name}."
        raise CatalogRefused(msg, advice="Make one with 'pigmenttrack catalog new NAME'.")
    if not folder.database.is_file() or folder.database.is_symlink():
        msg = f"{folder.path.name} holds no catalog.db."
        raise CatalogRefused(msg, advice=restore_offer(folder))
    if folder.database.stat().st_size == 0:
        msg = f"The catalog.db of {folder.path.name} is empty (0 bytes); it was not touched."
        raise CatalogRefused(msg, advice=restore_offer(folder))


def _read_only_because(folder: CatalogFolder) -> str:
    status = folder.database.stat()
    if not status.st_mode & _ANYONE_WRITES or not os.access(folder.database, os.W_OK):
        return "The file catalog.db is read-only; the catalog can be looked at, not changed."
    if not os.access(folder.path, os.W_OK) or not os.access(folder.tmp, os.W_OK):
        return "The folder is read-only; the catalog can be looked at, not changed."
    return ""


@contextmanager
def _damage_told(folder: CatalogFolder) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in {
            sqlite3.SQLITE_CORRUPT,
            sqlite3.SQLITE_NOTADB,
        }:
            with plain_words():
                raise
        msg = f"catalog.db is damaged or no database at all ({error}); it was not touched."
        raise CatalogDamaged(msg, advice=restore_offer(folder)) from error


def _share_lock(folder: CatalogFolder, *, clean: bool) -> int | None:
    """Tell other programs that the catalog is open; None on a medium without the lock's file."""
    if not folder.tmp.is_dir():
        if not clean:
            return None
        folder.tmp.mkdir(mode=0o700)
    flags = (os.O_RDWR | os.O_CREAT) if clean else os.O_RDONLY
    try:
        descriptor = os.open(folder.lock, flags | os.O_CLOEXEC, FILE_MODE)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        msg = "The catalog is being restored by another program."
        raise CatalogBusy(msg, advice="Try again in a moment.") from error
    return descriptor


def _lock_alone(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        # The attempt may have dropped the shared lock.
        fcntl.flock(lock, fcntl.LOCK_SH)
        return False
    return True


def _release(lock: int | None) -> None:
    if lock is not None:
        os.close(lock)
