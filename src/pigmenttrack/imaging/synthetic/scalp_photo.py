"""Photograph a field of hair through a contact lens: each pixel the exact share of every shaft.

Outlines are filled on a grid eight times finer than the pixels and averaged, so that a painted
diameter is the true one to about a micrometre.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Linear, Plane, Points, Rgb
from pigmenttrack.imaging.color import srgb_from_linear
from pigmenttrack.imaging.synthetic.grid import transform_points
from pigmenttrack.imaging.synthetic.resample import blurred
from pigmenttrack.imaging.synthetic.scalp_field import (
    Follicles,
    ScalpSpec,
    ScalpVisit,
    field_to_photo,
    paths_mm,
    rooted_inside,
)
from pigmenttrack.imaging.synthetic.skin_optics import (
    BLOOD_RANGE,
    MELANIN_BY_TYPE,
    random_optics,
)
from pigmenttrack.imaging.synthetic.spectra import ideal_response

FINE = 8  # samples a pixel and axis
STUBBLE_MM = 0.25  # what clippers leave
GLOSS_SHARE, GLOSS = 0.22, 0.06  # the bright line along a shaft: its share of the width, its light
LENS_BLUR_PX = 0.8
NOISE_SD = 0.006
VIGNETTE = 0.18
COARSE_STEP = 12  # px between samples of the mottling of skin


@dataclass(frozen=True, slots=True)
class SyntheticCloseUp:
    """A photo of known hair.

    Attributes
    ----------
    rgb : uint8 array (H, W, 3)
    present, in_view : bool arrays (N,)
        Which follicles have a hair, and which lie in the picture.
    lengths_mm, diameters_um : arrays (N,)
        Of all follicles on this visit.
    """

    rgb: Rgb
    mm_per_px: float
    visit: ScalpVisit
    present: NDArray[np.bool_]
    in_view: NDArray[np.bool_]
    lengths_mm: NDArray[np.float64]
    diameters_um: NDArray[np.float64]

    @property
    def rooted(self) -> NDArray[np.bool_]:
        """Which follicles (N,) have a hair that is rooted in the picture."""
        return self.present & self.in_view

    @property
    def count(self) -> int:
        """Hairs rooted in the picture."""
        return int(self.rooted.sum())

    @property
    def area_cm2(self) -> float:
        """Of the picture."""
        return self.rgb.shape[0] * self.rgb.shape[1] * self.mm_per_px**2 / 100.0


def photograph_field(
    follicles: Follicles,
    spec: ScalpSpec,
    visit: ScalpVisit,
    *,
    size: tuple[int, int],
    mm_per_px: float,
    seeds: tuple[int, int],
) -> SyntheticCloseUp:
    """Return the photo of a visit.

    Parameters
    ----------
    size : (height, width)
    seeds : two ints
        Of the person's skin, the same at every visit, and of this photo.
    """
    head_rng, photo_rng = (np.random.default_rng(seed) for seed in seeds)
    to_photo = field_to_photo(visit, size, mm_per_px)
    there = follicles.present(visit.cycle)
    diameters = follicles.diameters_um * visit.thicker
    linear = _bare_scalp(head_rng, photo_rng, spec, size)
    tint = np.array(spec.hair_linear) * photo_rng.uniform(0.95, 1.05)
    shades = head_rng.uniform(0.7, 1.4, len(diameters))
    paths = paths_mm(follicles, visit, there, STUBBLE_MM)
    order = photo_rng.permutation(len(paths))
    numbers = np.flatnonzero(there)
    for place in order:
        number = numbers[place]
        path_px = transform_points(to_photo, paths[place])
        colour = (tint * shades[number]).astype(np.float32)
        _paint_shaft(linear, path_px, diameters[number] / 1000.0 / mm_per_px, colour)
    return SyntheticCloseUp(
        rgb=_exposed(photo_rng, linear),
        mm_per_px=mm_per_px,
        visit=visit,
        present=there,
        in_view=rooted_inside(follicles, to_photo, size),
        lengths_mm=follicles.lengths_mm(visit, STUBBLE_MM),
        diameters_um=diameters,
    )


def _bare_scalp(
    head_rng: np.random.Generator,
    photo_rng: np.random.Generator,
    spec: ScalpSpec,
    size: tuple[int, int],
) -> Linear:
    """Return skin (H, W, 3) under an even lamp."""
    optics = random_optics(head_rng)
    melanin = head_rng.uniform(*MELANIN_BY_TYPE[spec.fitzpatrick])
    blood = head_rng.uniform(*BLOOD_RANGE)
    coarse = (size[0] // COARSE_STEP + 2, size[1] // COARSE_STEP + 2)
    mottled = melanin * (1 + 0.12 * _soft_noise(photo_rng, coarse, 3.0))
    flushed = blood * (1 + 0.30 * _soft_noise(photo_rng, coarse, 2.0))
    spectra = optics.reflectance(np.maximum(mottled, 1e-3), np.maximum(flushed, 1e-3))
    colours = (spectra @ ideal_response().T).astype(np.float32)
    linear = cv2.resize(colours, size[::-1], interpolation=cv2.INTER_CUBIC)
    grain = _soft_noise(photo_rng, size, 3.0)[..., None] * 0.03
    return np.asarray(linear * (1 + grain), np.float32)


def _soft_noise(rng: np.random.Generator, size: tuple[int, int], deviation_px: float) -> Plane:
    noise = blurred(rng.standard_normal(size).astype(np.float32), deviation_px)
    return noise / np.float32(max(float(noise.std()), 1e-9))


def _paint_shaft(
    linear: Linear, path_px: Points, width_px: float, colour: NDArray[np.float32]
) -> None:
    """Lay one shaft over what is there, with the bright line that round hairs show, in place."""
    low = np.maximum(np.floor(path_px.min(axis=0) - width_px - 1).astype(int), 0)
    high = np.minimum(np.ceil(path_px.max(axis=0) + width_px + 2).astype(int), linear.shape[1::-1])
    if (high <= low).any():
        return
    window = np.s_[low[1] : high[1], low[0] : high[0]]
    cover = _shaft_cover(path_px - low, width_px, high - low)[..., None]
    gloss = _shaft_cover(path_px - low, GLOSS_SHARE * width_px, high - low)[..., None]
    linear[window] = linear[window] * (1 - cover) + (colour + GLOSS * gloss) * cover


def _shaft_cover(path_px: Points, width_px: float, size_xy: NDArray[np.int_]) -> Plane:
    """Return the share (h, w) of every pixel that a shaft of even width covers."""
    tangent = np.gradient(path_px, axis=0)
    tangent /= np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    normal = np.column_stack([-tangent[:, 1], tangent[:, 0]])
    # A filled polygon takes the samples under its outline as well: half a sample too much a side.
    half = max(width_px / 2 - 0.5 / FINE, 0.05)
    outline = np.concatenate([path_px + half * normal, (path_px - half * normal)[::-1]])
    fine = np.rint((outline + 0.5) * FINE - 0.5).astype(np.int32)
    filled = np.zeros((size_xy[1] * FINE, size_xy[0] * FINE), np.uint8)
    cv2.fillPoly(filled, [fine], 255)
    share = cv2.resize(
        filled.astype(np.float32) / 255.0, tuple(size_xy.tolist()), interpolation=cv2.INTER_AREA
    )
    return np.asarray(share, np.float32)


def _exposed(rng: np.random.Generator, linear: Linear) -> Rgb:
    """Return the picture: lamp, lens, sensor, sRGB."""
    height, width = linear.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2)[..., None] * 2
    lit = blurred(linear, LENS_BLUR_PX) * (1 - VIGNETTE * away)
    noise = rng.standard_normal(linear.shape).astype(np.float32)
    return srgb_from_linear(lit + NOISE_SD * np.sqrt(np.maximum(lit, 0.02)) * noise)
