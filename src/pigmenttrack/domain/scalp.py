"""What was measured on photos of the scalp: hair by hair on close-ups, areas on wider views."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.domain.provenance import Provenance


class ScalpView(StrEnum):
    """How near the camera was."""

    CLOSE_UP = "close-up"
    """Single hairs are resolved: dermatoscope, clip-on lens, macro."""
    GLOBAL = "global"
    """Crown, part, hairline, bald patches: areas, no single hairs."""


class ScalpQuantity(StrEnum):
    """A measured value; the name carries its unit."""

    DENSITY = "density_per_cm2"
    COUNT_CHANGE = "count_change_pct"
    DENSITY_CHANGE = "density_change_per_cm2"
    DIAMETER = "diameter_um"
    DIAMETER_CHANGE = "diameter_change_um"
    VELLUS = "vellus_pct"
    TERMINAL = "terminal_pct"
    THICKNESS = "thickness_mm_per_cm2"
    DIVERSITY = "diameter_diversity_pct"
    UNITS = "units_per_cm2"
    UNIT_DISTANCE = "unit_distance_mm"
    LENGTH = "length_mm"
    GROWTH = "growth_mm_per_day"
    ANAGEN = "anagen_pct"
    TELOGEN = "telogen_pct"
    ANAGEN_GROWTH = "anagen_growth_mm_per_day"
    ELONGATION = "elongation_pct"
    COMMON_SHARE = "common_share_pct"
    COVERAGE = "coverage_pct"
    PART_WIDTH = "part_width_mm"
    PART_FRONT = "part_front_mm"
    PART_MIDDLE = "part_middle_mm"
    PART_CROWN = "part_crown_mm"
    PART_SHARE = "part_width_pct"
    BALD_AREA = "bald_area_cm2"
    BALD_SHARE = "bald_area_pct"
    BALD_CHANGE = "bald_area_change_pct"


class ScalpCount(StrEnum):
    """How many of what were seen; as counted, not corrected."""

    HAIRS = "hairs"
    CLIPPINGS = "clippings"
    SINGLE_UNITS = "units_of_1"
    PAIR_UNITS = "units_of_2"
    LARGER_UNITS = "units_of_3_or_more"
    BEFORE = "common_hairs_before"
    AFTER = "common_hairs_after"
    STAYED = "stayed"
    THICKENED = "thickened"
    THINNED = "thinned"
    SHED = "shed"
    NEW = "new"
    FOLLOWED_TIPS = "hairs_with_growth"
    BALD_PATCHES = "bald_patches"


NO_COUNTS: Mapping[ScalpCount, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalpMeasurement:
    """What one photo of the scalp says, alone and beside another.

    Attributes
    ----------
    photo : str
        File name, for people.
    main_quantity : ScalpQuantity
        Which of the values is charted; the same for a whole series, and always measured.
    values : mapping of ScalpQuantity to Estimate
        What was measured; what is missing could not be.
    counts : mapping of ScalpCount to int
    compared_with : str
        The photo that changes are told against; empty where there is none.
    refusal : str
        Why no change is told, where one was looked for; else empty.
    grown_since : str
        The photo of the same clipping since which growth is told; empty where there is none.
    """

    photo: str
    captured: CaptureTime
    is_baseline: bool
    main_quantity: ScalpQuantity
    values: Mapping[ScalpQuantity, Estimate]
    provenance: Provenance
    counts: Mapping[ScalpCount, int] = field(default_factory=lambda: NO_COUNTS)
    compared_with: str = ""
    refusal: str = ""
    grown_since: str = ""
    flags: QualityFlag = NO_DOUBT

    def __post_init__(self) -> None:
        """Refuse a measurement without its main value."""
        if self.main_quantity not in self.values:
            msg = f"a measurement of {self.main_quantity} needs that value"
            raise ValueError(msg)

    @property
    def main(self) -> Estimate:
        """The value that is charted."""
        return self.values[self.main_quantity]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalpSeries:
    """All photos of one site of the scalp, in the order of their dates.

    Attributes
    ----------
    view_reason : str
        Why the photos were taken for close-ups or for wider views, as a sentence.
    cut_offs : str
        Name of the rule that sorts vellus from terminal hair; empty where none was applied.
    noise_sd : float or None
        Of one main value, by what differs between photos of this series; None with fewer than two.
    """

    name: str
    view: ScalpView
    view_reason: str
    main_quantity: ScalpQuantity
    measurements: tuple[ScalpMeasurement, ...]
    rejections: tuple[Rejection, ...] = ()
    cut_offs: str = ""
    noise_sd: float | None = None
    remarks: tuple[str, ...] = ()

    @property
    def quantities(self) -> tuple[ScalpQuantity, ...]:
        """What at least one photo has a value of, in the order of the class."""
        return tuple(
            quantity
            for quantity in ScalpQuantity
            if any(quantity in one.values for one in self.measurements)
        )
