"""Everything a catalog knows, as records: what an export carries and two catalogs can share."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping, Sequence

from pigmenttrack.domain.edit import PlainRecord
from pigmenttrack.store.errors import CatalogConflict, damaged
from pigmenttrack.store.journal import JOURNAL
from pigmenttrack.store.measurements import MEASUREMENTS, PROVENANCES, RUNS, broken_chains
from pigmenttrack.store.rows import Table
from pigmenttrack.store.sites import SITES
from pigmenttrack.store.subjects import SUBJECTS
from pigmenttrack.store.visits import PHOTO_FILES, PHOTOS, VISITS

# In an order in which each refers only to earlier ones. The history of edits is not content.
CONTENT: tuple[Table, ...] = (
    SUBJECTS,
    PHOTO_FILES,
    SITES,
    VISITS,
    PHOTOS,
    RUNS,
    PROVENANCES,
    MEASUREMENTS,
    JOURNAL,
)
# An exported photo may lack what told its position: the same photo in other bytes.
_OF_THE_COPY = frozenset({"stored_sha256", "n_bytes"})

_IN_USE = (
    "(id IN (SELECT sha256 FROM photo) OR id IN (SELECT sha256 FROM measurement)"
    " OR id IN (SELECT baseline_sha256 FROM site))"
)


def all_records(connection: sqlite3.Connection) -> dict[str, list[PlainRecord]]:
    """Return the records of every table, by table and in the order of their ids.

    Measurements come in the order of their chains, runs in that of their numbers. Files that only
    the history still speaks of (an import that was undone) are left out.
    """
    return {
        table.name: table.where(
            connection, f"{_IN_USE if table is PHOTO_FILES else 1} ORDER BY {_order(table)}"
        )
        for table in CONTENT
    }


def add_records(
    connection: sqlite3.Connection, records: Mapping[str, Sequence[PlainRecord]]
) -> dict[str, int]:
    """Add records that are not there yet and return how many, by table.

    Raises
    ------
    CatalogConflict
        If one is there already and says something else.
    CatalogDamaged
        If the measurements among them are no unbroken chain.
    """
    added: dict[str, int] = {}
    for table in CONTENT:
        added[table.name] = 0
        for record in records.get(table.name, ()):
            there = table.get(connection, str(record["id"]))
            if there is None:
                table.insert(connection, record)
                added[table.name] += 1
            elif _essence(there) != _essence(record):
                msg = f"The catalog has another {table.name} {record[table.shown]} already."
                raise CatalogConflict(msg, advice="Read the export into a new catalog.")
    fault = next(broken_chains(connection), "")
    if fault:
        msg = f"The measurements read are not those that were stored: {fault}."
        raise damaged(msg)
    return added


def content_digest(connection: sqlite3.Connection) -> str:
    """Return a hash that is equal for catalogs that know the same."""
    digest = hashlib.sha256()
    for name, records in all_records(connection).items():
        for record in records:
            digest.update(json.dumps([name, _essence(record)], sort_keys=True).encode())
    return digest.hexdigest()


def _essence(record: PlainRecord) -> dict[str, str | int | float | None]:
    return {name: value for name, value in record.items() if name not in _OF_THE_COPY}


def _order(table: Table) -> str:
    if table is JOURNAL:
        return "subject_id, number"
    return "site_id, number" if table in {RUNS, MEASUREMENTS} else "id"
