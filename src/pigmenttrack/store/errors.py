"""What can go wrong with a catalog.

PigmentTrackError
└── CatalogError
    ├── CatalogRefused    this is no catalog, or none that may be touched
    ├── CatalogDamaged    it is one, and broken; a snapshot may help
    ├── CatalogReadOnly   it can be looked at, not changed
    ├── CatalogBusy       another program is writing
    ├── CatalogFull       the disk is full
    └── CatalogConflict   what is asked contradicts what is there
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from pigmenttrack.domain.errors import PigmentTrackError


class CatalogError(PigmentTrackError):
    """Something about a catalog."""


class CatalogRefused(CatalogError):
    """There is no catalog, or none that may be touched."""


class CatalogDamaged(CatalogError):
    """The catalog is broken."""


class CatalogReadOnly(CatalogError):
    """The catalog can be looked at, not changed."""


class CatalogBusy(CatalogError):
    """Another program is writing to the catalog."""


class CatalogFull(CatalogError):
    """The disk is full, or the file may not grow."""


class CatalogConflict(CatalogError):
    """What is asked contradicts what is there."""


NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


@contextmanager
def plain_words() -> Iterator[None]:
    """Turn errors of the disk and of SQLite into sentences; what is none of them passes."""
    try:
        yield
    except OSError as error:
        raise _of_disk(error) from error
    except sqlite3.Error as error:
        raise _of_database(error) from error
    except UnicodeDecodeError as error:
        # What SQLite says of a damaged schema may quote bytes that are no text.
        msg = "The catalog is damaged: its list of tables is no text."
        raise damaged(msg) from error


def _of_disk(error: OSError) -> CatalogError:
    if error.errno in NO_ROOM:
        return full()
    if error.errno in _FORBIDDEN:
        return CatalogReadOnly(
            f"The catalog cannot be written to: {error.strerror}.",
            advice="Check the rights of the folder, or copy the catalog elsewhere.",
        )
    return CatalogError(f"The disk failed: {error.strerror or error}.")


def _of_database(error: sqlite3.Error) -> CatalogError:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or "malformed" in str(error):  # Python's own: text that is no UTF-8
        return damaged(f"The catalog is damaged: {error}.")
    # A quota or a limit on the file's length ends in a write error, not in SQLITE_FULL.
    if code in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE}:
        return full()
    code &= 0xFF
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return damaged(f"The catalog is damaged: {error}.")
    said: dict[int, CatalogError] = {
        sqlite3.SQLITE_BUSY: CatalogBusy(
            "Another program is writing to the catalog.", advice="Try again in a moment."
        ),
        sqlite3.SQLITE_READONLY: CatalogReadOnly("The catalog is read-only."),
        sqlite3.SQLITE_CONSTRAINT: CatalogConflict(
            f"This contradicts what the catalog holds ({error})."
        ),
    }
    return said.get(code, CatalogError(f"The catalog could not be used: {error}."))


def full() -> CatalogFull:
    """Return the one message about a full disk."""
    return CatalogFull(
        "The disk is full or takes no more; the last step was taken back.",
        advice="Make room and do it again; what was confirmed before is kept.",
    )


def damaged(message: str) -> CatalogDamaged:
    """Return the message about damage, with the way out."""
    return CatalogDamaged(
        message,
        advice="See what is broken with 'pigmenttrack catalog verify', "
        "bring back the newest good snapshot with 'pigmenttrack catalog restore'.",
    )
