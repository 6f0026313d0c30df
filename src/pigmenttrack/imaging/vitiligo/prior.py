"""What an optional model says of each pixel, as one voice among others.

A model may be wrong in ways that nobody foresaw. So it is heard by its log odds, softly, and never
louder than half of what the picture's own colours may say; strokes are not asked at all.
"""

import numpy as np

from pigmenttrack.imaging.array_types import Plane
from pigmenttrack.imaging.vitiligo.region import MOST_CERTAIN

WEIGHT = 0.5
LOUDEST = MOST_CERTAIN / 2
_SUREST = 0.98  # probabilities nearer to 0 or 1 say no more than this


def prior_gain(probability: Plane) -> Plane:
    """Return what calling each pixel patch earns, in nats.

    Parameters
    ----------
    probability : float32 (h, w)
        Of depigmented skin.
    """
    sure = np.clip(probability, 1 - _SUREST, _SUREST)
    gain = np.clip(WEIGHT * np.log(sure / (1 - sure)), -LOUDEST, LOUDEST)
    return np.asarray(gain, np.float32)
