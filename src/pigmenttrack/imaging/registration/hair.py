"""Skin between the hairs: find dark lines, and smooth a picture as if they were not there.

Hair moves, falls out, is cut and grows again; the skin below it stays. A weighted mean that gives
hairs (almost) no weight keeps the mottling and the halos of the follicles at their true place,
where a grey-level closing would shift them and erase dark detail of hairless skin as well.
"""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane

LINE_LENGTH_PX = 11  # at the coarse level (about 1000 px), longer than a nevus is wide
ORIENTATIONS = 8
HAIR_CONTRAST = 0.08  # share by which a hair is darker than the skin beside it; relief has less
RIM_CONTRAST = 0.05  # pixels beside a hair that it darkens a little are hidden as well
HIDDEN_WEIGHT = 1e-3  # what lies under hair only counts where nothing else is near


def find_hair(grey: NDArray[np.uint8]) -> Mask:
    """Return where thin dark lines cover the skin.

    A closing along a short line fills a dark spot whatever the line's direction, but leaves a hair
    dark when both run the same way. What some directions fill and others leave is a hair.

    Parameters
    ----------
    grey : uint8 array (H, W)
        About 1000 px on the longer side, so that a hair is one to three pixels wide.
    """
    closings = [cv2.morphologyEx(grey, cv2.MORPH_CLOSE, line) for line in _lines()]
    filled, kept = closings[0], closings[0]
    for closing in closings[1:]:
        filled, kept = cv2.max(filled, closing), cv2.min(kept, closing)
    brightness = filled.astype(np.float32) + np.float32(4.0)
    darkness = cv2.subtract(filled, grey)
    core = (cv2.subtract(filled, kept) > HAIR_CONTRAST * brightness) & (
        darkness > HAIR_CONTRAST * brightness
    )
    beside = cv2.dilate(core.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return core | (beside & (darkness > RIM_CONTRAST * brightness))


def smooth_skin(
    grey: NDArray[np.uint8], hidden: Mask, sigma_px: float, share: Plane | None = None
) -> Plane:
    """Return the Gaussian mean of the pixels that are not `hidden`.

    Parameters
    ----------
    share : float32 array (H, W), optional
        What `seen_share` returns, if it is known already.

    References
    ----------
    .. [1] Knutsson and Westin (1993), Normalized and differential convolution. CVPR.
    """
    share = seen_share(hidden, sigma_px) if share is None else share
    seen = cv2.GaussianBlur(grey * _weight(hidden), (0, 0), sigma_px)
    return np.asarray(seen / share, np.float32)


def seen_share(hidden: Mask, sigma_px: float) -> Plane:
    """Return the share of skin in the mean that `smooth_skin` takes, in (0, 1]."""
    return np.asarray(cv2.GaussianBlur(_weight(hidden), (0, 0), sigma_px), np.float32)


def _weight(hidden: Mask) -> Plane:
    return np.where(hidden, np.float32(HIDDEN_WEIGHT), np.float32(1.0))


@cache
def _lines() -> tuple[NDArray[np.uint8], ...]:
    middle = (LINE_LENGTH_PX - 1) / 2
    kernels = []
    for angle in np.pi * np.arange(ORIENTATIONS) / ORIENTATIONS:
        step = middle * np.array([np.cos(angle), np.sin(angle)])
        kernel = np.zeros((LINE_LENGTH_PX, LINE_LENGTH_PX), np.uint8)
        start, end = np.rint(middle - step).astype(int), np.rint(middle + step).astype(int)
        cv2.line(kernel, start.tolist(), end.tolist(), 1)
        kernels.append(kernel)
    return tuple(kernels)
