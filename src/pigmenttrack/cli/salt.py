"""`pigmenttrack salt`: the Severity of Alopecia Tool from four photos of the head."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.output import notes, results

if TYPE_CHECKING:
    from pigmenttrack.app.salt_photos import SaltResult

VERTEX_FIRST = "vertex, posterior, left, right"


def salt(
    folder: Annotated[Path, typer.Argument(help=f"Folder with four photos called {VERTEX_FIRST}.")],
    out: Annotated[
        Path | None, typer.Option(help="Write a picture of each view into this folder.")
    ] = None,
) -> None:
    """Measure the bald share of four views of the head, and SALT with its interval."""
    from pigmenttrack.app.salt_photos import salt_of_folder
    from pigmenttrack.app.salt_pictures import write_salt_pictures

    result = salt_of_folder(folder)
    show_salt(result)
    if out is not None:
        write_salt_pictures(result, out)
        notes.print(f"Written to {out}.", markup=False)


def show_salt(result: "SaltResult") -> None:
    """Print the views, the score and what is doubtful."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from pigmenttrack.domain.flags import flag_sentences
    from pigmenttrack.domain.score_salt import VIEW_WEIGHT_PCT
    from pigmenttrack.report.number_format import shown_estimate

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("View", "Photo", "Weight, %", "Bald, % of the region (95 %)"):
        table.add_column(title)
    for view in result.views:
        weight = str(VIEW_WEIGHT_PCT[view.name])
        loss = shown_estimate(view.loss_pct, most_decimals=1)
        table.add_row(view.name, Text(view.photo), weight, loss)
    results.print(table)
    results.print(f"SALT {shown_estimate(result.total, most_decimals=1)}", highlight=False)
    doubts = {sentence for view in result.views for sentence in flag_sentences(view.flags)}
    for sentence in sorted(doubts):
        notes.print(Text(sentence))
