"""One visit, ready to be drawn on: all that does not depend on the strokes on its own photo.

A stroke is answered from here: what is costly (skin, patch, the automatic answer) is done once,
and only the surroundings of the strokes that disagree with it are decided anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.vitiligo.beyond import beyond_region
from pigmenttrack.imaging.vitiligo.border import Canvas, Drawing, depigmentation, draw
from pigmenttrack.imaging.vitiligo.claim import Pen
from pigmenttrack.imaging.vitiligo.correction import Answered, corrected, pens_of
from pigmenttrack.imaging.vitiligo.finish import finished
from pigmenttrack.imaging.vitiligo.guidance import guidance_for
from pigmenttrack.imaging.vitiligo.model import PhotoModel
from pigmenttrack.imaging.vitiligo.pigment import enlarge, shrink_mask
from pigmenttrack.imaging.vitiligo.prior import prior_gain
from pigmenttrack.imaging.vitiligo.region import Places, patch_places, terrain
from pigmenttrack.imaging.vitiligo.result import Segmentation
from pigmenttrack.imaging.vitiligo.strokes import Stroke, marks_of

Size = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """How borders are drawn on every visit of a series.

    Attributes
    ----------
    sigma_px : float
        Smoothing, in pixels of the working picture.
    doubt : float
        Standard deviation of the border's level, in fractions.
    guessed : bool
        Whether the program chose the region.
    """

    sigma_px: float
    doubt: float
    guessed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitGround:
    """One visit before any stroke on its own photo.

    Attributes
    ----------
    work : uint8 (H, W, 3)
        The picture on which borders are drawn.
    pale : float32 (H, W)
        Its depigmented fraction.
    allowed : bool (H, W)
        The region.
    drawing : Drawing
        The answer without strokes.
    answered : Answered
        The same at the model's size, with what it was decided from.
    places : Places
        Where its patches are, (h, w).
    region : bool
        The region at the photo's own size, where this visit shows it.
    seen : bool (h, w)
        Where the visit shows the body.
    """

    work: Rgb
    model: PhotoModel
    pale: Plane
    allowed: Mask
    drawing: Drawing
    answered: Answered
    places: Places
    region: Mask
    seen: Mask
    decision: Decision


def ground_of(
    work: Rgb,
    model: PhotoModel,
    region: Mask,
    decision: Decision,
    seen: Mask | None = None,
    *,
    prior: Plane | None = None,
) -> VisitGround:
    """Prepare one visit; `region` and `seen` (bool) are of the photo's own size.

    Parameters
    ----------
    prior : float32 (H, W), optional
        What an optional model says: the probability that a pixel shows depigmented skin.
    """
    if seen is not None:
        region = region & seen
    size, small = _size(work), _size(model.skin)
    nowhere = marks_of((), _size(region), small)
    field = terrain(model, guidance_for(region, nowhere))
    if prior is not None:
        heard = cv2.resize(prior, small[::-1], interpolation=cv2.INTER_AREA)
        gain = prior_gain(np.asarray(heard, np.float32), guessed=decision.guessed)
        field = replace(field, cost=field.cost - gain)
    places = patch_places(field, decision.doubt, model.contrast.skin_sd)
    pale = depigmentation(work, model.reference, model.contrast, decision.sigma_px)
    allowed = shrink_mask(region, size)
    blank = np.zeros(size, bool)
    canvas = Canvas(allowed=allowed, on_patch=blank, elsewhere=blank)
    drawing = draw(pale, places, canvas, decision.doubt)
    answered = Answered(
        terrain=field,
        residual=model.residual,
        contrast=model.contrast,
        places=places.middle,
        answer=shrink_mask(drawing.fraction > 0.5, small),
        pale=np.asarray(cv2.resize(pale, small[::-1], interpolation=cv2.INTER_AREA), np.float32),
    )
    return VisitGround(
        work=work,
        model=model,
        pale=pale,
        allowed=allowed,
        drawing=drawing,
        answered=answered,
        places=places,
        region=region,
        seen=np.ones(small, bool) if seen is None else shrink_mask(seen, small),
        decision=decision,
    )


def drawn_on(
    ground: VisitGround, strokes: Sequence[Stroke], carried: Sequence[Pen] = ()
) -> Segmentation:
    """Return the patches of one visit.

    Parameters
    ----------
    strokes : sequence of Stroke
        On its own photo, in pixels of the picture that the ground was made of.
    carried : sequence of Pen
        Strokes on the baseline, see `pens_on`.
    """
    size, small = _size(ground.region), _size(ground.model.skin)
    region = ground.region | marks_of(strokes, size, size).on_patch
    drawing = drawing_on(ground, strokes, carried)
    found = finished(drawing, ground.work, ground.model, region, guessed=ground.decision.guessed)
    patch, inside = shrink_mask(drawing.fraction > 0.5, small), shrink_mask(region, small)
    beyond = beyond_region(ground.model, patch, inside, ground.seen)
    if not beyond.any():
        return found
    more = np.where(region, 0, enlarge(beyond.astype(np.float32), size))
    return replace(
        found,
        high=np.maximum(found.high, more.astype(np.float32)),
        flags=found.flags | QualityFlag.BEYOND_REGION,
    )


def drawing_on(
    ground: VisitGround, strokes: Sequence[Stroke], carried: Sequence[Pen] = ()
) -> Drawing:
    """Return the same as drawn on the working picture (H, W), without what is told beside it."""
    size, small, full = _size(ground.work), _size(ground.model.skin), _size(ground.region)
    fine, coarse = marks_of(strokes, full, size), marks_of(strokes, full, small)
    change = corrected(ground.answered, coarse, carried)
    if change.shift is None and not (fine.on_patch.any() or fine.elsewhere.any()):
        return ground.drawing
    canvas = Canvas(
        allowed=ground.allowed | fine.on_patch,
        on_patch=fine.on_patch,
        elsewhere=fine.elsewhere,
    )
    pale = ground.pale
    if change.shift is not None:
        pale = pale + enlarge(change.shift, size)
    return draw(pale, ground.places.corrected(change.places), canvas, ground.decision.doubt)


def pens_on(ground: VisitGround, strokes: Sequence[Stroke]) -> tuple[Pen, ...]:
    """Return the strokes on one visit's photo with the colours that lie under them."""
    marks = marks_of(strokes, _size(ground.region), _size(ground.model.skin))
    return pens_of(ground.answered, marks)


def _size(plane: Rgb | Mask | Plane) -> Size:
    return plane.shape[0], plane.shape[1]
