"""Apply edits, and take them back: within a transaction of the caller.

The history is a line with a mark: what lies before it is done, what lies after it was undone and
can be done again; a new edit forgets what lies after.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pigmenttrack.domain.edit import Edit, PlainRecord, RecordChange
from pigmenttrack.store.edits_table import EDITS, edit_from, edit_record, next_number
from pigmenttrack.store.errors import CatalogConflict
from pigmenttrack.store.ids import new_id
from pigmenttrack.store.tables import EDITABLE


@dataclass(frozen=True, slots=True)
class UndoState:
    """What undo and redo would do next; empty where there is nothing.

    Attributes
    ----------
    undo_number : int
        Of the newest edit that undo would take back: edits are numbered as they are made.
    """

    undo_label: str
    redo_label: str
    undo_number: int = 0


def apply(connection: sqlite3.Connection, edit: Edit, *, made_at: datetime) -> Edit:
    """Make the changes of an edit, note it in the history and return its inverse.

    Raises
    ------
    CatalogConflict
        If a record is no longer what the edit says it was.
    """
    for change in edit.changes:
        _make(connection, change)
    for row in EDITS.where(connection, "undone = 1"):
        EDITS.delete(connection, str(row["id"]))
    EDITS.insert(
        connection,
        edit_record(edit, edit_id=new_id(), number=next_number(connection), made_at=made_at),
    )
    return edit.inverse()


def undo(connection: sqlite3.Connection) -> tuple[RecordChange, ...]:
    """Take back the newest edit, or all of its group, and return what changed.

    Raises
    ------
    CatalogConflict
        If there is nothing to undo, or something now depends on it.
    """
    rows = _group(connection, "undone = 0 ORDER BY number DESC LIMIT 1", undone=0)
    if not rows:
        msg = "There is nothing to undo."
        raise CatalogConflict(msg)
    return _turn(connection, list(reversed(rows)), undone=1)


def redo(connection: sqlite3.Connection) -> tuple[RecordChange, ...]:
    """Do again what was undone last, and return what changed.

    Raises
    ------
    CatalogConflict
        If there is nothing to do again.
    """
    rows = _group(connection, "undone = 1 ORDER BY number LIMIT 1", undone=1)
    if not rows:
        msg = "There is nothing to do again."
        raise CatalogConflict(msg)
    return _turn(connection, rows, undone=0)


def undo_state(connection: sqlite3.Connection) -> UndoState:
    """Return what undo and redo would do next."""
    done = EDITS.where(connection, "undone = 0 ORDER BY number DESC LIMIT 1")
    undone = EDITS.where(connection, "undone = 1 ORDER BY number LIMIT 1")
    return UndoState(
        undo_label=str(done[0]["label"]) if done else "",
        redo_label=str(undone[0]["label"]) if undone else "",
        undo_number=int(done[0]["number"] or 0) if done else 0,
    )


def edits_since(connection: sqlite3.Connection, moment: datetime) -> tuple[Edit, ...]:
    """Return the edits made after a moment that were not undone, oldest first."""
    newer = "undone = 0 AND made_at > ? ORDER BY number"
    return tuple(edit_from(row) for row in EDITS.where(connection, newer, moment.isoformat()))


def _group(connection: sqlite3.Connection, nearest: str, *, undone: int) -> list[PlainRecord]:
    found = EDITS.where(connection, nearest)
    if not found:
        return []
    return EDITS.where(
        connection,
        "group_id = ? AND undone = ? ORDER BY number",
        str(found[0]["group_id"]),
        undone,
    )


def _turn(
    connection: sqlite3.Connection, rows: Sequence[PlainRecord], *, undone: int
) -> tuple[RecordChange, ...]:
    made: list[RecordChange] = []
    for row in rows:
        edit = edit_from(row)
        for change in (edit.inverse() if undone else edit).changes:
            try:
                _make(connection, change)
            except sqlite3.IntegrityError as error:
                msg = f"{edit.label}: this cannot be taken back, because other records need it."
                raise CatalogConflict(msg) from error
            made.append(change)
        EDITS.update(connection, {**row, "undone": undone})
    return tuple(made)


def _make(connection: sqlite3.Connection, change: RecordChange) -> None:
    table = EDITABLE.get(change.kind)
    if table is None:
        msg = f"Records of the kind {change.kind!r} are not edited."
        raise CatalogConflict(msg)
    now = table.get(connection, change.record_id)
    if now != (None if change.before is None else dict(change.before)):
        msg = f"The {change.kind} was changed in the meantime."
        raise CatalogConflict(msg, advice="Look at it again, then decide.")
    if change.after is None:
        table.delete(connection, change.record_id)
    elif change.before is None:
        table.insert(connection, change.after)
    else:
        table.update(connection, change.after)
