"""Plain pictures of hair for unit tests: straight shafts on even skin, edges smoothed."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

SKIN = (205, 160, 140)
OVERSAMPLING = 4


def draw_scalp(
    shafts: Sequence[tuple[float, ...]],
    size: tuple[int, int] = (300, 400),
    *,
    hair: tuple[int, int, int] = (50, 40, 35),
    skin: tuple[int, int, int] = SKIN,
    noise: float = 2.0,
) -> NDArray[np.uint8]:
    """Return a picture with shafts (x0, y0, x1, y1, width), all in px."""
    big = np.zeros((size[0] * OVERSAMPLING, size[1] * OVERSAMPLING), np.float32)
    for x0, y0, x1, y1, width in shafts:
        start, stop = np.array([x0, y0]), np.array([x1, y1])
        along = (stop - start) / np.hypot(*(stop - start))
        aside = np.array([-along[1], along[0]]) * width / 2
        corners = np.array([start + aside, stop + aside, stop - aside, start - aside])
        pixels = np.rint(((corners + 0.5) * OVERSAMPLING - 0.5) * 16).astype(np.int32)
        cv2.fillPoly(big, [pixels], 1.0, cv2.LINE_8, 4)
    cover = cv2.resize(big, size[::-1], interpolation=cv2.INTER_AREA)
    cover = cv2.GaussianBlur(cover, (0, 0), 0.8)[..., None]
    rng = np.random.default_rng(0)
    picture = np.array(skin) * (1 - cover) + np.array(hair) * cover
    picture = picture + rng.normal(0, noise, picture.shape)
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)
