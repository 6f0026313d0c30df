"""The doubts about one visit of a measured series."""

from collections.abc import Sequence

from pigmenttrack.app.visit import Baseline, Visit
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.quality import assess_region
from pigmenttrack.imaging.vitiligo.result import Segmentation


def visit_doubts(
    visit: Visit, segmentation: Segmentation, baseline: Baseline, visits: Sequence[Visit]
) -> QualityFlag:
    """Return what speaks against a visit, from its photo, its patches and its series."""
    flags = visit.flags | segmentation.flags
    looked_at = segmentation.roi & visit.visible
    if looked_at.any():
        flags |= assess_region(visit.rgb, looked_at)
    # One region serves all visits: guessed for the baseline is guessed for each.
    flags |= baseline.visit.flags & QualityFlag.REGION_GUESSED
    if not _has_colour(visit) and any(map(_has_colour, visits)):
        flags |= QualityFlag.NO_COLOR_CARD
    return flags


def _has_colour(visit: Visit) -> bool:
    return visit.reference is not None and visit.reference.color is not None
