"""Measure a folder of photos of one site: the main job.

One photo after another is read, brought into the baseline's frame and let go; what stays is a
frame of about a million pixels each. Then all of them are measured together.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.app.drawn_on_photo import outlines_on, require_known_photos, strokes_on
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.judge_light import require_fit_baseline
from pigmenttrack.app.marked_parts import with_marked_parts
from pigmenttrack.app.measure_series import SeriesResult, empty_result, measure_series
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.process_visit import Way, prepare_baseline, prepare_visit
from pigmenttrack.app.visit import Baseline, Visit
from pigmenttrack.domain.errors import BadRequest, Cancelled, PhotoRejected
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.imaging.fingerprint import same_picture
from pigmenttrack.media.folder import FoundPhoto, scan_folder
from pigmenttrack.media.folder_files import REGION_FILE
from pigmenttrack.media.load import load_photo
from pigmenttrack.media.region import DrawnRegion, load_region

MOST_WAYS = 3  # visits by way of which a photo is tried that does not match the baseline
STOPPED = "Not measured: the run was stopped."


@dataclass(slots=True)
class _Run:
    """What has come together so far."""

    baseline: Baseline | None
    visits: list[Visit]
    rejections: list[Rejection]
    ways: list[Way] = field(default_factory=list)
    stopped: bool = False


def measure_folder(
    folder: Path,
    options: MeasureOptions | None = None,
    *,
    control: JobControl | None = None,
    now: datetime | None = None,
) -> SeriesResult:
    """Measure all photos of one site.

    Parameters
    ----------
    folder : Path
        Its photos are taken, those of folders inside are not.
    options : MeasureOptions, optional
        Everything automatic without it.
    control : JobControl, optional
        Progress and a way to stop; after a stop, what was read is still measured.
    now : datetime, optional
        What counts as the present: photos dated later are flagged.

    Returns
    -------
    SeriesResult
        With a row for every photo, measured or rejected.

    Raises
    ------
    BadRequest
        If there is no such folder, no photo in it, or the options contradict each other.
    """
    options = options or MeasureOptions()
    control = control or JobControl()
    listing = scan_folder(folder, now=now or datetime.now(UTC))
    if not listing.found and not listing.rejected:
        msg = f"There is no photo in {folder.name}."
        raise BadRequest(msg, advice="Give a folder of JPEG, PNG, TIFF, WebP or HEIC photos.")
    region = _region(folder, options)
    names = {photo.name for photo in listing.found} | {one.photo for one in listing.rejected}
    require_known_photos(region, names)
    run = _Run(None, [], list(listing.rejected))
    total = len(listing.found)
    first = _first_photo(listing.found, options, region)
    try:
        rest = _take_baseline(run, first, listing.found, region, options, control)
        for number, found in enumerate(rest):
            control.checkpoint(total - len(rest) + number, total)
            control.reading(found.name)
            _take_visit(run, found, region)
        control.checkpoint(total, total)
        control.reading("")
    except Cancelled:
        run.stopped = True
        done = {visit.name for visit in run.visits} | {one.photo for one in run.rejections}
        run.rejections += [
            Rejection(photo=found.name, reason=STOPPED, advice="", captured=found.captured)
            for found in listing.found
            if found.name not in done
        ]
    name = folder.resolve().name
    if run.baseline is None:
        return empty_result(name, run.rejections, remarks=listing.remarks, stopped=run.stopped)
    return measure_series(
        name,
        run.baseline,
        _with_duplicates_flagged(run.visits),
        run.rejections,
        remarks=listing.remarks,
        stopped=run.stopped,
    )


def _region(folder: Path, options: MeasureOptions) -> DrawnRegion | None:
    if options.region is not None:
        return load_region(options.region)
    beside = folder / REGION_FILE
    return load_region(beside) if beside.is_file() and not options.find_region else None


def _first_photo(
    found: Sequence[FoundPhoto], options: MeasureOptions, region: DrawnRegion | None
) -> str | None:
    """Return the name of the baseline where somebody named it."""
    drawn_on = region.photo if region is not None else ""
    named = options.baseline or drawn_on or None
    if options.baseline and drawn_on and options.baseline != drawn_on:
        msg = f"The region was drawn on {drawn_on}, but the baseline is {options.baseline}."
        raise BadRequest(msg, advice="Draw the region on the baseline.")
    if named is not None and named not in {photo.name for photo in found}:
        msg = f"There is no usable photo {named} to be the baseline."
        raise BadRequest(msg, advice="Name one of the dated photos of the folder.")
    return named


def _take_baseline(
    run: _Run,
    named: str | None,
    found: Sequence[FoundPhoto],
    region: DrawnRegion | None,
    options: MeasureOptions,
    control: JobControl,
) -> list[FoundPhoto]:
    """Prepare the baseline and return the photos that are left.

    Without a named one the earliest photo that can be used is the baseline.
    """
    rest = list(found)
    candidates = [photo for photo in found if named in {None, photo.name}]
    # A clock that says 1970 does not make the first visit.
    candidates.sort(key=lambda photo: QualityFlag.CLOCK_DOUBTFUL in photo.captured.flags)
    for candidate in candidates:
        rest.remove(candidate)
        control.reading(candidate.name)
        try:
            photo = load_photo(candidate.path)
            outlines = outlines_on(region, (photo.rgb.shape[0], photo.rgb.shape[1]))
            baseline = prepare_baseline(
                photo,
                candidate.captured,
                outlines,
                options,
                n_visits=len(found),
                strokes=strokes_on(region, photo, is_baseline=True),
            )
            require_fit_baseline(baseline)
            run.baseline = with_marked_parts(baseline, region)
        except PhotoRejected as error:
            if named is not None:
                msg = f"The baseline {named} cannot be used: {error.message}"
                raise BadRequest(msg, advice=error.advice) from error
            run.rejections.append(_rejection(candidate, error))
            continue
        run.visits.append(run.baseline.visit)
        return rest
    return rest


def _take_visit(run: _Run, found: FoundPhoto, region: DrawnRegion | None) -> None:
    if run.baseline is None:
        return
    try:
        photo = load_photo(found.path)
        strokes = strokes_on(region, photo)
        landmarks = None if region is None else region.landmarks_on(photo.name)
        visit, way = prepare_visit(
            photo,
            found.captured,
            run.baseline,
            run.ways,
            strokes=strokes,
            landmarks=landmarks,
        )
    except PhotoRejected as error:
        run.rejections.append(_rejection(found, error))
    else:
        run.visits.append(visit)
        # The latest is the likeliest to look like the next; each keeps a few MB.
        run.ways = [way, *run.ways][:MOST_WAYS]


def _rejection(found: FoundPhoto, error: PhotoRejected) -> Rejection:
    return Rejection(
        photo=found.name, reason=error.message, advice=error.advice, captured=found.captured
    )


def _with_duplicates_flagged(visits: Sequence[Visit]) -> list[Visit]:
    """Flag pictures that stand in the series twice, under another date or encoding."""
    prints = [visit.fingerprint for visit in visits]
    twice = [sum(same_picture(one, other) for other in prints) > 1 for one in prints]
    return [
        replace(visit, flags=visit.flags | QualityFlag.NEAR_DUPLICATE) if doubled else visit
        for visit, doubled in zip(visits, twice, strict=True)
    ]
