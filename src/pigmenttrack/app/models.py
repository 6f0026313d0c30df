"""Models as a person deals with them: at hand, added, tried against the program's own way."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.model_evidence import probability_of
from pigmenttrack.app.selftest_series import plan_series
from pigmenttrack.domain.model_card import ModelTask
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.imaging.synthetic.series import make_series
from pigmenttrack.imaging.vitiligo.pigment import shrink_mask, shrink_rgb, size_within
from pigmenttrack.imaging.vitiligo.segment import segment_photo
from pigmenttrack.inference.library import (
    add_model,
    all_models,
    model_named,
    open_model,
    remove_model,
    verify_models,
)
from pigmenttrack.inference.manifest import Model
from pigmenttrack.inference.probe import ProbeResult

BENCH_SIDE_PX = 1024  # the longest side of the frame in which a series is measured
LIKELY = 0.5

__all__ = [
    "Model",
    "ModelBench",
    "ProbeResult",
    "add_model",
    "all_models",
    "bench_model",
    "model_named",
    "probability_of",
    "remove_model",
    "verify_models",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelBench:
    """A model beside the program's own way, on synthetic photos it never saw.

    Attributes
    ----------
    dice_model, dice_classical : tuple of float
        Overlap with the truth inside the drawn region, a photo each; 1 is perfect.
    seconds_per_megapixel : float
    """

    dice_model: tuple[float, ...]
    dice_classical: tuple[float, ...]
    seconds_per_megapixel: float


def bench_model(
    name: str, *, photos: int, seed: int, control: JobControl | None = None
) -> ModelBench:
    """Compare a model with the program's own way on synthetic photos of known truth.

    Raises
    ------
    BadRequest
        If there is no such model, or it does another task than finding patches.
    """
    session = open_model(model_named(name, ModelTask.VITILIGO_PATCHES))
    control = control or JobControl()
    by_model, by_program = [], []
    seconds, megapixels = 0.0, 0.0
    for done, (rgb, region, truth) in enumerate(_photos(photos, seed)):
        control.checkpoint(done, photos)
        started = time.perf_counter()
        probability = probability_of(session, rgb)
        seconds += time.perf_counter() - started
        megapixels += rgb.shape[0] * rgb.shape[1] / 1e6
        by_model.append(dice((probability > LIKELY) & region, truth))
        by_program.append(dice(segment_photo(rgb, region).mask & region, truth))
    control.checkpoint(photos, photos)
    return ModelBench(
        dice_model=tuple(by_model),
        dice_classical=tuple(by_program),
        seconds_per_megapixel=seconds / megapixels,
    )


def dice(found: Mask, truth: Mask) -> float:
    """Return twice the common area over the sum of both; 1 where both are empty."""
    both = int(found.sum()) + int(truth.sum())
    return 2 * int((found & truth).sum()) / both if both else 1.0


def _photos(count: int, seed: int) -> Iterator[tuple[Rgb, Mask, Mask]]:
    """Yield a photo, its loose region and its truth, all in the size of a series' frame."""
    for number in range(count):
        plan = plan_series(seed, number, n_visits=1)
        visit = next(iter(make_series(plan.spec, np.random.default_rng([seed, number, 1]))))
        size = size_within(visit.rgb.shape[:2], BENCH_SIDE_PX)
        region = mask_from_polygons([visit.region_xy()], visit.rgb.shape[:2])
        yield (
            shrink_rgb(visit.rgb, size),
            shrink_mask(region, size),
            shrink_mask(visit.mask_in(visit) & region, size),
        )
