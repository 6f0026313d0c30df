"""From the light of a scene to an 8-bit picture: lamp, lens, sensor, sharpening, marks, JPEG."""

import cv2
import numpy as np
from noise import Plane, smooth_noise
from numpy.typing import NDArray

from pigmenttrack.imaging.color import srgb_from_linear

Rgb = NDArray[np.uint8]
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])


def photographed(rng: np.random.Generator, linear: NDArray[np.float32]) -> Rgb:
    """Return the picture (H, W, 3) of a scene in linear light."""
    side = linear.shape[0]
    linear = linear * _lamp(rng, side)[..., None]
    exposure = rng.uniform(0.22, 0.65) / max(float(np.quantile(linear, 0.7)), 1e-3)
    tint = np.exp(rng.normal(0, 0.08, 3)).astype(np.float32)
    linear = linear * tint * np.float32(exposure)
    linear = _lens(rng, linear)
    grain = rng.standard_normal(linear.shape).astype(np.float32)
    if rng.random() < 0.5:  # noise after the sensor's interpolation is no longer white
        grain = cv2.GaussianBlur(grain, (0, 0), 0.7) * np.float32(2.0)
    strength = np.float32(np.exp(rng.uniform(np.log(0.001), np.log(0.025))))
    linear = linear + strength * np.sqrt(np.maximum(linear, 0.02)) * grain
    if rng.random() < 0.4:
        soft = cv2.GaussianBlur(linear, (0, 0), rng.uniform(0.8, 2.0))
        linear = linear + np.float32(rng.uniform(0.2, 1.3)) * (linear - soft)
    rgb = srgb_from_linear(np.clip(linear, 0, 1).astype(np.float32))
    return _coded(rng, _marked(rng, _toned(rng, rgb)))


def _lamp(rng: np.random.Generator, side: int) -> Plane:
    x, y = np.meshgrid(*[np.linspace(-1, 1, side, dtype=np.float32)] * 2)
    centre = rng.normal(0, 0.8, 2)
    away = (x - np.float32(centre[0])) ** 2 + (y - np.float32(centre[1])) ** 2
    uneven = np.exp(np.float32(rng.uniform(0, 0.08)) * smooth_noise(rng, side, side / 2))
    return np.maximum(uneven * (1 - np.float32(rng.uniform(0, 0.12)) * away), 0.2)


def _lens(rng: np.random.Generator, linear: NDArray[np.float32]) -> NDArray[np.float32]:
    if rng.random() < 0.15:  # the sensor's pixels were larger
        side = linear.shape[0]
        small = max(32, int(side * rng.uniform(0.5, 0.9)))
        linear = cv2.resize(linear, (small, small), interpolation=cv2.INTER_AREA)
        linear = cv2.resize(linear, (side, side), interpolation=cv2.INTER_CUBIC)
    blur = np.exp(rng.uniform(np.log(0.35), np.log(1.7)))
    return np.asarray(cv2.GaussianBlur(linear, (0, 0), blur), np.float32)


def _toned(rng: np.random.Generator, rgb: Rgb) -> Rgb:
    saturation = rng.choice([1.0, rng.uniform(0.5, 1.4), 0.0], p=[0.5, 0.46, 0.04])
    mixing = saturation * np.eye(3) + (1 - saturation) * LUMINANCE[None, :]
    levels = np.linspace(0, 1, 256) ** np.exp(rng.uniform(-0.25, 0.25))
    steep = rng.uniform(0.0, 0.3)  # a tone curve: steeper in the middle
    levels = levels * (1 - steep) + steep * (3 * levels**2 - 2 * levels**3)
    table = np.rint(np.clip(levels, 0, 1) * 255).astype(np.uint8)
    return np.asarray(cv2.LUT(cv2.transform(rgb, mixing), table), np.uint8)


def _marked(rng: np.random.Generator, rgb: Rgb) -> Rgb:
    """Return the picture with what programs burn in: bars, numbers, circles; or with a seam."""
    side = rgb.shape[0]
    if rng.random() < 0.12:
        ink = tuple(int(value) for value in rng.choice([0, 255], 3))
        if rng.random() < 0.3:
            ink = (255, 255, 255)
        thickness = int(rng.integers(1, 5))
        for _ in range(int(rng.integers(1, 4))):
            kind, place = rng.integers(4), rng.integers(0, side, 2)
            if kind == 0:
                stop = (
                    place
                    + [[int(rng.integers(30, 250)), 0], [0, int(rng.integers(30, 250))]][
                        int(rng.integers(2))
                    ]
                )
                cv2.line(rgb, place.tolist(), stop.tolist(), ink, thickness)
            elif kind == 1:
                cv2.circle(rgb, place.tolist(), int(rng.integers(30, 300)), ink, thickness)
            else:
                words = "".join(rng.choice(list("0123456789.:/-mABCDEFx "), 10))
                size, face = rng.uniform(0.4, 2.0), int(rng.integers(0, 8))
                cv2.putText(rgb, words, place.tolist(), face, size, ink, thickness, cv2.LINE_AA)
    if rng.random() < 0.04:  # stitched from two shots
        at, shift = int(rng.integers(side // 4, 3 * side // 4)), int(rng.integers(-3, 4))
        rgb[:, at:] = np.roll(rgb[:, at:], shift, 0)
    return rgb


def _coded(rng: np.random.Generator, rgb: Rgb) -> Rgb:
    if rng.random() < 0.3:
        return rgb
    quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(45, 98))]
    _, coded = cv2.imencode(".jpg", rgb, quality)
    return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)
