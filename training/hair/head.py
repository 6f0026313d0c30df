"""What hair is on a synthetic scalp: where it grows, how it runs, how thick and of what colour.

Lengths are millimetres of the picture, whose origin is its upper left corner. Everything is
drawn wider than scalps are, so that no real one lies at the rim of what was learned.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Colour = NDArray[np.float32]

# Linear light of shafts.
COLOURS = {
    "black": (0.02, 0.016, 0.013),
    "brown": (0.08, 0.045, 0.025),
    "fair brown": (0.17, 0.11, 0.06),
    "blond": (0.34, 0.24, 0.13),
    "red": (0.24, 0.085, 0.03),
    "grey": (0.52, 0.51, 0.50),
    "white": (0.62, 0.60, 0.56),
}
COLOUR_SHARES = (0.38, 0.18, 0.08, 0.11, 0.05, 0.06, 0.14)
LONGEST_PLANTED_MM = 3.0  # hair is planted that far beyond the picture, at most
STEP_MM = 0.05
VELLUS_UM = (14.0, 32.0)


@dataclass(frozen=True, slots=True)
class Shaft:
    """One hair, or a loose clipping (no root), of a synthetic scalp.

    Attributes
    ----------
    path_mm : array (P, 2)
        From root to tip.
    widths_mm : array (P,)
    colour : float32 array (3,)
        Linear light.
    opacity, gloss, gloss_side : float
        Of the shaft; light of the bright line along it and where across it lies (-1 to 1).
    rises : float
        How far out of focus the tip is, px.
    loose : bool
    """

    path_mm: Points
    widths_mm: NDArray[np.float64]
    colour: Colour
    opacity: float
    gloss: float
    gloss_side: float
    rises: float
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The hair of one picture: `shafts` in drawing order, `pores_mm` (N, 2) all follicles."""

    shafts: list[Shaft]
    pores_mm: Points


def random_head(rng: np.random.Generator, extent_mm: float) -> Head:
    """Draw the hair of a square picture of that extent."""
    if rng.random() < 0.04:
        return Head(_clippings(rng, extent_mm, 60.0, np.zeros(2)), _scattered(rng, extent_mm, 0.4))
    length = _usual_length(rng)
    margin = min(LONGEST_PLANTED_MM, 1.2 * length)
    spacing_mm = 10.0 / np.sqrt(np.exp(rng.uniform(np.log(9.0), np.log(240.0))))
    units = _spread_out(rng, -margin, extent_mm + margin, spacing_mm)
    shares = rng.dirichlet((3.0, 3.0, 1.5, 0.4))
    lean, spread = rng.uniform(0, 2 * np.pi), rng.uniform(0.05, 1.0) ** 1.2
    fan, gap_mm = rng.uniform(0.02, 0.5), rng.uniform(0.02, 0.08)
    usual_um, vellus_share = rng.uniform(38.0, 95.0), rng.uniform(0.0, 0.45) ** 1.3
    look = _Look(rng)
    bend, waves = rng.uniform(0.02, 0.35), rng.choice([0.0, 0.0, rng.uniform(0.0, 0.5)])
    shafts = []
    for unit in units:
        heading = lean + rng.normal(0, spread)
        beside = rng.random() < 0.25  # of one unit side by side, as real hair often runs
        for number in range(1 + int(rng.choice(4, p=shares))):
            vellus = rng.random() < vellus_share
            um = rng.uniform(*VELLUS_UM) if vellus else max(30.0, rng.normal(usual_um, 12.0))
            grown = length * rng.uniform(0.55, 1.1) * (rng.uniform(0.25, 0.9) if vellus else 1.0)
            if rng.random() < 0.15:
                grown *= rng.uniform(0.2, 0.7)
            if beside:
                across = np.array([-np.sin(heading), np.cos(heading)]) * number
                root = unit + across * um / 1000 * rng.uniform(0.5, 1.6)
                way = heading + rng.normal(0, 0.06)
            else:
                root, way = unit + rng.normal(0, gap_mm, 2), heading + rng.normal(0, fan)
            path = _grown(rng, root, way, max(0.12, grown), bend, float(waves))
            shafts.append(look.shaft(path, um, vellus=vellus))
    lean_way = np.array([np.cos(lean), np.sin(lean)])
    if rng.random() < 0.3:
        shafts += _clippings(rng, extent_mm, usual_um, lean_way)
    bare = _scattered(rng, extent_mm, rng.choice([0.0, rng.uniform(0, 0.6)]))
    order = rng.permutation(len(shafts))
    return Head([shafts[number] for number in order], np.vstack([units, bare]))


class _Look:
    """The colours of one head."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        names = list(COLOURS)
        self._main = np.array(COLOURS[str(rng.choice(names, p=COLOUR_SHARES))])
        if rng.random() < 0.06:  # dyed
            self._main = rng.uniform(0.01, 0.45, 3)
        self._grey_share = float(rng.choice([0.0, 0.0, rng.uniform(0.05, 0.6)]))
        self._variety = rng.uniform(0.05, 0.35)
        self._gloss = rng.uniform(0.0, 0.3) ** 1.5
        self._uneven = rng.uniform(0.0, 0.12)
        self._rises = rng.uniform(0.0, 3.0) * (rng.random() < 0.4)
        self._tapered = rng.uniform(0.0, 0.6)

    def shaft(
        self, path_mm: Points, um: float, *, vellus: bool = False, loose: bool = False
    ) -> Shaft:
        """Return one hair of that path and width."""
        rng = self._rng
        colour = self._main
        if rng.random() < self._grey_share:
            colour = np.array(COLOURS["white"]) * rng.uniform(0.6, 1.1)
        colour = colour * np.exp(rng.normal(0, self._variety))
        pale = float(colour.mean()) > 0.2
        if vellus and not pale:
            colour = colour * rng.uniform(1.0, 3.0) + rng.uniform(0.0, 0.1)
        along = np.linspace(0, 1, len(path_mm))
        widths = np.full(len(path_mm), um / 1000.0)
        widths *= np.exp(self._uneven * _slow_noise(rng, len(path_mm)))
        if not loose and rng.random() < self._tapered:
            start = rng.uniform(0.4, 0.9)
            widths *= np.interp(along, [start, 1.0], [1.0, rng.uniform(0.15, 0.6)])
        if rng.random() < 0.1:
            widths *= np.interp(along, [0.0, 0.15], [rng.uniform(0.6, 1.3), 1.0])
        opacity = rng.uniform(0.45, 0.95) if vellus else rng.uniform(0.85, 1.0)
        return Shaft(
            path_mm,
            widths,
            np.clip(colour, 0.004, 0.9).astype(np.float32),
            opacity * (rng.uniform(0.7, 1.0) if pale else 1.0),
            self._gloss * rng.uniform(0.3, 1.6),
            rng.uniform(-0.5, 0.5),
            self._rises * rng.uniform(0.3, 1.2),
            loose,
        )


def _usual_length(rng: np.random.Generator) -> float:
    kind = rng.random()
    if kind < 0.25:
        return rng.uniform(0.2, 0.6)
    if kind < 0.65:
        return rng.uniform(0.5, 1.6)
    return rng.uniform(1.5, 4.0) if kind < 0.87 else rng.uniform(4.0, 12.0)


def _grown(
    rng: np.random.Generator, root: Points, heading: float, length: float, bend: float, waves: float
) -> Points:
    """Return a path (P, 2) from its root: an arc, in some heads with waves."""
    steps = max(6, int(np.ceil(length / STEP_MM)))
    along = (np.arange(steps) + 0.5) * length / steps
    angles = heading + rng.normal(0, bend) * along
    angles += waves * np.sin(along * rng.uniform(1.0, 5.0) + rng.uniform(0, 2 * np.pi))
    if rng.random() < 0.03:  # a kink
        angles[int(rng.integers(steps)) :] += rng.normal(0, 0.5)
    moves = np.column_stack([np.cos(angles), np.sin(angles)]) * length / steps
    return np.vstack([root, root + np.cumsum(moves, axis=0)])


def _clippings(
    rng: np.random.Generator, extent_mm: float, usual_um: float, lean: Points
) -> list[Shaft]:
    """Return loose pieces of hair that lie anyhow."""
    look = _Look(rng)
    pieces = []
    for _ in range(int(rng.integers(1, 7))):
        heading = rng.uniform(0, 2 * np.pi)
        if lean.any():  # mostly off the way in which the hair lies
            heading = np.arctan2(lean[1], lean[0]) + rng.uniform(0.5, np.pi - 0.5)
        root = rng.uniform(0, extent_mm, 2)
        path = _grown(rng, root, heading, rng.uniform(0.1, 0.9), 0.2, 0.0)
        pieces.append(look.shaft(path, max(25.0, rng.normal(usual_um, 10.0)), loose=True))
    return pieces


def _spread_out(rng: np.random.Generator, low: float, high: float, spacing_mm: float) -> Points:
    """Return points (N, 2) on a grid that was shaken: they keep some distance."""
    ticks = np.arange(low, high + spacing_mm, spacing_mm)
    x, y = np.meshgrid(ticks, ticks)
    points = np.column_stack([x.ravel(), y.ravel()]) + rng.uniform(0, spacing_mm, 2)
    points += rng.normal(0, rng.uniform(0.1, 0.45) * spacing_mm, points.shape)
    points = points[rng.random(len(points)) < rng.uniform(0.5, 1.0)]
    angle, middle = rng.uniform(0, np.pi), (low + high) / 2
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return (points - middle) @ turn.T + middle


def _scattered(rng: np.random.Generator, extent_mm: float, per_mm2: float) -> Points:
    return rng.uniform(0, extent_mm, (rng.poisson(per_mm2 * extent_mm**2), 2))


def _slow_noise(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
    knots = rng.standard_normal(max(3, count // 4))
    return np.interp(np.linspace(0, len(knots) - 1, count), np.arange(len(knots)), knots)
