"""The key below the pictures of a report page."""

from pigmenttrack.domain.hair import CUT_OFFS, RAKOWSKA
from pigmenttrack.domain.scalp import ScalpQuantity, ScalpSeries, ScalpView
from pigmenttrack.domain.series import Series
from pigmenttrack.report.hair_key import page_hair_key
from pigmenttrack.report.overlay_key import OverlayKey, overlay_key
from pigmenttrack.report.scalp_overlay import wide_key


def page_key(series: Series) -> OverlayKey:
    """Return what the marks on a series' pictures mean."""
    if isinstance(series, ScalpSeries):
        if series.view is ScalpView.CLOSE_UP:
            there = set(series.quantities)
            return page_hair_key(
                CUT_OFFS.get(series.cut_offs, RAKOWSKA),
                has_diameters=ScalpQuantity.DIAMETER in there,
                compared=ScalpQuantity.COMMON_SHARE in there,
            )
        there = set(series.quantities)
        has_part = bool(there & {ScalpQuantity.PART_WIDTH, ScalpQuantity.PART_SHARE})
        has_bald = bool(there & {ScalpQuantity.BALD_AREA, ScalpQuantity.BALD_SHARE})
        return wide_key(has_part=has_part, has_bald=has_bald, compared=True)
    return overlay_key(compared=True)
