"""A bar of a round length in millimetres or centimetres."""

import math
from dataclasses import dataclass

MM_PER_CM = 10.0


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """Length on the picture, in its pixels (not rounded), and the words beside it."""

    length_px: float
    label: str


def scale_bar(mm_per_px: float, *, longest_px: float) -> ScaleBar:
    """Return the longest bar of 1, 2 or 5 times a power of ten that fits.

    Raises
    ------
    ValueError
        If a size is not positive and finite.

    Examples
    --------
    >>> scale_bar(0.1, longest_px=300.0)
    ScaleBar(length_px=200.0, label='2 cm')
    """
    if not (0 < mm_per_px < math.inf and 0 < longest_px < math.inf):
        msg = f"expected positive sizes, got mm_per_px={mm_per_px}, longest_px={longest_px}"
        raise ValueError(msg)
    longest_mm = mm_per_px * longest_px
    decade = 10.0 ** math.floor(math.log10(longest_mm))
    # The slack takes a length that is round but for its last bit.
    length_mm = next(f * decade for f in (5.0, 2.0, 1.0) if f * decade <= longest_mm * (1 + 1e-9))
    if length_mm >= MM_PER_CM:
        return ScaleBar(length_mm / mm_per_px, f"{length_mm / MM_PER_CM:g} cm")
    return ScaleBar(length_mm / mm_per_px, f"{length_mm:g} mm")
