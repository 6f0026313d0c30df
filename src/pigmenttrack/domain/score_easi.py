"""EASI, the Eczema Area and Severity Index, for adults and for children under 8 years.

``EASI = Σ region weight · (E + I + Ex + L) · area score``.

References
----------
.. [1] Hanifin et al. (2001). Exp. Dermatol. 10(1), 11-18.
"""

from dataclasses import dataclass
from datetime import date

from pigmenttrack.domain.score_result import ScoreKind, ScoreResult, need_whole, need_within

CHILD_BELOW_YEARS = 8
# In tenths, so that whole items give exact totals.
ADULT_TENTHS = {"head": 1, "arms": 2, "trunk": 3, "legs": 4}
CHILD_TENTHS = {"head": 2, "arms": 2, "trunk": 3, "legs": 3}
# Least whole per cent of each area score: 1-9 % is 1, 10-29 % is 2, …
AREA_SCORE_FROM_PCT = ((90, 6), (70, 5), (50, 4), (30, 3), (10, 2))


def area_score(involved_pct: float) -> int:
    """Return the area score, 0-6, of the per cent of a region involved.

    The published steps are whole per cents; between two of them the lower one counts, and
    anything above zero is at least 1.

    Examples
    --------
    >>> [area_score(pct) for pct in (0, 0.5, 9, 9.9, 10, 29, 30, 50, 70, 90, 100)]
    [0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 6]
    """
    need_within("involved area", involved_pct, 0, 100)
    if involved_pct == 0:
        return 0
    return next((score for least, score in AREA_SCORE_FROM_PCT if involved_pct >= least), 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class EasiRegion:
    """One region: per cent of it involved, and four signs of 0 to 3 in steps of a half."""

    involved_pct: float = 0.0
    erythema: float = 0.0
    induration: float = 0.0
    excoriation: float = 0.0
    lichenification: float = 0.0

    def __post_init__(self) -> None:
        """Refuse items that the scale does not have."""
        need_within("involved area", self.involved_pct, 0, 100)
        for name, sign in self.signs().items():
            need_within(name, sign, 0, 3)
            need_whole(f"twice the {name}", 2 * sign, 0, 6)

    def signs(self) -> dict[str, float]:
        """Return the four signs by name."""
        return {
            "erythema": self.erythema,
            "induration": self.induration,
            "excoriation": self.excoriation,
            "lichenification": self.lichenification,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Easi:
    """The four regions and the person's age in years, which sets their weights."""

    age_years: float
    head: EasiRegion
    arms: EasiRegion
    trunk: EasiRegion
    legs: EasiRegion

    def __post_init__(self) -> None:
        """Refuse an age that nobody has."""
        need_within("age", self.age_years, 0, 130)

    @property
    def total(self) -> float:
        """The index, 0-72."""
        tenths = CHILD_TENTHS if self.age_years < CHILD_BELOW_YEARS else ADULT_TENTHS
        return (
            sum(
                tenths[name] * sum(region.signs().values()) * area_score(region.involved_pct)
                for name, region in self._regions().items()
            )
            / 10
        )

    def result(self, taken_on: date) -> ScoreResult:
        """Return the score of a day with all its items."""
        items = {"age_years": self.age_years}
        for name, region in self._regions().items():
            items[f"{name}.involved_pct"] = region.involved_pct
            items |= {f"{name}.{sign}": value for sign, value in region.signs().items()}
        return ScoreResult(taken_on=taken_on, kind=ScoreKind.EASI, total=self.total, items=items)

    def _regions(self) -> dict[str, EasiRegion]:
        return {"head": self.head, "arms": self.arms, "trunk": self.trunk, "legs": self.legs}
