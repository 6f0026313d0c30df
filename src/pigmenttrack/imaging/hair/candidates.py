"""Traced lines, and the choice among those that tell of the same hair."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair import judge
from pigmenttrack.imaging.hair.branches import Piece, cut_into_pieces
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.profiles import PathProfile, profile_paths
from pigmenttrack.imaging.hair.starts import clean_stretches, heads_of
from pigmenttrack.imaging.hair.tracking import Tracks, follow

SHORTEST_PIECE_MM = 0.04
SAME_DIRECTION = 0.9  # cosine: lines that differ by more than 26 degrees cross, they do not repeat
REPEATED_SHARE = 0.6  # of its well-seen points on chosen hairs: a line tells of the same hair
BODY_WIDTHS = 0.7  # of a chosen hair's width count as its body


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be a hair.

    Attributes
    ----------
    path_xy : array (P, 2)
        At the tracer's scale.
    width_px : float
        Of the clean stretch it was followed from.
    cut : tuple of two bool
        Whether its first and its last end run out of the picture.
    profile : PathProfile
    mm_per_px : float
        Of the tracer's scale.
    """

    path_xy: Points
    width_px: float
    cut: tuple[bool, bool]
    profile: PathProfile
    mm_per_px: float


def trace_candidates(evidence: Evidence) -> list[Candidate]:
    """Return every line that can be followed from a clean stretch of shaft, repeats included."""
    scale = evidence.mm_per_px
    pieces = clean_stretches(cut_into_pieces(evidence.mask, SHORTEST_PIECE_MM / scale), scale)
    if not pieces:
        return []
    tracks = follow(evidence.soft, heads_of(pieces, scale), scale)
    lines = [_joined(piece, tracks, number) for number, piece in enumerate(pieces)]
    kept = [
        number
        for number, piece in enumerate(pieces)
        if judge.is_long_enough(lines[number], piece.width_px, scale)
    ]
    paths = [lines[number] for number in kept]
    widths = np.array([pieces[number].width_px for number in kept])
    profiles = profile_paths(paths, widths, evidence)
    return [
        Candidate(
            path,
            pieces[number].width_px,
            (bool(tracks.left_frame[2 * number + 1]), bool(tracks.left_frame[2 * number])),
            profile,
            scale,
        )
        for number, path, profile in zip(kept, paths, profiles, strict=True)
    ]


def choose_hairs(
    candidates: list[Candidate], evidence: Evidence, typical: float
) -> list[Candidate]:
    """Return one candidate a hair, those that are no hair left out.

    The line with most points where both edges are seen is taken first; lines that mostly run
    along what is taken are repeats. `typical` is the contrast of well-seen hair of the picture.
    """
    scores = [
        judge.hair_score(
            judge.hair_features(
                each.path_xy, each.width_px, each.profile, typical, evidence.mm_per_px
            )
        )
        for each in candidates
    ]
    profiles = [candidate.profile for candidate in candidates]
    scores = judge.with_common_tone(scores, profiles)
    taken = np.zeros((*evidence.soft.shape, 2), np.float32)
    chosen = []
    for number in np.argsort([-profile.clean_points for profile in profiles], kind="stable"):
        candidate = candidates[number]
        if scores[number] < 0 or _repeats(candidate, taken):
            continue
        chosen.append(candidate)
        _take(candidate, taken)
    return chosen


def typical_contrast(candidates: list[Candidate]) -> float:
    """Return the contrast of well-seen hair among candidates."""
    return judge.typical_contrast(
        [candidate.path_xy for candidate in candidates],
        [candidate.profile for candidate in candidates],
    )


def _joined(piece: Piece, tracks: Tracks, number: int) -> Points:
    forth = tracks.points[2 * number, : tracks.steps[2 * number]]
    back = tracks.points[2 * number + 1, : tracks.steps[2 * number + 1]][::-1]
    # The tracks start at smoothed ends: the stretch's own end points would make a kink.
    middle = piece.path_xy[1:-1] if len(piece.path_xy) > 3 else piece.path_xy
    return np.vstack([back, middle, forth])


def _directions(path_xy: Points) -> Points:
    tangents = np.gradient(path_xy, axis=0)
    return tangents / np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]


def _repeats(candidate: Candidate, taken: NDArray[np.float32]) -> bool:
    seen = candidate.profile.left | candidate.profile.right
    if not seen.any():
        return True
    height, width = taken.shape[:2]
    pixels = np.clip(np.rint(candidate.path_xy).astype(int), 0, [width - 1, height - 1])
    along = (taken[pixels[:, 1], pixels[:, 0]] * _directions(candidate.path_xy)).sum(axis=1)
    return bool((np.abs(along) > SAME_DIRECTION)[seen].mean() > REPEATED_SHARE)


def _take(candidate: Candidate, taken: NDArray[np.float32]) -> None:
    """Paint the direction of a chosen hair over its body, in place."""
    thickness = max(2, int(BODY_WIDTHS * candidate.width_px))
    pixels = np.rint(candidate.path_xy).astype(int).tolist()
    directions = _directions(candidate.path_xy).tolist()
    for start, stop, direction in zip(pixels, pixels[1:], directions, strict=False):
        cv2.line(taken, start, stop, direction, thickness)
