"""What an optional model says of each pixel, as one voice among others.

A model may be wrong in ways that nobody foresaw. Where a person drew a line it is heard by its log
odds, softly, and never louder than half of what the picture's own colours may say; strokes are not
asked at all. Where nothing is drawn it shows where to look and what to learn from, and is heard as
loudly as the colours: the program's own guess is worth less there. But only where the program sees
patches by itself; and where the model shows nothing, the program looks as it does without one.
"""

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.region import MOST_CERTAIN, without_specks

WEIGHT, WEIGHT_GUESSED = 0.5, 1.0
LOUDEST, LOUDEST_GUESSED = MOST_CERTAIN / 2, MOST_CERTAIN
SHOWN = 0.5  # what a model must say of a place to show it
LEAST_SHOWN = 0.0008  # of the picture: less is a speck
_SUREST = 0.98  # probabilities nearer to 0 or 1 say no more than this


def prior_gain(probability: Plane, *, guessed: bool = False) -> Plane:
    """Return what calling each pixel patch earns, in nats.

    Parameters
    ----------
    probability : float32 (h, w)
        Of depigmented skin.
    guessed : bool
        Whether nobody drew a line.
    """
    weight, loudest = (WEIGHT_GUESSED, LOUDEST_GUESSED) if guessed else (WEIGHT, LOUDEST)
    sure = np.clip(probability, 1 - _SUREST, _SUREST)
    return np.asarray(np.clip(weight * np.log(sure / (1 - sure)), -loudest, loudest), np.float32)


def shown_places(prior: Plane | None, size: tuple[int, int]) -> Mask | None:
    """Return the places (h, w) that a model calls patches, or None where it shows none.

    Parameters
    ----------
    prior : float32 (H, W) or None
        Of any size; None: there is no model.
    """
    if prior is None:
        return None
    small = cv2.resize(prior, size[::-1], interpolation=cv2.INTER_AREA)
    places = without_specks(np.asarray(small > SHOWN), LEAST_SHOWN)
    return places if places.any() else None
