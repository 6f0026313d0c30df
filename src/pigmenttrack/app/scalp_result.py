"""A measured series of scalp photos, with what is needed to draw it."""

from dataclasses import dataclass

from pigmenttrack.app.scalp_close_up import FollowUp
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpSeries
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.imaging.scalp.part import PartWidth


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedHairs:
    """What was traced on a close-up, in its own pixels.

    Attributes
    ----------
    reduction : float
        Pixels of the picture that is kept a pixel of the photo: long series stay small.
    """

    field: HairField
    follow_up: FollowUp
    reduction: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WideMarks:
    """What was found on a wider view, in pixels of its picture.

    Attributes
    ----------
    baseline_bald : bool array (H, W) or None
        Bald patches of the baseline; None on the baseline, and where the frame is another.
    """

    roi: Mask
    bald: Mask
    baseline_bald: Mask | None
    part: PartWidth | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredScalp:
    """One measurement and its picture.

    Attributes
    ----------
    rgb : uint8 array (H, W, 3)
        A close-up is reduced to what a screen shows.
    mm_per_px : float or None
        Of the photo on close-ups, of `rgb` on wider views; None without a scale.
    traced : TracedHairs or None
        On close-ups.
    wide : WideMarks or None
        On wider views.
    """

    measurement: ScalpMeasurement
    rgb: Rgb
    mm_per_px: float | None
    traced: TracedHairs | None = None
    wide: WideMarks | None = None


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
