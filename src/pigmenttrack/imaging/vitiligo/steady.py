"""Take off what differs from the baseline by less than anyone could tell."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.model import PhotoModel

# Of the fraction, on both visits together. A fainter patch is flagged; there a change that is not
# there is a greater harm than one told too small.
FAINT_SD = 0.25
WINDOW = 0.045  # of the longer side: a border that moved by less than half of it is left alone
MOST_DOUBT = 0.3  # of the fraction: beyond this something changed, however faint the patch
MOST_DIFFERENCE = 2.0  # of the fraction: what a byte has to hold


def steadied(models: Sequence[PhotoModel], seen: Sequence[Mask]) -> list[PhotoModel]:
    """Return the models; faint ones with a reference that makes up for slow differences.

    Colour that a camera rounds off, blood and shade move the depigmented fraction of whole parts
    of a patch by as much as they move that of skin. Where such a part differs from the baseline
    by less than skin differs from itself, nothing is known to have changed. A border that moved
    and islands differ by far more, or on less than half of a window, and stay as they are.

    Parameters
    ----------
    models : sequence of PhotoModel
        The baseline first.
    seen : sequence of bool (h, w)
    """
    first = models[0]
    then = _fraction(first)
    steady = [first]
    for model, own in zip(models[1:], seen[1:], strict=True):
        doubt = float(np.hypot(first.contrast.skin_sd, model.contrast.skin_sd)) / np.sqrt(2)
        if doubt < FAINT_SD:
            steady.append(model)
            continue
        changed = np.where(own & seen[0], _fraction(model) - then, 0).astype(np.float32)
        slow = _unsure(changed, min(doubt, MOST_DOUBT))
        shift = slow[..., None] * model.contrast.step.astype(np.float32)
        steady.append(
            replace(model, reference=model.reference + shift, residual=model.residual - shift)
        )
    return steady


def _fraction(model: PhotoModel) -> Plane:
    return np.asarray(cv2.GaussianBlur(model.contrast.fraction(model.residual), (0, 0), 1.0))


def _unsure(changed: Plane, doubt: float) -> Plane:
    """Return the slow part (h, w) of a change where it is within the doubt; 0 from its double."""
    side = 2 * round(WINDOW * max(changed.shape) / 2) + 1
    scale = np.float32(127.0 / MOST_DIFFERENCE)
    coded = np.clip(changed * scale + 127.5, 0, 255).astype(np.uint8)
    slow = (cv2.medianBlur(coded, side).astype(np.float32) - 127) / scale
    kept = slow * np.clip(2 - np.abs(slow) / np.float32(doubt), 0, 1)
    return np.asarray(cv2.GaussianBlur(kept, (0, 0), side / 4), np.float32)
