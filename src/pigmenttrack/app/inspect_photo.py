"""What one photo shows beside the skin: references, doubts, what is hidden."""

import numpy as np

from pigmenttrack.app.options import STATED_SCALE_RELATIVE_SD, MeasureOptions
from pigmenttrack.domain.calibration import Scale, ScaleKind
from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.errors import ScaleNotFound
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.background import find_background
from pigmenttrack.imaging.quality import assess_photo
from pigmenttrack.imaging.reference.find_scale import find_scale
from pigmenttrack.imaging.reference.found import FoundReference
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.imaging.warp import Frame, PointMap
from pigmenttrack.media.photo import Photo

# Of the region: less than this is the ragged rim of a warped picture, not something missing.
LEAST_MISSING_SHARE = 0.01


def look_for_reference(rgb: Rgb, options: MeasureOptions) -> FoundReference | None:
    """Return what of known size is in view; None when there is nothing."""
    try:
        return find_scale(rgb, coin=options.coin, control_line_mm=options.control_line_mm)
    except ScaleNotFound:
        return None


def stated_scale(options: MeasureOptions) -> Scale | None:
    """Return the scale that the person gave, with the uncertainty that goes with it."""
    if options.mm_per_px is None:
        return None
    return Scale(
        mm_per_px=options.mm_per_px,
        sd_mm_per_px=options.mm_per_px * STATED_SCALE_RELATIVE_SD,
        kind=ScaleKind.STATED,
        detail="stated by the user",
    )


def no_skin_mask(rgb: Rgb, reference: FoundReference | None) -> Mask:
    """Return where a photo (H, W, 3) shows something else than skin: background, card, coin."""
    mask = find_background(rgb)
    if reference is not None:
        mask |= mask_from_polygons(reference.covered, (rgb.shape[0], rgb.shape[1]))
    return mask


def covered_in_frame(
    reference: FoundReference | None, frame: Frame, photo_to_baseline: PointMap
) -> Mask:
    """Return where the reference object hides the skin, in the frame."""
    if reference is None:
        return np.zeros(frame.size, np.bool_)
    covered = [frame.from_baseline(photo_to_baseline(corners)) for corners in reference.covered]
    return mask_from_polygons(covered, frame.size)


def doubts(photo: Photo, captured: CaptureTime, reference: FoundReference | None) -> QualityFlag:
    """Return what speaks against a photo before anything is measured on it."""
    seen = photo.flags | captured.flags | assess_photo(photo.rgb)
    return seen | reference.flags if reference is not None else seen


def region_doubts(region: Mask | None, inside: Mask, matched: Mask) -> QualityFlag:
    """Return whether the photo shows the whole region, and whether it was matched there."""
    part = region if region is not None else np.ones_like(inside)
    flags = NO_DOUBT
    if np.count_nonzero(part & ~inside) > LEAST_MISSING_SHARE * np.count_nonzero(part):
        flags |= QualityFlag.REGION_CUT
    if np.count_nonzero(part & inside & ~matched) > LEAST_MISSING_SHARE * np.count_nonzero(part):
        flags |= QualityFlag.PARTLY_UNREGISTERED
    return flags
