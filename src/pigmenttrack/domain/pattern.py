"""How pigment came back: from the border, around hair follicles, or evenly."""

from dataclasses import dataclass
from enum import StrEnum

from pigmenttrack.domain.estimate import Estimate


class PatternKind(StrEnum):
    """The pattern of repigmentation, or why none is told."""

    MARGINAL = "marginal"
    PERIFOLLICULAR = "perifollicular"
    DIFFUSE = "diffuse"
    MIXED = "mixed"
    TOO_LITTLE = "too little change to say"
    NO_SCALE = "not told without a scale"


@dataclass(frozen=True, slots=True, kw_only=True)
class RepigmentationPattern:
    """The pattern of the pigment regained since the baseline.

    Attributes
    ----------
    kind : PatternKind
        One of the three where its share is more than half beyond doubt, else mixed.
    marginal_pct, perifollicular_pct, diffuse_pct : Estimate or None
        Shares of what was regained; they add up to 100. None where no pattern is told.
    """

    kind: PatternKind
    marginal_pct: Estimate | None = None
    perifollicular_pct: Estimate | None = None
    diffuse_pct: Estimate | None = None
