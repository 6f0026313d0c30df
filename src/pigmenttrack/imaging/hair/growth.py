"""Phototrichogram: how much the hairs of a shaved field grew between two photos, days apart."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.hair import HairFlag
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.branches import path_length
from pigmenttrack.imaging.hair.pairing import Strand

# Hairs that grow less are resting: between measured means of 0.28-0.41 mm/day and none.
ANAGEN_MM_PER_DAY = 0.15
# Scalp hair grows 0.28-0.41 mm/day on average; what lies beyond is a tracer's mistake.
LEAST_MM_PER_DAY, MOST_MM_PER_DAY = -0.08, 0.75
TRACER_MM = 0.08  # length by which a traced hair may seem shorter
LENGTH_SD_MM = 0.04


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """Growth of the hairs that two visits share.

    Attributes
    ----------
    mean_mm_per_day : Estimate
        Over all of them, resting hairs included.
    anagen_mm_per_day : Estimate or None
        Over growing hairs; None where none grows.
    anagen_pct : Estimate
        Share of growing hairs.
    threshold_mm_per_day : float
        From which rate on a hair counts as growing.
    telogen_pct : Estimate
        Share of resting hairs.
    elongation_pct : Estimate
        Mean of the lengthening by the length on the first visit.
    count : int
        Hairs whose tips both photos show.
    """

    mean_mm_per_day: Estimate
    anagen_mm_per_day: Estimate | None
    anagen_pct: Estimate
    telogen_pct: Estimate
    threshold_mm_per_day: float
    elongation_pct: Estimate
    count: int


def growth_of(
    pairs: list[tuple[Strand, Strand]],
    seen_in_a: Callable[[Points], NDArray[np.bool_]],
    seen_in_b: Callable[[Points], NDArray[np.bool_]],
    days: float,
) -> Growth | None:
    """Return the growth of paired hairs whose tips both photos show; None where there is none."""
    rates, elongations = [], []
    for one, other in pairs:
        if (one.hair.flags | other.hair.flags) & (HairFlag.TIP_OUTSIDE | HairFlag.ROOT_OUTSIDE):
            continue
        if not all(
            seen(s.path_mm[-1:])[0] for seen in (seen_in_a, seen_in_b) for s in (one, other)
        ):
            continue
        length = path_length(one.path_mm)
        # Both paths are in millimetres of the first visit; roots that lie apart do not lengthen.
        grown = path_length(other.path_mm) - length
        if LEAST_MM_PER_DAY * days - TRACER_MM <= grown <= MOST_MM_PER_DAY * days + TRACER_MM:
            rates.append(grown / days)
            elongations.append(100.0 * grown / length)
    if not rates:
        return None
    return _summary(np.array(rates), np.array(elongations), days)


def _summary(rates: NDArray[np.float64], elongations: NDArray[np.float64], days: float) -> Growth:
    growing = rates >= ANAGEN_MM_PER_DAY
    count = len(rates)
    scatter = float(np.var(elongations, ddof=1)) / count if count > 1 else 0.0
    # What the mean length is misjudged by, in percent of it, comes on top.
    mean_length = LENGTH_SD_MM / max(float(np.mean(rates)) * days, LENGTH_SD_MM)
    mean = float(elongations.mean())
    return Growth(
        mean_mm_per_day=_mean(rates, days),
        anagen_mm_per_day=_mean(rates[growing], days) if growing.any() else None,
        anagen_pct=_share(growing),
        telogen_pct=_share(~growing),
        threshold_mm_per_day=ANAGEN_MM_PER_DAY,
        elongation_pct=normal_estimate(mean, float(np.hypot(np.sqrt(scatter), mean * mean_length))),
        count=count,
    )


def _share(chosen: NDArray[np.bool_]) -> Estimate:
    """Return a share in percent; two more of each kind keep its deviation off zero.

    References
    ----------
    .. [1] Agresti & Coull (1998). The American Statistician 52(2), 119-126.
    """
    count, share = len(chosen), float(chosen.mean())
    shrunk = (float(chosen.sum()) + 2.0) / (count + 4.0)
    sd = float(np.sqrt(shrunk * (1 - shrunk) / (count + 4.0)))
    return Estimate(
        value=100.0 * share,
        sd=100.0 * sd,
        low=100.0 * max(0.0, min(share, shrunk - 1.96 * sd)),
        high=100.0 * min(1.0, max(share, shrunk + 1.96 * sd)),
    )


def _mean(rates: NDArray[np.float64], days: float) -> Estimate:
    scatter = float(np.var(rates, ddof=1)) / len(rates) if len(rates) > 1 else 0.0
    # Ends are misjudged alike on both photos, hence no division by the number of hairs.
    return normal_estimate(
        float(rates.mean()), float(np.sqrt(scatter + (LENGTH_SD_MM / days / 2) ** 2))
    )
