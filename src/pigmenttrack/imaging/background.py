"""What surely is no skin: the cloth, wall or table around a limb."""

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.vitiligo.pigment import log_light, shrink_rgb, size_within, skin_colour

LOOKED_AT_PX = 256  # longer side of the picture that is judged
UNLIKELY = 0.15  # likelihood of a skin colour; deliberately low: what is doubted stays skin
SMOOTHING_PX = 2.0
LEAST_SHARE = 0.01  # of the picture: smaller pieces are gloss, hair or jewellery


def find_background(rgb: Rgb) -> Mask:
    """Return where a photo (H, W, 3) surely shows no skin, bool (H, W).

    Only large pieces that reach the picture's edge: a patch, a highlight or a mole within the skin
    is never background, whatever its colour.
    """
    size = size_within(rgb.shape[:2], LOOKED_AT_PX)
    likely = cv2.GaussianBlur(skin_colour(log_light(shrink_rgb(rgb, size))), (0, 0), SMOOTHING_PX)
    count, found, stats, _ = cv2.connectedComponentsWithStats(
        (likely < UNLIKELY).astype(np.uint8), connectivity=4
    )
    labels = np.asarray(found)
    edge = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    kept = np.zeros(count, np.uint8)
    kept[np.unique(edge)] = 1
    kept[stats[:, cv2.CC_STAT_AREA] < LEAST_SHARE * labels.size] = 0
    kept[0] = 0
    grown = cv2.resize(kept[labels], rgb.shape[1::-1], interpolation=cv2.INTER_NEAREST)
    return np.asarray(grown, np.uint8).view(np.bool_)
