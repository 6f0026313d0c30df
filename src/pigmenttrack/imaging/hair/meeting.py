"""How much rather hairs meet under a motion because they are the same than by accident.

The ends of the second picture are taken for a Poisson process of places and directions. For each
hair of the first the ratio is formed of two likelihoods: that the second picture shows the hair
where the motion puts it, and that only strangers lie there. For strangers the ratio has the mean
1, whatever their density and lean; so the product over hairs that lie independently exceeds x by
accident with a probability of at most 1/x [1]_. Hairs of one follicular unit do not: a group of
hairs that meet at one place counts with the mean over them.

References
----------
.. [1] Vovk & Wang (2021). E-values: calibration, combination and applications. Annals of
       Statistics 49(3), 1736-1754.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.hair.shaft_ends import ShaftEnds, is_tip
from pigmenttrack.imaging.hair.similarity import transform, turn_of, wrapped

# Of the hairs of the poorer picture that the other should show too, in a shaved field.
MET_SHARE = 0.5
# How far apart the ends of one hair lie on two tracings, and how far its directions differ: shares
# and deviations, measured on synthetic pairs, with what is left for directions that say nothing.
PLACE_MM = ((0.75, 0.015), (0.25, 0.06))
TURN = ((0.70, 0.06), (0.25, 0.30))
FREE_TURN = 0.05
FARTHEST_MM = 0.2
# How often a root is met by a root, a root by a tip, and so on: roots are mistaken now and then.
ROLES = np.array([[0.91, 0.04], [0.04, 0.01]])
# Either photo's field may have been taken to lean the wrong way as a whole.
READINGS = (ROLES, ROLES[::-1], ROLES[:, ::-1], ROLES[::-1, ::-1])
ANY_ROLES = np.array([[0.38, 0.12], [0.12, 0.38]])  # most often none or both do
BINS = 72  # of directions
LEAN_SD = 0.3  # rad, of the smoothing of the directions of a field
EVEN_SHARE = 0.1  # of directions that are taken to be spread evenly


class Strangers:
    """The ends of a picture as they are met by accident.

    Parameters
    ----------
    ends : ShaftEnds
    area_mm2 : float
        Of the picture.
    """

    def __init__(self, ends: ShaftEnds, area_mm2: float) -> None:
        self.ends = ends
        self._tree = cKDTree(ends.places_mm)
        grid = np.arange(BINS) * (2 * np.pi / BINS) - np.pi
        rows = []
        for ways in (ends.ways[::2], ends.ways[1::2]):
            lean = np.exp((np.cos(grid[:, None] - ways[None]) - 1.0) / LEAN_SD**2).sum(axis=1)
            lean /= lean.sum() * 2 * np.pi / BINS
            even = EVEN_SHARE / (2 * np.pi)
            rows.append(((1 - EVEN_SHARE) * lean + even) * ends.count / area_mm2)
        self._density = np.array(rows)

    def meetings(
        self,
        first: ShaftEnds,
        a_to_b: Matrix,
        sd_mm: float | None = None,
        roles: NDArray[np.float64] = ANY_ROLES,
    ) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
        """Return ends of both pictures that come near one another under a motion.

        Parameters
        ----------
        first : ShaftEnds
            Of the other picture.
        a_to_b : array (3, 3)
            From it to this one, mm.
        sd_mm : float or None
            By how much the motion may be off; None where it is exact.
        roles : array (2, 2)
            How often a root or tip of the other picture is met by a root or tip of this one.

        Returns
        -------
        numbers of ends of the other picture, of this one, and the likelihood ratios (K,)
        """
        one, other, ratios = self._near(first, a_to_b, sd_mm)
        return one, other, roles[is_tip(one), is_tip(other)] * ratios

    def _near(
        self, first: ShaftEnds, a_to_b: Matrix, sd_mm: float | None
    ) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
        """Return the same whatever is root and whatever tip."""
        moved, turn = transform(first.places_mm, a_to_b), turn_of(a_to_b)
        reach = FARTHEST_MM if sd_mm is None else 3.0 * sd_mm
        near = cKDTree(moved).sparse_distance_matrix(self._tree, reach, output_type="ndarray")
        one, other, gaps = near["i"], near["j"], near["v"]
        expected = wrapped(first.ways[one] + turn)
        bins = np.rint((expected + np.pi) * (BINS / (2 * np.pi))).astype(np.intp) % BINS
        strangers = self._density[is_tip(other), bins]
        same = _place_density(gaps, sd_mm) * _turn_density(
            wrapped(self.ends.ways[other] - expected)
        )
        return one, other, same / strangers

    def log_ratio(self, first: ShaftEnds, a_to_b: Matrix, area_mm: Points) -> "Meeting":
        """Return how much rather a motion shows the same hairs than strangers."""
        roots = transform(first.roots_mm, a_to_b)
        seen = ((roots >= 0) & (roots <= area_mm)).all(axis=1)
        one, other, ratios = self._near(first, a_to_b, None)
        best = Meeting(-np.inf, 0, 0, ROLES)
        for roles in READINGS:
            likely = roles[is_tip(one), is_tip(other)] * ratios
            met = np.bincount(one, likely, len(first.places_mm)).reshape(-1, 2)
            # Swapped hairs of a unit have their tips, not their roots, in common.
            clumps = first.clumps.reshape(-1, 2)
            group = np.where(met[:, 1] > met[:, 0], clumps[:, 1], clumps[:, 0])
            total = np.bincount(group, (1.0 - MET_SHARE + MET_SHARE * met.sum(axis=1)) * seen)
            members = np.bincount(group, seen)
            logs = np.log(total[members > 0] / members[members > 0])
            # The best of several readings is no more than their sum, whose mean is their number.
            log_ratio = float(logs.sum()) - float(np.log(len(READINGS)))
            if log_ratio > best.log_ratio:
                best = Meeting(log_ratio, int((logs > 0).sum()), len(logs), roles)
        return best


@dataclass(frozen=True, slots=True)
class Meeting:
    """What two pictures have in common under a motion.

    Attributes
    ----------
    log_ratio : float
        Natural logarithm of the likelihood ratio against an accident, for this one motion.
    met : int
        Groups of hairs, follicular units, that speak for it.
    seen : int
        Groups that lie on the common area.
    roles : array (2, 2)
        Of `READINGS`, the one that fits best.
    """

    log_ratio: float
    met: int
    seen: int
    roles: NDArray[np.float64]


def _place_density(gaps: NDArray[np.float64], sd_mm: float | None) -> NDArray[np.float64]:
    """Return the density by mm^2 of an end of the same hair at a distance."""
    kinds = PLACE_MM if sd_mm is None else ((1.0, sd_mm),)
    return np.asarray(
        sum(share / (2 * np.pi * sd**2) * np.exp(-(gaps**2) / (2 * sd**2)) for share, sd in kinds)
    )


def _turn_density(turns: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the density by radian of a difference of direction of the same hair."""
    likely = sum(
        share / (np.sqrt(2 * np.pi) * sd) * np.exp(-(turns**2) / (2 * sd**2)) for share, sd in TURN
    )
    return np.asarray(likely + FREE_TURN / (2 * np.pi))
