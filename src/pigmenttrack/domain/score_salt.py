"""SALT, the Severity of Alopecia Tool: per cent of scalp hair lost, four views weighted.

References
----------
.. [1] Olsen et al. (2004). J. Am. Acad. Dermatol. 51(3), 440-447.
"""

from dataclasses import dataclass
from datetime import date

from pigmenttrack.domain.score_result import ScoreKind, ScoreResult, need_within

# Per cent of the scalp that each view shows; together 100.
VIEW_WEIGHT_PCT = {"vertex": 40, "posterior": 24, "left": 18, "right": 18}


@dataclass(frozen=True, slots=True, kw_only=True)
class Salt:
    """Per cent of hair lost in each of the four views, 0-100."""

    vertex: float
    posterior: float
    left: float
    right: float

    def __post_init__(self) -> None:
        """Refuse more loss than there is hair."""
        for name, lost in self._views().items():
            need_within(f"loss at {name}", lost, 0, 100)

    @property
    def total(self) -> float:
        """``0.40 vertex + 0.24 posterior + 0.18 left + 0.18 right``, 0-100."""
        return sum(VIEW_WEIGHT_PCT[name] * lost for name, lost in self._views().items()) / 100

    def result(self, taken_on: date) -> ScoreResult:
        """Return the score of a day with all its items."""
        return ScoreResult(
            taken_on=taken_on, kind=ScoreKind.SALT, total=self.total, items=self._views()
        )

    def _views(self) -> dict[str, float]:
        return {
            "vertex": self.vertex,
            "posterior": self.posterior,
            "left": self.left,
            "right": self.right,
        }
