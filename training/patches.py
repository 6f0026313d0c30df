"""Patches of vitiligo as a lost share of pigment: specks to universal, sharp to trichrome."""

import cv2
import numpy as np
from noise import Plane, rough_noise, smooth_noise, step, turned

NO_PATCH_SHARE = 0.28  # of the pictures: what a model must learn to say nothing about


def lost_pigment(rng: np.random.Generator, side: int, inside: Plane) -> Plane:
    """Return the lost share of pigment (0 … 1) of every pixel; above 0.5 is depigmented."""
    lost = _faint(rng, side)
    if rng.random() < NO_PATCH_SHARE:
        return lost
    kind = rng.choice(4, p=[0.55, 0.2, 0.1, 0.15])
    makers = (_blots, _from_noise, _nearly_all, _specks)
    shape = makers[int(kind)](rng, side, inside)
    full = np.float32(rng.uniform(0.75, 1.0))
    sharp = rng.uniform(0.004, 0.05) if rng.random() < 0.8 else rng.uniform(0.05, 0.15)
    patch = step(shape, sharp) * full
    if rng.random() < 0.25:  # a tan rim, less than half depigmented
        rim = step(shape + np.float32(rng.uniform(0.03, 0.1)), 0.03)
        patch = np.maximum(patch, rim * np.float32(rng.uniform(0.15, 0.42)))
    if rng.random() < 0.3:
        patch = _with_islands(rng, side, patch)
    return np.maximum(lost, patch)


def _faint(rng: np.random.Generator, side: int) -> Plane:
    """Return what is paler without being depigmented: dry skin, a tan line, old scars."""
    lost = np.zeros((side, side), np.float32)
    if rng.random() < 0.3:
        blur = step(rough_noise(rng, side, side / 4) - np.float32(rng.uniform(0.8, 1.6)), 1.0)
        lost = blur * np.float32(rng.uniform(0.1, 0.35))
    if rng.random() < 0.12:
        x, _ = turned(rng, side)
        lost = np.maximum(lost, step(x, 0.04) * np.float32(rng.uniform(0.1, 0.4)))
    return lost


def _blots(rng: np.random.Generator, side: int, inside: Plane) -> Plane:
    """Return the distance inside of a few ragged blots, often mirrored about an axis."""
    ragged = rng.uniform(0.02, 0.14) * rough_noise(rng, side, side / rng.uniform(3, 10))
    best = np.full((side, side), -1.0, np.float32)
    for _ in range(int(rng.integers(1, 9))):
        x, y = turned(rng, side, spread=0.9)
        radius = 0.06 + 0.45 * rng.beta(1, 3)
        blot = radius - np.hypot(x / rng.uniform(0.6, 1.8), y)
        best = np.maximum(best, np.asarray(blot, np.float32))
    return _kept_off_rim(np.asarray(best + ragged, np.float32), inside, rng)


def _from_noise(rng: np.random.Generator, side: int, inside: Plane) -> Plane:
    field = rough_noise(rng, side, side / rng.uniform(1.5, 6))
    level = np.float32(np.quantile(field, rng.uniform(0.5, 0.95)))
    return _kept_off_rim((field - level) * np.float32(0.2), inside, rng)


def _nearly_all(rng: np.random.Generator, side: int, _inside: Plane) -> Plane:
    field = rough_noise(rng, side, side / rng.uniform(2, 6))
    level = np.float32(np.quantile(field, rng.uniform(0.05, 0.35)))
    return (field - level) * np.float32(0.2)


def _specks(rng: np.random.Generator, side: int, _inside: Plane) -> Plane:
    best = np.full((side, side), -1.0, np.float32)
    centre = rng.uniform(-0.5, 0.5, 2)
    spread = rng.uniform(0.15, 0.6)
    x, y = np.meshgrid(*[np.linspace(-1, 1, side, dtype=np.float32)] * 2)
    for _ in range(int(rng.integers(5, 40))):
        at = centre + rng.normal(0, spread, 2)
        radius = rng.uniform(0.012, 0.06)
        # Only where the speck and its soft rim reach: the whole plane forty times is slow.
        low = np.clip(((at - 0.2 + 1) / 2 * side).astype(int), 0, side)
        high = np.clip(((at + 0.2 + 1) / 2 * side).astype(int), 0, side)
        here = np.s_[low[1] : high[1], low[0] : high[0]]
        speck = (radius - np.hypot(x[here] - at[0], y[here] - at[1])).astype(np.float32)
        best[here] = np.maximum(best[here], speck)
    return best + np.float32(0.01) * smooth_noise(rng, side, side / 20)


def _kept_off_rim(shape: Plane, inside: Plane, rng: np.random.Generator) -> Plane:
    """Return the shape with a rim of normal skin, which many but not all patches have."""
    if rng.random() < 0.4:
        return shape
    return np.minimum(shape, inside - np.float32(rng.uniform(0, 0.15)))


def _with_islands(rng: np.random.Generator, side: int, patch: Plane) -> Plane:
    """Return the patch with dots of pigment around hair follicles."""
    dots = np.zeros((side, side), np.float32)
    for x, y in rng.integers(0, side, (int(rng.integers(10, 120)), 2)):
        cv2.circle(dots, (int(x), int(y)), int(rng.integers(1, 4)), 1.0, -1, cv2.LINE_AA)
    back = cv2.GaussianBlur(dots, (0, 0), rng.uniform(0.5, 1.2))
    return patch * (1 - np.asarray(back, np.float32) * np.float32(rng.uniform(0.5, 1)))
