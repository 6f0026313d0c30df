"""One site measured: its result files, its lines of the table, and what the index shows of it."""

import io
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

import numpy as np
from PIL import Image

from pigmenttrack.app.batch_rows import rows_of_patch
from pigmenttrack.app.batch_task import Row, SiteSummary, SiteTask
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.measure_folder import measure_folder
from pigmenttrack.app.measure_series import SeriesResult
from pigmenttrack.app.options import SiteKind
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.app.write_results import write_results
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.overlay import draw_overlay
from pigmenttrack.report.number_format import UNIT_WORDS, wall_time
from pigmenttrack.report.table import write_csv, write_json

THUMBNAIL_PX = (144, 108)
THUMBNAIL_QUALITY = 72
KIND_WORDS = {SiteKind.VITILIGO: "vitiligo"}


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
    result = measure_folder(folder, task.options, control=control, now=task.now)
    # By name: in the same order wherever, and however often, it was measured.
    rejections = tuple(sorted([*result.series.rejections, *not_staged], key=attrgetter("photo")))
    series = replace(result.series, name=task.title, rejections=rejections)
    result = replace(result, series=series)
    return MeasuredSite(
        files=_files(result, pictures=task.pictures),
        rows=rows_of_patch(series),
        rejections=rejections,
        summary=_summary(result, pictures=task.pictures),
    )


def _files(result: SeriesResult, *, pictures: bool) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="pigmenttrack-results-") as top:
        folder = Path(top)
        if pictures:
            write_results(result, folder)
        else:
            write_csv(result.series, folder / "measurements.csv")
            write_json(result.series, folder / "measurements.json")
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }


def _summary(result: SeriesResult, *, pictures: bool) -> SiteSummary:
    series = result.series
    statement = series_statement(series)
    measured = series.measurements
    return SiteSummary(
        kind=SiteKind.VITILIGO.value,
        kind_said="Measured as vitiligo.",
        n_measured=len(measured),
        n_rejected=len(series.rejections),
        quantity=f"Depigmented area, {UNIT_WORDS[series.unit]}" if measured else "",
        days=tuple(wall_time(one.captured).date().isoformat() for one in measured),
        values=tuple(one.area.value for one in measured),
        lows=tuple(one.area.low for one in measured),
        highs=tuple(one.area.high for one in measured),
        latest_sd=measured[-1].area.sd if measured else 0.0,
        verdict=statement.words,
        interval=statement.interval,
        remarks=series.remarks,
        thumbnail=_thumbnail(result) if pictures and result.visits else b"",
    )


def _thumbnail(result: SeriesResult) -> bytes:
    latest = result.visits[-1]
    before = None if latest.measurement.is_baseline else result.baseline_mask
    return thumbnail_jpeg(draw_overlay(latest.rgb, latest.mask, before, valid=latest.visible))


def thumbnail_jpeg(rgb: Rgb) -> bytes:
    """Return a small JPEG for the index."""
    picture = Image.fromarray(np.ascontiguousarray(rgb))
    picture.thumbnail(THUMBNAIL_PX, Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=THUMBNAIL_QUALITY, optimize=True)
    return buffer.getvalue()
