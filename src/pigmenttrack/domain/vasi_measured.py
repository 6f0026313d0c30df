"""VASI from measured areas: hand units, the clinical level, and the continuous value beside it.

A clinician lays a hand on the skin and names one of seven levels. Measured, the area is known in
cm² and the depigmentation without steps; hands and levels are made from them so that the number
stands beside a clinician's. Only what was photographed is counted: the rest is not known.

References
----------
.. [1] Hamzavi et al. (2004). Arch. Dermatol. 140(6), 677-683 (VASI).
.. [2] Mosteller (1987). N. Engl. J. Med. 317, 1098 (body surface).
.. [3] PubMed 23448271 (a hand is about 0.87 % of an adult's surface, not 1 %).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pigmenttrack.domain.body_part import BodyPart, PartMeasurement
from pigmenttrack.domain.estimate import Z95, Estimate, normal_estimate
from pigmenttrack.domain.score_vasi import (
    CLASSIC_HAND_PCT,
    CM2_PER_M2,
    body_surface_m2,
    nearest_level_pct,
)

MEASURED_HAND_PCT = 0.87  # PubMed 23448271
# By how much one adult's hand and Mosteller's surface are off; judgement, not a published figure.
HAND_RELATIVE_SD = 0.08
SURFACE_RELATIVE_SD = 0.05
FACE_PCT = 3.0  # about: F-VASI ends there


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySize:
    """How large one hand and the whole body are.

    Attributes
    ----------
    surface_cm2 : float
        After Mosteller.
    hand_cm2 : float
        Measured by the person, else `MEASURED_HAND_PCT` of the surface.
    hand_is_measured : bool
    """

    surface_cm2: float
    hand_cm2: float
    hand_is_measured: bool

    @property
    def hand_pct(self) -> float:
        """The hand's share of the body's surface."""
        return 100.0 * self.hand_cm2 / self.surface_cm2

    @property
    def hand_relative_sd(self) -> float:
        """Relative sd of the hand's area; of a hand that was measured, none is known."""
        return 0.0 if self.hand_is_measured else HAND_RELATIVE_SD


def body_size(height_cm: float, weight_kg: float, hand_cm2: float | None = None) -> BodySize:
    """Return a person's surface and hand.

    Raises
    ------
    ValueError
        If a number is none of a human body.
    """
    surface = CM2_PER_M2 * body_surface_m2(height_cm, weight_kg)
    hand = MEASURED_HAND_PCT / 100 * surface if hand_cm2 is None else hand_cm2
    if not 5 <= hand <= 500:
        msg = f"a hand covers 5 to 500 cm², not {hand:g}"
        raise ValueError(msg)
    return BodySize(surface_cm2=surface, hand_cm2=hand, hand_is_measured=hand_cm2 is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class VasiRow:
    """One marked region.

    Attributes
    ----------
    hands : Estimate
        Involved skin in hand units.
    level_pct : int
        Clinical level nearest to the measured depigmentation.
    classic, measured : Estimate
        ``hands · level`` with a hand of 1 %, and with the hand's own share of the body.
    continuous : Estimate
        Σ area · depigmentation in % of the body, without steps.
    """

    part: PartMeasurement
    hands: Estimate
    level_pct: int
    classic: Estimate
    measured: Estimate
    continuous: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredVasi:
    """VASI of what was photographed: T-VASI over all rows, F-VASI over the face's.

    Attributes
    ----------
    seen_pct : float
        Share of the body's surface that was looked at.
    """

    rows: tuple[VasiRow, ...]
    classic: Estimate
    measured: Estimate
    continuous: Estimate
    seen_pct: float

    @property
    def face(self) -> "MeasuredVasi | None":
        """The rows of the face alone; None where no region is one."""
        rows = tuple(row for row in self.rows if row.part.part is BodyPart.FACE)
        return _summed(rows, self._surface) if rows else None

    @property
    def _surface(self) -> float:
        seen = math.fsum(row.part.seen_cm2 for row in self.rows)
        return 100.0 * seen / self.seen_pct if self.seen_pct else 1.0


def measured_vasi(parts: Sequence[PartMeasurement], size: BodySize) -> MeasuredVasi:
    """Return VASI of the parts of one day.

    Raises
    ------
    ValueError
        If more skin was measured than the body has.
    """
    seen = math.fsum(part.seen_cm2 for part in parts)
    if seen > size.surface_cm2:
        msg = f"{seen:.0f} cm² were measured on a body of {size.surface_cm2:.0f} cm²"
        raise ValueError(msg)
    return _summed(tuple(_row(part, size) for part in parts), size.surface_cm2)


def _row(part: PartMeasurement, size: BodySize) -> VasiRow:
    per_hand = 1 / size.hand_cm2
    hands = _scaled(part.involved_cm2, per_hand, size.hand_relative_sd)
    # With the hand's own share of the body the hand cancels; the body's surface stays doubtful.
    of_body = _scaled(part.involved_cm2, per_hand, SURFACE_RELATIVE_SD)
    return VasiRow(
        part=part,
        hands=hands,
        level_pct=nearest_level_pct(part.depigmented_pct.value),
        classic=_stepped(hands, part.depigmented_pct, CLASSIC_HAND_PCT),
        measured=_stepped(of_body, part.depigmented_pct, size.hand_pct),
        continuous=_scaled(part.lost_cm2, 100 / size.surface_cm2, SURFACE_RELATIVE_SD),
    )


def _scaled(estimate: Estimate, factor: float, relative_sd: float) -> Estimate:
    value = factor * estimate.value
    return normal_estimate(value, math.hypot(factor * estimate.sd, relative_sd * value), floor=0.0)


def _stepped(hands: Estimate, depigmented: Estimate, hand_pct: float) -> Estimate:
    """Return ``hands · share · level``; its interval takes in the neighbouring levels in reach."""
    low_level, level, high_level = (
        nearest_level_pct(pct) / 100
        for pct in (depigmented.low, depigmented.value, depigmented.high)
    )
    value = hands.value * hand_pct * level
    level_sd = (high_level - low_level) / (2 * Z95)
    return Estimate(
        value=value,
        sd=hand_pct * math.hypot(hands.sd * level, hands.value * level_sd),
        low=hands.low * hand_pct * low_level,
        high=hands.high * hand_pct * high_level,
    )


def _summed(rows: tuple[VasiRow, ...], surface_cm2: float) -> MeasuredVasi:
    def total(estimates: Sequence[Estimate]) -> Estimate:
        # One hand, one body, mostly one card: errors of the rows go together, so sds add up.
        return Estimate(
            value=math.fsum(one.value for one in estimates),
            sd=math.fsum(one.sd for one in estimates),
            low=math.fsum(one.low for one in estimates),
            high=math.fsum(one.high for one in estimates),
        )

    return MeasuredVasi(
        rows=rows,
        classic=total([row.classic for row in rows]),
        measured=total([row.measured for row in rows]),
        continuous=total([row.continuous for row in rows]),
        seen_pct=100 * math.fsum(row.part.seen_cm2 for row in rows) / surface_cm2,
    )
