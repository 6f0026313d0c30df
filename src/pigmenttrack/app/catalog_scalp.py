"""Measure a site of the scalp in a catalog: the way a folder takes, on links to the photos."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from pigmenttrack.app.catalog_scalp_content import (
    scalp_content,
    scalp_from,
    scalp_run_content,
    scalp_series_from,
)
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.scalp_folder import measure_scalp_folder
from pigmenttrack.app.scalp_result import ScalpResult
from pigmenttrack.app.site_drawing import drawing_of
from pigmenttrack.app.site_stage import stage_options, staged
from pigmenttrack.app.site_store import ToStore, store_run
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.scalp import ScalpSeries
from pigmenttrack.domain.site import Site
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.measurements import measurements_of_run, newest_run

SCALE_OF_SITE = "scale_of_site"  # in a run: whether its scale was drawn on the site


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

    A scale that was stated for the run before holds where none is stated now and none is drawn.

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
    with staged(catalog, site) as stage:
        asked = replace(options or MeasureOptions(), kind=site.kind)
        told = asked if _tells_scale(asked) else _as_before(catalog, site, asked)
        chosen = stage_options(site, stage, told)
        result = measure_scalp_folder(stage.folder, chosen, control=control, now=now)
    result = replace(result, series=replace(result.series, name=site.name))
    if result.stopped:
        return ScalpMeasured(result, stored=False)
    # What was drawn on the site is looked up each time: taken away there, it is gone.
    facts = {**chosen.facts(), SCALE_OF_SITE: _tells_scale(chosen) and not _tells_scale(told)}
    content = scalp_run_content(result.series, options=facts)
    photos = [
        ToStore(
            content=scalp_content(visit.measurement),
            provenance=visit.measurement.provenance,
            mask=None if visit.wide is None else visit.wide.bald,
        )
        for visit in result.visits
    ]
    return ScalpMeasured(result, store_run(catalog, site, stage, content, photos, now))


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


def _tells_scale(options: MeasureOptions) -> bool:
    told = (options.mm_per_px, options.field_mm, options.bar_mm, options.graticule_mm)
    return any(told)


def _as_before(catalog: Catalog, site: Site, options: MeasureOptions) -> MeasureOptions:
    """Return the options with the scale that the newest run was told, unless the site tells one."""
    drawing = drawing_of(site)
    if drawing.scale is not None or drawing.field_mm is not None:
        return options
    with catalog.reading() as connection:
        run = newest_run(connection, site.id)
    told = {} if run is None else run.content.get("options")
    if not isinstance(told, dict) or told.get(SCALE_OF_SITE):
        return options
    return replace(
        options,
        mm_per_px=told.get("stated_mm_per_px"),
        field_mm=told.get("field_mm"),
        bar_mm=told.get("bar_mm"),
        graticule_mm=told.get("graticule_mm"),
    )
