"""What a close-up tells of a field of hair, each number with its uncertainty."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.hair import CutOffs, HairDoubt, HairFlag
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.hair.count_noise import PLAIN_TRACING, CountNoise
from pigmenttrack.imaging.hair.shafts import Hair

LENGTH_RELATIVE_SD = 0.12
# Beyond these the count was off by a quarter and more on synthetic close-ups, and no interval that
# is of use holds (docs/method/hair.md). Millimetres of hair a mm² hardly depend on whether a hair
# was traced whole or in pieces.
MOST_HAIR_PER_MM = 2.5
FEWEST_TOO_LONG = 6
BORDER_MM = 0.08  # of a picture's edge: what is rooted there comes from beyond
MOST_CUT_SHARE = 0.6  # of traced length on hairs that the frame cuts
DIAMETER_SD_UM = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSummary:
    """Follicular units of a field.

    Attributes
    ----------
    per_cm2 : Estimate or None
        Units a cm²; None where no density is told.
    singles, pairs, larger : int
        Units with one, two, three and more hairs.
    hairs_per_unit : float
    neighbour_distance_mm : Estimate or None
        Median distance from a unit to the nearest other; None with fewer than two units.
    """

    per_cm2: Estimate | None
    singles: int
    pairs: int
    larger: int
    hairs_per_unit: float
    neighbour_distance_mm: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HairField:
    """The hair of one close-up.

    Attributes
    ----------
    hairs : tuple of Hair
        Every traced hair, those rooted outside included.
    clippings : tuple of Hair
        Loose pieces that lie on the scalp: neither counted nor measured.
    count : int
        Hairs traced whose root lies in the region.
    hair_count : Estimate
        The same with the interval that holds how many there are, those that hide included.
    area_cm2 : float
    doubts : tuple of HairDoubt
        Why no density is told; empty where there is one.
    density_per_cm2 : Estimate or None
        None where there is a doubt.
    total_length_mm : float
        Of all that is seen, hairs rooted outside included.
    length_mm : Estimate
        The same with its uncertainty.
    mean_diameter_um : float
        Of counted hairs; 0 where there is none or the photo is too coarse for diameters.
    diameter_um : Estimate or None
        The same with its uncertainty; None where there is none.
    diameter_diversity_pct : Estimate or None
        Coefficient of variation of the diameters; None with fewer than two.
    vellus_pct, terminal_pct : Estimate or None
        Shares of counted hairs by `cut_offs`.
    cut_offs : CutOffs
    thickness_mm_per_cm2 : Estimate or None
        Cumulative hair thickness: sum of diameters by area.
    units : UnitSummary
    """

    hairs: tuple[Hair, ...]
    clippings: tuple[Hair, ...]
    count: int
    hair_count: Estimate
    area_cm2: float
    doubts: tuple[HairDoubt, ...]
    density_per_cm2: Estimate | None
    total_length_mm: float
    length_mm: Estimate
    mean_diameter_um: float
    diameter_um: Estimate | None
    diameter_diversity_pct: Estimate | None
    vellus_pct: Estimate | None
    terminal_pct: Estimate | None
    cut_offs: CutOffs
    thickness_mm_per_cm2: Estimate | None
    units: UnitSummary
    noise: CountNoise = PLAIN_TRACING


def field_of(
    hairs: tuple[Hair, ...],
    size: tuple[int, int],
    mm_per_px: float,
    roi: Mask | None,
    cut_offs: CutOffs,
    noise: CountNoise = PLAIN_TRACING,
) -> HairField:
    """Return the figures of traced hairs in a picture of `size` (height, width)."""
    pixels = size[0] * size[1] if roi is None else int(np.count_nonzero(roi))
    area_cm2 = pixels * mm_per_px**2 / 100.0
    clippings = tuple(hair for hair in hairs if hair.flags & HairFlag.LOOSE)
    hairs = tuple(hair for hair in hairs if not hair.flags & HairFlag.LOOSE)
    counted = [hair for hair in hairs if hair.is_counted]
    length = float(sum(hair.length_mm for hair in hairs))
    diameters = np.array([hair.diameter_um for hair in counted if hair.diameter_um is not None])
    mean = float(diameters.mean()) if len(diameters) else 0.0
    doubts = _doubts(hairs, length, size, mm_per_px)
    return HairField(
        hairs=hairs,
        clippings=clippings,
        count=len(counted),
        hair_count=noise.interval(len(counted), 0.0),
        area_cm2=area_cm2,
        doubts=doubts,
        density_per_cm2=None if doubts else _rate(len(counted), area_cm2, noise),
        total_length_mm=length,
        length_mm=normal_estimate(length, LENGTH_RELATIVE_SD * length, floor=0.0),
        mean_diameter_um=mean,
        diameter_um=_mean_diameter(diameters),
        diameter_diversity_pct=_diversity(diameters),
        vellus_pct=_share(diameters <= cut_offs.vellus_um),
        terminal_pct=_share(diameters > cut_offs.terminal_um),
        cut_offs=cut_offs,
        thickness_mm_per_cm2=None
        if doubts
        else _thickness(diameters, len(counted), area_cm2, noise),
        units=_units(counted, None if doubts else area_cm2, mm_per_px, noise),
        noise=noise,
    )


def _doubts(
    hairs: tuple[Hair, ...], length_mm: float, size: tuple[int, int], mm_per_px: float
) -> tuple[HairDoubt, ...]:
    found = []
    if length_mm > MOST_HAIR_PER_MM * size[0] * size[1] * mm_per_px**2:
        found.append(HairDoubt.TOO_MUCH)
    cut_mm = sum(hair.length_mm for hair in hairs if _is_cut(hair, size, BORDER_MM / mm_per_px))
    if len(hairs) >= FEWEST_TOO_LONG and cut_mm > MOST_CUT_SHARE * length_mm:
        found.append(HairDoubt.TOO_LONG)
    return tuple(found)


def _is_cut(hair: Hair, size: tuple[int, int], border_px: float) -> bool:
    """Tell whether the frame cuts a hair; a root beyond the drawn region alone is no cut."""
    if hair.flags & HairFlag.TIP_OUTSIDE:
        return True
    x, y = hair.root_xy
    inside = min(x, y, size[1] - 1 - x, size[0] - 1 - y)
    return bool(hair.flags & HairFlag.ROOT_OUTSIDE) and bool(inside < border_px)


def _rate(count: int, area_cm2: float, noise: CountNoise) -> Estimate:
    """Return a count by area: scatter of the place and the tracer's own errors."""
    whole = noise.interval(count, 1.0)
    return Estimate(
        value=whole.value / area_cm2,
        sd=whole.sd / area_cm2,
        low=whole.low / area_cm2,
        high=whole.high / area_cm2,
    )


def _mean_diameter(diameters: NDArray[np.float64]) -> Estimate | None:
    if not len(diameters):
        return None
    scatter = float(np.var(diameters, ddof=1)) / len(diameters) if len(diameters) > 1 else 0.0
    sd = float(np.sqrt(scatter + DIAMETER_SD_UM**2))
    return normal_estimate(float(diameters.mean()), sd, floor=0.0)


def _diversity(diameters: NDArray[np.float64]) -> Estimate | None:
    if len(diameters) < 2:
        return None
    value = 100.0 * float(np.std(diameters, ddof=1) / diameters.mean())
    return normal_estimate(value, value / float(np.sqrt(2 * (len(diameters) - 1))), floor=0.0)


def _share(chosen: NDArray[np.bool_]) -> Estimate | None:
    """Return a share in percent with Wilson's interval.

    References
    ----------
    .. [1] Wilson (1927). J. Am. Stat. Assoc. 22(158), 209-212.
    """
    count = len(chosen)
    if not count:
        return None
    share, z = float(chosen.mean()), 1.96
    centre = (share + z**2 / (2 * count)) / (1 + z**2 / count)
    half = z / (1 + z**2 / count) * np.sqrt(share * (1 - share) / count + z**2 / (4 * count**2))
    return Estimate(
        value=100.0 * share,
        sd=100.0 * float(half) / z,
        low=100.0 * max(0.0, min(share, float(centre - half))),
        high=100.0 * min(1.0, max(share, float(centre + half))),
    )


def _thickness(
    diameters: NDArray[np.float64], count: int, area_cm2: float, noise: CountNoise
) -> Estimate | None:
    if not len(diameters):
        return None
    rate = _rate(count, area_cm2, noise)
    mean_mm = float(diameters.mean()) / 1000.0
    relative = np.hypot(rate.sd / rate.value, DIAMETER_SD_UM / 1000.0 / mean_mm)
    value = rate.value * mean_mm
    return normal_estimate(value, value * float(relative), floor=0.0)


def _units(
    counted: list[Hair], area_cm2: float | None, mm_per_px: float, noise: CountNoise
) -> UnitSummary:
    sizes = Counter(hair.unit for hair in counted)
    centres = np.array(
        [np.mean([hair.root_xy for hair in counted if hair.unit == unit], axis=0) for unit in sizes]
    ).reshape(-1, 2)
    distance = None
    if len(centres) > 1:
        nearest = np.asarray(cKDTree(centres).query(centres, k=2)[0])[:, 1] * mm_per_px
        # Deviation of a median of n values, normal scatter.
        sd = 1.2533 * float(np.std(nearest)) / float(np.sqrt(len(nearest)))
        distance = normal_estimate(float(np.median(nearest)), sd, floor=0.0)
    return UnitSummary(
        per_cm2=None if area_cm2 is None else _rate(len(sizes), area_cm2, noise),
        singles=sum(size == 1 for size in sizes.values()),
        pairs=sum(size == 2 for size in sizes.values()),
        larger=sum(size > 2 for size in sizes.values()),
        hairs_per_unit=len(counted) / max(1, len(sizes)),
        neighbour_distance_mm=distance,
    )
