"""The table of measurements has a line for every number, under a name with its unit."""

from dataclasses import fields
from datetime import UTC, datetime

from pigmenttrack.app.batch_rows import estimates_of, rows_of_patch
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries
from pigmenttrack.domain.provenance import Provenance


def measurement(unit: AreaUnit) -> PatchMeasurement:
    one = normal_estimate(2.0, 0.5)
    numbers = {
        field.name: one for field in fields(PatchMeasurement) if "Estimate" in str(field.type)
    }
    return PatchMeasurement(
        photo="a.jpg",
        captured=CaptureTime(
            taken_at=datetime(2024, 3, 1, 10, tzinfo=UTC), source=DateSource.FILE_NAME
        ),
        is_baseline=True,
        unit=unit,
        provenance=Provenance({"photo": {"sha256": "ab"}}),
        flags=QualityFlag.BLURRED | QualityFlag.DARK,
        **numbers,  # type: ignore[arg-type] # a table of fields
    )


def test_areas_carry_the_unit_of_the_series_and_no_number_is_forgotten() -> None:
    names = dict(estimates_of(measurement(AreaUnit.PERCENT_OF_REGION)))
    expected = {field.name for field in fields(PatchMeasurement) if "Estimate" in str(field.type)}
    assert len(names) == len(expected)
    assert {"area_percent_of_region", "net_percent_of_region", "contrast_mi"} <= set(names)


def test_a_line_tells_photo_value_interval_and_doubts() -> None:
    series = PatchSeries(name="s", unit=AreaUnit.CM2, measurements=(measurement(AreaUnit.CM2),))
    first = rows_of_patch(series)[0]
    assert first["quantity"] == "area_cm2"
    assert (first["value"], first["sd"]) == (2.0, 0.5)
    assert first["flags"] == "blurred;dark"
    assert first["photo_sha256"] == "ab"
    assert len(str(first["provenance_sha256"])) == 64
