"""One field, two photos, one decision: what either visit shows speaks at the other as well.

Two tracings of one field differ most by what either overlooks. So where one visit holds a hair
and the other does not, the lines that were followed there but not taken are judged anew: with
the odds that a hair seen once is still there instead of the odds of any line.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix
from pigmenttrack.imaging.hair.bodies import Bodies
from pigmenttrack.imaging.hair.candidates import Candidate
from pigmenttrack.imaging.hair.choice import Choice
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.judge import hair_judge
from pigmenttrack.imaging.hair.likeness import BESIDE_MM, POINTS, beside, evenly
from pigmenttrack.imaging.hair.similarity import transform

KEPT_SHARE = 0.85  # of hairs that stay from one visit to the next, at the least
RIGHT_SHARE = 0.17  # of all lines that are followed: what the judge starts from (`fit_judge.py`)


@dataclass(frozen=True, slots=True)
class Visit:
    """The lines of one photo: all, and those taken for hair; its millimetres to the first's."""

    evidence: Evidence
    lines: list[Candidate]
    chosen: list[Candidate]
    mm_per_px: float

    def paths_mm(self, lines: list[Candidate], to_first: Matrix) -> NDArray[np.float64]:
        """Return evenly spaced points (N, 16, 2) of lines, in millimetres of the first photo."""
        scale = self.mm_per_px
        paths = [
            transform(self.evidence.full_size(line.path_xy) * scale, to_first) for line in lines
        ]
        return np.array([evenly(path) for path in paths]).reshape(-1, POINTS, 2)


def completed(first: Visit, second: Visit, a_to_b: Matrix) -> tuple[Visit, Visit]:
    """Return both visits with the hairs that the other visit's hairs make likely."""
    back = np.linalg.inv(a_to_b).astype(np.float64)
    ways = np.eye(3), back
    hairs = [
        visit.paths_mm(visit.chosen, way) for visit, way in zip((first, second), ways, strict=True)
    ]
    found = [
        _overlooked(visit, way, own, other, other_visit.chosen)
        for visit, way, own, other, other_visit in (
            (first, ways[0], hairs[0], hairs[1], second),
            (second, ways[1], hairs[1], hairs[0], first),
        )
    ]
    return (
        replace(first, chosen=first.chosen + found[0]),
        replace(second, chosen=second.chosen + found[1]),
    )


def _overlooked(
    visit: Visit,
    to_first: Matrix,
    own: NDArray[np.float64],
    other: NDArray[np.float64],
    other_chosen: list[Candidate],
) -> list[Candidate]:
    """Return lines of a visit that were not taken, and that the other visit's hairs speak for."""
    alone = ~(beside(other, own) < BESIDE_MM).any(axis=1)
    if not alone.any() or not visit.lines:
        return []
    judge = hair_judge(guided=visit.evidence.maps is not None)
    numbers = {id(line.path_xy): number for number, line in enumerate(visit.lines)}
    choice = Choice(Bodies(visit.lines, visit.evidence))
    for line in visit.chosen:
        choice.take(numbers[id(line.path_xy)], line.path_xy)
    gaps = beside(other[alone], visit.paths_mm(visit.lines, to_first))
    odds = np.array([line.log_odds for line in other_chosen])[alone]
    found: list[Candidate] = []
    for row in np.argsort(-odds).tolist():
        near = np.flatnonzero(gaps[row] < BESIDE_MM).tolist()
        judged = [(float(judge.log_odds(choice.traits(number))), number) for number in near]
        best, number = max(judged, default=(-np.inf, -1))
        support = _support(float(odds[row]))
        if best + support < 0.0:
            continue
        line = visit.lines[number]
        choice.take(number, line.path_xy)
        found.append(replace(line, log_odds=best + support))
    return found


def _support(log_odds: float) -> float:
    """Return by how much a hair of the other visit raises the log-odds of a line where it was."""
    there = KEPT_SHARE / (1.0 + np.exp(-log_odds))
    return float(np.log(there / (1.0 - there)) - np.log(RIGHT_SHARE / (1.0 - RIGHT_SHARE)))
