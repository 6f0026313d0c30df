"""Grades that a person picks from a picture or a sentence: VIDA and the patterns of hair loss.

References
----------
.. [1] Njoo et al. (1999). Arch. Dermatol. 135(4), 407-413 (VIDA).
.. [2] Norwood (1975). South. Med. J. 68(11), 1359-1365.
.. [3] Ludwig (1977). Br. J. Dermatol. 97(3), 247-254.
.. [4] Sinclair et al. (2004). J. Am. Acad. Dermatol. 51(2), 189-199.
"""

from datetime import date
from enum import IntEnum, StrEnum

from pigmenttrack.domain.score_result import ScoreKind, ScoreResult


class Vida(IntEnum):
    """Vitiligo disease activity: when the skin last lost pigment."""

    ACTIVE_WITHIN_6_WEEKS = 4
    ACTIVE_WITHIN_3_MONTHS = 3
    ACTIVE_WITHIN_6_MONTHS = 2
    ACTIVE_WITHIN_12_MONTHS = 1
    STABLE_FOR_A_YEAR = 0
    STABLE_AND_REPIGMENTING = -1


class NorwoodHamilton(StrEnum):
    """Male pattern, in the published order."""

    I = "I"  # noqa: E741 - the grade's own name
    II = "II"
    II_A = "IIa"
    III = "III"
    III_A = "IIIa"
    III_VERTEX = "III vertex"
    IV = "IV"
    IV_A = "IVa"
    V = "V"
    V_A = "Va"
    VI = "VI"
    VII = "VII"


class Ludwig(IntEnum):
    """Female pattern, crown thinning."""

    I = 1  # noqa: E741 - the grade's own name
    II = 2
    III = 3


class Sinclair(IntEnum):
    """Female pattern, width of the midline part."""

    ONE = 1
    TWO = 2
    THREE = 3
    FOUR = 4
    FIVE = 5


def grade_result(grade: Vida | NorwoodHamilton | Ludwig | Sinclair, taken_on: date) -> ScoreResult:
    """Return a grade of a day as a score; Norwood-Hamilton grades count 1-12 in their order."""
    if isinstance(grade, NorwoodHamilton):
        place = list(NorwoodHamilton).index(grade) + 1
        kind, total, name = ScoreKind.NORWOOD_HAMILTON, place, str(grade)
    else:
        kinds = {Vida: ScoreKind.VIDA, Ludwig: ScoreKind.LUDWIG, Sinclair: ScoreKind.SINCLAIR}
        kind, total, name = kinds[type(grade)], int(grade), grade.name
    return ScoreResult(taken_on=taken_on, kind=kind, total=total, items={name: total})
