"""Tables of a batch: the same lines as CSV and as Parquet, whatever the cells hold."""

import csv
from pathlib import Path

import pytest

from pigmenttrack.report.batch_csv import Cell, write_rows
from pigmenttrack.report.batch_parquet import write_parquet

ROWS: list[dict[str, Cell]] = [
    {"name": "=1+1", "value": 0.1 + 0.2, "count": 3, "yes": True, "odd": "ignored"},
    {"name": "a\udcff\nb", "value": None, "count": None, "yes": False},
]


def test_cells_are_text_to_a_spreadsheet_and_numbers_keep_all_digits(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    assert write_rows(path, ("name", "value", "count", "yes", "missing"), ROWS) == 2
    with path.open(newline="", encoding="utf-8") as file:
        header, first, second = csv.reader(file)
    assert header == ["name", "value", "count", "yes", "missing"]
    assert first == ["'=1+1", "0.30000000000000004", "3", "yes", ""]
    assert second == ["a\\xff\\nb", "", "", "no", ""]


def test_parquet_holds_the_same_with_types_and_its_schema(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    types = {"name": str, "value": float, "count": int, "yes": bool}
    for name in ("a.parquet", "b.parquet"):
        write_parquet(tmp_path / name, types, ROWS, about={"schema": "s", "schema_version": "1"})
    read = pq.read_table(tmp_path / "a.parquet")
    assert read.column("value").to_pylist() == [0.1 + 0.2, None]
    assert read.column("name").to_pylist() == ["=1+1", "a\\xff\nb"]
    assert read.schema.metadata[b"schema_version"] == b"1"
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()


def test_a_failure_half_way_leaves_the_older_table(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("old")

    def broken() -> object:
        yield ROWS[0]
        msg = "no more"
        raise RuntimeError(msg)

    with pytest.raises(RuntimeError, match="no more"):
        write_rows(path, ("name",), broken())  # type: ignore[arg-type] # a generator that fails
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
