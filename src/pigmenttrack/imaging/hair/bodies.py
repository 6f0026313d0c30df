"""The bodies of many traced lines side by side, point by point."""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.candidates import Candidate
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.ragged import Ragged
from pigmenttrack.imaging.hair.sampling import sample_plane

ACROSS = np.array([-0.42, -0.21, 0.0, 0.21, 0.42])  # widths off the axis: where a body is looked at
AHEAD_PX = np.arange(1, 6) * 1.2  # scalp there: the hair ends at this end
END_POINTS = 3  # back from an end: they tell which way it points


class Bodies:
    """N candidates of a picture with P points in all.

    Attributes
    ----------
    candidates : list of Candidate
    evidence : Evidence
    shares : Ragged
    points, tangents, normals : arrays (P, 2)
    widths_px : array (N,)
    gaps_px : array (P,)
        How much length each point stands for.
    flat : int array (P, 5)
        Numbers of the pixels across the body.
    inside : bool array (P, 5)
        Those in the mask.
    cell_px : array (P,)
        Area that one of the five stands for.
    left, right : bool arrays (P,)
        Edges seen.
    """

    def __init__(self, candidates: list[Candidate], evidence: Evidence) -> None:
        """Look at N >= 1 candidates."""
        self.candidates = candidates
        self.evidence = evidence
        paths = [candidate.path_xy for candidate in candidates]
        self.shares = Ragged.of(np.array([len(path) for path in paths], np.intp))
        self.points = np.vstack(paths)
        tangents = np.vstack([np.gradient(path, axis=0) for path in paths])
        self.tangents = tangents / np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
        self.normals = np.column_stack([-self.tangents[:, 1], self.tangents[:, 0]])
        self.widths_px = np.array([candidate.width_px for candidate in candidates])
        self.point_widths_px = np.repeat(self.widths_px, self.shares.counts)
        self.gaps_px = self._spacing()
        self.cell_px = self.gaps_px * self.point_widths_px / len(ACROSS)
        self.flat, self.inside = self._pixels()
        self.left = np.concatenate([candidate.profile.left for candidate in candidates])
        self.right = np.concatenate([candidate.profile.right for candidate in candidates])

    def _spacing(self) -> NDArray[np.float64]:
        """Return how much length each point stands for, px."""
        steps = np.hypot(*np.diff(self.points, axis=0, append=self.points[-1:]).T)
        steps[self.shares.starts[1:] - 1] = 0.0
        before = np.concatenate([[0.0], steps[:-1]])
        return np.asarray((steps + before) / 2)

    def at(self, offsets: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return x and y (P, K) that many pixels off the axis (P, K)."""
        x = self.points[:, :1] + offsets * self.normals[:, :1]
        return x, self.points[:, 1:] + offsets * self.normals[:, 1:]

    def _pixels(self) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        height, width = self.evidence.soft.shape
        x, y = self.at(ACROSS * self.point_widths_px[:, None])
        columns = np.clip(np.rint(x).astype(np.intp), 0, width - 1)
        rows = np.clip(np.rint(y).astype(np.intp), 0, height - 1)
        flat = rows * width + columns
        return flat, self.evidence.soft.ravel()[flat] > 0.5

    def ends(self) -> tuple[Points, Points]:
        """Return the first and the last points (N, 2) of the paths."""
        last = self.shares.starts + self.shares.counts - 1
        return self.points[self.shares.starts], self.points[last]

    def free_ends(self) -> NDArray[np.bool_]:
        """Tell at which ends (N, 2) scalp or the frame follows."""
        first, last = self.ends()
        starts, stops = self.shares.starts, self.shares.starts + self.shares.counts - 1
        before = first - self.points[starts + END_POINTS]
        after = last - self.points[stops - END_POINTS]
        height, width = self.evidence.soft.shape
        free = []
        for point, chord in ((first, before), (last, after)):
            way = chord / np.maximum(np.hypot(*chord.T), 1e-9)[:, None]
            x = point[:, :1] + AHEAD_PX * way[:, :1]
            y = point[:, 1:] + AHEAD_PX * way[:, 1:]
            outside = (x < 0) | (y < 0) | (x > width - 1) | (y > height - 1)
            free.append((outside | (sample_plane(self.evidence.soft, x, y) < 0.5)).any(axis=1))
        return np.column_stack(free)
