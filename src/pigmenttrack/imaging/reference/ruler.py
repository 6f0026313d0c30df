"""Read the scale from a ruler's strokes.

A ruler is believed only when many strokes follow each other evenly and every fifth or tenth of
them is longer: only then do they count millimetres. Hair, weave and print repeat too; sixteenths of
an inch lengthen every second, fourth and eighth.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.calibration import Scale, ScaleKind
from pigmenttrack.imaging.array_types import Points, Rgb
from pigmenttrack.imaging.reference.ruler_search import guess_strokes
from pigmenttrack.imaging.reference.ruler_ticks import Ticks, follow_ticks

# Strokes 4 px apart here: the photo may show up to 22 cm of a ruler along its longer side.
_SEARCH_SIDE_PX = 900
_LEAST_LIKENESS = 1.3
_LEAST_TICKS = 15
_LEAST_SEEN = 0.8  # of the strokes between the first and the last
_MOST_IRREGULAR = 0.06
# A ruler lies above the skin or beside it and is seen at an angle nobody knows: 15 degrees along
# it shorten it by 3.5 %, usual ones by one or two.
_PLANE_SD = 0.015
_LONGER, _LEAST_CONTRAST = (5, 10), 0.35
_OTHER_COUNTS = (2, 3, 4, 6, 7, 8, 9)
_CLEARLY = 1.15


@dataclass(frozen=True, slots=True, eq=False)
class FoundRuler:
    """A ruler in a photo: its scale, and the strip (4, 2) of strokes in full-size pixels."""

    scale: Scale
    strip_xy: Points


def find_ruler(rgb: Rgb) -> FoundRuler | None:
    """Return the ruler of a photo, or None when none is surely read."""
    scale = min(1.0, _SEARCH_SIDE_PX / max(rgb.shape[:2]))
    small = cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    light = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32) / np.float32(255)
    for guess in guess_strokes(light):
        if guess.likeness < _LEAST_LIKENESS:
            break
        ticks = follow_ticks(light, guess.middle, guess.along, guess.period_px)
        if ticks is not None and _is_millimetre_ruler(ticks):
            return _measured(ticks, scale)
    return None


def _is_millimetre_ruler(ticks: Ticks) -> bool:
    spanned = int(np.ptp(ticks.number)) + 1
    if len(ticks.number) < _LEAST_TICKS or len(ticks.number) < _LEAST_SEEN * spanned:
        return False
    if ticks.irregularity > _MOST_IRREGULAR:
        return False
    millimetres = max(longer_strokes(ticks, count) for count in _LONGER)
    others = max(longer_strokes(ticks, count) for count in _OTHER_COUNTS)
    return millimetres > _LEAST_CONTRAST and millimetres > _CLEARLY * others


def longer_strokes(ticks: Ticks, count: int) -> float:
    """Return how clearly every `count`-th stroke goes on where the others have ended.

    That is their least contrast there, less what nearly all the others have, over the contrast of
    all strokes on the row: about one on a clean ruler, near zero without longer strokes.
    """
    usual = float(np.median(ticks.contrast[np.abs(ticks.aside) < 0.3]))
    if usual <= 0:
        return 0.0
    best = 0.0
    for phase in range(count):
        member = (ticks.number - phase) % count == 0
        if member.sum() < 3 or (~member).sum() < 3:
            continue
        long = np.percentile(ticks.contrast[:, member], 30, axis=1)
        short = np.percentile(ticks.contrast[:, ~member], 80, axis=1)
        ahead = np.minimum((long - short) / usual, 1.0)
        # Over half a period at a stretch: a speck is no stroke.
        best = max(best, float(np.minimum(np.minimum(ahead[:-2], ahead[1:-1]), ahead[2:]).max()))
    return best


def _measured(ticks: Ticks, scale: float) -> FoundRuler:
    mm_per_px = scale / ticks.period_px
    relative_sd = float(np.hypot(ticks.sd_period_px / ticks.period_px, _PLANE_SD))
    found = Scale(
        mm_per_px=mm_per_px,
        sd_mm_per_px=mm_per_px * relative_sd,
        kind=ScaleKind.RULER,
        detail=f"{len(ticks.number)} strokes of 1 mm",
    )
    return FoundRuler(found, _strip(ticks, scale))


def _strip(ticks: Ticks, scale: float) -> NDArray[np.float64]:
    across = np.array([-ticks.along[1], ticks.along[0]]) * ticks.period_px
    ends = ticks.start + np.array([ticks.at_px.min(), ticks.at_px.max()])[:, None] * ticks.along
    corners = np.array(
        [ends[0] - 6 * across, ends[1] - 6 * across, ends[1] + 6 * across, ends[0] + 6 * across]
    )
    return (corners + 0.5) / scale - 0.5
