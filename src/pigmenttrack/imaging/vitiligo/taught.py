"""Learn one photo, and listen to the strokes only where it was misunderstood.

What a photo says by itself does not depend on where a person happened to draw; so strokes that
agree with it change nothing. But where the patches by its own account look less depigmented than
what was marked as no patch, the wrong thing was taken for skin, and the strokes say which.
"""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.guidance import guidance_for
from pigmenttrack.imaging.vitiligo.model import PhotoModel, learn
from pigmenttrack.imaging.vitiligo.strokes import Marks


def taught(
    log: NDArray[np.float32], region: Mask, marks: Marks, *, guessed: bool
) -> PhotoModel | None:
    """Return the model of a photo, None where nothing paler than skin stands out.

    Parameters
    ----------
    log : float32 (h, w, 3)
    region : bool (H, W)
        Drawn by a person, or `guessed` by the program from the strokes.
    marks : Marks
        Strokes, (h, w).
    """
    if guessed:
        return learn(log, guidance_for(region, marks))
    nowhere = np.zeros_like(marks.on_patch)
    model = learn(log, guidance_for(region, Marks(on_patch=nowhere, elsewhere=nowhere)))
    if model is None:
        return learn(log, guidance_for(region, marks)) if marks.on_patch.any() else None
    if not upside_down(model, marks):
        return model
    return learn(log, guidance_for(region, marks)) or model


def upside_down(model: PhotoModel, marks: Marks) -> bool:
    """Tell whether strokes on patches look less depigmented than the other strokes do."""
    if not (marks.on_patch.any() and marks.elsewhere.any()):
        return False
    fraction = model.contrast.fraction(model.residual)
    return bool(np.median(fraction[marks.on_patch]) < np.median(fraction[marks.elsewhere]))
