"""Strict reading of small CSV files, and safe writing of them.

A spreadsheet file is trusted in nothing: encoding, separator, decimal mark and form of dates are
recognised once and must then hold for every row. Whatever cannot be taken is told with its row;
no value is ever taken under a guessed unit or date. The caller decides what to do with a file
that has errors (the catalog imports it whole or not at all).

Cells that a spreadsheet would run as a formula are written with an apostrophe before them, and
read back without it.

References
----------
.. [1] OWASP, CSV Injection.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.domain.journal_csv_form import BadCell, CsvForm, refuse

LARGEST_TEXT = 5_000_000  # characters; 50,000 results of one person
LONGEST_CELL = 2000
MOST_ERRORS = 1000  # after that many rows nobody reads on
SEPARATORS = (",", ";", "\t")
ALIASES = {"date": "taken_on"}
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r\n]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class RowError(NamedTuple):
    """Why something was not taken: line of the file (the header is 1), column, reason."""

    row: int
    column: str
    message: str


Record = TypeVar("Record")
Row = Mapping[str, str]


class ReadCsv(NamedTuple, Generic[Record]):
    """What a file holds, and what in it could not be taken."""

    records: tuple[Record, ...]
    errors: tuple[RowError, ...]


def read_csv(
    source: str | bytes,
    required: Sequence[str],
    optional: Sequence[str],
    record_of: Callable[[Row, CsvForm], Record],
) -> ReadCsv[Record]:
    """Read every row of a file with a strict header.

    Parameters
    ----------
    source : str or bytes
        Bytes may be UTF-8 (with or without mark) or UTF-16 with its mark.
    required, optional : sequence of str
        Columns by name, in any order; no other column may be there, and none twice.
    record_of : callable
        Makes a record of a row (a column that the file lacks is not in it); raises `BadCell`,
        `ValueError` or a `PigmentTrackError` for a row that cannot be taken.
    """
    records: list[Record] = []
    errors: list[RowError] = []
    line = 1
    try:
        text = _decoded(source)
        form = CsvForm(_separator(text))
        for line, row in _rows(text, form.separator, required, optional):
            if isinstance(row, BadCell):
                errors.append(RowError(line, row.column, row.message))
            else:
                _take(line, row, form, record_of, records, errors)
            if len(errors) >= MOST_ERRORS:
                refuse("", f"{MOST_ERRORS} rows cannot be taken; the rest was not read.")
    except BadCell as bad:
        errors.append(RowError(line, bad.column, bad.message))
    if not records and not errors:
        errors.append(RowError(1, "", "The file has a header and no rows."))
    return ReadCsv(tuple(records), tuple(errors))


def header_of(source: str | bytes) -> tuple[str, ...]:
    """Return the columns of a file by name, in lower case; none where it cannot be read."""
    try:
        text = _decoded(source)
        head = text.splitlines()[0]
        cells = next(csv.reader([head], delimiter=_separator(text), strict=True), [])
    except (BadCell, csv.Error):
        return ()
    return tuple(_column(cell) for cell in cells)


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return the text of a file that `read_csv` takes back, safe to open in a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def safe_cell(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula.

    Examples
    --------
    >>> safe_cell("=1+1"), safe_cell("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _take(
    line: int,
    row: Row,
    form: CsvForm,
    record_of: Callable[[Row, CsvForm], Record],
    records: list[Record],
    errors: list[RowError],
) -> None:
    try:
        records.append(record_of(row, form))
    except BadCell as bad:
        errors.append(RowError(line, bad.column, bad.message))
    except PigmentTrackError as error:
        errors.append(RowError(line, "", f"{error.message} {error.advice}".strip()))
    except ValueError as error:
        errors.append(RowError(line, "", f"{error}"))


def _rows(
    text: str, separator: str, required: Sequence[str], optional: Sequence[str]
) -> Iterator[tuple[int, Row | BadCell]]:
    """Yield line and cells by column, or what is wrong with the line as a whole.

    Raises
    ------
    BadCell
        If the header is not as asked, or the file cannot be read on.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    columns: list[str] = []
    seen: dict[tuple[str, ...], int] = {}
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            # The line is where the trouble was noticed; it may have begun above.
            refuse("", f"Up to line {reader.line_num} the file cannot be read: {error}.")
        if cells is None:
            return
        if not columns:
            columns = _checked_header(cells, required, optional)
        elif any(cell.strip() for cell in cells):
            line = reader.line_num
            first = seen.setdefault(tuple(cells), line)
            try:
                if first != line:
                    refuse("", f"The same as line {first}.")
                yield line, _row(cells, columns)
            except BadCell as bad:
                yield line, bad


def _checked_header(
    cells: Sequence[str], required: Sequence[str], optional: Sequence[str]
) -> list[str]:
    columns = [_column(cell) for cell in cells]
    expected = f"The header must be {', '.join(required)}"
    expected += f"; it may also have {', '.join(optional)}." if optional else "."
    for name in columns:
        if columns.count(name) > 1:
            refuse(name[:40], f"This column stands there twice; no row was taken. {expected}")
        if name not in {*required, *optional}:
            refuse(name[:40], f"This column is not known; no row was taken. {expected}")
    for name in required:
        if name not in columns:
            refuse(name, f"This column is missing; no row was taken. {expected}")
    return columns


def _column(cell: str) -> str:
    name = cell.strip().lower()
    return ALIASES.get(name, name)


def _row(cells: Sequence[str], columns: Sequence[str]) -> Row:
    if len(cells) != len(columns):
        refuse("", f"{len(cells)} cells where the header has {len(columns)}.")
    for column, cell in zip(columns, cells, strict=True):
        if len(cell) > LONGEST_CELL:
            refuse(column, f"The cell has {len(cell)} characters; {LONGEST_CELL} are taken.")
        if _CONTROL.search(cell):
            refuse(column, "The cell holds a control character: the file is damaged.")
    return {
        column: (cell[1:] if _ESCAPED.match(cell) else cell).strip()
        for column, cell in zip(columns, cells, strict=True)
    }


def _decoded(source: str | bytes) -> str:
    too_large = f"The file is larger than {LARGEST_TEXT // 1_000_000} million characters."
    if len(source) > 4 * LARGEST_TEXT:  # no encoding takes more than four bytes a character
        refuse("", too_large)
    if isinstance(source, bytes):
        wide = source.startswith((b"\xff\xfe", b"\xfe\xff"))
        try:
            source = source.decode("utf-16" if wide else "utf-8")
        except UnicodeDecodeError:
            refuse("", "The file is no UTF-8 text; save it as CSV UTF-8.")
    source = source.removeprefix("\ufeff")
    if not source.strip():
        refuse("", "The file is empty.")
    if len(source) > LARGEST_TEXT:
        refuse("", too_large)
    return source


def _separator(text: str) -> str:
    """Return the separator that the header uses most."""
    head = text.splitlines()[0]
    return max(SEPARATORS, key=head.count)
