"""`pigmenttrack site`: the places on the body."""

from pathlib import Path
from typing import Annotated

import typer

from pigmenttrack.cli.catalog_option import CatalogOption, SubjectOption
from pigmenttrack.cli.output import job_on_terminal, notes, results
from pigmenttrack.cli.status import REJECTED, STOPPED
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import BodyView, MapPosition, Modality, Side, SiteKind

app = typer.Typer(help="The places on the body that are photographed.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Such as 'left knee'.")]
Kind = Annotated[SiteKind | None, typer.Option(help="What its photos show.")]
BodyRegion = Annotated[str | None, typer.Option(help="Such as knee, hand, face.")]
SideOption = Annotated[Side | None, typer.Option("--side", help="Of the body.")]
ModalityOption = Annotated[Modality | None, typer.Option("--modality", help="Light and device.")]
Position = Annotated[
    str | None,
    typer.Option(
        help="On the body map: view,x,y such as front,0.6,0.7 (0 to 1 from left and top; seen from "
        "the front, a person's left is on the right)."
    ),
]
Control = Annotated[
    bool | None, typer.Option("--control/--no-control", help="Photographed for comparison only.")
]
Note = Annotated[str | None, typer.Option(help="Anything else.")]


@app.command()
def add(
    name: Name,
    subject: SubjectOption,
    kind: Kind = None,
    body_region: BodyRegion = None,
    side: SideOption = None,
    modality: ModalityOption = None,
    position: Position = None,
    control: Control = None,
    note: Note = None,
    catalog: CatalogOption = None,
) -> None:
    """Add a site to a person."""
    from pigmenttrack.app.catalog_records import add_site, find_subject, new_site
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        site = new_site(
            find_subject(opened, subject),
            name,
            kind=kind,
            body_region=body_region,
            side=side,
            modality=modality,
            position=_position(position),
            is_control=control,
            note=note,
        )
        add_site(opened, site)
    notes.print(f"Added {name} of {subject}.", markup=False)


@app.command("list")
def list_all(
    subject: Annotated[str, typer.Option(help="Of this subject only.")] = "",
    catalog: CatalogOption = None,
) -> None:
    """List the sites of a catalog."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from pigmenttrack.app.catalog_summary import site_lines
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        lines = site_lines(opened, subject)
    if not lines:
        notes.print("There are no sites yet: pigmenttrack site add NAME --subject ALIAS")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("Subject", "Site", "Kind", "Side", "Control", "Visits", "Photos", "Measured"):
        table.add_column(title)
    for line in lines:
        table.add_row(*map(Text, line))
    results.print(table)


@app.command()
def edit(
    name: Name,
    subject: SubjectOption,
    new_name: Annotated[str | None, typer.Option(help="Rename to this.")] = None,
    kind: Kind = None,
    body_region: BodyRegion = None,
    side: SideOption = None,
    modality: ModalityOption = None,
    position: Position = None,
    control: Control = None,
    baseline: Annotated[
        str | None, typer.Option(help="File name of the photo to compare with.")
    ] = None,
    roi: Annotated[
        Path | None, typer.Option(help="New outline, drawn on the baseline: a roi.json.")
    ] = None,
    note: Note = None,
    catalog: CatalogOption = None,
) -> None:
    """Change what is known of a site; what is not given stays."""
    from pigmenttrack.app.catalog_records import change_site, find_site, revised
    from pigmenttrack.app.catalog_region import baseline_named, outline_text
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        before = find_site(opened, subject, name)
        chosen = None if baseline is None else baseline_named(opened, before, baseline)
        outline = None if roi is None else outline_text(opened, before, roi, chosen)
        after = revised(
            before,
            name=new_name,
            kind=kind,
            body_region=body_region,
            side=side,
            modality=modality,
            position=_position(position),
            is_control=control,
            baseline_sha256=chosen,
            region=outline,
            note=note,
        )
        change_site(opened, before, after)
    notes.print(f"Changed {after.name} of {subject}.", markup=False)


@app.command()
def measure(
    name: Name,
    subject: SubjectOption,
    out: Annotated[
        Path | None, typer.Option(help="Write tables, overlays, chart and report here, too.")
    ] = None,
    scale: Annotated[
        str, typer.Option(help="Of the scalp: 'auto', or millimetres per pixel.")
    ] = "auto",
    field_mm: Annotated[
        float | None, typer.Option(help="Of scalp close-ups: width of what they show.")
    ] = None,
    bar_mm: Annotated[
        float | None, typer.Option(help="Of scalp close-ups: length of the bar drawn into them.")
    ] = None,
    graticule_mm: Annotated[
        float | None, typer.Option(help="Of scalp close-ups: from stroke to stroke of a graticule.")
    ] = None,
    catalog: CatalogOption = None,
) -> None:
    """Measure all photos of a site again, and store what comes out."""
    from pigmenttrack.app.catalog_measure import measure_site
    from pigmenttrack.app.catalog_records import find_site
    from pigmenttrack.app.options import MeasureOptions
    from pigmenttrack.app.workspace import open_catalog
    from pigmenttrack.cli.measure import positive, show_series, stated_scale
    from pigmenttrack.cli.scalp_site import measure_and_show_site

    with open_catalog(catalog) as opened:
        site = find_site(opened, subject, name)
        if site.kind is SiteKind.SCALP:
            options = MeasureOptions(
                mm_per_px=stated_scale(scale),
                field_mm=positive(field_mm, "--field-mm"),
                bar_mm=positive(bar_mm, "--bar-mm"),
                graticule_mm=positive(graticule_mm, "--graticule-mm"),
            )
            raise typer.Exit(measure_and_show_site(opened, site, options, out))
        with job_on_terminal("Measuring photos") as control:
            measured = measure_site(opened, site, control=control)
    show_series(measured.result.series)
    if out is not None:
        from pigmenttrack.app.write_results import write_results

        write_results(measured.result, out)
    if measured.result.stopped:
        raise typer.Exit(STOPPED)
    notes.print("Stored." if measured.stored else "The catalog says the very same already.")
    if measured.result.series.rejections:
        raise typer.Exit(REJECTED)


@app.command("results")
def show_results(
    name: Name,
    subject: SubjectOption,
    out: Annotated[
        Path | None, typer.Option(help="Write CSV, JSON and chart into this folder, too.")
    ] = None,
    catalog: CatalogOption = None,
) -> None:
    """Show what was measured last, without measuring again."""
    from pigmenttrack.app.catalog_records import find_site
    from pigmenttrack.app.catalog_series import site_series, write_series
    from pigmenttrack.app.workspace import open_catalog
    from pigmenttrack.cli.measure import show_series
    from pigmenttrack.cli.scalp_site import show_site_results

    with open_catalog(catalog) as opened:
        site = find_site(opened, subject, name)
        if site.kind is SiteKind.SCALP:
            show_site_results(opened, site, out)
            return
        series = site_series(opened, site)
    if series is None:
        msg = f"The site {name} was not measured yet."
        raise BadRequest(msg, advice="Measure it with 'pigmenttrack site measure NAME'.")
    show_series(series)
    if out is not None:
        write_series(series, out)
        notes.print(f"Written to {out}.", markup=False)


def _position(text: str | None) -> MapPosition | None:
    if text is None:
        return None
    view, _, point = text.partition(",")
    x, _, y = point.partition(",")
    try:
        return MapPosition(view=BodyView(view), x=float(x), y=float(y))
    except ValueError as error:
        msg = f"--position takes view,x,y such as front,0.4,0.7 with 0 to 1, not {text}."
        raise BadRequest(msg) from error
