"""Whether a database is in order: its structure, its schema, its rows."""

import sqlite3
from collections.abc import Iterator

from pigmenttrack.store.connection import APPLICATION_ID
from pigmenttrack.store.errors import CatalogError, CatalogRefused
from pigmenttrack.store.measurements import broken_chains
from pigmenttrack.store.migrate import known_schema, latest_version, schema_of, schema_version
from pigmenttrack.store.rows import Table
from pigmenttrack.store.tables import TABLES

_MOST_LINES = 20


def require_own(connection: sqlite3.Connection, name: str) -> int:
    """Refuse databases of other programs and return the schema version.

    Raises
    ------
    CatalogRefused
        If the file belongs to another program, or holds triggers, views or tables that no
        catalog has.
    sqlite3.DatabaseError
        If it is no database, or damaged.
    """
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    version = schema_version(connection)
    if application != APPLICATION_ID or version < 1:
        msg = (
            f"{name} is a database of another program, not a PigmentTrack catalog "
            f"(application {application}, version {version}; a catalog says {APPLICATION_ID} and "
            f"1 to {latest_version()}); it was not touched."
        )
        raise CatalogRefused(msg)
    if version > latest_version():
        _require_plain_tables(connection, name)
        return version
    odd = sorted(
        f"{kind} {item}"
        for kind, item, _, _ in schema_of(connection) ^ known_schema(version)
        if not item.startswith("sqlite_")
    )
    if odd:
        msg = f"{name} holds what no catalog of this version has, or lacks it: {', '.join(odd)}."
        raise CatalogRefused(msg, advice="Somebody changed it by other means.")
    return version


def structure_faults(connection: sqlite3.Connection, *, quick: bool = False) -> list[str]:
    """Return what SQLite's own check says, empty when it is content."""
    pragma = "quick_check" if quick else "integrity_check"
    try:
        rows = connection.execute(f"PRAGMA {pragma}({_MOST_LINES})").fetchall()
        lines = [str(row[0]) for row in rows if row[0] != "ok"]
        if not quick:
            lines += [
                f"a row of {row[0]} refers to a {row[2]} that is not there"
                for row in connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_LINES)
            ]
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return [str(error)]
    return lines


def tables_of_version(version: int) -> list[Table]:
    """Return the tables that a catalog of a version has."""
    names = {name for kind, name, _, _ in known_schema(version) if kind == "table"}
    return [table for table in TABLES if table.name in names]


def content_faults(connection: sqlite3.Connection) -> list[str]:
    """Return which records are not what was written, empty when all are."""
    faults: list[str] = []
    for table in tables_of_version(min(schema_version(connection), latest_version())):
        faults += _table_faults(connection, table.damaged_rows(connection), table.name)
    return faults or _table_faults(connection, broken_chains(connection), "measurement")


def _table_faults(connection: sqlite3.Connection, found: Iterator[str], name: str) -> list[str]:
    faults: list[str] = []
    try:
        for number, fault in enumerate(found):
            if number == _MOST_LINES:
                faults.append(f"more of {name}")
                break
            faults.append(fault)
    except (sqlite3.DatabaseError, CatalogError, ValueError, OverflowError) as error:
        faults.append(f"{name} cannot be read to its end: {error}")
    finally:
        connection.text_factory = str
    return faults


def _require_plain_tables(connection: sqlite3.Connection, name: str) -> None:
    """Refuse views in the place of tables: reading one would run what somebody wrote."""
    tables = {item for kind, item, _, _ in schema_of(connection) if kind == "table"}
    lacking = [table.name for table in TABLES if table.name not in tables]
    if lacking:
        msg = f"{name} was made by a newer PigmentTrack that keeps its records differently."
        raise CatalogRefused(msg, advice="Install the newest PigmentTrack.")
