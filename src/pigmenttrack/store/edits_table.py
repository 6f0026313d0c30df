"""Edits as rows: the history that undo and redo walk along."""

import json
import sqlite3
from datetime import datetime

from pigmenttrack.domain.edit import Edit, PlainRecord, RecordChange
from pigmenttrack.store.rows import Table

EDITS = Table(
    "edit", ("id", "number", "group_id", "label", "made_at", "changes", "undone"), shown="label"
)


def edit_record(edit: Edit, *, edit_id: str, number: int, made_at: datetime) -> PlainRecord:
    """Return an edit as plain values."""
    changes = [
        {
            "kind": change.kind,
            "before": None if change.before is None else dict(change.before),
            "after": None if change.after is None else dict(change.after),
        }
        for change in edit.changes
    ]
    return {
        "id": edit_id,
        "number": number,
        "group_id": edit.group or edit_id,
        "label": edit.label,
        "made_at": made_at.isoformat(),
        "changes": json.dumps(changes, ensure_ascii=False, separators=(",", ":")),
        "undone": 0,
    }


def edit_from(record: PlainRecord) -> Edit:
    """Return the edit that a record tells of."""
    return Edit(
        label=str(record["label"]),
        changes=tuple(
            RecordChange(kind=change["kind"], before=change["before"], after=change["after"])
            for change in json.loads(str(record["changes"]))
        ),
        group=str(record["group_id"]),
    )


def next_number(connection: sqlite3.Connection) -> int:
    """Return the number of the next edit."""
    newest = connection.execute("SELECT coalesce(max(number), 0) FROM edit").fetchone()[0]
    return int(newest) + 1
