"""Whether two laboratory results differ by more than biology and assay alone make them.

The reference change value in its log-normal form: an up and a down limit that undo each other.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

from pigmenttrack.domain.estimate import Z95
from pigmenttrack.domain.labs import LabResult, change_pct


class LabShift(StrEnum):
    """What can be said of a shift."""

    BEYOND = "beyond the reference change value"
    WITHIN = "within the reference change value"
    UNKNOWN = "no reference change value known"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceChange:
    """By how much two results of an unchanged person differ in 95 of 100 pairs.

    Attributes
    ----------
    down_pct, up_pct : float
        Limits in per cent of the first result, ``-100 < down_pct < 0 < up_pct``.
    """

    analyte: str
    down_pct: float
    up_pct: float
    source: str

    def __post_init__(self) -> None:
        """Refuse limits that are none."""
        if not -100 < self.down_pct < 0 < self.up_pct < math.inf:
            msg = f"needs -100 < down < 0 < up, got {self.down_pct} and {self.up_pct}"
            raise ValueError(msg)

    def judge(self, before: LabResult, after: LabResult) -> LabShift:
        """Tell whether the change from one result to a later one is beyond the limits."""
        change = change_pct(before, after)
        if change is None or before.analyte != self.analyte:
            return LabShift.UNKNOWN
        beyond = not self.down_pct <= float(change) <= self.up_pct
        return LabShift.BEYOND if beyond else LabShift.WITHIN


def reference_change(
    analyte: str, *, cv_analytical_pct: float, cv_within_person_pct: float, source: str
) -> ReferenceChange:
    """Return the reference change value of an analyte from its two coefficients of variation.

    ``sigma = sqrt(ln(1 + CVa² + CVi²))``, limits ``exp(±1.96 · sqrt(2) · sigma) - 1``.

    References
    ----------
    .. [1] Fokkema et al. (2006). Clin. Chem. 52(8), 1602-1603.

    Examples
    --------
    >>> made = reference_change("b12", cv_analytical_pct=5, cv_within_person_pct=9, source="own")
    >>> round(made.down_pct, 1), round(made.up_pct, 1)
    (-24.8, 32.9)
    """
    if cv_analytical_pct < 0 or cv_within_person_pct < 0:
        msg = "coefficients of variation are not negative"
        raise ValueError(msg)
    variance = (cv_analytical_pct / 100) ** 2 + (cv_within_person_pct / 100) ** 2
    reach = Z95 * math.sqrt(2 * math.log1p(variance))
    return ReferenceChange(
        analyte=analyte,
        down_pct=100 * math.expm1(-reach),
        up_pct=100 * math.expm1(reach),
        source=source,
    )


# Published limits. For B12 studies give 23 to 32 %: the widest is taken, its fall by the same
# logarithm as its rise.
REFERENCE_CHANGES: dict[str, ReferenceChange] = {
    entry.analyte: entry
    for entry in (
        ReferenceChange(
            analyte="b12", down_pct=-24.2, up_pct=32.0, source="widest of 23-32 % published"
        ),
        ReferenceChange(analyte="mma", down_pct=-18.0, up_pct=21.0, source="published, log-normal"),
        ReferenceChange(
            analyte="homocysteine", down_pct=-16.0, up_pct=19.0, source="published, log-normal"
        ),
    )
}


def judge_shift(before: LabResult, after: LabResult) -> LabShift:
    """Tell whether a shift is beyond the published limits of its analyte."""
    known = REFERENCE_CHANGES.get(before.analyte)
    return LabShift.UNKNOWN if known is None else known.judge(before, after)
