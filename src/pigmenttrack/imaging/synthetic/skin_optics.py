"""How skin reflects light: melanin over a turbid, blood-filled dermis.

What makes a synthetic test lie is a generator that obeys the very formula which the measurement
inverts. Here every person has an own depth and clumping of melanin, own melanin kind, blood,
scatter and yellow pigments, and the colour comes from whole spectra, never from three numbers.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.synthetic.spectra import (
    WAVELENGTHS_NM,
    Spectrum,
    blood_absorption,
    melanosome_absorption,
)

# Melanosome volume fraction of the epidermis by Fitzpatrick type. Jacques (1998, Oregon Medical
# Laser Center "Skin optics") gives 1.3-6.3 % for light, 11-16 % for tan, 18-43 % for dark skin.
MELANIN_BY_TYPE = {
    1: (0.010, 0.020),
    2: (0.020, 0.040),
    3: (0.040, 0.075),
    4: (0.080, 0.130),
    5: (0.140, 0.210),
    6: (0.220, 0.330),
}
# Of the dermis. Jacques 2013 gives 0.2-0.7 %; spread evenly through an infinitely deep layer, as
# here, three times that gives the redness of real skin (a* about 10).
BLOOD_RANGE = (0.008, 0.024)


@dataclass(frozen=True, slots=True, kw_only=True)
class SkinOptics:
    """The optical constants of one person's skin.

    Attributes
    ----------
    epidermis_cm : float
        Thickness of the pigmented layer; light passes it twice, obliquely.
    clumping : float
        Squared coefficient of variation of the melanin that single light paths meet. 0 is an even
        layer (Beer-Lambert); above 0 dark skin gets less dark than an even layer would be.
    melanin_power : float
        How steeply the dark melanin's absorption falls with wavelength.
    pheomelanin, dermal_melanin : float
        Share of the redder melanin; share of the melanin that lies in the dermis (deep, bluish).
    oxygenation, bilirubin : float
        Of the blood; yellow pigments (bilirubin, carotene) as a factor.
    scatter_per_cm, scatter_power : float
        Reduced scattering at 500 nm and its fall with wavelength.
    sheen : float
        Neutral light from the surface, added to every reflectance.
    """

    epidermis_cm: float
    clumping: float
    melanin_power: float
    pheomelanin: float
    dermal_melanin: float
    oxygenation: float
    bilirubin: float
    scatter_per_cm: float
    scatter_power: float
    sheen: float

    def reflectance(
        self, melanin: NDArray[np.floating], blood: NDArray[np.floating]
    ) -> NDArray[np.float64]:
        """Return the reflectance spectra (..., 31) of skin with these volume fractions (...)."""
        melanin = np.asarray(melanin, np.float64)[..., None]
        blood = np.asarray(blood, np.float64)[..., None]
        absorbed_by_melanin = melanin * melanosome_absorption(self.melanin_power, self.pheomelanin)
        depth = 2.0 * OBLIQUE_PATH * self.epidermis_cm * absorbed_by_melanin
        # The mean of exp(-depth) over gamma-distributed depths is a power law; its limit for no
        # clumping is Beer-Lambert.
        if self.clumping < 1e-6:
            passed = np.exp(-depth)
        else:
            passed = (1.0 + self.clumping * depth) ** (-1.0 / self.clumping)
        dermis = self._dermis(blood, self.dermal_melanin * 0.02 * absorbed_by_melanin)
        return self.sheen + (1.0 - self.sheen) * passed * dermis

    def _dermis(
        self, blood: NDArray[np.float64], further_absorption: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Return the diffuse reflectance of the dermis (Kubelka and Munk, infinitely thick)."""
        absorption = blood * blood_absorption(self.oxygenation) + further_absorption
        # Bloodless tissue (Saidi 1992, in Jacques 2013) and a yellow band around 460 nm.
        absorption = absorption + 0.244 + 85.3 * np.exp(-(WAVELENGTHS_NM - 154.0) / 66.2)
        absorption = absorption + self.bilirubin * _yellow_band()
        scatter = self.scatter_per_cm * (WAVELENGTHS_NM / 500.0) ** -self.scatter_power
        ratio = 2.0 * absorption / (0.75 * scatter)
        return np.asarray(1.0 + ratio - np.sqrt(ratio * ratio + 2.0 * ratio))


OBLIQUE_PATH = 1.35  # diffuse light crosses a thin layer at a slant


def _yellow_band() -> Spectrum:
    return np.exp(-0.5 * ((WAVELENGTHS_NM - 460.0) / 28.0) ** 2)


def random_optics(rng: np.random.Generator) -> SkinOptics:
    """Draw the skin of one person."""
    return SkinOptics(
        epidermis_cm=rng.uniform(0.0055, 0.0075),
        clumping=rng.uniform(0.0, 0.6),
        # -3.33 in suspensions of melanosomes; flatter where they shade each other, as in vivo.
        melanin_power=rng.uniform(2.0, 3.0),
        pheomelanin=rng.uniform(0.0, 0.15),
        dermal_melanin=rng.uniform(0.0, 0.6),
        oxygenation=rng.uniform(0.55, 0.85),
        bilirubin=rng.uniform(0.0, 0.5),
        scatter_per_cm=rng.uniform(38.0, 54.0),
        scatter_power=rng.uniform(1.0, 1.6),
        sheen=rng.uniform(0.008, 0.022),
    )
