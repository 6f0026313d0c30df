"""Spectra from 400 to 700 nm in steps of 10: light, blood, melanin, paint and the standard eye."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Spectrum = NDArray[np.float64]  # (31,)

WAVELENGTHS_NM: Spectrum = np.arange(400.0, 701.0, 10.0)

# Molar extinction, 1/(cm M), of oxy- and deoxyhaemoglobin: S. Prahl's compilation (Oregon Medical
# Laser Center, 1999) of Gratzer and Kollias.
_OXYGENATED = np.fromstring(
    """
    266232 466840 480360 246072 102580 62816 44480 33209 26629 23684 20933 20035 24202 39957
    53236 43016 32613 44496 50104 14401 3200 1506 942 610 442 368 320 294 278 276 290
    """,
    sep=" ",
)
_DEOXYGENATED = np.fromstring(
    """
    223296 303956 407560 528600 413280 103292 23389 16156 14550 16684 20862 25774 31590
    39036 46592 53412 53788 45072 37020 28324 14677 9444 6510 5149 4345 3750 3227 2795 2408
    2052 1794
    """,
    sep=" ",
)
_BLOOD_MOLARITY = 150.0 / 64500.0  # 150 g of haemoglobin a litre of whole blood, 64 500 g/mol
_LN10 = np.log(10.0)

# CIE daylight components S0, S1, S2 (CIE 15:2004, table T.2).
_DAYLIGHT = np.fromstring(
    """
    94.8 104.8 105.9 96.8 113.9 125.6 125.5 121.3 121.3 113.5 113.1 110.8 106.5 108.8 105.3
    104.4 100.0 96.0 95.1 89.1 90.5 90.3 88.4 84.0 85.1 81.9 82.6 84.9 81.3 71.9 74.3
    43.4 46.3 43.9 37.1 36.7 35.9 32.6 27.9 24.3 20.1 16.2 13.2 8.6 6.1 4.2 1.9 0.0 -1.6
    -3.5 -3.5 -5.8 -7.2 -8.6 -9.5 -10.9 -10.7 -12.0 -14.0 -13.6 -12.0 -13.3
    -1.1 -0.5 -0.7 -1.2 -2.6 -2.9 -2.8 -2.6 -2.6 -1.8 -1.5 -1.3 -1.2 -1.0 -0.5 -0.3 0.0 0.2
    0.5 2.1 3.2 4.1 4.7 5.1 6.7 7.3 8.6 9.8 10.2 8.3 9.6
    """,
    sep=" ",
).reshape(3, 31)
_LINEAR_SRGB_FROM_XYZ = np.array(  # IEC 61966-2-1
    [[3.2406, -1.5372, -0.4986], [-0.9689, 1.8758, 0.0415], [0.0557, -0.2040, 1.0570]]
)


def blood_absorption(oxygenation: float) -> Spectrum:
    """Return the absorption of whole blood in 1/cm."""
    extinction = oxygenation * _OXYGENATED + (1.0 - oxygenation) * _DEOXYGENATED
    return _LN10 * _BLOOD_MOLARITY * extinction


def melanosome_absorption(power: float, pheomelanin: float) -> Spectrum:
    """Return the absorption of melanosomes in 1/cm.

    Eumelanin falls as a `power` of the wavelength (3.33 in [1]_), pheomelanin with the power 4.75;
    both are made equal at 550 nm, so that both arguments change the hue alone. `pheomelanin` is a
    share in [0, 1].

    References
    ----------
    .. [1] Jacques (2013). Phys. Med. Biol. 58, R37; Donner and Jensen (2006). EGSR, 409.
    """
    relative = WAVELENGTHS_NM / 550.0
    at_550 = 6.6e11 * 550.0**-3.33
    return at_550 * ((1.0 - pheomelanin) * relative**-power + pheomelanin * relative**-4.75)


def daylight(temperature_k: float) -> Spectrum:
    """Return CIE daylight of 4000 to 25 000 K, of mean 1."""
    inverse = 1e3 / temperature_k
    if temperature_k <= 7000.0:
        x = 0.244063 + 0.09911 * inverse + 2.9678 * inverse**2 - 4.6070 * inverse**3
    else:
        x = 0.237040 + 0.24748 * inverse + 1.9018 * inverse**2 - 2.0064 * inverse**3
    y = -3.000 * x**2 + 2.870 * x - 0.275
    divisor = 0.0241 + 0.2562 * x - 0.7341 * y
    first = (-1.3515 - 1.7703 * x + 5.9114 * y) / divisor
    second = (0.0300 - 31.4424 * x + 30.0717 * y) / divisor
    light = _DAYLIGHT[0] + first * _DAYLIGHT[1] + second * _DAYLIGHT[2]
    return light / light.mean()


def glowing(temperature_k: float) -> Spectrum:
    """Return the light of a filament (Planck), of mean 1."""
    metres = WAVELENGTHS_NM * 1e-9
    light = metres**-5 / np.expm1(1.4388e-2 / (metres * temperature_k))
    return light / light.mean()


def white_led(blue_share: float, phosphor_nm: float) -> Spectrum:
    """Return the light of a white LED: a narrow blue line and a broad phosphor, of mean 1."""
    light = blue_share * _bell(452.0, 10.0, 13.0) + _bell(phosphor_nm, 48.0, 62.0)
    return light / light.mean()


def _bell(centre_nm: float, below_nm: float, above_nm: float) -> Spectrum:
    width = np.where(centre_nm > WAVELENGTHS_NM, below_nm, above_nm)
    return np.exp(-0.5 * ((WAVELENGTHS_NM - centre_nm) / width) ** 2)


@cache
def standard_observer() -> NDArray[np.float64]:
    """Return the CIE 1931 colour matching functions x, y, z, shape (3, 31), as sums of bells.

    References
    ----------
    .. [1] Wyman, Sloan, Shirley (2013). J. Computer Graphics Techniques 2(2), 1-11.
    """
    x = 1.056 * _bell(599.8, 37.9, 31.0) + 0.362 * _bell(442.0, 16.0, 26.7)
    x -= 0.065 * _bell(501.1, 20.4, 26.2)
    y = 0.821 * _bell(568.8, 46.9, 40.5) + 0.286 * _bell(530.9, 16.3, 31.1)
    z = 1.217 * _bell(437.0, 11.8, 36.0) + 0.681 * _bell(459.0, 26.0, 13.8)
    return np.stack([x, y, z])


@cache
def ideal_response() -> NDArray[np.float64]:
    """Return what turns a reflectance under D65 into linear sRGB, shape (3, 31); white gives 1."""
    response = _LINEAR_SRGB_FROM_XYZ @ (standard_observer() * daylight(6504.0))
    return response / response.sum(axis=1, keepdims=True)


@cache
def paint_basis() -> NDArray[np.float64]:
    """Return three smooth reflectances, shape (31, 3), that add up to 1 at every wavelength.

    ``paint_basis() @ rgb`` is the spectrum of a paint that has the linear sRGB colour `rgb` for
    the ideal camera under D65; greys come out flat.
    """
    red = 1.0 / (1.0 + np.exp(-(WAVELENGTHS_NM - 587.0) / 9.0))
    blue = 1.0 / (1.0 + np.exp((WAVELENGTHS_NM - 492.0) / 9.0))
    blocks = np.column_stack([red, 1.0 - red - blue, blue])
    return blocks @ np.linalg.inv(ideal_response() @ blocks)
