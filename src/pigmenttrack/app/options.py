"""What a person may ask of a measurement."""

from dataclasses import dataclass
from pathlib import Path

from pigmenttrack.domain.hair import RAKOWSKA
from pigmenttrack.domain.scalp import ScalpView
from pigmenttrack.domain.site import SiteKind

__all__ = ["STATED_SCALE_RELATIVE_SD", "MeasureOptions", "SiteKind"]

# A person who types mm per pixel measured it somehow; three in a hundred is what a ruler held
# beside the patch and two clicks allow (careless phone shots: 8 %).
STATED_SCALE_RELATIVE_SD = 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureOptions:
    """The choices of one run.

    Attributes
    ----------
    kind : SiteKind
        What is measured.
    baseline : str or None
        File name of the photo that all others are compared with; the earliest usable one if None.
    region : Path or None
        File with the outline on the baseline; None: a roi.json beside the photos, else found by
        the program.
    find_region : bool
        Ignore a roi.json beside the photos and let the program find the patches.
    mm_per_px : float or None
        Scale of the baseline photo, stated by the person; overrules what is in view.
    coin : str or None
        Name of a coin that lies beside the patch.
    control_line_mm : float
        Length of the printed card's control line as measured with a ruler.
    view : ScalpView or None
        Of scalp photos; None: judged from the baseline.
    field_mm : float or None
        Width of what a close-up shows, or the diameter where the field is round.
    bar_mm : float or None
        Length of the bar that the device draws into close-ups.
    graticule_mm : float or None
        From one stroke to the next of a graticule that close-ups show.
    cut_offs : str
        Name of the rule that sorts vellus from terminal hair.
    model : str or None
        Name of an optional model that joins the evidence for patches.
    hair_model : str
        Name of the network that guides the tracing of hair; see `hair_network`.
    """

    kind: SiteKind = SiteKind.VITILIGO
    baseline: str | None = None
    region: Path | None = None
    find_region: bool = False
    mm_per_px: float | None = None
    coin: str | None = None
    control_line_mm: float = 50.0
    view: ScalpView | None = None
    field_mm: float | None = None
    bar_mm: float | None = None
    graticule_mm: float | None = None
    cut_offs: str = RAKOWSKA.name
    model: str | None = None
    hair_model: str = "auto"

    def facts(self) -> dict[str, object]:
        """Return what the numbers depend on, for the provenance."""
        facts: dict[str, object] = {
            "kind": self.kind.value,
            "stated_mm_per_px": self.mm_per_px,
            "coin": self.coin,
            "control_line_mm": self.control_line_mm,
        }
        if self.kind is SiteKind.SCALP:
            facts |= {
                "view": None if self.view is None else self.view.value,
                "field_mm": self.field_mm,
                "bar_mm": self.bar_mm,
                "graticule_mm": self.graticule_mm,
                "cut_offs": self.cut_offs,
                "hair_model": self.hair_model,
            }
        return facts
