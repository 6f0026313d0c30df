"""One series, one decision: the same border between skin and patch on every visit.

No visit is segmented by itself: see `shared` for how skin and depigmented skin are read at the same
places of every visit. The border between them is drawn at the same level, on pictures smoothed
alike, so that a noisier or less sharp visit does not move it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pigmenttrack.imaging.array_types import Mask, Points, Rgb
from pigmenttrack.imaging.vitiligo.border import (
    Canvas,
    depigmentation,
    draw,
    shifted,
    smoothing_for,
)
from pigmenttrack.imaging.vitiligo.finish import boundary_doubt, finished, nothing_found
from pigmenttrack.imaging.vitiligo.guidance import guidance_for, stroke_mask
from pigmenttrack.imaging.vitiligo.model import PhotoModel, learn
from pigmenttrack.imaging.vitiligo.pigment import (
    MODEL_SIDE_PX,
    WORK_SIDE_PX,
    log_light,
    shrink_mask,
    shrink_rgb,
    size_within,
)
from pigmenttrack.imaging.vitiligo.region import patch_region
from pigmenttrack.imaging.vitiligo.result import Segmentation, SeriesSegmentation
from pigmenttrack.imaging.vitiligo.search import found_region
from pigmenttrack.imaging.vitiligo.shared import shared_models
from pigmenttrack.imaging.vitiligo.surroundings import StrokeColours, stroke_colours


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decision:
    """How borders are drawn on every visit: smoothing in pixels, doubt in fractions."""

    sigma_px: float
    doubt: float
    guessed: bool
    strokes: StrokeColours | None


def segment_series(
    rgbs: Sequence[Rgb],
    roi: Mask | None,
    *,
    valid: Sequence[Mask] | None = None,
    lesion_points: Points | None = None,
    skin_points: Points | None = None,
) -> SeriesSegmentation:
    """Find depigmented skin on all visits of one site with one shared decision.

    Parameters
    ----------
    rgbs : sequence of uint8 (H, W, 3)
        Photos in the baseline's frame, the baseline first.
    roi : bool (H, W) or None
        A loose line around the baseline's patches; it holds for every visit.
    valid : sequence of bool (H, W) or None
        False where a visit shows nothing of the frame, or something laid on the skin.
    lesion_points, skin_points : float (N, 2) or None
        Strokes (x, y) on the baseline.

    Raises
    ------
    ValueError
        If there is no photo, or sizes differ.
    """
    full_size = _common_size(rgbs, roi, valid)
    small_size = size_within(full_size, MODEL_SIDE_PX)
    seen = [np.ones(full_size, bool)] * len(rgbs) if valid is None else list(valid)
    works = [shrink_rgb(rgb, size_within(full_size, WORK_SIDE_PX)) for rgb in rgbs]
    logs = [log_light(shrink_rgb(work, small_size)) for work in works]
    guidance = guidance_for(roi, lesion_points, skin_points, full_size, small_size)
    region = roi if roi is not None else found_region(logs[0], guidance, full_size)
    if region is None:
        region, baseline = np.ones(full_size, bool), None
    else:
        guidance = guidance_for(region, lesion_points, skin_points, full_size, small_size)
        baseline = learn(logs[0], guidance)
    common = np.logical_and.reduce([region, *seen])
    if baseline is None:
        empty = tuple(nothing_found(region & own, guessed=roi is None) for own in seen)
        return SeriesSegmentation(visits=empty, common=common)
    models = shared_models(logs, baseline, guidance, [shrink_mask(s, small_size) for s in seen])
    decision = _Decision(
        sigma_px=max(smoothing_for(model.contrast) for model in models),
        doubt=max(boundary_doubt(model.contrast) for model in models),
        guessed=roi is None,
        strokes=stroke_colours(models[0].residual, guidance.on_patch, guidance.elsewhere),
    )
    strokes = [(lesion_points, skin_points)] + [(None, None)] * (len(rgbs) - 1)
    visits = tuple(
        _drawn(work, model, region & own, drawn_here, decision)
        for work, model, own, drawn_here in zip(works, models, seen, strokes, strict=True)
    )
    return SeriesSegmentation(visits=visits, common=common)


def _drawn(
    work: Rgb,
    model: PhotoModel,
    region: Mask,
    strokes: tuple[Points | None, Points | None],
    decision: _Decision,
) -> Segmentation:
    """Return one visit; strokes hold on the baseline only: skin may have come back under them."""
    full_size = (region.shape[0], region.shape[1])
    size = (work.shape[0], work.shape[1])
    small_size = (model.skin.shape[0], model.skin.shape[1])
    pale = depigmentation(work, model.reference, model.contrast, decision.sigma_px)
    on_patch = stroke_mask(strokes[0], full_size, size)
    canvas = Canvas(
        allowed=shrink_mask(region, size) | on_patch,
        on_patch=on_patch,
        elsewhere=stroke_mask(strokes[1], full_size, size) & ~on_patch,
    )
    guidance = guidance_for(region, *strokes, full_size, small_size)
    told = None if decision.strokes is None else decision.strokes.evidence(model.residual)
    places = patch_region(model, guidance, told)
    drawing = draw(shifted(pale, told), places, canvas, decision.doubt)
    return finished(drawing, work, model, region, guessed=decision.guessed)


def _common_size(
    rgbs: Sequence[Rgb], roi: Mask | None, valid: Sequence[Mask] | None
) -> tuple[int, int]:
    if not rgbs:
        msg = "a series needs at least one photo"
        raise ValueError(msg)
    size = rgbs[0].shape[:2]
    masks = [*([] if roi is None else [roi]), *(valid or [])]
    if any(rgb.shape[:2] != size for rgb in rgbs) or any(mask.shape != size for mask in masks):
        msg = "all photos and masks of a series have the baseline's size"
        raise ValueError(msg)
    if valid is not None and len(valid) != len(rgbs):
        msg = f"{len(rgbs)} photos need {len(rgbs)} masks, got {len(valid)}"
        raise ValueError(msg)
    if roi is not None and not roi.any():
        msg = "the region is empty"
        raise ValueError(msg)
    return (size[0], size[1])
