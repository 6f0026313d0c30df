"""`pigmenttrack import`: photos into a catalog."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.catalog_option import CatalogOption
from pigmenttrack.cli.output import job_on_terminal, notes
from pigmenttrack.cli.status import REJECTED, STOPPED
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.app.import_photos import ImportReport
    from pigmenttrack.domain.site import Site
    from pigmenttrack.store.catalog import Catalog


def import_folder(
    folder: Annotated[Path, typer.Argument(help="Folder of photos of one site, or an export.")],
    subject: Annotated[str, typer.Option(help="The subject's alias.")] = "",
    site: Annotated[str, typer.Option(help="The site's name.")] = "",
    measure: Annotated[
        bool, typer.Option("--measure/--no-measure", help="Measure the site afterwards.")
    ] = True,
    out: Annotated[
        Path | None, typer.Option(help="Write tables, overlays, chart and report here, too.")
    ] = None,
    catalog: CatalogOption = None,
) -> None:
    """Take a folder of photos, or an exported catalog, into a catalog."""
    from pigmenttrack.app.catalog_export_form import is_export
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        if is_export(folder):
            status = _read_export(opened, folder)
        else:
            status = _take_folder(opened, folder, subject, site, measure=measure, out=out)
    if status:
        raise typer.Exit(status)


def _take_folder(
    catalog: "Catalog",
    folder: Path,
    subject: str,
    site_name: str,
    *,
    measure: bool,
    out: Path | None,
) -> int:
    from pigmenttrack.app.catalog_records import find_site
    from pigmenttrack.app.import_photos import import_folder as take

    if not subject or not site_name:
        msg = "Whose photos are these, and of which site?"
        raise BadRequest(msg, advice="Give --subject ALIAS and --site NAME.")
    site = find_site(catalog, subject, site_name)
    with job_on_terminal("Importing photos") as control:
        report = take(
            catalog,
            folder,
            site,
            control=control,
            on_imported=lambda name: typer.echo(f"imported {name}"),
        )
    _tell(report)
    if report.stopped:
        return STOPPED
    rejected = bool(report.rejections)
    if measure and report.imported:
        rejected |= _measure(catalog, find_site(catalog, subject, site_name), out)
    return REJECTED if rejected else 0


def _measure(catalog: "Catalog", site: "Site", out: Path | None) -> bool:
    from pigmenttrack.app.catalog_measure import measure_site
    from pigmenttrack.cli.measure import show_series
    from pigmenttrack.cli.scalp_site import measure_and_show_site
    from pigmenttrack.domain.site import SiteKind

    if site.kind is SiteKind.SCALP:
        status = measure_and_show_site(catalog, site, None, out)
        if status == STOPPED:
            raise typer.Exit(status)
        return status == REJECTED
    with job_on_terminal("Measuring photos") as control:
        measured = measure_site(catalog, site, control=control)
    if measured.result.stopped:
        notes.print("Stopped: the photos are in the catalog, measurements were not stored.")
        raise typer.Exit(STOPPED)
    show_series(measured.result.series)
    if out is not None:
        from pigmenttrack.app.write_results import write_results

        write_results(measured.result, out)
        notes.print(f"Written to {out}.", markup=False)
    return bool(measured.result.series.rejections)


def _tell(report: "ImportReport") -> None:
    for name in report.duplicates:
        notes.print(f"{name}: the site has this photo already.", markup=False)
    for name, other in report.look_alikes:
        notes.print(f"{name}: shows the very same picture as {other}; kept, flagged.", markup=False)
    for rejection in report.rejections:
        said = f"{rejection.photo}: {rejection.reason} {rejection.advice}"
        notes.print(said.rstrip(), markup=False)
    for remark in report.remarks:
        notes.print(remark, markup=False)
    notes.print(
        f"{len(report.imported)} imported, {len(report.duplicates)} there already, "
        f"{len(report.rejections)} rejected."
    )


def _read_export(catalog: "Catalog", folder: Path) -> int:
    from pigmenttrack.app.catalog_import import import_export

    read = import_export(catalog, folder)
    counts = ", ".join(f"{number} {kind}" for kind, number in read.counts)
    notes.print(f"Read back from {folder.name}: {counts}.", markup=False)
    return 0
