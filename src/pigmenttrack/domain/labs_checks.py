"""Doubts about the unit of a laboratory result: the costliest slip of the pen.

Nothing is corrected here; each doubt is a sentence for the person who typed the number.
"""

import math
from decimal import Decimal
from fractions import Fraction

from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.labs_analytes import Analyte, converted, rounded, unit_named
from pigmenttrack.domain.labs_thresholds import USUAL_RANGES

PAIR_TOLERANCE = Fraction(3, 100)  # rounding of printed pairs stays under it; a wrong unit never
RANGE_TOLERANCE = 0.03  # in the logarithm: how near a stated range lies to a usual one


def pair_doubt(
    analyte: Analyte, first: Decimal, first_unit: str, second: Decimal, second_unit: str
) -> str:
    """Return why two statements of one result disagree, or "" when they agree within 3 %.

    Examples
    --------
    >>> from pigmenttrack.domain.labs_analytes import ANALYTES
    >>> pair_doubt(ANALYTES["b12"], Decimal(180), "pg/mL", Decimal(133), "pmol/L")
    ''
    >>> pair_doubt(ANALYTES["b12"], Decimal(180), "pg/mL", Decimal(150), "pmol/L")
    '180 pg/mL of Vitamin B12 are 133 pmol/L, not 150: check both numbers and units.'
    """
    expected = converted(first, analyte, first_unit, second_unit)
    if abs(expected - Fraction(second)) <= PAIR_TOLERANCE * expected:
        return ""
    shown = rounded(expected, 0 if expected >= 100 else 1 if expected >= 10 else 2)
    return (
        f"{first} {unit_named(first_unit, analyte)} of {analyte.name} are {shown} "
        f"{unit_named(second_unit, analyte)}, not {second}: check both numbers and units."
    )


def unit_doubts(result: LabResult) -> tuple[str, ...]:
    """Return every reason to think that a result was told in another unit than it says."""
    analyte = result.of
    others = [unit for unit in analyte.units if unit != result.unit]
    doubts: list[str] = []
    low, high = (
        converted(end, analyte, analyte.conventional_unit, result.unit) for end in analyte.typical
    )
    if not low <= result.value <= high:
        doubts.append(_untypical(result, others))
    doubts += [
        f"The reference range {result.ref_low}-{result.ref_high} is usual in {unit}, "
        f"not in {result.unit}: check the unit."
        for unit in others
        if _range_is_usual(result, unit) and not _range_is_usual(result, result.unit)
    ]
    return tuple(doubts)


def _untypical(result: LabResult, others: list[str]) -> str:
    analyte = result.of
    for unit in others:
        low, high = (
            converted(end, analyte, analyte.conventional_unit, unit) for end in analyte.typical
        )
        if low <= result.value <= high:
            return (
                f"{result.value} {result.unit} of {analyte.name} would be extraordinary; "
                f"{result.value} {unit} would not: check the unit."
            )
    return (
        f"{result.value} {result.unit} of {analyte.name} would be extraordinary: "
        "check the number and the unit."
    )


def _range_is_usual(result: LabResult, unit: str) -> bool:
    """Tell whether the stated range, its numbers read in `unit`, is a usual one."""
    if not (result.ref_low and result.ref_high):
        return False
    for usual in USUAL_RANGES:
        if usual.analyte != result.analyte:
            continue
        low, high = (converted(end, result.of, usual.unit, unit) for end in (usual.low, usual.high))
        pairs = ((result.ref_low, low), (result.ref_high, high))
        if all(abs(math.log(Fraction(stated) / end)) <= RANGE_TOLERANCE for stated, end in pairs):
            return True
    return False
