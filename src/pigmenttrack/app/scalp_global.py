"""Wider views of the scalp: cover, part and bald patches of one photo, in the baseline's frame."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pigmenttrack.app.scalp_photo import ScalpPhoto
from pigmenttrack.domain.calibration import Scale
from pigmenttrack.domain.errors import RegionNotFound, UnfitPhoto
from pigmenttrack.imaging.array_types import Mask, Plane, Points, Rgb
from pigmenttrack.imaging.plane import plane_mm
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.imaging.registration.features import Features, describe
from pigmenttrack.imaging.registration.register import register_features
from pigmenttrack.imaging.registration.result import Registration
from pigmenttrack.imaging.scalp.bald import segment_bald
from pigmenttrack.imaging.scalp.cover import Cover, measure_cover
from pigmenttrack.imaging.scalp.part import PartWidth, find_midline, measure_part
from pigmenttrack.imaging.scalp.region import find_scalp
from pigmenttrack.imaging.vitiligo.result import Segmentation
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
