"""What may be said about the change since the baseline, and what may not.

A change is told only where its own 95 % interval leaves zero out and it is larger than what two
photos of this series differ by anyway. Never a cause, never a prognosis.
"""

import math

from pigmenttrack.domain.estimate import Z95, Estimate
from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries
from pigmenttrack.domain.scalp import ScalpSeries
from pigmenttrack.domain.series import Series
from pigmenttrack.report.number_format import UNIT_WORDS, shown_estimate
from pigmenttrack.report.photo_order import measurements_on_axis
from pigmenttrack.report.scalp_words import scalp_change_sentence

INTERVAL_OPENS = " (95 % interval "
WITHIN = "Since the baseline: no change beyond what this measurement can tell apart."


def noise_half_width(series: Series) -> float | None:
    """Return by how much two values of unchanged skin differ in 95 of 100 pairs, in the unit.

    The minimal detectable change, ``1.96 * sqrt(2) * sd``; None where the noise is not known.

    References
    ----------
    .. [1] Weir (2005). J. Strength Cond. Res. 19(1), 231-240.
    """
    return None if series.noise_sd is None else Z95 * math.sqrt(2.0) * series.noise_sd


def change_sentence(series: Series) -> str:
    """Return one sentence on the latest visit against the baseline."""
    if isinstance(series, ScalpSeries):
        return scalp_change_sentence(series)
    if not series.measurements:
        return "No photo of this series could be measured."
    later = [
        m for m in series.measurements if not m.is_baseline and m in measurements_on_axis(series)
    ]
    if not later:
        return "One measurement so far; a change needs at least two."
    latest = later[-1]
    if latest.net is None:
        return "The latest visit was not compared with the baseline."
    if not _stands_out(latest, noise_half_width(series)):
        return WITHIN
    return _told(latest, latest.net, series)


def _stands_out(latest: PatchMeasurement, noise: float | None) -> bool:
    told = (latest.net, latest.repigmentation_pct)
    if any(estimate is not None and estimate.low <= 0 <= estimate.high for estimate in told):
        return False
    return noise is None or (latest.net is not None and abs(latest.net.value) > noise)


def _told(latest: PatchMeasurement, net: Estimate, series: PatchSeries) -> str:
    percent = latest.repigmentation_pct
    if percent is None:
        words = "smaller" if net.value > 0 else "larger"
        size = shown_estimate(_positive(net), sign=f" {UNIT_WORDS[series.unit]}")
        return f"Depigmented area {words} than at baseline by {_spelled(size)}."
    size = _spelled(shown_estimate(_positive(percent), sign=" %", most_decimals=1))
    if percent.value > 0:
        return f"Repigmented since baseline: {size}."
    return f"Depigmented area larger than at baseline by {size}."


def _positive(estimate: Estimate) -> Estimate:
    if estimate.value >= 0:
        return estimate
    return Estimate(value=-estimate.value, sd=estimate.sd, low=-estimate.high, high=-estimate.low)


def _spelled(value_and_interval: str) -> str:
    return value_and_interval.replace(" (", INTERVAL_OPENS)
