"""Journal entries as rows: strict JSON with the version of its form, and what lists sort by."""

import json
import sqlite3
from dataclasses import dataclass
from typing import TypeAlias

from pigmenttrack.domain.blinded_reading import BlindedReading
from pigmenttrack.domain.edit import PlainRecord
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Course, Event, Exposure, Journal, RiskFlag, Symptom
from pigmenttrack.domain.journal_facts import VERSION, Entry, entry_facts, entry_from_facts
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.score_result import ScoreResult
from pigmenttrack.store.measurements import json_text
from pigmenttrack.store.rows import Table

JOURNAL = Table(
    "journal_entry",
    ("id", "subject_id", "number", "kind", "dated", "version", "content"),
    shown="number",
)
RISK_FLAG = "risk_flag"
Kept: TypeAlias = Entry | RiskFlag


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """An entry as it lies in the catalog.

    Attributes
    ----------
    number : int
        By which a person names it; never given twice while others that came later are there.
    """

    id: str
    number: int
    value: Kept


def entry_record(value: Kept, *, entry_id: str, subject_id: str, number: int) -> PlainRecord:
    """Return an entry as plain values."""
    facts: dict[str, object]
    if isinstance(value, RiskFlag):
        facts, dated = {"kind_of_entry": RISK_FLAG, "flag": value.value}, None
    else:
        facts, dated = entry_facts(value), first_day(value)
    return {
        "id": entry_id,
        "subject_id": subject_id,
        "number": number,
        "kind": str(facts["kind_of_entry"]),
        "dated": dated,
        "version": VERSION,
        "content": json_text(facts),
    }


def entry_from(record: PlainRecord) -> JournalEntry:
    """Return the entry that a record tells of.

    Raises
    ------
    BadRequest
        If it was written by a newer program, or is damaged.
    """
    if record["version"] != VERSION:
        msg = f"A journal entry is of version {record['version']}; {VERSION} is read here."
        raise BadRequest(msg, advice="Install the newest PigmentTrack.")
    facts = json.loads(str(record["content"]))
    if facts.get("kind_of_entry") == RISK_FLAG:
        try:
            value: Kept = RiskFlag(facts.get("flag"))
        except ValueError as error:
            msg = f"There is no risk flag {facts.get('flag')!r}."
            raise BadRequest(msg) from error
    else:
        value = entry_from_facts(facts)
    return JournalEntry(str(record["id"]), int(record["number"] or 0), value)


def entries_of(connection: sqlite3.Connection, subject_id: str) -> list[JournalEntry]:
    """Return a subject's entries in the order of entry."""
    rows = JOURNAL.where(connection, "subject_id = ? ORDER BY number", subject_id)
    return [entry_from(row) for row in rows]


def journal_of(connection: sqlite3.Connection, subject_id: str) -> Journal:
    """Return a subject's journal."""
    values = [entry.value for entry in entries_of(connection, subject_id)]
    return Journal(
        courses=tuple(one for one in values if isinstance(one, Course)),
        events=tuple(one for one in values if isinstance(one, Event)),
        exposures=tuple(one for one in values if isinstance(one, Exposure)),
        symptoms=tuple(one for one in values if isinstance(one, Symptom)),
        labs=tuple(one for one in values if isinstance(one, LabResult)),
        scores=tuple(one for one in values if isinstance(one, ScoreResult)),
        readings=tuple(one for one in values if isinstance(one, BlindedReading)),
        risk_flags=frozenset(one for one in values if isinstance(one, RiskFlag)),
    )


def next_number(connection: sqlite3.Connection, subject_id: str) -> int:
    """Return the number of a subject's next entry."""
    row = connection.execute(
        "SELECT coalesce(max(number), 0) FROM journal_entry WHERE subject_id = ?", (subject_id,)
    ).fetchone()
    return int(row[0]) + 1


def first_day(value: Kept) -> str | None:
    """Return the first day that an entry speaks of, None where it has no date."""
    match value:
        case Course():
            return value.started_on.isoformat()
        case Event() | Exposure():
            return value.happened_on.isoformat()
        case Symptom():
            return value.felt_on.isoformat()
        case LabResult() | ScoreResult():
            return value.taken_on.isoformat()
        case BlindedReading():
            return value.read_on.isoformat()
        case _:
            return None
