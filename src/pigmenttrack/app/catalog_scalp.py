"""Measure a site of the scalp in a catalog: the way a folder takes, on links to the photos."""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.app.catalog_measure import Stage, mask_png, stage_options, staged
from pigmenttrack.app.catalog_scalp_content import (
    scalp_content,
    scalp_from,
    scalp_run_content,
    scalp_series_from,
)
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.scalp_folder import measure_scalp_folder
from pigmenttrack.app.scalp_result import MeasuredScalp, ScalpResult
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.scalp import ScalpSeries
from pigmenttrack.domain.site import Site
from pigmenttrack.report.figure import write_chart
from pigmenttrack.report.scalp_record import write_scalp_json
from pigmenttrack.report.scalp_table import write_scalp_csv
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.measurements import (
    NewMeasurement,
    add_run,
    measurements_of_run,
    newest_run,
)


@dataclass(frozen=True, slots=True)
class ScalpMeasured:
    """What measuring a site of the scalp gave.

    Attributes
    ----------
    stored : bool
        False where the catalog says the very same already, or the run was stopped.
    """

    result: ScalpResult
    stored: bool


def measure_scalp_site(
    catalog: Catalog,
    site: Site,
    options: MeasureOptions | None = None,
    *,
    control: JobControl | None = None,
    now: datetime | None = None,
) -> ScalpMeasured:
    """Measure all photos of a site of the scalp together and store what comes out.

    A scale that was stated for the run before holds where none is stated now.

    Raises
    ------
    BadRequest
        If the site has no photo, or is none of the scalp.
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses.
    """
    if site.kind is not SiteKind.SCALP:
        msg = f"The site {site.name} is none of the scalp."
        raise BadRequest(msg)
    now = now or datetime.now(UTC)
    options = _as_before(catalog, site, replace(options or MeasureOptions(), kind=site.kind))
    with staged(catalog, site) as stage:
        chosen = stage_options(site, stage, options)
        result = measure_scalp_folder(stage.folder, chosen, control=control, now=now)
    result = replace(result, series=replace(result.series, name=site.name))
    if result.stopped:
        return ScalpMeasured(result, stored=False)
    return ScalpMeasured(result, _store(catalog, site, stage, result, chosen, now))


def scalp_site_series(catalog: Catalog, site: Site) -> ScalpSeries | None:
    """Return what the newest run of a site of the scalp gave, None before the first."""
    with catalog.reading() as connection:
        run = newest_run(connection, site.id)
        if run is None:
            return None
        stored = measurements_of_run(connection, run.id)
    return scalp_series_from(
        run.content, [scalp_from(one.content, one.provenance) for one in stored]
    )


def write_scalp_series(series: ScalpSeries, folder: Path) -> None:
    """Write the tables and the chart of a stored series; pictures need `measure_scalp_site`.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_scalp_csv(series, folder / "measurements.csv")
    write_scalp_json(series, folder / "measurements.json")
    write_chart(series, png_path=folder / "chart.png", svg_path=folder / "chart.svg")


def _as_before(catalog: Catalog, site: Site, options: MeasureOptions) -> MeasureOptions:
    """Return the options with the scale that the newest run was told, where none is told now."""
    if options.mm_per_px or options.field_mm or options.bar_mm:
        return options
    with catalog.reading() as connection:
        run = newest_run(connection, site.id)
    told = {} if run is None else run.content.get("options")
    if not isinstance(told, dict):
        return options
    return replace(
        options,
        mm_per_px=told.get("stated_mm_per_px"),
        field_mm=told.get("field_mm"),
        bar_mm=told.get("bar_mm"),
    )


def _store(
    catalog: Catalog,
    site: Site,
    stage: Stage,
    result: ScalpResult,
    options: MeasureOptions,
    now: datetime,
) -> bool:
    content = scalp_run_content(result.series, options=options.facts())
    with ExitStack() as files:
        measurements = []
        for visit in result.visits:
            mask = None
            if visit.wide is not None:
                png = mask_png(visit.wide.bald)
                mask = files.enter_context(catalog.adding(catalog.folder.masks, png))
            measurements.append(
                NewMeasurement(
                    sha256=stage.identities[_stored_sha256(visit)],
                    content=scalp_content(visit.measurement),
                    provenance=visit.measurement.provenance,
                    mask_sha256=mask,
                )
            )
        with catalog.writing() as connection:
            return add_run(connection, site.id, content, measurements, measured_at=now)


def _stored_sha256(visit: MeasuredScalp) -> str:
    photo = visit.measurement.provenance.facts["photo"]
    if not isinstance(photo, dict):
        msg = "the provenance of a measurement names its photo"
        raise TypeError(msg)
    return str(photo["sha256"])
