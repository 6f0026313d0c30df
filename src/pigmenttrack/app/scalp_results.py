"""Write what a series of scalp photos gave: tables, overlays, chart and the page for the doctor."""

import re
from dataclasses import dataclass
from pathlib import Path

from pigmenttrack.app.destination import writing_into
from pigmenttrack.app.scalp_result import MeasuredScalp, ScalpResult
from pigmenttrack.app.write_results import encoded_jpeg
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.change_words import change_sentence
from pigmenttrack.report.figure import write_chart
from pigmenttrack.report.hair_overlay import draw_diameters, draw_fates, draw_page_hairs
from pigmenttrack.report.hair_table import write_hairs_csv
from pigmenttrack.report.number_format import shown_day
from pigmenttrack.report.pdf import ReportPicture, write_report
from pigmenttrack.report.plain_text import one_line
from pigmenttrack.report.scalp_overlay import draw_page_wide, draw_wide
from pigmenttrack.report.scalp_record import write_scalp_json
from pigmenttrack.report.scalp_table import write_scalp_csv
from pigmenttrack.report.statement import Statement

# Only names that this program gives: a folder of that name may hold somebody's own files.
_OWN_FILE = re.compile(r"\d{2,}_\d{4}-\d\d-\d\d(_fates)?\.(jpg|csv)")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenScalp:
    """The files that are there now."""

    folder: Path
    csv_path: Path
    json_path: Path
    chart_png_path: Path
    chart_svg_path: Path
    report_path: Path
    overlay_paths: tuple[Path, ...]
    hair_paths: tuple[Path, ...]


def write_scalp_results(result: ScalpResult, folder: Path) -> WrittenScalp:
    """Write all results into a folder, which is made if need be.

    Files of an earlier run are replaced one by one, each whole; overlays and tables of hairs of
    an earlier run that this one does not have are removed.

    Raises
    ------
    BadRequest
        If the folder cannot be written to.
    """
    with writing_into(folder):
        written = WrittenScalp(
            folder=folder,
            csv_path=folder / "measurements.csv",
            json_path=folder / "measurements.json",
            chart_png_path=folder / "chart.png",
            chart_svg_path=folder / "chart.svg",
            report_path=folder / "report.pdf",
            overlay_paths=_write_overlays(result, folder / "overlays"),
            hair_paths=_write_hairs(result, folder / "hairs"),
        )
        write_scalp_csv(result.series, written.csv_path)
        write_scalp_json(result.series, written.json_path)
        statement = scalp_statement(result)
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


def scalp_statement(result: ScalpResult) -> Statement:
    """Return the sentence on the change since the baseline."""
    return Statement.of(change_sentence(result.series))


def _write_overlays(result: ScalpResult, overlays: Path) -> tuple[Path, ...]:
    overlays.mkdir(exist_ok=True)
    paths = []
    for number, visit in enumerate(result.visits, start=1):
        for ending, drawn in _overlays(result, visit):
            path = overlays / f"{_file_stem(number, visit)}{ending}.jpg"
            replace_file(path, encoded_jpeg(drawn))
            paths.append(path)
    _remove_left_over(overlays, paths)
    return tuple(paths)


def _overlays(result: ScalpResult, visit: MeasuredScalp) -> list[tuple[str, Rgb]]:
    """Return the pictures of a visit, each with the ending of its file's name."""
    caption = (
        f"{result.series.name}, {visit.measurement.captured.taken_at.date().isoformat()}, "
        f"{one_line(visit.measurement.photo)}"
    )
    traced, mm_per_px = visit.traced, visit.mm_per_px
    if visit.wide is not None:
        wide = visit.wide
        drawn = draw_wide(
            visit.rgb,
            wide.roi,
            wide.bald,
            wide.baseline_bald,
            wide.part,
            caption=caption,
            mm_per_px=mm_per_px,
        )
        return [("", drawn)]
    if traced is None or mm_per_px is None:
        return []
    by_diameter = draw_diameters(
        visit.rgb,
        traced.field,
        caption=caption,
        mm_per_px=mm_per_px,
        reduction=traced.reduction,
    )
    pictures = [("", by_diameter)]
    change = traced.follow_up.change
    if change is not None and change.ok:
        fates = draw_fates(
            visit.rgb,
            change,
            traced.follow_up.zoom,
            caption=f"{caption}, since the baseline",
            mm_per_px=mm_per_px,
            reduction=traced.reduction,
        )
        pictures.append(("_fates", fates))
    return pictures


def _write_hairs(result: ScalpResult, hairs: Path) -> tuple[Path, ...]:
    """Write a table of the hairs of every close-up."""
    hairs.mkdir(exist_ok=True)
    paths = []
    for number, visit in enumerate(result.visits, start=1):
        if visit.traced is not None:
            path = hairs / f"{_file_stem(number, visit)}.csv"
            write_hairs_csv(visit.traced.field, path)
            paths.append(path)
    _remove_left_over(hairs, paths)
    return tuple(paths)


def _file_stem(number: int, visit: MeasuredScalp) -> str:
    return f"{number:02d}_{visit.measurement.captured.taken_at.date().isoformat()}"


def _remove_left_over(folder: Path, paths: list[Path]) -> None:
    for path in set(folder.iterdir()) - set(paths):
        if _OWN_FILE.fullmatch(path.name):
            path.unlink()


def _page_pictures(result: ScalpResult) -> tuple[ReportPicture, ...]:
    """Return the first, the middle and the last visit, as far as there are so many."""
    count = len(result.visits)
    shown = sorted({0, count // 2, count - 1}) if count else []
    return tuple(_page_picture(result.visits[number]) for number in shown)


def _page_picture(visit: MeasuredScalp) -> ReportPicture:
    measurement = visit.measurement
    day = shown_day(measurement.captured)
    caption = f"Baseline, {day}" if measurement.is_baseline else day
    traced = visit.traced
    rgb = visit.rgb
    if traced is not None:
        follow_up = traced.follow_up
        rgb = draw_page_hairs(
            visit.rgb,
            traced.field,
            follow_up.change,
            follow_up.zoom,
            reduction=traced.reduction,
        )
    if visit.wide is not None:
        wide = visit.wide
        rgb = draw_page_wide(visit.rgb, wide.roi, wide.bald, wide.baseline_bald, wide.part)
    return ReportPicture(caption=caption, rgb=rgb)
