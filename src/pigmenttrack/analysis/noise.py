"""How much an unchanged thing seems to change: repeatability and minimal detectable change.

References
----------
.. [1] Bland & Altman (1996). Measurement error. BMJ 313, 744.
.. [2] Weir (2005). J. Strength Cond. Res. 19(1), 231-240 (minimal detectable change).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from pigmenttrack.analysis.array_types import FloatArray
from pigmenttrack.analysis.change_scale import ChangeScale
from pigmenttrack.analysis.visits import Visits
from pigmenttrack.domain.estimate import Z95

# From fewer pairs an sd is known within a factor of two at best; the measured sd is then better.
ENOUGH_REPLICATES = 5


class NoiseSource(StrEnum):
    """Where the noise is known from."""

    REPLICATES = "replicate photos"
    MEASURED_SD = "the photos' own uncertainty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeatability:
    """Spread of photos taken at one visit.

    Attributes
    ----------
    sd : float
        Within-visit standard deviation of one photo, on the scale it was computed on.
    low, high : float
        95 % interval of the sd, from chi-square.
    degrees_of_freedom : int
        Pairs of photos, where every visit has two.
    """

    sd: float
    low: float
    high: float
    degrees_of_freedom: int

    @property
    def repeatability(self) -> float:
        """Two photos of one visit differ by less in 95 of 100 cases: ``2.77 sd``."""
        return Z95 * math.sqrt(2.0) * self.sd


def repeatability_of(groups: Sequence[Sequence[float]]) -> Repeatability:
    """Return the repeatability from groups of replicates, each of any size.

    ``sd = sqrt(sum (x - mean of its group)² / sum (k - 1))``, which for pairs is the familiar
    ``sqrt(sum d² / 2n)``.

    Parameters
    ----------
    groups : sequence of sequences of float
        Values on the scale to be judged (logarithms for areas and counts).

    Raises
    ------
    ValueError
        If no group has two values.

    Examples
    --------
    >>> round(repeatability_of([(1.0, 3.0), (4.0, 4.0)]).sd, 6) == round((4 / 4) ** 0.5, 6)
    True
    """
    arrays = [np.asarray(group, dtype=np.float64) for group in groups]
    squares = sum(float(((group - group.mean()) ** 2).sum()) for group in arrays if len(group))
    freedom = sum(len(group) - 1 for group in arrays if len(group))
    return _repeatability(squares, freedom)


def repeatability_of_visits(visits: Visits) -> Repeatability:
    """Return the repeatability of a series with replicate photos.

    Raises
    ------
    ValueError
        If no visit has two photos.
    """
    return _repeatability(visits.squares_within, visits.freedom_within)


def _repeatability(squares: float, freedom: int) -> Repeatability:
    if freedom < 1:
        msg = "repeatability needs at least one visit with two photos"
        raise ValueError(msg)
    from scipy.special import chdtri  # inverse of the chi-square distribution's upper tail

    return Repeatability(
        sd=math.sqrt(squares / freedom),
        low=math.sqrt(squares / float(chdtri(freedom, 0.025))),
        high=math.sqrt(squares / float(chdtri(freedom, 0.975))),
        degrees_of_freedom=freedom,
    )


def minimal_detectable_change(sd: float, photos_per_visit: float = 1.0) -> float:
    """Return by how much two visits must differ to stand out: ``1.96 sqrt(2) sd / sqrt(k)``.

    Raises
    ------
    ValueError
        If sd is negative or a visit has less than one photo.

    Examples
    --------
    >>> round(minimal_detectable_change(1.0), 2), round(minimal_detectable_change(1.0, 4), 2)
    (2.77, 1.39)
    """
    if sd < 0 or photos_per_visit < 1:
        msg = f"needs sd >= 0 and at least one photo, got {sd} and {photos_per_visit}"
        raise ValueError(msg)
    return Z95 * math.sqrt(2.0) * sd / math.sqrt(photos_per_visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """The noise of one photo of a series, and where it is known from.

    Attributes
    ----------
    sd : float
        Of one photo, on the scale of the series' visits.
    """

    sd: float
    source: NoiseSource
    degrees_of_freedom: int | None = None

    def detectable(self, photos_one: float, photos_other: float) -> float:
        """Return the minimal detectable change between two visits of so many photos each."""
        return Z95 * self.sd * math.sqrt(1.0 / photos_one + 1.0 / photos_other)


def noise_of(visits: Visits) -> Noise | None:
    """Return the noise of a series: from replicates, else from the measured sds, else None."""
    if visits.freedom_within >= ENOUGH_REPLICATES and visits.squares_within > 0:
        spread = repeatability_of_visits(visits)
        return Noise(
            sd=spread.sd,
            source=NoiseSource.REPLICATES,
            degrees_of_freedom=spread.degrees_of_freedom,
        )
    if visits.sds is None or not np.any(visits.sds > 0):
        return None
    return Noise(sd=_typical(visits.sds), source=NoiseSource.MEASURED_SD)


def relative_sds(visits: Visits) -> FloatArray | None:
    """Return each visit's sd relative to the typical one, where that is larger.

    A visit with less doubt than usual gets no more say: the noise that the sd does not know of
    (another pose, another light) is the same for it.
    """
    if visits.sds is None or not np.any(visits.sds > 0):
        return None
    return np.maximum(1.0, visits.sds / _typical(visits.sds))


def shown_band(change: float, scale: ChangeScale) -> tuple[float, float]:
    """Return a fall and a rise of the same size on the scale, as people read them."""
    return scale.shown(-change), scale.shown(change)


def _typical(sds: FloatArray) -> float:
    """Return the median of the sds that are known."""
    return float(np.median(sds[sds > 0]))
