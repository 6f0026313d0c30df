"""A marker beside a person's settings while a window has a catalog open.

Every change is on the disk once it is confirmed; the marker only lets the next start say that
the last one did not end in order. The kernel frees the lock of a program that was killed.
"""

import fcntl
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from pigmenttrack.store.catalog import Catalog


@dataclass(slots=True)
class OpenMarker:
    """Held while a catalog is open in a window.

    Attributes
    ----------
    left_behind : bool
        Whether the last window on this catalog did not close in order.
    """

    left_behind: bool
    _path: Path
    _lock: int | None

    @classmethod
    def set(cls, folder: Path, catalog: Path) -> Self:
        """Mark a catalog as open.

        Parameters
        ----------
        folder : Path
            Of this person's data of the program; made where it is missing.

        Raises
        ------
        OSError
            If the folder cannot be written to.
        """
        folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(os.fsencode(catalog.absolute())).hexdigest()[:32]
        path = folder / f"{name}.open"
        was_there = path.exists()
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            # Another window has it open right now: that is no crash.
            os.close(lock)
            return cls(left_behind=False, _path=path, _lock=None)
        return cls(left_behind=was_there, _path=path, _lock=lock)

    def clear(self) -> None:
        """Say that the window closed in order; clearing twice does nothing."""
        if self._lock is None:
            return
        self._path.unlink(missing_ok=True)
        self.drop_lock()

    def drop_lock(self) -> None:
        """Let go without a word, as the kernel does for a program that died."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def last_edit_label(catalog: Catalog) -> str:
    """Return the name of the newest change that a catalog holds; empty where there is none."""
    with catalog.reading() as connection:
        row = connection.execute("SELECT label FROM edit ORDER BY number DESC LIMIT 1").fetchone()
    return "" if row is None else str(row[0])
