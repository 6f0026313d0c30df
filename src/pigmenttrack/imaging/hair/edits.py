"""Corrections by hand as values: hairs added, deleted, split and joined, each with its inverse.

Every edit takes some hairs away and puts others in their place, so its inverse puts the first
back. Nothing here looks at a photo: the figures of a corrected field come from `field_of`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.hair import HairFlag
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.branches import path_length
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.hair.units import with_units


@dataclass(frozen=True, slots=True, kw_only=True)
class HairEdit:
    """One correction of a traced field.

    Attributes
    ----------
    label : str
        What was done, for a person.
    removed, added : tuple of Hair
    """

    label: str
    removed: tuple[Hair, ...]
    added: tuple[Hair, ...]

    def inverse(self) -> "HairEdit":
        """Return the edit that takes this one back."""
        return HairEdit(label=self.label, removed=self.added, added=self.removed)


def add_hair(path_xy: Points, mm_per_px: float, *, diameter_um: float | None = None) -> HairEdit:
    """Return the edit that adds a hair drawn from root to tip.

    Parameters
    ----------
    path_xy : array, shape (P, 2)
        In pixels of the photo, P >= 2.
    mm_per_px : float
    diameter_um : float or None
        None where it was not measured; the hair then counts without one.

    Raises
    ------
    ValueError
        If the path has no length.
    """
    return HairEdit(
        label="Add a hair", removed=(), added=(_drawn(path_xy, mm_per_px, diameter_um),)
    )


def delete_hair(hair: Hair) -> HairEdit:
    """Return the edit that takes a hair away."""
    return HairEdit(label="Delete a hair", removed=(hair,), added=())


def split_hair(hair: Hair, at_xy: Points, mm_per_px: float) -> HairEdit:
    """Return the edit that makes two hairs of one, cut at its point nearest to `at_xy` (2,).

    The first part keeps the root. The second begins at the cut and is rooted in the picture.

    Raises
    ------
    ValueError
        If the cut would leave a part of fewer than two points.
    """
    away = np.hypot(*(hair.path_xy - at_xy).T)
    cut = int(away.argmin())
    if not 1 <= cut <= len(hair.path_xy) - 2:
        msg = "a hair cannot be split at its end"
        raise ValueError(msg)
    first = _part(hair, slice(cut + 1), mm_per_px, ~HairFlag.TIP_OUTSIDE)
    second = _part(hair, slice(cut, None), mm_per_px, ~HairFlag.ROOT_OUTSIDE)
    return HairEdit(label="Split a hair", removed=(hair,), added=(first, second))


def join_hairs(one: Hair, other: Hair, mm_per_px: float) -> HairEdit:
    """Return the edit that makes one hair of two, joined at the ends that lie nearest.

    The root is that of the first, unless the second joins there: then it is the second's.

    Raises
    ------
    ValueError
        If both are the same hair.
    """
    if _same(one, other):
        msg = "a hair cannot be joined with itself"
        raise ValueError(msg)
    ways = [
        (float(np.hypot(*(other.root_xy - one.tip_xy))), one, other, False),
        (float(np.hypot(*(one.root_xy - other.tip_xy))), other, one, False),
        (float(np.hypot(*(other.tip_xy - one.tip_xy))), one, other, True),
        (float(np.hypot(*(other.root_xy - one.root_xy))), one.turned(), other, False),
    ]
    _, first, second, turn = min(ways, key=lambda way: way[0])
    second = second.turned() if turn else second
    path = np.vstack([first.path_xy, second.path_xy])
    flags = (first.flags & ~HairFlag.TIP_OUTSIDE) | (second.flags & HairFlag.TIP_OUTSIDE)
    joined = replace(
        first,
        path_xy=path,
        length_mm=path_length(path) * mm_per_px,
        diameter_um=_mean_diameter(first, second),
        diameter_profile_um=_joined_profile(first, second),
        flags=flags,
    )
    return HairEdit(label="Join two hairs", removed=(one, other), added=(joined,))


def apply_edit(hairs: Sequence[Hair], edit: HairEdit, mm_per_px: float) -> tuple[Hair, ...]:
    """Return the hairs after an edit, follicular units numbered anew.

    Raises
    ------
    ValueError
        If a hair that the edit takes away is not there.
    """
    left = list(hairs)
    for gone in edit.removed:
        places = [number for number, hair in enumerate(left) if _same(hair, gone)]
        if not places:
            msg = f"{edit.label}: the hair is not there"
            raise ValueError(msg)
        del left[places[0]]
    return with_units([*left, *edit.added], mm_per_px)


def _same(one: Hair, other: Hair) -> bool:
    # A hair is known by its path: its unit's number changes with every edit.
    return np.array_equal(one.path_xy, other.path_xy)


def _drawn(path_xy: Points, mm_per_px: float, diameter_um: float | None) -> Hair:
    path = np.asarray(path_xy, np.float64)
    length = path_length(path) if path.ndim == 2 and len(path) > 1 else 0.0
    if not length > 0:
        msg = "a hair needs a path of two points or more that has a length"
        raise ValueError(msg)
    return Hair(
        path_xy=path, diameter_um=diameter_um, length_mm=length * mm_per_px, unit=-1, contrast=0.0
    )


def _part(hair: Hair, points: slice, mm_per_px: float, kept: HairFlag) -> Hair:
    profile = hair.diameter_profile_um
    return replace(
        hair,
        path_xy=hair.path_xy[points],
        length_mm=path_length(hair.path_xy[points]) * mm_per_px,
        flags=hair.flags & kept,
        diameter_profile_um=None if profile is None else profile[points],
    )


def _joined_profile(first: Hair, second: Hair) -> NDArray[np.float64] | None:
    """Return both profiles one after the other, NaN for a part without; None where none has."""
    profiles = [hair.diameter_profile_um for hair in (first, second)]
    if all(profile is None for profile in profiles):
        return None
    return np.concatenate(
        [
            np.full(len(hair.path_xy), np.nan) if profile is None else profile
            for hair, profile in zip((first, second), profiles, strict=True)
        ]
    )


def _mean_diameter(one: Hair, other: Hair) -> float | None:
    """Return the mean diameter by length of two parts; None where neither has one."""
    measured = [hair for hair in (one, other) if hair.diameter_um is not None]
    if not measured:
        return None
    total = sum(hair.length_mm for hair in measured)
    return sum((hair.diameter_um or 0.0) * hair.length_mm for hair in measured) / total
