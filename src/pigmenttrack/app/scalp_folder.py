"""Measure a folder of photos of one place on the scalp."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.app.hair_network import network_remarks
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.measure_folder import STOPPED
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.scalp_photo import ScalpPhoto, read_scalp_photo
from pigmenttrack.app.scalp_result import MeasuredScalp, ScalpResult
from pigmenttrack.app.scalp_view import ViewChoice, choose_view
from pigmenttrack.app.scalp_way import SeriesOfView, series_of_view
from pigmenttrack.domain.errors import BadRequest, Cancelled, PhotoRejected
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.hair import CUT_OFFS
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.domain.scalp import ScalpQuantity, ScalpSeries, ScalpView
from pigmenttrack.media.folder import FoundPhoto, scan_folder
from pigmenttrack.media.folder_files import EDITS_FILE, REGION_FILE
from pigmenttrack.media.hair_edits import HairWish, load_hair_edits
from pigmenttrack.media.region import load_region


@dataclass(slots=True)
class _Run:
    """What has come together so far."""

    visits: list[MeasuredScalp] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    choice: ViewChoice | None = None
    way: SeriesOfView | None = None
    stopped: bool = False


def measure_scalp_folder(
    folder: Path,
    options: MeasureOptions,
    *,
    control: JobControl | None = None,
    now: datetime | None = None,
) -> ScalpResult:
    """Measure all photos of one place on the scalp: close-ups hair by hair, wider views by area.

    Raises
    ------
    BadRequest
        If there is no such folder, no photo in it, or the options contradict each other.
    """
    _check(options)
    control = control or JobControl()
    listing = scan_folder(folder, now=now or datetime.now(UTC))
    if not listing.found and not listing.rejected:
        msg = f"There is no photo in {folder.name}."
        raise BadRequest(msg, advice="Give a folder of JPEG, PNG, TIFF, WebP or HEIC photos.")
    drawn = _region_file(folder, options)
    corrections = _corrections(folder)
    run = _Run(rejections=list(listing.rejected))
    named = _named_baseline(listing.found, options, drawn)
    photos = _baseline_first(listing.found, named)
    try:
        for number, found in enumerate(photos):
            control.checkpoint(number, len(photos))
            control.reading(found.name)
            _take(run, found, (options, drawn, corrections), named)
        control.checkpoint(len(photos), len(photos))
        control.reading("")
    except Cancelled:
        run.stopped = True
        done = {visit.measurement.photo for visit in run.visits}
        done |= {one.photo for one in run.rejections}
        run.rejections += [
            Rejection(photo=one.name, reason=STOPPED, advice="", captured=one.captured)
            for one in photos
            if one.name not in done
        ]
    return _result(folder.resolve().name, run, listing.remarks, options.hair_model)


def _check(options: MeasureOptions) -> None:
    if options.cut_offs not in CUT_OFFS:
        msg = f"There is no rule {options.cut_offs} for vellus and terminal hair."
        raise BadRequest(msg, advice=f"Known rules: {', '.join(CUT_OFFS)}.")
    if options.mm_per_px is not None and options.field_mm is not None:
        msg = "--scale and --field-mm both state the scale."
        raise BadRequest(msg, advice="Give one of them.")


def _region_file(folder: Path, options: MeasureOptions) -> Path | None:
    if options.region is not None:
        return options.region
    beside = folder / REGION_FILE
    return beside if beside.is_file() and not options.find_region else None


def _corrections(folder: Path) -> Mapping[str, tuple[HairWish, ...]]:
    beside = folder / EDITS_FILE
    return load_hair_edits(beside) if beside.is_file() else {}


def _named_baseline(
    found: Sequence[FoundPhoto], options: MeasureOptions, drawn: Path | None
) -> str | None:
    drawn_on = "" if drawn is None else load_region(drawn).photo
    named = options.baseline or drawn_on or None
    if named is not None and named not in {photo.name for photo in found}:
        msg = f"There is no usable photo {named} to be the baseline."
        raise BadRequest(msg, advice="Name one of the dated photos of the folder.")
    return named


def _baseline_first(found: Sequence[FoundPhoto], named: str | None) -> list[FoundPhoto]:
    """Return the photos by date, the baseline before all others.

    Without a named one the earliest whose clock can be believed is the baseline.
    """
    return sorted(
        found,
        key=lambda one: (
            one.name != named if named else QualityFlag.CLOCK_DOUBTFUL in one.captured.flags,
            one.captured.taken_at,
        ),
    )


def _take(
    run: _Run,
    found: FoundPhoto,
    asked: tuple[MeasureOptions, Path | None, Mapping[str, tuple[HairWish, ...]]],
    named: str | None,
) -> None:
    options, drawn, corrections = asked
    try:
        photo: ScalpPhoto = read_scalp_photo(found, options)
        if run.choice is None:
            run.choice = choose_view(photo, options.view)
        if run.way is None:
            run.way = series_of_view(run.choice.view, photo, options, drawn, corrections)
        run.visits.append(run.way.take(photo))
    except PhotoRejected as error:
        if not run.visits and found.name == named:
            msg = f"The baseline {found.name} cannot be used: {error.message}"
            raise BadRequest(msg, advice=error.advice) from error
        if not run.visits:
            run.way = None  # the next photo may be the baseline
        run.rejections.append(
            Rejection(
                photo=found.name, reason=error.message, advice=error.advice, captured=found.captured
            )
        )


def _result(name: str, run: _Run, remarks: Sequence[str], hair_model: str) -> ScalpResult:
    visits = sorted(run.visits, key=lambda one: one.measurement.captured.taken_at)
    choice = run.choice
    is_close = choice is not None and choice.view is ScalpView.CLOSE_UP
    series = ScalpSeries(
        name=name,
        view=ScalpView.GLOBAL if choice is None else choice.view,
        view_reason="" if choice is None else choice.reason,
        main_quantity=(
            visits[0].measurement.main_quantity
            if visits
            else ScalpQuantity.DENSITY
            if is_close
            else ScalpQuantity.COVERAGE
        ),
        measurements=tuple(one.measurement for one in visits),
        rejections=tuple(run.rejections),
        cut_offs="" if run.way is None else run.way.cut_offs,
        noise_sd=None if run.way is None else run.way.noise_sd(),
        remarks=(*remarks, *(network_remarks(hair_model) if is_close else ())),
    )
    return ScalpResult(series=series, visits=tuple(visits), stopped=run.stopped)
