"""A number that carries its uncertainty."""

import math
from dataclasses import dataclass

Z95 = 1.959963984540054  # two-sided 95 % of the normal distribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A measured value, its standard deviation and its 95 % interval.

    The interval is stored, not derived: it may be asymmetric (an area is never negative).

    Attributes
    ----------
    value, sd : float
        In the unit that the field's name says; `sd` is one standard deviation, >= 0.
    low, high : float
        The 95 % interval, ``low <= value <= high``.
    """

    value: float
    sd: float
    low: float
    high: float

    def __post_init__(self) -> None:
        """Refuse what is no number: an unmeasurable thing has no estimate at all."""
        if not all(map(math.isfinite, (self.value, self.sd, self.low, self.high))):
            msg = f"an estimate needs finite numbers, got {self}"
            raise ValueError(msg)
        if self.sd < 0 or not self.low <= self.value <= self.high:
            msg = f"an estimate needs sd >= 0 and low <= value <= high, got {self}"
            raise ValueError(msg)


def normal_estimate(value: float, sd: float, *, floor: float = -math.inf) -> Estimate:
    """Return an estimate with a symmetric normal interval, cut off at `floor`.

    Examples
    --------
    >>> e = normal_estimate(1.0, 1.0, floor=0.0)
    >>> (e.low, round(e.high, 2))
    (0.0, 2.96)
    """
    value = max(value, floor)
    return Estimate(value=value, sd=sd, low=max(floor, value - Z95 * sd), high=value + Z95 * sd)
