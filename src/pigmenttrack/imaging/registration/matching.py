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
    if len(i) == 0:
        return Matches(np.zeros(0, np.intp), np.zeros(0, np.intp))
    products = np.einsum("nk,nk->n", fixed.descriptors[i], moving.descriptors[j])
    similarity = products / np.float32(DESCRIPTOR_LENGTH**2)
    # Strategy: sort the candidate pairs by similarity; the first of its fixed key point is its
    # best, the second the rival; the first of its moving key point makes a match mutual.
    order = np.lexsort((j, i, -similarity))
    i, j, similarity = i[order], j[order], similarity[order]
    first = np.unique(i, return_index=True)[1]
    rival = np.full(len(fixed), 0.5, np.float32)
    rest = np.ones(len(i), np.bool_)
    rest[first] = False
    np.maximum.at(rival, i[rest], similarity[rest])
    best_of_moving = np.zeros(len(i), np.bool_)
    best_of_moving[np.unique(j, return_index=True)[1]] = True
    distinct = _is_distinct(similarity[first], rival[i[first]], GUIDED_RATIO)
    chosen = first[best_of_moving[first] & distinct & (similarity[first] > GUIDED_SIMILARITY)]
    return Matches(i[chosen], j[chosen])


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
