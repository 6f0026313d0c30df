"""How much of the scalp hair covers, on photos that do not resolve single hairs.

Light adds up: a pixel of which hair covers a share *s* sends ``s * hair + (1 - s) * scalp``, in
linear light. Both colours are read from the region itself; the share is where a pixel lies
between the two.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.errors import RegionNotFound
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Lab, Mask, Plane, Rgb
from pigmenttrack.imaging.color import lab_from_srgb, linear_from_srgb

FEWEST_PIXELS = 500
MOST_SAMPLES = 50_000
ROUNDS = 12
# Distance of the two colours in deviations within them: below the first they are hard to tell
# apart (black hair on fair skin: 5 to 7; blond: 3 to 4); from the second on nothing more is gained.
LEAST_SEPARATION = 3.5
CLEAR_SEPARATION = 5.0
LEAST_LAB_DISTANCE = 8.0  # of the colours; less is the scatter of bare skin
SCALP_QUANTILE, HAIR_QUANTILE = 0.80, 0.5  # of either class, towards its own end
# Of a cover, by what two colours cannot say; measured on synthetic heads (docs/method/scalp.md).
COVER_SD_POINTS = 1.5
LIGHT_HAIR_SD_POINTS = 3.0  # strands of light hair differ more in shade
LARGEST_SD_POINTS = 30.0
TEXTURE_PX = 2.0  # deviation of the blur under which strands vanish and skin does not
# Hair is the lighter of the two colours only where it is clearly the rougher one.
LIGHT_HAIR_RATIO = 2.5
LEAST_ROUGHNESS = 0.3  # of lightness: noise alone
PURE_SIDE_PX = 9  # around a pixel that is surely bare, or surely hair


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """How much of a region hair covers.

    Attributes
    ----------
    pct : Estimate
        Share of the region, percent.
    share : float32 array (H, W), in [0, 1]
        Of hair in every pixel; 0 outside the region.
    hair_is_darker : bool
    separation : float
        Distance of the two colours by the scatter within them.
    flags : QualityFlag
        HAIR_LIKE_SCALP where the two colours are hard to tell apart.
    """

    pct: Estimate
    share: Plane
    hair_is_darker: bool
    separation: float
    flags: QualityFlag


@dataclass(frozen=True, slots=True)
class _TwoColours:
    """Which samples are dark, and how far apart the colours lie."""

    is_dark: NDArray[np.bool_]
    dark: NDArray[np.float64]
    light: NDArray[np.float64]
    separation: float

    @property
    def distance(self) -> float:
        """Between the two colours, in CIELAB."""
        return float(np.linalg.norm(self.light - self.dark))

    def dark_in(self, lab: Lab) -> Mask:
        """Return which pixels (H, W) are nearer to the darker colour."""
        middle = ((self.dark + self.light) / 2).astype(np.float32)
        axis = (self.light - self.dark).astype(np.float32)
        return np.asarray((lab - middle) @ axis < 0)


def measure_cover(rgb: Rgb, roi: Mask | None = None) -> Cover:
    """Return the share of hair in a region of scalp.

    Parameters
    ----------
    rgb : uint8 array (H, W, 3)
    roi : bool array (H, W) or None
        The region of scalp; None is the whole picture.

    Raises
    ------
    RegionNotFound
        If the region holds fewer than 500 pixels.
    """
    inside = np.ones(rgb.shape[:2], np.bool_) if roi is None else roi
    pixels = int(np.count_nonzero(inside))
    if pixels < FEWEST_PIXELS:
        msg = "The region of scalp is too small to tell hair from skin."
        raise RegionNotFound(msg, advice="Draw the region around the whole area of scalp.")
    step = max(1, pixels // MOST_SAMPLES)
    lab = lab_from_srgb(rgb)
    two = _two_colours(lab[inside][::step].astype(np.float64))
    light = np.asarray(linear_from_srgb(rgb), np.float32)
    samples = light[inside][::step].astype(np.float64)
    unclear = two.separation < LEAST_SEPARATION or two.distance < LEAST_LAB_DISTANCE
    darker = unclear or _hair_is_darker(lab, inside, inside & two.dark_in(lab))
    is_hair = two.is_dark if darker else ~two.is_dark
    share = np.where(inside, _share_of_hair(light, samples, is_hair), np.float32(0.0))
    return Cover(
        pct=_percent(100.0 * float(share[inside].mean()), two.separation, darker=darker),
        share=share,
        hair_is_darker=darker,
        separation=two.separation,
        flags=QualityFlag.HAIR_LIKE_SCALP if unclear else NO_DOUBT,
    )


def _percent(value: float, separation: float, *, darker: bool) -> Estimate:
    """Return a cover with its interval: the nearer the colours, the less sure the mixture."""
    least = COVER_SD_POINTS if darker else LIGHT_HAIR_SD_POINTS
    sd = least * max(1.0, CLEAR_SEPARATION / max(separation, 0.1)) ** 3
    sd = min(sd, LARGEST_SD_POINTS)
    low, high = max(0.0, value - 1.96 * sd), min(100.0, value + 1.96 * sd)
    return Estimate(value=value, sd=sd, low=low, high=high)


def _two_colours(samples: NDArray[np.float64]) -> _TwoColours:
    """Split samples (N, 3) in two by their colours."""
    low, high = np.quantile(samples[:, 0], [0.05, 0.95])
    dark = samples[samples[:, 0] <= low].mean(axis=0)
    light = samples[samples[:, 0] >= high].mean(axis=0)
    is_dark = samples[:, 0] <= (low + high) / 2
    for _ in range(ROUNDS):
        axis = light - dark
        is_dark = (samples - (dark + light) / 2) @ axis < 0
        if not is_dark.any() or is_dark.all():
            return _TwoColours(samples[:, 0] <= np.median(samples[:, 0]), dark, light, 0.0)
        # Medians: pixels that are part hair, part scalp pull a mean towards the middle.
        dark = np.median(samples[is_dark], axis=0)
        light = np.median(samples[~is_dark], axis=0)
    axis = light - dark
    length = max(float(np.linalg.norm(axis)), 1e-9)
    along = samples @ axis / length
    scatter = np.sqrt((np.var(along[is_dark]) + np.var(along[~is_dark])) / 2)
    return _TwoColours(is_dark, dark, light, length / max(float(scatter), 1e-9))


def _share_of_hair(
    light: NDArray[np.float32], samples: NDArray[np.float64], is_hair: NDArray[np.bool_]
) -> Plane:
    """Return the share of hair in every pixel, in linear light."""
    hair = np.median(samples[is_hair], axis=0)
    scalp = np.median(samples[~is_hair], axis=0)
    unit = (hair - scalp) / max(float(np.linalg.norm(hair - scalp)), 1e-9)
    along = (samples - scalp) @ unit
    # Where little is bare, most pixels of the scalp's class are mixed: their median is no end.
    # Strands differ in shade: theirs is.
    start = float(np.quantile(along[~is_hair], 1 - SCALP_QUANTILE))
    stop = float(np.quantile(along[is_hair], HAIR_QUANTILE))
    place = (light - scalp.astype(np.float32)) @ unit.astype(np.float32)
    share = np.clip((place - np.float32(start)) / np.float32(max(stop - start, 1e-6)), 0.0, 1.0)
    return np.asarray(share, np.float32)


def _hair_is_darker(lab: Lab, inside: Mask, is_dark: Mask) -> bool:
    """Tell which colour is that of hair: strands are rough, bare skin is smooth."""
    lightness = np.ascontiguousarray(lab[..., 0])
    rough = np.abs(lightness - cv2.GaussianBlur(lightness, (0, 0), TEXTURE_PX))
    square = np.ones((PURE_SIDE_PX, PURE_SIDE_PX), np.uint8)
    told = []
    for mask in (is_dark, ~is_dark & inside):
        pure = cv2.erode(mask.astype(np.uint8), square) > 0
        if np.count_nonzero(pure) < FEWEST_PIXELS:
            return True  # nothing that is surely bare, or surely hair: hair is mostly darker
        told.append(float(np.median(rough[pure])))
    return told[1] < LIGHT_HAIR_RATIO * max(told[0], LEAST_ROUGHNESS)
