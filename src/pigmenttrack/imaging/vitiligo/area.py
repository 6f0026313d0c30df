"""Areas of a series, and what changed, each with its interval.

Four things can be wrong with an area, and they do not behave alike:

- the *boundary*: "half of the pigment gone" lies somewhere on a soft rim. The sweep of the border
  by its own sd (`Segmentation.low`, `.high`) is mostly common to all visits (one shared
  decision) and then cancels in a change; `OWN_BOUNDARY` of it belongs to each visit alone;
- the *registration*: a border that lies off by `residual_px`, in stretches of an eighth of its
  length each to its own side. It is no error of the baseline, which is its own frame;
- the *scale*: twice its relative sd, the same for all visits. It scales a change as it scales an
  area, and cancels in a percentage;
- the *plane*: what tilt and curvature leave over, likewise.

Gain and loss are seen border by border, so a border that merely trembles looks like both at once.
The part that trembling alone would give is taken off both alike, never off their difference.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.units import MM2_PER_CM2
from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.result import Segmentation, SeriesSegmentation
from pigmenttrack.imaging.vitiligo.window import Window, window_of

OWN_BOUNDARY = 0.5  # of the boundary's sd: not shared with the other visits of a series
STRETCHES = 8.0  # independent stretches of a registered border
DRAWING_PX = 0.25  # sd of a border drawn twice on the same skin, in pixels of the frame
UNSEEN_SD = 0.01  # of an area, each visit alone: gloss, lost islands, what no sweep shows
MARGIN_PX = 2  # beside what may be patch: the slope of the border reaches so far
MEAN_EXCESS = 0.3989  # E[max(x, 0)] of a standard normal x: what trembling adds to gain and loss


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitAreas:
    """Areas of one visit, in cm², or in percent of the region when there is no scale.

    Attributes
    ----------
    area : Estimate
        Depigmented area, >= 0.
    gain, loss, net : Estimate or None
        Regained pigment, newly lost pigment, ``gain - loss``, against the baseline and where both
        visits show the region; None on the baseline.
    repigmentation_pct : Estimate or None
        ``100 * (A0 - At) / A0`` where both show the region; None on the baseline and when the
        baseline has no patch there.
    """

    area: Estimate
    gain: Estimate | None = None
    loss: Estimate | None = None
    net: Estimate | None = None
    repigmentation_pct: Estimate | None = None


def measure_areas(
    series: SeriesSegmentation,
    *,
    mm2_per_px: NDArray[np.floating] | None,
    relative_scale_sd: float,
    residual_px: Sequence[float],
    baseline_index: int = 0,
    relative_plane_sd: float = 0.0,
) -> tuple[VisitAreas, ...]:
    """Return the areas of all visits, in the order of `series`.

    Parameters
    ----------
    mm2_per_px : float (H, W) or None
        Area of each pixel of the baseline's frame; None without a scale: percent of the region.
    relative_scale_sd : float
        Standard deviation of the scale over the scale, >= 0.
    residual_px : sequence of float
        Registration residual of each visit, one sd in pixels of the frame; 0 for the baseline.
    relative_plane_sd : float
        Standard deviation of areas, relative, from tilt and curvature.

    Raises
    ------
    ValueError
        If the numbers do not match the series.
    """
    if len(residual_px) != len(series.visits):
        msg = f"{len(series.visits)} visits need {len(series.visits)} residuals"
        raise ValueError(msg)
    if relative_scale_sd < 0 or relative_plane_sd < 0 or min(residual_px) < 0:
        msg = "standard deviations are never negative"
        raise ValueError(msg)
    baseline = series.visits[baseline_index]
    weights = pixel_weights(baseline, mm2_per_px)
    scale_sd = 0.0 if mm2_per_px is None else 2.0 * relative_scale_sd
    relative_sd = math.hypot(scale_sd, relative_plane_sd)
    return tuple(
        visit_areas(
            baseline if number != baseline_index else None,
            visit,
            weights,
            residual,
            relative_sd,
        )
        for number, (visit, residual) in enumerate(zip(series.visits, residual_px, strict=True))
    )


def pixel_weights(baseline: Segmentation, mm2_per_px: NDArray[np.floating] | None) -> Plane:
    """Return what each pixel (H, W) adds to an area: cm², or percent of the region."""
    if mm2_per_px is None:
        share = 100.0 / max(1, int(baseline.roi.sum()))
        return np.full(baseline.roi.shape, share, np.float32)
    if mm2_per_px.shape != baseline.roi.shape:
        msg = f"the scale map has the size {mm2_per_px.shape}, the frame {baseline.roi.shape}"
        raise ValueError(msg)
    return (mm2_per_px / MM2_PER_CM2).astype(np.float32)


def visit_areas(
    baseline: Segmentation | None,
    visit: Segmentation,
    weights: Plane,
    residual_px: float,
    relative_sd: float,
) -> VisitAreas:
    """Return the areas of one visit against its baseline, which is None for the baseline itself.

    Parameters
    ----------
    weights : float32 (H, W), see `pixel_weights`
    residual_px : float
        Registration residual, one sd.
    relative_sd : float
        Of all areas together, from scale and plane.
    """
    window = window_of(visit.high > 0, MARGIN_PX)
    now = _Outline.of(within(visit, window), weights[window])
    own_sd = math.hypot(now.registration_sd(residual_px), relative_sd * now.area)
    area_sd = math.hypot(now.boundary_sd, now.unseen_sd, own_sd)
    area = normal_estimate(now.area, area_sd, floor=0.0)
    if baseline is None:
        return VisitAreas(area=area)
    window = window_of((baseline.high > 0) | (visit.high > 0), MARGIN_PX)
    baseline, visit = within(baseline, window), within(visit, window)
    both = weights[window] * ((baseline.roi & visit.roi) | _beyond(baseline) | _beyond(visit))
    then, now = _Outline.of(baseline, both), _Outline.of(visit, both)
    return _change(area, then, now, _gained(baseline, visit, both), (residual_px, relative_sd))


def within(whole: Segmentation, window: Window) -> Segmentation:
    """Return a part of a segmentation."""
    return replace(
        whole,
        fraction=whole.fraction[window],
        low=whole.low[window],
        high=whole.high[window],
        skin=whole.skin[window],
        roi=whole.roi[window],
    )


def _beyond(visit: Segmentation) -> Mask:
    """Return where a patch goes on beyond the region: no area there, but doubt about the change."""
    if QualityFlag.BEYOND_REGION not in visit.flags:
        return np.zeros_like(visit.roi)
    return np.asarray((visit.high > 0) & ~visit.roi)


def _gained(baseline: Segmentation, visit: Segmentation, weights: Plane) -> float:
    return _sum(np.maximum(baseline.fraction - visit.fraction, 0.0), weights)


def _change(
    area: Estimate,
    then: "_Outline",
    now: "_Outline",
    gained: float,
    doubts: tuple[float, float],
) -> VisitAreas:
    residual_px, relative_sd = doubts
    net = then.area - now.area
    lost = max(0.0, gained - net)
    # Own parts of the boundary's sd, and the part of the common one that a change leaves over.
    boundary_sd = math.hypot(
        OWN_BOUNDARY * math.hypot(then.boundary_sd, now.boundary_sd),
        then.boundary_sd - now.boundary_sd,
        then.unseen_sd,
        now.unseen_sd,
    )
    pixel_sd = math.hypot(boundary_sd, now.registration_sd(residual_px))
    tremor_px = math.hypot(residual_px, DRAWING_PX)
    tremor = min(MEAN_EXCESS * tremor_px * (then.rim + now.rim) / 2, gained, lost)
    gain, loss = gained - tremor, lost - tremor
    # Taking off the tremor is itself uncertain by about half of it.
    side_sd = math.hypot(pixel_sd, tremor / 2)
    share = (
        normal_estimate(100 * net / then.area, 100 * pixel_sd / then.area)
        if then.area > 0
        else None
    )
    return VisitAreas(
        area=area,
        gain=normal_estimate(gain, math.hypot(side_sd, relative_sd * gain), floor=0.0),
        loss=normal_estimate(loss, math.hypot(side_sd, relative_sd * loss), floor=0.0),
        net=normal_estimate(net, math.hypot(pixel_sd, relative_sd * net)),
        repigmentation_pct=share,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outline:
    """Area, its sds, and what one pixel of movement of the whole rim would add."""

    area: float
    boundary_sd: float
    unseen_sd: float
    rim: float

    @classmethod
    def of(cls, visit: Segmentation, weights: Plane) -> "_Outline":
        down, across = np.gradient(visit.fraction)
        area = _sum(visit.fraction, weights)
        return cls(
            area=area,
            boundary_sd=(_sum(visit.high, weights) - _sum(visit.low, weights)) / 2,
            unseen_sd=UNSEEN_SD * area,
            # The integral of |grad| is the length of the border (co-area formula).
            rim=_sum(np.hypot(down, across), weights),
        )

    def registration_sd(self, residual_px: float) -> float:
        """Return the area's sd from a border that lies off in independent stretches."""
        return math.hypot(residual_px, DRAWING_PX) * self.rim / math.sqrt(STRETCHES)


def _sum(plane: Plane, weights: Plane) -> float:
    return float(np.sum(plane * weights, dtype=np.float64))
