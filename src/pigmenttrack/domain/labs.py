"""One laboratory result, as the laboratory told it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from pigmenttrack.domain.labs_analytes import Analyte, analyte_named, converted, unit_named

LARGEST_VALUE = Decimal(10) ** 6  # no analyte here comes near it, in either unit


class Comparator(StrEnum):
    """Whether the laboratory gave a number or a bound ("<150")."""

    EQUAL = ""
    BELOW = "<"
    ABOVE = ">"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabResult:
    """A value with the unit and the reference range under which it was reported.

    Nothing is converted when it is stored: conversions are for showing and comparing.

    Attributes
    ----------
    analyte : str
        Key into `labs_analytes.ANALYTES`.
    value : Decimal
        In `unit`, >= 0, with the digits that the laboratory printed.
    comparator : Comparator
        A bound is stored as one; no change is computed from it.
    ref_low, ref_high : Decimal or None
        The laboratory's own range, in `unit`; None where it states no such end.
    """

    taken_on: date
    analyte: str
    value: Decimal
    unit: str
    comparator: Comparator = Comparator.EQUAL
    ref_low: Decimal | None = None
    ref_high: Decimal | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what no laboratory reports."""
        analyte = analyte_named(self.analyte)
        if unit_named(self.unit, analyte) != self.unit:
            msg = f"the unit must be spelled as in the table of analytes, got {self.unit!r}"
            raise ValueError(msg)
        ends = [end for end in (self.ref_low, self.ref_high) if end is not None]
        if not all(
            number.is_finite() and 0 <= number <= LARGEST_VALUE for number in (self.value, *ends)
        ):
            msg = f"laboratory values lie between 0 and {LARGEST_VALUE}, got {self}"
            raise ValueError(msg)
        if len(ends) == 2 and ends[0] >= ends[1]:
            msg = f"a reference range needs low < high, got {ends[0]} and {ends[1]}"
            raise ValueError(msg)

    @property
    def of(self) -> Analyte:
        """The analyte itself."""
        return analyte_named(self.analyte)

    def in_unit(self, unit: str) -> Fraction:
        """Return the value in another unit of the analyte, exactly."""
        return converted(self.value, self.of, self.unit, unit)

    def against_own_range(self) -> str:
        """Return "below", "within" or "above" the laboratory's own range, or "" without one.

        A bound is placed only where it settles the question.
        """
        if self.ref_low is None and self.ref_high is None:
            return ""
        if self.ref_low is not None and self.comparator is not Comparator.ABOVE:
            below = self.value < self.ref_low
            if below or (self.comparator is Comparator.BELOW and self.value <= self.ref_low):
                return "below"
        if self.ref_high is not None and self.comparator is not Comparator.BELOW:
            above = self.value > self.ref_high
            if above or (self.comparator is Comparator.ABOVE and self.value >= self.ref_high):
                return "above"
        return "within" if self.comparator is Comparator.EQUAL else ""


def change_pct(before: LabResult, after: LabResult) -> Fraction | None:
    """Return the change in per cent, exactly; None where it has no meaning.

    Units may differ (they are converted). None when either is a bound, or the first is zero.

    Raises
    ------
    ValueError
        If the two are different analytes.

    Examples
    --------
    >>> first = LabResult(taken_on=date(2020, 1, 1), analyte="b12", value=Decimal(46),
    ...                   unit="pmol/L")
    >>> then = LabResult(taken_on=date(2020, 5, 1), analyte="b12", value=Decimal(213),
    ...                  unit="pmol/L")
    >>> round(float(change_pct(first, then)))
    363
    """
    if before.analyte != after.analyte:
        msg = f"cannot compare {before.analyte} with {after.analyte}"
        raise ValueError(msg)
    bounded = any(result.comparator is not Comparator.EQUAL for result in (before, after))
    if bounded or before.value == 0:
        return None
    return 100 * (after.in_unit(before.unit) / Fraction(before.value) - 1)
