"""What changed, drawn on the photo: contours of two visits, regained and newly lost pigment.

Nothing depends on colour alone. The visit's contour is a solid dark line in a light casing, the
baseline's a dashed light line in a dark casing: one of the two tones stands out on skin of every
tone, and where both run together they read as a solid line with light dashes on it. The areas
of change differ in pattern, hue and lightness (`hatching`).
"""

from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.hatching import (
    CASING_STROKES,
    DARK,
    LIGHT,
    paint_gain,
    paint_loss,
    window_around,
)

# All sizes are relative to the picture, so that a small preview and a 50-megapixel photo show the
# same drawing. 0.13 % of the diagonal is 1.6 px on 1000 x 750: thin, yet seen on a phone.
STROKE_OF_DIAGONAL = 0.0013
THINNEST_STROKE_PX = 1.4  # thinner, a line between two rows of pixels fades into its casing
DASH_STROKES, GAP_STROKES = 7.0, 5.0


@dataclass(frozen=True, slots=True)
class _Line:
    """How one contour is painted."""

    core: tuple[int, int, int]
    casing: tuple[int, int, int]
    dashed: bool


VISIT_LINE = _Line(core=DARK, casing=LIGHT, dashed=False)
BASELINE_LINE = _Line(core=LIGHT, casing=DARK, dashed=True)


def draw_overlay(
    rgb: Rgb,
    visit_mask: Mask,
    baseline_mask: Mask | None = None,
    *,
    valid: Mask | None = None,
    stroke_px: float | None = None,
) -> Rgb:
    """Return the picture with contours and tinted change; the input stays as it is.

    Contours do not close along the frame's edge: what lies beyond is unknown.

    Parameters
    ----------
    rgb : uint8 array, shape (H, W, 3)
        The visit's photo in the baseline's frame.
    visit_mask : bool array, shape (H, W)
        Depigmented skin on this visit.
    baseline_mask : bool array, shape (H, W), or None
        Depigmented skin on the baseline; None on the baseline itself.
    valid : bool array, shape (H, W), or None
        False where the visit shows nothing of the frame: no change is told there.
    stroke_px : float or None
        Width of a line's core, > 0; None takes it from the picture's diagonal.

    Returns
    -------
    uint8 array, shape (H, W, 3)

    Raises
    ------
    ValueError
        If picture and masks differ in size or kind.
    """
    size = _checked_size(rgb, visit_mask, baseline_mask, valid)
    stroke = stroke_of(size) if stroke_px is None else stroke_px
    if not stroke > 0:
        msg = f"stroke_px must be positive, got {stroke_px}"
        raise ValueError(msg)
    picture = rgb.copy()
    if baseline_mask is not None:
        seen = np.ones(size, dtype=np.bool_) if valid is None else valid
        paint_gain(picture, baseline_mask & ~visit_mask & seen, stroke)
        paint_loss(picture, visit_mask & ~baseline_mask & seen, stroke)
    paint_contour(picture, visit_mask, VISIT_LINE, stroke, valid=valid)
    if baseline_mask is not None:
        paint_contour(picture, baseline_mask, BASELINE_LINE, stroke)
    return picture


def stroke_of(size: tuple[int, int]) -> float:
    """Return the width in pixels of a line's core on a picture of ``(height, width)``."""
    return max(THINNEST_STROKE_PX, STROKE_OF_DIAGONAL * float(np.hypot(*size)))


def paint_contour(
    picture: Rgb, mask: Mask, line: _Line, stroke_px: float, *, valid: Mask | None = None
) -> None:
    """Draw the border of a mask, anti-aliased, in place.

    Strategy: paint by the distance to the border instead of tracing polygons. Thousands of islands
    then cost no more than one, holes come by themselves, and the frame's edge is never a border.
    """
    if not mask.any() or mask.all():
        return
    reach = int(np.ceil(CASING_STROKES * stroke_px)) + 2
    window = window_around(mask, reach)
    part = np.ascontiguousarray(mask[window])
    if part.all():
        return
    distance = _distance_to_border(part, stroke_px)
    shown = _dashes(part, stroke_px) if line.dashed else np.ones_like(distance)
    if valid is not None:
        # Where the photo ends, the mask ends too, but the patch does not.
        shown = shown * _well_inside(valid[window], reach)
    for color, width in ((line.casing, CASING_STROKES * stroke_px), (line.core, stroke_px)):
        _blend(picture[window], color, np.clip(width / 2 + 0.5 - distance, 0.0, 1.0) * shown)


def _checked_size(rgb: Rgb, *masks: Mask | None) -> tuple[int, int]:
    if rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.dtype != np.uint8 or not rgb.size:
        msg = f"expected a uint8 picture of shape (H, W, 3), got {rgb.dtype} {rgb.shape}"
        raise ValueError(msg)
    size = (rgb.shape[0], rgb.shape[1])
    for mask in masks:
        if mask is not None and (mask.shape != size or mask.dtype != np.bool_):
            msg = f"expected a bool mask of shape {size}, got {mask.dtype} {mask.shape}"
            raise ValueError(msg)
    return size


def _distance_to_border(mask: Mask, stroke_px: float) -> Plane:
    """Return the distance of every pixel to the mask's border, in pixels."""
    inside = mask.view(np.uint8)
    signed: Plane = np.subtract(
        cv2.distanceTransform(inside, cv2.DIST_L2, 5),
        cv2.distanceTransform(1 - inside, cv2.DIST_L2, 5),
        dtype=np.float32,
    )
    # Pixels on either side of the border lie half a pixel from it, not a whole one.
    signed -= np.where(mask, np.float32(0.5), np.float32(-0.5))
    # Takes the staircase of the pixels away, not the shape: narrower than the line itself.
    smooth = cv2.GaussianBlur(signed, (0, 0), 0.5 * stroke_px)
    return np.abs(smooth).astype(np.float32, copy=False)


def _dashes(mask: Mask, stroke_px: float) -> Plane:
    """Return 1 where the nearest piece of the border belongs to a dash, 0 in a gap."""
    period = (DASH_STROKES + GAP_STROKES) * stroke_px
    border = np.zeros(mask.shape, dtype=np.float32)
    contours, _ = cv2.findContours(mask.view(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    # A contour shorter than one period is one dash all around: of thousands of islands only the
    # large ones are walked along.
    points = np.concatenate(contours)[:, 0, :]
    border[points[:, 1], points[:, 0]] = 1.0
    for contour in contours:
        if len(contour) * np.sqrt(2.0) <= period:
            continue
        chain = contour[:, 0, :]
        steps = np.hypot(*np.diff(chain, axis=0, append=chain[:1]).T)
        length = float(steps.sum())
        # A whole number of dashes, so that none is cut where the contour closes.
        scale = period * max(1, round(length / period)) / length if length > period else 0.0
        arc = (np.cumsum(steps) - steps) * scale
        border[chain[:, 1], chain[:, 0]] = 1.0 + np.mod(arc, period)
    _, nearest = cv2.distanceTransformWithLabels(
        (border == 0).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    phase_of_label = np.zeros(int(nearest.max()) + 1, dtype=np.float32)
    on_border = border > 0
    phase_of_label[nearest[on_border]] = border[on_border] - 1.0
    phase = phase_of_label[nearest]
    # Half a pixel of ramp at either end of a dash.
    end = np.minimum(phase, DASH_STROKES * stroke_px - phase)
    return np.clip(end + 1.0, 0.0, 1.0)


def _well_inside(valid: Mask, reach: int) -> Plane:
    kernel = np.ones((2 * reach + 1, 2 * reach + 1), dtype=np.uint8)
    eroded = cv2.erode(valid.astype(np.uint8), kernel, borderValue=1)
    return eroded.astype(np.float32)


def _blend(view: Rgb, color: tuple[int, int, int], alpha: Plane) -> None:
    rows, columns = np.nonzero(alpha)
    share = alpha[rows, columns][:, None]
    under = view[rows, columns].astype(np.float32)
    view[rows, columns] = np.rint(
        under + share * (np.array(color, dtype=np.float32) - under)
    ).astype(np.uint8)
