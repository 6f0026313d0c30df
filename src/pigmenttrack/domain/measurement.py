"""What was measured on one photo, and on a series."""

from dataclasses import dataclass
from enum import StrEnum

from pigmenttrack.domain.body_part import PartMeasurement
from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.domain.patch_track import PatchEvent, PatchState
from pigmenttrack.domain.pattern import RepigmentationPattern
from pigmenttrack.domain.provenance import Provenance


class AreaUnit(StrEnum):
    """In what areas are told: cm² with a scale, else the share of the region."""

    CM2 = "cm2"
    PERCENT_OF_REGION = "percent_of_region"


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchMeasurement:
    """Depigmented skin on one photo, in the baseline's frame.

    Attributes
    ----------
    photo : str
        File name, for people.
    area : Estimate
        Depigmented area in `unit`, >= 0. Zero means no depigmented skin, not "unknown": an
        unmeasurable photo has no measurement at all.
    gain, loss, net : Estimate or None
        Regained pigment, newly lost pigment and ``gain - loss`` against the baseline, in `unit`.
        Their intervals leave out what both photos share (the scale's error cancels in neither,
        but the boundary's does). None on the baseline itself.
    repigmentation_pct : Estimate or None
        ``100 * (A0 - At) / A0``; None on the baseline, and when the baseline has no patch.
    contrast_mi : Estimate or None
        Melanin index of the patch minus that of the skin beside it (negative: paler);
        None where there is no patch.
    rim_speed_mm_per_month : Estimate or None
        Median speed of the rim since the baseline, positive where the patch shrinks; None on the
        baseline, without a scale, within one day of the baseline, or where either rim is missing.
    depigmented_share_pct : Estimate or None
        Share of the depigmented area that is as good as without pigment; the rest is
        hypopigmented. None where the patches are too small to say.
    pattern : RepigmentationPattern or None
        How pigment came back since the baseline; None on the baseline.
    patches : tuple of PatchState
        Every patch of the series that this photo can tell of.
    parts : tuple of PartMeasurement
        What VASI is made of, one for each marked part of the body; empty without a scale.
    """

    photo: str
    captured: CaptureTime
    is_baseline: bool
    unit: AreaUnit
    area: Estimate
    provenance: Provenance
    gain: Estimate | None = None
    loss: Estimate | None = None
    net: Estimate | None = None
    repigmentation_pct: Estimate | None = None
    contrast_mi: Estimate | None = None
    rim_speed_mm_per_month: Estimate | None = None
    depigmented_share_pct: Estimate | None = None
    pattern: RepigmentationPattern | None = None
    patches: tuple[PatchState, ...] = ()
    parts: tuple[PartMeasurement, ...] = ()
    flags: QualityFlag = NO_DOUBT

    @property
    def main(self) -> Estimate:
        """The number that is charted: the area."""
        return self.area


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A photo that gave no measurement: what happened, and how to take it better."""

    photo: str
    reason: str
    advice: str
    captured: CaptureTime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchSeries:
    """All photos of one site, in the order of their dates.

    Attributes
    ----------
    name : str
        The site, for people (the folder's name).
    noise_sd : float or None
        Standard deviation of one area measurement of this series, in `unit`, from what differs
        between its photos (the shared scale's error left out); None with fewer than two photos.
    remarks : tuple of str
        What a person should know of the folder: lines of a visits.csv that were not understood.
    patch_events : tuple of PatchEvent
        What became of single patches, in the order of time.
    """

    name: str
    unit: AreaUnit
    measurements: tuple[PatchMeasurement, ...]
    rejections: tuple[Rejection, ...] = ()
    noise_sd: float | None = None
    remarks: tuple[str, ...] = ()
    patch_events: tuple[PatchEvent, ...] = ()
