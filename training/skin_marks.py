"""What skin shows beside vitiligo: moles, dark and red spots, scale, areolae, creases, veins.

All of it teaches a model what depigmented skin is not: the skin between dark spots is no patch, and
neither is the scale on a red one.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from noise import Plane, rough_noise, smooth_noise, step, turned


@dataclass(frozen=True, kw_only=True)
class SkinMarks:
    """Factors on what skin holds, all float32 (side, side).

    Attributes
    ----------
    melanin, blood : 1 is unchanged.
    light : below 1 in folds.
    scale : cover by white, dry scale.
    """

    melanin: Plane
    blood: Plane
    light: Plane
    scale: Plane


def random_marks(rng: np.random.Generator, side: int) -> SkinMarks:
    """Draw the marks of one person's skin."""
    melanin = 1 + _dots(rng, side)
    blood = np.ones((side, side), np.float32)
    scale = np.zeros((side, side), np.float32)
    if rng.random() < 0.22:
        melanin = melanin * (1 + np.float32(rng.uniform(0.3, 2.0)) * _spots(rng, side))
    if rng.random() < 0.08:
        x, y = turned(rng, side, spread=0.8)
        areola = step(np.asarray(rng.uniform(0.08, 0.3) - np.hypot(x, y), np.float32), 0.06)
        melanin = melanin * (1 + np.float32(rng.uniform(0.3, 1.5)) * areola)
        blood = blood * (1 + np.float32(rng.uniform(0.2, 1.0)) * areola)
    if rng.random() < 0.14:
        red = _spots(rng, side)
        blood = blood * (1 + np.float32(rng.uniform(0.5, 3.0)) * red)
        if rng.random() < 0.5:
            flakes = step(rough_noise(rng, side, side / rng.uniform(10, 40)) - 0.5, 0.8)
            scale = red * flakes * np.float32(rng.uniform(0.1, 0.7))
    light = _creases(rng, side) if rng.random() < 0.4 else np.ones((side, side), np.float32)
    if rng.random() < 0.1:
        # A vein lets less light come back, and less red of it: nearly a shade of blue-grey.
        melanin = melanin * (2 - _creases(rng, side))
    return SkinMarks(melanin=melanin, blood=blood, light=light, scale=scale)


def _dots(rng: np.random.Generator, side: int) -> Plane:
    dots = np.zeros((side, side), np.float32)
    if rng.random() < 0.35:
        for x, y in rng.integers(0, side, (int(rng.integers(1, 80)), 2)):
            radius = int(rng.integers(1, 4))
            cv2.circle(dots, (int(x), int(y)), radius, rng.uniform(0.3, 2), -1, cv2.LINE_AA)
    return np.asarray(cv2.GaussianBlur(dots, (0, 0), 0.8), np.float32)


def _spots(rng: np.random.Generator, side: int) -> Plane:
    """Return the cover of a few soft, ragged spots, or of mottled skin."""
    if rng.random() < 0.4:
        field = rough_noise(rng, side, side / rng.uniform(2, 12))
        return step(field - np.float32(rng.uniform(0.2, 1.5)), rng.uniform(0.2, 1.0))
    ragged = rng.uniform(0.02, 0.1) * rough_noise(rng, side, side / rng.uniform(4, 12))
    best = np.full((side, side), -1.0, np.float32)
    for _ in range(int(rng.integers(1, 7))):
        x, y = turned(rng, side, spread=0.9)
        spot = rng.uniform(0.04, 0.35) - np.hypot(x / rng.uniform(0.6, 1.6), y)
        best = np.maximum(best, np.asarray(spot, np.float32))
    return step(np.asarray(best + ragged, np.float32), rng.uniform(0.02, 0.15))


def _creases(rng: np.random.Generator, side: int) -> Plane:
    """Return how light folds and wrinkles are: nearly parallel dark lines, some deep."""
    lines = np.zeros((side, side), np.float32)
    along = rng.uniform(0, np.pi)
    heading = np.array([np.cos(along), np.sin(along)])
    middle = rng.uniform(0.2, 0.8, 2) * side
    for _ in range(int(rng.integers(1, 14))):
        start = middle + rng.normal(0, 0.2, 2) * side
        length = rng.uniform(0.1, 0.8) * side
        reach = np.linspace(-0.5, 0.5, 7)[:, None] * length
        sway = np.cumsum(rng.normal(0, 0.02 * side, 7))[:, None] * heading[::-1]
        points = np.rint((start + reach * heading + sway) * 8).astype(np.int32)
        deep = float(rng.uniform(0.2, 1.0))
        width = int(rng.integers(1, 4))
        cv2.polylines(lines, [points], False, deep, width, cv2.LINE_AA, 3)  # noqa: FBT003 - OpenCV
    soft = np.asarray(cv2.GaussianBlur(lines, (0, 0), rng.uniform(0.7, 3.0)), np.float32)
    patchy = np.clip(0.7 + 0.4 * smooth_noise(rng, side, side / 4), 0, 1)
    return np.asarray(1 - np.float32(rng.uniform(0.15, 0.7)) * soft * patchy, np.float32)
