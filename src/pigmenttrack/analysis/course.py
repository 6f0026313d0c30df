"""The courses that a change may take through a series.

It may come evenly over the whole span, within a part of it, or between two visits, and stay. A
straight line alone would call a patch that closed in the first months, and stayed closed for two
years, unchanged.
"""

import numpy as np

from pigmenttrack.analysis.array_types import FloatArray
from pigmenttrack.analysis.correlated_fit import CorrelatedFit, prepare_fits

# Where a gradual change begins and ends, as shares of the span.
GRADUAL = (
    (0.0, 1.0),
    (0.0, 1.0 / 6.0),
    (0.0, 1.0 / 3.0),
    (1.0 / 3.0, 2.0 / 3.0),
    (2.0 / 3.0, 1.0),
)
# What is believed of sudden changes before the values are seen; shared by all places.
SUDDEN_SHARE = 0.3
# A sudden change needs two visits on either side: one odd photo at an end is none.
VISITS_BESIDE_A_STEP = 2
# Of the two parameters of every course (level at the first visit, change to the last), the second.
WHOLE_CHANGE = np.array([0.0, 1.0])


def courses(months: FloatArray) -> tuple[FloatArray, ...]:
    """Return every course as a path from 0 at the first visit to 1 at the last, each (N,).

    First the gradual ones, then one step for every place between two visits.
    """
    share = (months - months[0]) / (months[-1] - months[0])
    gradual = [np.clip((share - begin) / (end - begin), 0.0, 1.0) for begin, end in GRADUAL]
    places = range(VISITS_BESIDE_A_STEP, len(months) - VISITS_BESIDE_A_STEP + 1)
    sudden = [(np.arange(len(months)) >= place).astype(np.float64) for place in places]
    return (*gradual, *sudden)


def course_fits(
    months: FloatArray, relative_sd: FloatArray | None = None
) -> tuple[CorrelatedFit, ...]:
    """Return one fit a course, each with the level at the start and the whole change.

    Parameters
    ----------
    months : array, shape (N,)
        Ascending; at least four.
    relative_sd : array, shape (N,), optional
        Noise of each visit relative to the others'.
    """
    paths = courses(months)
    steps = len(paths) - len(GRADUAL)
    priors = [np.log((1.0 - SUDDEN_SHARE) / len(GRADUAL))] * len(GRADUAL)
    priors += [np.log(SUDDEN_SHARE / steps)] * steps
    ones = np.ones(len(months))
    designs = [np.column_stack([ones, path]) for path in paths]
    return prepare_fits(months, designs, log_priors=priors, relative_sd=relative_sd)
