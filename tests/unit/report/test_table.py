import csv
import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import AreaUnit, PatchSeries
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.report.table import format_table, write_csv, write_json
from unit.report.made_series import captured, make_measurement, make_rejection, make_series


def _rows(series: PatchSeries, folder: Path) -> list[dict[str, str]]:
    path = folder / "measurements.csv"
    write_csv(series, path)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_has_one_row_a_photo_in_order_of_dates_and_undated_rejections_last(
    tmp_path: Path,
) -> None:
    rejections = (make_rejection("undated.jpg", days=None), make_rejection("broken.jpg", days=100))
    rows = _rows(make_series(rejections=rejections), tmp_path)
    assert [row["photo"] for row in rows] == [
        "IMG_0000.jpg",
        "broken.jpg",
        "IMG_0001.jpg",
        "IMG_0002.jpg",
        "undated.jpg",
    ]
    assert [row["status"] for row in rows] == [
        "measured",
        "rejected",
        "measured",
        "measured",
        "rejected",
    ]
    assert rows[1]["reason"] == "The file is no whole picture."
    assert rows[1]["advice"] == "Copy it again."
    assert rows[1]["area_cm2"] == ""
    assert rows[4]["date"] == ""


def test_csv_rounds_to_two_digits_of_the_standard_deviation(tmp_path: Path) -> None:
    series = make_series()
    odd = make_measurement(7.123456, 12.2, sd=0.0312)
    row = _rows(replace(series, measurements=(series.measurements[0], odd)), tmp_path)[1]
    assert (row["area_cm2"], row["area_cm2_low95"], row["area_cm2_high95"]) == (
        "7.123",
        "7.062",
        "7.185",
    )
    assert row["baseline"] == "no"


def test_csv_leaves_what_was_not_measured_empty_and_keeps_negative_numbers(tmp_path: Path) -> None:
    rows = _rows(make_series((5.0, 8.0)), tmp_path)
    assert rows[0]["net_cm2"] == ""
    assert rows[1]["net_cm2"] == "-3.00"


def test_csv_columns_name_percent_where_there_is_no_scale(tmp_path: Path) -> None:
    rows = _rows(make_series(unit=AreaUnit.PERCENT_OF_REGION), tmp_path)
    assert rows[0]["area_percent_of_region"] == "12.20"
    assert not any("cm2" in column for column in rows[0])


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(1)", "\N{FULLWIDTH EQUALS SIGN}1"],
)
def test_csv_text_is_never_run_by_a_spreadsheet(tmp_path: Path, name: str) -> None:
    series = make_series((5.0,), rejections=(make_rejection(name, reason=name, advice=name),))
    row = _rows(series, tmp_path)[1]
    assert all(row[column].startswith("'") for column in ("photo", "reason", "advice"))


def test_csv_keeps_names_with_line_breaks_and_broken_bytes_in_one_line(tmp_path: Path) -> None:
    series = make_series((5.0,), rejections=(make_rejection('a\nb\udcff,"\0.jpg'),))
    path = tmp_path / "measurements.csv"
    write_csv(series, path)
    assert len(path.read_bytes().splitlines()) == 3
    assert _rows(series, tmp_path)[1]["photo"] == 'a\\nb\\xff,"\\x00.jpg'


def test_date_tells_an_offset_only_where_the_camera_knew_it(tmp_path: Path) -> None:
    zone = timezone(timedelta(hours=5, minutes=30))
    local = captured(start=datetime(2025, 3, 1, 23, 30, tzinfo=zone))
    series = make_series((5.0,))
    known = replace(series.measurements[0], captured=local)
    assert _rows(series, tmp_path)[0]["date"] == "2025-01-12T10:30:00"
    rows = _rows(replace(series, measurements=(known,)), tmp_path)
    assert rows[0]["date"] == "2025-03-01T23:30:00+05:30"
    assert format_table(replace(series, measurements=(known,))).rows[0][0] == "1 Mar 2025"


def test_doubts_about_the_date_are_among_the_flags(tmp_path: Path) -> None:
    series = make_series((5.0,))
    doubtful = replace(
        series.measurements[0],
        flags=QualityFlag.BLURRED,
        captured=captured(flags=QualityFlag.CLOCK_DOUBTFUL),
    )
    assert _rows(replace(series, measurements=(doubtful,)), tmp_path)[0]["flags"] == (
        "blurred;clock_doubtful"
    )


def test_json_gives_back_the_very_same_floats_and_the_provenance(tmp_path: Path) -> None:
    series = make_series((12.2, 0.1 + 0.2), rejections=(make_rejection(days=None),))
    path = tmp_path / "measurements.json"
    write_json(series, path)
    read = json.loads(path.read_text(encoding="utf-8"))
    assert read["schema_version"] == 1
    second = series.measurements[1]
    assert read["measurements"][1]["area"] == {
        "value": second.area.value,
        "sd": second.area.sd,
        "low95": second.area.low,
        "high95": second.area.high,
    }
    assert read["measurements"][0]["net"] is None
    facts = read["measurements"][1]["provenance"]
    assert Provenance(facts).sha256 == read["measurements"][1]["provenance_sha256"]
    assert read["rejections"][0]["captured"] is None


def test_json_refuses_what_is_no_number_and_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "measurements.json"
    write_json(make_series(), path)
    before = path.read_bytes()
    series = make_series((5.0,))
    broken = replace(series.measurements[0], provenance=Provenance({"x": float("nan")}))
    with pytest.raises(ValueError, match="JSON"):
        write_json(replace(series, measurements=(broken,)), path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["measurements.json"]


def test_json_of_a_name_that_is_no_utf8_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "measurements.json"
    write_json(make_series((5.0,), name="arm\udcff 左腕"), path)
    assert json.loads(path.read_text(encoding="utf-8"))["name"] == "arm\\xff 左腕"


def test_table_for_a_reader_has_equal_rows_with_intervals_and_reasons() -> None:
    table = format_table(make_series(rejections=(make_rejection(),)))
    assert all(len(row) == len(table.header) for row in table.rows)
    assert table.rows[0][3] == "baseline"
    assert table.rows[-1][2] == "7.3 (6.7 to 7.9)"
    assert table.rows[1][2] == "rejected"
    assert table.rows[1][-1] == "The file is no whole picture. Copy it again."


def test_the_same_series_gives_the_same_bytes(tmp_path: Path) -> None:
    for writer, name in ((write_csv, "m.csv"), (write_json, "m.json")):
        writer(make_series(), tmp_path / name)
        first = (tmp_path / name).read_bytes()
        writer(make_series(), tmp_path / name)
        assert (tmp_path / name).read_bytes() == first
