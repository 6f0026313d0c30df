"""Where the sample photos are that come with the program."""

from importlib import resources
from pathlib import Path

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
