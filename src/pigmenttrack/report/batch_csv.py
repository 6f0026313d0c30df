"""Tables of a batch as CSV, line by line: a million photos fit on the disk, not in the memory."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from pigmenttrack.report.atomic_write import replacing
from pigmenttrack.report.plain_text import one_line
from pigmenttrack.report.table import FORMULA_STARTS

Cell: TypeAlias = str | float | int | bool | None


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> int:
    """Write rows as UTF-8 CSV with CRLF (RFC 4180), and return how many.

    Numbers keep all their digits. An empty cell means "not known", never zero.

    Raises
    ------
    OSError
        If the file cannot be written; an older one is then still there.
    """
    count = 0
    with replacing(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_written(row.get(column)) for column in columns])
            count += 1
        text.flush()
        text.detach()
    return count


def _written(value: Cell) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            line = one_line(value)
            # A spreadsheet would run a cell that starts so.
            return f"'{line}" if line.startswith(FORMULA_STARTS) else line
    return repr(value)
