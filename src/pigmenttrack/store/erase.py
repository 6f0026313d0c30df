"""Forget a person: records, photos, masks, history, and every older copy of them in the folder."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pigmenttrack.store.blobs import blob_path
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.errors import plain_words
from pigmenttrack.store.snapshots import snapshots_in, take_snapshot

_OF_SUBJECT = "site_id IN (SELECT id FROM site WHERE subject_id = :id)"
# In an order in which nothing refers to what is gone already.
_STEPS = (
    f"DELETE FROM measurement WHERE {_OF_SUBJECT}",  # noqa: S608 - our own words
    f"DELETE FROM measurement_run WHERE {_OF_SUBJECT}",  # noqa: S608 - likewise
    "DELETE FROM provenance WHERE id NOT IN (SELECT provenance_sha256 FROM measurement)",
    f"DELETE FROM photo WHERE visit_id IN (SELECT id FROM visit WHERE {_OF_SUBJECT})",  # noqa: S608 - likewise
    f"DELETE FROM visit WHERE {_OF_SUBJECT}",  # noqa: S608 - likewise
    "DELETE FROM site WHERE subject_id = :id",
    "DELETE FROM journal_entry WHERE subject_id = :id",
    "DELETE FROM subject WHERE id = :id",
    # An edit holds records as they were, and undo would bring them back.
    "DELETE FROM edit",
)
_UNUSED_FILES = (
    "SELECT id, stored_sha256 FROM photo_file WHERE id NOT IN (SELECT sha256 FROM photo)"
    " AND id NOT IN (SELECT sha256 FROM measurement)"
    " AND id NOT IN (SELECT baseline_sha256 FROM site WHERE baseline_sha256 IS NOT NULL)"
)


@dataclass(frozen=True, slots=True)
class Erased:
    """What is gone."""

    photos: int
    masks: int
    snapshots: int


def erase_subject(catalog: Catalog, subject_id: str, *, now: datetime) -> Erased:
    """Remove everything about one subject; it cannot be undone.

    The history of edits goes with it for all subjects, and so do all snapshots: they hold what is
    to be forgotten. A new snapshot is made. Photos that show sites of others too stay.

    Raises
    ------
    CatalogReadOnly, CatalogBusy, CatalogFull
    """
    with catalog.writing() as connection:
        masks = _masks_of(connection, subject_id)
        for step in _STEPS:
            connection.execute(step, {"id": subject_id} if ":id" in step else {})
        unused = [(str(row[0]), str(row[1])) for row in connection.execute(_UNUSED_FILES)]
        for sha256, _ in unused:
            connection.execute("DELETE FROM photo_file WHERE id = ?", (sha256,))
        masks -= _masks_left(connection)
    folder = catalog.folder
    with plain_words():
        _remove(folder.photos, (stored for _, stored in unused))
        _remove(folder.thumbs, (sha256 for sha256, _ in unused))
        _remove(folder.masks, masks)
        old = snapshots_in(folder)
        for snapshot in old:
            snapshot.path.unlink(missing_ok=True)
        for replaced in folder.path.glob("replaced-*.db"):
            replaced.unlink(missing_ok=True)
        catalog.connection.execute("VACUUM")
        take_snapshot(catalog.connection, folder, now=now)
    return Erased(len(unused), len(masks), len(old))


def _masks_of(connection: sqlite3.Connection, subject_id: str) -> set[str]:
    rows = connection.execute(
        f"SELECT mask_sha256 FROM measurement WHERE mask_sha256 IS NOT NULL AND {_OF_SUBJECT}",  # noqa: S608 - our own words
        {"id": subject_id},
    )
    return {str(row[0]) for row in rows}


def _masks_left(connection: sqlite3.Connection) -> set[str]:
    rows = connection.execute("SELECT mask_sha256 FROM measurement WHERE mask_sha256 IS NOT NULL")
    return {str(row[0]) for row in rows}


def _remove(room: Path, hashes: Iterable[str]) -> None:
    for sha256 in hashes:
        blob_path(room, sha256).unlink(missing_ok=True)
