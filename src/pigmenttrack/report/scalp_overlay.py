"""Overlays of wider views: the region, the part with its width, bald patches and their change."""

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.overlay import draw_overlay
from pigmenttrack.imaging.scalp import hair_overlay as looks
from pigmenttrack.imaging.scalp.hair_overlay import DrawnLine, draw_lines
from pigmenttrack.imaging.scalp.part import PartWidth
from pigmenttrack.report.hair_key import line_sample
from pigmenttrack.report.overlay_key import OverlayKey, overlay_key
from pigmenttrack.report.overlay_legend import COLUMN_PX, LONGEST_SIDE_PX, with_legend

STROKE_OF_SIDE = 1 / 800
PAGE_STROKE_PX = 2.0


def draw_wide(  # noqa: PLR0913 - the parts of one picture
    rgb: Rgb,
    roi: Mask,
    bald: Mask,
    baseline_bald: Mask | None,
    part: PartWidth | None,
    *,
    caption: str,
    mm_per_px: float | None,
) -> Rgb:
    """Return the overlay at screen size with caption, scale bar and key below it."""
    zoom = min(1.0, LONGEST_SIDE_PX / max(rgb.shape[:2]))
    picture = _drawn(rgb, (roi, bald, baseline_bald), part, zoom)
    key = wide_key(
        has_part=part is not None,
        has_bald=bool(bald.any() or (baseline_bald is not None and baseline_bald.any())),
        compared=baseline_bald is not None,
    )
    scale = None if mm_per_px is None else mm_per_px / zoom
    return with_legend(picture, key, caption=caption, mm_per_px=scale)


def draw_page_wide(
    rgb: Rgb, roi: Mask, bald: Mask, baseline_bald: Mask | None, part: PartWidth | None
) -> Rgb:
    """Return the overlay at the size of a page's column, without words."""
    zoom = COLUMN_PX / max(rgb.shape[:2])
    return _drawn(rgb, (roi, bald, baseline_bald), part, zoom, stroke_px=PAGE_STROKE_PX)


def wide_key(*, has_part: bool, has_bald: bool, compared: bool) -> OverlayKey:
    """Return what the marks on a wider view mean."""
    key: OverlayKey = ((line_sample(looks.EDGE, has_root=False), "region measured"),)
    if has_part:
        key += ((line_sample(looks.MEDIUM, has_root=False), "edges of the part"),)
    if has_bald:
        words = (
            ("bald patch", "baseline", "hair regained", "hair newly lost")
            if compared
            else ("outline of the bald patch (baseline)",)
        )
        samples = [paint for paint, _ in overlay_key(compared=compared)]
        key += tuple(zip(samples, words, strict=True))
    return key


def _drawn(
    rgb: Rgb,
    masks: tuple[Mask, Mask, Mask | None],
    part: PartWidth | None,
    zoom: float,
    *,
    stroke_px: float | None = None,
) -> Rgb:
    size = (round(rgb.shape[1] * zoom), round(rgb.shape[0] * zoom))
    how = cv2.INTER_AREA if zoom < 1 else cv2.INTER_CUBIC
    picture = np.asarray(cv2.resize(rgb, size, interpolation=how), np.uint8)
    roi, bald, before = (None if one is None else _resized(one, size) for one in masks)
    stroke = stroke_px if stroke_px is not None else max(size) * STROKE_OF_SIDE
    if bald is not None and (bald.any() or (before is not None and before.any())):
        picture = draw_overlay(picture, bald, before, valid=roi, stroke_px=stroke)
    return draw_lines(picture, _lines(roi, part, zoom), stroke)


def _lines(roi: Mask | None, part: PartWidth | None, zoom: float) -> list[DrawnLine]:
    lines = []
    if roi is not None and not roi.all():
        contours, _ = cv2.findContours(
            roi.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE
        )
        for contour in contours:
            closed = np.concatenate([contour[:, 0], contour[:1, 0]]).astype(np.float64)
            lines.append(DrawnLine(closed, looks.EDGE, has_root=False))
    if part is not None and len(part.stations_xy) > 2:
        middles = (part.stations_xy + 0.5) * zoom - 0.5
        tangents = np.gradient(middles, axis=0)
        tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
        across = np.column_stack([-tangents[:, 1], tangents[:, 0]])
        left = middles - across * (part.left_px * zoom)[:, None]
        right = middles + across * (part.right_px * zoom)[:, None]
        lines += [DrawnLine(edge, looks.MEDIUM, has_root=False) for edge in (left, right)]
    return lines


def _resized(mask: Mask, size: tuple[int, int]) -> Mask:
    if mask.shape == size[::-1]:
        return mask
    return cv2.resize(mask.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0
