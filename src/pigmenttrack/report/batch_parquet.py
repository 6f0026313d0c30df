"""A table of a batch as Parquet: the same lines as the CSV, with types."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pigmenttrack.report.atomic_write import replacing
from pigmenttrack.report.plain_text import without_surrogates

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from pigmenttrack.report.batch_csv import Cell

ROWS_AT_ONCE = 10_000  # of a row group: 50,000 took 170 MB on their way, as Python objects


def parquet_is_there() -> bool:
    """Tell whether the library is installed that writes Parquet."""
    try:
        import pyarrow as pa  # noqa: F401 - only whether it is there
    except ImportError:
        return False
    return True


def write_parquet(
    path: Path,
    types: Mapping[str, type],
    rows: Iterable[Mapping[str, Cell]],
    *,
    about: Mapping[str, str],
) -> None:
    """Write rows, zstd-compressed; the same rows give the same bytes.

    Parameters
    ----------
    types : mapping of str to type
        str, float, int or bool for each column, in order.
    about : mapping of str to str
        Kept in the file's own metadata: schema and its version.

    Raises
    ------
    OSError
        If the file cannot be written; an older one is then still there.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    known = {str: pa.string(), float: pa.float64(), int: pa.int64(), bool: pa.bool_()}
    schema = pa.schema([(name, known[kind]) for name, kind in types.items()], metadata=dict(about))
    left = iter(rows)
    with (
        replacing(path) as file,
        pq.ParquetWriter(file, schema, compression="zstd") as writer,
    ):
        while some := list(islice(left, ROWS_AT_ONCE)):
            columns = {name: [_typed(row.get(name)) for row in some] for name in types}
            writer.write_table(pa.Table.from_pydict(columns, schema=schema))


def _typed(value: Cell) -> Cell:
    return without_surrogates(value) if isinstance(value, str) else value
