"""When a photo was taken, and how far that can be believed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag


class DateSource(StrEnum):
    """Where the date comes from, most trusted first (a visits.csv is the person's own word)."""

    VISITS_CSV = "visits.csv"
    EXIF = "exif"
    FILE_NAME = "file name"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureTime:
    """The local time at which a photo was taken.

    Attributes
    ----------
    taken_at : datetime
        Timezone-aware where the camera stored its offset, else taken to be UTC
        (`has_offset` says which). Never a file's modification time.
    """

    taken_at: datetime
    source: DateSource
    has_offset: bool = False
    flags: QualityFlag = NO_DOUBT
