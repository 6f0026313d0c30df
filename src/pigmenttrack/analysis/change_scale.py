"""On which scale a change is judged: by ratio, or by difference."""

import math
from enum import StrEnum

import numpy as np

from pigmenttrack.analysis.array_types import FloatArray

# Nearer to zero than this many sds a logarithm is mostly noise.
SDS_ABOVE_ZERO = 3.0
# A larger span is no measurement of one thing: the small values are as good as zero.
LARGEST_RATIO = 1e6
LARGEST_LOG = 690.0  # an interval without an upper end in practice, still a number


class ChangeScale(StrEnum):
    """Areas, counts and laboratory values change by ratio, scores and percentages by difference."""

    RATIO = "ratio"
    DIFFERENCE = "difference"

    def of(self, values: FloatArray) -> FloatArray:
        """Return values on the scale on which their noise is even."""
        return np.log(values) if self is ChangeScale.RATIO else values

    def sd_of(self, values: FloatArray, sds: FloatArray) -> FloatArray:
        """Return standard deviations on the scale, to first order."""
        return sds / values if self is ChangeScale.RATIO else sds

    def shown(self, change: float) -> float:
        """Return a change as people read it: per cent of before, or the value's own unit."""
        if self is ChangeScale.DIFFERENCE:
            return change
        return 100.0 * math.expm1(min(change, LARGEST_LOG))

    def value_of(self, level: float) -> float:
        """Return a level on the scale as a value in its own unit."""
        return math.exp(min(level, LARGEST_LOG)) if self is ChangeScale.RATIO else level


def fitting_scale(values: FloatArray, sds: FloatArray | None) -> ChangeScale:
    """Return the ratio scale where every value is well above zero, else the difference scale.

    A patch that closes ends at zero, where no ratio exists: its whole series is then judged by
    differences.
    """
    if np.any(values <= 0) or np.any(values * LARGEST_RATIO < values.max(initial=0.0)):
        return ChangeScale.DIFFERENCE
    if sds is not None and np.any(values <= SDS_ABOVE_ZERO * sds):
        return ChangeScale.DIFFERENCE
    return ChangeScale.RATIO
