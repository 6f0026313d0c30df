"""Least squares for short series whose points resemble their neighbours.

An ordinary fit takes every photo for a fresh witness. They are not: skin and season drift, so that
neighbours resemble each other, a year returns, and people start a series on a bad day. With 6 to
24 points none of this can be estimated well, and a fit that plugs in one estimate raises false
alarms. So the fit is made under every covariance of a small fixed family (`covariances`), and the
answers are mixed by how well each explains the data (restricted likelihood, flat prior): a mixture
of t-distributions, wide where the data cannot tell the covariances apart.

References
----------
.. [1] Harville (1974). Bayesian inference for variance components using only error contrasts.
   Biometrika 61(2), 383-385.
.. [2] Huitema & McKean (2000). A simple and powerful test for autocorrelated errors in OLS
   intervention models. Psychological Reports 87, 3-20 (why one estimated rho is not enough).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pigmenttrack.analysis.array_types import FloatArray
from pigmenttrack.analysis.covariances import noise_covariances
from pigmenttrack.analysis.t_mixture import TMixture


@dataclass(frozen=True, slots=True)
class CorrelatedFit:
    """A design whitened under every covariance of the family, ready for any series of values.

    Attributes
    ----------
    whitening : array, shape (G, N, N)
    basis : array, shape (G, N, P)
        Orthonormal columns of the whitened design.
    triangle : array, shape (G, P, P)
    log_weight : array, shape (G,)
        What does not depend on the values: prior, and part of the log restricted likelihood.
    """

    whitening: FloatArray
    basis: FloatArray
    triangle: FloatArray
    log_weight: FloatArray

    @property
    def degrees_of_freedom(self) -> int:
        """Points minus parameters."""
        return self.basis.shape[1] - self.basis.shape[2]

    def components(
        self, white: FloatArray, weights: FloatArray, floor_sd: float
    ) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return log weights, centres and scales of every covariance, each of shape (G, S).

        Parameters
        ----------
        white : array, shape (G, N, S)
            ``whitening @ values``, one series a column.
        weights : array, shape (P,)
            The weighted sum of the design's parameters that is asked for.
        floor_sd : float
            The noise is never taken to be smaller than this (the measurement's own sd).
        """
        scores = np.transpose(self.basis, (0, 2, 1)) @ white
        left = white - self.basis @ scores
        squares = np.einsum("gis,gis->gs", left, left)
        # A series that fits to the last digit would divide zero by zero.
        squares = np.maximum(squares, 1e-20 * np.einsum("gis,gis->gs", white, white) + 1e-300)
        lever = np.linalg.solve(
            np.transpose(self.triangle, (0, 2, 1)),
            np.broadcast_to(weights, (len(scores), len(weights)))[..., None],
        )[..., 0]
        freedom = self.degrees_of_freedom
        variance = np.maximum(squares / freedom, floor_sd**2)
        log_weight = self.log_weight[:, None] - 0.5 * freedom * np.log(squares)
        spread = np.einsum("gp,gp->g", lever, lever)[:, None]
        centers = np.einsum("gp,gps->gs", lever, scores)
        return log_weight, centers, np.sqrt(spread * variance)


def contrast(
    fits: Sequence[CorrelatedFit], values: FloatArray, weights: FloatArray, floor_sd: float = 0.0
) -> TMixture:
    """Return what a series tells about a weighted sum of parameters, over one or more designs.

    Several designs (a change that comes early, late, evenly) are mixed like the covariances, by
    how well each explains the values; the weighted sum must mean the same in all of them.

    Parameters
    ----------
    values : array, shape (N,)
    weights : array, shape (P,)
    floor_sd : float
        The noise is never taken to be smaller than this.
    """
    weight, centers, scales = _mixed(fits, values[:, None], weights, floor_sd)
    return TMixture(
        weights=weight[:, 0],
        centers=centers[:, 0],
        scales=scales[:, 0],
        degrees_of_freedom=fits[0].degrees_of_freedom,
    )


def tail_probabilities(
    fits: Sequence[CorrelatedFit],
    values: FloatArray,
    weights: FloatArray,
    floor_sd: float = 0.0,
    *,
    at: float = 0.0,
) -> FloatArray:
    """Return the two-sided tail probability of one number for many series at once.

    The same as ``2 * min(p, 1 - p)`` with ``p = contrast(...).below(at)`` for each column: below
    0.05, the 95 % interval leaves the number out.

    Parameters
    ----------
    values : array, shape (N, S)
        One series a column.

    Returns
    -------
    array, shape (S,)
    """
    from scipy.special import stdtr

    weight, centers, scales = _mixed(fits, values, weights, floor_sd)
    parts = stdtr(fits[0].degrees_of_freedom, (at - centers) / scales)
    below = np.einsum("gs,gs->s", weight, parts)
    return 2.0 * np.minimum(below, 1.0 - below)


def _mixed(
    fits: Sequence[CorrelatedFit], values: FloatArray, weights: FloatArray, floor_sd: float
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return normalised weights, centres and scales over all designs and covariances."""
    parts = []
    whitening, white = None, values
    for fit in fits:
        # Fits prepared together share one whitening; it is the costly part for long series.
        if fit.whitening is not whitening:
            whitening, white = fit.whitening, fit.whitening @ values
        parts.append(fit.components(white, weights, floor_sd))
    log_weight, centers, scales = (np.concatenate([part[i] for part in parts]) for i in range(3))
    weight = np.exp(log_weight - log_weight.max(axis=0))
    return weight / weight.sum(axis=0), centers, scales


def prepare_fit(
    months: FloatArray,
    design: FloatArray,
    *,
    chosen: Sequence[int] = (0,),
    relative_sd: FloatArray | None = None,
) -> CorrelatedFit:
    """Whiten a design under every covariance of the family.

    Parameters
    ----------
    months : array, shape (N,)
        Ascending, no two equal.
    design : array, shape (N, P)
        Of full rank, with P < N.
    chosen : sequence of int
        Points that may have been picked for being bad.
    relative_sd : array, shape (N,), optional
        Noise of each point relative to the others'.

    Raises
    ------
    ValueError
        If times do not ascend or the design has not more points than parameters.
    """
    return prepare_fits(months, [design], chosen=chosen, relative_sd=relative_sd)[0]


def prepare_fits(
    months: FloatArray,
    designs: Sequence[FloatArray],
    *,
    log_priors: Sequence[float] | None = None,
    chosen: Sequence[int] = (0,),
    relative_sd: FloatArray | None = None,
) -> tuple[CorrelatedFit, ...]:
    """Whiten several designs of the same points; the family of covariances is made once.

    Parameters
    ----------
    log_priors : sequence of float, optional
        Logarithm of each design's weight before the values are seen; equal where none is given.

    Raises
    ------
    ValueError
        As `prepare_fit`.
    """
    if not np.all(np.diff(months) > 0):
        msg = "times must ascend"
        raise ValueError(msg)
    for points, parameters in (design.shape for design in designs):
        if points <= parameters or points != len(months):
            msg = f"{len(months)} times and {parameters} parameters leave nothing to fit"
            raise ValueError(msg)
    whitening = np.linalg.inv(np.linalg.cholesky(noise_covariances(months, chosen, relative_sd)))
    log_determinants = np.log(np.abs(np.diagonal(whitening, axis1=1, axis2=2))).sum(axis=1)
    priors = [0.0] * len(designs) if log_priors is None else log_priors
    fits = []
    for design, prior in zip(designs, priors, strict=True):
        basis, triangle = np.linalg.qr(whitening @ design)
        spread = np.log(np.abs(np.diagonal(triangle, axis1=1, axis2=2))).sum(axis=1)
        fits.append(CorrelatedFit(whitening, basis, triangle, log_determinants - spread + prior))
    return tuple(fits)
