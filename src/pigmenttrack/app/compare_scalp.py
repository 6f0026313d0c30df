"""What the measurement says of two photos of one place on the scalp."""

import math
from dataclasses import dataclass

from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpQuantity

_Q = ScalpQuantity
# What a change of the main value is told by where the earlier photo is the baseline.
_TOLD_BY = {
    _Q.DENSITY: _Q.COUNT_CHANGE,
    _Q.BALD_AREA: _Q.BALD_CHANGE,
    _Q.BALD_SHARE: _Q.BALD_CHANGE,
}
# What stands beside the main value, and what of it is told again as a change.
_BESIDE = (_Q.DIAMETER, _Q.VELLUS, _Q.COVERAGE, _Q.PART_WIDTH, _Q.PART_SHARE, _Q.BALD_AREA)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalpPair:
    """Two measurements and the change between them.

    Attributes
    ----------
    changed : ScalpQuantity
        In whose words and unit the change is told.
    change : Estimate or None
        None where nothing says how far two such photos differ anyway.
    is_of_common_area : bool
        Whether hairs were counted where both photos look, not on each by itself.
    beside : tuple of ScalpQuantity
        Further values that both photos have.
    """

    earlier: ScalpMeasurement
    later: ScalpMeasurement
    changed: ScalpQuantity
    change: Estimate | None
    is_of_common_area: bool
    beside: tuple[ScalpQuantity, ...]

    @property
    def is_beyond_noise(self) -> bool:
        """Whether the interval of the change leaves zero out."""
        return self.change is not None and not self.change.low <= 0 <= self.change.high


def scalp_pair(earlier: ScalpMeasurement, later: ScalpMeasurement) -> ScalpPair:
    """Return what may be said of two measurements of one series.

    Hairs are told by the common area: against the baseline as it was measured, between two later
    photos by the difference of what each says against the baseline, whose own noise goes out.
    """
    main = later.main_quantity
    told_by = _TOLD_BY.get(main)
    change = None
    if told_by is not None:
        change = _told_against_baseline(earlier, later, told_by)
        if change is None and main is _Q.DENSITY:
            change = _between_later(earlier, later)
    else:
        change = _difference(earlier.main, later.main)
    return ScalpPair(
        earlier=earlier,
        later=later,
        changed=main if told_by is None else told_by,
        change=change,
        is_of_common_area=main is _Q.DENSITY and change is not None,
        beside=tuple(
            one
            for one in _BESIDE
            if one is not main and one in earlier.values and one in later.values
        ),
    )


def _told_against_baseline(
    earlier: ScalpMeasurement, later: ScalpMeasurement, told_by: ScalpQuantity
) -> Estimate | None:
    if earlier.is_baseline:
        return later.values.get(told_by)
    if later.is_baseline and told_by in earlier.values:
        # A person may lay the baseline on the later side.
        return _turned(earlier.values[told_by])
    return None


def _turned(percent: Estimate) -> Estimate | None:
    """Return a change in per cent as seen from the other side; None from as good as nothing."""
    if percent.low <= -100.0:
        return None
    value, low, high = (
        -100.0 * one / (100.0 + one) for one in (percent.value, percent.high, percent.low)
    )
    return Estimate(value=value, sd=percent.sd * (1.0 + value / 100.0) ** 2, low=low, high=high)


def _between_later(earlier: ScalpMeasurement, later: ScalpMeasurement) -> Estimate | None:
    first, second = (one.values.get(_Q.COUNT_CHANGE) for one in (earlier, later))
    if first is None or second is None:
        return None
    return normal_estimate(second.value - first.value, math.hypot(first.sd, second.sd) / 2**0.5)


def _difference(earlier: Estimate, later: Estimate) -> Estimate:
    return normal_estimate(later.value - earlier.value, math.hypot(earlier.sd, later.sd))
