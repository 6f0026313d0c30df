import json

import pytest

from pigmenttrack.app.verdict_measurements import series_of_record
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import AreaUnit, PatchSeries
from pigmenttrack.report.record import series_json
from unit.report.made_series import make_rejection, make_series


@pytest.mark.parametrize("unit", list(AreaUnit))
def test_what_was_written_is_read_back_whole(unit: AreaUnit) -> None:
    series = make_series((10.0, 9.0, 8.0), unit=unit, rejections=(make_rejection(),))
    read = series_of_record(json.loads(series_json(series)))
    assert isinstance(read, PatchSeries)
    assert series_json(read) == series_json(series)
    assert read.measurements == series.measurements
    assert series_statement(read) == series_statement(series)


def test_doubts_come_back_as_flags() -> None:
    record = json.loads(series_json(make_series((10.0, 9.0))))
    record["measurements"][1]["flags"] = ["blurred", "clock_doubtful"]
    (_, later) = series_of_record(record).measurements
    assert later.flags == QualityFlag.BLURRED | QualityFlag.CLOCK_DOUBTFUL


@pytest.mark.parametrize(
    ("key", "value", "kind"),
    [
        ("flags", ["unheard_of"], KeyError),
        ("area", {"value": -1, "sd": 1, "low95": -2, "high95": 0}, ValueError),
        ("area", {"value": 1, "sd": -1, "low95": 0, "high95": 2}, ValueError),
        ("area", None, TypeError),
        ("captured", None, TypeError),
        ("photo", 7, TypeError),
        ("unit", "percent_of_region", ValueError),
    ],
)
def test_what_cannot_be_is_refused(key: str, value: object, kind: type[Exception]) -> None:
    record = json.loads(series_json(make_series((10.0, 9.0))))
    record["measurements"][1][key] = value
    with pytest.raises(kind):
        series_of_record(record)


def test_another_schema_is_refused() -> None:
    with pytest.raises(BadRequest):
        series_of_record({"schema": "something else"})
    with pytest.raises(TypeError):
        series_of_record([])
