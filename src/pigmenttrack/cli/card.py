"""`pigmenttrack card`: the printable reference card."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pigmenttrack.cli.output import notes


class Paper(StrEnum):
    """Sheets that printers have."""

    A4 = "a4"
    LETTER = "letter"


def card(
    out: Annotated[Path, typer.Option(help="The PDF to write.")] = Path("card.pdf"),
    paper: Annotated[Paper, typer.Option(help="Size of the sheet.")] = Paper.A4,
) -> None:
    """Write the reference card to print, cut out and lay beside the patch."""
    from pigmenttrack.app.destination import writing_into
    from pigmenttrack.report.card import write_card

    with writing_into(out.parent):
        write_card(out, paper.value)
    notes.print(
        f"Wrote {out}. Print it at 100 %, then check its 50 mm line with a ruler.", markup=False
    )
