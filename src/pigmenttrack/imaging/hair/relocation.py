"""The field of one photo found again on another by the follicles of its traced hairs."""

import numpy as np

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.constellation import Constellation, find_constellation
from pigmenttrack.imaging.hair.shafts import Hair

ROOT_SD_MM = 0.02  # of a root between two tracings


def overlay_of(
    before: tuple[Hair, ...],
    after: tuple[Hair, ...],
    mm_per_px: float,
    size_mm: tuple[float, float],
) -> Constellation | None:
    """Return how the follicles of both photos lie on each other; None where there are too few.

    On either photo the whole field may have been taken to lean the wrong way; then its follicles
    are where its tips seem to be. All four ways are tried, and the one with most pairs that lie
    closest counts: tips of hairs clipped to one length lie like their roots, only elsewhere, but
    not as exactly.
    """
    ends_a, ends_b = (_ends_mm(hairs, mm_per_px) for hairs in (before, after))
    ways = [(0, 0), (0, 1), (1, 0), (1, 1)]
    found = [find_constellation(ends_a[:, one], ends_b[:, other], size_mm) for one, other in ways]
    overlays = [overlay for overlay in found if overlay is not None]
    return max(overlays, key=_closeness, default=None)


def _closeness(overlay: Constellation) -> float:
    return len(overlay.pairs) / (overlay.residual_mm + ROOT_SD_MM)


def _ends_mm(hairs: tuple[Hair, ...], mm_per_px: float) -> Points:
    """Return roots and tips (N, 2, 2) of counted hairs, the surest first."""
    counted = sorted((hair for hair in hairs if hair.is_counted), key=lambda each: -each.log_odds)
    ends = [(hair.root_xy, hair.tip_xy) for hair in counted]
    return np.array(ends).reshape(-1, 2, 2) * mm_per_px


def refusal(overlay: Constellation | None) -> str:
    """Return in plain words why an overlay is not certain."""
    if overlay is None:
        return "Too few hairs were found to recognise the place."
    return (
        "The hairs of the second photo do not lie as those of the first: "
        f"only {len(overlay.pairs)} roots meet, {overlay.by_chance:.0f} would by accident."
    )
