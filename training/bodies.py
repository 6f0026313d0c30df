"""Silhouettes of body parts: limb, trunk, hand, face, or skin that fills the picture.

A body is its signed distance inside (units of half the picture), from which cover and roundness
follow, and the places where other things than skin lie: nails, lips, eyes, brows, a beard.
"""

from dataclasses import dataclass, field

import numpy as np
from noise import Plane, grid, rough_noise, smooth_noise, step, turned

Place = tuple[str, Plane]


@dataclass(frozen=True)
class Body:
    """Where the body is, how it curves, and what else is on it.

    Attributes
    ----------
    inside : float32 (H, W)
        Distance from the outline, above 0 inside.
    places : tuple of (kind, cover)
        Nails, lips, eyes, hair; no patch is counted there.
    """

    inside: Plane
    places: tuple[Place, ...] = field(default_factory=tuple)

    @property
    def cover(self) -> Plane:
        """Return how much of each pixel is body."""
        return step(self.inside, 2.5 / self.inside.shape[0])


def random_body(rng: np.random.Generator, side: int) -> Body:
    """Draw a body part."""
    kinds = (
        (0.30, _skin_everywhere),
        (0.22, _limb),
        (0.12, _two_limbs),
        (0.12, _trunk),
        (0.12, _hand),
        (0.12, _face),
    )
    draw = rng.choice(len(kinds), p=[share for share, _ in kinds])
    return kinds[int(draw)][1](rng, side)


def _skin_everywhere(_rng: np.random.Generator, side: int) -> Body:
    return Body(np.full((side, side), 1.0, np.float32))


def _limb(rng: np.random.Generator, side: int) -> Body:
    x, y = turned(rng, side, spread=0.25)
    bend = rng.uniform(-0.35, 0.35) * x * x + 0.03 * smooth_noise(rng, side, side / 3)
    width = rng.uniform(0.25, 0.8) * (1 + rng.uniform(-0.3, 0.3) * x)
    return Body(np.asarray(width - np.abs(y - bend), np.float32))


def _two_limbs(rng: np.random.Generator, side: int) -> Body:
    x, y = turned(rng, side, spread=0.15)
    gap = rng.uniform(0.25, 0.6)
    width = rng.uniform(0.18, 0.45) * (1 + rng.uniform(-0.25, 0.25) * x)
    bend = rng.uniform(-0.2, 0.2) * x * x
    return Body(np.asarray(width - np.abs(np.abs(y - bend) - gap), np.float32))


def _trunk(rng: np.random.Generator, side: int) -> Body:
    x, y = turned(rng, side, spread=0.4)
    a, b = rng.uniform(0.7, 1.3, 2)
    wobble = 0.05 * smooth_noise(rng, side, side / 3)
    return Body(np.asarray(1 - np.hypot(x / a, y / b) + wobble, np.float32))


def _hand(rng: np.random.Generator, side: int) -> Body:
    x, y = turned(rng, side, spread=0.2)
    size = rng.uniform(0.6, 1.3)
    palm = size * 0.34 - np.hypot((x + 0.2 * size) * rng.uniform(0.7, 1.0), y)
    inside, nails = palm, []
    spread = rng.uniform(0.0, 0.16)  # radians from finger to finger
    fold = rng.uniform(0.5, 1.0)  # a bent finger looks short
    for number in range(5):
        thumb = number == 4
        angle = 0.9 + rng.normal(0, 0.2) if thumb else (number - 1.5) * spread
        base_x, base_y = (-0.3, 0.25) if thumb else (0.0, (number - 1.5) * 0.17)
        reach = size * fold * (0.45 if thumb else 0.65) * rng.uniform(0.85, 1.1)
        off_x, off_y = x - base_x * size, y - base_y * size
        along = off_x * np.cos(angle) + off_y * np.sin(angle)
        across = -off_x * np.sin(angle) + off_y * np.cos(angle)
        thick = size * rng.uniform(0.08, 0.105)
        nearest = np.clip(along, -0.1, reach)
        finger = thick - np.hypot(along - nearest, across)
        inside = np.maximum(inside, finger)
        nail = 0.7 * thick - np.hypot((along - reach + 0.4 * thick) / 1.3, across)
        nails.append(step(np.asarray(nail, np.float32), 0.02))
    wrist = size * rng.uniform(0.2, 0.28) - np.abs(y)
    inside = np.maximum(inside, np.where(x < -0.2 * size, wrist, -1))
    shown = rng.random() < 0.6
    cover = np.maximum.reduce(nails)
    return Body(np.asarray(inside, np.float32), (("nail", cover),) if shown else ())


def _face(rng: np.random.Generator, side: int) -> Body:
    x, y = grid(side)
    tilt = rng.normal(0, 0.15)
    zoom = rng.uniform(0.7, 1.6)
    x = (x - np.float32(rng.uniform(-0.5, 0.5))) / zoom
    y = (y - np.float32(rng.uniform(-0.5, 0.5))) / zoom
    x, y = x * np.cos(tilt) + y * np.sin(tilt), y * np.cos(tilt) - x * np.sin(tilt)
    head = 0.95 - np.hypot(x / 0.75, y) + 0.02 * smooth_noise(rng, side, side / 4)
    lips = step(np.asarray(0.16 - np.hypot(x * 0.9, (y - 0.5) * 2.3), np.float32), 0.05)
    places: list[Place] = [("lips", lips)]
    for eye_x in (-0.3, 0.3):
        white = 0.12 - np.hypot(x - eye_x, (y + 0.15) * 2.4)
        iris = 0.05 - np.hypot(x - eye_x, y + 0.15)
        brow = 0.15 - np.hypot(x - eye_x, (y + 0.33) * 4.5)
        places += [
            ("eye", step(np.asarray(white, np.float32), 0.03)),
            ("dark", step(np.asarray(iris, np.float32), 0.03)),
            ("hair", step(np.asarray(brow, np.float32), 0.08)),
        ]
    scalp = step(np.asarray(-y - rng.uniform(0.45, 0.75), np.float32), 0.2)
    places.append(("hair", scalp))
    if rng.random() < 0.35:
        beard = np.asarray(y - 0.3 + 0.1 * rough_noise(rng, side, side / 6), np.float32)
        places.append(("hair", step(beard, 0.3) * (1 - lips) * np.float32(rng.uniform(0.3, 1))))
    return Body(np.asarray(head, np.float32), tuple(places))
