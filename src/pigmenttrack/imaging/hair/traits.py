"""What a shaft has and a flake, a stain, a crease or a track gone astray has not.

Lengths are told in widths or in millimetres, contrasts as shares of the contrast of well-seen
hair: nothing depends on the camera.
"""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.hair.bodies import Bodies
from pigmenttrack.imaging.hair.lines import Origin, typical_width
from pigmenttrack.imaging.hair.sampling import sample_plane

TYPICAL_UM = 60.0
EDGE_HALF_STEP_PX = 1.25  # colours are compared that far inside and outside an edge
LONGEST_BLIND_WIDTHS = 3.0
SHARPEST_TURN_PER_MM = 1.5
UNKNOWN_SIDE = 0.5  # trait of a side of which too few points are seen to say anything
TONE_PRIOR_POINTS = 10.0  # that many points of either tone are taken for granted
TRAITS = (
    "log_length_mm",
    "width_off_typical_hair",
    "both_edges",
    "any_edge",
    "even_contrast",
    "log_roughness_um",
    "uneven_width",
    "beyond",
    "log_relative_contrast",
    "log_relative_width",
    "width_off_typical",
    "outside_mask",
    "weaker_inner_edge",
    "stronger_inner_edge",
    "free_ends",
    "tone",
    "from_stretch",
    "from_cap",
    "from_corner",
    "shortened",
    "log_aspect",
    "edges_of_poorer_half",
    "longest_blind",
    "edges_of_poorer_end",
    "edges_of_better_end",
    "turn_per_mm",
    "wiggle",
    "contrast_jump",
    "tone_jump",
    "edges_of_poorer_side",
    "edges_of_better_side",
    "longest_clean",
    "ends_at_ends",
)


def traits_of(bodies: Bodies) -> NDArray[np.float64]:
    """Return the `TRAITS` (N, len(TRAITS)) of all candidates."""
    shares, um = bodies.shares, bodies.evidence.mm_per_px * 1000.0
    profiles = [candidate.profile for candidate in bodies.candidates]
    contrast = np.concatenate([profile.contrast for profile in profiles])
    lighter = np.concatenate([profile.lighter for profile in profiles])
    seen_width = np.concatenate([profile.width_px for profile in profiles])
    beyond = np.concatenate([profile.beyond for profile in profiles])
    both, seen = bodies.left & bodies.right, bodies.left | bodies.right
    lengths_px = shares.sums(bodies.gaps_px)
    lengths_mm = lengths_px * bodies.evidence.mm_per_px
    typical = shares.ranked(contrast, 0.5)
    relative_width = np.log(
        bodies.widths_px / typical_width(bodies.widths_px, shares.counts, um / 1000.0)
    )
    step = lengths_px / shares.counts / bodies.widths_px
    ends = shares.part_means(seen, 5)[:, [0, -1]]
    halves, sides = (
        shares.part_means(seen, 2),
        (shares.means(bodies.left), shares.means(bodies.right)),
    )
    turn, wiggle = _turning(bodies)
    origins = np.array([candidate.origin for candidate in bodies.candidates])
    jumps = shares.part_means(np.log(np.maximum(contrast, 1.0)), 3)
    tone_jumps = shares.part_means(lighter, 3) / 60.0
    columns = (
        np.log(lengths_mm),
        np.abs(np.log(np.maximum(bodies.widths_px * um, 5.0) / TYPICAL_UM)),
        shares.means(both),
        shares.means(seen),
        shares.ranked(contrast, 0.2) / np.maximum(typical, 1e-6),
        np.log(_roughness_px(bodies) * um + 0.5),
        _unevenness(bodies, seen_width, both) / bodies.widths_px,
        shares.means(beyond),
        np.log(np.clip(typical / _well_seen(bodies, typical, both), 0.02, 1.5)),
        relative_width,
        np.abs(relative_width),
        1.0 - shares.means(bodies.inside.mean(axis=1)),
        *_inner_edges(bodies, both),
        bodies.free_ends().sum(axis=1),
        _tone(bodies, shares.ranked(lighter, 0.5) > 0, both),
        *(origins == origin for origin in Origin),
        np.array([candidate.shortened for candidate in bodies.candidates]),
        np.log(lengths_px / bodies.widths_px),
        halves.min(axis=1),
        np.minimum(shares.longest_runs(~seen) * step, LONGEST_BLIND_WIDTHS),
        ends.min(axis=1),
        ends.max(axis=1),
        np.minimum(turn / lengths_mm, SHARPEST_TURN_PER_MM),
        wiggle,
        np.ptp(jumps, axis=1),
        np.ptp(tone_jumps, axis=1),
        np.minimum(*sides),
        np.maximum(*sides),
        shares.longest_runs(both) * step,
        (np.array([candidate.places for candidate in bodies.candidates]) >= 0).sum(axis=1),
    )
    return np.column_stack([np.asarray(column, np.float64) for column in columns])


def _turning(bodies: Bodies) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return by how much each path turns in all, and by how much to and fro besides, rad."""
    following = np.roll(bodies.tangents, -1, axis=0)
    cross = bodies.tangents[:, 0] * following[:, 1] - bodies.tangents[:, 1] * following[:, 0]
    turns = np.arctan2(cross, (bodies.tangents * following).sum(axis=1))
    turns[bodies.shares.starts + bodies.shares.counts - 1] = 0.0
    total = np.abs(bodies.shares.sums(turns))
    return total, bodies.shares.sums(np.abs(turns)) - total


def _roughness_px(bodies: Bodies) -> NDArray[np.float64]:
    """Return the deviation of each path from its parabola."""
    first = bodies.points[bodies.shares.starts]
    chord = bodies.points[bodies.shares.starts + bodies.shares.counts - 1] - first
    length = np.maximum(np.hypot(*chord.T), 1e-9)
    axis = (chord / length[:, None])[bodies.shares.owner]
    off = bodies.points - first[bodies.shares.owner]
    along = (off * axis).sum(axis=1) / length[bodies.shares.owner]
    aside = off[:, 1] * axis[:, 0] - off[:, 0] * axis[:, 1]
    powers = np.column_stack([np.ones_like(along), along, along**2])
    normal = bodies.shares.sums(powers[:, :, None] * powers[:, None, :]) + 1e-9 * np.eye(3)
    fit = np.linalg.solve(normal, bodies.shares.sums(powers * aside[:, None])[:, :, None])[..., 0]
    rest = aside - (powers * fit[bodies.shares.owner]).sum(axis=1)
    return np.sqrt(bodies.shares.means(np.square(rest)))


def _unevenness(
    bodies: Bodies, widths: NDArray[np.float64], both: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return the scatter of the widths where both edges are seen, px."""
    count = np.maximum(bodies.shares.sums(both), 1.0)
    mean = bodies.shares.sums(widths * both) / count
    squares = bodies.shares.sums(np.square(widths - mean[bodies.shares.owner]) * both)
    return np.where(count > 2, np.sqrt(squares / count), UNKNOWN_SIDE * bodies.widths_px)


def _well_seen(bodies: Bodies, contrasts: NDArray[np.float64], both: NDArray[np.bool_]) -> float:
    """Return the contrast of well-seen hair: the upper fifth, each weighing its length."""
    weights = bodies.shares.sums(both) + 1e-6
    order = np.argsort(contrasts)
    share = np.cumsum(weights[order]) / weights.sum()
    return float(contrasts[order][np.searchsorted(share, 0.8)])


def _inner_edges(
    bodies: Bodies, both: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return how clear (N,) the colour steps along hidden edges are, of the worse side first.

    Where a shaft lies on another its edge is not that of the mask, but colour mostly changes
    there, all along, the same way; 1 is the step from a shaft to scalp.
    """
    bands = [
        np.ascontiguousarray(bodies.evidence.rgb[..., band]).astype(np.float32) for band in range(3)
    ]
    half = bodies.point_widths_px / 2
    inner, outer = half - EDGE_HALF_STEP_PX, half + EDGE_HALF_STEP_PX
    x, y = bodies.at(np.column_stack([-inner, -outer, inner, outer]))
    colours = np.stack([sample_plane(band, x, y) for band in bands], axis=2)
    steps = colours[:, [0, 2]] - colours[:, [1, 3]]
    plain = np.sqrt(np.square(steps[both, 0]).sum(axis=1)) if both.any() else np.ones(1)
    whole = max(float(np.median(plain)), 1.0)
    sides = []
    for side, seen in enumerate((bodies.left, bodies.right)):
        hidden = bodies.shares.sums(~seen)
        mean = bodies.shares.sums(steps[:, side] * ~seen[:, None])
        mean /= np.maximum(hidden, 1.0)[:, None]
        clear = np.sqrt(np.square(mean).sum(axis=1)) / whole
        unknown = np.where(hidden > 0, UNKNOWN_SIDE, 1.0)
        sides.append(np.where(hidden > 2, np.minimum(clear, 2.0), unknown))
    return np.minimum(*sides), np.maximum(*sides)


def _tone(bodies: Bodies, light: NDArray[np.bool_], both: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return how usual (N,) on this head a hair is that is lighter, or darker, than scalp.

    Where nearly all lines are dark, a light one is rather a flake or a shine.
    """
    lengths = bodies.shares.sums(both)
    total = float(lengths.sum()) + 2 * TONE_PRIOR_POINTS
    share = (float(lengths[light].sum()) + TONE_PRIOR_POINTS) / total
    return np.where(light, min(0.0, np.log(2 * share)), min(0.0, np.log(2 * (1 - share))))
