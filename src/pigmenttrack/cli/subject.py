"""`pigmenttrack subject`: the people photographed."""

from typing import Annotated

import typer

from pigmenttrack.cli.catalog_option import CatalogOption
from pigmenttrack.cli.output import notes, results
from pigmenttrack.domain.subject import Sex

app = typer.Typer(help="The people photographed, by alias.", no_args_is_help=True)

Alias = Annotated[str, typer.Argument(help="A name that tells you who it is, and nobody else.")]
BirthYear = Annotated[int | None, typer.Option(help="Such as 1980.")]
SexOption = Annotated[Sex | None, typer.Option("--sex", help="For laboratory ranges.")]
Height = Annotated[float | None, typer.Option(help="In cm.")]
Weight = Annotated[float | None, typer.Option(help="In kg.")]
Note = Annotated[str | None, typer.Option(help="Anything else.")]


@app.command()
def add(
    alias: Alias,
    birth_year: BirthYear = None,
    sex: SexOption = None,
    height_cm: Height = None,
    weight_kg: Weight = None,
    note: Note = None,
    catalog: CatalogOption = None,
) -> None:
    """Add a person."""
    from pigmenttrack.app.catalog_records import add_subject, new_subject
    from pigmenttrack.app.workspace import open_catalog

    subject = new_subject(
        alias,
        birth_year=birth_year,
        sex=sex,
        height_cm=height_cm,
        weight_kg=weight_kg,
        note=note,
    )
    with open_catalog(catalog) as opened:
        add_subject(opened, subject)
    notes.print(f"Added {alias}.", markup=False)


@app.command("list")
def list_all(catalog: CatalogOption = None) -> None:
    """List the people of a catalog."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from pigmenttrack.app.catalog_summary import subject_lines
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        lines = subject_lines(opened)
    if not lines:
        notes.print("There are no subjects yet: add one with 'pigmenttrack subject add ALIAS'.")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("Alias", "Born", "Sex", "Height, cm", "Weight, kg", "Sites", "Photos"):
        table.add_column(title)
    for line in lines:
        table.add_row(*map(Text, line))
    results.print(table)


@app.command()
def edit(
    alias: Alias,
    new_alias: Annotated[str | None, typer.Option(help="Rename to this.")] = None,
    birth_year: BirthYear = None,
    sex: SexOption = None,
    height_cm: Height = None,
    weight_kg: Weight = None,
    note: Note = None,
    catalog: CatalogOption = None,
) -> None:
    """Change what is known of a person; what is not given stays."""
    from pigmenttrack.app.catalog_records import change_subject, find_subject, revised
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        before = find_subject(opened, alias)
        after = revised(
            before,
            alias=new_alias,
            birth_year=birth_year,
            sex=sex,
            height_cm=height_cm,
            weight_kg=weight_kg,
            note=note,
        )
        change_subject(opened, before, after)
    notes.print(f"Changed {after.alias}.", markup=False)
