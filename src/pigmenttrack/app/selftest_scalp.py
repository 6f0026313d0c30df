"""Measure synthetic close-ups and heads of exactly known hair, the whole way, on this machine."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.samples_scalp import close_up_truth
from pigmenttrack.app.samples_writer import encoded_photo
from pigmenttrack.app.scalp_folder import measure_scalp_folder
from pigmenttrack.app.selftest_scoring import ErrorSummary, Share, summarise
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpQuantity
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.synthetic.scalp_field import (
    ScalpSpec,
    ScalpVisit,
    Turnover,
    plant_follicles,
)
from pigmenttrack.imaging.synthetic.scalp_photo import photograph_field
from pigmenttrack.imaging.synthetic.scalp_view import HeadSpec, photograph_head

LEAST_PHOTOS = 3
VISITS_OF_FIELD = 3
FIELDS_PER_HEAD = 3  # of four series one is a wider view
START = datetime(2024, 1, 15, 9, tzinfo=UTC)
NOW = START + timedelta(days=3650)
SIZE, MM_PER_PX = (600, 800), (0.008, 0.0125)
LOOKS = (
    (1, (0.030, 0.022, 0.016)),
    (2, (0.090, 0.055, 0.030)),
    (3, (0.030, 0.022, 0.016)),
    (4, (0.025, 0.020, 0.016)),
    (5, (0.025, 0.020, 0.016)),
)
_Q = ScalpQuantity
# Quantity, its name in the truth, and whether its error is told relative to it.
COMPARED = (
    (_Q.DENSITY, "density_per_cm2", True),
    (_Q.DIAMETER, "diameter_um", False),
    (_Q.VELLUS, "vellus_pct", False),
    (_Q.COUNT_CHANGE, "count_change_pct", False),
    (_Q.GROWTH, "growth_mm_per_day", True),
    (_Q.COVERAGE, "coverage_pct", False),
    (_Q.PART_WIDTH, "part_width_mm", False),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalpErrors:
    """How far one quantity was off.

    Attributes
    ----------
    relative : bool
        Errors are in percent of the truth; else in the quantity's unit.
    held : Share
        Truths within the stated 95 % interval.
    """

    quantity: ScalpQuantity
    relative: bool
    errors: ErrorSummary
    held: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalpSelftestReport:
    """How accurate this program is on hair, on this machine.

    Attributes
    ----------
    refused : Share
        Follow-ups of the same field that were not recognised.
    """

    seed: int
    n_photos: int
    by_quantity: tuple[ScalpErrors, ...]
    refused: Share
    rejections: tuple[Rejection, ...]
    seconds: float


@dataclass(slots=True)
class _Tally:
    """What has come together so far, by quantity."""

    errors: defaultdict[ScalpQuantity, list[float]] = field(
        default_factory=lambda: defaultdict(list)
    )
    held: defaultdict[ScalpQuantity, list[bool]] = field(default_factory=lambda: defaultdict(list))
    rejections: list[Rejection] = field(default_factory=list)
    followed: int = 0
    refused: int = 0
    photos: int = 0


def run_scalp_selftest(
    *, photos: int, seed: int, control: JobControl | None = None
) -> ScalpSelftestReport:
    """Make synthetic series of hair, measure them from their files on, compare with the truth.

    Parameters
    ----------
    photos : int
        About how many, at least 3: fields of three visits, and every fourth series a wider view.

    Raises
    ------
    BadRequest
        If fewer than three photos are asked for.
    Cancelled
        If the control was cancelled.
    """
    if photos < LEAST_PHOTOS:
        msg = f"A self test of hair needs at least {LEAST_PHOTOS} photos, not {photos}."
        raise BadRequest(msg)
    control = control or JobControl()
    tally, started, number = _Tally(), perf_counter(), 0
    with TemporaryDirectory(prefix="pigmenttrack-selftest-") as temporary:
        while tally.photos < photos:
            control.checkpoint(tally.photos, photos)
            rng = np.random.default_rng([seed, number])
            folder = Path(temporary) / f"{number:03d}"
            folder.mkdir()
            if number % (FIELDS_PER_HEAD + 1) == FIELDS_PER_HEAD:
                _test_head(folder, rng, tally)
            else:
                _test_field(folder, rng, tally)
            number += 1
    control.checkpoint(photos, photos)
    return ScalpSelftestReport(
        seed=seed,
        n_photos=tally.photos,
        by_quantity=tuple(
            ScalpErrors(
                quantity=quantity,
                relative=relative,
                errors=summarise(tally.errors[quantity]),
                held=Share(sum(tally.held[quantity]), len(tally.held[quantity])),
            )
            for quantity, _, relative in COMPARED
            if tally.errors[quantity]
        ),
        refused=Share(tally.refused, tally.followed),
        rejections=tuple(tally.rejections),
        seconds=perf_counter() - started,
    )


def _test_field(folder: Path, rng: np.random.Generator, tally: _Tally) -> None:
    """Photograph a field, again three days later, and after three months."""
    fitzpatrick, colour = LOOKS[int(rng.integers(len(LOOKS)))]
    spec = ScalpSpec(
        fitzpatrick=fitzpatrick,
        hair_linear=colour,
        per_cm2=float(rng.uniform(60, 220)),
        diameter_um=float(rng.uniform(48, 78)),
        vellus_share=float(rng.uniform(0.02, 0.25)),
        growth_mm_per_day=float(rng.uniform(0.28, 0.41)),
    )
    mm_per_px = float(rng.uniform(*MM_PER_PX))
    extent = (SIZE[1] * mm_per_px, SIZE[0] * mm_per_px)
    turnover = Turnover(shed=(float(rng.uniform(0, 0.15)),), new=(float(rng.uniform(0, 0.15)),))
    follicles = plant_follicles(rng, spec, extent, turnover)
    seeds = rng.integers(1, 2**31, VISITS_OF_FIELD + 1).tolist()
    visits = [
        ScalpVisit(taken_at=START, days_since_clipping=1.0),
        _aimed(rng, ScalpVisit(taken_at=START + timedelta(days=3), days_since_clipping=4.0)),
        _aimed(rng, ScalpVisit(taken_at=START + timedelta(days=91), cycle=1)),
    ]
    made = [
        photograph_field(
            follicles, spec, visit, size=SIZE, mm_per_px=mm_per_px, seeds=(seeds[0], own)
        )
        for visit, own in zip(visits, seeds[1:], strict=True)
    ]
    for photo in made:
        _write(folder, photo.rgb, photo.visit.taken_at)
    truths = [close_up_truth(photo, made) for photo in made]
    _score(folder, MeasureOptions(kind=SiteKind.SCALP, mm_per_px=mm_per_px), truths, tally)


def _aimed(rng: np.random.Generator, visit: ScalpVisit) -> ScalpVisit:
    shift = rng.uniform(-0.8, 0.8, 2)
    return ScalpVisit(
        taken_at=visit.taken_at,
        cycle=visit.cycle,
        days_since_clipping=visit.days_since_clipping,
        shift_mm=(float(shift[0]), float(shift[1])),
        turn_rad=float(rng.uniform(-0.15, 0.15)),
    )


def _test_head(folder: Path, rng: np.random.Generator, tally: _Tally) -> None:
    """Photograph a part, drawn region and all."""
    fitzpatrick, colour = LOOKS[int(rng.integers(len(LOOKS)))]
    front = float(rng.uniform(2.0, 8.0))
    spec = HeadSpec(
        fitzpatrick=fitzpatrick,
        hair_linear=colour,
        strands_per_cm2=float(rng.uniform(50, 120)),
        part_mm=(front, front * float(rng.uniform(0.8, 1.6))),
    )
    one, other = rng.integers(1, 2**31, 2).tolist()
    head = photograph_head(spec, seeds=(one, other))
    _write(folder, head.rgb, START)
    rows, columns = head.rgb.shape[:2]
    outline = f"[[0, 0], [{columns}, 0], [{columns}, {rows}], [0, {rows}]]"
    (folder / "roi.json").write_text(f'{{"polygon_xy": {outline}}}', encoding="utf-8")
    width = 0.0 if head.part_mm is None else float(head.part_mm.mean())
    truth: dict[str, object] = {
        "photo": f"{START:%Y-%m-%d}.jpg",
        "coverage_pct": 100.0 * float(head.cover.mean()),
        "part_width_mm": width,
    }
    options = MeasureOptions(kind=SiteKind.SCALP, mm_per_px=head.mm_per_px)
    _score(folder, options, [truth], tally)


def _write(folder: Path, rgb: Rgb, taken_at: datetime) -> None:
    content = encoded_photo(rgb, taken_at, quality=88)
    (folder / f"{taken_at:%Y-%m-%d}.jpg").write_bytes(content)


def _score(
    folder: Path, options: MeasureOptions, truths: Sequence[dict[str, object]], tally: _Tally
) -> None:
    series = measure_scalp_folder(folder, options, now=NOW).series
    known = {str(truth["photo"]): truth for truth in truths}
    for measurement in series.measurements:
        _compare(measurement, known[measurement.photo], tally)
    tally.rejections += series.rejections
    tally.photos += len(truths)
    tally.followed += len(truths) - 1
    tally.refused += sum(bool(one.refusal) for one in series.measurements)


def _compare(measurement: ScalpMeasurement, truth: dict[str, object], tally: _Tally) -> None:
    for quantity, name, relative in COMPARED:
        true, told = truth.get(name), measurement.values.get(quantity)
        if not isinstance(true, float) or told is None:
            continue
        error = told.value - true
        tally.errors[quantity].append(100.0 * error / true if relative else error)
        tally.held[quantity].append(told.low <= true <= told.high)
