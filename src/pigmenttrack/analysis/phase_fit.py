"""Segmented regression: a level and a slope for each phase.

Phases that follow each other and have enough visits are fitted together; each answer is a
weighted sum of the parameters.
"""

from collections.abc import Sequence

import numpy as np

from pigmenttrack.analysis.array_types import FloatArray
from pigmenttrack.analysis.correlated_fit import CorrelatedFit, contrast, prepare_fit
from pigmenttrack.analysis.noise import relative_sds
from pigmenttrack.analysis.t_mixture import TMixture
from pigmenttrack.analysis.visits import Visits

# Two parameters a phase and a memory between neighbours: below this the fit follows the noise.
FEWEST_VISITS_A_PHASE = 8


class PhaseFit:
    """The lines of consecutive phases.

    Parameters
    ----------
    visits : Visits
        Of these phases only.
    sizes : sequence of int
        Visits in each phase, in order; they add up to all visits.
    floor_sd : float
        The least sd of a visit.
    """

    def __init__(self, visits: Visits, sizes: Sequence[int], floor_sd: float) -> None:
        ends = np.cumsum(sizes)
        self._starts = [0, *(int(end) for end in ends[:-1])]
        self._last = [int(end) - 1 for end in ends]
        self._months = visits.months
        self._levels = visits.levels
        self._floor_sd = floor_sd
        # The first visit, and the last before each new phase, may have been chosen for being bad.
        chosen = [0, *self._last[:-1]]
        self._fit: CorrelatedFit = prepare_fit(
            visits.months, self._design(), chosen=chosen, relative_sd=relative_sds(visits)
        )

    def change_during(self, phase: int) -> TMixture:
        """Return the fitted end of a phase minus the fitted end of the one before.

        For the first phase, its fitted end minus its fitted beginning.
        """
        weights = self._at(phase, self._last[phase])
        before = self._at(0, 0) if phase == 0 else self._at(phase - 1, self._last[phase - 1])
        return contrast([self._fit], self._levels, weights - before, self._floor_sd)

    def slope_per_month(self, phase: int) -> TMixture:
        """Return the slope within a phase."""
        weights = np.zeros(2 * len(self._last))
        weights[2 * phase + 1] = 1.0
        return contrast([self._fit], self._levels, weights, self._floor_sd)

    def _design(self) -> FloatArray:
        """Return one column of ones and one of months for each phase, shape (V, 2 phases)."""
        design = np.zeros((len(self._months), 2 * len(self._last)))
        for phase, (start, last) in enumerate(zip(self._starts, self._last, strict=True)):
            rows = slice(start, last + 1)
            design[rows, 2 * phase] = 1.0
            design[rows, 2 * phase + 1] = self._months[rows] - self._months[start]
        return design

    def _at(self, phase: int, visit: int) -> FloatArray:
        weights = np.zeros(2 * len(self._last))
        weights[2 * phase] = 1.0
        weights[2 * phase + 1] = self._months[visit] - self._months[self._starts[phase]]
        return weights
