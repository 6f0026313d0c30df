"""The numbers of a wider view, under the names that the series keeps them by."""

from collections.abc import Sequence

import numpy as np

from pigmenttrack.app.scalp_global import WideView
from pigmenttrack.app.series_scale import PLANE_MISMATCH_AREA_SD, UNKNOWN_TILT_AREA_SD
from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.scalp import ScalpCount, ScalpQuantity
from pigmenttrack.imaging.scalp.bald import count_patches
from pigmenttrack.imaging.scalp.part import PartWidth
from pigmenttrack.imaging.vitiligo.area import VisitAreas, measure_areas
from pigmenttrack.imaging.vitiligo.result import SeriesSegmentation


def wide_values(view: WideView, baseline: WideView | None) -> dict[ScalpQuantity, Estimate]:
    """Return every value that a view gave.

    Parameters
    ----------
    baseline : WideView or None
        None on the baseline itself.
    """
    values = {ScalpQuantity.COVERAGE: view.cover.pct}
    if view.part is not None:
        values |= _part_values(view, view.part)
    return values | _bald_values(view, baseline)


def wide_counts(view: WideView) -> dict[ScalpCount, int]:
    """Return how many bald patches there are."""
    return {ScalpCount.BALD_PATCHES: count_patches(view.bald)}


def has_bald_patch(view: WideView, least_share: float) -> bool:
    """Tell whether bald patches take up a share of the region."""
    return float(view.bald.mask.sum()) >= least_share * max(1, int(view.roi.sum()))


def _part_values(view: WideView, part: PartWidth) -> dict[ScalpQuantity, Estimate]:
    """Return the width of the part in mm, or in percent of the region's width without a scale."""
    if view.mm_per_px is None or view.scale is None:
        columns = np.flatnonzero(view.roi.any(axis=0))
        wide = float(columns[-1] - columns[0] + 1)
        return {ScalpQuantity.PART_SHARE: _scaled(part.mean_px, 100.0 / wide, 0.0)}
    relative = view.scale.sd_mm_per_px / view.scale.mm_per_px
    front, middle, crown = part.thirds_px
    return {
        quantity: _scaled(width, view.mm_per_px, relative)
        for quantity, width in (
            (ScalpQuantity.PART_WIDTH, part.mean_px),
            (ScalpQuantity.PART_FRONT, front),
            (ScalpQuantity.PART_MIDDLE, middle),
            (ScalpQuantity.PART_CROWN, crown),
        )
    }


def _scaled(width: Estimate, factor: float, relative_sd: float) -> Estimate:
    sd = float(np.hypot(width.sd, relative_sd * width.value))
    return normal_estimate(width.value * factor, sd * factor, floor=0.0)


def _bald_values(view: WideView, baseline: WideView | None) -> dict[ScalpQuantity, Estimate]:
    first = view if baseline is None else baseline
    if not first.bald.mask.any() and not view.bald.mask.any():
        return {}
    quantity = ScalpQuantity.BALD_SHARE if first.scale is None else ScalpQuantity.BALD_AREA
    if baseline is None:
        return {quantity: _areas((view,))[0].area}
    if view.registration is not None:
        areas = _areas((first, view))
        less = areas[1].repigmentation_pct
        values = {quantity: areas[1].area}
        if less is not None:
            values[ScalpQuantity.BALD_CHANGE] = Estimate(
                value=-less.value, sd=less.sd, low=-less.high, high=-less.low
            )
        return values
    if (view.scale is None) != (first.scale is None):
        return {}
    before, now = _areas((first,))[0].area, _areas((view,))[0].area
    return {quantity: now, **_ratio(before, now)}


def _ratio(before: Estimate, now: Estimate) -> dict[ScalpQuantity, Estimate]:
    """Return the change of an area that was measured twice, each time by itself."""
    if before.value <= 0:
        return {}
    change = 100.0 * (now.value - before.value) / before.value
    sd = 100.0 * float(np.hypot(now.sd, before.sd * now.value / before.value)) / before.value
    return {ScalpQuantity.BALD_CHANGE: normal_estimate(change, sd, floor=-100.0)}


def _areas(views: Sequence[WideView]) -> tuple[VisitAreas, ...]:
    """Return the bald areas of views in one frame, the first being what others are told against."""
    first, scale = views[0], views[0].scale
    plane = scale is not None and scale.plane_mm_from_px is not None
    common = np.logical_and.reduce([one.roi for one in views])
    return measure_areas(
        SeriesSegmentation(visits=tuple(one.bald for one in views), common=common),
        mm2_per_px=first.area_mm2,
        relative_scale_sd=0.0 if scale is None else scale.sd_mm_per_px / scale.mm_per_px,
        residual_px=[one.residual_px for one in views],
        relative_plane_sd=PLANE_MISMATCH_AREA_SD if plane else UNKNOWN_TILT_AREA_SD,
    )
