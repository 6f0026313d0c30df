"""What a network's maps say of traced lines: more traits for the judge.

A hair has one root and one tip, and a middle line and an axis all the way between them.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane
from pigmenttrack.imaging.hair.bodies import Bodies
from pigmenttrack.imaging.hair.maps import HairMaps
from pigmenttrack.imaging.hair.sampling import sample_plane

END_REACH_MM = 0.035  # an end of a line belongs to a root or a tip that near
INNER_MM = 0.07  # farther from both ends a root is that of another hair
ACROSS = -0.2  # mean cosine of twice the angle: 51 degrees off the axis
UNKNOWN_END = 0.5  # where the frame cuts a line
GUIDED_TRAITS = (
    "core",
    "poor_core",
    "poorest_core",
    "cover",
    "along_axes",
    "least_along_axes",
    "fainter_end",
    "clearer_end",
    "root_at_root",
    "tip_at_tip",
    "tip_at_root",
    "root_at_tip",
    "root_inside",
    "tip_inside",
)


@dataclass(frozen=True, slots=True)
class Guidance:
    """What the maps say of N lines.

    Attributes
    ----------
    traits : array (N, len(GUIDED_TRAITS))
    senses : array (N,)
        How clearly a line runs from root to tip (positive) or back, -2 to 2.
    lies_across : bool array (N,)
        A line from shaft to shaft, across the axes of what it lies on, is no hair.
    """

    traits: NDArray[np.float64]
    senses: NDArray[np.float64]
    lies_across: NDArray[np.bool_]


def guidance_of(bodies: Bodies, maps: HairMaps) -> Guidance:
    """Return what the maps say of all candidates."""
    shares, scale = bodies.shares, bodies.evidence.mm_per_px
    x, y = bodies.points[:, 0], bodies.points[:, 1]
    core = sample_plane(maps.core, x, y).astype(np.float64)
    cover = sample_plane(maps.cover, x, y)
    # Cosine of twice the angle between the line and the axis of the shaft.
    twice = (
        bodies.tangents[:, 0] ** 2 - bodies.tangents[:, 1] ** 2,
        2 * np.prod(bodies.tangents, axis=1),
    )
    on_axis = sum(
        sample_plane(np.ascontiguousarray(maps.axes[..., axis]), x, y) * twice[axis]
        for axis in (0, 1)
    )
    root, tip = (_widened(plane, scale) for plane in (maps.root, maps.tip))
    cut = np.array([candidate.cut for candidate in bodies.candidates])
    roots, tips = (_at_ends(bodies, plane, cut) for plane in (root, tip))
    senses = roots[:, 0] - roots[:, 1] + tips[:, 1] - tips[:, 0]
    forth = senses >= 0
    inner = _inner(bodies)
    columns = (
        shares.means(core),
        shares.ranked(core, 0.2),
        shares.part_means(core, 5).min(axis=1),
        shares.means(cover),
        shares.means(on_axis),
        shares.part_means(on_axis, 5).min(axis=1),
        np.maximum(roots, tips).min(axis=1),
        np.maximum(roots, tips).max(axis=1),
        np.where(forth, roots[:, 0], roots[:, 1]),
        np.where(forth, tips[:, 1], tips[:, 0]),
        np.where(forth, tips[:, 0], tips[:, 1]),
        np.where(forth, roots[:, 1], roots[:, 0]),
        *(
            shares.ranked(np.where(inner, sample_plane(plane, x, y), 0.0), 1.0)
            for plane in (maps.root, maps.tip)
        ),
    )
    across = shares.means(on_axis) < ACROSS
    return Guidance(np.column_stack(columns).astype(np.float64), senses, across)


def _widened(plane: Plane, mm_per_px: float) -> Plane:
    side = 2 * round(END_REACH_MM / mm_per_px) + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    return np.asarray(cv2.dilate(plane, disc), np.float32)


def _at_ends(bodies: Bodies, plane: Plane, cut: NDArray[np.bool_]) -> NDArray[np.float64]:
    values = [sample_plane(plane, *end.T) for end in bodies.ends()]
    return np.where(cut, UNKNOWN_END, np.column_stack(values).astype(np.float64))


def _inner(bodies: Bodies) -> NDArray[np.bool_]:
    """Return which points (P,) lie far from both ends of their line."""
    first, last = bodies.ends()
    owner = bodies.shares.owner
    far = INNER_MM / bodies.evidence.mm_per_px
    away = [np.hypot(*(bodies.points - end[owner]).T) for end in (first, last)]
    return np.asarray(np.minimum(*away) > far)
