"""The profile across traced paths, at every point: which edges are there, and how sharp."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.sampling import sample_plane

SAMPLES = 41
MARGIN_PX = 5.0
EDGE = 0.5
TOLERANCE_PX, TOLERANCE_WIDTHS = 1.2, 0.15
BEYOND_PX = 2.0  # that far outside an edge a shaft is over, a stain or a shine is not


@dataclass(frozen=True, slots=True)
class PathProfile:
    """What lies across the P points of one path.

    Attributes
    ----------
    left, right : bool arrays (P,)
        Whether the edge is seen where the width puts it.
    width_px : array (P,)
        Between the edges; meaningful where both are seen.
    beyond : array (P,)
        Soft mask just outside the edges that are seen (mean); 0.5 where none is.
    contrast : array (P,)
        Median over the middle of the shaft, in deviations of the scalp.
    lighter : array (P,)
        By how many 8-bit steps the middle is lighter than what lies beside it.
    """

    left: NDArray[np.bool_]
    right: NDArray[np.bool_]
    width_px: NDArray[np.float64]
    beyond: NDArray[np.float64]
    contrast: NDArray[np.float64]
    lighter: NDArray[np.float64]

    @property
    def both(self) -> NDArray[np.bool_]:
        """Whether both edges are seen, (P,)."""
        return self.left & self.right

    def part(self, points: slice) -> "PathProfile":
        """Return the profile of a part of the path."""
        return PathProfile(
            self.left[points],
            self.right[points],
            self.width_px[points],
            self.beyond[points],
            self.contrast[points],
            self.lighter[points],
        )

    @property
    def clean_points(self) -> float:
        """How many points speak for this path: one edge counts little, none counts against."""
        seen = self.left.astype(np.int8) + self.right
        return float((seen == 2).sum() + 0.3 * (seen == 1).sum() - 0.5 * (seen == 0).sum())


def profile_paths(
    paths: list[Points], widths_px: NDArray[np.float64], evidence: Evidence
) -> list[PathProfile]:
    """Return the profiles along all paths; `widths_px` (N,) is what each is expected to be."""
    if not paths:
        return []
    counts = [len(path) for path in paths]
    points = np.vstack(paths)
    normals = np.vstack([_normals(path) for path in paths])
    widths = np.repeat(widths_px, counts)
    offsets = (widths / 2 + MARGIN_PX)[:, None] * np.linspace(-1, 1, SAMPLES)
    x = points[:, :1] + offsets * normals[:, :1]
    y = points[:, 1:] + offsets * normals[:, 1:]
    soft = sample_plane(evidence.soft, x, y)
    left_at, left = _edge_near(soft, offsets, -widths / 2, widths, rising=True)
    right_at, right = _edge_near(soft, offsets, widths / 2, widths, rising=False)
    beyond = _beyond(evidence, points, normals, (left_at, right_at), (left, right))
    middle = np.abs(np.linspace(-1, 1, SAMPLES)) < 0.11
    contrast = np.median(sample_plane(evidence.contrast, x[:, middle], y[:, middle]), axis=1)
    grey = cv2.cvtColor(evidence.rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    across = sample_plane(grey, x[:, [0, SAMPLES // 2, -1]], y[:, [0, SAMPLES // 2, -1]])
    lighter = (across[:, 1] - (across[:, 0] + across[:, 2]) / 2).astype(np.float64)
    widths_seen = right_at - left_at
    columns = (left, right, widths_seen, beyond, contrast.astype(np.float64), lighter)
    borders = np.cumsum(counts)[:-1]
    return [
        PathProfile(*parts)
        for parts in zip(*(np.split(column, borders) for column in columns), strict=True)
    ]


def _normals(path_xy: Points) -> Points:
    tangents = np.gradient(path_xy, axis=0)
    tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
    return np.column_stack([-tangents[:, 1], tangents[:, 0]])


def _edge_near(
    soft: NDArray[np.float32],
    offsets: NDArray[np.float64],
    expected: NDArray[np.float64],
    widths: NDArray[np.float64],
    *,
    rising: bool,
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return where (P,) the profile crosses next to the expected edge, and whether it is near."""
    low, high = soft[:, :-1], soft[:, 1:]
    crossing = (low < EDGE) & (high >= EDGE) if rising else (low >= EDGE) & (high < EDGE)
    step = high - low
    share = np.clip((EDGE - low) / np.where(step == 0, 1, step), 0, 1)
    places = offsets[:, :-1] + share * np.diff(offsets, axis=1)
    away = np.where(crossing, np.abs(places - expected[:, None]), np.inf)
    nearest = away.argmin(axis=1)
    rows = np.arange(len(places))
    tolerance = TOLERANCE_PX + TOLERANCE_WIDTHS * widths
    return places[rows, nearest], away[rows, nearest] <= tolerance


def _beyond(
    evidence: Evidence,
    points: Points,
    normals: Points,
    places: tuple[NDArray[np.float64], NDArray[np.float64]],
    seen: tuple[NDArray[np.bool_], NDArray[np.bool_]],
) -> NDArray[np.float64]:
    total = np.zeros(len(points))
    for place, there, side in zip(places, seen, (-1.0, 1.0), strict=True):
        where = points + (place + side * BEYOND_PX)[:, None] * normals
        total += np.where(there, sample_plane(evidence.soft, where[:, 0], where[:, 1]), 0.0)
    count = seen[0].astype(int) + seen[1]
    return np.where(count > 0, total / np.maximum(count, 1), EDGE)
