"""The small public Python door, for notebooks and benchmarks.

    >>> from pigmenttrack import api
    >>> photo = api.load_photo("2025-01-10.jpg")          # doctest: +SKIP
    >>> mask = api.segment_depigmented(photo.rgb)         # doctest: +SKIP

Stable: what stands in `__all__` keeps its names and meanings within a major version. Arrays are
RGB, upright, ``uint8`` of shape (H, W, 3); points are (x, y) with the centre of the top-left pixel
at (0, 0); masks are bool, True = depigmented.
"""

from collections.abc import Sequence
from os import PathLike
from pathlib import Path

from pigmenttrack.app.hair_network import AUTO, network_named
from pigmenttrack.app.measure_folder import measure_folder as _measure_folder
from pigmenttrack.app.measure_series import SeriesResult
from pigmenttrack.app.model_evidence import frame_priors
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.domain.calibration import Scale
from pigmenttrack.domain.hair import RAKOWSKA, CutOffs
from pigmenttrack.imaging.array_types import Mask, Points, Rgb
from pigmenttrack.imaging.hair.compare import HairChange
from pigmenttrack.imaging.hair.compare import compare_hair as _compare_hair
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.imaging.hair.measure import measure_hair as _measure_hair
from pigmenttrack.imaging.reference.find_scale import find_scale as _find_scale
from pigmenttrack.imaging.registration.register import register
from pigmenttrack.imaging.registration.result import Registration
from pigmenttrack.imaging.vitiligo.segment import segment_photo
from pigmenttrack.imaging.vitiligo.series import segment_series
from pigmenttrack.imaging.vitiligo.strokes import StrokeLabel, dots
from pigmenttrack.media.load import load_photo as _load_photo
from pigmenttrack.media.photo import Photo

__all__ = [
    "HairChange",
    "HairField",
    "MeasureOptions",
    "Photo",
    "Registration",
    "Scale",
    "SeriesResult",
    "compare_hair",
    "find_scale",
    "load_photo",
    "measure_folder",
    "measure_hair",
    "register",
    "segment_depigmented",
    "segment_depigmented_series",
]


def load_photo(path: str | PathLike[str]) -> Photo:
    """Read a photo file: JPEG, PNG, TIFF, WebP or HEIC, upright, converted to sRGB.

    Raises
    ------
    pigmenttrack.domain.errors.UnreadablePhoto
        If the file is no whole photo of sane size.
    """
    return _load_photo(Path(path))


def find_scale(rgb: Rgb, *, coin: str | None = None) -> Scale:
    """Return the scale of a photo from the card, a named coin or a ruler in view.

    Returns
    -------
    Scale
        With ``mm_per_px``, ``sd_mm_per_px`` and ``kind``.

    Raises
    ------
    pigmenttrack.domain.errors.ScaleNotFound
        If nothing of known size is in view.
    """
    return _find_scale(rgb, coin=coin).scale


def segment_depigmented(
    rgb: Rgb,
    roi: Mask | None = None,
    lesion_points: Points | None = None,
    skin_points: Points | None = None,
    *,
    model: str | None = None,
) -> Mask:
    """Return where skin is depigmented on one photo, bool (H, W).

    Parameters
    ----------
    rgb : uint8 array (H, W, 3)
    roi : bool array (H, W), optional
        A loose region around the patches; found by the program without it.
    lesion_points, skin_points : arrays (N, 2), optional
        Points along strokes on patches, and on anything else.
    model : str, optional
        Name of an optional model to hear as well, see `pigmenttrack models list`.

    Raises
    ------
    pigmenttrack.domain.errors.BadRequest
        If the model is not there, was changed, or fails.
    """
    size = (rgb.shape[0], rgb.shape[1])
    elsewhere = dots(skin_points, StrokeLabel.SKIN, size)
    strokes = elsewhere + dots(lesion_points, StrokeLabel.PATCH, size)
    prior = next(iter(frame_priors(MeasureOptions(model=model), [rgb])), None)
    return segment_photo(rgb, roi, strokes, prior=prior).mask


def segment_depigmented_series(rgbs: Sequence[Rgb], roi: Mask | None = None) -> list[Mask]:
    """Return where skin is depigmented on each visit of one site, decided for all together.

    Parameters
    ----------
    rgbs : sequence of uint8 arrays (H, W, 3)
        Photos brought into one frame, the baseline first.
    roi : bool array (H, W), optional
        A loose region around the baseline's patches.
    """
    return [visit.mask for visit in segment_series(rgbs, roi).visits]


def measure_folder(
    folder: str | PathLike[str], options: MeasureOptions | None = None
) -> SeriesResult:
    """Measure all photos of one site, as `pigmenttrack measure` does, without writing files.

    Raises
    ------
    pigmenttrack.domain.errors.BadRequest
        If there is no photo in the folder, or the options contradict each other.
    """
    return _measure_folder(Path(folder), options)


def measure_hair(
    rgb: Rgb,
    mm_per_px: float,
    roi: Mask | None = None,
    *,
    cut_offs: CutOffs = RAKOWSKA,
    model: str = AUTO,
) -> HairField:
    """Trace and measure every hair of a close-up.

    Parameters
    ----------
    rgb : uint8 (H, W, 3)
    mm_per_px : float
    roi : bool (H, W), optional
        Where roots count; the whole picture without it.
    cut_offs : CutOffs
        What is called vellus and terminal.
    model : str
        The network that guides the tracing: "auto" is the one that comes with the program, where
        onnxruntime is installed; "none" traces without.

    Raises
    ------
    pigmenttrack.domain.errors.UnfitPhoto
        If the photo is coarser than 30 um a pixel.
    pigmenttrack.domain.errors.BadRequest
        If there is no such model.
    """
    return _measure_hair(rgb, mm_per_px, roi, cut_offs=cut_offs, network=network_named(model))


def compare_hair(
    rgb_a: Rgb, rgb_b: Rgb, mm_per_px: float, days: float, *, model: str = AUTO
) -> HairChange:
    """Find the same hairs on two photos of one field, and tell what became of them.

    Parameters
    ----------
    rgb_a, rgb_b : uint8 (H, W, 3)
        The earlier and the later photo.
    mm_per_px : float
        Of both.
    days : float
        Between them, > 0.
    model : str
        As of `measure_hair`.

    Raises
    ------
    pigmenttrack.domain.errors.UnfitPhoto
        If the photos are coarser than 30 um a pixel.
    """
    return _compare_hair(rgb_a, rgb_b, mm_per_px, days, network=network_named(model))
