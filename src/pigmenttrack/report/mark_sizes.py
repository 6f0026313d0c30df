"""How large points are drawn: many visits smaller, and without what would only smear."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MarkSizes:
    """Sizes in points of type.

    Attributes
    ----------
    joined : bool
        Whether a line runs through the points.
    """

    marker: float
    bar: float
    bar_alpha: float
    joined: bool


def mark_sizes(count: int, text_pt: float) -> MarkSizes:
    """Return the sizes for so many points beside text of so many points."""
    if count <= 60:
        return MarkSizes(marker=0.62 * text_pt, bar=1.3, bar_alpha=1.0, joined=True)
    if count <= 400:
        return MarkSizes(marker=0.4 * text_pt, bar=0.8, bar_alpha=0.6, joined=True)
    return MarkSizes(marker=0.22 * text_pt, bar=0.4, bar_alpha=0.25, joined=False)
