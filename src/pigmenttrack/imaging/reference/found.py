"""What a reference object in a photo gives."""

from dataclasses import dataclass

from pigmenttrack.domain.calibration import Scale
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.reference.color_correction import ColorCorrection


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class FoundReference:
    """A reference object in a photo.

    Attributes
    ----------
    scale : Scale
        Millimetres per pixel of the full-size photo, with sd, tilt and plane where known.
    color : ColorCorrection or None
        None without a card, and where its fields cannot be trusted (`flags` says why).
    outline_xy : float64 array, shape (4, 2)
        Corners of the object (of its bounding parallelogram where it is round) in pixels.
    covered : tuple of float64 arrays, shape (K, 2) each
        Polygons in pixels that hold no skin: the object with a small margin.
    flags : QualityFlag
    """

    scale: Scale
    color: ColorCorrection | None
    outline_xy: Points
    covered: tuple[Points, ...]
    flags: QualityFlag = NO_DOUBT
