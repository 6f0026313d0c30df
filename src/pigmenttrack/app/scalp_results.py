"""Write what a series of scalp photos gave: tables, overlays, chart and the page for the doctor."""

from collections.abc import Iterator
from pathlib import Path

from pigmenttrack.app.destination import writing_into
from pigmenttrack.app.results_files import (
    SeriesFiles,
    file_stem,
    first_middle_last,
    overlay_caption,
    page_caption,
    remove_left_over,
    write_overlays,
    write_series_files,
)
from pigmenttrack.app.scalp_result import MeasuredScalp, ScalpResult
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.report.hair_overlay import draw_diameters, draw_fates, draw_page_hairs
from pigmenttrack.report.hair_table import write_hairs_csv
from pigmenttrack.report.pdf import ReportPicture
from pigmenttrack.report.scalp_overlay import draw_page_wide, draw_wide


def write_scalp_results(result: ScalpResult, folder: Path) -> SeriesFiles:
    """Write all results into a folder, which is made if need be.

    Files of an earlier run are replaced one by one, each whole; overlays and tables of hairs of
    an earlier run that this one does not have are removed.

    Raises
    ------
    BadRequest
        If the folder cannot be written to.
    """
    with writing_into(folder):
        write_overlays(folder / "overlays", _overlays(result))
        _write_hairs(result, folder / "hairs")
        return write_series_files(
            result.series,
            folder,
            pictures=[_page_picture(one) for one in first_middle_last(result.visits)],
            statement=series_statement(result.series),
        )


def _overlays(result: ScalpResult) -> Iterator[tuple[str, Rgb]]:
    """Yield the pictures of every visit, each with its name."""
    for number, visit in enumerate(result.visits, start=1):
        stem = file_stem(number, visit.measurement)
        caption = overlay_caption(result.series, visit.measurement)
        if visit.wide is not None:
            yield stem, _wide_overlay(visit, caption)
        else:
            yield from _hair_overlays(visit, stem, caption)


def _wide_overlay(visit: MeasuredScalp, caption: str) -> Rgb:
    wide = visit.wide
    if wide is None:
        msg = "only a wider view has marks to draw"
        raise ValueError(msg)
    return draw_wide(
        visit.rgb,
        wide.roi,
        wide.bald,
        wide.baseline_bald,
        wide.part,
        caption=caption,
        mm_per_px=visit.mm_per_px,
    )


def _hair_overlays(visit: MeasuredScalp, stem: str, caption: str) -> Iterator[tuple[str, Rgb]]:
    traced, mm_per_px = visit.traced, visit.mm_per_px
    if traced is None or mm_per_px is None:
        return
    yield (
        stem,
        draw_diameters(
            visit.rgb,
            traced.field,
            caption=caption,
            mm_per_px=mm_per_px,
            reduction=traced.reduction,
        ),
    )
    change = traced.follow_up.change
    if change is not None and change.ok:
        yield (
            f"{stem}_fates",
            draw_fates(
                visit.rgb,
                change,
                traced.follow_up.zoom,
                caption=f"{caption}, since the baseline",
                mm_per_px=mm_per_px,
                reduction=traced.reduction,
            ),
        )


def _write_hairs(result: ScalpResult, hairs: Path) -> None:
    """Write a table of the hairs of every close-up; for wider views there is not even a folder."""
    if not hairs.is_dir() and all(visit.traced is None for visit in result.visits):
        return
    hairs.mkdir(exist_ok=True)
    paths = []
    for number, visit in enumerate(result.visits, start=1):
        if visit.traced is not None:
            path = hairs / f"{file_stem(number, visit.measurement)}.csv"
            write_hairs_csv(visit.traced.field, path)
            paths.append(path)
    remove_left_over(hairs, paths)


def _page_picture(visit: MeasuredScalp) -> ReportPicture:
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
    return ReportPicture(caption=page_caption(visit.measurement), rgb=rgb)
