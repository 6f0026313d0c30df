"""Connections to a catalog's database, set up so that a commit means "on the disk"."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

APPLICATION_ID = 0x50546361  # "PTca"
BUSY_TIMEOUT_S = 5.0
_SAFETY = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",  # no copy of health data in the system's tmp
)
_WRITING = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
)


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open a database file that is there.

    Raises
    ------
    sqlite3.Error
        If it cannot be opened, or is no database.
    """
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
    )
    try:
        connection.row_factory = sqlite3.Row
        for pragma in _SAFETY if read_only else (*_SAFETY, *_WRITING):
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Take the right to write at once, and commit at the end or take everything back."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk rolls back by itself; a second rollback would hide that error.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """See one state of the catalog, whatever another program writes meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield
    finally:
        if connection.in_transaction:  # some errors have ended it already
            connection.execute("ROLLBACK")
