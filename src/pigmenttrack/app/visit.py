"""A photo on its way: what is known of it once it lies in the baseline's frame."""

from dataclasses import dataclass

from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.domain.body_part import BodyPart
from pigmenttrack.domain.calibration import Scale
from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.reference.found import FoundReference
from pigmenttrack.imaging.registration.features import Features
from pigmenttrack.imaging.registration.result import Registration
from pigmenttrack.imaging.vitiligo.strokes import Stroke
from pigmenttrack.imaging.warp import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One photo in the baseline's frame, with all that is known about it.

    Attributes
    ----------
    rgb : uint8 array (H, W, 3), in the frame
    visible : bool array (H, W), where the photo shows the body: inside the picture, no card
    matched : bool array (H, W), where the registration was checked by matches
    registration : Registration or None
        None on the baseline itself.
    residual_frame_px : float
        One sd of the registration's error, in pixels of the frame; 0 on the baseline.
    strokes : tuple of Stroke
        Those on this very photo, in pixels of the frame.
    """

    name: str
    sha256: str
    captured: CaptureTime
    size: tuple[int, int]
    fingerprint: int
    rgb: Rgb
    visible: Mask
    matched: Mask
    registration: Registration | None
    residual_frame_px: float
    reference: FoundReference | None
    flags: QualityFlag
    strokes: tuple[Stroke, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPart:
    """A part of the body that a person marked on the baseline; `mask` (H, W) in the frame."""

    name: str
    part: BodyPart
    mask: Mask


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The photo that all others are compared with, and the frame that it sets.

    Attributes
    ----------
    region : bool array (H, W) or None
        The region of interest in the frame; None where nothing was drawn and no patch was found.
    stated_scale : Scale or None
        What the person said.
    parts : tuple of MarkedPart
        Empty: the whole region counts as one part without a name.
    """

    visit: Visit
    features: Features
    frame: Frame
    region: Mask | None
    stated_scale: Scale | None
    options: MeasureOptions
    parts: tuple[MarkedPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedSeries:
    """What a series is measured from: its visits in one frame, the baseline's own first."""

    baseline: Baseline
    visits: tuple[Visit, ...]
