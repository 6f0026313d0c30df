"""One photo, read from its file and ready to be measured."""

from dataclasses import dataclass, field

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.media.exif import NO_FACTS, ExifFacts


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Photo:
    """Pixels, and what the file says about them.

    Attributes
    ----------
    rgb : uint8 array, (H, W, 3)
        Upright sRGB.
    sha256 : str
        Of the file's bytes.
    name : str
        The file's name, printable.
    format : str
        What the file really is, whatever its name says.
    exif : ExifFacts
    flags : QualityFlag
        Doubts that arose from the file itself.
    """

    rgb: Rgb = field(repr=False)
    sha256: str
    name: str
    format: str
    exif: ExifFacts = NO_FACTS
    flags: QualityFlag = NO_DOUBT

    @property
    def size(self) -> tuple[int, int]:
        """Height and width in pixels."""
        return self.rgb.shape[0], self.rgb.shape[1]
