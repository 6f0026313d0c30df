"""Hairs that touch side by side, which the tracer takes for one: a shaft as wide as two is two."""

from dataclasses import replace

import numpy as np

from pigmenttrack.imaging.hair.candidates import (
    Candidate,
    choose_hairs,
    trace_candidates,
    typical_contrast,
)
from pigmenttrack.imaging.hair.ends import with_exact_ends
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.inks import is_drawn
from pigmenttrack.imaging.hair.wedges import split_overlapping

WIDE_RATIO = 1.45  # a shaft that much wider than the typical one is two ...
WIDE_EXCESS_MM = 0.028  # ... and wider by that, 2.3 deviations of terminal hairs of one head
WIDEST_HAIR_MM = 0.14


def find_hairs(evidence: Evidence) -> list[Candidate]:
    """Return every hair of a picture, those that touch told apart."""
    candidates = trace_candidates(evidence)
    typical = typical_contrast(candidates)
    chosen = choose_hairs(candidates, evidence, typical)
    grown = split_wide([hair for hair in chosen if not is_drawn(hair, evidence.rgb)])
    if not grown:
        return []
    parted = split_overlapping(grown, typical_width(grown), evidence)
    return [with_exact_ends(hair, evidence) for hair in parted]


def split_wide(hairs: list[Candidate]) -> list[Candidate]:
    """Return the hairs with each that is as wide as several replaced by several."""
    if not hairs:
        return []
    typical = typical_width(hairs)
    parts: list[Candidate] = []
    for hair in hairs:
        width = _width(hair)
        excess = WIDE_EXCESS_MM / hair.mm_per_px
        if width > WIDE_RATIO * typical and width > typical + excess:
            parts += _strips(hair, width, max(2, round(width / typical)))
        elif width * hair.mm_per_px <= WIDEST_HAIR_MM:
            parts.append(hair)
    return parts


def typical_width(hairs: list[Candidate]) -> float:
    """Return the median width, px, of hairs that weigh their lengths."""
    widths = np.array([_width(hair) for hair in hairs])
    lengths = np.array([float(len(hair.path_xy)) for hair in hairs])
    order = np.argsort(widths)
    share = np.cumsum(lengths[order]) / lengths.sum()
    return float(widths[order][np.searchsorted(share, 0.5)])


def _width(hair: Candidate) -> float:
    both = hair.profile.both
    return float(np.median(hair.profile.width_px[both])) if both.any() else hair.width_px


def _strips(hair: Candidate, width: float, count: int) -> list[Candidate]:
    """Return `count` hairs of equal width beside one another in place of one."""
    tangents = np.gradient(hair.path_xy, axis=0)
    tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
    normals = np.column_stack([-tangents[:, 1], tangents[:, 0]])
    profile = replace(hair.profile, width_px=hair.profile.width_px / count)
    offsets = ((np.arange(count) + 0.5) / count - 0.5) * width
    return [
        replace(
            hair,
            path_xy=hair.path_xy + offset * normals,
            width_px=width / count,
            profile=profile,
        )
        for offset in offsets.tolist()
    ]
