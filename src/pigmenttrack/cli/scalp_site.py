"""A catalog's site of the scalp on the command line: measuring it, and what it gave last."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pigmenttrack.cli.output import job_on_terminal, notes
from pigmenttrack.cli.status import REJECTED, STOPPED
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.app.options import MeasureOptions
    from pigmenttrack.domain.site import Site
    from pigmenttrack.store.catalog import Catalog


def measure_and_show_site(
    catalog: "Catalog",
    site: "Site",
    options: "MeasureOptions | None",
    out: Path | None,
    *,
    as_json: bool = False,
) -> int:
    """Measure a site of the scalp, store and show what comes out; return the exit status."""
    from pigmenttrack.app.catalog_scalp import measure_scalp_site
    from pigmenttrack.app.scalp_results import write_scalp_results
    from pigmenttrack.cli.measure_scalp import show_scalp_series
    from pigmenttrack.report.record import json_text
    from pigmenttrack.report.scalp_record import scalp_record

    with job_on_terminal("Measuring photos") as control:
        measured = measure_scalp_site(catalog, site, options, control=control)
    if as_json:
        typer.echo(json_text(scalp_record(measured.result.series)), nl=False)
    else:
        show_scalp_series(measured.result.series)
    if out is not None:
        write_scalp_results(measured.result, out)
        notes.print(f"Written to {out}.", markup=False)
    if measured.result.stopped:
        notes.print("Stopped: measurements were not stored.")
        return STOPPED
    notes.print("Stored." if measured.stored else "The catalog says the very same already.")
    return REJECTED if measured.result.series.rejections else 0


def show_site_results(catalog: "Catalog", site: "Site", out: Path | None) -> None:
    """Show what was measured last on a site of the scalp, without measuring again."""
    from pigmenttrack.app.catalog_scalp import scalp_site_series
    from pigmenttrack.app.catalog_series import write_series
    from pigmenttrack.cli.measure_scalp import show_scalp_series

    series = scalp_site_series(catalog, site)
    if series is None:
        msg = f"The site {site.name} was not measured yet."
        raise BadRequest(msg, advice="Measure it with 'pigmenttrack site measure'.")
    show_scalp_series(series)
    if out is not None:
        write_series(series, out)
        notes.print(f"Written to {out}.", markup=False)
