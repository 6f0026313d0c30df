"""Make a clean synthetic close-up as untidy as a real one; its hairs stay where they are.

A judge fitted on painted hair alone takes every irregularity of real hair for another hair. So
most of the pictures it learns from get ragged and unevenly lit shafts, creases and specks of
glare, stained follicles, blur, noise and the traces of JPEG.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Rgb = NDArray[np.uint8]
Layer = NDArray[np.float32]
STAINS = ((70, 80, 115), (100, 75, 55), (60, 45, 40), (120, 120, 150))


def roughen(
    rgb: Rgb, mm_per_px: float, roots_xy: NDArray[np.float64], rng: np.random.Generator
) -> Rgb:
    """Return the picture (H, W, 3) made untidy; `roots_xy` (N, 2) are where stains gather."""
    px_per_mm = 1.0 / mm_per_px
    picture = _stained(rgb.astype(np.float32), px_per_mm, roots_xy, rng)
    if rng.random() < 0.6:
        picture += _creases(rgb.shape[:2], px_per_mm, rng)[..., None]
    if rng.random() < 0.6:
        picture += _specks(rgb.shape[:2], px_per_mm, rng)[..., None]
    waves = _waves(rgb.shape[:2], rng.uniform(0.03, 0.15) * px_per_mm, rng)
    picture *= (1.0 + rng.uniform(0.02, 0.11) * np.clip(waves, -2.5, 2.5))[..., None]
    picture = _ragged(picture, px_per_mm, rng)
    if rng.random() < 0.6:
        picture = _blurred(picture, rng.uniform(0.4, 1.3))
    picture += rng.normal(0.0, rng.uniform(0.5, 4.0), picture.shape)
    eight_bit = np.clip(np.rint(picture), 0, 255).astype(np.uint8)
    quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(55, 95))]
    _, coded = cv2.imencode(".jpg", eight_bit, quality)
    return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)


def _blurred(layer: Layer, deviation_px: float) -> Layer:
    return cv2.GaussianBlur(layer, (0, 0), deviation_px).astype(np.float32, copy=False)


def _waves(size: tuple[int, int], period_px: float, rng: np.random.Generator) -> Layer:
    """Return smooth noise of deviation 1."""
    step = max(1, int(period_px / 2))
    small = rng.standard_normal((size[0] // step + 2, size[1] // step + 2)).astype(np.float32)
    small = _blurred(small, max(0.6, period_px / step))
    noise = cv2.resize(small, size[::-1], interpolation=cv2.INTER_CUBIC).astype(np.float32)
    return noise / (noise.std() + np.float32(1e-6))


def _stained(
    picture: Layer, px_per_mm: float, roots_xy: NDArray[np.float64], rng: np.random.Generator
) -> Layer:
    height, width = picture.shape[:2]
    share = rng.uniform(0.0, 0.5)
    places = [root for root in roots_xy if rng.random() < share]
    places += [rng.uniform([0, 0], [width, height]) for _ in range(rng.integers(0, 12))]
    layer = np.zeros((height, width), np.float32)
    for place in places:
        centre = np.rint(place + rng.normal(0.0, 0.04, 2) * px_per_mm).astype(int).tolist()
        axes = [max(1, int(axis)) for axis in rng.uniform(0.04, 0.14, 2) * px_per_mm]
        depth = float(rng.uniform(0.15, 0.6))
        cv2.ellipse(layer, centre, axes, rng.uniform(0.0, 180.0), 0.0, 360.0, depth, -1)
    layer = _blurred(layer, rng.uniform(0.01, 0.03) * px_per_mm + 0.5)
    colour = np.array(STAINS[rng.integers(len(STAINS))], np.float32)
    return (picture * (1.0 - layer[..., None]) + colour * layer[..., None]).astype(np.float32)


def _creases(size: tuple[int, int], px_per_mm: float, rng: np.random.Generator) -> Layer:
    """Return short lines along one direction, light and dark, in patches."""
    side = int(rng.uniform(0.05, 0.25) * px_per_mm) | 1
    angle, half = rng.uniform(0.0, np.pi), side // 2
    reach = (half * np.array([np.cos(angle), np.sin(angle)])).astype(int)
    kernel = np.zeros((side, side), np.float32)
    cv2.line(kernel, (half - reach).tolist(), (half + reach).tolist(), 1.0, 1)
    noise = cv2.filter2D(rng.standard_normal(size).astype(np.float32), -1, kernel)
    noise = _blurred(noise.astype(np.float32), rng.uniform(0.6, 1.6))
    noise /= noise.std()
    patches = np.clip(
        _waves(size, rng.uniform(0.3, 1.0) * px_per_mm, rng) + rng.uniform(-0.5, 1), 0, 1.5
    )
    strong = np.clip(np.abs(noise) - 1.6, 0.0, None) * np.sign(noise)
    return (strong * patches * rng.uniform(4.0, 22.0)).astype(np.float32)


def _specks(size: tuple[int, int], px_per_mm: float, rng: np.random.Generator) -> Layer:
    """Return specks of glare in patches."""
    noise = rng.standard_normal(size).astype(np.float32)
    noise = _blurred(noise, rng.uniform(0.7, 1.8))
    noise /= noise.std()
    patches = np.clip(
        _waves(size, rng.uniform(0.2, 0.8) * px_per_mm, rng) + rng.uniform(-1, 0.5), 0, 1.5
    )
    return (np.clip(noise - 1.7, 0.0, None) * patches * rng.uniform(10.0, 60.0)).astype(np.float32)


def _ragged(picture: Layer, px_per_mm: float, rng: np.random.Generator) -> Layer:
    """Return the picture with every edge shifted to and fro by up to a pixel or two."""
    height, width = picture.shape[:2]
    far, period = rng.uniform(0.15, 0.95), rng.uniform(0.02, 0.06) * px_per_mm
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    x = (columns + far * _waves((height, width), period, rng)).astype(np.float32)
    y = (rows + far * _waves((height, width), period, rng)).astype(np.float32)
    moved = cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return moved.astype(np.float32, copy=False)
