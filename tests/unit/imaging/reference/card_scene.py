"""Photos of the card with a camera that is known exactly."""

from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Rgb
from pigmenttrack.imaging.color import linear_from_srgb
from pigmenttrack.imaging.homography import area_stretch
from pigmenttrack.imaging.reference.card_design import (
    CARD_HEIGHT_MM,
    CARD_WIDTH_MM,
    PAPER_REFLECTANCE,
)
from pigmenttrack.imaging.reference.card_drawing import CardPicture, draw_card
from pigmenttrack.imaging.reference.tilt import FULL_FRAME_DIAGONAL_MM

_DRAWN_AT = (5.0, 8.0, 12.0, 18.0)  # px a millimetre; few, so that each is drawn once
SKIN = np.array([0.42, 0.26, 0.18])  # linear reflectance


@dataclass(frozen=True)
class View:
    """What one photo showed; `mm` are true millimetres in the card's plane."""

    rgb: Rgb
    px_from_mm: Matrix
    spec: "Spec"

    @property
    def focal_mm(self) -> float:
        """What EXIF would tell of the camera, were the frame a whole photo."""
        return self.spec.focal_px / float(np.hypot(*self.spec.size)) * FULL_FRAME_DIAGONAL_MM

    @property
    def mm_per_px(self) -> float:
        """Of the card's middle, from the truth."""
        middle = self.spec.printer * np.array([[CARD_WIDTH_MM / 2, CARD_HEIGHT_MM / 2]])
        return float(area_stretch(self.px_from_mm, middle)[0] ** -0.5)


@dataclass(frozen=True, kw_only=True)
class Spec:
    """How the photo is taken."""

    size: tuple[int, int] = (1200, 1600)
    card_px: float = 480.0  # length of the card's longer side, seen frontally
    tilt_deg: float = 0.0
    towards_deg: float = 0.0
    turn_deg: float = 0.0
    centre: tuple[float, float] = (0.5, 0.5)  # of the card, as shares of width and height
    focal_px: float = 1300.0
    blur_px: float = 0.8
    noise: float = 0.008
    light_fall: float = 0.15  # relative change of light over the frame
    light_towards_deg: float = 30.0
    exposure: float = 0.9
    cast: tuple[float, float, float] = (1.0, 1.0, 1.0)
    contrast: float = 0.0  # of an S-shaped tone curve laid over sRGB
    jpeg: int = 90
    printer: float = 1.0  # true size of the print over its nominal size


def random_spec(rng: np.random.Generator, card_px: float | None = None) -> Spec:
    """Return a photo as people take it: tilt up to 25 degrees, the card anywhere in view.

    The frame is cut out of a photo of 12 MP, in which the card takes 8 to 33 % of the width.
    """
    if card_px is None:
        card_px = float(np.exp(rng.uniform(np.log(320.0), np.log(1333.0))))
    width = max(900, int(1.7 * card_px))
    height = width * 3 // 4
    half = 0.62 * card_px
    centre_x = float(rng.uniform(half / width, 1 - half / width))
    centre_y = float(rng.uniform(min(0.5, half / height), max(0.5, 1 - half / height)))
    red, green, blue = (float(gain) for gain in rng.uniform(0.85, 1.15, 3))
    return Spec(
        size=(height, width),
        card_px=card_px,
        tilt_deg=25.0 * float(np.sqrt(rng.uniform())),
        towards_deg=float(rng.uniform(0, 360)),
        turn_deg=float(rng.uniform(0, 360)),
        centre=(centre_x, centre_y),
        focal_px=4000.0 * float(rng.uniform(0.7, 1.6)),
        blur_px=float(rng.uniform(0.4, 2.0)),
        noise=float(rng.uniform(0.002, 0.025)),
        light_fall=float(rng.uniform(0.0, 0.5)),
        light_towards_deg=float(rng.uniform(0, 360)),
        exposure=float(rng.uniform(0.55, 1.0)),
        cast=(red, green, blue),
        contrast=float(rng.uniform(-0.15, 0.3)),
        jpeg=int(rng.integers(70, 97)),
        printer=1.0 + 0.003 * float(rng.normal()),
    )


def take_photo(
    spec: Spec, rng: np.random.Generator, skin: NDArray[np.float32] | None = None
) -> View:
    """Return the photo of a card on skin."""
    px_from_mm = _camera(spec)
    nominal = px_from_mm @ np.diag([spec.printer, spec.printer, 1.0])
    needed = 1.2 * spec.card_px / CARD_WIDTH_MM
    picture = _drawn(next((d for d in _DRAWN_AT if d >= needed), _DRAWN_AT[-1]))
    to_photo = nominal @ np.linalg.inv(picture.px_from_mm)
    height, width = spec.size
    paper = linear_from_srgb(picture.rgb) * np.float32(PAPER_REFLECTANCE)
    card = cv2.warpPerspective(paper, to_photo, (width, height))
    cover = cv2.warpPerspective(picture.cover, to_photo, (width, height))[..., None]
    if skin is None:
        skin = _skin(spec.size, rng)
    scene = skin * (1 - cover) + card * cover
    return View(_expose(scene, spec, rng), px_from_mm, spec)


def _camera(spec: Spec) -> Matrix:
    """Return the map from millimetres on the card to pixels."""
    height, width = spec.size
    k = np.array(
        [[spec.focal_px, 0, (width - 1) / 2], [0, spec.focal_px, (height - 1) / 2], [0, 0, 1]]
    )
    distance = spec.focal_px * CARD_WIDTH_MM / spec.card_px
    turn, tilt, towards = np.deg2rad([spec.turn_deg, spec.tilt_deg, spec.towards_deg])
    axis = np.array([np.cos(towards), np.sin(towards), 0.0])
    lean, _ = cv2.Rodrigues(axis * tilt)
    spin, _ = cv2.Rodrigues(np.array([0.0, 0.0, turn]))
    rotation = lean @ spin
    ray = np.linalg.inv(k) @ (spec.centre[0] * width, spec.centre[1] * height, 1.0)
    middle = np.array([CARD_WIDTH_MM / 2, CARD_HEIGHT_MM / 2, 0.0])
    shift = distance * ray - rotation @ middle
    matrix = k @ np.column_stack([rotation[:, 0], rotation[:, 1], shift])
    return np.asarray(matrix / matrix[2, 2])


@cache
def _drawn(px_per_mm: float) -> CardPicture:
    return draw_card(px_per_mm)


def _skin(size: tuple[int, int], rng: np.random.Generator) -> NDArray[np.float32]:
    texture = np.zeros(size, np.float32)
    for sigma, strength in ((3.0, 0.06), (40.0, 0.06)):
        shape = int(size[0] / sigma) + 4, int(size[1] / sigma) + 4
        small = np.float32(strength) * rng.standard_normal(shape, np.float32)
        texture += cv2.resize(small, size[::-1], interpolation=cv2.INTER_LINEAR)
    return SKIN.astype(np.float32) * (1 + texture)[..., None]


def _expose(scene: NDArray[np.float32], spec: Spec, rng: np.random.Generator) -> Rgb:
    height, width = spec.size
    angle = np.deg2rad(spec.light_towards_deg)
    across = np.cos(angle) * np.linspace(-0.5, 0.5, width, dtype=np.float32)
    down = np.sin(angle) * np.linspace(-0.5, 0.5, height, dtype=np.float32)
    light = np.outer(np.exp(spec.light_fall * down), np.exp(spec.light_fall * across))
    gain = np.float32(spec.exposure) * np.array(spec.cast, np.float32)
    seen = scene * light.astype(np.float32)[..., None] * gain
    cv2.GaussianBlur(seen, (0, 0), spec.blur_px, dst=seen)
    shot = np.sqrt(np.maximum(seen, 0) + np.float32(0.002)) * np.float32(spec.noise)
    seen += shot * rng.standard_normal(seen.shape, np.float32)
    steps = np.clip(seen * np.float32(4095), 0, 4095).astype(np.uint16)
    rgb = _camera_curve(spec.contrast)[steps]
    good, code = cv2.imencode(".jpg", rgb[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, spec.jpeg])
    assert good
    decoded = cv2.imdecode(code, cv2.IMREAD_COLOR)
    assert decoded is not None
    return np.ascontiguousarray(decoded[..., ::-1], np.uint8)


def _camera_curve(contrast: float) -> NDArray[np.uint8]:
    """Return sRGB levels of 4096 steps of light, through an S-shaped curve."""
    light = (np.arange(4096) + 0.5) / 4096
    encoded = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    encoded = encoded + contrast * encoded * (1 - encoded) * (2 * encoded - 1)
    return np.rint(np.clip(encoded, 0, 1) * 255).astype(np.uint8)
