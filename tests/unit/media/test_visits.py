from datetime import UTC, datetime
from pathlib import Path

import pytest

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.media.visits import Visits, read_visits

NOW = datetime(2026, 6, 1, tzinfo=UTC)
NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)


def visits(folder: Path, text: str | bytes) -> Visits:
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "visits.csv").write_bytes(data)
    return read_visits(folder, now=NOW)


def test_no_file_says_nothing(tmp_path: Path) -> None:
    assert read_visits(tmp_path, now=NOW) == Visits()


def test_dates_and_times_are_read(tmp_path: Path) -> None:
    read = visits(tmp_path, "photo,date,time\na.jpg,2025-03-01,\nb.jpg,2025-03-01,10:15\n")
    assert read.times == {"a.jpg": NOON, "b.jpg": datetime(2025, 3, 1, 10, 15, tzinfo=UTC)}
    assert not read.problems


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_what_spreadsheets_write_is_read(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = "Photo,Date\r\nré.jpg,2025-03-01\r\n\r\n".replace(",", delimiter)
    assert visits(tmp_path, text.encode(encoding)).times == {"ré.jpg": NOON}


def test_names_agree_however_their_accents_are_written(tmp_path: Path) -> None:
    assert "r\u00e9.jpg" in visits(tmp_path, "photo,date\nre\u0301.jpg,2025-03-01\n").times


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("a.jpg,02/01/2025", "2025-03-01"),
        ("a.jpg,2025-13-45", "no such day"),
        ("a.jpg,2027-01-01", "future"),
        ("a.jpg,0025-01-01", "before"),
        ("a.jpg", "2025-03-01"),
        ("a.jpg,2025-01-01,extra", "2025-03-01"),
        (",2025-01-01", "no photo"),
    ],
)
def test_a_bad_line_is_told_with_its_number(tmp_path: Path, line: str, said: str) -> None:
    read = visits(tmp_path, f"photo,date\nok.jpg,2025-03-01\n{line}\n")
    assert read.times == {"ok.jpg": NOON}
    assert len(read.remarks) == 1
    assert "Line 3" in read.remarks[0]
    assert said in read.remarks[0]


def test_two_dates_for_one_photo_leave_it_without(tmp_path: Path) -> None:
    read = visits(tmp_path, "photo,date\na.jpg,2025-03-01\na.jpg,2025-03-02\n")
    assert not read.times
    assert "a.jpg" in read.problems


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"date,photo\n2025-03-01,a.jpg\n",
        b"photo,date,date\n",
        b"photo,date\na.jpg,2025\x00-03-01\n",
        b'photo,date\n"a.jpg,2025-03-01\n',
        b"photo,date\n\xe9.jpg,2025-03-01\n",
        b"photo,date\n" + b"A" * 2_000_000,
        b"photo,date\n" + b"A" * 500_000,
    ],
    ids=["empty", "order", "twice", "zero byte", "open quote", "latin", "large", "long cell"],
)
def test_what_is_no_table_is_refused_as_a_whole(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(BadRequest, match=r"visits\.csv"):
        visits(tmp_path, data)
