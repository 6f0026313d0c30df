"""VASI and F-VASI: hand units of vitiligo times what pigment is missing in them.

A hand (palm with fingers) is 1 % of the body's surface by convention; measured, it is nearer to
0.87 % in adults. Both ways are offered, and the result says which was taken.

References
----------
.. [1] Hamzavi et al. (2004). Arch. Dermatol. 140(6), 677-683 (VASI).
.. [2] Mosteller (1987). N. Engl. J. Med. 317, 1098 (body surface).
.. [3] PubMed 23448271 (the hand's share, measured); PubMed 34246695 (the fingertip unit).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pigmenttrack.domain.score_result import ScoreKind, ScoreResult, need_within

LEVELS_PCT = (0, 10, 25, 50, 75, 90, 100)
CLASSIC_HAND_PCT = 1.0
MOSTELLER_DIVISOR = 3600  # Mosteller 1987
FINGERTIPS_PER_HAND = 32.1  # PubMed 34246695
CM2_PER_M2 = 10_000


def body_surface_m2(height_cm: float, weight_kg: float) -> float:
    """Return the body's surface after Mosteller.

    Examples
    --------
    >>> body_surface_m2(180, 80)
    2.0
    """
    need_within("height", height_cm, 30, 280)
    need_within("weight", weight_kg, 1, 700)
    return math.sqrt(height_cm * weight_kg / MOSTELLER_DIVISOR)


def measured_hand_pct(hand_cm2: float, height_cm: float, weight_kg: float) -> float:
    """Return a person's own hand in per cent of the own body's surface."""
    need_within("hand area", hand_cm2, 5, 500)
    return 100 * hand_cm2 / (CM2_PER_M2 * body_surface_m2(height_cm, weight_kg))


def hands_from_fingertips(fingertips: float) -> float:
    """Return hand units from fingertip units."""
    need_within("fingertip units", fingertips, 0, 100 * FINGERTIPS_PER_HAND)
    return fingertips / FINGERTIPS_PER_HAND


def nearest_level_pct(depigmented_pct: float) -> int:
    """Return the clinical level nearest to a measured depigmentation; the lower one in the middle.

    Examples
    --------
    >>> [nearest_level_pct(pct) for pct in (0, 4, 18, 60, 62.5, 96)]
    [0, 0, 25, 50, 50, 100]
    """
    need_within("depigmentation", depigmented_pct, 0, 100)
    return min(LEVELS_PCT, key=lambda level: (abs(level - depigmented_pct), level))


@dataclass(frozen=True, slots=True, kw_only=True)
class VasiSite:
    """One region of the body: hand units of vitiligo and the level of depigmentation in them."""

    region: str
    hands: float
    level_pct: int

    def __post_init__(self) -> None:
        """Refuse what the scale does not have."""
        need_within(f"hand units of {self.region}", self.hands, 0, 120)
        if self.level_pct not in LEVELS_PCT:
            msg = f"depigmentation is one of {LEVELS_PCT} %, got {self.level_pct}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vasi:
    """The sites of one day, and how large a hand is taken to be.

    Attributes
    ----------
    hand_pct : float
        `CLASSIC_HAND_PCT`, or `measured_hand_pct`.
    facial : bool
        True for F-VASI: only the face's sites are given, and the total reaches 3 at most.
    """

    sites: Sequence[VasiSite]
    hand_pct: float = CLASSIC_HAND_PCT
    facial: bool = False

    def __post_init__(self) -> None:
        """Refuse more skin than there is, and a region told twice."""
        need_within("a hand's share of the body", self.hand_pct, 0.3, 2.0)
        names = [site.region for site in self.sites]
        if len(set(names)) != len(names):
            msg = f"each region is told once, got {names}"
            raise ValueError(msg)
        most = 3 if self.facial else 100  # the face is about 3 % of the body
        need_within("skin with vitiligo in % of the body", self._skin_pct(), 0, most)

    def _skin_pct(self) -> float:
        return self.hand_pct * math.fsum(site.hands for site in self.sites)

    @property
    def total(self) -> float:
        """``Σ hand units · hand share · depigmentation``, 0-100 (face 0-3)."""
        # fsum, so that no rounding lifts a total over the most that its skin allows.
        units = math.fsum(site.hands * site.level_pct for site in self.sites)
        return min(self.hand_pct * units / 100, self._skin_pct())

    def result(self, taken_on: date) -> ScoreResult:
        """Return the score of a day with all its items."""
        items: dict[str, float] = {"hand_pct": self.hand_pct}
        for site in self.sites:
            items[f"{site.region}.hands"] = site.hands
            items[f"{site.region}.level_pct"] = site.level_pct
        kind = ScoreKind.F_VASI if self.facial else ScoreKind.VASI
        return ScoreResult(taken_on=taken_on, kind=kind, total=self.total, items=items)
