"""The noise band for a chart: where a visit to unchanged skin would lie."""

from collections.abc import Sequence

import numpy as np

from pigmenttrack.analysis.noise import noise_of
from pigmenttrack.analysis.series_points import SeriesPoints
from pigmenttrack.analysis.verdict import visit_floor
from pigmenttrack.analysis.visits import Visits, visits_of
from pigmenttrack.domain.estimate import Z95


def noise_band(points: SeriesPoints, baseline_visits: int = 1) -> tuple[float, float] | None:
    """Return low and high of the band around the first visits, in the values' unit.

    A further visit lies in it in 95 of 100 cases if only the measurement's noise is at work. The
    band knows of no ups and downs of the skin itself: it is drawn, and no verdict is read off it.

    Parameters
    ----------
    baseline_visits : int
        How many of the first visits make the baseline (those before the first dose).

    Returns
    -------
    tuple of float, or None
        None without visits, or where the noise is not known.
    """
    visits = visits_of(points)
    return band_around(visits, range(min(baseline_visits, len(visits))))


def band_around(visits: Visits, rows: Sequence[int]) -> tuple[float, float] | None:
    """Return the band around the mean of some visits; None as `noise_band`."""
    noise = noise_of(visits)
    if noise is None or not rows:
        return None
    middle = float(visits.levels[list(rows)].mean())
    reach = Z95 * visit_floor(visits, noise) * float(np.sqrt(1.0 + 1.0 / len(rows)))
    return visits.scale.value_of(middle - reach), visits.scale.value_of(middle + reach)
