"""A field of scalp hair over months: follicles that stay, hairs that grow, thin out, go and come.

Everything is in millimetres of the field, whose origin is the upper left corner of the first
photo. A hair is cut at every clipping and grows from there while it is in anagen.
"""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.synthetic.grid import transform_points

VELLUS_UM = (18.0, 29.0)
LONGEST_EVER_MM = 6.0  # how far beyond the photo follicles are planted
PATH_STEP_MM = 0.05
NEVER = 10_000  # number of a visit that does not come


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalpSpec:
    """What a field of hair is like.

    Attributes
    ----------
    hair_linear : tuple of float
        Linear sRGB of a shaft.
    unit_shares : tuple of float
        Of follicular units with one, two, three hairs.
    curl_per_mm : float
        Deviation of the bend of hairs, radians a millimetre.
    lean_spread : float
        Deviation of their directions, radians.
    """

    fitzpatrick: int = 2
    hair_linear: tuple[float, float, float] = (0.030, 0.022, 0.016)
    per_cm2: float = 130.0
    diameter_um: float = 64.0
    diameter_sd_um: float = 11.0
    vellus_share: float = 0.12
    unit_shares: tuple[float, float, float] = (0.5, 0.38, 0.12)
    telogen_share: float = 0.14
    growth_mm_per_day: float = 0.34
    curl_per_mm: float = 0.12
    lean_spread: float = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalpVisit:
    """One photo of the field.

    Attributes
    ----------
    cycle : int
        Number of the clipping before it: hairs change between anagen and telogen from cycle to
        cycle, not within one.
    days_since_clipping : float
    shift_mm, turn_rad : where the camera points, relative to the first photo
    thicker : float
        Factor on the diameters since the first photo.
    """

    taken_at: datetime
    cycle: int = 0
    days_since_clipping: float = 2.0
    shift_mm: tuple[float, float] = (0.0, 0.0)
    turn_rad: float = 0.0
    thicker: float = 1.0


@dataclass(frozen=True, slots=True)
class Follicles:
    """All follicles of a field, N of them; rows belong together.

    Attributes
    ----------
    roots_mm : array (N, 2)
    headings, bends : arrays (N,)
        Radians, and radians a millimetre.
    diameters_um : array (N,)
    units : int array (N,)
    rates_mm_per_day : array (N,)
    resting : bool array (N, C)
        In each of C cycles.
    from_cycle, until_cycle : int arrays (N,)
        The hair is there in cycles ``from_cycle <= c < until_cycle``.
    """

    roots_mm: Points
    headings: NDArray[np.float64]
    bends: NDArray[np.float64]
    diameters_um: NDArray[np.float64]
    units: NDArray[np.int64]
    rates_mm_per_day: NDArray[np.float64]
    resting: NDArray[np.bool_]
    from_cycle: NDArray[np.int64]
    until_cycle: NDArray[np.int64]

    def present(self, cycle: int) -> NDArray[np.bool_]:
        """Return which hairs are there in a cycle."""
        return (self.from_cycle <= cycle) & (cycle < self.until_cycle)

    def lengths_mm(self, visit: ScalpVisit, stubble_mm: float) -> NDArray[np.float64]:
        """Return how long every hair is on a visit."""
        grown = self.rates_mm_per_day * visit.days_since_clipping
        return stubble_mm + np.where(self.resting[:, visit.cycle], 0.0, grown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnover:
    """What happens from one clipping to the next.

    Attributes
    ----------
    shed, new : tuple of float
        Shares of the first cycle's hairs that go and come before each later cycle.
    """

    shed: tuple[float, ...] = ()
    new: tuple[float, ...] = ()

    @property
    def cycles(self) -> int:
        """How many clippings there are."""
        return len(self.shed) + 1


def plant_follicles(
    rng: np.random.Generator, spec: ScalpSpec, extent_mm: tuple[float, float], turnover: Turnover
) -> Follicles:
    """Plant a field of `extent_mm` (width, height) and a margin around it."""
    margin = LONGEST_EVER_MM
    low, high = np.full(2, -margin), np.array(extent_mm) + margin
    hairs_per_unit = float(np.dot(spec.unit_shares, (1, 2, 3)))
    spare = 1.0 + sum(turnover.new)
    per_mm2 = spec.per_cm2 * spare / hairs_per_unit / 100.0
    units = _spread_points(rng, low, high, per_mm2)
    sizes = 1 + rng.choice(3, len(units), p=spec.unit_shares)
    number = np.repeat(np.arange(len(units)), sizes)
    count = len(number)
    lean = rng.uniform(0, 2 * np.pi) + rng.normal(0, spec.lean_spread, len(units))
    vellus = rng.random(count) < spec.vellus_share
    terminal_um = np.clip(rng.normal(spec.diameter_um, spec.diameter_sd_um, count), 34.0, 110.0)
    come, gone = _lives(rng, count, turnover, spare)
    return Follicles(
        roots_mm=units[number] + rng.normal(0, 0.05, (count, 2)),
        headings=lean[number] + rng.normal(0, 0.3, count),
        bends=rng.normal(0, spec.curl_per_mm, count),
        diameters_um=np.where(vellus, rng.uniform(*VELLUS_UM, count), terminal_um),
        units=number,
        rates_mm_per_day=spec.growth_mm_per_day
        * np.where(vellus, 0.4, 1.0)
        * rng.uniform(0.85, 1.15, count),
        resting=rng.random((count, turnover.cycles)) < spec.telogen_share,
        from_cycle=come,
        until_cycle=gone,
    )


def paths_mm(
    follicles: Follicles, visit: ScalpVisit, chosen: NDArray[np.bool_], stubble_mm: float
) -> list[Points]:
    """Return the chosen hairs as paths (P, 2) from root to tip."""
    lengths = follicles.lengths_mm(visit, stubble_mm)
    paths = []
    for number in np.flatnonzero(chosen):
        steps = max(3, int(np.ceil(lengths[number] / PATH_STEP_MM)))
        along = (np.arange(steps) + 0.5) * lengths[number] / steps
        angle = follicles.headings[number] + follicles.bends[number] * along
        moves = np.column_stack([np.cos(angle), np.sin(angle)]) * lengths[number] / steps
        root = follicles.roots_mm[number]
        paths.append(np.vstack([root, root + np.cumsum(moves, axis=0)]))
    return paths


def field_to_photo(visit: ScalpVisit, size: tuple[int, int], mm_per_px: float) -> Matrix:
    """Return the map from millimetres of the field to pixels of a photo of (height, width)."""
    middle_px = (np.array(size[::-1]) - 1) / 2
    cosine, sine = np.cos(visit.turn_rad) / mm_per_px, np.sin(visit.turn_rad) / mm_per_px
    turn = np.array([[cosine, -sine], [sine, cosine]])
    middle_mm = middle_px * mm_per_px + np.array(visit.shift_mm)
    matrix = np.eye(3)
    matrix[:2, :2] = turn
    matrix[:2, 2] = middle_px - turn @ middle_mm
    return matrix


def rooted_inside(
    follicles: Follicles, to_photo: Matrix, size: tuple[int, int]
) -> NDArray[np.bool_]:
    """Return which roots lie in a photo, bool (N,)."""
    x, y = transform_points(to_photo, follicles.roots_mm).T
    return (x >= -0.5) & (x < size[1] - 0.5) & (y >= -0.5) & (y < size[0] - 0.5)


def _lives(
    rng: np.random.Generator, count: int, turnover: Turnover, spare: float
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return from and until which cycle each of the planted hairs is there."""
    come = np.zeros(count, np.int64)
    gone = np.full(count, NEVER)
    fate = rng.random(count) * spare
    edge = 1.0
    for cycle, share in enumerate(turnover.new, start=1):
        come[(fate >= edge) & (fate < edge + share)] = cycle
        edge += share
    for cycle, share in enumerate(turnover.shed, start=1):
        at_risk = (come < cycle) & (gone == NEVER)
        gone[at_risk & (rng.random(count) < share)] = cycle
    return come, gone


def _spread_points(rng: np.random.Generator, low: Points, high: Points, per_mm2: float) -> Points:
    """Return points (N, 2) that keep a distance from each other, as follicular units do."""
    spacing = 0.62 / np.sqrt(per_mm2)
    wanted = rng.poisson(per_mm2 * float(np.prod(high - low)))
    kept = np.zeros((0, 2))
    for _ in range(40 * wanted):
        place = rng.uniform(low, high)
        if not len(kept) or np.hypot(*(kept - place).T).min() > spacing:
            kept = np.vstack([kept, place])
            if len(kept) >= wanted:
                break
    return kept
