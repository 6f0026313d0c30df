"""Which end of a hair is its root.

Three signs: hairs of one follicular unit meet at their roots, a tip is often thinner than the
shaft, and neighbouring hairs lean the same way. The first two speak for single hairs; together
they tell which of the two ways the whole field leans, and that decides the silent ones.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.candidates import Candidate

UNIT_MM = 0.15  # roots of one follicular unit lie that close together
SIBLING_LOG_ODDS = 0.8
TAPER_LOG_ODDS = 2.0
TAPER_SHARE = 0.8  # a tip narrower than that share of the shaft speaks
TIP_SHARE = 0.12  # of the points of a path make up an end
LEAN_LOG_ODDS = 3.0  # of a hair that lies exactly along the lean of the field
SURE_LOG_ODDS = 0.5
SENSE_LOG_ODDS = 2.0  # of a whole line along which the maps are sure


def root_log_odds(
    hairs: list[Candidate], mm_per_px: float, senses: NDArray[np.float64] | None = None
) -> NDArray[np.float64]:
    """Return for each of N hairs the log-odds that its first point is the root, not its last.

    `senses` (N,) are what a network's maps say of it, see `Guidance`.
    """
    if not hairs:
        return np.zeros(0)
    own = _siblings(hairs, mm_per_px) + np.array([_taper(hair) for hair in hairs])
    if senses is not None:
        # Of a hair that the frame cuts one end is unseen: there is nothing to compare.
        whole = np.array([not any(hair.cut) for hair in hairs])
        own = own + SENSE_LOG_ODDS * np.where(whole, senses, 0.0)
    chords = np.array([hair.path_xy[-1] - hair.path_xy[0] for hair in hairs])
    chords /= np.maximum(np.hypot(*chords.T), 1e-9)[:, None]
    lean = _lean(chords, own)
    return own + LEAN_LOG_ODDS * chords @ lean


def _siblings(hairs: list[Candidate], mm_per_px: float) -> NDArray[np.float64]:
    """Return the log-odds (N,) from other hairs that end where one end lies."""
    count = len(hairs)
    ends = np.vstack([[hair.path_xy[0], hair.path_xy[-1]] for hair in hairs])
    inside = ~np.array([hair.cut for hair in hairs]).ravel()
    company = np.zeros(2 * count)
    pairs = cKDTree(ends).query_pairs(UNIT_MM / mm_per_px, output_type="ndarray")
    pairs = pairs[(pairs[:, 0] // 2 != pairs[:, 1] // 2) & inside[pairs].all(axis=1)]
    np.add.at(company, pairs.ravel(), 1.0)
    company = np.minimum(company, 2.0)
    return SIBLING_LOG_ODDS * (company[::2] - company[1::2])


def _taper(hair: Candidate) -> float:
    both = hair.profile.both
    if both.sum() < 6 or any(hair.cut):
        return 0.0
    widths = hair.profile.width_px
    shaft = float(np.median(widths[both]))
    count = max(2, round(TIP_SHARE * len(widths)))
    first, last = (
        float(np.min(widths[part][both[part]], initial=shaft)) / shaft
        for part in (slice(0, count), slice(-count, None))
    )
    if min(first, last) > TAPER_SHARE:
        return 0.0
    return TAPER_LOG_ODDS * float(np.clip((first - last) / 0.2, -1, 1))


def _lean(chords: Points, own: NDArray[np.float64]) -> Points:
    """Return the direction (2,) from root to tip of the field, of length at most 1."""
    angles = np.arctan2(chords[:, 1], chords[:, 0])
    # Doubled angles know no sense of direction: the axis of the field.
    doubled = np.exp(2j * angles).mean()
    axis = np.array([np.cos(np.angle(doubled) / 2), np.sin(np.angle(doubled) / 2)])
    along = chords @ axis
    vote = float((own * along).sum())
    return axis * np.tanh(vote) * min(1.0, 2.0 * float(abs(doubled)))
