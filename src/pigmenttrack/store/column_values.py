"""Plain values of a column as what they are meant to be."""

from typing import TypeAlias

ColumnValue: TypeAlias = str | int | float | None


def optional_text(value: ColumnValue) -> str | None:
    """Return text, or None for NULL."""
    return None if value is None else str(value)


def optional_int(value: ColumnValue) -> int | None:
    """Return a whole number, or None for NULL."""
    return None if value is None else int(value)


def optional_float(value: ColumnValue) -> float | None:
    """Return a number, or None for NULL.

    A REAL column gives back 172.0 for 172: made a float before it is hashed, too.
    """
    return None if value is None else float(value)
