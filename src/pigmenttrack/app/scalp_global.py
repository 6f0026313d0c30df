"""Wider views of the scalp: cover, part and bald patches of one photo, in the baseline's frame."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pigmenttrack.app.scalp_photo import ScalpPhoto
from pigmenttrack.app.series_scale import PLANE_MISMATCH_AREA_SD, UNKNOWN_TILT_AREA_SD
from pigmenttrack.domain.calibration import Scale
from pigmenttrack.domain.errors import RegionNotFound, UnfitPhoto
from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.scalp import ScalpCount, ScalpQuantity
from pigmenttrack.imaging.array_types import Mask, Plane, Points, Rgb
from pigmenttrack.imaging.plane import plane_mm
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.imaging.registration.features import Features, describe
from pigmenttrack.imaging.registration.register import register_features
from pigmenttrack.imaging.registration.result import Registration
from pigmenttrack.imaging.scalp.bald import count_patches, segment_bald
from pigmenttrack.imaging.scalp.cover import Cover, measure_cover
from pigmenttrack.imaging.scalp.part import PartWidth, find_midline, measure_part
from pigmenttrack.imaging.scalp.region import find_scalp
from pigmenttrack.imaging.vitiligo.area import VisitAreas, measure_areas
from pigmenttrack.imaging.vitiligo.result import Segmentation, SeriesSegmentation
from pigmenttrack.imaging.warp import (
    Frame,
    frame_around,
    photo_px_per_frame_px,
    pixel_areas_mm2,
    warp_to_frame,
)

LONGEST_PX = 1400  # of the frame: a part of 3 mm on a head of 20 cm is 20 px wide
REGION_MARGIN = 0.05
PART_MARGIN = 1.0  # of the part's half width, on either side: its ragged edge
TOO_SMALL = "Draw the region around the whole area of scalp."


@dataclass(frozen=True, slots=True, kw_only=True)
class WideView:
    """What one wider view shows, all planes in its frame.

    Attributes
    ----------
    registration : Registration or None
        Onto the baseline; None on the baseline itself and where the place was not found again.
    area_mm2 : float32 array (H, W) or None
        Of every pixel; None without a scale.
    """

    rgb: Rgb
    frame: Frame
    roi: Mask
    cover: Cover
    bald: Segmentation
    part: PartWidth | None
    registration: Registration | None
    residual_px: float
    scale: Scale | None
    area_mm2: Plane | None

    @property
    def mm_per_px(self) -> float | None:
        """Scale of the frame; None where nobody knows it."""
        return None if self.area_mm2 is None else float(np.sqrt(np.median(self.area_mm2)))


def features_of(photo: ScalpPhoto) -> Features:
    """Return what a photo is recognised by; a card in view says nothing about the head."""
    hidden = mask_from_polygons(photo.covered, photo.size) if photo.covered else None
    return describe(photo.rgb, ignore=hidden)


def view_of_baseline(
    photo: ScalpPhoto, outlines_xy: Sequence[Points], midline_xy: Points | None
) -> WideView:
    """Look at the baseline, or at a photo whose place was not found again.

    Parameters
    ----------
    outlines_xy : sequence of arrays (N, 2)
        The region of scalp as drawn on this photo; empty: found by the program.
    midline_xy : array (P, 2) or None
        Of the part, as drawn on this photo; None: found by the program.
    """
    around = np.concatenate(outlines_xy) if outlines_xy else None
    frame = frame_around(around, photo.size, margin=REGION_MARGIN, longest_px=LONGEST_PX)
    rgb, inside = warp_to_frame(photo.rgb, frame, lambda points: points)
    if outlines_xy:
        roi = mask_from_polygons([frame.from_baseline(one) for one in outlines_xy], frame.size)
    else:
        roi = find_scalp(rgb)
    roi &= inside & ~_covered(photo, frame, None)
    midline = None if midline_xy is None else frame.from_baseline(midline_xy)
    return _look(photo, rgb, frame, roi, None, midline)


def view_of_visit(photo: ScalpPhoto, baseline: WideView, features: Features) -> WideView | None:
    """Look at a visit in the baseline's frame; None where it could not be brought there."""
    registration = register_features(features, features_of(photo))
    if not registration.ok:
        return None
    rgb, inside = warp_to_frame(photo.rgb, baseline.frame, registration.fixed_to_moving)
    roi = baseline.roi & inside & ~_covered(photo, baseline.frame, registration)
    view = _look(photo, rgb, baseline.frame, roi, registration, None)
    if view.area_mm2 is None and baseline.area_mm2 is not None:
        return _with_scale_of(view, baseline)
    return view


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


def _look(
    photo: ScalpPhoto,
    rgb: Rgb,
    frame: Frame,
    roi: Mask,
    registration: Registration | None,
    midline: Points | None,
) -> WideView:
    try:
        cover = measure_cover(rgb, roi)
    except RegionNotFound as error:
        raise UnfitPhoto(error.message, advice=TOO_SMALL) from error
    area = _area_mm2(photo.scale, frame, registration)
    mm_per_px = None if area is None else float(np.sqrt(np.median(area)))
    found = midline if midline is not None else find_midline(cover.share, roi)
    part = None if found is None else measure_part(cover.share, found)
    residual = 0.0
    if registration is not None:
        per_frame_px = photo_px_per_frame_px(frame, registration.fixed_to_moving)
        residual = registration.residual_px / per_frame_px
    return WideView(
        rgb=rgb,
        frame=frame,
        roi=roi,
        cover=cover,
        bald=segment_bald(cover.share, _without_part(roi, part), mm_per_px),
        part=part,
        registration=registration,
        residual_px=residual,
        scale=photo.scale,
        area_mm2=area,
    )


def _without_part(roi: Mask, part: PartWidth | None) -> Mask:
    """Return the region without the part: what is combed aside there is no bald patch."""
    if part is None:
        return roi
    strip = mask_from_polygons([part.outline(PART_MARGIN)], (roi.shape[0], roi.shape[1]))
    return np.asarray(roi & ~strip)


def _with_scale_of(view: WideView, baseline: WideView) -> WideView:
    """Return a view in the baseline's frame with the baseline's scale."""
    return WideView(
        rgb=view.rgb,
        frame=view.frame,
        roi=view.roi,
        cover=view.cover,
        bald=segment_bald(view.cover.share, _without_part(view.roi, view.part), baseline.mm_per_px),
        part=view.part,
        registration=view.registration,
        residual_px=view.residual_px,
        scale=baseline.scale,
        area_mm2=baseline.area_mm2,
    )


def _area_mm2(scale: Scale | None, frame: Frame, registration: Registration | None) -> Plane | None:
    if scale is None:
        return None

    def to_plane(points_xy: Points) -> Points:
        if registration is not None:
            points_xy = registration.fixed_to_moving(points_xy)
        return plane_mm(scale, points_xy)

    return pixel_areas_mm2(frame, to_plane)


def _covered(photo: ScalpPhoto, frame: Frame, registration: Registration | None) -> Mask:
    if not photo.covered:
        return np.zeros(frame.size, np.bool_)
    corners = [
        one if registration is None else registration.moving_to_fixed(one) for one in photo.covered
    ]
    return mask_from_polygons([frame.from_baseline(one) for one in corners], frame.size)


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
