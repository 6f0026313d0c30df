"""One place on the body, photographed again and again."""

from dataclasses import dataclass
from enum import StrEnum

from pigmenttrack.domain.subject import require_name, require_note


class SiteKind(StrEnum):
    """What the photos of a site show."""

    VITILIGO = "vitiligo"
    SCALP = "scalp"


class Side(StrEnum):
    """Of the body, as its owner says left and right."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


class Modality(StrEnum):
    """The light and the device; one series keeps one."""

    CAMERA = "camera"
    WOOD = "wood's lamp"
    POLARISED = "polarised"
    DERMATOSCOPE = "dermatoscope"


class BodyView(StrEnum):
    """Which drawing of the body a position lies on."""

    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPosition:
    """A point on a drawing of the body.

    Attributes
    ----------
    x, y : float
        In [0, 1] from the drawing's left and top edge.
    """

    view: BodyView
    x: float
    y: float

    def __post_init__(self) -> None:
        """Refuse a point beside the drawing."""
        if not (0 <= self.x <= 1 and 0 <= self.y <= 1):
            msg = f"A position on the body map lies between 0 and 1, not at {self.x}, {self.y}."
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place on one subject's body.

    Attributes
    ----------
    name : str
        Unique within the subject: "left knee".
    is_control : bool
        Photographed for comparison; nothing is done to it.
    baseline_sha256 : str or None
        The photo with which all others are compared; None: the earliest usable one.
    region : str or None
        The outline on the baseline as JSON text, the way a roi.json holds it.
    """

    id: str
    subject_id: str
    name: str
    kind: SiteKind = SiteKind.VITILIGO
    body_region: str = ""
    side: Side | None = None
    modality: Modality = Modality.CAMERA
    position: MapPosition | None = None
    is_control: bool = False
    baseline_sha256: str | None = None
    region: str | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a site without a name."""
        require_name(self.name, "A site's name")
        if self.body_region:
            require_name(self.body_region, "A body region")
        require_note(self.note)
