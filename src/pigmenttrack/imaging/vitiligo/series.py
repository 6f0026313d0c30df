"""One series, one decision: the same border between skin and patch on every visit.

No visit is segmented by itself: see `shared` for how skin and depigmented skin are read at the same
places of every visit. The border between them is drawn at the same level, on pictures smoothed
alike, so that a noisier or less sharp visit does not move it.

A stroke is bound to the photo it lies on: there, and only there, it holds. What the strokes on the
baseline say of colours is heard on every visit, because the decision is shared.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.vitiligo.border import smoothing_for
from pigmenttrack.imaging.vitiligo.finish import boundary_doubt, nothing_found
from pigmenttrack.imaging.vitiligo.ground import Decision, VisitGround, drawn_on, ground_of
from pigmenttrack.imaging.vitiligo.guidance import guidance_for
from pigmenttrack.imaging.vitiligo.model import learn
from pigmenttrack.imaging.vitiligo.pigment import (
    MODEL_SIDE_PX,
    WORK_SIDE_PX,
    log_light,
    shrink_mask,
    shrink_rgb,
    size_within,
)
from pigmenttrack.imaging.vitiligo.result import Segmentation, SeriesSegmentation
from pigmenttrack.imaging.vitiligo.search import found_region
from pigmenttrack.imaging.vitiligo.shared import shared_models
from pigmenttrack.imaging.vitiligo.strokes import Stroke, marks_of
from pigmenttrack.imaging.vitiligo.surroundings import stroke_colours

Strokes = tuple[Stroke, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesGround:
    """A series before any stroke on a later visit.

    Attributes
    ----------
    visits : tuple of VisitGround
        In the order given; empty where nothing paler than skin stands out on the baseline.
    region : bool (H, W)
        What is looked at; everything where no region was drawn and none was found.
    seen : tuple of bool (H, W)
        Where each visit shows the frame.
    guessed : bool
        Whether the program chose the region.
    """

    visits: tuple[VisitGround, ...]
    region: Mask
    seen: tuple[Mask, ...]
    guessed: bool

    def drawn(self, number: int, strokes: Strokes) -> Segmentation:
        """Return one visit with the strokes on its photo, in pixels of the frame."""
        if self.visits:
            return drawn_on(self.visits[number], strokes)
        return nothing_found(self.region & self.seen[number], guessed=self.guessed)


def segment_series(
    rgbs: Sequence[Rgb],
    roi: Mask | None,
    *,
    valid: Sequence[Mask] | None = None,
    strokes: Sequence[Strokes] = (),
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
    strokes : sequence of tuples of Stroke
        For each visit the strokes on its photo, in pixels of the frame; empty: no stroke at all.

    Raises
    ------
    ValueError
        If there is no photo, or sizes differ.
    """
    drawn = tuple(strokes) or ((),) * len(rgbs)
    if len(drawn) != len(rgbs):
        msg = f"{len(rgbs)} photos need {len(rgbs)} sets of strokes, got {len(drawn)}"
        raise ValueError(msg)
    ground = prepare_series(rgbs, roi, valid=valid, strokes=drawn[0])
    visits = tuple(ground.drawn(number, own) for number, own in enumerate(drawn))
    return SeriesSegmentation(
        visits=visits, common=np.logical_and.reduce([ground.region, *ground.seen])
    )


def prepare_series(
    rgbs: Sequence[Rgb],
    roi: Mask | None,
    *,
    valid: Sequence[Mask] | None = None,
    strokes: Strokes = (),
) -> SeriesGround:
    """Return what all visits share; parameters as in `segment_series`.

    Parameters
    ----------
    strokes : tuple of Stroke
        On the baseline.

    Raises
    ------
    ValueError
        If there is no photo, or sizes differ.
    """
    full_size = _common_size(rgbs, roi, valid)
    small_size = size_within(full_size, MODEL_SIDE_PX)
    seen = tuple(valid) if valid is not None else (np.ones(full_size, bool),) * len(rgbs)
    works = [shrink_rgb(rgb, size_within(full_size, WORK_SIDE_PX)) for rgb in rgbs]
    logs = [log_light(shrink_rgb(work, small_size)) for work in works]
    marks = marks_of(strokes, full_size, small_size)
    region = roi if roi is not None else found_region(logs[0], guidance_for(None, marks), full_size)
    guidance = guidance_for(region, marks)
    baseline = None if region is None else learn(logs[0], guidance)
    if region is None or baseline is None:
        region = np.ones(full_size, bool) if region is None else region
        return SeriesGround(visits=(), region=region, seen=seen, guessed=roi is None)
    models = shared_models(logs, baseline, guidance, [shrink_mask(s, small_size) for s in seen])
    decision = Decision(
        sigma_px=max(smoothing_for(model.contrast) for model in models),
        doubt=max(boundary_doubt(model.contrast) for model in models),
        guessed=roi is None,
        colours=stroke_colours(models[0].residual, guidance.on_patch, guidance.elsewhere),
    )
    visits = tuple(
        ground_of(work, model, region & own, decision)
        for work, model, own in zip(works, models, seen, strict=True)
    )
    return SeriesGround(visits=visits, region=region, seen=seen, guessed=roi is None)


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
