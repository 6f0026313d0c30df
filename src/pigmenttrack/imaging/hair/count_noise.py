"""How far a traced count may lie from the true one."""

from dataclasses import dataclass

import numpy as np

from pigmenttrack.domain.estimate import Estimate

NONE_HIGH = 3.7  # 95 % bound of Poisson where nothing was counted


@dataclass(frozen=True, slots=True)
class CountNoise:
    """The errors of one way of tracing, measured on random synthetic close-ups.

    Attributes
    ----------
    log_shift, log_sd : float
        What the logarithm of the true count is larger by than that of the traced one, and its
        deviation: hairs that lie under others, and hairs missed, split or invented ...
    log_variance_of_one : float
        ... of few hairs more: that much by the count.
    """

    log_shift: float
    log_sd: float
    log_variance_of_one: float

    def interval(self, count: int, place_variance: float) -> Estimate:
        """Return a count with its interval, which reaches farther up: hairs hide others.

        `place_variance` is 1 for a density, which another field beside this one would scatter by
        as Poisson does, and 0 for the hairs of this very field.
        """
        if not count:
            return Estimate(value=0.0, sd=NONE_HIGH / 1.96, low=0.0, high=NONE_HIGH)
        few = (self.log_variance_of_one + place_variance) / count
        spread = float(np.sqrt(self.log_sd**2 + few))
        low, high = (
            count * float(np.exp(self.log_shift + side * spread)) for side in (-1.96, 1.96)
        )
        return Estimate(
            value=float(count), sd=count * spread, low=min(low, float(count)), high=high
        )


# docs/method/hair.md holds the seeds.
PLAIN_TRACING = CountNoise(log_shift=0.10, log_sd=0.20, log_variance_of_one=1.0)
# Synthetic heads call for a shift of +0.07, real ones for -0.11: the interval reaches to both.
GUIDED_TRACING = CountNoise(log_shift=0.0, log_sd=0.15, log_variance_of_one=0.5)
