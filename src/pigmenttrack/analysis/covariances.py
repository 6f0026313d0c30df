"""What the noise of a short series may be like: a small fixed family of covariances.

In units of the noise variance, for months t::

    V = rho^(|t_i - t_j| / g) + kappa cos(2 pi (t_i - t_j) / 12) + tau2 sum_k w_k w_k'

rho between neighbours (g: the median gap; where that is below three weeks, also one month), kappa
a yearly cycle of unknown phase whose amplitude is sqrt(2 kappa) noise sds, and for every point k
that may have been chosen for being bad (the first one, the last before a dose) a displacement of
variance tau2 that dies away as the series' own memory does.
"""

from collections.abc import Sequence

import numpy as np

from pigmenttrack.analysis.array_types import FloatArray

# Reaches beyond the 0.6 that short biological series show, so that 0.6 is no edge.
NEIGHBOUR_CORRELATIONS = (0.0, 0.2, 0.4, 0.6, 0.8)
# No yearly cycle, or one whose amplitude equals the noise's sd.
CYCLE_VARIANCES = (0.0, 0.5)
# A reading picked as the worst of five lies 1.2 sd off on average, and varies.
CHOSEN_POINT_VARIANCE = 1.5
MONTHS_PER_YEAR = 12.0
CLOSE_VISITS_MONTHS = 0.75
SLOW_MEMORY_MONTHS = 1.0


def noise_covariances(
    months: FloatArray, chosen: Sequence[int], relative_sd: FloatArray | None
) -> FloatArray:
    """Return every covariance of the family, shape (G, N, N).

    Parameters
    ----------
    months : array, shape (N,)
        Ascending, no two equal.
    chosen : sequence of int
        Points that may have been picked for being bad.
    relative_sd : array, shape (N,), or None
        Noise of each point relative to the others'.
    """
    apart = np.abs(months[:, None] - months[None, :])
    yearly = np.cos(2.0 * np.pi * apart / MONTHS_PER_YEAR)
    family = []
    for memory in _memories(apart, float(np.median(np.diff(months)))):
        for kappa in CYCLE_VARIANCES:
            alike = memory + kappa * yearly
            displaced = alike[:, list(chosen)] / np.sqrt(1.0 + kappa)
            family.append(alike + CHOSEN_POINT_VARIANCE * displaced @ displaced.T)
    covariances = np.array(family)
    if relative_sd is not None:
        covariances = covariances * np.outer(relative_sd, relative_sd)
    return covariances


def _memories(apart: FloatArray, gap: float) -> list[FloatArray]:
    """Return how alike the noise of every pair of visits is, for each strength of memory.

    Visits that follow each other closely share what lasts for weeks, however many they are: for
    them the memory is also counted by the month.
    """
    steps = [gap] if gap > CLOSE_VISITS_MONTHS else [gap, SLOW_MEMORY_MONTHS]
    alike = [np.eye(len(apart))] if 0.0 in NEIGHBOUR_CORRELATIONS else []
    lasting = [rho for rho in NEIGHBOUR_CORRELATIONS if rho > 0]
    return alike + [np.power(rho, apart / step) for step in steps for rho in lasting]
