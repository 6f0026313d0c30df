"""The colours in which the visits of a series are compared."""

from collections.abc import Sequence

from pigmenttrack.app.visit import Visit
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.color import srgb_from_linear


def same_colours(visits: Sequence[Visit]) -> list[Rgb]:
    """Return the frames, colour-corrected where every visit shows a colour card.

    A correction on some visits only would itself look like a change.
    """
    corrections = [None if visit.reference is None else visit.reference.color for visit in visits]
    if any(correction is None for correction in corrections):
        return [visit.rgb for visit in visits]
    return [
        srgb_from_linear(correction.apply(visit.rgb))
        for visit, correction in zip(visits, corrections, strict=True)
        if correction is not None
    ]
