"""A head from a hand's breadth away: strands over scalp, a part, bald patches; cover known.

Strands are painted on a grid three times finer than the pixels, without softening, so that the
true share of hair in every pixel is a mean of zeros and ones.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from pigmenttrack.imaging.array_types import Mask, Matrix, Plane, Points, Rgb
from pigmenttrack.imaging.color import srgb_from_linear
from pigmenttrack.imaging.synthetic.grid import transform_points
from pigmenttrack.imaging.synthetic.resample import blurred, seen_through
from pigmenttrack.imaging.synthetic.skin_optics import (
    BLOOD_RANGE,
    MELANIN_BY_TYPE,
    random_optics,
)
from pigmenttrack.imaging.synthetic.spectra import ideal_response

FINE = 3
STRAND_MM = (0.10, 0.22)
MOST_STRANDS_PER_CM2 = 130.0
SHORTEST_MM, LONGEST_MM = 9.0, 24.0
NOISE_SD = 0.006
PROFILE_MM, BANDS = 12.0, 12  # to either side of the part, for its true width
# At a combed part the hair of a strip on either side leans outwards from its very edge.
EDGE_FROM_MM, EDGE_SHARE, EDGE_DEPTH_MM = 6.0, 0.75, 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadSpec:
    """What a head is like.

    Attributes
    ----------
    strands_per_cm2 : float
        Of hair where nothing is missing.
    part_mm : tuple of float or None
        True width of the part at its front and its crown; None: no part.
    patches_mm : tuple of (x, y, radius)
        Round bald patches, from the middle of the picture.
    shift_px, turn_rad
        How the camera was held, beside an upright one.
    """

    fitzpatrick: int = 2
    hair_linear: tuple[float, float, float] = (0.035, 0.024, 0.016)
    strands_per_cm2: float = 95.0
    part_mm: tuple[float, float] | None = (3.0, 5.0)
    patches_mm: tuple[tuple[float, float, float], ...] = ()
    size: tuple[int, int] = (600, 720)
    mm_per_px: float = 0.11
    shift_px: tuple[float, float] = (0.0, 0.0)
    turn_rad: float = 0.0


@dataclass(frozen=True, slots=True)
class SyntheticHead:
    """A photo with its truth.

    Attributes
    ----------
    rgb : uint8 array (H, W, 3)
    cover : float32 array (H, W), in [0, 1]
        True share of hair.
    part_xy : array (P, 2) or None
        Midline of the part from front (top) to crown, px.
    part_mm : array (S,) or None
        Its true width in bands from front to crown: from where the true cover, averaged over the
        band, is half of that beside the part. Roots begin a little within it.
    bald : bool array (H, W)
        Inside the bald patches.
    """

    rgb: Rgb
    mm_per_px: float
    cover: Plane
    part_xy: Points | None
    part_mm: NDArray[np.float64] | None
    bald: Mask


def photograph_head(spec: HeadSpec, *, seeds: tuple[int, int]) -> SyntheticHead:
    """Return a photo of a head.

    Parameters
    ----------
    seeds : two ints
        Of the person, whose follicles and skin stay, and of this photo: its light, its noise, and
        how each strand lies.
    """
    head_rng, photo_rng = (np.random.default_rng(seed) for seed in seeds)
    rows, columns = spec.size
    half_mm = np.array([columns, rows]) * spec.mm_per_px / 2
    midline = _midline(head_rng, half_mm)
    linear = _scalp(head_rng, spec)
    cover, shade = _strands(head_rng, photo_rng, spec, half_mm, midline)
    tint = np.array(spec.hair_linear) * photo_rng.uniform(0.95, 1.05)
    hair = tint * (1 + 0.35 * shade[..., None])
    lit = linear * (1 - cover[..., None]) + hair * cover[..., None]
    held = _held(spec)
    seen = _seen(lit.astype(np.float32), held)
    lamp = 1 + 0.12 * _waves(photo_rng, spec.size, 160.0)[..., None]
    lit = np.maximum(blurred((seen * lamp).astype(np.float32), 0.6), 0.0)
    noise = photo_rng.standard_normal(lit.shape) * NOISE_SD * np.sqrt(np.maximum(lit, 0.02))
    along = (midline + half_mm) / spec.mm_per_px - 0.5
    return SyntheticHead(
        rgb=srgb_from_linear(lit + noise),
        mm_per_px=spec.mm_per_px,
        cover=_seen(cover, held),
        part_xy=transform_points(held, along) if spec.part_mm is not None else None,
        part_mm=_half_widths_mm(cover, along, spec.mm_per_px) if spec.part_mm else None,
        bald=_seen(_bald(spec).astype(np.float32), held) > 0.5,
    )


def _held(spec: HeadSpec) -> Matrix:
    """Return the map from an upright photo to the one that was taken."""
    middle = (np.array(spec.size[::-1]) - 1) / 2
    turn = np.array(
        [
            [np.cos(spec.turn_rad), -np.sin(spec.turn_rad)],
            [np.sin(spec.turn_rad), np.cos(spec.turn_rad)],
        ]
    )
    matrix = np.eye(3)
    matrix[:2, :2] = turn
    matrix[:2, 2] = middle - turn @ middle + np.array(spec.shift_px)
    return matrix


def _seen(layer: NDArray[np.float32], held: Matrix) -> NDArray[np.float32]:
    if np.array_equal(held, np.eye(3)):
        return layer
    return seen_through(layer, held, (layer.shape[0], layer.shape[1]))


def _midline(rng: np.random.Generator, half_mm: Points) -> Points:
    """Return a slightly bent line from the top to the bottom of the picture, in mm."""
    y = np.linspace(-half_mm[1], half_mm[1], 60)
    bend = rng.uniform(-3.0, 3.0) * np.cos(np.pi * y / half_mm[1] / 2)
    return np.column_stack([bend + rng.uniform(-0.04, 0.04) * y, y])


def _widths(part_mm: tuple[float, float], count: int) -> NDArray[np.float64]:
    return np.linspace(part_mm[0], part_mm[1], count)


def _half_widths_mm(cover: Plane, midline_px: Points, mm_per_px: float) -> NDArray[np.float64]:
    """Return the width of the part in bands of rows, from the true cover."""
    rows, columns = cover.shape
    reach = round(PROFILE_MM / mm_per_px)
    steps = np.arange(-reach, reach + 1)
    widths = []
    for band in np.array_split(np.arange(rows), BANDS):
        middles = np.rint(np.interp(band, midline_px[:, 1], midline_px[:, 0])).astype(int)
        places = np.clip(middles[:, None] + steps, 0, columns - 1)
        profile = cover[band[:, None], places].mean(axis=0)
        level = float(np.median(profile[np.abs(steps) > reach / 2])) / 2
        right = int(np.argmax(profile[reach:] >= level))
        left = int(np.argmax(profile[reach::-1] >= level))
        # A midline that leans is crossed at a slant by its row.
        lean = np.gradient(midline_px[:, 0], midline_px[:, 1])
        slant = np.cos(np.arctan(float(np.interp(band.mean(), midline_px[:, 1], lean))))
        widths.append((left + right - 1) * mm_per_px * slant)
    return np.array(widths)


def _strands(
    rng: np.random.Generator,
    photo_rng: np.random.Generator,
    spec: HeadSpec,
    half_mm: Points,
    midline: Points,
) -> tuple[Plane, Plane]:
    """Return the share of hair in every pixel, and how light its strands are there."""
    reach = half_mm + LONGEST_MM
    count = round(MOST_STRANDS_PER_CM2 * 4 * float(np.prod(reach)) / 100)
    roots = rng.uniform(-reach, reach, (count, 2))
    middle_x = np.interp(roots[:, 1], midline[:, 1], midline[:, 0])
    away = roots[:, 0] - middle_x
    side = np.sign(away) if spec.part_mm is not None else np.ones(count)
    # Every follicle has its own draws, whatever part or patch there is: visits stay comparable.
    draws = rng.random((count, 6))
    there = draws[:, 0] * MOST_STRANDS_PER_CM2 < spec.strands_per_cm2
    if spec.part_mm is not None:
        width = np.interp(roots[:, 1], midline[:, 1], _widths(spec.part_mm, len(midline)))
        grows = np.abs(away) >= width / 2
        # Combed away from the part: more roots at its edge than scalp alone would have.
        near = np.abs(away) < width / 2 + EDGE_FROM_MM
        edge = near & (draws[:, 1] < EDGE_SHARE)
        at_edge = middle_x + side * (width / 2 - EDGE_DEPTH_MM * np.log(draws[:, 2] + 1e-9))
        roots[edge, 0] = at_edge[edge]
        there &= grows | edge
    lean = 0.55 + 0.16 * ndtri(np.clip(draws[:, 3], 1e-6, 1 - 1e-6))
    lean += photo_rng.normal(0, 0.02, count)
    angle = np.where(side > 0, 0.0, np.pi) + side * lean
    for x, y, radius in spec.patches_mm:
        there &= np.hypot(roots[:, 0] - x, roots[:, 1] - y) > radius
    return _painted(spec, half_mm, roots[there], angle[there], draws[there, 4:])


def _painted(
    spec: HeadSpec,
    half_mm: Points,
    roots: Points,
    angles: NDArray[np.float64],
    draws: NDArray[np.float64],
) -> tuple[Plane, Plane]:
    rows, columns = spec.size
    fine_px = FINE / spec.mm_per_px
    cover = np.zeros((rows * FINE, columns * FINE), np.uint8)
    shade = np.full((rows * FINE, columns * FINE), 128, np.uint8)
    lengths = SHORTEST_MM + (LONGEST_MM - SHORTEST_MM) * draws[:, 0]
    for root, angle, length, draw in zip(roots, angles, lengths, draws[:, 1], strict=True):
        along = np.linspace(0, length, 10)
        heading = angle + 0.05 * (draw - 0.5) * along
        steps = np.column_stack([np.cos(heading), np.sin(heading)]) * length / 9
        path = root + np.vstack([np.zeros(2), np.cumsum(steps[1:], axis=0)])
        path = _cut_at_patches(path, spec)
        fixed = np.rint((path + half_mm) * fine_px).astype(np.int32)
        width = STRAND_MM[0] + (STRAND_MM[1] - STRAND_MM[0]) * ((7 * draw) % 1)
        thick = max(1, round(width * fine_px))
        cv2.polylines(cover, [fixed], isClosed=False, color=255, thickness=thick)
        light = round(128 + 78 * (2 * ((31 * draw) % 1) - 1))
        cv2.polylines(shade, [fixed], isClosed=False, color=light, thickness=thick)
    share = cv2.resize(
        cover.astype(np.float32) / 255, (columns, rows), interpolation=cv2.INTER_AREA
    )
    tone = cv2.resize(
        shade.astype(np.float32) / 128 - 1, (columns, rows), interpolation=cv2.INTER_AREA
    )
    return np.asarray(share, np.float32), np.asarray(tone, np.float32)


def _cut_at_patches(path: Points, spec: HeadSpec) -> Points:
    """Return the path up to where it would lie over a bald patch: the hair there is short."""
    for x, y, radius in spec.patches_mm:
        inside = np.hypot(path[:, 0] - x, path[:, 1] - y) < radius
        if inside.any():
            path = path[: max(2, int(np.argmax(inside)))]
    return path


def _scalp(rng: np.random.Generator, spec: HeadSpec) -> NDArray[np.float32]:
    optics = random_optics(rng)
    melanin = rng.uniform(*MELANIN_BY_TYPE[spec.fitzpatrick])
    blood = rng.uniform(*BLOOD_RANGE)
    coarse = (spec.size[0] // 12 + 2, spec.size[1] // 12 + 2)
    mottled = melanin * (1 + 0.10 * _waves(rng, coarse, 2.0))
    flushed = blood * (1 + 0.25 * _waves(rng, coarse, 3.0))
    spectra = optics.reflectance(np.maximum(mottled, 1e-3), np.maximum(flushed, 1e-3))
    colours = (spectra @ ideal_response().T).astype(np.float32)
    return np.asarray(
        cv2.resize(colours, spec.size[::-1], interpolation=cv2.INTER_CUBIC), np.float32
    )


def _waves(rng: np.random.Generator, size: tuple[int, int], deviation_px: float) -> Plane:
    noise = blurred(rng.standard_normal(size).astype(np.float32), deviation_px)
    return noise / np.float32(max(float(noise.std()), 1e-9))


def _bald(spec: HeadSpec) -> Mask:
    rows, columns = spec.size
    y, x = np.mgrid[0:rows, 0:columns]
    x_mm = (x + 0.5 - columns / 2) * spec.mm_per_px
    y_mm = (y + 0.5 - rows / 2) * spec.mm_per_px
    bald = np.zeros(spec.size, np.bool_)
    for middle_x, middle_y, radius in spec.patches_mm:
        bald |= np.hypot(x_mm - middle_x, y_mm - middle_y) < radius
    return bald
