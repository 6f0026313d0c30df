"""A graticule in a close-up: evenly spaced strokes, whose distance only the person knows.

It is found as a ruler is. A ruler's strokes stand for millimetres; those of a graticule under a
lens may be ten times as fine, and a photo would be taken for ten times as coarse as it is.
"""

from dataclasses import replace

import numpy as np

from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.domain.calibration import Scale, ScaleKind
from pigmenttrack.domain.hair import COARSEST_COUNT_MM_PER_PX
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.reference.found import FoundReference
from pigmenttrack.imaging.scalp.nearness import line_dominance

MM_A_STROKE = 1.0  # of a ruler
# By how much lines stand out where hairs are seen one by one: 2.5 on synthetic close-ups, up to
# 0.85 on heads with a part.
SURELY_NEAR_FROM = 1.2
LEAST_LEFT = 0.25  # of the picture's side


def scale_of_reference(
    rgb: Rgb, reference: FoundReference, options: MeasureOptions
) -> Scale | None:
    """Return the scale that something in view gives; None where nobody knows how fine it is.

    Strokes count as millimetres, as on a ruler, unless that would make a photo on which single
    hairs stand out too coarse to show them.
    """
    scale = reference.scale
    if scale.kind is not ScaleKind.RULER:
        return scale
    if options.graticule_mm is not None:
        finer = options.graticule_mm / MM_A_STROKE
        return replace(
            scale,
            mm_per_px=scale.mm_per_px * finer,
            sd_mm_per_px=scale.sd_mm_per_px * finer,
            kind=ScaleKind.GRATICULE,
            detail=f"graticule, {options.graticule_mm:g} mm from stroke to stroke",
        )
    is_wide = scale.mm_per_px > COARSEST_COUNT_MM_PER_PX
    return None if is_wide and _shows_hairs(rgb, reference) else scale


def _shows_hairs(rgb: Rgb, reference: FoundReference) -> bool:
    """Tell whether single hairs stand out beside the strokes."""
    return line_dominance(_beside(rgb, reference)) >= SURELY_NEAR_FROM


def _beside(rgb: Rgb, reference: FoundReference) -> Rgb:
    """Return the picture without the band that the strokes run through, where much is left."""
    corners = np.concatenate(reference.covered)
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    axis = 0 if right - left >= bottom - top else 1
    low, high = (top, bottom) if axis == 0 else (left, right)
    length = rgb.shape[axis]
    kept = np.ones(length, np.bool_)
    kept[max(0, int(low)) : min(length, int(np.ceil(high)) + 1)] = False
    if kept.sum() < LEAST_LEFT * length:
        return rgb
    return np.compress(kept, rgb, axis=axis)
