"""Exactly where a traced hair begins and ends."""

from dataclasses import replace

import numpy as np

from pigmenttrack.imaging.array_types import Plane, Points
from pigmenttrack.imaging.hair.candidates import Candidate
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.sampling import sample_plane

AHEAD_PX, STEP_PX = 6.0, 0.25  # tracks stop on whole steps of 3 px, on the hair
TAIL_POINTS = 6  # of the path that tell in which direction its end points
EDGE = 0.5


def with_exact_ends(hair: Candidate, evidence: Evidence) -> Candidate:
    """Return a hair whose ends lie where the soft mask falls below a half.

    An end that runs out of the picture stays; so does one inside the body of another hair, where
    nothing tells the end.
    """
    path = hair.path_xy
    first = None if hair.cut[0] else _beyond(path[::-1], evidence.soft)
    last = None if hair.cut[1] else _beyond(path, evidence.soft)
    if first is None and last is None:
        return hair
    if first is not None:
        # The end point moves; the number of points stays that of the profile.
        path = np.vstack([first, path[1:]])
    if last is not None:
        path = np.vstack([path[:-1], last])
    return replace(hair, path_xy=path)


def _beyond(path_xy: Points, soft: Plane) -> Points | None:
    """Return the end of a hair ahead of the last point of a path; None where it is not seen."""
    tail = path_xy[-TAIL_POINTS:]
    direction = tail[-1] - tail[0]
    length = float(np.hypot(*direction))
    if length < 1e-6:
        return None
    direction = direction / length
    steps = np.arange(0.0, AHEAD_PX + STEP_PX, STEP_PX)
    places = path_xy[-1] + steps[:, None] * direction
    over = sample_plane(soft, places[:, 0], places[:, 1]) < EDGE
    if not over.any() or over[0]:
        return None
    end: Points = places[int(over.argmax())]
    return end
