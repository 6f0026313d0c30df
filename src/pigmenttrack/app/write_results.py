"""Write what measuring patches gave: tables, overlays, chart and the page for the doctor."""

from pathlib import Path

from pigmenttrack.app.destination import writing_into
from pigmenttrack.app.measure_series import MeasuredVisit, SeriesResult
from pigmenttrack.app.results_files import (
    SeriesFiles,
    file_stem,
    first_middle_last,
    overlay_caption,
    page_caption,
    write_overlays,
    write_series_files,
)
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.report.overlay_legend import draw_captioned_overlay, draw_page_overlay
from pigmenttrack.report.patch_table import write_patches_csv
from pigmenttrack.report.pdf import ReportPicture


def write_results(result: SeriesResult, folder: Path) -> SeriesFiles:
    """Write all results into a folder, which is made if need be.

    Files of an earlier run are replaced one by one, each whole; overlays of an earlier run that
    this one does not have are removed.

    Raises
    ------
    BadRequest
        If the folder cannot be written to.
    """
    with writing_into(folder):
        overlays = (
            (file_stem(number, visit.measurement), _overlay(result, visit))
            for number, visit in enumerate(result.visits, start=1)
        )
        write_overlays(folder / "overlays", overlays)
        write_patches_csv(result.series, folder / "patches.csv")
        return write_series_files(
            result.series,
            folder,
            pictures=[_page_picture(result, one) for one in first_middle_last(result.visits)],
            statement=series_statement(result.series),
        )


def _overlay(result: SeriesResult, visit: MeasuredVisit) -> Rgb:
    return draw_captioned_overlay(
        visit.rgb,
        visit.mask,
        None if visit.measurement.is_baseline else result.baseline_mask,
        caption=overlay_caption(result.series, visit.measurement),
        mm_per_px=result.mm_per_frame_px,
        valid=visit.visible,
        places=visit.places,
    )


def _page_picture(result: SeriesResult, visit: MeasuredVisit) -> ReportPicture:
    baseline_mask = None if visit.measurement.is_baseline else result.baseline_mask
    drawn = draw_page_overlay(
        visit.rgb, visit.mask, baseline_mask, valid=visit.visible, places=visit.places
    )
    return ReportPicture(caption=page_caption(visit.measurement), rgb=drawn)
