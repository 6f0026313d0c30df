"""Photos of a coin, or of what could be mistaken for one, on skin."""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.color import srgb_from_linear

SIZE = (700, 900)
SKIN = np.array([0.42, 0.26, 0.18], np.float32)
METALS = {
    "silver": (0.45, 0.45, 0.44),
    "gold": (0.45, 0.34, 0.15),
    "copper": (0.33, 0.16, 0.09),
}


def skin(rng: np.random.Generator, strength: float = 0.06) -> NDArray[np.float32]:
    """Return textured skin, linear light."""
    texture = np.zeros(SIZE, np.float32)
    for grain in (2.5, 8.0, 50.0):
        shape = int(SIZE[0] / grain) + 4, int(SIZE[1] / grain) + 4
        small = strength * rng.standard_normal(shape).astype(np.float32)
        texture += cv2.resize(small, SIZE[::-1], interpolation=cv2.INTER_LINEAR)
    return SKIN * np.exp(texture)[..., None]


def lay_coin(
    scene: NDArray[np.float32],
    rng: np.random.Generator,
    *,
    centre: tuple[float, float] = (450.0, 350.0),
    radius: float = 120.0,
    tilt_deg: float = 0.0,
    towards_deg: float = 30.0,
    metal: str = "silver",
    two_metals: bool = False,
) -> NDArray[np.float32]:
    """Lay a struck coin with rim, relief, glints and a soft shadow; `radius` is its longer one."""
    y, x = np.indices(scene.shape[:2], dtype=np.float32)
    angle = np.deg2rad(towards_deg)
    u = np.cos(angle) * (x - centre[0]) + np.sin(angle) * (y - centre[1])
    v = (-np.sin(angle) * (x - centre[0]) + np.cos(angle) * (y - centre[1])) / np.cos(
        np.deg2rad(tilt_deg)
    )
    share = np.hypot(u, v) / radius
    height = np.zeros_like(x)
    for grain in (4.0, 9.0):
        shape = int(scene.shape[0] / grain) + 4, int(scene.shape[1] / grain) + 4
        blobs = cv2.resize(
            rng.standard_normal(shape).astype(np.float32),
            scene.shape[1::-1],
            interpolation=cv2.INTER_CUBIC,
        )
        height += np.tanh(2 * blobs)
    struck = np.where(share < 0.86, height, 0) + 3.0 * np.exp(-(((share - 0.95) / 0.02) ** 2))
    soft = cv2.GaussianBlur(struck.astype(np.float32), (0, 0), 1.2)
    shade = cv2.Sobel(soft, cv2.CV_32F, 1, 0, ksize=3) + cv2.Sobel(soft, cv2.CV_32F, 0, 1, ksize=3)
    glint = 1 + 0.5 * np.sin(2 * np.arctan2(v, u) + 1.0) * np.clip(share, 0, 1)
    base = np.broadcast_to(np.array(METALS[metal], np.float32), scene.shape)
    if two_metals:
        base = np.where((share < 0.72)[..., None], np.array(METALS["gold"], np.float32), base)
    metal_light = np.clip(base * (glint * np.exp(0.25 * shade))[..., None], 0.01, 1.2)
    shadow = cv2.GaussianBlur((np.hypot(u - 4, v - 4) < radius).astype(np.float32), (0, 0), 5)
    cover = np.clip((1 - share) * radius + 0.5, 0, 1)[..., None]
    ground = scene * (1 - 0.45 * shadow)[..., None]
    return (ground * (1 - cover) + metal_light * cover).astype(np.float32)


def lay_spot(
    scene: NDArray[np.float32],
    *,
    centre: tuple[float, float] = (450.0, 350.0),
    radius: float = 120.0,
    edge_px: float = 1.0,
    factor: tuple[float, float, float] = (1.6, 2.1, 2.6),
    axes: float = 1.0,
) -> NDArray[np.float32]:
    """Lay a round patch (or, with factors below one, a mole) whose inside is skin."""
    y, x = np.indices(scene.shape[:2], dtype=np.float32)
    distance = np.hypot(x - centre[0], (y - centre[1]) / axes)
    cover = np.asarray(0.5 - 0.5 * np.tanh((distance - radius) / (2 * edge_px)), np.float32)
    change = 1 + cover[..., None] * (np.array(factor, np.float32) - 1)
    return np.asarray(scene * change, np.float32)


def shoot(scene: NDArray[np.float32], rng: np.random.Generator, blur_px: float = 0.9) -> Rgb:
    """Return the photo: blur, noise, sRGB."""
    seen = cv2.GaussianBlur(0.85 * scene, (0, 0), blur_px)
    seen = seen + np.float32(0.006) * rng.standard_normal(seen.shape, np.float32)
    return srgb_from_linear(seen)
