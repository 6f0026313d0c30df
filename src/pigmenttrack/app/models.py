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
    """The program with and without a model, on synthetic photos the model never saw.

    Attributes
    ----------
    line_plain, line_heard : tuple of float
        Overlap with the truth (Dice; 1 is perfect) of each photo, a loose line drawn: without the
        model, and with its voice in the evidence.
    nothing_plain, nothing_heard : tuple of float
        The same with nothing drawn.
    alone : tuple of float
        What the model itself calls a patch, nothing drawn.
    seconds_per_megapixel : float
        Of the model.
    """

    line_plain: tuple[float, ...]
    line_heard: tuple[float, ...]
    nothing_plain: tuple[float, ...]
    nothing_heard: tuple[float, ...]
    alone: tuple[float, ...]
    seconds_per_megapixel: float


def bench_model(
    name: str, *, photos: int, seed: int, control: JobControl | None = None
) -> ModelBench:
    """Measure synthetic photos of known truth with and without a model.

    Raises
    ------
    BadRequest
        If there is no such model, or it does another task than finding patches.
    """
    session = open_model(model_named(name, ModelTask.VITILIGO_PATCHES))
    control = control or JobControl()
    rows = []
    seconds, megapixels = 0.0, 0.0
    for done, (rgb, region, truth) in enumerate(_photos(photos, seed)):
        control.checkpoint(done, photos)
        started = time.perf_counter()
        said = probability_of(session, rgb)
        seconds += time.perf_counter() - started
        megapixels += rgb.shape[0] * rgb.shape[1] / 1e6
        rows.append(
            (
                dice(segment_photo(rgb, region).mask, truth & region),
                dice(segment_photo(rgb, region, prior=said).mask, truth & region),
                dice(segment_photo(rgb).mask, truth),
                dice(segment_photo(rgb, prior=said).mask, truth),
                dice(said > LIKELY, truth),
            )
        )
    control.checkpoint(photos, photos)
    line_plain, line_heard, nothing_plain, nothing_heard, alone = zip(*rows, strict=True)
    return ModelBench(
        line_plain=line_plain,
        line_heard=line_heard,
        nothing_plain=nothing_plain,
        nothing_heard=nothing_heard,
        alone=alone,
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
            shrink_mask(visit.mask_in(visit), size),
        )
