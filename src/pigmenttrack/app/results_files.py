"""The files that every measured series leaves behind, whatever its photos show."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PIL import Image

from pigmenttrack.domain.series import Measurement, Series
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.figure import write_chart
from pigmenttrack.report.number_format import shown_day
from pigmenttrack.report.pdf import ReportPicture, write_report
from pigmenttrack.report.plain_text import one_line
from pigmenttrack.report.series_tables import CSV_NAME, JSON_NAME, write_tables
from pigmenttrack.report.statement import Statement

JPEG_QUALITY = 88
# Only names that this program gives: a folder of that name may hold somebody's own files.
_OWN_FILE = re.compile(r"\d{2,}_\d{4}-\d\d-\d\d(_fates)?\.(jpg|csv)")
Visit = TypeVar("Visit")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesFiles:
    """Tables, chart and page of a series."""

    csv_path: Path
    json_path: Path
    chart_png_path: Path
    chart_svg_path: Path
    report_path: Path


def write_series_files(
    series: Series, folder: Path, *, pictures: Sequence[ReportPicture], statement: Statement
) -> SeriesFiles:
    """Write tables, chart and the page for the doctor; each file is replaced whole.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    files = SeriesFiles(
        csv_path=folder / CSV_NAME,
        json_path=folder / JSON_NAME,
        chart_png_path=folder / "chart.png",
        chart_svg_path=folder / "chart.svg",
        report_path=folder / "report.pdf",
    )
    write_tables(series, folder)
    write_chart(
        series,
        png_path=files.chart_png_path,
        svg_path=files.chart_svg_path,
        statement=statement,
    )
    write_report(series, files.report_path, pictures=tuple(pictures), statement=statement)
    return files


def write_overlays(folder: Path, pictures: Iterable[tuple[str, Rgb]]) -> tuple[Path, ...]:
    """Write a picture under each name, without its ending; those of an earlier run go.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    folder.mkdir(exist_ok=True)
    paths = []
    for name, rgb in pictures:
        path = folder / f"{name}.jpg"
        replace_file(path, encoded_jpeg(rgb))
        paths.append(path)
    remove_left_over(folder, paths)
    return tuple(paths)


def remove_left_over(folder: Path, paths: Sequence[Path]) -> None:
    """Remove what an earlier run wrote and this one did not."""
    for path in set(folder.iterdir()) - set(paths):
        if _OWN_FILE.fullmatch(path.name):
            path.unlink()


def file_stem(number: int, measurement: Measurement) -> str:
    """Return the name of a visit's files: its number from 1, and its day."""
    return f"{number:02d}_{measurement.captured.taken_at.date().isoformat()}"


def overlay_caption(series: Series, measurement: Measurement) -> str:
    """Return what stands below an overlay."""
    day = measurement.captured.taken_at.date().isoformat()
    return f"{series.name}, {day}, {one_line(measurement.photo)}"


def page_caption(measurement: Measurement) -> str:
    """Return what stands below a picture on the page."""
    day = shown_day(measurement.captured)
    return f"Baseline, {day}" if measurement.is_baseline else day


def first_middle_last(visits: Sequence[Visit]) -> tuple[Visit, ...]:
    """Return the visits that the page shows, as far as there are so many."""
    count = len(visits)
    shown = sorted({0, count // 2, count - 1}) if count else []
    return tuple(visits[number] for number in shown)


def encoded_jpeg(rgb: Rgb) -> bytes:
    """Return a picture as JPEG, for looking at."""
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return buffer.getvalue()
