"""What is looked at before a catalog is opened, and how damage is told."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from pigmenttrack.store.errors import CatalogDamaged, CatalogRefused, plain_words
from pigmenttrack.store.layout import CatalogFolder
from pigmenttrack.store.snapshots import restore_offer

_ANYONE_WRITES = 0o222


def require_catalog_file(folder: CatalogFolder) -> None:
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


def read_only_because(folder: CatalogFolder) -> str:
    """Return why a catalog can only be looked at, empty if it may be changed."""
    status = folder.database.stat()
    if not status.st_mode & _ANYONE_WRITES or not os.access(folder.database, os.W_OK):
        return "The file catalog.db is read-only; the catalog can be looked at, not changed."
    if not os.access(folder.path, os.W_OK) or not os.access(folder.tmp, os.W_OK):
        return "The folder is read-only; the catalog can be looked at, not changed."
    return ""


@contextmanager
def damage_told(folder: CatalogFolder) -> Iterator[None]:
    """Turn what SQLite says of a broken file into a sentence with the way out."""
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
    except UnicodeDecodeError as error:
        # What SQLite says of a damaged schema may quote bytes that are no text.
        msg = "catalog.db is damaged (its list of tables is no text); it was not touched."
        raise CatalogDamaged(msg, advice=restore_offer(folder)) from error
