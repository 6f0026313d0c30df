"""Skin that is or was depigmented within a part of the region, and how much pigment it lacks."""

import math
from dataclasses import dataclass, replace

import numpy as np

from pigmenttrack.domain.estimate import Z95, Estimate, normal_estimate
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.area import MARGIN_PX, visit_areas, within
from pigmenttrack.imaging.vitiligo.depth import Depth, mean_depth
from pigmenttrack.imaging.vitiligo.patch_areas import AreaWeights
from pigmenttrack.imaging.vitiligo.result import Segmentation
from pigmenttrack.imaging.vitiligo.window import window_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement:
    """Areas in the unit of the weights.

    Attributes
    ----------
    seen : float
        Of the part, what this visit shows.
    involved : Estimate
        Depigmented now or on the baseline.
    depigmented_pct : Estimate
        Mean depigmentation of the involved skin on this visit.
    lost : Estimate
        Σ area · depigmentation of this visit.
    """

    seen: float
    involved: Estimate
    depigmented_pct: Estimate
    lost: Estimate


def measure_involvement(
    visits: tuple[Segmentation, Segmentation],
    depth: Depth,
    part: Mask,
    weights: AreaWeights,
    residual_px: float,
) -> Involvement:
    """Return what is involved in one part of the region on one visit.

    Parameters
    ----------
    visits : (Segmentation, Segmentation)
        The baseline and this visit.
    part : bool (H, W)
    """
    window = window_of(part & ((visits[0].high > 0) | (visits[1].high > 0)), MARGIN_PX)
    baseline, visit = (_within(within(one, window), part[window]) for one in visits)
    ever = replace(
        visit,
        fraction=np.maximum(baseline.fraction, visit.fraction),
        low=np.maximum(baseline.low, visit.low),
        high=np.maximum(baseline.high, visit.high),
    )
    per_px = weights.per_px[window]
    involved = visit_areas(None, ever, per_px, residual_px, weights.relative_sd).area
    now = visit_areas(None, visit, per_px, residual_px, weights.relative_sd).area
    regained = visit_areas(ever, visit, per_px, residual_px, 0.0).repigmentation_pct
    # On the baseline itself all that is involved is depigmented, by definition.
    is_baseline = visits[0] is visits[1]
    regained_sd = 0.0 if regained is None or is_baseline else regained.sd
    share = mean_depth(depth, visits[1].mask & part)
    left_pct = 100.0 * now.value / involved.value if involved.value > 0 else 0.0
    depth_sd = share * depth.relative_sd
    return Involvement(
        seen=float(np.sum(weights.per_px[part & visits[1].roi], dtype=np.float64)),
        involved=involved,
        depigmented_pct=_percentage(
            left_pct * share, math.hypot(regained_sd * share, left_pct * depth_sd)
        ),
        lost=normal_estimate(
            now.value * share, math.hypot(now.sd * share, now.value * depth_sd), floor=0.0
        ),
    )


def _percentage(value: float, sd: float) -> Estimate:
    value = min(value, 100.0)
    return Estimate(
        value=value, sd=sd, low=max(0.0, value - Z95 * sd), high=min(100.0, value + Z95 * sd)
    )


def _within(whole: Segmentation, part: Mask) -> Segmentation:
    return replace(
        whole, fraction=whole.fraction * part, low=whole.low * part, high=whole.high * part
    )
