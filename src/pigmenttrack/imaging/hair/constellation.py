"""The same place of scalp found again by where its follicles are.

Follicles keep their places through the hair cycle, whatever the hair on them does (Kasprzak
2019), and their pattern is unique to a place. Motions that bring many shaft ends together are
refined, and the one under which the hairs of both pictures are most likely the same is weighed
against the best accident among all motions.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.hair.meeting import ANY_ROLES, MET_SHARE, Meeting, Strangers
from pigmenttrack.imaging.hair.motions import likely_motions
from pigmenttrack.imaging.hair.shaft_ends import ShaftEnds, hair_of
from pigmenttrack.imaging.hair.similarity import fitted

FEWEST_HAIRS = 3
FEWEST_MET = 4  # units; three are brought together by many a motion
MOST_VOTERS = 120  # a vote costs the product of both counts; of more, the surest hairs vote
MOST_MOTIONS, MOST_REFINED = 300, 40
ROUGH_MM = 0.07  # by which a motion from the vote is off
REFINING_MM = (0.1, 0.07, 0.05, 0.035, 0.025, 0.02)
POLISHING_MM = (0.035, 0.02)
# 480 turns of 0.75 degrees by shifts of 0.06 mm on 15 x 12 mm: about 2e7 motions are told apart,
# and the best of so many accidents has a likelihood ratio of about that.
LOG_MOTIONS = 17.0
LEAST_LOG_ODDS = 7.0  # one accident in a thousand, at most
LEAST_SHARE = 0.25  # of the units on the common area that have to meet


@dataclass(frozen=True, slots=True)
class Constellation:
    """How the hairs of two pictures lie on each other.

    Attributes
    ----------
    a_to_b : array (3, 3)
        Similarity from millimetres of the first to millimetres of the second.
    log_odds : float
        Natural logarithm of the odds against the best accident among all motions.
    met : int
        Follicular units of the poorer picture that are found in the other.
    seen : int
        Follicular units of the poorer picture that lie on the common area.
    """

    a_to_b: Matrix
    log_odds: float
    met: int
    seen: int

    @property
    def is_certain(self) -> bool:
        """Whether so many hairs would hardly ever meet by accident."""
        return (
            self.log_odds >= LEAST_LOG_ODDS
            and self.met >= FEWEST_MET
            and self.met >= LEAST_SHARE * self.seen
        )


def find_constellation(
    first: ShaftEnds, second: ShaftEnds, sizes_mm: tuple[Points, Points]
) -> Constellation | None:
    """Return the best overlay of two fields; None where either has too few hairs.

    Parameters
    ----------
    first, second : ShaftEnds
    sizes_mm : two arrays (2,)
        Width and height of either picture.
    """
    if min(first.count, second.count) < FEWEST_HAIRS:
        return None
    voters = first.surest(MOST_VOTERS), second.surest(MOST_VOTERS)
    pictures = tuple(
        Strangers(ends, float(np.prod(size))) for ends, size in zip(voters, sizes_mm, strict=True)
    )
    guesses = likely_motions(voters[0], voters[1], sizes_mm, MOST_MOTIONS)
    guesses.sort(key=lambda guess: -_promise(voters[0], pictures[1], guess))
    motions = [
        _refined(voters[0], pictures[1], guess, REFINING_MM, ANY_ROLES)
        for guess in guesses[:MOST_REFINED]
    ]
    if not motions:
        return None
    motion = max(motions, key=lambda each: _meeting(pictures, each, sizes_mm)[0].log_ratio)
    whole = tuple(
        Strangers(ends, float(np.prod(size)))
        for ends, size in zip((first, second), sizes_mm, strict=True)
    )
    _, roles = _meeting(pictures, motion, sizes_mm)
    motion = _refined(first, whole[1], motion, POLISHING_MM, roles)
    meeting, _ = _meeting(whole, motion, sizes_mm)
    return Constellation(motion, meeting.log_ratio - LOG_MOTIONS, meeting.met, meeting.seen)


def _promise(first: ShaftEnds, second: Strangers, guess: Matrix) -> float:
    """Return what a rough motion makes likely, hair by hair."""
    one, _, ratios = second.meetings(first, guess, ROUGH_MM)
    met = np.bincount(hair_of(one), ratios, first.count)
    return float(np.log(1.0 - MET_SHARE + MET_SHARE * met).sum())


def _refined(
    first: ShaftEnds,
    second: Strangers,
    guess: Matrix,
    sds_mm: tuple[float, ...],
    roles: NDArray[np.float64],
) -> Matrix:
    """Return the motion fitted to the ends that meet, each by how likely it met its own."""
    a_to_b = guess
    for sd in sds_mm:
        one, other, ratios = second.meetings(first, a_to_b, sd, roles)
        if len(one) < 2:
            return a_to_b
        here = np.bincount(hair_of(one), ratios)[hair_of(one)]
        there = np.bincount(hair_of(other), ratios)[hair_of(other)]
        rivals = MET_SHARE * np.maximum(here, there)
        weights = MET_SHARE * ratios / (1.0 - MET_SHARE + rivals)
        a_to_b = fitted(first.places_mm[one], second.ends.places_mm[other], weights, a_to_b)
    return a_to_b


def _meeting(
    pictures: tuple[Strangers, ...], a_to_b: Matrix, sizes_mm: tuple[Points, Points]
) -> tuple[Meeting, NDArray[np.float64]]:
    """Return what both pictures have in common, asked of the one that shows less there.

    The roles are those of the ends of the first by those of the second.
    """
    first, second = pictures
    back = np.linalg.inv(a_to_b).astype(np.float64)
    there = second.log_ratio(first.ends, a_to_b, sizes_mm[1])
    here = first.log_ratio(second.ends, back, sizes_mm[0])
    return (there, there.roles) if there.seen <= here.seen else (here, here.roles.T)
