"""`pigmenttrack demo`: the main job on the sample photos."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from pigmenttrack.cli.measure import measure_and_show
from pigmenttrack.cli.output import notes
from pigmenttrack.cli.status import STOPPED


def demo(
    samples: Annotated[
        Path | None, typer.Argument(help="Folder of sample series. Default: those that came along.")
    ] = None,
    out: Annotated[Path, typer.Option(help="Where the results go.")] = Path("pigmenttrack-results"),
) -> None:
    """Measure the sample series that come with the program."""
    from pigmenttrack.app.samples_folder import photo_series_in, sample_options

    worst = 0
    for folder in photo_series_in(samples):
        notes.rule(escape(folder.name))
        status = measure_and_show(folder, sample_options(folder), out / folder.name)
        if status == STOPPED:
            raise typer.Exit(status)
        worst = max(worst, status)
    if worst:
        raise typer.Exit(worst)
