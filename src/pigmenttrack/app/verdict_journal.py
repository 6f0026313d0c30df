"""The journal beside a verdict, read from CSV files: whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pigmenttrack.app.labs_file import read_table, told
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Journal
from pigmenttrack.domain.journal_csv import ReadCsv
from pigmenttrack.domain.journal_doses_csv import parse_doses_csv
from pigmenttrack.domain.labs_csv import parse_labs_csv
from pigmenttrack.domain.score_csv import parse_scores_csv

MOST_TOLD = 20
Record = TypeVar("Record")


def read_journal(
    *, doses: Path | None = None, labs: Path | None = None, scores: Path | None = None
) -> Journal:
    """Return the journal of the files that are named.

    Raises
    ------
    BadRequest
        If a row of a file cannot be taken: a verdict on half a file would be one on another.
    """
    return Journal(
        courses=_all(doses, parse_doses_csv),
        labs=_all(labs, parse_labs_csv),
        scores=_all(scores, parse_scores_csv),
    )


def _all(path: Path | None, parse: Callable[[bytes], ReadCsv[Record]]) -> tuple[Record, ...]:
    if path is None:
        return ()
    read = read_table(path, parse)
    if read.errors:
        lines = [told(error) for error in read.errors[:MOST_TOLD]]
        if len(read.errors) > MOST_TOLD:
            lines.append(f"and {len(read.errors) - MOST_TOLD} more")
        message = f"{path.name} has rows that cannot be taken:\n" + "\n".join(lines)
        raise BadRequest(message, advice="Correct them, then ask again.")
    return read.records
