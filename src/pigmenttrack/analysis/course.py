"""The courses that a change may take through a series.

It may come evenly over the whole span, or within a part of it and stay. A straight line alone
would call a patch that closed in the first months, and stayed closed for two years, unchanged.
"""

import numpy as np

from pigmenttrack.analysis.correlated_fit import CorrelatedFit, FloatArray, prepare_fit

# Where the change begins and ends, as shares of the span.
COURSES = (
    (0.0, 1.0),
    (0.0, 1.0 / 6.0),
    (0.0, 1.0 / 3.0),
    (1.0 / 3.0, 2.0 / 3.0),
    (2.0 / 3.0, 1.0),
)
# Of the two parameters of every course (level at the first visit, change to the last), the second.
WHOLE_CHANGE = np.array([0.0, 1.0])


def course_fits(
    months: FloatArray, relative_sd: FloatArray | None = None
) -> tuple[CorrelatedFit, ...]:
    """Return one fit a course, each with the level at the start and the whole change.

    Parameters
    ----------
    months : array, shape (N,)
        Ascending.
    relative_sd : array, shape (N,), optional
        Noise of each visit relative to the others'.
    """
    share = (months - months[0]) / (months[-1] - months[0])
    ones = np.ones(len(months))
    return tuple(
        prepare_fit(
            months,
            np.column_stack([ones, np.clip((share - begin) / (end - begin), 0.0, 1.0)]),
            relative_sd=relative_sd,
        )
        for begin, end in COURSES
    )
