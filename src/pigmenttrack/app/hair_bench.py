"""The hair network tried on this machine: synthetic close-ups traced with and without it."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from pigmenttrack.app.hair_network import hair_network
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.model_card import ModelTask
from pigmenttrack.imaging.hair.measure import measure_hair
from pigmenttrack.imaging.synthetic.scalp_field import (
    ScalpSpec,
    ScalpVisit,
    Turnover,
    plant_follicles,
)
from pigmenttrack.imaging.synthetic.scalp_photo import SyntheticCloseUp, photograph_field
from pigmenttrack.inference.library import model_named, open_model

SIZE, MM_PER_PX = (600, 800), (0.008, 0.0125)
DAY = datetime(2024, 1, 15, 9, tzinfo=UTC)
# Linear light of dark, brown, blond and white shafts, and the skin they are painted on.
LOOKS = (
    (2, (0.030, 0.022, 0.016)),
    (3, (0.090, 0.055, 0.030)),
    (1, (0.300, 0.200, 0.100)),
    (6, (0.420, 0.390, 0.340)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HairBench:
    """Errors of the count, percent, of each close-up, and what the network costs.

    Attributes
    ----------
    plain, guided : tuple of float
        Without and with the network.
    seconds_per_megapixel : float
        Of the network.
    """

    plain: tuple[float, ...]
    guided: tuple[float, ...]
    seconds_per_megapixel: float


def bench_hair_model(
    name: str, *, photos: int, seed: int, control: JobControl | None = None
) -> HairBench:
    """Trace synthetic close-ups of known hair with and without a network.

    Raises
    ------
    BadRequest
        If there is no such model for hair.
    Cancelled
        If the control was cancelled.
    """
    network = hair_network(open_model(model_named(name, ModelTask.HAIR_SHAFTS)))
    control = control or JobControl()
    plain: list[float] = []
    guided: list[float] = []
    seconds, megapixels = 0.0, 0.0
    for number in range(photos):
        control.checkpoint(number, photos)
        photo = _close_up(np.random.default_rng([seed, number]))
        started = time.perf_counter()
        network(photo.rgb)
        seconds += time.perf_counter() - started
        megapixels += photo.rgb.shape[0] * photo.rgb.shape[1] / 1e6
        for errors, way in ((plain, None), (guided, network)):
            found = measure_hair(photo.rgb, photo.mm_per_px, network=way).count
            errors.append(100.0 * (found - photo.count) / max(1, photo.count))
    control.checkpoint(photos, photos)
    return HairBench(
        plain=tuple(plain), guided=tuple(guided), seconds_per_megapixel=seconds / megapixels
    )


def _close_up(rng: np.random.Generator) -> SyntheticCloseUp:
    fitzpatrick, colour = LOOKS[int(rng.integers(len(LOOKS)))]
    spec = ScalpSpec(
        fitzpatrick=fitzpatrick,
        hair_linear=colour,
        per_cm2=rng.uniform(40.0, 220.0),
        diameter_um=rng.uniform(48.0, 80.0),
    )
    mm_per_px = rng.uniform(*MM_PER_PX)
    extent_mm = SIZE[1] * mm_per_px, SIZE[0] * mm_per_px
    follicles = plant_follicles(rng, spec, extent_mm, Turnover())
    visit = ScalpVisit(taken_at=DAY, days_since_clipping=rng.uniform(0.5, 4.0))
    seeds = int(rng.integers(2**31)), int(rng.integers(2**31))
    return photograph_field(follicles, spec, visit, size=SIZE, mm_per_px=mm_per_px, seeds=seeds)
