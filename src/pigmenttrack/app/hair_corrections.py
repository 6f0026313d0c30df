"""Apply what a person corrected on traced hair, and count again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.hair import HairFlag
from pigmenttrack.imaging.array_types import Mask, Points
from pigmenttrack.imaging.hair.edits import (
    HairEdit,
    add_hair,
    apply_edit,
    delete_hair,
    join_hairs,
    split_hair,
)
from pigmenttrack.imaging.hair.field import HairField, field_of
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.media.hair_edits import HairAction, HairName, HairWish

NEAR_MM = 0.15  # of a point that names a hair
STEP_PX = 2.0  # between the points of a drawn hair: as fine as a traced one's, to be split anywhere


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CountingFrame:
    """Where hairs of one photo count.

    Attributes
    ----------
    size : (height, width) of the photo
    roi : bool array (H, W) or None
        Where roots count; None: in the whole picture.
    """

    size: tuple[int, int]
    mm_per_px: float
    roi: Mask | None


def corrected_field(
    field: HairField, wishes: Sequence[HairWish], frame: CountingFrame
) -> HairField:
    """Return the figures of a field after corrections by hand.

    Raises
    ------
    BadRequest
        If a correction names a hair that is not there.
    """
    traced = traced_hairs(field)
    hairs = traced
    for number, wish in enumerate(wishes, start=1):
        hairs = corrected(hairs, wish, number, traced=traced, frame=frame)
    return field_of(hairs, frame.size, frame.mm_per_px, frame.roi, field.cut_offs, field.noise)


def traced_hairs(field: HairField) -> tuple[Hair, ...]:
    """Return all hairs that a correction may name, clippings last."""
    return (*field.hairs, *field.clippings)


def corrected(
    hairs: Sequence[Hair],
    wish: HairWish,
    number: int,
    *,
    traced: Sequence[Hair],
    frame: CountingFrame,
) -> tuple[Hair, ...]:
    """Return the hairs after one more correction, the `number`-th from 1.

    Parameters
    ----------
    traced : sequence of Hair
        Those before any correction, which numbers name.

    Raises
    ------
    BadRequest
        If it names a hair that is not there.
    """
    try:
        return apply_edit(hairs, _edit(wish, traced, hairs, frame), frame.mm_per_px)
    except ValueError as error:
        msg = f"Correction {number} ({wish.action.value}) cannot be made: {error}."
        raise BadRequest(msg, advice="Numbers are those of the overlay of this photo.") from error


def _edit(
    wish: HairWish, traced: Sequence[Hair], hairs: Sequence[Hair], frame: CountingFrame
) -> HairEdit:
    if wish.action is HairAction.ADD:
        path = _finely(np.array(wish.path_xy, np.float64).reshape(-1, 2))
        edit = add_hair(path, frame.mm_per_px, diameter_um=wish.diameter_um)
        return replace(edit, added=tuple(_placed(one, frame.roi) for one in edit.added))
    named = [_named(one, traced, hairs, frame.mm_per_px) for one in wish.hairs]
    if wish.action is HairAction.DELETE:
        return delete_hair(named[0])
    if wish.action is HairAction.JOIN:
        return join_hairs(named[0], named[1], frame.mm_per_px)
    return split_hair(named[0], np.array(wish.at_xy, np.float64), frame.mm_per_px)


def _finely(path_xy: Points) -> Points:
    """Return a drawn path with points at small steps; its own points stay."""
    pieces = [path_xy[:1]]
    for start, end in pairwise(path_xy):
        steps = max(1, int(np.ceil(np.hypot(*(end - start)) / STEP_PX)))
        shares = np.arange(1, steps + 1)[:, None] / steps
        pieces.append(start + shares * (end - start))
    return np.concatenate(pieces)


def _placed(hair: Hair, roi: Mask | None) -> Hair:
    """Return a hair that a person drew, flagged where its root lies outside of the region."""
    if roi is None:
        return hair
    x, y = np.rint(hair.root_xy).astype(int)
    inside = 0 <= y < roi.shape[0] and 0 <= x < roi.shape[1] and bool(roi[y, x])
    return hair if inside else replace(hair, flags=hair.flags | HairFlag.ROOT_OUTSIDE)


def _named(name: HairName, traced: Sequence[Hair], hairs: Sequence[Hair], mm_per_px: float) -> Hair:
    """Return the hair that a number or a point names."""
    if isinstance(name, int):
        if not 1 <= name <= len(traced):
            msg = f"there is no hair {name}"
            raise ValueError(msg)
        return traced[name - 1]
    away = [float(np.hypot(*(hair.path_xy - np.array(name)).T).min()) for hair in hairs]
    nearest = int(np.argmin(away)) if away else -1
    if nearest < 0 or away[nearest] * mm_per_px > NEAR_MM:
        msg = f"no hair lies at {name[0]:g}, {name[1]:g}"
        raise ValueError(msg)
    return hairs[nearest]
