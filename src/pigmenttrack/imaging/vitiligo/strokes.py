"""What a person draws with a pen: this is patch, this is not."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Points

# Of the longer side: the pen of whoever gives points without a width.
POINT_RADIUS = 0.004
_BITS, _ONE = 4, 1 << 4  # OpenCV draws at sixteenths of a pixel


class StrokeLabel(StrEnum):
    """What lies under a stroke; `SKIN` is anything that is no patch."""

    PATCH = "patch"
    SKIN = "skin"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stroke:
    """One stroke of a round pen.

    Attributes
    ----------
    path_xy : float64 array (N, 2), N >= 1
        Points that the pen went through; a single one is a click.
    radius_px : float, > 0
        Of the pen, in the same pixels.
    """

    label: StrokeLabel
    path_xy: Points
    radius_px: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Pixels under the strokes, bool (H, W) each; never both at one pixel."""

    on_patch: Mask
    elsewhere: Mask


def marks_of(strokes: Iterable[Stroke], full_size: tuple[int, int], size: tuple[int, int]) -> Marks:
    """Paint strokes on a picture of another size; a later stroke covers an earlier one.

    Parameters
    ----------
    strokes : iterable of Stroke
        In pixels of a picture of `full_size` (height, width).
    size : (height, width)
        Of the marks.
    """
    scale = np.array([size[1] / full_size[1], size[0] / full_size[0]])
    canvas = np.zeros(size, np.uint8)
    for stroke in strokes:
        path = (np.asarray(stroke.path_xy, np.float64) + 0.5) * scale - 0.5
        # The faintest pen still marks the pixel it touches, and its neighbours.
        radius = max(1.0, stroke.radius_px * float(np.sqrt(scale.prod())))
        _paint(canvas, path, radius, 1 if stroke.label is StrokeLabel.PATCH else 2)
    return Marks(on_patch=canvas == 1, elsewhere=canvas == 2)


def _paint(canvas: NDArray[np.uint8], path: Points, radius: float, value: int) -> None:
    fixed = np.rint(path * _ONE).astype(np.int64)
    # Far beyond the picture nothing is drawn, and OpenCV's integers would overflow.
    fixed = np.clip(fixed, -(1 << 24), 1 << 24).astype(np.int32)
    if len(fixed) > 1:
        width = max(1, round(2 * radius))
        cv2.polylines(canvas, [fixed], False, value, width, cv2.LINE_8, _BITS)  # noqa: FBT003 - OpenCV takes its arguments by place
    for x, y in fixed.tolist():
        cv2.circle(canvas, (x, y), round(radius * _ONE), value, -1, cv2.LINE_8, _BITS)


def dots(points: Points | None, label: StrokeLabel, size: tuple[int, int]) -> tuple[Stroke, ...]:
    """Return points (N, 2) along strokes as clicks of a thin pen on a photo of this size."""
    if points is None:
        return ()
    radius = POINT_RADIUS * max(size)
    places = np.asarray(points, np.float64).reshape(-1, 1, 2)
    return tuple(Stroke(label=label, path_xy=one, radius_px=radius) for one in places)
