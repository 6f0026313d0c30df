"""Skin painted for tests: pigment, patches and light known to the pixel."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.color import srgb_from_linear

PIGMENTED = np.array([0.40, 0.23, 0.13])  # linear light of light brown skin
DEPIGMENTED = np.array([0.62, 0.47, 0.40])


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """One exposure: brightness, white balance, slope of the light across the picture."""

    exposure: float = 1.0
    balance: tuple[float, float, float] = (1.0, 1.0, 1.0)
    slope: float = 0.0
    blur_px: float = 0.7
    noise: float = 0.006


def disc(size: tuple[int, int], centre_xy: tuple[float, float], radius: float) -> Mask:
    ys, xs = np.mgrid[0 : size[0], 0 : size[1]]
    return np.asarray(np.hypot(xs - centre_xy[0], ys - centre_xy[1]) < radius)


def photograph(
    patch: Mask,
    light: Light,
    rng: np.random.Generator,
    pigmented: NDArray[np.float64] = PIGMENTED,
) -> Rgb:
    """Return a photo of skin with a sharp patch under one light."""
    lost = patch.astype(np.float64)[..., None]
    texture = cv2.GaussianBlur(rng.standard_normal(patch.shape), (0, 0), 3.0)
    log = np.log(pigmented) * (1 - lost) + np.log(DEPIGMENTED) * lost
    log += 0.15 * texture[..., None] + 0.05 * rng.standard_normal()
    across = np.linspace(-0.5, 0.5, patch.shape[1])[None, :, None]
    linear = np.exp(log) * (1 + light.slope * across)
    linear = linear * light.exposure * np.array(light.balance)
    blurred = cv2.GaussianBlur(linear, (0, 0), light.blur_px)
    return srgb_from_linear(blurred + light.noise * rng.standard_normal(linear.shape))


def ragged(size: tuple[int, int], radius: float, rng: np.random.Generator) -> Mask:
    """Return a patch with a ragged border in the middle."""
    noise = cv2.GaussianBlur(rng.standard_normal(size), (0, 0), 9.0)
    ys, xs = np.mgrid[0 : size[0], 0 : size[1]]
    away = np.hypot(xs - size[1] / 2, (ys - size[0] / 2) * 1.2)
    return np.asarray(away / radius + 0.15 * noise / noise.std() < 1)


def lasso_around(patch: Mask, margin_px: float) -> Mask:
    away = cv2.distanceTransform((~patch).astype(np.uint8), cv2.DIST_L2, 5)
    return np.asarray(away < margin_px)
