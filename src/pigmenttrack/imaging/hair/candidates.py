"""Lines that may be hairs: followed from clean stretches, from ends and from corners of shafts.

More lines than hairs on purpose: every hair should be among them, `choice` takes its pick.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane, Points
from pigmenttrack.imaging.hair.branches import Piece, cut_into_pieces, path_length, resampled
from pigmenttrack.imaging.hair.bundles import side_by_side
from pigmenttrack.imaging.hair.caps import Ends, places_reached, shaft_ends
from pigmenttrack.imaging.hair.emergence import without_shadows
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.inks import ink_mask, is_drawn
from pigmenttrack.imaging.hair.lines import (
    FEWEST_POINTS,
    Line,
    Origin,
    has_proportions,
    typical_width,
    without_repeats,
)
from pigmenttrack.imaging.hair.maps import HairMaps
from pigmenttrack.imaging.hair.profiles import PathProfile, profile_paths
from pigmenttrack.imaging.hair.starts import clean_stretches, heads_of, hidden_heads
from pigmenttrack.imaging.hair.tracking import INSIDE, STEP_PX, Heads, Tracks, follow
from pigmenttrack.imaging.hair.widths import shaft_widths

SHORTEST_PIECE_MM = 0.04
NOWHERE = -1
MOST_WEIGHT_POINTS = 60  # about 1.5 mm
TAIL_POINTS = 3  # back from an end: they tell which way it points
BORDER_PX = 4.0  # an end that near to the frame is the frame's cut
STEPS_WITHOUT_EDGES = 4  # a track that sees no edge so long may have left its hair behind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be a hair.

    Attributes
    ----------
    path_xy, width_px, cut, origin, shortened
        See `Line`.
    profile : PathProfile
    mm_per_px : float
        Of the tracer's scale.
    places : tuple of two int
        Numbers of the ends of the outline where it begins and stops; `NOWHERE` where at none.
    log_odds : float
        With which it was chosen; 0 before.
    """

    path_xy: Points
    width_px: float
    cut: tuple[bool, bool]
    profile: PathProfile
    mm_per_px: float
    origin: Origin = Origin.STRETCH
    shortened: bool = False
    places: tuple[int, int] = (NOWHERE, NOWHERE)
    log_odds: float = 0.0


def trace_candidates(evidence: Evidence) -> list[Candidate]:
    """Return every line that can be followed, several of the same hair included."""
    scale = evidence.mm_per_px
    # Rulers and circles shall not tell how wide hair is.
    ink = ink_mask(evidence.rgb)
    lines, ends, typical = _lines_of_shafts(evidence.soft, ink, scale)
    if evidence.maps is None:
        lines = [part for line in lines for part in side_by_side(line, typical, scale)]
    else:
        # Shafts side by side have middle lines of their own there.
        guided, ends = _lines_of_tubes(evidence.maps, ink, scale)
        lines = without_repeats(guided + lines)
    profiles = profile_paths(
        [line.path_xy for line in lines], np.array([line.width_px for line in lines]), evidence
    )
    lines, profiles = without_shadows(lines, profiles, scale)
    places = _places(lines, ends, typical)
    return [
        Candidate(
            line.path_xy,
            line.width_px,
            line.cut,
            profile,
            scale,
            line.origin,
            line.shortened,
            (int(first), int(last)),
        )
        for line, profile, (first, last) in zip(lines, profiles, places, strict=True)
    ]


def _lines_of_shafts(soft: Plane, ink: Mask, scale: float) -> tuple[list[Line], Ends, float]:
    """Return lines followed between the edges of a soft mask, its ends, and the typical width."""
    lines = [line for line in _from_stretches(soft, scale) if not is_drawn(line.path_xy, ink)]
    typical = _typical(lines, scale)
    ends = shaft_ends(np.asarray(soft > INSIDE), scale, typical)
    lines += _from_heads(soft, ends.heads, ends.is_corner, scale)
    lines = [line for line in lines if not is_drawn(line.path_xy, ink)]
    return lines, ends, typical


def _lines_of_tubes(maps: HairMaps, ink: Mask, scale: float) -> tuple[list[Line], Ends]:
    """Return lines followed along a network's middle lines, as wide as their shafts; their ends."""
    tubes = maps.tubes(scale)
    lines = _from_stretches(tubes, scale)
    typical = _typical(lines, scale)
    ends = shaft_ends(np.asarray(tubes > INSIDE), scale, typical)
    for heads, is_corner in (
        (ends.heads, ends.is_corner),
        ((hidden := hidden_heads(maps, typical, scale)), np.ones(len(hidden.points), np.bool_)),
    ):
        lines += _from_heads(tubes, heads, is_corner, scale)
    lines = [line for line in lines if not is_drawn(line.path_xy, ink)]
    widths = shaft_widths([line.path_xy for line in lines], maps.cover, scale).tolist()
    lines = [replace(line, width_px=width) for line, width in zip(lines, widths, strict=True)]
    return lines, ends


def _typical(lines: list[Line], scale: float) -> float:
    return typical_width(
        np.array([line.width_px for line in lines]),
        # A long line shall not outweigh all others.
        np.array([min(len(line.path_xy), MOST_WEIGHT_POINTS) for line in lines]),
        scale,
    )


def _places(lines: list[Line], ends: Ends, typical_px: float) -> NDArray[np.intp]:
    """Return the numbers (N, 2) of the ends of the outline at which lines begin and stop."""
    if not lines:
        return np.zeros((0, 2), np.intp)
    columns = []
    for last, inner in ((0, TAIL_POINTS), (-1, -1 - TAIL_POINTS)):
        points = np.array([line.path_xy[last] for line in lines])
        ways = points - np.array([line.path_xy[inner] for line in lines])
        ways /= np.maximum(np.hypot(*ways.T), 1e-9)[:, None]
        columns.append(places_reached(points, ways, ends, typical_px))
    return np.column_stack(columns)


def _from_stretches(tubes: Plane, scale: float) -> list[Line]:
    pieces = cut_into_pieces(np.asarray(tubes > INSIDE), SHORTEST_PIECE_MM / scale)
    pieces = clean_stretches(pieces, scale)
    if not pieces:
        return []
    tracks = follow(tubes, heads_of(pieces, scale), scale)
    lines = []
    for number, piece in enumerate(pieces):
        path = _joined(piece, tracks, number)
        if has_proportions(path, piece.width_px, scale):
            cut = bool(tracks.left_frame[2 * number + 1]), bool(tracks.left_frame[2 * number])
            lines.append(Line(_dense(path), piece.width_px, cut, Origin.STRETCH))
    return lines


def _from_heads(
    tubes: Plane, heads: Heads, is_corner: NDArray[np.bool_], scale: float
) -> list[Line]:
    tracks = follow(tubes, heads, scale)
    limits = np.array(tubes.shape[::-1]) - 1.0 - BORDER_PX
    lines = []
    for number, (start, width) in enumerate(zip(heads.points, heads.widths.tolist(), strict=True)):
        steps = int(tracks.steps[number])
        path = np.vstack([start, tracks.points[number, :steps]])
        origin = Origin.CORNER if is_corner[number] else Origin.CAP
        entering = bool(((start < BORDER_PX) | (start > limits)).any())
        if has_proportions(path, width, scale):
            cut = entering, bool(tracks.left_frame[number])
            lines.append(Line(_dense(path), width, cut, origin))
        for stop in _last_edges(tracks, number, width):
            part = path[: stop + 1]
            if has_proportions(part, width, scale):
                lines.append(Line(_dense(part), width, (entering, False), origin, shortened=True))
    return lines


def _last_edges(tracks: Tracks, number: int, width_px: float) -> list[int]:
    """Return the steps at which a track may have left its hair and run on along another."""
    steps = int(tracks.steps[number])
    seen = tracks.edges[number, :steps] > 0
    if steps <= STEPS_WITHOUT_EDGES or not seen.any():
        return []
    stops = []
    last = int(np.flatnonzero(seen)[-1]) + 1 + int(width_px / 2 / STEP_PX)
    if last < steps - 1:
        stops.append(last)
    blind = np.lib.stride_tricks.sliding_window_view(~seen, STEPS_WITHOUT_EDGES).all(axis=1)
    if blind.any():
        stops.append(int(blind.argmax()) + 1)
    return stops


def _dense(path_xy: Points) -> Points:
    """Return a path with at least `FEWEST_POINTS` points."""
    if len(path_xy) >= FEWEST_POINTS:
        return path_xy
    return resampled(path_xy, path_length(path_xy) / (FEWEST_POINTS - 1))


def _joined(piece: Piece, tracks: Tracks, number: int) -> Points:
    forth = tracks.points[2 * number, : tracks.steps[2 * number]]
    back = tracks.points[2 * number + 1, : tracks.steps[2 * number + 1]][::-1]
    # The tracks start at smoothed ends: the stretch's own end points would make a kink.
    middle = piece.path_xy[1:-1] if len(piece.path_xy) > 3 else piece.path_xy
    return np.vstack([back, middle, forth])
