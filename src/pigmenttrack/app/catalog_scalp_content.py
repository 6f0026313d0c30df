"""Measurements of the scalp as plain JSON values and back, with the schema's name and version."""

from collections.abc import Mapping, Sequence
from typing import Any

from pigmenttrack.app.catalog_content import (
    captured_content,
    captured_from,
    flags_from,
    rejection_content,
    rejection_from,
    require_schema,
)
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import flag_names
from pigmenttrack.domain.patch_record import estimate_from, estimate_record
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.domain.scalp import (
    ScalpCount,
    ScalpMeasurement,
    ScalpQuantity,
    ScalpSeries,
    ScalpView,
)

SCALP_SCHEMA = "pigmenttrack.scalp-measurement"
SCALP_RUN_SCHEMA = "pigmenttrack.scalp-run"
VERSION = 1  # raised when a field changes its meaning or goes; a new field leaves it


def scalp_content(measurement: ScalpMeasurement) -> dict[str, object]:
    """Return a measurement as plain values; its provenance is kept apart."""
    return {
        "schema": SCALP_SCHEMA,
        "schema_version": VERSION,
        "photo": measurement.photo,
        "captured": captured_content(measurement.captured),
        "is_baseline": measurement.is_baseline,
        "main_quantity": measurement.main_quantity.value,
        "values": {name.value: estimate_record(one) for name, one in measurement.values.items()},
        "counts": {name.value: number for name, number in measurement.counts.items()},
        "compared_with": measurement.compared_with,
        "grown_since": measurement.grown_since,
        "refusal": measurement.refusal,
        "flags": list(flag_names(measurement.flags)),
    }


def scalp_from(content: Mapping[str, Any], provenance: Provenance) -> ScalpMeasurement:
    """Return the measurement that `scalp_content` told of.

    Raises
    ------
    BadRequest
        If it was written by a newer program.
    """
    require_schema(content, SCALP_SCHEMA)
    return ScalpMeasurement(
        photo=content["photo"],
        captured=captured_from(content["captured"]),
        is_baseline=content["is_baseline"],
        main_quantity=ScalpQuantity(content["main_quantity"]),
        values=_values_from(content["values"]),
        counts={ScalpCount(name): number for name, number in content["counts"].items()},
        provenance=provenance,
        compared_with=content["compared_with"],
        grown_since=content["grown_since"],
        refusal=content["refusal"],
        flags=flags_from(content["flags"]),
    )


def scalp_run_content(series: ScalpSeries, *, options: Mapping[str, object]) -> dict[str, object]:
    """Return what a run says beyond its measurements."""
    return {
        "schema": SCALP_RUN_SCHEMA,
        "schema_version": VERSION,
        "name": series.name,
        "view": series.view.value,
        "view_reason": series.view_reason,
        "main_quantity": series.main_quantity.value,
        "cut_offs": series.cut_offs,
        "noise_sd": series.noise_sd,
        "remarks": list(series.remarks),
        "rejections": [rejection_content(one) for one in series.rejections],
        "options": dict(options),
    }


def scalp_series_from(
    content: Mapping[str, Any], measurements: Sequence[ScalpMeasurement]
) -> ScalpSeries:
    """Return the series of a run.

    Raises
    ------
    BadRequest
        If it was written by a newer program.
    """
    require_schema(content, SCALP_RUN_SCHEMA)
    return ScalpSeries(
        name=content["name"],
        view=ScalpView(content["view"]),
        view_reason=content["view_reason"],
        main_quantity=ScalpQuantity(content["main_quantity"]),
        measurements=tuple(measurements),
        rejections=tuple(rejection_from(one) for one in content["rejections"]),
        cut_offs=content["cut_offs"],
        noise_sd=content["noise_sd"],
        remarks=tuple(content["remarks"]),
    )


def _values_from(content: Mapping[str, Any]) -> dict[ScalpQuantity, Estimate]:
    found = {ScalpQuantity(name): estimate_from(one) for name, one in content.items()}
    return {quantity: estimate for quantity, estimate in found.items() if estimate is not None}
