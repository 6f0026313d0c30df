"""Random fields, the raw material of every texture, border and cloth."""

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]


def smooth_noise(rng: np.random.Generator, side: int, reach_px: float) -> Plane:
    """Return a field (side, side) of mean 0 and deviation 1 that varies over `reach_px`."""
    cells = max(int(np.ceil(side / max(reach_px, 1.0))) + 3, 4)
    coarse = rng.standard_normal((cells, cells)).astype(np.float32)
    field = cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC)
    return (field - field.mean()) / max(float(field.std()), 1e-6)


def rough_noise(rng: np.random.Generator, side: int, reach_px: float, octaves: int = 4) -> Plane:
    """Return noise of several reaches, each half as far and half as strong as the one before."""
    total = np.zeros((side, side), np.float32)
    for octave in range(octaves):
        total += smooth_noise(rng, side, reach_px / 2**octave) * np.float32(0.5**octave)
    return total / max(float(total.std()), 1e-6)


def grid(side: int) -> tuple[Plane, Plane]:
    """Return x and y of every pixel in -1 … 1."""
    axis = np.linspace(-1, 1, side, dtype=np.float32)
    return np.meshgrid(axis, axis)


def turned(rng: np.random.Generator, side: int, *, spread: float = 0.5) -> tuple[Plane, Plane]:
    """Return x and y of every pixel in a frame that is moved and turned at random."""
    x, y = grid(side)
    angle = rng.uniform(0, 2 * np.pi)
    x, y = (
        x - np.float32(rng.uniform(-spread, spread)),
        y - np.float32(rng.uniform(-spread, spread)),
    )
    cos, sin = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    return cos * x + sin * y, -sin * x + cos * y


def step(distance: Plane, softness: float) -> Plane:
    """Return 0 … 1 where `distance` rises through 0; `softness` is the width of the rise."""
    return np.clip(distance / np.float32(max(softness, 1e-3)) + 0.5, 0, 1)
