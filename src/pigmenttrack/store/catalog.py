"""An open catalog."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from pigmenttrack.store.blobs import adding
from pigmenttrack.store.connection import connect, reading, writing
from pigmenttrack.store.creation import make_catalog
from pigmenttrack.store.errors import CatalogDamaged, CatalogReadOnly, CatalogRefused, plain_words
from pigmenttrack.store.health import require_own, structure_faults
from pigmenttrack.store.interrupted import take_back_interrupted
from pigmenttrack.store.layout import SUFFIX, CatalogFolder
from pigmenttrack.store.migrate import climb, latest_version
from pigmenttrack.store.opening import damage_told, read_only_because, require_catalog_file
from pigmenttrack.store.page_sums import read_sums, sums_of, write_sums
from pigmenttrack.store.session_lock import lock_alone, release, share_again, share_lock
from pigmenttrack.store.snapshots import restore_offer, snapshots_in, take_snapshot


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
        self._snapshot_due: datetime | None = None

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
            make_catalog(CatalogFolder(target), now)
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
        require_catalog_file(folder)
        because = read_only_because(folder) if checked else "It is being checked."
        with plain_words():
            lock = share_lock(folder, clean=not because)
        try:
            with damage_told(folder):
                connection = connect(folder.database, read_only=bool(because))
        except BaseException:
            release(lock)
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
        """Close it; what failed is told, not what closing makes of it."""
        if error is not None:
            self._snapshot_due = None
        self.close()

    def close(self) -> None:
        """Close the catalog; after changes its pages are summed, to find later damage.

        The snapshot of the day is taken now, if nothing was changed before. Closing twice does
        nothing.
        """
        if self._closed:
            return
        try:
            self._take_due_snapshot()
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
        self._take_due_snapshot()
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
        with damage_told(self.folder):
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
            if newest is None:  # without any there is nothing to fall back on
                take_snapshot(self.connection, self.folder, now=now)
            elif newest.made_at.date() != now.astimezone(UTC).date():
                self._snapshot_due = now

    def _take_due_snapshot(self) -> None:
        """Take the snapshot of the day: before the first change, so that opening need not wait.

        Raises
        ------
        CatalogDamaged
            If a record is not what was written: nothing is added to a broken catalog.
        """
        if self._snapshot_due is None:
            return
        due, self._snapshot_due = self._snapshot_due, None
        with plain_words():
            take_snapshot(self.connection, self.folder, now=due)

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
        if self._lock is None or not lock_alone(self._lock):
            return
        try:
            take_back_interrupted(self.folder, self._knows)
        finally:
            share_again(self._lock)

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
        release(self._lock)
        self._lock = None
