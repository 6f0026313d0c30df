"""Samples of the marks on an overlay, painted as they are painted on the skin."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.hatching import paint_gain, paint_loss
from pigmenttrack.imaging.overlay import (
    BASELINE_LINE,
    THINNEST_STROKE_PX,
    VISIT_LINE,
    paint_contour,
)

SAMPLE_SKIN = (176, 128, 100)  # a middle skin tone, on which the samples look as on the photo
SamplePainter: TypeAlias = Callable[[int], Rgb]
OverlayKey: TypeAlias = tuple[tuple[SamplePainter, str], ...]


def overlay_key(*, compared: bool) -> OverlayKey:
    """Return what paints a sample of each mark at a given height of type, and its words."""
    if not compared:
        return ((_visit_sample, "outline of the patch (baseline)"),)
    return (
        (_visit_sample, "this visit"),
        (_baseline_sample, "baseline"),
        (_gain_sample, "pigment regained"),
        (_loss_sample, "pigment newly lost"),
    )


def _sample(em: int) -> tuple[Rgb, float]:
    chip = np.full((round(1.3 * em), round(2.4 * em), 3), SAMPLE_SKIN, dtype=np.uint8)
    return chip, max(THINNEST_STROKE_PX, em / 13)


def _visit_sample(em: int) -> Rgb:
    chip, stroke = _sample(em)
    paint_contour(chip, _lower_half(chip), VISIT_LINE, stroke)
    return chip


def _baseline_sample(em: int) -> Rgb:
    chip, stroke = _sample(em)
    paint_contour(chip, _lower_half(chip), BASELINE_LINE, stroke)
    return chip


def _gain_sample(em: int) -> Rgb:
    chip, stroke = _sample(em)
    paint_gain(chip, np.ones(chip.shape[:2], dtype=np.bool_), 0.85 * stroke)
    return chip


def _loss_sample(em: int) -> Rgb:
    chip, stroke = _sample(em)
    paint_loss(chip, np.ones(chip.shape[:2], dtype=np.bool_), 0.85 * stroke)
    return chip


def _lower_half(chip: Rgb) -> Mask:
    mask = np.zeros(chip.shape[:2], dtype=np.bool_)
    mask[chip.shape[0] // 2 :] = True
    return mask
