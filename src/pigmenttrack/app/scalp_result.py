"""A measured series of scalp photos, with what is needed to draw it."""

from dataclasses import dataclass

from pigmenttrack.app.scalp_close_up import FollowUp
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpSeries
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.hair.field import HairField


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedHairs:
    """What was traced on a close-up, in its own pixels."""

    field: HairField
    follow_up: FollowUp
    roi: Mask | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredScalp:
    """One measurement and its picture.

    Attributes
    ----------
    rgb : uint8 array (H, W, 3)
    mm_per_px : float or None
        Of `rgb`; None without a scale.
    traced : TracedHairs or None
        On close-ups.
    """

    measurement: ScalpMeasurement
    rgb: Rgb
    mm_per_px: float | None
    traced: TracedHairs | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalpResult:
    """A measured series.

    Attributes
    ----------
    visits : tuple of MeasuredScalp
        In the order of their dates.
    stopped : bool
        Whether the run was cancelled before all photos were read.
    """

    series: ScalpSeries
    visits: tuple[MeasuredScalp, ...]
    stopped: bool
