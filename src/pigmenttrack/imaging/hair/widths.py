"""How wide the shaft is along a middle line, where another shaft may lie at its side."""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane, Points
from pigmenttrack.imaging.hair.ragged import Ragged
from pigmenttrack.imaging.hair.sampling import sample_plane

STEP_PX = 0.5
WIDEST_MM = 0.14
NARROWEST_PX = 2.0
EDGE = 0.5


def shaft_widths(paths: list[Points], cover: Plane, mm_per_px: float) -> NDArray[np.float64]:
    """Return the widths (N,), px, of the shafts whose middle lines the paths are.

    Twice the way to the nearer edge: a neighbour that touches hides the farther one.
    """
    if not paths:
        return np.zeros(0)
    shares = Ragged.of(np.array([len(path) for path in paths], np.intp))
    points = np.vstack(paths)
    tangents = np.vstack([np.gradient(path, axis=0) for path in paths])
    tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
    normals = np.column_stack([-tangents[:, 1], tangents[:, 0]])
    widest = WIDEST_MM / mm_per_px
    offsets = np.arange(0.0, widest / 2 + STEP_PX, STEP_PX)
    halves = []
    for side in (-1.0, 1.0):
        x = points[:, :1] + side * offsets * normals[:, :1]
        y = points[:, 1:] + side * offsets * normals[:, 1:]
        outside = sample_plane(cover, x, y) < EDGE
        first = np.where(outside.any(axis=1), outside.argmax(axis=1), len(offsets) - 1)
        halves.append(np.maximum(0.0, offsets[first] - STEP_PX / 2))
    typical = shares.ranked(2.0 * np.minimum(*halves), 0.5)
    return np.clip(typical, NARROWEST_PX, widest)
