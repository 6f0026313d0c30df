"""How a series was measured, in sentences, read off its provenance."""

import statistics
from collections.abc import Mapping

from pigmenttrack.domain.calibration import ScaleKind
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries
from pigmenttrack.report.number_format import (
    UNIT_WORDS,
    decimals_of,
    shown_day,
    shown_number,
)

_SCALE_WORDS = {
    ScaleKind.CARD: "the printed card",
    ScaleKind.COIN: "a coin",
    ScaleKind.RULER: "a ruler",
    ScaleKind.STATED: "a value that the user stated",
    ScaleKind.POINTS: "two points that the user marked",
}
_BOUNDARY = (
    "Boundary: one decision between skin and patch for all visits. "
    "Intervals are 95 %: boundary, registration"
)


def method_sentences(series: PatchSeries) -> tuple[str, ...]:
    """Return how the numbers came about; what the provenance does not say is left out."""
    if not series.measurements:
        return ("Nothing was measured.",)
    covers_scale = ", scale." if series.unit is AreaUnit.CM2 else "."
    sentences = [
        _scale_sentence(series),
        _registration_sentence(series),
        _BOUNDARY + covers_scale,
        _noise_sentence(series),
        _program_sentence(series.measurements[-1]),
    ]
    return tuple(sentence for sentence in sentences if sentence)


def _scale_sentence(series: PatchSeries) -> str:
    if series.unit is AreaUnit.PERCENT_OF_REGION:
        return "Scale: nothing of known size; areas are shares of the region, not cm²."
    scale = _fact(series.measurements[-1], "scale")
    if not isinstance(scale, Mapping):
        return ""
    size, sd, kind = (scale.get(key) for key in ("mm_per_px", "sd_mm_per_px", "kind"))
    if not (isinstance(size, float) and isinstance(sd, float) and isinstance(kind, str)):
        return ""
    source = _SCALE_WORDS[ScaleKind(kind)]
    places = decimals_of(sd, size)
    return (
        f"Scale: {source}, {shown_number(size, places)} mm per pixel "
        f"± {shown_number(100 * sd / size, 1)} % (1 sd)."
    )


def _registration_sentence(series: PatchSeries) -> str:
    baseline = next((m for m in series.measurements if m.is_baseline), None)
    residuals = [
        residual
        for m in series.measurements
        if not m.is_baseline
        and isinstance(residual := _fact(m, "registration", "residual_px"), float)
    ]
    if baseline is None or not residuals:
        return ""
    return (
        f"Registration: onto the baseline of {shown_day(baseline.captured)}; residual "
        f"{statistics.median(residuals):.1f} px in the median, "
        f"{max(residuals):.1f} px at most (1 sd)."
    )


def _noise_sentence(series: PatchSeries) -> str:
    if series.noise_sd is None:
        return ""
    sd = shown_number(series.noise_sd, decimals_of(series.noise_sd))
    return f"Noise: areas of this series scatter by {sd} {UNIT_WORDS[series.unit]} (1 sd)."


def _program_sentence(measurement: PatchMeasurement) -> str:
    version = _fact(measurement, "program", "version")
    program = f"PigmentTrack {version}. " if isinstance(version, str) else ""
    return (
        f"Record: {program}First digits of the SHA-256 of all that a number depends on "
        "(measurements.json)."
    )


def _fact(measurement: PatchMeasurement, *keys: str) -> object:
    """Return one fact of the provenance, None where it is not told."""
    found: object = measurement.provenance.facts
    for key in keys:
        if not isinstance(found, Mapping):
            return None
        found = found.get(key)
    return found
