"""Find what of a patch goes on beyond the region in which it is measured."""

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.model import FIT_MISFIT, PATCH_ABOVE, PhotoModel
from pigmenttrack.imaging.vitiligo.pigment import burnt_out, skin_colour

REACH = 0.08  # of the diagonal: skin so far beyond the line is still compared with known skin
# Pixels of the model's picture. A line drawn along a border leaves a fringe of one or two pixels
# outside; less than a small coin's worth is not worth a word.
FRINGE_PX = 2.0
LEAST_PIXELS = 15
LEAST_SHARE = 0.01  # of the patch
LIKELY_SKIN = 0.05
OTHER = 0.9  # a colour that crosses the line and hardly ever lies in patches: background


def beyond_region(model: PhotoModel, patch: Mask, region: Mask, seen: Mask) -> Mask:
    """Return where what is called a patch goes on outside the region, bool (h, w).

    Nothing of it is an area: the line was drawn to be held. But the area inside is no longer that
    of the patch, and its interval has to say so.

    Parameters
    ----------
    patch : bool (h, w)
        What was measured.
    region : bool (h, w)
        Where it could be measured.
    seen : bool (h, w)
        Where the photo shows skin, as far as is known.
    """
    nowhere = np.zeros_like(region)
    if not patch.any() or region.all():
        return nowhere
    away = cv2.distanceTransform((~region).astype(np.uint8), cv2.DIST_L2, 5)
    near = (away > 0) & (away < REACH * float(np.hypot(*region.shape)))
    pale = near & seen & _looks_depigmented(model)
    n_parts, parts = cv2.connectedComponents(pale.astype(np.uint8), connectivity=4)
    reached = cv2.dilate(patch.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    touching = np.zeros(n_parts, bool)
    touching[parts[reached & pale]] = True
    outside = np.asarray(touching[parts] & (away > FRINGE_PX))
    enough = max(LEAST_PIXELS, LEAST_SHARE * int(patch.sum()))
    return outside if int(outside.sum()) >= enough else nowhere


def _looks_depigmented(model: PhotoModel) -> Mask:
    fraction = model.contrast.fraction(model.residual)
    log = model.residual + model.reference
    colour_left = 1.0 - burnt_out(log)
    fits: Plane = model.contrast.misfit(model.residual, fraction) * colour_left
    alike = (fraction > PATCH_ABOVE) & (fits < FIT_MISFIT) & (model.other < OTHER)
    return np.asarray(alike & (skin_colour(log) > LIKELY_SKIN))
