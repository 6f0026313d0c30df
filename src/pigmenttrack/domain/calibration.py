"""How large a pixel is, and where that is known from."""

from dataclasses import dataclass
from enum import StrEnum


class ScaleKind(StrEnum):
    """What the scale was read from."""

    CARD = "card"
    COIN = "coin"
    RULER = "ruler"
    STATED = "stated"
    POINTS = "points"
    BAR = "bar"
    FIELD = "field"
    GRATICULE = "graticule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Millimetres per pixel of one photo, with its standard deviation.

    Attributes
    ----------
    mm_per_px, sd_mm_per_px : float
        At the centre of the reference object. ``sd`` covers the finding of the object and its
        making (printer, coin wear), not the distance between its plane and the skin.
    kind : ScaleKind
        What it was read from.
    tilt_deg : float or None
        Angle between the optical axis and the normal of the object's plane; None when the object
        does not tell (a stated scale, a ruler).
    plane_mm_from_px : tuple of 9 floats or None
        Row-major 3x3 homography from upright full-size pixels (x, y) to millimetres in the
        object's plane; None when only the scale is known.
    detail : str
        For the provenance: card version, coin name, number of ticks, …
    """

    mm_per_px: float
    sd_mm_per_px: float
    kind: ScaleKind
    tilt_deg: float | None = None
    plane_mm_from_px: tuple[float, ...] | None = None
    detail: str = ""

    def __post_init__(self) -> None:
        """Refuse a scale that cannot be."""
        if not (0 < self.mm_per_px < float("inf") and 0 <= self.sd_mm_per_px < float("inf")):
            msg = f"a scale needs mm_per_px > 0 and sd >= 0, got {self}"
            raise ValueError(msg)
        if self.plane_mm_from_px is not None and len(self.plane_mm_from_px) != 9:
            msg = "plane_mm_from_px needs nine numbers"
            raise ValueError(msg)
