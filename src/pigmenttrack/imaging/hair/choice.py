"""The choice among traced lines: hair after hair, each judged by what the others leave to explain.

Strategy: the surest line is taken, its body is marked, and lines that share it are judged anew:
of two lines along one shaft the second explains nothing new. A line that was judged before
others were taken can only have lost, so a queue by the last judgement finds the surest.
"""

import heapq
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.bodies import Bodies
from pigmenttrack.imaging.hair.candidates import NOWHERE, Candidate
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.guidance import guidance_of
from pigmenttrack.imaging.hair.judge import Judge, hair_judge
from pigmenttrack.imaging.hair.middles import Middles
from pigmenttrack.imaging.hair.traits import traits_of

SAME_DIRECTION = 0.9  # cosine: lines that differ by more than 26 degrees cross, they do not repeat
CORE_WIDTHS = 0.7  # of a taken hair's width tell its direction
FARTHEST_END_WIDTHS = 3.0
LITTLE_NEW_WIDTHS = 0.05  # keeps the logarithm of the new area finite
NEWS = (
    "new_share",
    "log_new_area",
    "along_taken",
    "edges_along_taken",
    "farther_end",
    "nearer_end",
    "new_both_edges",
    "new_any_edge",
    "unclaimed_ends",
)


class Choice:
    """What is taken so far, and what a line would add to it."""

    def __init__(self, bodies: Bodies) -> None:
        """Begin with nothing taken."""
        self._bodies = bodies
        self._traits = traits_of(bodies)
        self._middles = None
        if bodies.evidence.maps is not None:
            guidance = guidance_of(bodies, bodies.evidence.maps)
            self._traits = np.column_stack([self._traits, guidance.traits])
            self._middles = Middles(bodies, bodies.evidence.maps)
            self._lies_across = guidance.lies_across
        height, width = bodies.evidence.soft.shape
        self._taken = np.zeros((height, width), np.uint8)
        self._ways = np.zeros((height, width, 2), np.float32)
        count = len(bodies.widths_px)
        self._first, self._last = bodies.ends()
        self._ends = np.zeros((2 * count, 2))
        self._claimed = {NOWHERE}
        self.size = 0

    def traits(self, number: int) -> NDArray[np.float64]:
        """Return what the judge asks of one candidate."""
        middles = [] if self._middles is None else self._middles.news(number)
        return np.concatenate([self._traits[number], self._news(number), middles])

    def first_traits(self) -> NDArray[np.float64]:
        """Return what the judge asks of all candidates, (N, F), while nothing is taken."""
        bodies, shares = self._bodies, self._bodies.shares
        fresh = shares.sums(bodies.inside.sum(axis=1) * bodies.cell_px)
        whole = shares.sums(bodies.cell_px) * bodies.flat.shape[1]
        nothing = np.zeros(len(fresh))
        far = np.full(len(fresh), FARTHEST_END_WIDTHS)
        news = (
            fresh / np.maximum(whole, 1e-9),
            np.log(fresh / bodies.widths_px**2 + LITTLE_NEW_WIDTHS),
            nothing,
            nothing,
            far,
            far,
            shares.means(bodies.left & bodies.right),
            shares.means(bodies.left | bodies.right),
            [len(set(candidate.places) - {NOWHERE}) for candidate in bodies.candidates],
        )
        middles = [] if self._middles is None else self._middles.first_news()
        return np.column_stack([self._traits, *news, *middles])

    def is_possible(self, number: int) -> bool:
        """Tell whether a candidate has a middle line of its own, and runs along it."""
        if self._middles is None:
            return True
        return not (self._lies_across[number] or self._middles.repeats(number))

    def take(self, number: int, path_xy: Points) -> None:
        """Mark the body of a candidate."""
        width = float(self._bodies.widths_px[number])
        pixels = np.rint(path_xy).astype(np.int32)
        thickness = max(2, round(width))
        cv2.polylines(self._taken, [pixels], isClosed=False, color=1, thickness=thickness)
        core = max(2, int(CORE_WIDTHS * width))
        points = pixels.tolist()
        ways = self._bodies.tangents[self._part(number)].tolist()
        for start, stop, way in zip(points, points[1:], ways, strict=False):
            cv2.line(self._ways, start, stop, way, core)
        self._ends[2 * self.size] = self._first[number]
        self._ends[2 * self.size + 1] = self._last[number]
        self._claimed.update(self._bodies.candidates[number].places)
        if self._middles is not None:
            self._middles.take(path_xy)
        self.size += 1

    def _part(self, number: int) -> slice:
        start = int(self._bodies.shares.starts[number])
        return slice(start, start + int(self._bodies.shares.counts[number]))

    def _news(self, number: int) -> list[float]:
        bodies, part = self._bodies, self._part(number)
        flat, cells = bodies.flat[part], bodies.cell_px[part]
        taken = self._taken.ravel()[flat] > 0
        fresh = float(((bodies.inside[part] & ~taken).sum(axis=1) * cells).sum())
        middle = flat[:, flat.shape[1] // 2]
        cosine = (self._ways.reshape(-1, 2)[middle] * bodies.tangents[part]).sum(axis=1)
        along = np.abs(cosine) > SAME_DIRECTION
        left, right = bodies.left[part], bodies.right[part]
        seen, free = left | right, ~taken[:, flat.shape[1] // 2]
        count = len(middle)
        width = float(bodies.widths_px[number])
        gaps = self._end_gaps(number, width)
        return [
            fresh / max(float(cells.sum()) * flat.shape[1], 1e-9),
            float(np.log(fresh / width**2 + LITTLE_NEW_WIDTHS)),
            int(along.sum()) / count,
            int((along & seen).sum()) / max(1, int(seen.sum())),
            max(gaps),
            min(gaps),
            int((left & right & free).sum()) / count,
            int((seen & free).sum()) / count,
            len(set(bodies.candidates[number].places) - self._claimed),
        ]

    def _end_gaps(self, number: int, width: float) -> list[float]:
        """Return how far both ends lie from the nearest end of a taken hair, in widths."""
        if not self.size:
            return [FARTHEST_END_WIDTHS] * 2
        ends = self._ends[: 2 * self.size]
        gaps = []
        for place in (self._first[number], self._last[number]):
            off = ends - place
            nearest = float(np.sqrt(np.einsum("ij,ij->i", off, off).min()))
            gaps.append(min(FARTHEST_END_WIDTHS, nearest / width))
        return gaps


def choose_hairs(
    candidates: list[Candidate], evidence: Evidence, judge: Judge | None = None
) -> list[Candidate]:
    """Return one candidate a hair, the surest first."""
    if not candidates:
        return []
    judge = judge or hair_judge(guided=evidence.maps is not None)
    choice = Choice(Bodies(candidates, evidence))
    first = judge.log_odds(choice.first_traits())
    queue = [(-odds, number, 0) for number, odds in enumerate(first.tolist())]
    heapq.heapify(queue)
    chosen = []
    while queue:
        negative, number, judged_at = heapq.heappop(queue)
        if -negative < judge.threshold:
            break
        if judged_at != choice.size:
            odds = float(judge.log_odds(choice.traits(number)))
            if queue and -odds > queue[0][0]:
                heapq.heappush(queue, (-odds, number, choice.size))
                continue
            if odds < judge.threshold:
                continue
            negative = -odds
        if not choice.is_possible(number):
            continue
        choice.take(number, candidates[number].path_xy)
        chosen.append(replace(candidates[number], log_odds=-negative))
    return chosen
