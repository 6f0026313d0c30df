"""Words for what is measured on the scalp, and the sentence on its change."""

from dataclasses import dataclass

from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.scalp import (
    ScalpCount,
    ScalpMeasurement,
    ScalpQuantity,
    ScalpSeries,
    ScalpView,
)
from pigmenttrack.report.number_format import shown_estimate


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """How a quantity is called, and its unit for people."""

    name: str
    unit: str


_Q = ScalpQuantity
QUANTITY_WORDS = {
    _Q.DENSITY: QuantityWords("Hair density", "hairs/cm²"),
    _Q.COUNT_CHANGE: QuantityWords("Change of the hair count", "%"),
    _Q.DENSITY_CHANGE: QuantityWords("Change of density", "hairs/cm²"),
    _Q.DIAMETER: QuantityWords("Mean diameter", "µm"),
    _Q.DIAMETER_CHANGE: QuantityWords("Change of diameter", "µm"),
    _Q.VELLUS: QuantityWords("Vellus hair", "%"),
    _Q.TERMINAL: QuantityWords("Terminal hair", "%"),
    _Q.THICKNESS: QuantityWords("Cumulative hair thickness", "mm/cm²"),
    _Q.DIVERSITY: QuantityWords("Diversity of diameters", "%"),
    _Q.UNITS: QuantityWords("Follicular units", "units/cm²"),
    _Q.UNIT_DISTANCE: QuantityWords("Distance between units", "mm"),
    _Q.LENGTH: QuantityWords("Length of hair in all", "mm"),
    _Q.GROWTH: QuantityWords("Growth", "mm/day"),
    _Q.ANAGEN: QuantityWords("Growing hair", "%"),
    _Q.TELOGEN: QuantityWords("Resting hair", "%"),
    _Q.ANAGEN_GROWTH: QuantityWords("Growth of growing hair", "mm/day"),
    _Q.ELONGATION: QuantityWords("Elongation of shafts", "%"),
    _Q.COMMON_SHARE: QuantityWords("Common area", "% of the baseline"),
    _Q.COVERAGE: QuantityWords("Scalp covered by hair", "%"),
    _Q.PART_WIDTH: QuantityWords("Width of the part", "mm"),
    _Q.PART_FRONT: QuantityWords("Width of the part, front third", "mm"),
    _Q.PART_MIDDLE: QuantityWords("Width of the part, middle third", "mm"),
    _Q.PART_CROWN: QuantityWords("Width of the part, crown third", "mm"),
    _Q.PART_SHARE: QuantityWords("Width of the part", "% of the region's"),
    _Q.BALD_AREA: QuantityWords("Bald area", "cm²"),
    _Q.BALD_SHARE: QuantityWords("Bald area", "% of the region"),
    _Q.BALD_CHANGE: QuantityWords("Change of the bald area", "%"),
}
COUNT_WORDS = {
    ScalpCount.HAIRS: "hairs counted",
    ScalpCount.CLIPPINGS: "loose clippings",
    ScalpCount.SINGLE_UNITS: "units of 1 hair",
    ScalpCount.PAIR_UNITS: "units of 2 hairs",
    ScalpCount.LARGER_UNITS: "units of 3 or more",
    ScalpCount.BEFORE: "hairs on the common area, baseline",
    ScalpCount.AFTER: "hairs on the common area, this visit",
    ScalpCount.STAYED: "stayed",
    ScalpCount.THICKENED: "thickened",
    ScalpCount.THINNED: "thinned",
    ScalpCount.SHED: "shed",
    ScalpCount.NEW: "new",
    ScalpCount.FOLLOWED_TIPS: "hairs with growth",
    ScalpCount.BALD_PATCHES: "bald patches",
}
PAGE_KINDS = {
    ScalpView.CLOSE_UP: "Scalp close-ups: hair over time",
    ScalpView.GLOBAL: "Scalp: hair cover over time",
}
# What a change of the main value is told by, and what it is called.
_CHANGES = {
    _Q.DENSITY: (_Q.COUNT_CHANGE, "Hairs on the common area"),
    _Q.BALD_AREA: (_Q.BALD_CHANGE, "Bald area"),
    _Q.BALD_SHARE: (_Q.BALD_CHANGE, "Bald area"),
}
WITHIN = "Since the baseline: no change beyond what this measurement can tell apart."


def scalp_change_sentence(series: ScalpSeries) -> str:
    """Return one sentence on the latest visit against the baseline."""
    if not series.measurements:
        return "No photo of this series could be measured."
    baseline = next((m for m in series.measurements if m.is_baseline), None)
    later = [m for m in series.measurements if not m.is_baseline]
    if baseline is None or not later:
        return "One measurement so far; a change needs at least two."
    latest = later[-1]
    if latest.refusal and latest.main_quantity in {_Q.DENSITY, _Q.COVERAGE}:
        return "The latest photo could not be shown to show the baseline's field; no change told."
    change, what, sign = _change(latest, baseline)
    if change is None:
        return "The latest visit was not compared with the baseline."
    if change.low <= 0 <= change.high:
        return WITHIN
    words = "more" if change.value > 0 else "less"
    if series.main_quantity is _Q.DENSITY:
        words = "more" if change.value > 0 else "fewer"
    size = shown_estimate(_positive(change), sign=sign).replace(" (", " (95 % interval ")
    return f"{what}: {words} than at baseline by {size}."


def _change(
    latest: ScalpMeasurement, baseline: ScalpMeasurement
) -> tuple[Estimate | None, str, str]:
    """Return the change since the baseline, what changed, and its sign."""
    if latest.main_quantity in _CHANGES:
        quantity, what = _CHANGES[latest.main_quantity]
        return latest.values.get(quantity), what, f" {QUANTITY_WORDS[quantity].unit}"
    words = QUANTITY_WORDS[latest.main_quantity]
    now, before = latest.main, baseline.main
    sd = (now.sd**2 + before.sd**2) ** 0.5
    low, high = now.value - before.value - 1.96 * sd, now.value - before.value + 1.96 * sd
    change = Estimate(value=now.value - before.value, sd=sd, low=low, high=high)
    sign = " points" if words.unit == "%" else f" {words.unit}"
    return change, words.name, sign


def _positive(estimate: Estimate) -> Estimate:
    if estimate.value >= 0:
        return estimate
    return Estimate(value=-estimate.value, sd=estimate.sd, low=-estimate.high, high=-estimate.low)
