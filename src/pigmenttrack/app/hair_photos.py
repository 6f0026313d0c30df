"""Hair on close-up photos: one field, or the same field twice."""

from dataclasses import dataclass
from pathlib import Path

from pigmenttrack.app.hair_corrections import CountingFrame, corrected_field
from pigmenttrack.app.hair_network import AUTO, network_named
from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.imaging.hair.compare import HairChange, compare_hair
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.imaging.hair.measure import measure_hair
from pigmenttrack.imaging.quality import require_measurable
from pigmenttrack.imaging.reference.find_scale import find_scale
from pigmenttrack.media.hair_edits import load_hair_edits
from pigmenttrack.media.load import load_photo

# Close-ups of one field come from one device at one setting.
SAME_SCALE_WITHIN = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class HairResult:
    """What two photos of hair say; `change` is None for a single photo."""

    photo: str
    sha256: str
    mm_per_px: float
    field: HairField
    change: HairChange | None = None


def measure_hair_photo(
    photo_path: Path,
    mm_per_px: float | None,
    *,
    later_path: Path | None = None,
    days: float = 0.0,
    edits_path: Path | None = None,
    model: str = AUTO,
) -> HairResult:
    """Measure the hair on a close-up, and what changed until a later one.

    Parameters
    ----------
    mm_per_px : float or None
        Of the photos; None: read from the card or ruler in view.
    later_path : Path, optional
        The same field, photographed `days` later at the same scale.
    edits_path : Path, optional
        Corrections by hand; those of the first photo count in its own figures.
    model : str
        Name of the network that guides the tracing, see `hair_network`.

    Raises
    ------
    ScaleNotFound
        If no scale is given and none is in view.
    UnfitPhoto
        If the photos are too coarse for single hairs, or their scales differ.
    """
    photo = load_photo(photo_path)
    require_measurable(photo.rgb)
    scale = mm_per_px if mm_per_px is not None else find_scale(photo.rgb).scale.mm_per_px
    network = network_named(model)
    field = measure_hair(photo.rgb, scale, network=network)
    if edits_path is not None:
        wishes = load_hair_edits(edits_path).get(photo.name, ())
        field = corrected_field(
            field, wishes, CountingFrame(size=photo.size, mm_per_px=scale, roi=None)
        )
    change = None
    if later_path is not None:
        later = load_photo(later_path)
        require_measurable(later.rgb)
        if mm_per_px is None:
            _require_same_scale(find_scale(later.rgb).scale.mm_per_px, scale)
        change = compare_hair(photo.rgb, later.rgb, scale, days, network=network)
    return HairResult(
        photo=photo.name, sha256=photo.sha256, mm_per_px=scale, field=field, change=change
    )


def _require_same_scale(later_mm_per_px: float, mm_per_px: float) -> None:
    if abs(later_mm_per_px / mm_per_px - 1) > SAME_SCALE_WITHIN:
        msg = "The two photos have different scales."
        raise UnfitPhoto(msg, advice="Take both with the same device at the same setting.")
