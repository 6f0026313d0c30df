"""A mixture of t-distributions: what is known about one number, with its interval."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_HALVINGS = 60  # of a bracket a few sds wide: down to the last digits of a float


@dataclass(frozen=True, slots=True)
class TMixture:
    """Weighted t-distributions of one number of degrees of freedom.

    Attributes
    ----------
    weights, centers, scales : array, shape (G,)
        Weights sum to 1; scales are >= 0.
    """

    weights: NDArray[np.float64]
    centers: NDArray[np.float64]
    scales: NDArray[np.float64]
    degrees_of_freedom: int

    @property
    def center(self) -> float:
        """The weighted mean of the centres."""
        return float(self.weights @ self.centers)

    @property
    def sd(self) -> float:
        """Within and between the components, without the t's heavier tails."""
        spread = self.scales**2 + (self.centers - self.center) ** 2
        return float(np.sqrt(self.weights @ spread))

    def below(self, value: float) -> float:
        """Return the probability of lying at or below a value."""
        from scipy.special import stdtr

        sharp = self.scales <= 0
        scales = np.where(sharp, 1.0, self.scales)
        parts = stdtr(self.degrees_of_freedom, (value - self.centers) / scales)
        parts = np.where(sharp, (self.centers <= value).astype(np.float64), parts)
        return float(self.weights @ parts)

    def interval(self, level: float) -> tuple[float, float]:
        """Return the interval that leaves out ``(1 - level) / 2`` on either side."""
        tail = (1.0 - level) / 2.0
        return self._quantile(tail), self._quantile(1.0 - tail)

    def _quantile(self, probability: float) -> float:
        from scipy.special import stdtrit

        ends = self.centers + self.scales * stdtrit(self.degrees_of_freedom, probability)
        # The mixture's quantile lies between those of its components.
        low, high = float(ends.min()), float(ends.max())
        for _ in range(_HALVINGS):
            middle = 0.5 * (low + high)
            if self.below(middle) < probability:
                low = middle
            else:
                high = middle
        return 0.5 * (low + high)
