"""Everything in a photo that is no skin: cloth, walls, cards, rulers, rings, hair, watermarks."""

import cv2
import numpy as np
from noise import Plane, rough_noise, smooth_noise, step, turned
from numpy.typing import NDArray

Paint = NDArray[np.float32]


def background(rng: np.random.Generator, side: int) -> Paint:
    """Return paints (side, side, 3) of what lies behind the body, in linear light."""
    paint = np.ones((side, side, 1), np.float32) * _colour(rng)
    kind = rng.random()
    if kind < 0.35:
        waves = rough_noise(rng, side, side / rng.uniform(2, 30))
        paint = paint * np.exp(np.float32(rng.uniform(0, 0.35)) * waves)[..., None]
    elif kind < 0.6:
        x, y = turned(rng, side)
        period = rng.uniform(0.03, 0.3)
        weave = np.sin(x / period) * (np.sin(y / period) if rng.random() < 0.5 else 1)
        share = step(np.asarray(weave, np.float32), rng.uniform(0.1, 1))[..., None]
        paint = paint * (1 - share) + share * _colour(rng)
    for _ in range(int(rng.integers(0, 4))):
        x, y = turned(rng, side, spread=1)
        a, b = rng.uniform(0.1, 0.6, 2)
        thing = step(np.asarray(np.minimum(a - np.abs(x), b - np.abs(y)), np.float32), 0.01)
        paint = paint * (1 - thing[..., None]) + thing[..., None] * _colour(rng)
    if rng.random() < 0.5:  # out of focus
        paint = cv2.GaussianBlur(np.asarray(paint, np.float32), (0, 0), rng.uniform(1, 8))
    return np.asarray(np.clip(paint, 0.002, 1.2), np.float32)


def coverings(rng: np.random.Generator, side: int) -> list[tuple[Plane, Paint]]:
    """Return what lies on the body: cover (side, side) and paint, from below to above."""
    things: list[tuple[Plane, Paint]] = []
    if rng.random() < 0.25:
        x, _ = turned(rng, side, spread=0.3)
        edge = x - np.float32(rng.uniform(0.4, 0.9)) + 0.03 * smooth_noise(rng, side, side / 5)
        things.append((step(np.asarray(edge, np.float32), 0.01), background(rng, side)))
    if rng.random() < 0.1:
        x, y = turned(rng, side, spread=0.5)
        band = step(np.asarray(rng.uniform(0.01, 0.09) - np.abs(y), np.float32), 0.01)
        things.append((band, np.ones((side, side, 1), np.float32) * _colour(rng)))
    if rng.random() < 0.2:
        things.append(_card(rng, side))
    return things


def _card(rng: np.random.Generator, side: int) -> tuple[Plane, Paint]:
    """Return a pale card or a ruler with its ticks."""
    x, y = turned(rng, side, spread=0.9)
    a, b = rng.uniform(0.15, 0.6), rng.uniform(0.06, 0.25)
    cover = step(np.asarray(np.minimum(a - np.abs(x), b - np.abs(y)), np.float32), 0.01)
    white = np.float32(rng.uniform(0.5, 0.95))
    paint = np.full((side, side, 3), white, np.float32) * rng.uniform(0.9, 1.0, 3)
    ticks = np.asarray(np.sin(x * rng.uniform(60, 200)), np.float32)
    inked = step(ticks - np.float32(0.5), 0.4) * (y > b * rng.uniform(-0.5, 0.8))
    return cover, np.asarray(paint * (1 - 0.9 * inked[..., None]), np.float32)


def body_hair(rng: np.random.Generator, side: int, where: Plane, *, dense: float) -> Plane:
    """Return the cover of fine hairs; more of them where `where` is high."""
    canvas = np.zeros((side, side), np.float32)
    direction = rng.uniform(0, 2 * np.pi)
    for _ in range(int(dense)):
        start = rng.uniform(0, side, 2)
        if where[int(start[1]) % side, int(start[0]) % side] < rng.random():
            continue
        length = rng.uniform(0.02, 0.12) * side
        angle = direction + rng.normal(0, 0.4)
        middle = start + length / 2 * np.array([np.cos(angle), np.sin(angle)])
        angle += rng.normal(0, 0.3)
        end = middle + length / 2 * np.array([np.cos(angle), np.sin(angle)])
        points = np.rint(np.stack([start, middle, end]) * 8).astype(np.int32)
        cv2.polylines(canvas, [points], False, 1.0, 1, cv2.LINE_AA, 3)  # noqa: FBT003 - OpenCV
    return canvas * np.float32(rng.uniform(0.3, 0.9))


def marked(rng: np.random.Generator, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the photo with what archives put on it: a watermark, a caption, a border."""
    side = rgb.shape[0]
    if rng.random() < 0.2:
        layer = rgb.copy()
        for _ in range(int(rng.integers(1, 4))):
            words = "".join(rng.choice(list("ABCDEFGHIKLMNOPRSTUVWZ abcdeinorst0123456789.-"), 12))
            where = (int(rng.integers(-20, side - 40)), int(rng.integers(10, side)))
            ink = 255 if rng.random() < 0.7 else int(rng.integers(0, 255))
            cv2.putText(
                layer,
                words,
                where,
                int(rng.integers(0, 5)),
                rng.uniform(0.3, 1.6),
                (ink, ink, ink),
                int(rng.integers(1, 4)),
                cv2.LINE_AA,
            )
        share = rng.uniform(0.25, 1.0)
        rgb = np.asarray(np.rint(rgb * (1 - share) + layer * share), np.uint8)
    if rng.random() < 0.08:
        width = int(rng.integers(2, side // 8))
        edge = int(rng.choice([0, 255]))
        which = int(rng.integers(0, 4))
        rgb = np.rot90(rgb, which).copy()
        rgb[:width] = edge
        rgb = np.rot90(rgb, -which).copy()
    return rgb


def _colour(rng: np.random.Generator) -> Paint:
    """Return a paint: often white, black, grey, surgical green or blue, wood; else anything."""
    kind = rng.random()
    if kind < 0.2:
        return np.full(3, rng.uniform(0.5, 0.95), np.float32)
    if kind < 0.38:
        return np.full(3, rng.uniform(0.005, 0.05), np.float32)
    if kind < 0.5:
        return np.full(3, rng.uniform(0.05, 0.5), np.float32)
    if kind < 0.7:
        green_blue = np.array([0.03, 0.12, 0.3]) + rng.uniform(0, 0.25, 3) * [0.2, 1, 1]
        return np.asarray(green_blue, np.float32)
    if kind < 0.82:
        return np.asarray(np.array([0.45, 0.25, 0.12]) * rng.uniform(0.3, 1.6), np.float32)
    return np.asarray(rng.uniform(0.02, 0.9, 3), np.float32)
