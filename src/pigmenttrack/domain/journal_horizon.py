"""Before when it is too early to judge: named waiting times, shown on the axis of months.

They say when a look is worth taking. None says that anything will be seen.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """A waiting time after the start of a phase.

    Attributes
    ----------
    early_before_months : float
        Before this, "no change seen" is no finding yet.
    look_at_months : tuple of float
        When trials take their looks, in months from the start; ticks on the axis.
    """

    name: str
    early_before_months: float
    look_at_months: tuple[float, ...]


SHEDDING = Horizon(name="hair shedding", early_before_months=2, look_at_months=(2, 3))
REGROWTH = Horizon(name="hair regrowth", early_before_months=6, look_at_months=(6, 9))
REPIGMENTATION = Horizon(name="repigmentation", early_before_months=3, look_at_months=(3, 6, 12))
HORIZONS: dict[str, Horizon] = {
    horizon.name: horizon for horizon in (SHEDDING, REGROWTH, REPIGMENTATION)
}
