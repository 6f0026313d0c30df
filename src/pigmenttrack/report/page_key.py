"""The key below the pictures of a report page."""

from pigmenttrack.domain.scalp import ScalpSeries
from pigmenttrack.domain.series import Series
from pigmenttrack.report.hair_key import page_fate_key
from pigmenttrack.report.overlay_key import OverlayKey, overlay_key


def page_key(series: Series) -> OverlayKey:
    """Return what the marks on a series' pictures mean."""
    if isinstance(series, ScalpSeries):
        return page_fate_key()
    return overlay_key(compared=True)
