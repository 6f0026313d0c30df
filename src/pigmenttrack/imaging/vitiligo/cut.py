"""Where a patch ends: the shortest border that the evidence allows."""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.window import window_of

STEP = 0.35  # primal and dual step; their product times 8 must stay below 1


def minimal_cut(
    cost: Plane, border_weight: Plane, fixed: NDArray[np.float32], n_steps: int = 120
) -> Plane:
    """Return the labelling u (h, w) in [0, 1] of least ``sum(u * cost) + sum(weight * |grad u|)``.

    The continuous form of a graph cut: convex, so there is one answer whatever the start, and its
    borders do not prefer rows and columns.

    Parameters
    ----------
    cost : float32 (h, w)
        Negative where a pixel should be in, positive where it should be out.
    border_weight : float32 (h, w), > 0
        What a border costs per pixel of its length; small on edges of the picture.
    fixed : float32 (h, w)
        0 or 1 where the label is known, NaN where it is to be found.

    References
    ----------
    .. [1] Chambolle, Pock (2011). J. Math. Imaging Vision 40, 120-145.
    .. [2] Nikolova, Esedoglu, Chan (2006). SIAM J. Appl. Math. 66, 1632-1648.
    """
    free = np.isnan(fixed)
    label = np.where(free, cost < 0, fixed).astype(np.float32)
    # What is known to be out all around has no say: it is left out, but for a rim.
    window = window_of(free | (fixed > 0), 1)
    label[window] = _relaxed(
        cost[window], border_weight[window], free[window], label[window], n_steps
    )
    return label


def _relaxed(cost: Plane, border_weight: Plane, free: Mask, start: Plane, n_steps: int) -> Plane:
    """Return the labelling after `n_steps` from a start, which holds where it is not free."""
    label, ahead = start, start
    across, down = np.zeros_like(label), np.zeros_like(label)
    slack = 1.0 / border_weight
    for _ in range(n_steps):
        across[:, :-1] += STEP * (ahead[:, 1:] - ahead[:, :-1])
        down[:-1] += STEP * (ahead[1:] - ahead[:-1])
        length = np.maximum(1.0, cv2.magnitude(across, down) * slack)
        across /= length
        down /= length
        divergence = across + down
        divergence[:, 1:] -= across[:, :-1]
        divergence[1:] -= down[:-1]
        moved = np.clip(label + STEP * (divergence - cost), 0.0, 1.0)
        moved = np.where(free, moved, start)
        ahead = 2 * moved - label
        label = moved
    return label
