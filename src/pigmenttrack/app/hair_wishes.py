"""What a person does to shown hairs, as corrections that name them by points on them.

Numbers would name other hairs as soon as another program traces the photo; a point stays where
it is.
"""

from collections.abc import Sequence

import numpy as np

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.media.hair_edits import HairAction, HairWish, PointXy

KEPT_DECIMALS = 2  # of a pixel: finer than any hand


def wish_to_add(path_xy: Sequence[PointXy]) -> HairWish:
    """Return the correction that adds a hair, drawn from root to tip."""
    return HairWish(action=HairAction.ADD, path_xy=tuple(map(kept_point, path_xy)))


def wish_to_delete(hairs: Sequence[Hair], index: int) -> HairWish:
    """Return the correction that takes a hair away."""
    return HairWish(action=HairAction.DELETE, hairs=(name_of(hairs, index),))


def wish_to_split(hairs: Sequence[Hair], index: int, at_xy: PointXy) -> HairWish:
    """Return the correction that cuts a hair in two, at its point nearest to another."""
    named = (name_of(hairs, index),)
    return HairWish(action=HairAction.SPLIT, hairs=named, at_xy=kept_point(at_xy))


def wish_to_join(hairs: Sequence[Hair], first: int, second: int) -> HairWish:
    """Return the correction that makes one hair of two."""
    named = (name_of(hairs, first), name_of(hairs, second))
    return HairWish(action=HairAction.JOIN, hairs=named)


def name_of(hairs: Sequence[Hair], index: int) -> PointXy:
    """Return a point that names a hair: the one of its path that lies farthest from all others."""
    path = hairs[index].path_xy
    others = [one.path_xy for place, one in enumerate(hairs) if place != index]
    farthest = 0
    if others:
        near = np.concatenate(others)
        away = [float(np.hypot(*(near - point).T).min()) for point in path]
        farthest = int(np.argmax(away))
    return kept_point(path[farthest])


def kept_point(point_xy: Points | PointXy) -> PointXy:
    """Return a point as corrections keep it."""
    x, y = point_xy
    return round(float(x), KEPT_DECIMALS), round(float(y), KEPT_DECIMALS)
