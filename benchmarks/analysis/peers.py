"""What others do with a short series: each returns which series it calls changed."""

from collections.abc import Callable
from types import ModuleType

import numpy as np
from null_series import FloatArray
from scipy import stats

ALPHA = 0.05


def before_after(series: FloatArray) -> FloatArray:
    """Compare the first half with the second by a t-test."""
    half = len(series) // 2
    return stats.ttest_ind(series[:half], series[half:]).pvalue < ALPHA


def ordinary_line(series: FloatArray) -> FloatArray:
    """Fit a line by ordinary least squares."""
    return _each(series, lambda y, x: _models().OLS(y, x).fit().pvalues[1])


def robust_line(series: FloatArray) -> FloatArray:
    """Fit a line with HAC (Newey-West) errors, t-distributed, lag by the usual rule."""
    lag = int(np.floor(4 * (len(series) / 100) ** (2 / 9)))
    return _each(
        series,
        lambda y, x: (
            _models()
            .OLS(y, x)
            .fit(cov_type="HAC", cov_kwds={"maxlags": lag, "use_correction": True}, use_t=True)
            .pvalues[1]
        ),
    )


def autoregressive_line(series: FloatArray) -> FloatArray:
    """Fit a line with AR(1) errors, the correlation estimated by iteration (GLSAR)."""
    return _each(series, lambda y, x: _models().GLSAR(y, x, rho=1).iterative_fit(8).pvalues[1])


def two_visits(series: FloatArray) -> FloatArray:
    """Compare the last visit with the first by the minimal detectable change, noise sd known."""
    return np.abs(series[-1] - series[0]) > 1.96 * np.sqrt(2.0)


def _each(series: FloatArray, p_value: Callable[[FloatArray, FloatArray], float]) -> FloatArray:
    design = np.column_stack([np.ones(len(series)), np.arange(len(series), dtype=float)])
    return np.array([p_value(column, design) < ALPHA for column in series.T])


def _models() -> ModuleType:
    """Return statsmodels, which only this comparison needs.

    Raises
    ------
    SystemExit
        With how to install it.
    """
    try:
        import statsmodels.api as sm
    except ModuleNotFoundError as error:
        message = "The peers need statsmodels: pip install 'statsmodels>=0.14.4,<1', or --no-peers."
        raise SystemExit(message) from error
    return sm


PEERS = {
    "t-test before/after": before_after,
    "line, ordinary": ordinary_line,
    "line, HAC errors": robust_line,
    "line, AR(1) GLSAR": autoregressive_line,
    "last against first, MDC": two_visits,
}
