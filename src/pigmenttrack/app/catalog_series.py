"""What a catalog's site was last found to be: read back, without measuring and without pictures."""

from pathlib import Path

from pigmenttrack.app.catalog_content import patch_from, series_from
from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.series import Series
from pigmenttrack.domain.site import Site, SiteKind
from pigmenttrack.report.figure import write_chart
from pigmenttrack.report.series_tables import write_tables
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.measurements import measurements_of_run, newest_run


def site_series(catalog: Catalog, site: Site) -> PatchSeries | None:
    """Return what the newest run of a patch gave, None before the first and for other kinds."""
    if site.kind is not SiteKind.VITILIGO:
        return None
    with catalog.reading() as connection:
        run = newest_run(connection, site.id)
        if run is None:
            return None
        stored = measurements_of_run(connection, run.id)
    return series_from(run.content, [patch_from(one.content, one.provenance) for one in stored])


def write_series(series: Series, folder: Path) -> None:
    """Write the tables and the chart of a stored series; pictures need measuring.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_tables(series, folder)
    write_chart(series, png_path=folder / "chart.png", svg_path=folder / "chart.svg")
