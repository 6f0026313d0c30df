"""What the person told: a region around the patches, strokes on patches and elsewhere."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.pigment import shrink_mask
from pigmenttrack.imaging.vitiligo.strokes import Marks

BESIDE_REACH = 0.12  # of the diagonal: skin so far from the region still tells of the skin in it
LINE_OUT, LINE_IN = 0.05, 0.012  # of the diagonal: what lies here crosses the drawn line
CORE_IN = 0.015  # of the diagonal: a person's line runs beside a patch, not through it


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """What is known beforehand of each pixel of the model's small picture (h, w).

    Attributes
    ----------
    inside : bool
        Where patches may lie.
    core : bool
        Where patches are looked for first.
    beside : float32 in [0, 1]
        How much a pixel can tell of the skin around the patches by its place: outside.
    near : float32 in [0, 1]
        The same for any pixel of skin, inside too.
    line : bool
        Pixels known to be no patch because the drawn line runs there.
    on_patch, elsewhere : bool
        Pixels under the strokes.
    """

    inside: Mask
    core: Mask
    beside: Plane
    near: Plane
    line: Mask
    on_patch: Mask
    elsewhere: Mask

    def with_strokes(self, on_patch: Mask, elsewhere: Mask) -> "Guidance":
        """Return the same region with strokes; what lies under them elsewhere is no patch."""
        return replace(
            self,
            on_patch=on_patch,
            elsewhere=elsewhere,
            inside=self.inside | on_patch,
            line=self.line | elsewhere,
        )


def guidance_for(roi: Mask | None, marks: Marks) -> Guidance:
    """Return the guidance at the size of the marks.

    Parameters
    ----------
    roi : bool (H, W) of any size, or None
    """
    size = (marks.on_patch.shape[0], marks.on_patch.shape[1])
    region = _everywhere(size) if roi is None else _around(shrink_mask(roi, size))
    return region.with_strokes(marks.on_patch, marks.elsewhere)


def _everywhere(size: tuple[int, int]) -> Guidance:
    everywhere, nowhere = np.ones(size, bool), np.zeros(size, bool)
    return Guidance(
        inside=everywhere,
        core=everywhere,
        beside=np.ones(size, np.float32),
        near=np.ones(size, np.float32),
        line=nowhere,
        on_patch=nowhere,
        elsewhere=nowhere,
    )


def _around(inside: Mask) -> Guidance:
    nowhere = np.zeros_like(inside)
    diagonal = float(np.hypot(*inside.shape))
    depth, away = _distance(inside), _distance(~inside)
    beside = np.exp(-away / (BESIDE_REACH / 2 * diagonal)) * (
        (away < BESIDE_REACH * diagonal) & (depth < 0.02 * diagonal)
    )
    return Guidance(
        inside=inside,
        core=inside & (depth > CORE_IN * diagonal),
        beside=beside.astype(np.float32),
        near=np.exp(-np.maximum(away / diagonal - 0.1, 0.0) / 0.1).astype(np.float32),
        line=(away < LINE_OUT * diagonal) & (depth < LINE_IN * diagonal),
        on_patch=nowhere,
        elsewhere=nowhere,
    )


def _distance(mask: Mask) -> NDArray[np.float32]:
    return cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 5).astype(np.float32)
