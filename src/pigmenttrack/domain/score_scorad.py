"""SCORAD, objective SCORAD and PO-SCORAD of atopic eczema.

``SCORAD = A/5 + 7·B/2 + C``: A the extent in per cent of the body, B six signs of 0-3, C itch and
sleeplessness of 0-10 each. The patient-oriented form has the same items, filled in by the patient.

References
----------
.. [1] European Task Force on Atopic Dermatitis (1993). Dermatology 186, 23-31.
.. [2] Stalder et al. (2011). Allergy 66(8), 1114-1121 (PO-SCORAD).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pigmenttrack.domain.score_result import ScoreKind, ScoreResult, need_whole, need_within


class ScoradRegion(StrEnum):
    """Regions of the rule of nines."""

    HEAD_NECK = "head and neck"
    LEFT_ARM = "left arm"
    RIGHT_ARM = "right arm"
    LEFT_LEG = "left leg"
    RIGHT_LEG = "right leg"
    FRONT = "front of the trunk"
    BACK = "back"
    GENITALS = "genitals"


REGION_SHARE_PCT: dict[ScoradRegion, float] = {
    ScoradRegion.HEAD_NECK: 9,
    ScoradRegion.LEFT_ARM: 9,
    ScoradRegion.RIGHT_ARM: 9,
    ScoradRegion.LEFT_LEG: 18,
    ScoradRegion.RIGHT_LEG: 18,
    ScoradRegion.FRONT: 18,
    ScoradRegion.BACK: 18,
    ScoradRegion.GENITALS: 1,
}


def extent_pct(affected: dict[ScoradRegion, float]) -> float:
    """Return the extent A from the body's per cent affected in each region.

    Parameters
    ----------
    affected : dict
        Per cent of the whole body, at most the region's own share; a region left out is clear.

    Raises
    ------
    ValueError
        If a region holds more than its share.
    """
    for region, share in affected.items():
        need_within(region, share, 0, REGION_SHARE_PCT[region])
    return sum(affected.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorad:
    """The items of one SCORAD.

    Attributes
    ----------
    extent : float
        A, per cent of the body, 0-100.
    erythema, swelling, oozing, scratching, thickening, dryness : int
        B, each 0 (none) to 3 (severe); dryness is read on skin that is not inflamed.
    itch, sleeplessness : float
        C, mean of the last three days and nights, 0-10 each.
    """

    extent: float
    erythema: int
    swelling: int
    oozing: int
    scratching: int
    thickening: int
    dryness: int
    itch: float = 0.0
    sleeplessness: float = 0.0

    def __post_init__(self) -> None:
        """Refuse items that the scale does not have."""
        need_within("extent", self.extent, 0, 100)
        for name, sign in self._signs().items():
            need_whole(name, sign, 0, 3)
        need_within("itch", self.itch, 0, 10)
        need_within("sleeplessness", self.sleeplessness, 0, 10)

    @property
    def objective(self) -> float:
        """``A/5 + 7·B/2``, 0-83."""
        # One division: a fifth and seven halves over a common ten stay exact for whole items.
        return (2 * self.extent + 35 * sum(self._signs().values())) / 10

    @property
    def total(self) -> float:
        """``A/5 + 7·B/2 + C``, 0-103."""
        complaints = self.itch + self.sleeplessness
        return (2 * self.extent + 35 * sum(self._signs().values()) + 10 * complaints) / 10

    def result(self, taken_on: date, kind: ScoreKind = ScoreKind.SCORAD) -> ScoreResult:
        """Return the score of a day with all its items.

        Raises
        ------
        ValueError
            If the kind is none of the three SCORADs.
        """
        if kind not in {ScoreKind.SCORAD, ScoreKind.OBJECTIVE_SCORAD, ScoreKind.PO_SCORAD}:
            msg = f"these items make no {kind}"
            raise ValueError(msg)
        complaints = {"itch": self.itch, "sleeplessness": self.sleeplessness}
        objective = kind is ScoreKind.OBJECTIVE_SCORAD
        return ScoreResult(
            taken_on=taken_on,
            kind=kind,
            total=self.objective if objective else self.total,
            items={"extent": self.extent, **self._signs(), **({} if objective else complaints)},
        )

    def _signs(self) -> dict[str, int]:
        return {
            "erythema": self.erythema,
            "swelling": self.swelling,
            "oozing": self.oozing,
            "scratching": self.scratching,
            "thickening": self.thickening,
            "dryness": self.dryness,
        }
