"""How fast a patch's rim moves."""

import numpy as np

from pigmenttrack.app.series_scale import SeriesScale
from pigmenttrack.app.visit import Baseline, Visit
from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.units import DAYS_PER_MONTH, months_between
from pigmenttrack.imaging.vitiligo.result import Segmentation
from pigmenttrack.imaging.vitiligo.rim import rim_displacement_mm

LEAST_MONTHS = 1 / DAYS_PER_MONTH  # one day


def rim_speed(
    visit: Visit,
    now: Segmentation,
    baseline: Baseline,
    then: Segmentation,
    scale: SeriesScale | None,
) -> Estimate | None:
    """Return mm a month that the rim moved inwards since the baseline.

    None without a scale, within a day of the baseline, or where no rim can be compared.

    Parameters
    ----------
    now, then : Segmentation
        Of the visit and of the baseline.
    """
    months = months_between(baseline.visit.captured.taken_at, visit.captured.taken_at)
    if scale is None or abs(months) < LEAST_MONTHS:
        return None
    moved = rim_displacement_mm(
        then.mask, now.mask, np.sqrt(scale.area_mm2), visit.residual_frame_px
    )
    if moved is None:
        return None
    return normal_estimate(moved.median_mm / months, abs(moved.sd_mm / months))
