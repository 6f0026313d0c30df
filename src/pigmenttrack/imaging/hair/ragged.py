"""Sums, ranks and runs over many paths at once, whose points stand one after another."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Ragged:
    """How P points in a row are shared out among N paths.

    Attributes
    ----------
    counts, starts : int arrays (N,)
        Points of each path, at least one, and the number of its first.
    owner : int array (P,)
        To which path a point belongs.
    """

    counts: NDArray[np.intp]
    starts: NDArray[np.intp]
    owner: NDArray[np.intp]

    @classmethod
    def of(cls, counts: NDArray[np.intp]) -> "Ragged":
        """Return the shares of paths with these numbers of points."""
        starts = np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.intp)
        return cls(counts, starts, np.repeat(np.arange(len(counts)), counts))

    def sums(self, values: NDArray[np.floating] | NDArray[np.bool_]) -> NDArray[np.float64]:
        """Return the sums (N, ...) of values (P, ...)."""
        return np.add.reduceat(values.astype(np.float64), self.starts, axis=0)

    def means(self, values: NDArray[np.floating] | NDArray[np.bool_]) -> NDArray[np.float64]:
        """Return the means (N, ...) of values (P, ...)."""
        total = np.add.reduceat(values.astype(np.float64), self.starts, axis=0)
        counts = self.counts.reshape(-1, *[1] * (values.ndim - 1))
        return np.asarray(total / counts)

    def part_means(
        self, values: NDArray[np.floating] | NDArray[np.bool_], parts: int
    ) -> NDArray[np.float64]:
        """Return the means (N, parts) over equal parts of each path; it has as many points."""
        borders = self.starts[:, None] + self.counts[:, None] * np.arange(parts + 1) // parts
        total = np.add.reduceat(values.astype(np.float64), borders[:, :-1].ravel())
        return np.asarray(total.reshape(-1, parts) / np.diff(borders, axis=1))

    def ranked(self, values: NDArray[np.floating], share: float) -> NDArray[np.float64]:
        """Return of each path the value (N,) below which that share of its values lies."""
        order = np.lexsort((values, self.owner))
        rank = np.minimum((share * self.counts).astype(np.intp), self.counts - 1)
        return values[order[self.starts + rank]].astype(np.float64)

    def longest_runs(self, flags: NDArray[np.bool_]) -> NDArray[np.intp]:
        """Return the greatest number of flagged points (N,) in a row on each path."""
        places = np.arange(len(flags))
        barrier = np.where(flags, -1, places)
        barrier[self.starts] = np.where(flags[self.starts], self.starts - 1, self.starts)
        runs = places - np.maximum.accumulate(barrier)
        return np.asarray(np.maximum.reduceat(runs, self.starts))
