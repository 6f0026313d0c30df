"""A score of one day with every item it was made of, so that it can be checked years later."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class ScoreKind(StrEnum):
    """The scores this program knows, each with its own range."""

    SCORAD = "SCORAD"
    OBJECTIVE_SCORAD = "objective SCORAD"
    PO_SCORAD = "PO-SCORAD"
    EASI = "EASI"
    VASI = "VASI"
    F_VASI = "F-VASI"
    SALT = "SALT"
    VIDA = "VIDA"
    NORWOOD_HAMILTON = "Norwood-Hamilton"
    LUDWIG = "Ludwig"
    SINCLAIR = "Sinclair"


# Lowest and highest total. Grades count from 0 or 1 in their published order.
SCORE_RANGES: dict[ScoreKind, tuple[float, float]] = {
    ScoreKind.SCORAD: (0, 103),
    ScoreKind.OBJECTIVE_SCORAD: (0, 83),
    ScoreKind.PO_SCORAD: (0, 103),
    ScoreKind.EASI: (0, 72),
    ScoreKind.VASI: (0, 100),
    ScoreKind.F_VASI: (0, 3),
    ScoreKind.SALT: (0, 100),
    ScoreKind.VIDA: (-1, 4),
    ScoreKind.NORWOOD_HAMILTON: (1, 12),
    ScoreKind.LUDWIG: (1, 3),
    ScoreKind.SINCLAIR: (1, 5),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreResult:
    """One total on one day.

    Attributes
    ----------
    total : float
        Within the range of its kind, unrounded.
    items : mapping of str to float
        Everything the total was made of, by the calculators' names; empty where a report told
        the total alone.
    """

    taken_on: date
    kind: ScoreKind
    total: float
    items: Mapping[str, float] = field(default_factory=dict)
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a total that the score cannot reach."""
        low, high = SCORE_RANGES[self.kind]
        if not (math.isfinite(self.total) and low <= self.total <= high):
            msg = f"{self.kind} lies between {low:g} and {high:g}, got {self.total}"
            raise ValueError(msg)
        object.__setattr__(self, "items", MappingProxyType(dict(self.items)))


def need_within(name: str, value: float, low: float, high: float) -> None:
    """Refuse an item that its scale does not have.

    Raises
    ------
    ValueError
        If the value is no number or lies outside.
    """
    if not (math.isfinite(value) and low <= value <= high):
        msg = f"{name} lies between {low:g} and {high:g}, got {value}"
        raise ValueError(msg)


def need_whole(name: str, value: float, low: int, high: int) -> None:
    """Refuse an item that is no whole number of its scale.

    Raises
    ------
    ValueError
        If the value lies outside or between two grades.
    """
    need_within(name, value, low, high)
    if value != int(value):
        msg = f"{name} is a whole number, got {value}"
        raise ValueError(msg)
