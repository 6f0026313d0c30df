"""Where a hair that both photos show has its root in either of them."""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.frames import Frames
from pigmenttrack.imaging.hair.pairing import Strand
from pigmenttrack.imaging.hair.rooted import is_rooted
from pigmenttrack.imaging.hair.similarity import transform

SAME_ROOT_MM = 0.06  # between two tracings of one root


def root_in_both(strand: Strand, frames: Frames) -> NDArray[np.float64]:
    """Return x, y of a root in the first picture and, as the motion predicts, in the second."""
    root = strand.path_mm[:1]
    there = transform(root, frames.a_to_b)
    return np.concatenate([root[0], there[0]]) / frames.mm_per_px


def roots_of_pair(
    pair: tuple[Strand, Strand], evidences: tuple[Evidence, Evidence], frames: Frames
) -> NDArray[np.float64]:
    """Return x, y of the root in either picture (4,).

    Where one tracing begins farther out, its root is where that of the other is.
    """
    one, other = pair
    traced = np.concatenate([one.hair.root_xy, other.hair.root_xy])
    if np.hypot(*(one.path_mm[0] - other.path_mm[0])) < SAME_ROOT_MM:
        return traced
    rooted = [
        is_rooted(strand.hair.path_xy, evidence, frames.mm_per_px)
        for strand, evidence in zip(pair, evidences, strict=True)
    ]
    if rooted[0] == rooted[1]:
        return traced
    return root_in_both(one if rooted[0] else other, frames)
