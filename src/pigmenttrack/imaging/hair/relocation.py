"""The field of one photo found again on another by its traced hairs."""

import numpy as np

from pigmenttrack.imaging.hair.constellation import Constellation, find_constellation
from pigmenttrack.imaging.hair.shaft_ends import shaft_ends
from pigmenttrack.imaging.hair.shafts import Hair


def overlay_of(
    before: tuple[Hair, ...],
    after: tuple[Hair, ...],
    mm_per_px: float,
    sizes_px: tuple[tuple[int, int], tuple[int, int]],
) -> Constellation | None:
    """Return how the hairs of both photos lie on each other; None where there are too few.

    Parameters
    ----------
    before, after : tuple of Hair
    mm_per_px : float
        Of both photos.
    sizes_px : two tuples (height, width)
        Of either photo.
    """
    sizes_mm = np.array(sizes_px, np.float64)[:, ::-1] * mm_per_px
    ends = [shaft_ends(hairs, mm_per_px) for hairs in (before, after)]
    return find_constellation(ends[0], ends[1], (sizes_mm[0], sizes_mm[1]))


def refusal(overlay: Constellation | None) -> str:
    """Return in plain words why an overlay is not certain."""
    if overlay is None:
        return "Too few hairs were found to recognise the place."
    return (
        "The hairs of the second photo do not lie as those of the first: where both fit best, "
        f"{overlay.met} of {overlay.seen} groups of hairs meet, no more than other places may show."
    )
