"""A CSV file of labs, doses or scores, read from disk and looked through."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal_csv import LARGEST_TEXT, ReadCsv, RowError
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.labs_checks import unit_doubts
from pigmenttrack.domain.labs_csv import parse_labs_csv

MOST_BYTES = 4 * LARGEST_TEXT  # no encoding takes more than four bytes a character
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedLabs:
    """What a file of laboratory results holds, what in it was not taken, and what is doubtful."""

    results: tuple[LabResult, ...]
    errors: tuple[RowError, ...]
    doubts: tuple[tuple[LabResult, str], ...]


def read_table(path: Path, parse: Callable[[bytes], ReadCsv[Record]]) -> ReadCsv[Record]:
    """Read a small table from disk.

    Raises
    ------
    BadRequest
        If there is no such file, or it may not be read.
    """
    if not path.is_file():
        message = f"There is no file {path}."
        raise BadRequest(message, advice="Name a CSV file.")
    try:
        with path.open("rb") as file:
            return parse(file.read(MOST_BYTES + 1))
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror or error}."
        raise BadRequest(message) from error


def check_labs(path: Path, *, today: date) -> CheckedLabs:
    """Read laboratory results and ask each whether its unit can be right.

    Raises
    ------
    BadRequest
        If the file cannot be read at all.
    """
    read = read_table(path, lambda source: parse_labs_csv(source, today=today))
    return CheckedLabs(
        results=read.records,
        errors=read.errors,
        doubts=tuple((result, doubt) for result in read.records for doubt in unit_doubts(result)),
    )


def told(error: RowError) -> str:
    """Return what is wrong with a row as one line."""
    column = f", {error.column}" if error.column else ""
    return f"row {error.row}{column}: {error.message}"
