"""The ladder of schemas: files named by number, applied in order, each in one transaction."""

import sqlite3
from contextlib import closing
from functools import cache
from importlib import resources

from pigmenttrack.store.connection import APPLICATION_ID, writing


@cache
def ladder() -> tuple[str, ...]:
    """Return the SQL of every step; step n leads to schema version n + 1."""
    files = [
        file
        for file in (resources.files("pigmenttrack.store") / "schema").iterdir()
        if file.name.endswith(".sql")
    ]
    files.sort(key=lambda file: file.name)
    for number, file in enumerate(files, start=1):
        if file.name != f"{number:04d}.sql":
            msg = f"schema files must be numbered without gaps, got {file.name}"
            raise AssertionError(msg)
    return tuple(file.read_text(encoding="utf-8") for file in files)


def latest_version() -> int:
    """Return the schema version that this program writes."""
    return len(ladder())


def schema_version(connection: sqlite3.Connection) -> int:
    """Return the schema version of a database."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def climb(connection: sqlite3.Connection) -> None:
    """Apply the steps that a database lacks, each as a whole or not at all."""
    for number in range(schema_version(connection) + 1, latest_version() + 1):
        with writing(connection):
            for statement in _statements(ladder()[number - 1]):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")


@cache
def known_schema(version: int) -> frozenset[tuple[str, str, str, str]]:
    """Return what a database of a version holds: type, name, table and SQL of everything."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for step in ladder()[:version]:
            connection.executescript(step)
        return schema_of(connection)


def schema_of(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str, str]]:
    """Return type, name, table and SQL of everything in a database."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")
    return frozenset((row[0], row[1], row[2], row[3]) for row in rows)


def _statements(script: str) -> list[str]:
    """Split a script: `executescript` would commit the transaction that we are in."""
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    if pending.strip():
        msg = f"a schema file ends within a statement: {pending[:60]!r}"
        raise AssertionError(msg)
    return found
