"""Where the sample photos are that come with the program, and how each series is measured."""

import json
from importlib import resources
from pathlib import Path

from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.domain.errors import BadRequest

# The wheel carries them inside the package; a checkout has them at its top and names them.
PACKAGED = Path(str(resources.files("pigmenttrack"))) / "sample_images"


def photo_series_in(folder: Path | None) -> tuple[Path, ...]:
    """Return the sample series of photos, by name.

    Raises
    ------
    BadRequest
        If there are none.
    """
    samples = folder if folder is not None else PACKAGED
    found = tuple(sorted(truth.parent for truth in samples.glob("*/truth.json")))
    if not found:
        msg = "There are no sample photos here."
        raise BadRequest(msg, advice="Give the folder sample_images of the project.")
    return found


def sample_options(series: Path) -> MeasureOptions:
    """Return how a sample series is measured: what it shows, and a scale that nobody sees in it."""
    truth = json.loads((series / "truth.json").read_text(encoding="utf-8"))
    if "view" not in truth:
        return MeasureOptions()
    if "field_mm" in truth:
        return MeasureOptions(kind=SiteKind.SCALP, field_mm=truth["field_mm"])
    return MeasureOptions(kind=SiteKind.SCALP, mm_per_px=truth["mm_per_px"])
