"""Measure synthetic series of exactly known area, the whole way, on this very machine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.measure_folder import measure_folder
from pigmenttrack.app.samples_writer import SeriesTruth, write_series
from pigmenttrack.app.selftest_scoring import (
    ErrorSummary,
    PhotoScore,
    Share,
    score_series,
    stable_sd,
    summarise,
)
from pigmenttrack.app.selftest_series import (
    FIRST_VISIT,
    SKIN_TYPES,
    VISITS_PER_SERIES,
    TestSeries,
    plan_series,
)
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.imaging.synthetic.series import make_series

DEFAULT_PHOTOS = 200
DEFAULT_SEED = 2025
LEAST_PHOTOS = 2
NOW: datetime = FIRST_VISIT + timedelta(days=3650)  # no photo of the test is from the future


@dataclass(frozen=True, slots=True, kw_only=True)
class SelftestReport:
    """How accurate this program is on this machine.

    Attributes
    ----------
    area_pct : ErrorSummary
        Of areas, in percent of the true area.
    area_pct_by_type : tuple of (Fitzpatrick type, ErrorSummary)
    change_points : ErrorSummary
        Of % repigmentation since the baseline, in percentage points.
    stable_sd_points : float
        What change appears where there is none (root mean square).
    area_held, change_held : Share
        True areas, and true net changes, within the stated 95 % interval.
    rejections : tuple of Rejection
        Photos that gave no measurement; `photo` is named with its series.
    making_seconds, measuring_seconds : float
        Wall-clock time.
    scores : tuple of PhotoScore
        Every measured photo.
    """

    seed: int
    n_series: int
    n_photos: int
    area_pct: ErrorSummary
    area_pct_by_type: tuple[tuple[int, ErrorSummary], ...]
    change_points: ErrorSummary
    stable_sd_points: float
    area_held: Share
    change_held: Share
    rejections: tuple[Rejection, ...]
    making_seconds: float
    measuring_seconds: float
    scores: tuple[PhotoScore, ...]


@dataclass(slots=True)
class _Tally:
    """What has come together so far."""

    scores: list[PhotoScore]
    rejections: list[Rejection]
    making_seconds: float = 0.0
    measuring_seconds: float = 0.0


def run_selftest(
    *,
    photos: int = DEFAULT_PHOTOS,
    seed: int = DEFAULT_SEED,
    control: JobControl | None = None,
    keep_in: Path | None = None,
) -> SelftestReport:
    """Make synthetic series, measure them from their files on, and compare with the truth.

    Parameters
    ----------
    photos : int
        How many to take, at least 2; five make a series.
    seed : int
        The same seed gives the same photos.
    control : JobControl, optional
        Progress in photos, and a way to stop between series.
    keep_in : Path, optional
        Leave photos, regions and truths in this folder; a temporary one is removed.

    Raises
    ------
    BadRequest
        If fewer than two photos are asked for, or `keep_in` is not empty.
    Cancelled
        If the control was cancelled.
    """
    if photos < LEAST_PHOTOS:
        msg = f"A self test needs at least {LEAST_PHOTOS} photos, not {photos}."
        raise BadRequest(msg, advice=f"The usual number is {DEFAULT_PHOTOS}.")
    if keep_in is not None and keep_in.is_dir() and any(keep_in.iterdir()):
        msg = f"The folder {keep_in.name} is not empty."
        raise BadRequest(msg, advice="Name a new one: its photos would be measured too.")
    control = control or JobControl()
    plans = [plan_series(seed, number, size) for number, size in enumerate(_series_sizes(photos))]
    tally = _Tally([], [])
    with TemporaryDirectory(prefix="pigmenttrack-selftest-") as temporary:
        folder = keep_in if keep_in is not None else Path(temporary)
        done = 0
        for number, plan in enumerate(plans):
            control.checkpoint(done, photos)
            _test_one(folder / plan.name, plan, np.random.default_rng([seed, number, 1]), tally)
            done += len(plan.spec.visits)
    control.checkpoint(photos, photos)
    return _report(seed, plans, tally)


def _series_sizes(photos: int) -> list[int]:
    """Split photos into series of five; a rest of one joins the last."""
    full, rest = divmod(photos, VISITS_PER_SERIES)
    sizes = [VISITS_PER_SERIES] * full
    if rest >= LEAST_PHOTOS:
        return [*sizes, rest]
    return [*sizes[:-1], VISITS_PER_SERIES + rest]


def _test_one(folder: Path, plan: TestSeries, rng: np.random.Generator, tally: _Tally) -> None:
    started = perf_counter()
    truth: SeriesTruth = write_series(
        folder,
        make_series(plan.spec, rng),
        fitzpatrick=plan.spec.scene.fitzpatrick,
        quality=list(plan.qualities),
    )
    made = perf_counter()
    result = measure_folder(folder, now=NOW)
    tally.making_seconds += made - started
    tally.measuring_seconds += perf_counter() - made
    tally.scores += score_series(result.series, truth, plan.fate)
    tally.rejections += [
        Rejection(
            photo=f"{plan.name}/{one.photo}",
            reason=one.reason,
            advice=one.advice,
            captured=one.captured,
        )
        for one in result.series.rejections
    ]


def _report(seed: int, plans: Sequence[TestSeries], tally: _Tally) -> SelftestReport:
    scores = tally.scores
    by_type = {
        skin: [one.area_error_pct for one in scores if one.fitzpatrick == skin]
        for skin in SKIN_TYPES
    }
    held = [one.change_held for one in scores if one.change_held is not None]
    return SelftestReport(
        seed=seed,
        n_series=len(plans),
        n_photos=sum(len(plan.spec.visits) for plan in plans),
        area_pct=summarise([one.area_error_pct for one in scores]),
        area_pct_by_type=tuple((skin, summarise(errors)) for skin, errors in by_type.items()),
        change_points=summarise(
            [one.change_error_points for one in scores if one.change_error_points is not None]
        ),
        stable_sd_points=stable_sd(scores),
        area_held=Share(sum(one.area_held for one in scores), len(scores)),
        change_held=Share(sum(held), len(held)),
        rejections=tuple(tally.rejections),
        making_seconds=tally.making_seconds,
        measuring_seconds=tally.measuring_seconds,
        scores=tuple(scores),
    )
