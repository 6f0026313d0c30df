"""`pigmenttrack vasi`: VASI from measured areas, with what was not photographed said."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.catalog_option import CatalogOption, SubjectOption
from pigmenttrack.cli.output import notes, results
from pigmenttrack.domain.body_part import BodyPart, body_part_named
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.app.vasi import PersonVasi, VasiSite
    from pigmenttrack.domain.vasi_measured import BodySize


def vasi(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FOLDER]...", help="Photos of one site each, with a scale."),
    ] = None,
    subject: SubjectOption = "",
    catalog: CatalogOption = None,
    height_cm: Annotated[float | None, typer.Option(help="Body height.")] = None,
    weight_kg: Annotated[float | None, typer.Option(help="Body weight.")] = None,
    hand_cm2: Annotated[
        float | None,
        typer.Option(help="The person's own hand, palm with fingers. Default: 0.87 % of the body."),
    ] = None,
    body: Annotated[
        str, typer.Option(help="Part of the body, where neither region nor folder names one.")
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Sum VASI over the photographed sites of one person: T-VASI, F-VASI, continuous VASI."""
    from pigmenttrack.app.vasi import sites_of_folders, vasi_of
    from pigmenttrack.app.vasi_record import vasi_json

    part = body_part_named(body)
    if body and part is BodyPart.UNNAMED:
        msg = f"'{body}' names no part of the body."
        raise BadRequest(msg, advice="Such as face, hands, arms, trunk, legs or feet.")
    if bool(folders) == (bool(subject) or catalog is not None):
        msg = "VASI is taken either from folders of photos or from a catalog's subject."
        raise BadRequest(msg, advice="Name folders, or --subject with --catalog.")
    if folders:
        size = _size(height_cm, weight_kg, hand_cm2)
        sites = sites_of_folders(folders, part)
    else:
        sites, size = _from_catalog(catalog, subject, (height_cm, weight_kg, hand_cm2))
    found = vasi_of(sites, size)
    if json:
        typer.echo(vasi_json(found, size), nl=False)
        return
    show(found, size)


def _from_catalog(
    path: Path | None, alias: str, told: tuple[float | None, float | None, float | None]
) -> "tuple[list[VasiSite], BodySize]":
    from pigmenttrack.app.catalog_records import find_subject
    from pigmenttrack.app.catalog_vasi import vasi_sites
    from pigmenttrack.app.workspace import open_catalog

    height_cm, weight_kg, hand_cm2 = told
    with open_catalog(path) as opened:
        person = find_subject(opened, alias)
        size = _size(height_cm or person.height_cm, weight_kg or person.weight_kg, hand_cm2)
        return vasi_sites(opened, person), size


def _size(height_cm: float | None, weight_kg: float | None, hand_cm2: float | None) -> "BodySize":
    from pigmenttrack.domain.vasi_measured import body_size

    if height_cm is None or weight_kg is None:
        msg = "VASI is a share of the body's surface, which needs height and weight."
        raise BadRequest(msg, advice="Give --height-cm and --weight-kg.")
    try:
        return body_size(height_cm, weight_kg, hand_cm2)
    except ValueError as error:
        msg = f"{error}."
        raise BadRequest(msg) from error


def show(found: "PersonVasi", size: "BodySize") -> None:
    """Print the rows, the totals, and what they do not cover."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from pigmenttrack.report.number_format import shown_day
    from pigmenttrack.report.vasi_table import (
        ROW_HEAD,
        TOTAL_HEAD,
        coverage_sentence,
        vasi_rows,
        vasi_totals,
    )

    for site in found.sites:
        days = f"{shown_day(site.first)} (baseline), {shown_day(site.latest)} (latest)"
        results.print(Text(f"{site.name}: {days}"))
    tables = (
        (ROW_HEAD, vasi_rows(found.latest)),
        (TOTAL_HEAD, vasi_totals(found.first, found.latest)),
    )
    for header, rows in tables:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for title in header:
            table.add_column(Text(title))
        for row in rows:
            table.add_row(*map(Text, row))
        results.print(table)
    results.print(Text(coverage_sentence(found.latest, size)))
    for sentence in found.left_out:
        notes.print(Text(sentence))
