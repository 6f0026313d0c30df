"""Measuring scalp photos from the command line: what is shown, and the exit status."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.cli.measure import print_table
from pigmenttrack.cli.output import job_on_terminal, notes, results
from pigmenttrack.cli.status import REJECTED, STOPPED

if TYPE_CHECKING:
    from pigmenttrack.domain.scalp import ScalpSeries

FILES_WRITTEN = (  # as far as there is something to write
    "measurements.csv",
    "measurements.json",
    "overlays/",
    "hairs/",
    "chart.png",
    "chart.svg",
    "report.pdf",
)


def measure_and_show_scalp(
    folder: Path, options: MeasureOptions, target: Path, *, as_json: bool = False
) -> int:
    """Measure a folder of scalp photos, write and show the results, and return the exit status."""
    from pigmenttrack.app.scalp_folder import measure_scalp_folder
    from pigmenttrack.app.scalp_results import write_scalp_results

    with job_on_terminal("Measuring photos") as control:
        result = measure_scalp_folder(folder, options, control=control)
    written = write_scalp_results(result, target)
    if as_json:
        typer.echo(written.json_path.read_text(encoding="utf-8"), nl=False)
    else:
        show_scalp_series(result.series)
        there = [name for name in FILES_WRITTEN if (target / name).exists()]
        notes.print(f"Written to {target}: " + ", ".join(there), markup=False)
    if result.stopped:
        return STOPPED
    return REJECTED if result.series.rejections else 0


def show_scalp_series(series: "ScalpSeries") -> None:
    """Print the table of a scalp series, and below it what is said of its change."""
    from rich.text import Text

    from pigmenttrack.app.verdict_statement import series_statement
    from pigmenttrack.report.scalp_table import format_scalp_table

    print_table(format_scalp_table(series))
    statement = series_statement(series)
    results.print(Text(f"{statement} {statement.caveat}".strip()))
    for measurement in series.measurements:
        if measurement.refusal:
            notes.print(Text(f"{measurement.photo}: {measurement.refusal}"))
    for remark in (series.view_reason, *series.remarks):
        notes.print(Text(remark))
