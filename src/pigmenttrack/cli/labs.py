"""`pigmenttrack labs`: units of laboratory values, and files of them."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated

import typer

from pigmenttrack.cli.output import notes, results
from pigmenttrack.cli.status import REJECTED
from pigmenttrack.domain.errors import BadRequest

app = typer.Typer(help="Laboratory values: units, doubts, files.", no_args_is_help=True)


@app.command()
def convert(
    value: Annotated[str, typer.Argument(help="As printed: 46, 0.9.")],
    unit: Annotated[str, typer.Argument(help="As printed: pmol/L.")],
    analyte: Annotated[str, typer.Option(help="What was measured: b12; see 'labs known'.")],
    to: Annotated[str, typer.Option(help="Unit wanted. Default: the other one.")] = "",
) -> None:
    """Tell a value in another unit, exactly, and what named thresholds call it."""
    from rich.text import Text

    from pigmenttrack.cli.labs_table import in_other_units, shown, threshold_words
    from pigmenttrack.domain.labs import LabResult
    from pigmenttrack.domain.labs_analytes import analyte_named, unit_named
    from pigmenttrack.domain.labs_checks import unit_doubts

    which = analyte_named(analyte)
    try:
        lab = LabResult(
            taken_on=_today(),
            analyte=which.key,
            value=Decimal(value.replace(",", ".")),
            unit=unit_named(unit, which),
        )
    except (ValueError, InvalidOperation) as error:
        message = f"'{value}' is no laboratory value."
        raise BadRequest(message, advice="Write a plain number, such as 46 or 0.9.") from error
    target = unit_named(to, which) if to else ""
    told = f"{shown(lab.in_unit(target))} {target}" if to else " = ".join(in_other_units(lab))
    first = f"{value} {lab.unit} of {which.name}"
    results.print(Text(f"{first} = {told}" if told else f"{first}: no other unit is in use."))
    for name, word in threshold_words(lab).items():
        results.print(Text(f"  {word} ({name})"))
    for doubt in unit_doubts(lab):
        notes.print(Text(doubt))


@app.command()
def check(
    file: Annotated[Path, typer.Argument(help="A CSV file of laboratory results.")],
) -> None:
    """Read a file of results: list what cannot be taken, and doubts about units."""
    from rich.text import Text

    from pigmenttrack.app.labs_file import check_labs, told
    from pigmenttrack.cli.labs_table import labs_table

    checked = check_labs(file, today=_today())
    if checked.results:
        results.print(labs_table(checked.results))
    for lab, doubt in checked.doubts:
        results.print(Text(f"Doubt, {lab.taken_on}: {doubt}"))
    for error in checked.errors:
        results.print(Text(f"Not taken, {told(error)}"))
    notes.print(
        f"{len(checked.results)} results read, {len(checked.errors)} rows not taken, "
        f"{len(checked.doubts)} doubts."
    )
    if checked.errors:
        raise typer.Exit(REJECTED)


@app.command()
def known() -> None:
    """Show the analytes, their units, and the named thresholds with their sources."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from pigmenttrack.domain.labs_analytes import ANALYTES
    from pigmenttrack.domain.labs_change import REFERENCE_CHANGES
    from pigmenttrack.domain.labs_thresholds import THRESHOLD_SETS

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("analyte", "name", "units", "two results differ beyond", "thresholds"):
        table.add_column(title)
    for key, analyte in ANALYTES.items():
        change = REFERENCE_CHANGES.get(key)
        sets = [f"{made.name}: {made.source}" for made in THRESHOLD_SETS if made.analyte == key]
        limits = "" if change is None else f"{change.down_pct:+g} / {change.up_pct:+g} %"
        cells = (key, analyte.name, ", ".join(analyte.units), limits, "\n".join(sets))
        table.add_row(*map(Text, cells))
    results.print(table)
    notes.print("[?]: not checked against the original.", markup=False)


def _today() -> date:
    return datetime.now().astimezone().date()
