"""What a stroke changes: the surroundings of where it contradicts the answer.

A stroke that agrees with the answer teaches nothing and moves nothing. One that contradicts it
says that here, within reach, things of this colour are the other way. Whatever lies beyond stays
as it was, to the bit. Strokes of both kinds share the ground between them by distance and colour.

A stroke on the baseline is carried to the later visits as a word, not as a fact: what lies at this
place and still has the colour that it had under the pen is still what the person called it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.border import BORDER_LEVEL
from pigmenttrack.imaging.vitiligo.claim import (
    ALIKE,
    REACH,
    Cloud,
    Pen,
    Window,
    claim,
    cloud_of,
    window_around,
)
from pigmenttrack.imaging.vitiligo.contrast import Contrast, Residual
from pigmenttrack.imaging.vitiligo.region import Terrain, patch_region
from pigmenttrack.imaging.vitiligo.strokes import Marks

LEAST_WRONG = 0.3  # of a stroke's pixels: fewer only lie across a border
WORTH = 9.0  # nats beside the pen: more than any pixel's own word
MARGIN_PX = 6  # around what is decided anew, for a border to settle


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One photo as answered without strokes, each (h, w).

    Attributes
    ----------
    places : bool
        Where patches may be drawn.
    answer : bool
        What is drawn.
    pale : float32
        The depigmented fraction that it was drawn from.
    """

    terrain: Terrain
    residual: Residual
    contrast: Contrast
    places: Mask
    answer: Mask
    pale: Plane


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The places of patches (h, w) with the strokes, and by how much fractions are shifted."""

    places: Mask
    shift: Plane | None


def pens_of(before: Answered, marks: Marks) -> tuple[Pen, ...]:
    """Return the single strokes on one photo, each with the colours under it."""
    found = []
    for is_patch, painted in ((True, marks.on_patch), (False, marks.elsewhere)):
        n_parts, parts = cv2.connectedComponents(painted.astype(np.uint8), connectivity=8)
        for number in range(1, n_parts):
            drawn = np.asarray(parts == number)
            cloud = cloud_of(before.residual, drawn, before.contrast.skin)
            found.append(Pen(is_patch=is_patch, drawn=drawn, cloud=cloud))
    return tuple(found)


def corrected(before: Answered, marks: Marks, carried: Sequence[Pen] = ()) -> Correction:
    """Return what strokes change.

    Parameters
    ----------
    marks : Marks
        Strokes on this photo, at the model's size; they hold.
    carried : sequence of Pen
        Strokes on the baseline, where this photo is another one.
    """
    pens = [*pens_of(before, marks), *_still_alike(before, marks, carried)]
    worth, shift = np.zeros_like(before.pale), np.zeros_like(before.pale)
    for window, strength, moved in _claims(before, pens):
        strongest = np.abs(strength) > np.abs(worth[window])
        worth[window] = np.where(strongest, strength, worth[window])
        shift[window] = np.where(strongest, moved, shift[window])
    if not worth.any():
        return Correction(places=before.places | marks.on_patch, shift=None)
    places = _decided_anew(before, marks, worth)
    return Correction(places=places | marks.on_patch, shift=shift)


def _still_alike(before: Answered, marks: Marks, carried: Sequence[Pen]) -> Iterator[Pen]:
    """Yield what is left of the baseline's strokes where this visit looks as the baseline did."""
    own = marks.on_patch | marks.elsewhere
    for pen in carried:
        cloud = replace(pen.cloud, spread=pen.cloud.spread + before.contrast.skin)
        left = pen.drawn & ~own & (cloud.distance(before.residual) < ALIKE)
        if left.any():
            yield replace(pen, drawn=left)


def _claims(before: Answered, pens: Sequence[Pen]) -> Iterator[tuple[Window, Plane, Plane]]:
    """Yield the claim of each stroke that contradicts the answer, > 0 for patch, in its window."""
    skin = Cloud(middle=np.zeros(3), spread=before.contrast.skin)
    patch = Cloud(middle=before.contrast.step, spread=before.contrast.patch)
    for pen in pens:
        wrong = before.answer != pen.is_patch
        if float(wrong[pen.drawn].mean()) < LEAST_WRONG:
            continue
        window = window_around(pen.drawn, round(REACH * float(np.hypot(*wrong.shape))))
        others = np.zeros_like(wrong)
        for one in pens:
            if one.is_patch != pen.is_patch:
                others |= one.drawn
        usual = skin if pen.is_patch else patch
        strength = claim(before.residual, pen, others, wrong, usual, window)
        level = float(np.median(before.pale[pen.drawn & wrong]))
        sign = 1.0 if pen.is_patch else -1.0
        # Half way between what the stroke shows and what the other kind looks like.
        middle = level / 2 if pen.is_patch else (level + 1) / 2
        moved = max(0.0, sign * (BORDER_LEVEL - middle))
        yield window, sign * strength, sign * moved * np.minimum(1.5 * strength, 1.0)


def _decided_anew(before: Answered, marks: Marks, worth: Plane) -> Mask:
    """Return the places, decided anew around the claims and nowhere else."""
    size = (2 * MARGIN_PX + 1, 2 * MARGIN_PX + 1)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, size)
    free = np.asarray(cv2.dilate((worth != 0).astype(np.uint8), disc) > 0)
    fixed = np.where(free, before.terrain.fixed, before.places.astype(np.float32))
    fixed[marks.elsewhere] = 0.0
    fixed[marks.on_patch] = 1.0
    window = window_around(free, 2)
    terrain = Terrain(
        cost=before.terrain.cost[window] - np.float32(WORTH) * worth[window],
        border=before.terrain.border[window],
        fixed=fixed[window],
    )
    places = before.places.copy()
    places[window] = patch_region(terrain)
    return places
