"""What a catalog knows of a visit and of its photos."""

from dataclasses import dataclass
from datetime import date, datetime

from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRecord:
    """One day on which a site was photographed; two or three photos of it are replicates."""

    id: str
    site_id: str
    visited_on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFile:
    """A photo's bytes, known once however many sites they show.

    Attributes
    ----------
    sha256 : str
        Of the bytes as they came from the camera: the photo's identity.
    stored_sha256 : str
        Of the bytes that lie in the catalog. Another only where the photo was read back from an
        export, which leaves out where it was taken.
    fingerprint : int
        Of what it shows (`imaging.fingerprint`), to find pictures saved twice.
    """

    sha256: str
    stored_sha256: str
    n_bytes: int
    format: str
    height_px: int
    width_px: int
    fingerprint: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoRecord:
    """One photo of one visit.

    Attributes
    ----------
    file_name : str
        Under which it came, printable.
    imported_at : datetime
        Timezone-aware.
    """

    id: str
    visit_id: str
    sha256: str
    file_name: str
    captured: CaptureTime
    imported_at: datetime
    flags: QualityFlag = NO_DOUBT
