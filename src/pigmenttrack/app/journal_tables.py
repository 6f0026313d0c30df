"""Which reader and which writer a CSV file of the journal has."""

from datetime import date
from typing import TypeVar

from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.domain.journal import Journal
from pigmenttrack.domain.journal_csv import ReadCsv, RowError
from pigmenttrack.domain.journal_days_csv import (
    events_csv,
    light_csv,
    parse_events_csv,
    parse_light_csv,
    parse_symptoms_csv,
    symptoms_csv,
)
from pigmenttrack.domain.journal_doses_csv import doses_csv, parse_doses_csv
from pigmenttrack.domain.labs_csv import labs_csv, parse_labs_csv
from pigmenttrack.domain.score_csv import parse_scores_csv, scores_csv
from pigmenttrack.store.journal import Kept

Entry = TypeVar("Entry", bound=Kept)


def read_rows(
    source: bytes, kind: TableKind, today: date | None = None
) -> tuple[tuple[Kept, ...], tuple[RowError, ...]]:
    """Return the entries of a file, and every row that cannot be taken."""
    match kind:
        case TableKind.LABS:
            return _rows(parse_labs_csv(source, today=today))
        case TableKind.DOSES:
            return _rows(parse_doses_csv(source))
        case TableKind.SCORES:
            return _rows(parse_scores_csv(source))
        case TableKind.EVENTS:
            return _rows(parse_events_csv(source))
        case TableKind.LIGHT:
            return _rows(parse_light_csv(source))
        case TableKind.SYMPTOMS:
            return _rows(parse_symptoms_csv(source))


def _rows(read: ReadCsv[Entry]) -> tuple[tuple[Kept, ...], tuple[RowError, ...]]:
    return read.records, read.errors


def table_text(journal: Journal, kind: TableKind) -> str:
    """Return a part of a journal as a CSV file that `read_rows` reads back."""
    match kind:
        case TableKind.LABS:
            return labs_csv(journal.labs)
        case TableKind.DOSES:
            return doses_csv(journal.courses)
        case TableKind.SCORES:
            return scores_csv(journal.scores)
        case TableKind.EVENTS:
            return events_csv(journal.events)
        case TableKind.LIGHT:
            return light_csv(journal.exposures)
        case TableKind.SYMPTOMS:
            return symptoms_csv(journal.symptoms)
