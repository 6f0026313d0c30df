"""The way a photo takes, from its pixels to the baseline's frame.

The only place that calls the steps in order; the command line, the batch and the window all take
this way: quality, reference, registration, warp. What follows looks at all visits together
(`app.measure_series`).
"""

from collections.abc import Sequence

import numpy as np

from pigmenttrack.app.frame_strokes import patch_points, strokes_in_frame
from pigmenttrack.app.inspect_photo import (
    covered_in_frame,
    doubts,
    look_for_reference,
    no_skin_mask,
    region_doubts,
    stated_scale,
)
from pigmenttrack.app.model_evidence import frame_priors
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.visit import Baseline, Visit
from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.errors import RegistrationFailed
from pigmenttrack.domain.flags import FLAG_SENTENCES, NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Points, Rgb
from pigmenttrack.imaging.fingerprint import pixel_fingerprint
from pigmenttrack.imaging.modality import require_measurable_light, require_same_light
from pigmenttrack.imaging.quality import assess_photo, require_measurable
from pigmenttrack.imaging.reference.found import FoundReference
from pigmenttrack.imaging.region import grown, mask_from_polygons, outlines_of
from pigmenttrack.imaging.registration.chain import register_through
from pigmenttrack.imaging.registration.features import Features, describe
from pigmenttrack.imaging.registration.register import Landmarks, register_features
from pigmenttrack.imaging.registration.result import Registration
from pigmenttrack.imaging.vitiligo.segment import segment_photo
from pigmenttrack.imaging.vitiligo.strokes import Stroke
from pigmenttrack.imaging.warp import (
    frame_around,
    photo_px_per_frame_px,
    points_in_frame,
    warp_to_frame,
)
from pigmenttrack.media.photo import Photo

Way = tuple[Features, Registration]

FRAME_LONGEST_PX = 1024  # a patch is measured on nearly a million pixels, whatever the camera
MAX_FRAME_PIXELS = 32_000_000  # of a whole series: bounds the memory of long ones
LEAST_LONGEST_PX = 640
WHOLE_FRAME = 0.97  # share of the frame from which a region is as good as none
REGION_MARGIN = 0.35  # of the region's extent: skin to compare with, and room to grow into
GUESSED_MARGIN = 0.35  # a region found by the program is drawn around its patches this loosely
UNMATCHABLE = (QualityFlag.BLURRED, QualityFlag.DARK, QualityFlag.CLIPPED)
RETAKE = "Take it from the same place and distance as the baseline, sharp and in even light."


def prepare_baseline(
    photo: Photo,
    captured: CaptureTime,
    outlines_xy: Sequence[Points],
    options: MeasureOptions,
    *,
    n_visits: int,
    strokes: Sequence[Stroke] = (),
) -> Baseline:
    """Take the baseline apart: its features, its region and the frame around it.

    Parameters
    ----------
    outlines_xy : outlines (N, 2) of the region on this photo; empty: the program looks for patches
    n_visits : how many photos the series has, which bounds the size of the frame
    strokes : on this photo, in its pixels

    Raises
    ------
    UnfitPhoto
        If the picture holds nothing to measure.
    """
    require_measurable(photo.rgb)
    require_measurable_light(photo.rgb)
    reference = look_for_reference(photo.rgb, options)
    longest_px = frame_length_px(n_visits)
    size = photo.rgb.shape[:2]
    flags = NO_DOUBT
    if not outlines_xy:
        flags = QualityFlag.REGION_GUESSED
        outlines_xy = find_region(photo.rgb, reference, options, strokes)
    drawn = [*outlines_xy, *patch_points(strokes)]
    around = np.concatenate(drawn) if outlines_xy else None
    frame = frame_around(around, size, margin=REGION_MARGIN, longest_px=longest_px)
    region = None
    if outlines_xy:
        in_frame = [frame.from_baseline(outline) for outline in outlines_xy]
        region = mask_from_polygons(in_frame, frame.size)
        # A region without skin beside it says nothing about where the patches are.
        region = region if 0 < region.mean() < WHOLE_FRAME else None
    rgb, inside = warp_to_frame(photo.rgb, frame, lambda points: points)
    visible = inside & ~covered_in_frame(reference, frame, lambda points: points)
    visit = Visit(
        name=photo.name,
        sha256=photo.sha256,
        captured=captured,
        size=(size[0], size[1]),
        fingerprint=pixel_fingerprint(photo.rgb),
        rgb=rgb,
        visible=visible,
        matched=np.ones(frame.size, np.bool_),
        registration=None,
        residual_frame_px=0.0,
        reference=reference,
        flags=flags | doubts(photo, captured, reference),
        strokes=strokes_in_frame(strokes, frame, None),
    )
    return Baseline(
        visit=visit,
        features=describe(photo.rgb, ignore=no_skin_mask(photo.rgb, reference)),
        frame=frame,
        region=region,
        stated_scale=stated_scale(options),
        options=options,
    )


def prepare_visit(
    photo: Photo,
    captured: CaptureTime,
    baseline: Baseline,
    ways: Sequence[Way] = (),
    *,
    strokes: Sequence[Stroke] = (),
    landmarks: Landmarks | None = None,
) -> tuple[Visit, Way]:
    """Bring a photo into the baseline's frame.

    Parameters
    ----------
    ways : sequence of (Features, Registration)
        Visits that matched; tried in this order where the photo does not match directly.
    strokes : sequence of Stroke
        On this photo, in its pixels.
    landmarks : pair of arrays (k, 2), k >= 3, optional
        Points on the full-size baseline and where a person sees them on this photo: tried first.

    Returns
    -------
    visit : Visit
    way : (Features, Registration)
        This visit as a way for others.

    Raises
    ------
    UnfitPhoto
        If the picture holds nothing to measure.
    RegistrationFailed
        If nobody can vouch that it shows the same place.
    """
    require_measurable(photo.rgb)
    require_same_light(photo.rgb, baseline.visit.rgb)
    reference = look_for_reference(photo.rgb, baseline.options)
    size = photo.rgb.shape[:2]
    features = describe(photo.rgb, ignore=no_skin_mask(photo.rgb, reference))
    registration = register_features(baseline.features, features, landmarks=landmarks)
    if not registration.ok and landmarks is not None:
        registration = register_features(baseline.features, features)
    if not registration.ok:
        registration = register_through(features, registration, ways)
    if not registration.ok:
        raise _no_match(photo.rgb, registration.reasons)
    frame, to_photo = baseline.frame, registration.fixed_to_moving
    rgb, inside = warp_to_frame(photo.rgb, frame, to_photo)
    matched = points_in_frame(frame, registration.support)
    visit = Visit(
        name=photo.name,
        sha256=photo.sha256,
        captured=captured,
        size=(size[0], size[1]),
        fingerprint=pixel_fingerprint(photo.rgb),
        rgb=rgb,
        visible=inside & ~covered_in_frame(reference, frame, registration.moving_to_fixed),
        matched=matched,
        registration=registration,
        residual_frame_px=registration.residual_px / photo_px_per_frame_px(frame, to_photo),
        reference=reference,
        flags=doubts(photo, captured, reference) | region_doubts(baseline.region, inside, matched),
        strokes=strokes_in_frame(strokes, frame, registration),
    )
    return visit, (features, registration)


def _no_match(rgb: Rgb, reasons: Sequence[str]) -> RegistrationFailed:
    """Return why a photo does not match; a blurred, dark or burnt-out one says so first."""
    told = [FLAG_SENTENCES[flag] for flag in UNMATCHABLE if flag in assess_photo(rgb)]
    words = (*(what for what, _ in told), "The photo could not be brought onto the baseline.")
    advice = " ".join(advice for _, advice in told) or RETAKE
    return RegistrationFailed(" ".join((*words, *reasons)), advice=advice)


def frame_length_px(n_visits: int) -> int:
    """Return the longest side of the frame: smaller for long series, to bound the memory."""
    affordable = (MAX_FRAME_PIXELS / max(n_visits, 1)) ** 0.5
    return int(min(FRAME_LONGEST_PX, max(LEAST_LONGEST_PX, affordable)))


def find_region(
    rgb: Rgb,
    reference: FoundReference | None,
    options: MeasureOptions,
    strokes: Sequence[Stroke] = (),
) -> tuple[Points, ...]:
    """Return loose outlines (N, 2) around the patches that the program finds; may be empty.

    Raises
    ------
    BadRequest
        If the optional model is not there, was changed, or fails.
    """
    size = (rgb.shape[0], rgb.shape[1])
    frame = frame_around(None, size, margin=0.0, longest_px=LEAST_LONGEST_PX)
    small, inside = warp_to_frame(rgb, frame, lambda points: points)
    covered = covered_in_frame(reference, frame, lambda points: points)
    # A white card is paler than any patch: what hides the skin takes the picture's middle colour.
    small[covered] = np.median(small[inside & ~covered], axis=0).astype(np.uint8)
    drawn = strokes_in_frame(strokes, frame, None)
    prior = next(iter(frame_priors(options, [small])), None)
    patches = segment_photo(small, strokes=drawn, prior=prior).mask & inside & ~covered
    loose = grown(patches, GUESSED_MARGIN)
    return tuple(frame.to_baseline(outline) for outline in outlines_of(loose))
