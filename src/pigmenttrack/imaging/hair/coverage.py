"""Photos of the whole scalp: how much of it hair covers, and how wide the part is.

Single hairs are not resolved there. Each pixel is a mixture of the colour of scalp and that of
hair, both read from the region itself; the share of hair in it is where it lies between the two.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.errors import RegionNotFound
from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Lab, Mask, Plane, Points, Rgb
from pigmenttrack.imaging.color import lab_from_srgb
from pigmenttrack.imaging.hair.branches import resampled
from pigmenttrack.imaging.hair.sampling import sample_plane

FEWEST_PIXELS = 500
ROUNDS = 12
# Distance of the two colours by the scatter within them below which they cannot be told apart:
# two normal classes then overlap by a tenth.
LEAST_SEPARATION = 2.5
LEAST_LAB_DISTANCE = 8.0  # of the colours; less is the scatter of bare skin
COVERAGE_SD_POINTS = 1.5  # of the colours chosen; measured on synthetic mixtures
STATION_STEP_PX = 3.0
PART_WIDTH_SD_MM = 0.1
SMOOTHING_STATIONS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of a region hair covers.

    Attributes
    ----------
    pct : Estimate
        Share of the region that is hair, percent.
    share : float32 array, shape (H, W), in [0, 1]
        Of hair in every pixel; 0 outside the region.
    flags : QualityFlag
        WEAK_CONTRAST where hair and scalp hardly differ in colour.
    """

    pct: Estimate
    share: Plane
    flags: QualityFlag


@dataclass(frozen=True, slots=True, kw_only=True)
class PartProfile:
    """Width of the part along its midline.

    Attributes
    ----------
    stations_xy : array, shape (S, 2)
        Where the width was taken, from the first to the last point of the midline.
    width_mm : array, shape (S,)
    mean_mm : Estimate
    """

    stations_xy: Points
    width_mm: NDArray[np.float64]
    mean_mm: Estimate


def measure_coverage(rgb: Rgb, roi: Mask | None = None, *, hair_is_dark: bool = True) -> Coverage:
    """Return the share of hair in a region of scalp.

    Parameters
    ----------
    rgb : uint8 array, shape (H, W, 3)
    roi : bool array, shape (H, W), or None
        The region of scalp; None is the whole picture.
    hair_is_dark : bool
        Which of the two colours is that of hair: the darker or the lighter.

    Raises
    ------
    RegionNotFound
        If the region holds fewer than 500 pixels.
    """
    inside = np.ones(rgb.shape[:2], np.bool_) if roi is None else roi
    if np.count_nonzero(inside) < FEWEST_PIXELS:
        msg = "The region of scalp is too small to tell hair from skin."
        raise RegionNotFound(msg, advice="Draw the region around the whole area of scalp.")
    lab = lab_from_srgb(rgb)
    dark, light, separation = _two_colours(lab[inside].astype(np.float64))
    hair, scalp = (dark, light) if hair_is_dark else (light, dark)
    share = np.where(inside, _hair_share(lab, hair, scalp), np.float32(0.0))
    distance = float(np.linalg.norm(hair - scalp))
    flags = NO_DOUBT
    if separation < LEAST_SEPARATION or distance < LEAST_LAB_DISTANCE:
        flags |= QualityFlag.WEAK_CONTRAST
    value = 100.0 * float(share[inside].mean())
    # The nearer the colours, the less sure the mixture.
    sd = COVERAGE_SD_POINTS * max(1.0, 2 * LEAST_SEPARATION / max(separation, 0.1))
    estimate = normal_estimate(value, min(sd, 30.0), floor=0.0)
    pct = Estimate(
        value=estimate.value, sd=estimate.sd, low=estimate.low, high=min(100.0, estimate.high)
    )
    return Coverage(pct=pct, share=share, flags=flags)


def measure_part_width(
    coverage: Coverage, midline_xy: Points, mm_per_px: float, *, reach_mm: float = 15.0
) -> PartProfile:
    """Return how wide the part is along a drawn midline.

    At each station the width is the bare scalp across the midline out to where hair covers half.

    Parameters
    ----------
    coverage : Coverage
    midline_xy : array, shape (P, 2)
        P >= 2 points from front to crown, px.
    mm_per_px : float
    reach_mm : float
        How far to either side hair is looked for.

    Raises
    ------
    RegionNotFound
        If no station of the midline lies on bare scalp.
    """
    stations = resampled(np.asarray(midline_xy, np.float64), STATION_STEP_PX)
    tangents = np.gradient(stations, axis=0)
    tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
    offsets = np.arange(-reach_mm, reach_mm + mm_per_px / 4, mm_per_px / 2) / mm_per_px
    x = stations[:, :1] - offsets * tangents[:, 1:]
    y = stations[:, 1:] + offsets * tangents[:, :1]
    raw = sample_plane(coverage.share, x, y)
    # Single hairs across the part do not end it: neighbouring stations speak together.
    profile = cv2.blur(raw, (1, SMOOTHING_STATIONS)).astype(np.float32, copy=False)
    middle = len(offsets) // 2
    right = _first_hair(profile[:, middle:])
    left = _first_hair(profile[:, middle::-1])
    widths = (left + right) * mm_per_px / 2
    if not (widths > 0).any():
        msg = "The midline does not run along bare scalp."
        raise RegionNotFound(msg, advice="Draw the midline into the part.")
    scatter = float(np.std(widths)) / float(np.sqrt(len(widths)))
    mean = normal_estimate(
        float(widths.mean()), float(np.hypot(scatter, PART_WIDTH_SD_MM)), floor=0.0
    )
    return PartProfile(stations_xy=stations, width_mm=widths, mean_mm=mean)


def _two_colours(
    samples: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
    """Return the darker and the lighter colour of samples (N, 3), and how far apart they lie."""
    samples = samples[:: max(1, len(samples) // 50_000)]
    low, high = np.quantile(samples[:, 0], [0.05, 0.95])
    dark = samples[samples[:, 0] <= low].mean(axis=0)
    light = samples[samples[:, 0] >= high].mean(axis=0)
    is_dark = np.zeros(len(samples), np.bool_)
    for _ in range(ROUNDS):
        axis = light - dark
        is_dark = (samples - (dark + light) / 2) @ axis < 0
        if not is_dark.any() or is_dark.all():
            return dark, light, 0.0
        # Medians: pixels that are part hair, part scalp pull a mean towards the middle.
        dark = np.median(samples[is_dark], axis=0)
        light = np.median(samples[~is_dark], axis=0)
    axis = light - dark
    length = max(float(np.linalg.norm(axis)), 1e-9)
    along = samples @ axis / length
    scatter = np.sqrt((np.var(along[is_dark]) + np.var(along[~is_dark])) / 2)
    return dark, light, length / max(float(scatter), 1e-9)


def _hair_share(lab: Lab, hair: NDArray[np.float64], scalp: NDArray[np.float64]) -> Plane:
    away = hair - scalp
    share = (lab - scalp) @ away / max(float(away @ away), 1e-9)
    return np.clip(share, 0.0, 1.0).astype(np.float32)


def _first_hair(profile: Plane) -> NDArray[np.float64]:
    """Return how many samples (S,) of profiles (S, K) are bare before the first with half hair."""
    covered = profile >= 0.5
    first = covered.argmax(axis=1)
    return np.where(covered.any(axis=1), first, profile.shape[1] - 1).astype(np.float64)
