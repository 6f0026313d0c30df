"""One site measured: its result files, its lines of the table, and what the index shows of it."""

import io
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

import numpy as np
from PIL import Image

from pigmenttrack.app.batch_kind import chosen_kind
from pigmenttrack.app.batch_rows import rows_of_patch, rows_of_scalp
from pigmenttrack.app.batch_task import Row, SiteSummary, SiteTask
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.measure_folder import measure_folder
from pigmenttrack.app.measure_series import SeriesResult
from pigmenttrack.app.options import SiteKind
from pigmenttrack.app.scalp_folder import measure_scalp_folder
from pigmenttrack.app.scalp_result import ScalpResult
from pigmenttrack.app.scalp_results import write_scalp_results
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.app.write_results import write_results
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.domain.series import Series
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.overlay import draw_overlay
from pigmenttrack.report.number_format import wall_time
from pigmenttrack.report.scalp_record import write_scalp_json
from pigmenttrack.report.scalp_table import write_scalp_csv
from pigmenttrack.report.series_words import words_of
from pigmenttrack.report.statement import Statement
from pigmenttrack.report.table import write_csv, write_json

THUMBNAIL_PX = (144, 108)
THUMBNAIL_QUALITY = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredSite:
    """What a measured site leaves."""

    files: dict[str, bytes]
    rows: tuple[Row, ...]
    rejections: tuple[Rejection, ...]
    summary: SiteSummary


def measured_site(
    task: SiteTask, folder: Path, not_staged: Sequence[Rejection], control: JobControl
) -> MeasuredSite:
    """Measure a folder that was laid out for a task.

    Parameters
    ----------
    not_staged : sequence of Rejection
        Photos that did not get into the folder.

    Raises
    ------
    pigmenttrack.domain.errors.BadRequest
        As `measure_folder` raises it.
    """
    kind, why = chosen_kind(task.kind, folder, now=task.now, control=control)
    options = replace(task.options, kind=kind)
    if kind is SiteKind.SCALP:
        scalp = measure_scalp_folder(folder, options, control=control, now=task.now)
        return _scalp_site(task, scalp, not_staged, why)
    result = measure_folder(folder, options, control=control, now=task.now)
    return _patch_site(task, result, not_staged, why)


def _patch_site(
    task: SiteTask, result: SeriesResult, not_staged: Sequence[Rejection], why: str
) -> MeasuredSite:
    rejections = _all_rejections(result.series, not_staged)
    series = replace(result.series, name=task.title, rejections=rejections)
    result = replace(result, series=series)

    def write(folder: Path) -> None:
        if task.pictures:
            write_results(result, folder)
        else:
            write_csv(series, folder / "measurements.csv")
            write_json(series, folder / "measurements.json")

    summary = _summary(series, "vitiligo", series_statement(series), why)
    if task.pictures and result.visits:
        latest = result.visits[-1]
        before = None if latest.measurement.is_baseline else result.baseline_mask
        drawn = draw_overlay(latest.rgb, latest.mask, before, valid=latest.visible)
        summary = replace(summary, thumbnail=thumbnail_jpeg(drawn))
    return MeasuredSite(
        files=_written(write), rows=rows_of_patch(series), rejections=rejections, summary=summary
    )


def _scalp_site(
    task: SiteTask, result: ScalpResult, not_staged: Sequence[Rejection], why: str
) -> MeasuredSite:
    rejections = _all_rejections(result.series, not_staged)
    series = replace(result.series, name=task.title, rejections=rejections)
    result = replace(result, series=series)

    def write(folder: Path) -> None:
        if task.pictures:
            write_scalp_results(result, folder)
        else:
            write_scalp_csv(series, folder / "measurements.csv")
            write_scalp_json(series, folder / "measurements.json")

    said = f"{why} {series.view_reason}".strip()
    summary = _summary(series, f"scalp {series.view}", series_statement(series), said)
    if task.pictures and result.visits:
        summary = replace(summary, thumbnail=thumbnail_jpeg(result.visits[-1].rgb))
    return MeasuredSite(
        files=_written(write), rows=rows_of_scalp(series), rejections=rejections, summary=summary
    )


def _all_rejections(series: Series, not_staged: Sequence[Rejection]) -> tuple[Rejection, ...]:
    """Return rejections by name: in the same order wherever, and however often, was measured."""
    return tuple(sorted([*series.rejections, *not_staged], key=attrgetter("photo")))


def _written(write: Callable[[Path], None]) -> dict[str, bytes]:
    """Return what a function writes into a folder, by path below it."""
    with tempfile.TemporaryDirectory(prefix="pigmenttrack-results-") as top:
        folder = Path(top)
        write(folder)
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }


def _summary(series: Series, kind: str, statement: Statement, why: str) -> SiteSummary:
    measured = series.measurements
    return SiteSummary(
        kind=kind,
        kind_said=why,
        n_measured=len(measured),
        n_rejected=len(series.rejections),
        quantity=words_of(series).title if measured else "",
        days=tuple(wall_time(one.captured).date().isoformat() for one in measured),
        values=tuple(one.main.value for one in measured),
        lows=tuple(one.main.low for one in measured),
        highs=tuple(one.main.high for one in measured),
        latest_sd=measured[-1].main.sd if measured else 0.0,
        verdict=statement.words,
        interval=statement.interval,
        remarks=(*((statement.caveat,) if statement.caveat else ()), *series.remarks),
    )


def thumbnail_jpeg(rgb: Rgb) -> bytes:
    """Return a small JPEG for the index."""
    picture = Image.fromarray(np.ascontiguousarray(rgb))
    picture.thumbnail(THUMBNAIL_PX, Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=THUMBNAIL_QUALITY, optimize=True)
    return buffer.getvalue()
