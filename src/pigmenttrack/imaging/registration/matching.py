"""Match key points by their descriptors: among all, or only near a prediction."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.registration.features import DESCRIPTOR_LENGTH, KeyPoints

Index = NDArray[np.intp]
RATIO = 0.88  # looser than Lowe's 0.8, because votes and geometry still follow
GUIDED_RATIO = 0.92
GUIDED_SIMILARITY = 0.6
LEAST_RIVAL = 0.5  # a match without any rival near counts as if it had one so similar
PAIRS_AT_ONCE = 1024  # half a MB of descriptors on either side: the processor's cache


@dataclass(frozen=True, slots=True)
class Matches:
    """Pairs of key points: (M,) indices into the fixed and the moving ones."""

    fixed: Index
    moving: Index

    def __len__(self) -> int:
        """Return their number."""
        return len(self.fixed)


def match_all(fixed: KeyPoints, moving: KeyPoints) -> Matches:
    """Match mutual nearest neighbours that are clearly nearer than the second nearest (Lowe)."""
    if min(len(fixed), len(moving)) < 2:
        return Matches(np.zeros(0, np.intp), np.zeros(0, np.intp))
    similarity = (fixed.descriptors @ moving.descriptors.T) / np.float32(DESCRIPTOR_LENGTH**2)
    rows = np.arange(len(fixed))
    nearest = similarity.argmax(axis=1)
    best = similarity[rows, nearest]
    mutual = best == similarity.max(axis=0)[nearest]
    similarity[rows, nearest] = -1.0
    chosen = mutual & _is_distinct(best, similarity.max(axis=1), RATIO)
    return Matches(rows[chosen], nearest[chosen])


def match_near(
    fixed: KeyPoints, moving: KeyPoints, predicted_xy: Points, radius_px: float
) -> Matches:
    """Match mutual nearest descriptors among pairs within `radius_px` of the prediction.

    Parameters
    ----------
    predicted_xy : (N, 2)
        Where each fixed key point should lie in the moving photo.
    """
    near = cKDTree(predicted_xy).sparse_distance_matrix(
        cKDTree(moving.xy), radius_px, output_type="ndarray"
    )
    i, j = near["i"], near["j"]
    similarity = _similarity(fixed, moving, i, j)
    best = _largest(similarity, i, len(fixed))
    is_best = similarity == best[i]
    rivals = _largest(similarity[~is_best], i[~is_best], len(fixed))
    distinct = _is_distinct(best, np.maximum(rivals, np.float32(LEAST_RIVAL)), GUIDED_RATIO)
    distinct &= np.bincount(i[is_best], minlength=len(fixed)) == 1  # of two equals neither is
    mutual = is_best & (similarity == _largest(similarity, j, len(moving))[j])
    chosen = np.flatnonzero(mutual & (distinct & (best > GUIDED_SIMILARITY))[i])
    chosen = chosen[np.argsort(i[chosen])]
    # Of two equals a moving key point takes the first.
    chosen = chosen[np.sort(np.unique(j[chosen], return_index=True)[1])]
    return Matches(i[chosen], j[chosen])


def _largest(similarity: NDArray[np.float32], of: Index, count: int) -> NDArray[np.float32]:
    """Return the largest similarity (count,) of the pairs of each key point."""
    largest = np.full(count, -1.0, np.float32)
    np.maximum.at(largest, of, similarity)
    return largest


def _similarity(fixed: KeyPoints, moving: KeyPoints, i: Index, j: Index) -> NDArray[np.float32]:
    """Return the cosine (N,) of the descriptors of pairs of key points."""
    products = np.empty(len(i), np.float32)
    for start in range(0, len(i), PAIRS_AT_ONCE):
        part = slice(start, start + PAIRS_AT_ONCE)
        np.einsum(
            "nk,nk->n", fixed.descriptors[i[part]], moving.descriptors[j[part]], out=products[part]
        )
    return products / np.float32(DESCRIPTOR_LENGTH**2)


def mirrored(keypoints: KeyPoints) -> KeyPoints:
    """Return the key points as they would describe the mirror image, at unchanged positions.

    A SIFT descriptor is 4 rows x 4 columns x 8 directions in a frame turned to the dominant
    direction: mirroring reverses the rows and the sense of the directions.
    """
    grid = keypoints.descriptors.reshape(-1, 4, 4, 8)[:, ::-1][..., -np.arange(8)]
    return KeyPoints(
        keypoints.xy,
        -keypoints.angle_rad,
        keypoints.size_px,
        np.ascontiguousarray(grid.reshape(-1, 128)),
        mirrored=True,
    )


def _is_distinct(
    best: NDArray[np.float32], second: NDArray[np.float32], ratio: float
) -> NDArray[np.bool_]:
    # The squared distance of unit vectors is 2 - 2 * similarity.
    return np.asarray((1 - best) < ratio**2 * (1 - second))
