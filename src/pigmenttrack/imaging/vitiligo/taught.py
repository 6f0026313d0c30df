"""Learn one photo, and listen to the strokes only where it says nothing by itself.

What a photo says does not depend on where a person happened to draw; so strokes that agree with it
change nothing, and those that contradict it change their surroundings (`correction`). Learning anew
from strokes that contradict was tried: it moved borders everywhere, now and then to the worse.
"""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.guidance import guidance_for
from pigmenttrack.imaging.vitiligo.model import (
    PhotoModel,
    learn,
)
from pigmenttrack.imaging.vitiligo.strokes import Marks


def taught(
    log: NDArray[np.float32],
    region: Mask,
    marks: Marks,
    *,
    guessed: bool,
    shown: Mask | None = None,
) -> PhotoModel | None:
    """Return the model of a photo, None where nothing paler than skin stands out.

    Parameters
    ----------
    log : float32 (h, w, 3)
    region : bool (H, W)
        Drawn by a person, or `guessed` by the program from the strokes.
    marks : Marks
        Strokes, (h, w).
    shown : bool (h, w), optional
        Where an optional model sees patches; asked of a guessed region without strokes on patches.
    """
    if guessed:
        unheard = bool(marks.on_patch.any())
        return learn(log, guidance_for(region, marks), shown=None if unheard else shown)
    alone = learn(log, guidance_for(region, _nothing(marks)))
    if needs_teaching(alone, marks):
        return learn(log, guidance_for(region, marks))
    return alone


def needs_teaching(alone: PhotoModel | None, marks: Marks) -> bool:
    """Tell whether only the strokes can say what a photo shows that was learned alone."""
    return alone is None and bool(marks.on_patch.any())


def _nothing(marks: Marks) -> Marks:
    nowhere = np.zeros_like(marks.on_patch)
    return Marks(on_patch=nowhere, elsewhere=nowhere)
