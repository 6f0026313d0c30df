"""Write what a measurement gave: tables, overlays, chart and the page for the doctor."""

import io
import re
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from pigmenttrack.app.destination import writing_into
from pigmenttrack.app.measure_series import MeasuredVisit, SeriesResult
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.figure import write_chart
from pigmenttrack.report.number_format import shown_day
from pigmenttrack.report.overlay_legend import draw_captioned_overlay, draw_page_overlay
from pigmenttrack.report.patch_table import write_patches_csv
from pigmenttrack.report.pdf import ReportPicture, write_report
from pigmenttrack.report.plain_text import one_line
from pigmenttrack.report.table import write_csv, write_json

JPEG_QUALITY = 88
# Only names that this program gives: a folder of that name may hold somebody's own pictures.
_OWN_OVERLAY = re.compile(r"\d{2,}_\d{4}-\d\d-\d\d\.jpg")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenResults:
    """The files that are there now."""

    folder: Path
    csv_path: Path
    patches_csv_path: Path
    json_path: Path
    chart_png_path: Path
    chart_svg_path: Path
    report_path: Path
    overlay_paths: tuple[Path, ...]


def write_results(result: SeriesResult, folder: Path) -> WrittenResults:
    """Write all results into a folder, which is made if need be.

    Files of an earlier run are replaced one by one, each whole; overlays of an earlier run that
    this one does not have are removed.

    Raises
    ------
    BadRequest
        If the folder cannot be written to.
    """
    with writing_into(folder):
        return _write(result, folder)


def _write(result: SeriesResult, folder: Path) -> WrittenResults:
    written = WrittenResults(
        folder=folder,
        csv_path=folder / "measurements.csv",
        patches_csv_path=folder / "patches.csv",
        json_path=folder / "measurements.json",
        chart_png_path=folder / "chart.png",
        chart_svg_path=folder / "chart.svg",
        report_path=folder / "report.pdf",
        overlay_paths=_write_overlays(result, folder / "overlays"),
    )
    write_csv(result.series, written.csv_path)
    write_patches_csv(result.series, written.patches_csv_path)
    write_json(result.series, written.json_path)
    statement = series_statement(result.series)
    write_chart(
        result.series,
        png_path=written.chart_png_path,
        svg_path=written.chart_svg_path,
        statement=statement,
    )
    write_report(
        result.series,
        written.report_path,
        pictures=_page_pictures(result),
        statement=statement,
    )
    return written


def _write_overlays(result: SeriesResult, overlays: Path) -> tuple[Path, ...]:
    """Write a picture of every visit; those of an earlier run that are left over go."""
    overlays.mkdir(exist_ok=True)
    paths = []
    for number, visit in enumerate(result.visits, start=1):
        day = visit.measurement.captured.taken_at.date().isoformat()
        path = overlays / f"{number:02d}_{day}.jpg"
        replace_file(path, encoded_jpeg(_overlay(result, visit)))
        paths.append(path)
    for path in set(overlays.iterdir()) - set(paths):
        if _OWN_OVERLAY.fullmatch(path.name):
            path.unlink()
    return tuple(paths)


def _overlay(result: SeriesResult, visit: MeasuredVisit) -> Rgb:
    caption = (
        f"{result.series.name}, {visit.measurement.captured.taken_at.date().isoformat()}, "
        f"{one_line(visit.measurement.photo)}"
    )
    return draw_captioned_overlay(
        visit.rgb,
        visit.mask,
        None if visit.measurement.is_baseline else result.baseline_mask,
        caption=caption,
        mm_per_px=result.mm_per_frame_px,
        valid=visit.visible,
        places=visit.places,
    )


def _page_picture(result: SeriesResult, visit: MeasuredVisit) -> ReportPicture:
    measurement = visit.measurement
    day = shown_day(measurement.captured)
    caption = f"Baseline, {day}" if measurement.is_baseline else day
    baseline_mask = None if measurement.is_baseline else result.baseline_mask
    drawn = draw_page_overlay(
        visit.rgb, visit.mask, baseline_mask, valid=visit.visible, places=visit.places
    )
    return ReportPicture(caption=caption, rgb=drawn)


def encoded_jpeg(rgb: Rgb) -> bytes:
    """Return a picture as JPEG, for looking at."""
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return buffer.getvalue()


def _page_pictures(result: SeriesResult) -> tuple[ReportPicture, ...]:
    """Return the first, the middle and the last visit, as far as there are so many."""
    count = len(result.visits)
    shown = sorted({0, count // 2, count - 1}) if count else []
    return tuple(_page_picture(result, result.visits[number]) for number in shown)
