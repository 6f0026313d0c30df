"""`pigmenttrack samples`: make the sample photos again (for developers)."""

from pathlib import Path
from typing import Annotated

import typer

from pigmenttrack.cli.output import notes


def samples(
    out: Annotated[Path, typer.Argument(help="Folder to make them in.")],
) -> None:
    """Make the synthetic sample series, with their truth."""
    from pigmenttrack.app.samples import make_sample_images

    make_sample_images(out)
    notes.print(f"Made the sample series in {out}.", markup=False)
