"""Loose clippings: short pieces that lie on the scalp in any direction, away from follicles."""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.hair.branches import path_length
from pigmenttrack.imaging.hair.candidates import Candidate

FEWEST_HAIRS = 10  # of a field whose lean is worth comparing with
LEAST_ORDER = 0.6  # of the axes of the field (1: all parallel): below, no direction is odd
ODD_AXIS_RAD = 1.0  # that far off the axis of the field
SHORT_SHARE = 0.7  # of the median length


def loose_clippings(hairs: list[Candidate]) -> NDArray[np.bool_]:
    """Tell which of N traced hairs are clippings, bool (N,).

    Only where the field leans one way can a piece be told by its direction; it must be short
    as well, for a stray hair is no clipping.
    """
    if len(hairs) < FEWEST_HAIRS:
        return np.zeros(len(hairs), np.bool_)
    chords = np.array([hair.path_xy[-1] - hair.path_xy[0] for hair in hairs])
    lengths = np.array([path_length(hair.path_xy) for hair in hairs])
    angles = np.arctan2(chords[:, 1], chords[:, 0])
    # Doubled angles: which end is the root does not matter here. Long hairs tell the lean best.
    mean = np.sum(lengths * np.exp(2j * angles)) / lengths.sum()
    if abs(mean) < LEAST_ORDER:
        return np.zeros(len(hairs), np.bool_)
    off = np.abs(np.angle(np.exp(2j * angles) / mean)) / 2
    cut = np.array([any(hair.cut) for hair in hairs])
    return np.asarray((off > ODD_AXIS_RAD) & (lengths < SHORT_SHARE * np.median(lengths)) & ~cut)
