"""Find depigmented skin on one photo."""

import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.vitiligo.border import smoothing_for
from pigmenttrack.imaging.vitiligo.finish import boundary_doubt, nothing_found
from pigmenttrack.imaging.vitiligo.ground import Decision, drawn_on, ground_of
from pigmenttrack.imaging.vitiligo.guidance import guidance_for
from pigmenttrack.imaging.vitiligo.pigment import (
    MODEL_SIDE_PX,
    WORK_SIDE_PX,
    log_light,
    shrink_rgb,
    size_within,
)
from pigmenttrack.imaging.vitiligo.prior import shown_places
from pigmenttrack.imaging.vitiligo.result import Segmentation
from pigmenttrack.imaging.vitiligo.search import found_region
from pigmenttrack.imaging.vitiligo.series import segment_series
from pigmenttrack.imaging.vitiligo.strokes import Stroke, marks_of
from pigmenttrack.imaging.vitiligo.taught import taught

__all__ = ["segment_photo", "segment_series"]


def segment_photo(
    rgb: Rgb,
    roi: Mask | None = None,
    strokes: tuple[Stroke, ...] = (),
    *,
    prior: Plane | None = None,
) -> Segmentation:
    """Find depigmented skin on one photo.

    Parameters
    ----------
    rgb : uint8 (H, W, 3)
        Upright sRGB of any size; borders are drawn on at most `WORK_SIDE_PX` pixels.
    roi : bool (H, W) or None
        A loose line around the patches; without it skin and patches are looked for everywhere.
    strokes : tuple of Stroke
        On patches, and on anything else (skin, cloth, background), in the order drawn.
        Every stroke holds: its pixels are in, or out, whatever the picture says.
    prior : float32 (H, W), optional
        What an optional model says of each pixel, see `prior`.

    Returns
    -------
    Segmentation
        Planes of the photo's size.

    Raises
    ------
    ValueError
        If the region's size or the prior's is not the photo's, or the region is empty.
    """
    full_size = (rgb.shape[0], rgb.shape[1])
    if prior is not None and prior.shape != full_size:
        msg = f"the prior has the size {prior.shape}, the photo {full_size}"
        raise ValueError(msg)
    _check_region(roi, full_size)
    size = size_within(full_size, WORK_SIDE_PX)
    small_size = size_within(full_size, MODEL_SIDE_PX)
    work = shrink_rgb(rgb, size)
    log = log_light(shrink_rgb(work, small_size))
    marks = marks_of(strokes, full_size, small_size)
    region, shown = roi, shown_places(prior, small_size)
    if region is None:
        region = found_region(log, guidance_for(None, marks), full_size, shown=shown)
    if region is None:
        return nothing_found(np.ones(full_size, bool), guessed=True)
    model = taught(log, region, marks, guessed=roi is None, shown=shown)
    if model is None:
        return nothing_found(region, guessed=roi is None)
    decision = Decision(
        sigma_px=smoothing_for(model.contrast),
        doubt=boundary_doubt(model.contrast),
        guessed=roi is None,
    )
    return drawn_on(ground_of(work, model, region, decision, prior=prior), strokes)


def _check_region(roi: Mask | None, size: tuple[int, int]) -> None:
    if roi is None:
        return
    if roi.shape != size:
        msg = f"the region has the size {roi.shape}, the photo {size}"
        raise ValueError(msg)
    if not roi.any():
        msg = "the region is empty"
        raise ValueError(msg)
