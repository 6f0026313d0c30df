"""What a stroke changes: the surroundings of where it contradicts the answer.

A stroke that agrees with the answer teaches nothing and moves nothing. One that contradicts it
says that here, within reach, things of this colour are the other way. Whatever lies beyond stays
as it was, to the bit. Strokes of both kinds share the ground between them by distance and colour.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.border import BORDER_LEVEL
from pigmenttrack.imaging.vitiligo.contrast import Contrast, Residual, squared_distance
from pigmenttrack.imaging.vitiligo.region import Terrain, patch_region
from pigmenttrack.imaging.vitiligo.strokes import Marks

REACH = 0.12  # of the diagonal: beyond it a stroke changes nothing
LEAST_WRONG = 0.3  # of a stroke's pixels: fewer only lie across a border
# A colour as far from the other kind's as this may spread to two thirds of the reach; one that is
# no different from it stays under the pen. Squared distances.
MOST_SPREAD = 4.0
ALIKE = 12.0  # squared distance of colours; 99 % of a normal cloud lies below 11.3
LEAST_PIXELS = 8  # under a stroke, for a spread of its own
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


def corrected(before: Answered, marks: Marks) -> Correction:
    """Return what strokes change; `marks` are at the model's size."""
    worth, shift = np.zeros_like(before.pale), np.zeros_like(before.pale)
    for window, claim, moved in _claims(before, marks):
        strongest = np.abs(claim) > np.abs(worth[window])
        worth[window] = np.where(strongest, claim, worth[window])
        shift[window] = np.where(strongest, moved, shift[window])
    if not worth.any():
        return Correction(places=before.places | marks.on_patch, shift=None)
    places = _decided_anew(before, marks, worth)
    return Correction(places=places | marks.on_patch, shift=shift)


def _decided_anew(before: Answered, marks: Marks, worth: Plane) -> Mask:
    """Return the places, decided anew around the claims and nowhere else."""
    free = cv2.dilate((worth != 0).astype(np.uint8), _disc(MARGIN_PX)) > 0
    fixed = np.where(free, before.terrain.fixed, before.places.astype(np.float32))
    fixed[marks.elsewhere] = 0.0
    fixed[marks.on_patch] = 1.0
    rows, columns = _around(free, 2)
    terrain = Terrain(
        cost=before.terrain.cost[rows, columns] - np.float32(WORTH) * worth[rows, columns],
        border=before.terrain.border[rows, columns],
        fixed=fixed[rows, columns],
    )
    places = before.places.copy()
    places[rows, columns] = patch_region(terrain)
    return places


Window = tuple[slice, slice]


def _claims(before: Answered, marks: Marks) -> Iterator[tuple[Window, Plane, Plane]]:
    """Yield the claim of each stroke that contradicts the answer, > 0 for patch, in its window."""
    skin, patch = np.zeros(3), before.contrast.step
    sides = (
        (1.0, marks.on_patch, marks.elsewhere, before.answer, skin, before.contrast.skin),
        (-1.0, marks.elsewhere, marks.on_patch, ~before.answer, patch, before.contrast.patch),
    )
    for sign, own, other, agrees, mean, spread in sides:
        n_strokes, strokes = cv2.connectedComponents(own.astype(np.uint8), connectivity=8)
        for number in range(1, n_strokes):
            pen = np.asarray(strokes == number)
            if float((~agrees)[pen].mean()) < LEAST_WRONG:
                continue
            window = _around(pen, round(_reach(pen)))
            claim = _claim(before, pen, other, ~agrees, (mean, spread), window)
            level = float(np.median(before.pale[pen & ~agrees]))
            # Half way between what the stroke shows and what the other kind looks like.
            middle = level / 2 if sign > 0 else (level + 1) / 2
            moved = max(0.0, sign * (BORDER_LEVEL - middle))
            yield window, sign * claim, sign * moved * np.minimum(1.5 * claim, 1.0)


def _claim(
    before: Answered,
    pen: Mask,
    other: Mask,
    wrong: Mask,
    usual: tuple[NDArray[np.float64], NDArray[np.float64]],
    window: Window,
) -> Plane:
    """Return how strongly (in [0, 1], window's size) a stroke claims the pixels around it."""
    reach = _reach(pen)
    residual = before.residual[window]
    pen, other, wrong = pen[window], other[window], wrong[window]
    away = _distance(pen)
    mean, spread = _cloud(residual, pen, before.contrast)
    unlike = squared_distance((residual - mean).astype(np.float32), spread)
    mine = unlike + (3 * away / reach) ** 2
    told_apart = float(squared_distance((mean - usual[0])[None, None].astype(np.float32), usual[1]))
    theirs = squared_distance((residual - usual[0]).astype(np.float32), usual[1])
    theirs = theirs + min(MOST_SPREAD, told_apart)
    if other.any():
        mean, spread = _cloud(residual, other, before.contrast)
        opposed = squared_distance((residual - mean).astype(np.float32), spread)
        theirs = np.minimum(theirs, opposed + (3 * _distance(other) / reach) ** 2)
    within = np.clip(1 - (away / reach) ** 2, 0, None) ** 2
    claim = within * np.clip((theirs - mine) / 4, 0, 1) * (unlike < ALIKE)
    island = _touching(wrong & ~other, pen)
    if _lies_within(island, away, reach) and not (island & _grown(other)).any():
        claim = np.where(island, 1.0, claim)
    claim = claim * _touching((wrong & (claim > 0)) | pen, pen)
    return np.where(pen, 1.0, claim).astype(np.float32)


def _lies_within(island: Mask, away: Plane, reach: float) -> bool:
    """Tell whether a piece ends before the stroke's reach does."""
    return bool(away[island].max(initial=0.0) < 0.9 * reach)


def _cloud(
    residual: Residual, chosen: Mask, contrast: Contrast
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    colours = residual[chosen].astype(np.float64)
    own = np.cov(colours.T) if len(colours) >= LEAST_PIXELS else np.zeros((3, 3))
    return np.median(colours, axis=0), own + contrast.skin


def _touching(mask: Mask, seed: Mask) -> Mask:
    """Return the connected parts of a mask that a seed lies in."""
    n_parts, parts = cv2.connectedComponents(mask.astype(np.uint8), connectivity=4)
    chosen = np.zeros(n_parts, bool)
    chosen[parts[seed & mask]] = True
    return np.asarray(chosen[parts] & mask)


def _reach(pen: Mask) -> float:
    return REACH * float(np.hypot(*pen.shape))


def _distance(mask: Mask) -> Plane:
    return np.asarray(cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5), np.float32)


def _grown(mask: Mask) -> Mask:
    return np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0)


def _disc(radius: int) -> NDArray[np.uint8]:
    size = (2 * radius + 1, 2 * radius + 1)
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, size), np.uint8)


def _around(mask: Mask, margin: int) -> Window:
    """Return the window around a mask, within the picture."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return (
        slice(max(0, int(rows[0]) - margin), int(rows[-1]) + margin + 1),
        slice(max(0, int(columns[0]) - margin), int(columns[-1]) + margin + 1),
    )
