"""How much of something, and how often: "2 x 500 µg a week" is 1000 µg a week."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.units import DAYS_PER_MONTH

LARGEST_AMOUNT = Decimal(10) ** 7
TIMES_SIGN = "\u00d7"
_DAYS_PER_WEEK = 7


class DoseUnit(StrEnum):
    """Units a dose is told in; only the first three convert into each other."""

    UG = "µg"
    MG = "mg"
    G = "g"
    IU = "IU"
    ML = "mL"
    DROP = "drop"
    PIECE = "piece"
    APPLICATION = "application"
    J_PER_CM2 = "J/cm²"
    MJ_PER_CM2 = "mJ/cm²"
    MINUTE = "minute"


UG_PER: dict[DoseUnit, int] = {DoseUnit.UG: 1, DoseUnit.MG: 1000, DoseUnit.G: 1_000_000}


class Period(StrEnum):
    """What "a" stands for in "twice a week"."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


DAYS_PER: dict[Period, Fraction] = {
    Period.DAY: Fraction(1),
    Period.WEEK: Fraction(_DAYS_PER_WEEK),
    Period.MONTH: Fraction(DAYS_PER_MONTH),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dosing:
    """An amount and its frequency.

    Attributes
    ----------
    amount : Decimal
        Of one intake, in `unit`, > 0.
    times : int
        Intakes in every `every` periods, >= 1: 2 in "2 x 500 µg a week".
    every : int
        Periods between, >= 1: 3 in "once every 3 weeks".
    """

    amount: Decimal
    unit: DoseUnit
    times: int
    period: Period
    every: int = 1

    def __post_init__(self) -> None:
        """Refuse a dose of nothing and a frequency of never."""
        if not (self.amount.is_finite() and 0 < self.amount <= LARGEST_AMOUNT):
            msg = f"an amount lies above 0 and up to {LARGEST_AMOUNT}, got {self.amount}"
            raise ValueError(msg)
        if not (1 <= self.times <= 100 and 1 <= self.every <= 100):
            msg = f"times and every lie between 1 and 100, got {self.times} and {self.every}"
            raise ValueError(msg)

    @property
    def per_week(self) -> Fraction:
        """Amount a week, in `unit`, exactly."""
        days = DAYS_PER[self.period] * self.every
        return Fraction(self.amount) * self.times * _DAYS_PER_WEEK / days

    @property
    def ug_per_week(self) -> Fraction | None:
        """Amount a week in micrograms; None where the unit is no mass."""
        factor = UG_PER.get(self.unit)
        return None if factor is None else self.per_week * factor

    def planned_intakes(self, days: int) -> Fraction:
        """Return how many intakes so many days hold; adherence is those taken over these."""
        return Fraction(days) * self.times / (DAYS_PER[self.period] * self.every)

    def __str__(self) -> str:
        """Spell it as people do, so that `dosing_from_text` reads it back."""
        intakes = f"{self.times} {TIMES_SIGN} " if self.times > 1 else ""
        when = f"a {self.period}" if self.every == 1 else f"every {self.every} {self.period}s"
        return f"{intakes}{self.amount:f} {self.unit} {when}"


_UNIT_SPELLINGS: dict[str, DoseUnit] = {
    **{str(unit).lower(): unit for unit in DoseUnit},
    "ug": DoseUnit.UG,
    "mcg": DoseUnit.UG,
    "\u03bcg": DoseUnit.UG,
    "drops": DoseUnit.DROP,
    "pieces": DoseUnit.PIECE,
    "tablet": DoseUnit.PIECE,
    "tablets": DoseUnit.PIECE,
    "applications": DoseUnit.APPLICATION,
    "minutes": DoseUnit.MINUTE,
    "j/cm2": DoseUnit.J_PER_CM2,
    "mj/cm2": DoseUnit.MJ_PER_CM2,
}
_DOSING = re.compile(
    r"(?:(?P<times>\d{1,3})\s*[x\u00d7*]\s*)?(?P<amount>\d{1,8}(?:\.\d{1,6})?)\s*(?P<unit>[^\s\d]\S*)\s+"
    r"(?:(?:a|per|every)\s+(?P<period>day|week|month)"
    r"|every\s+(?P<every>\d{1,3})\s+(?P<periods>day|week|month)s|(?P<daily>daily)"
    r"|(?P<weekly>weekly)|(?P<monthly>monthly))",
    re.IGNORECASE,
)


def dose_unit_named(text: str) -> DoseUnit:
    """Return the unit of a dose from one of its spellings.

    Raises
    ------
    BadRequest
        If it is none.
    """
    found = _UNIT_SPELLINGS.get(text.strip().lower())
    if found is None:
        message = f"'{text[:20]}' is no unit of a dose here."
        raise BadRequest(message, advice=f"Use one of {', '.join(DoseUnit)}.")
    return found


def dosing_from_text(text: str) -> Dosing:
    """Return the dosing that a short text tells.

    Raises
    ------
    BadRequest
        If the text does not say how much and how often; nothing is assumed.

    Examples
    --------
    >>> float(dosing_from_text("2 x 500 µg a week").ug_per_week)
    1000.0
    >>> str(dosing_from_text("1 mg every 3 days"))
    '1 mg every 3 days'
    """
    found = _DOSING.fullmatch(text.strip())
    if found is None:
        message = f"'{text[:60]}' does not say how much and how often."
        raise BadRequest(message, advice="Write it like '2 x 500 µg a week' or '1000 µg daily'.")
    part = found.groupdict()
    spelled = part["period"] or part["periods"]
    adverbs = ((Period.DAY, "daily"), (Period.WEEK, "weekly"), (Period.MONTH, "monthly"))
    named = next((period for period, word in adverbs if part[word]), None)
    period = named if spelled is None else Period(spelled.lower())
    if period is None:  # the expression has matched one of them
        msg = f"no period in {text!r}"
        raise AssertionError(msg)
    try:
        return Dosing(
            amount=Decimal(part["amount"]),
            unit=dose_unit_named(part["unit"]),
            times=int(part["times"] or 1),
            period=period,
            every=int(part["every"] or 1),
        )
    except (ValueError, InvalidOperation) as error:
        message = f"'{text[:60]}' is no dose: {error}."
        raise BadRequest(message) from error
