"""`pigmenttrack measure --catalog`: sites of a catalog instead of a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.markup import escape

from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.cli.output import job_on_terminal, notes
from pigmenttrack.cli.status import REJECTED, STOPPED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pigmenttrack.app.site_choice import ChosenSite
    from pigmenttrack.store.catalog import Catalog


def measure_from_catalog(
    path: Path | None,
    *,
    subject: str,
    site: str,
    options: MeasureOptions,
    out: Path | None,
    as_json: bool,
) -> int:
    """Measure one site, all of a subject, or all of a catalog; return the exit status."""
    from pigmenttrack.app.site_choice import chosen_sites
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(path) as opened:
        chosen = chosen_sites(opened, subject, site)
        status = 0
        for one in chosen:
            if len(chosen) > 1:
                notes.rule(escape(f"{one.subject.alias}: {one.site.name}"))
            ended = _measure_one(opened, one, options, _target(opened, one, chosen, out), as_json)
            if ended == STOPPED:
                return ended
            status = max(status, ended)
        return status


def _target(
    catalog: "Catalog", one: "ChosenSite", chosen: "Sequence[ChosenSite]", out: Path | None
) -> Path:
    from pigmenttrack.app.catalog_export_names import safe_name
    from pigmenttrack.app.results_folder import results_folder

    if out is None:
        return results_folder(_source(catalog, one), f"{one.subject.alias} {one.site.name}")
    if len(chosen) == 1:
        return out
    return out / safe_name(one.subject.alias) / safe_name(one.site.name)


def _source(catalog: "Catalog", one: "ChosenSite") -> str:
    return f"{catalog.folder.path.resolve()}\n{one.site.id}"


def _measure_one(
    catalog: "Catalog",
    one: "ChosenSite",
    options: MeasureOptions,
    target: Path,
    as_json: bool,
) -> int:
    from pigmenttrack.app.catalog_measure import measure_site
    from pigmenttrack.app.destination import require_writable
    from pigmenttrack.app.results_folder import mark_results, require_own_folder
    from pigmenttrack.app.write_results import write_results
    from pigmenttrack.cli.measure import FILES_WRITTEN, show_series
    from pigmenttrack.cli.scalp_site import measure_and_show_site
    from pigmenttrack.domain.site import SiteKind

    require_writable(target)
    require_own_folder(target)
    if one.site.kind is SiteKind.SCALP:
        status = measure_and_show_site(catalog, one.site, options, target, as_json=as_json)
        mark_results(target, _source(catalog, one))
        return status
    with job_on_terminal("Measuring photos") as control:
        measured = measure_site(catalog, one.site, options, control=control)
    written = write_results(measured.result, target)
    mark_results(target, _source(catalog, one))
    if as_json:
        typer.echo(written.json_path.read_text(encoding="utf-8"), nl=False)
    else:
        show_series(measured.result.series)
        kept = "stored" if measured.stored else "the catalog says the very same already"
        notes.print(f"Written to {target}: {', '.join(FILES_WRITTEN)}; {kept}.", markup=False)
    if measured.result.stopped:
        return STOPPED
    return REJECTED if measured.result.series.rejections else 0
