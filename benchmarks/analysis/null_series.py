"""Series in which nothing happens, and series with a known change."""

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

MONTHS_PER_YEAR = 12.0
# A start on a bad day: the reading lies in the upper fifth of what the noise alone gives.
BAD_DAY_SD = 0.84


@dataclass(frozen=True, slots=True)
class Scenario:
    """How the noise of a monthly series is made; its sd is 1 before the cycle is added.

    Attributes
    ----------
    rho : float
        Correlation of neighbours (AR(1)).
    cycle : float
        Amplitude of a yearly cycle of random phase, in noise sds.
    bad_day : bool
        Whether the series is kept only if the point `chosen` is a bad one (regression to the
        mean starts there).
    """

    rho: float
    cycle: float
    bad_day: bool

    @property
    def name(self) -> str:
        """Short label for tables."""
        return f"rho {self.rho:.1f}, cycle {self.cycle:g}{', bad day' if self.bad_day else ''}"


SCENARIOS = tuple(
    Scenario(rho, cycle, bad_day)
    for rho, cycle, bad_day in itertools.product((0.0, 0.3, 0.6), (0.0, 1.0), (False, True))
)


def make_series(
    scenario: Scenario, visits: int, series: int, rng: np.random.Generator, chosen: int = 0
) -> FloatArray:
    """Return monthly series of noise, one a column, shape (visits, series)."""
    kept: list[FloatArray] = []
    have = 0
    while have < series:
        made = _noise(scenario, visits, 2 * series, rng)
        if scenario.bad_day:
            made = made[:, made[chosen] > BAD_DAY_SD]
        kept.append(made)
        have += made.shape[1]
    return np.concatenate(kept, axis=1)[:, :series]


def _noise(scenario: Scenario, visits: int, series: int, rng: np.random.Generator) -> FloatArray:
    fresh = rng.standard_normal((visits, series))
    noise = np.empty_like(fresh)
    noise[0] = fresh[0]
    for visit in range(1, visits):
        noise[visit] = scenario.rho * noise[visit - 1]
        noise[visit] += np.sqrt(1.0 - scenario.rho**2) * fresh[visit]
    phase = rng.uniform(0.0, 2.0 * np.pi, series)
    months = np.arange(visits)[:, None]
    return noise + scenario.cycle * np.sin(2.0 * np.pi * months / MONTHS_PER_YEAR + phase)


def change_paths(visits: int) -> dict[str, FloatArray]:
    """Return courses of a change of size 1, by name, each of shape (visits,)."""
    share = np.arange(visits) / (visits - 1)
    return {
        "even": share,
        "early": np.minimum(3.0 * share, 1.0),
        "late": np.maximum(0.0, 3.0 * share - 2.0),
        "step": (share > 0.5).astype(np.float64),
    }
