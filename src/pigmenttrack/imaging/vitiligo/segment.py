"""Find depigmented skin on one photo."""

import numpy as np

from pigmenttrack.imaging.array_types import Mask, Points, Rgb
from pigmenttrack.imaging.vitiligo.border import (
    Canvas,
    depigmentation,
    draw,
    shifted,
    smoothing_for,
)
from pigmenttrack.imaging.vitiligo.finish import boundary_doubt, finished, nothing_found
from pigmenttrack.imaging.vitiligo.guidance import guidance_for, stroke_mask
from pigmenttrack.imaging.vitiligo.model import learn
from pigmenttrack.imaging.vitiligo.pigment import (
    MODEL_SIDE_PX,
    WORK_SIDE_PX,
    log_light,
    shrink_mask,
    shrink_rgb,
    size_within,
)
from pigmenttrack.imaging.vitiligo.region import patch_region
from pigmenttrack.imaging.vitiligo.result import Segmentation
from pigmenttrack.imaging.vitiligo.search import found_region
from pigmenttrack.imaging.vitiligo.series import segment_series
from pigmenttrack.imaging.vitiligo.surroundings import stroke_colours

__all__ = ["segment_photo", "segment_series"]


def segment_photo(
    rgb: Rgb,
    roi: Mask | None = None,
    lesion_points: Points | None = None,
    skin_points: Points | None = None,
) -> Segmentation:
    """Find depigmented skin on one photo.

    Parameters
    ----------
    rgb : uint8 (H, W, 3)
        Upright sRGB of any size; borders are drawn on at most `WORK_SIDE_PX` pixels.
    roi : bool (H, W) or None
        A loose line around the patches; without it skin and patches are looked for everywhere.
    lesion_points, skin_points : float (N, 2) or None
        Points (x, y) along strokes on patches, and on anything else (skin, cloth, background).
        Every stroke holds: its pixels are in, or out, whatever the picture says.

    Returns
    -------
    Segmentation
        Planes of the photo's size.

    Raises
    ------
    ValueError
        If the region's size is not the photo's, or it is empty.
    """
    full_size = (rgb.shape[0], rgb.shape[1])
    _check_region(roi, full_size)
    size = size_within(full_size, WORK_SIDE_PX)
    small_size = size_within(full_size, MODEL_SIDE_PX)
    work = shrink_rgb(rgb, size)
    log = log_light(shrink_rgb(work, small_size))
    guidance = guidance_for(roi, lesion_points, skin_points, full_size, small_size)
    region = roi if roi is not None else found_region(log, guidance, full_size)
    if region is None:
        return nothing_found(np.ones(full_size, bool), guessed=True)
    guidance = guidance_for(region, lesion_points, skin_points, full_size, small_size)
    model = learn(log, guidance)
    if model is None:
        return nothing_found(region, guessed=roi is None)
    pale = depigmentation(work, model.reference, model.contrast, smoothing_for(model.contrast))
    colours = stroke_colours(model.residual, guidance.on_patch, guidance.elsewhere)
    told = None if colours is None else colours.evidence(model.residual)
    on_patch = stroke_mask(lesion_points, full_size, size)
    canvas = Canvas(
        allowed=shrink_mask(region, size) | on_patch,
        on_patch=on_patch,
        elsewhere=stroke_mask(skin_points, full_size, size) & ~on_patch,
    )
    doubt = boundary_doubt(model.contrast)
    places = patch_region(model, guidance, told)
    drawing = draw(shifted(pale, told), places, canvas, doubt)
    return finished(drawing, work, model, region, guessed=roi is None)


def _check_region(roi: Mask | None, size: tuple[int, int]) -> None:
    if roi is None:
        return
    if roi.shape != size:
        msg = f"the region has the size {roi.shape}, the photo {size}"
        raise ValueError(msg)
    if not roi.any():
        msg = "the region is empty"
        raise ValueError(msg)
