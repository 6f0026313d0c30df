"""Learn one photo, and listen to the strokes only where it was misunderstood.

What a photo says by itself does not depend on where a person happened to draw; so strokes that
agree with it change nothing. But where what was marked as patch passes for skin, and what was
marked as none passes for a patch, the wrong thing was taken for skin: the strokes say which.
"""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.guidance import guidance_for
from pigmenttrack.imaging.vitiligo.model import (
    LEAST_PIXELS,
    PATCH_ABOVE,
    SKIN_BELOW,
    PhotoModel,
    learn,
)
from pigmenttrack.imaging.vitiligo.pigment import shrink_mask
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
    alone = learn(log, guidance_for(region, _nothing(marks)))
    if not needs_teaching(alone, region, marks):
        return alone
    return learn(log, guidance_for(region, marks)) or alone


def needs_teaching(alone: PhotoModel | None, region: Mask, marks: Marks) -> bool:
    """Tell whether strokes say that a photo was misunderstood when it was learned alone."""
    if alone is None:
        return bool(marks.on_patch.any())
    # Strokes beyond the drawn line say nothing here: a white wall is no patch to begin with.
    elsewhere = marks.elsewhere & shrink_mask(region, marks.elsewhere.shape[:2])
    if min(int(marks.on_patch.sum()), int(elsewhere.sum())) < LEAST_PIXELS:
        return False
    fraction = alone.contrast.fraction(alone.residual)
    # Gloss is whiter than many a patch: only patches that pass for skin are a misunderstanding.
    on_patch, not_patch = np.median(fraction[marks.on_patch]), np.median(fraction[elsewhere])
    return bool(on_patch < SKIN_BELOW and not_patch > PATCH_ABOVE)


def _nothing(marks: Marks) -> Marks:
    nowhere = np.zeros_like(marks.on_patch)
    return Marks(on_patch=nowhere, elsewhere=nowhere)
