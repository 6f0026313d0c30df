"""Samples of the marks on overlays of hair, painted as they are on the photo."""

import numpy as np

from pigmenttrack.domain.hair import CutOffs
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.scalp import hair_overlay as looks
from pigmenttrack.imaging.scalp.hair_overlay import DrawnLine, LineLook, draw_lines
from pigmenttrack.report.overlay_key import SAMPLE_SKIN, OverlayKey, SamplePainter


def diameter_key(cut_offs: CutOffs, *, has_diameters: bool = True) -> OverlayKey:
    """Return the key of an overlay by diameter."""
    limit = f"{cut_offs.vellus_um:g}"
    by_width: OverlayKey = (
        (line_sample(looks.THIN), f"up to {limit} µm (vellus)"),
        (line_sample(looks.MEDIUM), f"{limit} to 60 µm"),
        (line_sample(looks.THICK), "above 60 µm"),
    )
    if not has_diameters:
        by_width = ((line_sample(looks.UNKNOWN_WIDTH), "hair, too coarse for its diameter"),)
    return (
        *by_width,
        (line_sample(looks.EDGE, has_root=False), "rooted outside: not counted"),
        (line_sample(looks.CLIPPING, has_root=False), "loose clipping: not counted"),
    )


def fate_key() -> OverlayKey:
    """Return the key of an overlay by fate."""
    return (
        (line_sample(looks.STAYED), "stayed"),
        (line_sample(looks.THICKENED), "thickened, µm"),
        (line_sample(looks.THINNED), "thinned, µm"),
        (line_sample(looks.SHED), "shed"),
        (line_sample(looks.NEW), "new"),
        (line_sample(looks.COMMON_AREA, has_root=False), "edge of the baseline photo"),
    )


def page_hair_key(cut_offs: CutOffs, *, has_diameters: bool, compared: bool) -> OverlayKey:
    """Return the key of a page whose first picture shows diameters and whose others show fates.

    One colour says how thick a hair is on the baseline, and what became of it on a later photo.

    Parameters
    ----------
    compared : bool
        Whether there are later photos on which hairs were found again.
    """
    by_width = diameter_key(cut_offs, has_diameters=has_diameters)[:-2]
    if not compared:
        return by_width
    shed_and_new = fate_key()[3:5]
    if not has_diameters:
        stayed = (line_sample(looks.STAYED), "stayed")
        return (*by_width, stayed, *shed_and_new)
    later = ("thinned", "stayed", "thickened")
    both = tuple(
        (paint, f"{words.removesuffix(' (vellus)')}; later: {fate}")
        for (paint, words), fate in zip(by_width, later, strict=True)
    )
    return (*both, *shed_and_new)


def line_sample(look: LineLook, *, has_root: bool = True) -> SamplePainter:
    """Return what paints a sample of a line."""

    def paint(em: int) -> Rgb:
        chip = np.full((round(1.3 * em), round(2.4 * em), 3), SAMPLE_SKIN, np.uint8)
        path = np.array([[0.35 * em, 0.65 * em], [2.1 * em, 0.65 * em]])
        return draw_lines(chip, [DrawnLine(path, look, has_root)], max(1.4, em / 13))

    return paint
