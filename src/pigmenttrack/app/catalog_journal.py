"""A subject's journal in a catalog: write, change, take out, read from and to CSV files."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.app.journal_tables import read_rows, table_text
from pigmenttrack.domain.edit import Edit, RecordChange
from pigmenttrack.domain.errors import BadRequest, UnreadablePhoto
from pigmenttrack.domain.journal import Course, Journal
from pigmenttrack.domain.journal_csv import LARGEST_TEXT, RowError
from pigmenttrack.domain.subject import Subject
from pigmenttrack.media.photo_bytes import read_photo_bytes
from pigmenttrack.store import edits
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.ids import new_id
from pigmenttrack.store.journal import (
    JOURNAL,
    JournalEntry,
    Kept,
    entries_of,
    entry_from,
    entry_record,
    journal_of,
    next_number,
)

__all__ = [
    "import_table",
    "remove_entry",
    "stop_course",
    "subject_entries",
    "subject_journal",
    "table_text",
    "write_entries",
]

MOST_BYTES = 4 * LARGEST_TEXT  # of UTF-8
_MOST_ERRORS_TOLD = 20


def subject_journal(catalog: Catalog, subject: Subject) -> Journal:
    """Return everything that is written down about a subject."""
    with catalog.reading() as connection:
        return journal_of(connection, subject.id)


def subject_entries(catalog: Catalog, subject: Subject) -> list[JournalEntry]:
    """Return a subject's entries with their numbers, in the order of entry."""
    with catalog.reading() as connection:
        return entries_of(connection, subject.id)


def write_entries(
    catalog: Catalog,
    subject: Subject,
    values: Sequence[Kept],
    *,
    label: str,
    now: datetime | None = None,
) -> None:
    """Add entries, all or none; undo takes them back together.

    Raises
    ------
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses.
    """
    with catalog.writing() as connection:
        first = next_number(connection, subject.id)
        changes = tuple(
            RecordChange(
                kind=JOURNAL.name,
                before=None,
                after=entry_record(value, entry_id=new_id(), subject_id=subject.id, number=number),
            )
            for number, value in enumerate(values, start=first)
        )
        edits.apply(connection, Edit(label=label, changes=changes), made_at=now or _now())


def remove_entry(
    catalog: Catalog, subject: Subject, number: int, *, now: datetime | None = None
) -> None:
    """Take an entry out; undo brings it back.

    Raises
    ------
    BadRequest
        If there is no entry of that number.
    """
    _change(catalog, subject, number, lambda _: None, f"Remove entry {number}", now)


def replace_entry(
    catalog: Catalog,
    subject: Subject,
    number: int,
    value: Kept,
    label: str,
    *,
    now: datetime | None = None,
) -> None:
    """Put another value in place of an entry; undo brings the old one back.

    Raises
    ------
    BadRequest
        If there is no entry of that number.
    """
    _change(catalog, subject, number, lambda _: value, label, now)


def stop_course(
    catalog: Catalog,
    subject: Subject,
    number: int,
    stopped_on: date,
    *,
    now: datetime | None = None,
) -> None:
    """Write down the last day of a course.

    Raises
    ------
    BadRequest
        If there is no course of that number, or it began later.
    """

    def stopped(value: Kept) -> Kept:
        if not isinstance(value, Course):
            msg = f"Entry {number} is no course."
            raise BadRequest(msg, advice="See the numbers with 'pigmenttrack journal list'.")
        try:
            return replace(value, stopped_on=stopped_on)
        except ValueError as error:
            msg = f"{error}."
            raise BadRequest(msg) from error

    _change(catalog, subject, number, stopped, f"Stop course {number}", now)


def import_table(
    catalog: Catalog,
    subject: Subject,
    path: Path,
    kind: TableKind,
    *,
    today: date | None = None,
    now: datetime | None = None,
) -> int:
    """Read a CSV file into the journal, whole or not at all; return how many entries came in.

    Raises
    ------
    BadRequest
        With every row that cannot be taken.
    """
    try:
        source = read_photo_bytes(path, at_most=MOST_BYTES)
    except UnreadablePhoto as error:
        msg = f"{path.name}: {error.message}"
        raise BadRequest(msg) from error
    records, errors = read_rows(source, kind, today)
    if errors:
        msg = f"Nothing was taken from {path.name}:\n{_told(errors)}"
        raise BadRequest(msg, advice="Correct the rows, then import the file again.")
    if not records:
        msg = f"There is no row in {path.name}."
        raise BadRequest(msg)
    write_entries(catalog, subject, records, label=f"Import {path.name}", now=now)
    return len(records)


def _change(
    catalog: Catalog,
    subject: Subject,
    number: int,
    changed: Callable[[Kept], Kept | None],
    label: str,
    now: datetime | None,
) -> None:
    with catalog.writing() as connection:
        rows = JOURNAL.where(connection, "subject_id = ? AND number = ?", subject.id, number)
        if not rows:
            msg = f"{subject.alias} has no journal entry {number}."
            raise BadRequest(msg, advice="See the numbers with 'pigmenttrack journal list'.")
        entry = entry_from(rows[0])
        value = changed(entry.value)
        after = (
            None
            if value is None
            else entry_record(value, entry_id=entry.id, subject_id=subject.id, number=number)
        )
        change = RecordChange(kind=JOURNAL.name, before=rows[0], after=after)
        edits.apply(connection, Edit(label=label, changes=(change,)), made_at=now or _now())


def _told(errors: Sequence[RowError]) -> str:
    lines = [
        f"row {error.row}{error.column and f', {error.column}'}: {error.message}"
        for error in errors[:_MOST_ERRORS_TOLD]
    ]
    if len(errors) > _MOST_ERRORS_TOLD:
        lines.append(f"and {len(errors) - _MOST_ERRORS_TOLD} more")
    return "\n".join(lines)


def _now() -> datetime:
    return datetime.now(UTC)
