"""Rows of any table: written with a hash of their content, so that later damage is found."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from pigmenttrack.domain.edit import PlainRecord
from pigmenttrack.store.errors import CatalogConflict

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
        """Return the rows that meet a condition (our own SQL; values by ``?``)."""
        found = connection.execute(
            f"SELECT {', '.join(self.columns)} FROM {self.name} "  # noqa: S608 - our own names
            f"WHERE {condition}",
            values,
        )
        return [dict(zip(self.columns, row, strict=True)) for row in found]

    def damaged_rows(self, connection: sqlite3.Connection) -> Iterator[str]:
        """Yield the rows whose content is not what was written, as people know them."""
        names = ", ".join((*self.columns, "row_sum"))
        connection.text_factory = _text_or_bytes
        try:
            rows = connection.execute(f"SELECT {names} FROM {self.name}")  # noqa: S608 - our names
            for row in rows:
                record = dict(zip(self.columns, row, strict=False))
                if self.row_sum(record) != row["row_sum"]:
                    yield f"{self.name} {record[self.shown]!s:.80}"
        finally:
            connection.text_factory = str

    def row_sum(self, record: PlainRecord) -> str:
        """Return the hash of a row; columns that are NULL do not count, so that more may come."""
        content = [[name, record[name]] for name in self.columns if record[name] is not None]
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
