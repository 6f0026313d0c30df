"""A synthetic photo of skin, with the truth of what on it is depigmented and what is skin.

The colours come from whole spectra (`pigmenttrack.imaging.synthetic`), the shapes from here. No
photo of a person is used, in any way.
"""

import cv2
import numpy as np
from bodies import Body, random_body
from clutter import background, body_hair, coverings, marked
from noise import Plane, rough_noise, smooth_noise, step, turned
from numpy.typing import NDArray
from patches import lost_pigment
from skin_marks import random_marks

from pigmenttrack.imaging.synthetic.phone import Phone, random_phone
from pigmenttrack.imaging.synthetic.skin_optics import (
    BLOOD_RANGE,
    MELANIN_BY_TYPE,
    random_optics,
)

HARDEST = 1.6  # beyond the self test's worst phone: archives hold old and re-coded photos
DEPIGMENTED = 0.5
TABLE_SIZE = 40  # coarser than the self test's: eight times as fast, less than a grey level away


def random_scene(seed: int, side: int = 256) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return a photo (side, side, 3) and its truth (2, side, side): patch, visible skin."""
    rng = np.random.default_rng(seed)
    phone = random_phone(rng, rng.uniform(0, HARDEST))
    body = random_body(rng, side)
    lost = lost_pigment(rng, side, body.inside)
    linear, bare = _skin(rng, phone, body, lost)
    linear *= _light(rng, body)[..., None]
    linear += _gloss(rng, body)[..., None]
    behind = phone.paint_colour(background(rng, side)) * np.float32(rng.uniform(0.4, 1.3))
    cover = body.cover[..., None]
    linear = behind * (1 - cover) + linear * cover
    bare = bare * body.cover
    for over, paint in coverings(rng, side):
        linear = linear * (1 - over[..., None]) + phone.paint_colour(paint) * over[..., None]
        bare = bare * (1 - over)
    metered = np.ones((side, side), np.float32) * 0.2 + bare
    rgb = phone.develop(np.asarray(linear, np.float32), rng, metered=metered)
    rgb = _recoded(rng, marked(rng, rgb))
    skin = bare > 0.5
    truth = np.stack([skin & (lost > DEPIGMENTED), skin]).astype(np.uint8)
    return rgb, truth


def _skin(
    rng: np.random.Generator, phone: Phone, body: Body, lost: Plane
) -> tuple[NDArray[np.float32], Plane]:
    """Return the linear light of evenly lit skin, and how much of each pixel is bare skin."""
    side = lost.shape[0]
    optics = random_optics(rng)
    low, high = MELANIN_BY_TYPE[int(rng.integers(1, 7))]
    uneven = np.exp(
        rng.uniform(0.03, 0.22) * rough_noise(rng, side, side / rng.uniform(2, 8))
        + rng.uniform(0.0, 0.15) * rough_noise(rng, side, 6)
    )
    marks = random_marks(rng, side)
    melanin = rng.uniform(low, high) * uneven * marks.melanin * _dark_rim(rng, lost)
    left = 0.004 * rng.uniform(0.2, 1.0)
    melanin = melanin * (1 - lost) + left * lost
    flush = np.exp(rng.uniform(0.05, 0.45) * rough_noise(rng, side, side / rng.uniform(2, 10)))
    # Without pigment skin burns: patches are often pinker, and some are paler.
    burnt = 1 + np.float32(rng.uniform(-0.3, 0.9)) * lost
    blood = rng.uniform(*BLOOD_RANGE) * flush * marks.blood * burnt
    bare = np.ones((side, side), np.float32)
    for kind, cover in body.places:
        if kind == "lips":
            blood = blood * (1 + 2.5 * cover)
            melanin = melanin * (1 - 0.3 * cover)
        bare = bare * (1 - cover)
    linear = phone.skin_colour(
        optics,
        np.asarray(melanin, np.float32),
        np.asarray(blood, np.float32),
        table_size=TABLE_SIZE,
    )
    flaky = marks.scale[..., None]
    linear = linear * (1 - flaky) + phone.paint_colour(_SCALE_PAINT) * flaky
    linear = linear * marks.light[..., None]
    for kind, cover in body.places:
        if kind in _PLACE_PAINTS:
            paint = phone.paint_colour(np.array(_PLACE_PAINTS[kind], np.float32))
            soft = cover[..., None] * np.float32(0.5 if kind == "nail" else 0.9)
            linear = linear * (1 - soft) + paint * soft
    hairs = body_hair(rng, side, np.ones_like(lost), dense=rng.choice([0, 0, 60, 250]))
    scalp = [cover for kind, cover in body.places if kind == "hair"]
    for cover in scalp:
        hairs = np.maximum(hairs, body_hair(rng, side, cover, dense=2500))
    colour = np.array([0.02, 0.014, 0.01]) if rng.random() < 0.75 else np.array([0.5, 0.45, 0.38])
    ink = phone.paint_colour(np.asarray(colour, np.float32))
    linear = linear * (1 - hairs[..., None]) + ink * hairs[..., None]
    return np.asarray(linear, np.float32), bare


_SCALE_PAINT = np.array([0.75, 0.72, 0.68], np.float32)
_PLACE_PAINTS = {"nail": (0.62, 0.42, 0.36), "eye": (0.6, 0.57, 0.55), "dark": (0.03, 0.02, 0.02)}


def _dark_rim(rng: np.random.Generator, lost: Plane) -> Plane:
    """Return a factor on melanin: many patches are ringed by skin darker than the rest."""
    if rng.random() < 0.75:
        return np.ones_like(lost)
    side = lost.shape[0]
    ring = cv2.GaussianBlur(lost, (0, 0), side * rng.uniform(0.01, 0.05))
    return np.asarray(1 + np.float32(rng.uniform(0.3, 1.5)) * ring, np.float32)


def _light(rng: np.random.Generator, body: Body) -> Plane:
    """Return how light each place is: roundness, the lamp's fall-off, a shadow."""
    side = body.inside.shape[0]
    radius = rng.uniform(0.15, 0.6)
    height = np.sqrt(
        np.clip(body.inside / radius, 0.02, 1) * (2 - np.clip(body.inside / radius, 0, 1))
    )
    height = np.asarray(cv2.GaussianBlur(height, (0, 0), side / 60), np.float32)
    slope_x = cv2.Sobel(height, cv2.CV_32F, 1, 0, scale=side / 16)
    slope_y = cv2.Sobel(height, cv2.CV_32F, 0, 1, scale=side / 16)
    lamp = rng.normal(0, 0.45, 2)
    facing = (1 - lamp[0] * slope_x * radius - lamp[1] * slope_y * radius) / np.sqrt(
        1 + (radius * slope_x) ** 2 + (radius * slope_y) ** 2
    )
    x, _ = turned(rng, side)
    light = np.clip(facing, 0.15, 2) * np.exp(np.float32(rng.normal(0, 0.2)) * x)
    light = light * np.exp(np.float32(rng.uniform(0, 0.12)) * smooth_noise(rng, side, side / 2))
    if rng.random() < 0.25:
        edge, _ = turned(rng, side)
        edge = edge + 0.1 * smooth_noise(rng, side, side / 3)
        dark = step(np.asarray(edge, np.float32), rng.uniform(0.02, 0.4))
        light = light * (1 - np.float32(rng.uniform(0.15, 0.6)) * dark)
    return np.asarray(light, np.float32)


def _gloss(rng: np.random.Generator, body: Body) -> Plane:
    """Return light from the wet surface: a few soft spots, broken by the skin's relief."""
    side = body.inside.shape[0]
    if rng.random() < 0.55:
        return np.zeros((side, side), np.float32)
    spots = step(smooth_noise(rng, side, side / rng.uniform(2, 6)) - np.float32(1.5), 1.5)
    relief = np.clip(rough_noise(rng, side, rng.uniform(2, 9), 2), 0, None)
    smooth = np.float32(rng.uniform(0, 1))  # oily skin shines evenly, dry skin in points
    shine = spots * (smooth + (1 - smooth) * relief)
    return np.asarray(shine * rng.uniform(0.02, 0.2), np.float32)


def _recoded(rng: np.random.Generator, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the photo after what archives do to it: made smaller and larger, saved again."""
    side = rgb.shape[0]
    if rng.random() < 0.4:
        small = int(side * rng.uniform(0.4, 0.9))
        rgb = cv2.resize(rgb, (small, small), interpolation=cv2.INTER_AREA)
        rgb = cv2.resize(rgb, (side, side), interpolation=cv2.INTER_LINEAR)
    if rng.random() < 0.7:
        quality = int(rng.integers(30, 96))
        _, coded = cv2.imencode(".jpg", rgb[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
        rgb = cv2.imdecode(coded, cv2.IMREAD_COLOR)[..., ::-1]
    return np.ascontiguousarray(rgb)
