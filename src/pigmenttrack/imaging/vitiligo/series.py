"""One series, one decision: the same border between skin and patch on every visit.

No visit is segmented by itself: see `shared` for how skin and depigmented skin are read at the same
places of every visit. The border between them is drawn at the same level, on pictures smoothed
alike, so that a noisier or less sharp visit does not move it.

A stroke is bound to the photo it lies on: there, and only there, it holds. One on the baseline is
heard on the other visits too, where they still look the same (see `correction`): else what a person
corrected once would come back as a change.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.vitiligo.border import smoothing_for
from pigmenttrack.imaging.vitiligo.claim import Pen
from pigmenttrack.imaging.vitiligo.finish import boundary_doubt, nothing_found
from pigmenttrack.imaging.vitiligo.ground import (
    Decision,
    VisitGround,
    drawn_on,
    ground_of,
    pens_on,
)
from pigmenttrack.imaging.vitiligo.guidance import guidance_for
from pigmenttrack.imaging.vitiligo.model import PhotoModel
from pigmenttrack.imaging.vitiligo.pigment import (
    MODEL_SIDE_PX,
    WORK_SIDE_PX,
    log_light,
    shrink_mask,
    shrink_rgb,
    size_within,
)
from pigmenttrack.imaging.vitiligo.prior import shown_places
from pigmenttrack.imaging.vitiligo.result import Segmentation, SeriesSegmentation
from pigmenttrack.imaging.vitiligo.search import found_region
from pigmenttrack.imaging.vitiligo.shared import shared_models
from pigmenttrack.imaging.vitiligo.strokes import Stroke, marks_of
from pigmenttrack.imaging.vitiligo.taught import needs_teaching, taught

Strokes = tuple[Stroke, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesGround:
    """A series before any stroke on a later visit; a visit is made ready when it is asked for.

    Attributes
    ----------
    works : tuple of uint8 (h, w, 3)
        The pictures on which borders are drawn, in the order given.
    models : tuple of PhotoModel
        One a visit; empty where nothing paler than skin stands out on the baseline.
    priors : tuple of float32 (H, W)
        One a visit; empty without an optional model.
    decision : Decision or None
        None where there is no model.
    region : bool (H, W)
        What is looked at; everything where no region was drawn and none was found.
    seen : tuple of bool (H, W)
        Where each visit shows the frame.
    guessed : bool
        Whether the program chose the region.
    baseline : PhotoModel or None
        What the baseline's photo said.
    """

    works: tuple[Rgb, ...]
    models: tuple[PhotoModel, ...]
    priors: tuple[Plane, ...]
    decision: Decision | None
    region: Mask
    seen: tuple[Mask, ...]
    guessed: bool
    baseline: PhotoModel | None

    def visit(self, number: int) -> VisitGround | None:
        """Make one visit ready; None where nothing paler than skin stands out."""
        if self.decision is None:
            return None
        work, model, own = self.works[number], self.models[number], self.seen[number]
        prior = self.priors[number] if self.priors else None
        return ground_of(work, model, self.region, self.decision, own, prior=prior)

    def drawn(
        self,
        number: int,
        visit: VisitGround | None,
        strokes: Sequence[Stroke],
        carried: Sequence[Pen] = (),
    ) -> Segmentation:
        """Return one visit with the strokes on its photo, in pixels of the frame.

        Parameters
        ----------
        visit : VisitGround or None
            What `visit` returned for this number.
        carried : sequence of Pen
            The strokes on the baseline, see `pens_on`; left aside on the baseline itself.
        """
        if visit is None:
            return nothing_found(self.region & self.seen[number], guessed=self.guessed)
        return drawn_on(visit, strokes, carried if number else ())

    def would_differ(self, strokes: Sequence[Stroke]) -> bool:
        """Tell whether strokes on the baseline change what is believed of all visits.

        Asked of a series that was prepared without strokes.
        """
        if self.guessed:
            return True
        size = (self.region.shape[0], self.region.shape[1])
        marks = marks_of(strokes, size, size_within(size, MODEL_SIDE_PX))
        return needs_teaching(self.baseline, marks)


def segment_series(
    rgbs: Sequence[Rgb],
    roi: Mask | None,
    *,
    valid: Sequence[Mask] | None = None,
    strokes: Sequence[Strokes] = (),
    priors: Sequence[Plane] = (),
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
    priors : sequence of float32 (H, W)
        For each visit what an optional model says, see `prior`; empty: there is none.

    Raises
    ------
    ValueError
        If there is no photo, or sizes differ.
    """
    drawn = tuple(strokes) or ((),) * len(rgbs)
    if len(drawn) != len(rgbs):
        msg = f"{len(rgbs)} photos need {len(rgbs)} sets of strokes, got {len(drawn)}"
        raise ValueError(msg)
    ground = prepare_series(rgbs, roi, valid=valid, strokes=drawn[0], priors=priors)
    first = ground.visit(0)
    carried = () if first is None else pens_on(first, drawn[0])
    # A stroke beyond the drawn line widens it, on all visits alike: areas stay comparable.
    size = (ground.region.shape[0], ground.region.shape[1])
    region = ground.region | marks_of(itertools.chain(*drawn), size, size).on_patch
    visits = []
    for number, (own, seen) in enumerate(zip(drawn, ground.seen, strict=True)):
        # One at a time: what makes a visit ready is some ten times as large as the visit.
        ready = ground.visit(number) if number else first
        found = ground.drawn(number, ready, own, carried)
        visits.append(replace(found, roi=region & seen))
    return SeriesSegmentation(
        visits=tuple(visits), common=np.logical_and.reduce([region, *ground.seen])
    )


def prepare_series(
    rgbs: Sequence[Rgb],
    roi: Mask | None,
    *,
    valid: Sequence[Mask] | None = None,
    strokes: Strokes = (),
    priors: Sequence[Plane] = (),
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
    if priors and [prior.shape for prior in priors] != [full_size] * len(rgbs):
        msg = "a model says something of every photo, at its size"
        raise ValueError(msg)
    small_size = size_within(full_size, MODEL_SIDE_PX)
    seen = tuple(valid) if valid is not None else (np.ones(full_size, bool),) * len(rgbs)
    works = [shrink_rgb(rgb, size_within(full_size, WORK_SIDE_PX)) for rgb in rgbs]
    logs = [log_light(shrink_rgb(work, small_size)) for work in works]
    marks = marks_of(strokes, full_size, small_size)
    guessed, shown = roi is None, shown_places(next(iter(priors), None), small_size)
    region = roi
    if region is None:
        region = found_region(logs[0], guidance_for(None, marks), full_size, shown=shown)
    baseline = None
    if region is not None:
        baseline = taught(logs[0], region, marks, guessed=guessed, shown=shown)
    if region is None or baseline is None:
        region = np.ones(full_size, bool) if region is None else region
        return SeriesGround(
            works=tuple(works),
            models=(),
            priors=(),
            decision=None,
            region=region,
            seen=seen,
            guessed=guessed,
            baseline=None,
        )
    guidance = guidance_for(region, marks_of((), full_size, small_size))
    models = shared_models(logs, baseline, guidance, [shrink_mask(s, small_size) for s in seen])
    decision = Decision(
        sigma_px=max(smoothing_for(model.contrast) for model in models),
        doubt=max(boundary_doubt(model.contrast) for model in models),
        guessed=guessed,
    )
    return SeriesGround(
        works=tuple(works),
        models=tuple(models),
        priors=tuple(priors),
        decision=decision,
        region=region,
        seen=seen,
        guessed=guessed,
        baseline=baseline,
    )


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
