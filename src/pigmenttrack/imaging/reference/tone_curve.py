"""A camera's tone curve, inverted from grey fields of known reflectance."""

from dataclasses import dataclass

import numpy as np
from numpy.polynomial import Polynomial
from numpy.typing import NDArray

from pigmenttrack.imaging.color import DARKEST_REFLECTANCE

# Beyond the greys the curve goes on straight in log-log; no camera's curve leaves these slopes.
_SLOPES = (0.4, 2.5)
_DEGREES = (3, 2, 1)  # an S-shaped curve needs three; fewer where that would not be monotone


@dataclass(frozen=True, slots=True)
class ToneCurve:
    """From decoded sRGB light to reflectance, monotone, for one channel.

    A polynomial between logarithms: it smooths the printer's errors, which single greys carry,
    where an interpolation would turn each of them into a false contrast.

    Attributes
    ----------
    coefficients : tuple of float
        Of ``log(reflectance)`` in powers of ``log(decoded)``, lowest first.
    low, high : float
        Range of ``log(decoded)`` that the greys cover.
    """

    coefficients: tuple[float, ...]
    low: float
    high: float

    def __call__(self, decoded: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return the reflectance of decoded sRGB light; black stays black."""
        light = np.asarray(decoded, np.float64)
        log_light = np.log(np.maximum(light, DARKEST_REFLECTANCE))
        curve = Polynomial(self.coefficients)
        inside = np.clip(log_light, self.low, self.high)
        slope = np.clip(curve.deriv()(inside), *_SLOPES)
        # Zero light is zero reflectance, on a straight line from the darkest step.
        fade = np.minimum(light / DARKEST_REFLECTANCE, 1.0)
        return np.asarray(np.exp(curve(inside) + slope * (log_light - inside)) * fade)


def fit_tone_curve(
    decoded: NDArray[np.float64], reflectance: NDArray[np.float64]
) -> ToneCurve | None:
    """Fit the curve to greys (N,) each; None when they do not rise together.

    Parameters
    ----------
    decoded : float64 array
        sRGB light of the greys as photographed, > 0.
    reflectance : float64 array
        Their reflectance times the light that falls on each.
    """
    x = np.log(np.maximum(decoded, DARKEST_REFLECTANCE))
    y = np.log(reflectance)
    low, high = float(x.min()), float(x.max())
    if high - low < 1.0:  # less than a factor of 2.7 between black and white: no tone is told
        return None
    grid = np.linspace(low, high, 64)
    for degree in _DEGREES:
        curve = Polynomial.fit(x, y, degree).convert()
        slope = curve.deriv()(grid)
        if slope.min() >= _SLOPES[0] and slope.max() <= _SLOPES[1]:
            return ToneCurve(tuple(float(c) for c in curve.coef), low, high)
    return None
