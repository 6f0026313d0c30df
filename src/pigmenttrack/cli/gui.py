"""`pigmenttrack gui`: open the window."""

import importlib
from pathlib import Path
from typing import Annotated

import typer


def gui(
    catalog: Annotated[
        Path | None,
        typer.Argument(help="The catalog's folder. Default: the last one, at first the samples."),
    ] = None,
    samples: Annotated[
        Path | None, typer.Option(hidden=True, help="Folder of sample series.")
    ] = None,
) -> None:
    """Open the window: photos, measurements, charts and journal of a catalog."""
    # The one place where two front doors meet: by name, so that neither knows the other and the
    # command line starts without Qt.
    window = importlib.import_module("pigmenttrack.gui.app")  # noqa: TID251 - see above
    status = window.run(catalog, samples=samples)
    if status:
        raise typer.Exit(status)
