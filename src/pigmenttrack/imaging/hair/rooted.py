"""Whether a traced hair leaves the skin where its trace begins, or is a part of a hair only.

Where a trace begins at a root, bare scalp lies behind; where another trace holds the rest of the
hair, its shaft goes on there.
"""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.sampling import sample_plane

WAY_REACH_MM = 0.2  # how much of a path next to its root tells the direction
BEHIND_MM = np.arange(0.06, 0.2, 0.02)
SIDEWARDS = np.array([-0.3, -0.15, 0.0, 0.15, 0.3])  # by distance: the shaft may bend
ON_HAIR = 0.5
# Of the way behind a root; on synthetic pairs 79 % of fragments that seemed new have more hair
# behind, and 6 % of new hairs.
GOES_ON_SHARE = 0.6


def is_rooted(path_xy: Points, evidence: Evidence, mm_per_px: float) -> bool:
    """Tell whether no shaft goes on behind the first point of a path (P, 2), px of the photo."""
    root = path_xy[0]
    away = np.hypot(*(path_xy - root).T) * mm_per_px
    stop = min(len(path_xy) - 1, max(1, int(np.searchsorted(away, WAY_REACH_MM))))
    back = root - path_xy[stop]
    back = back / max(float(np.hypot(*back)), 1e-9)
    ways = back + SIDEWARDS[:, None] * np.array([-back[1], back[0]])
    places = root + ways[:, None] * BEHIND_MM[:, None] / mm_per_px
    hair = on_hair(places.reshape(-1, 2), evidence).reshape(len(SIDEWARDS), -1)
    return bool(hair.mean(axis=1).max() <= GOES_ON_SHARE)


def on_hair(places: Points, evidence: Evidence) -> NDArray[np.bool_]:
    """Tell which places (K, 2), px of the photo of the evidence, lie on hair."""
    scaled = (places + 0.5) * evidence.scale - 0.5
    return np.asarray(sample_plane(evidence.soft, scaled[:, 0], scaled[:, 1]) > ON_HAIR)
