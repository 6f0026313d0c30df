"""How a series was measured, in sentences, read off its provenance."""

import statistics

from pigmenttrack.domain.measurement import AreaUnit, PatchSeries
from pigmenttrack.domain.scalp import ScalpSeries
from pigmenttrack.domain.series import Series
from pigmenttrack.report.method_facts import fact, program_sentence, scale_sentence
from pigmenttrack.report.number_format import (
    UNIT_WORDS,
    decimals_of,
    shown_day,
    shown_number,
)
from pigmenttrack.report.scalp_method import scalp_method_sentences

_BOUNDARY = (
    "Boundary: one decision between skin and patch for all visits. "
    "Intervals are 95 %: boundary, registration"
)


def method_sentences(series: Series) -> tuple[str, ...]:
    """Return how the numbers came about; what the provenance does not say is left out."""
    if isinstance(series, ScalpSeries):
        return scalp_method_sentences(series)
    if not series.measurements:
        return ("Nothing was measured.",)
    covers_scale = ", scale." if series.unit is AreaUnit.CM2 else "."
    sentences = [
        _scale_sentence(series),
        _registration_sentence(series),
        _BOUNDARY + covers_scale,
        _noise_sentence(series),
        program_sentence(series.measurements[-1]),
    ]
    return tuple(sentence for sentence in sentences if sentence)


def _scale_sentence(series: PatchSeries) -> str:
    if series.unit is AreaUnit.PERCENT_OF_REGION:
        return "Scale: nothing of known size; areas are shares of the region, not cm²."
    return scale_sentence(series.measurements[-1])


def _registration_sentence(series: PatchSeries) -> str:
    baseline = next((m for m in series.measurements if m.is_baseline), None)
    residuals = [
        residual
        for m in series.measurements
        if not m.is_baseline
        and isinstance(residual := fact(m, "registration", "residual_px"), float)
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
