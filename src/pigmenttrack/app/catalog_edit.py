"""Apply an edit that a window put together, and see whether another program has written."""

from datetime import UTC, datetime

from pigmenttrack.domain.edit import Edit
from pigmenttrack.store import edits
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.edits import UndoState


def apply_edit(catalog: Catalog, edit: Edit, *, now: datetime | None = None) -> None:
    """Make the changes of an edit; undo takes them back.

    Raises
    ------
    pigmenttrack.store.errors.CatalogError
        If a record has changed in the meantime, or the catalog refuses.
    """
    with catalog.writing() as connection:
        edits.apply(connection, edit, made_at=now or datetime.now(UTC))


def history(catalog: Catalog) -> UndoState:
    """Return what undo and redo would do next."""
    with catalog.reading() as connection:
        return edits.undo_state(connection)


def foreign_version(catalog: Catalog) -> int:
    """Return a number that changes when somebody else has written to the catalog.

    What this opened catalog writes itself leaves the number as it is.
    """
    return int(catalog.connection.execute("PRAGMA data_version").fetchone()[0])
