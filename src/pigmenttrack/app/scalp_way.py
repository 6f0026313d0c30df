"""The two ways to measure a series of scalp photos: hair by hair, or by area."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.scalp_close_up_series import CloseUpSeries
from pigmenttrack.app.scalp_global_series import GlobalSeries
from pigmenttrack.app.scalp_photo import ScalpPhoto
from pigmenttrack.app.scalp_result import MeasuredScalp
from pigmenttrack.domain.scalp import ScalpView
from pigmenttrack.media.hair_edits import HairWish
from pigmenttrack.media.region import load_region


class SeriesOfView(Protocol):
    """What takes the photos of a series one by one, the baseline first, then by date."""

    @property
    def cut_offs(self) -> str:
        """Name of the rule for vellus and terminal hair; empty where none is applied."""

    def take(self, photo: ScalpPhoto) -> MeasuredScalp:
        """Measure a photo; raise `PhotoRejected` where that cannot be."""

    def noise_sd(self) -> float | None:
        """Return the sd of one main value by what differs between the photos taken so far."""


def series_of_view(
    view: ScalpView,
    baseline: ScalpPhoto,
    options: MeasureOptions,
    drawn: Path | None,
    corrections: Mapping[str, tuple[HairWish, ...]],
) -> SeriesOfView:
    """Return the way to measure photos of a view.

    Parameters
    ----------
    drawn : Path or None
        The region file, if there is one.
    corrections : mapping of photo names to tuples of HairWish
    """
    region = None if drawn is None else load_region(drawn)
    if view is ScalpView.CLOSE_UP:
        return CloseUpSeries(baseline, options, region, corrections)
    return GlobalSeries(options, region)
