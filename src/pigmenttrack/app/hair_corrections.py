"""Apply what a person corrected on traced hair, and count again."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.hair import HairFlag
from pigmenttrack.imaging.array_types import Mask
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


def corrected_field(
    field: HairField,
    wishes: Sequence[HairWish],
    *,
    size: tuple[int, int],
    mm_per_px: float,
    roi: Mask | None,
) -> HairField:
    """Return the figures of a field after corrections by hand.

    Parameters
    ----------
    size : (height, width) of the photo
    roi : bool array (H, W) or None
        Where roots count.

    Raises
    ------
    BadRequest
        If a correction names a hair that is not there.
    """
    traced = (*field.hairs, *field.clippings)
    hairs: tuple[Hair, ...] = traced
    for number, wish in enumerate(wishes, start=1):
        try:
            hairs = apply_edit(hairs, _edit(wish, traced, hairs, mm_per_px, roi), mm_per_px)
        except ValueError as error:
            msg = f"Correction {number} ({wish.action.value}) cannot be made: {error}."
            raise BadRequest(
                msg, advice="Numbers are those of the overlay of this photo."
            ) from error
    return field_of(hairs, size, mm_per_px, roi, field.cut_offs)


def _edit(
    wish: HairWish,
    traced: Sequence[Hair],
    hairs: Sequence[Hair],
    mm_per_px: float,
    roi: Mask | None,
) -> HairEdit:
    if wish.action is HairAction.ADD:
        path = np.array(wish.path_xy, np.float64)
        edit = add_hair(path, mm_per_px, diameter_um=wish.diameter_um)
        return replace(edit, added=tuple(_placed(one, roi) for one in edit.added))
    named = [_named(one, traced, hairs, mm_per_px) for one in wish.hairs]
    if wish.action is HairAction.DELETE:
        return delete_hair(named[0])
    if wish.action is HairAction.JOIN:
        return join_hairs(named[0], named[1], mm_per_px)
    return split_hair(named[0], np.array(wish.at_xy, np.float64), mm_per_px)


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
