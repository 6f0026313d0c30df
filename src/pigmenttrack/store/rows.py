"""Rows of any table: written with a hash of their content, so that later damage is found."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from pigmenttrack.domain.edit import PlainRecord
from pigmenttrack.store.errors import CatalogConflict, damaged

_SUM_DIGITS = 32  # 128 bits: against damage, not against forgers


@dataclass(frozen=True, slots=True)
class Table:
    """A table and its columns; the first is ``id``.

    Attributes
    ----------
    columns : tuple of str
        All but ``row_sum``.
    shown : str
        The column by which a person knows a row.
    """

    name: str
    columns: tuple[str, ...]
    shown: str

    def insert(self, connection: sqlite3.Connection, record: PlainRecord) -> None:
        """Add a row."""
        self._require_columns(record)
        names = ", ".join((*self.columns, "row_sum"))
        marks = ", ".join("?" * (len(self.columns) + 1))
        connection.execute(
            f"INSERT INTO {self.name} ({names}) VALUES ({marks})",  # noqa: S608 - our own names
            self._values(record),
        )

    def update(self, connection: sqlite3.Connection, record: PlainRecord) -> None:
        """Replace a row's content."""
        self._require_columns(record)
        names = ", ".join(f"{name} = ?" for name in (*self.columns, "row_sum"))
        connection.execute(
            f"UPDATE {self.name} SET {names} WHERE id = ?",  # noqa: S608 - our own names
            (*self._values(record), record["id"]),
        )

    def delete(self, connection: sqlite3.Connection, record_id: str) -> None:
        """Take a row out."""
        connection.execute(
            f"DELETE FROM {self.name} WHERE id = ?",  # noqa: S608 - our own name
            (record_id,),
        )

    def get(self, connection: sqlite3.Connection, record_id: str) -> PlainRecord | None:
        """Return a row by its id, None if there is none."""
        return next(iter(self.where(connection, "id = ?", record_id)), None)

    def where(
        self, connection: sqlite3.Connection, condition: str = "1", *values: str | int
    ) -> list[PlainRecord]:
        """Return the rows that meet a condition (our own SQL; values by ``?``).

        Raises
        ------
        CatalogDamaged
            If a row is not what was written: a wrong number must not be shown.
        """
        found = connection.execute(
            f"SELECT * FROM {self.name} WHERE {condition}",  # noqa: S608 - our own names
            values,
        )
        records: list[PlainRecord] = []
        for row in found:
            if not self._is_whole(row):
                msg = f"The record of {self._shown(row)} is not what was written."
                raise damaged(msg)
            records.append({name: row[name] for name in self.columns})
        return records

    def damaged_rows(self, connection: sqlite3.Connection) -> Iterator[str]:
        """Yield the rows whose content is not what was written, as people know them."""
        connection.text_factory = _text_or_bytes
        try:
            for row in connection.execute(f"SELECT * FROM {self.name}"):  # noqa: S608 - our name
                if not self._is_whole(row):
                    yield self._shown(row)
        finally:
            connection.text_factory = str

    def _is_whole(self, row: sqlite3.Row) -> bool:
        # All columns that are there: a newer program may have added some.
        content = {name: row[name] for name in row.keys() if name != "row_sum"}  # noqa: SIM118 - a Row iterates values
        return self.row_sum(content) == row["row_sum"]

    def _shown(self, row: sqlite3.Row) -> str:
        return f"{self.name} {row[self.shown]!s:.80}"

    def row_sum(self, record: PlainRecord) -> str:
        """Return the hash of a row; columns that are NULL do not count, so that more may come."""
        content = sorted((name, value) for name, value in record.items() if value is not None)
        text = json.dumps([self.name, content], ensure_ascii=True, default=repr)
        return hashlib.sha256(text.encode()).hexdigest()[:_SUM_DIGITS]

    def _values(self, record: PlainRecord) -> tuple[str | int | float | None, ...]:
        return (*(record[name] for name in self.columns), self.row_sum(record))

    def _require_columns(self, record: PlainRecord) -> None:
        if set(record) != set(self.columns):
            odd = sorted(set(record) ^ set(self.columns))
            msg = f"A record of the kind {self.name} has other fields than expected: {odd}."
            raise CatalogConflict(msg)


def _text_or_bytes(data: bytes) -> str | bytes:
    """Return damaged text as it lies there: it must be reported, not stop the check."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data
