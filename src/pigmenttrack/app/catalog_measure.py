"""Measure a site of a catalog: the very way a folder takes, on links to the stored photos."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from pigmenttrack.app.catalog_content import patch_content, run_content
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.measure_folder import measure_folder
from pigmenttrack.app.measure_series import SeriesResult
from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.site_stage import stage_options, staged
from pigmenttrack.app.site_store import ToStore, store_run
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site
from pigmenttrack.store.catalog import Catalog


@dataclass(frozen=True, slots=True)
class SiteMeasured:
    """What measuring a site gave.

    Attributes
    ----------
    stored : bool
        False where the catalog says the very same already, or the run was stopped.
    """

    result: SeriesResult
    stored: bool


def measure_site(
    catalog: Catalog,
    site: Site,
    options: MeasureOptions | None = None,
    *,
    control: JobControl | None = None,
    now: datetime | None = None,
) -> SiteMeasured:
    """Measure all photos of a site together and store what comes out.

    Older measurements of the same photos are superseded, never changed.

    Raises
    ------
    BadRequest
        If the site has no photo, or photos of its kind are not measured.
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses.
    """
    if site.kind is not SiteKind.VITILIGO:
        msg = f"Photos of the kind {site.kind.value} are stored, but not measured from a catalog."
        raise BadRequest(msg, advice="Import with --no-measure.")
    now = now or datetime.now(UTC)
    options = replace(options or MeasureOptions(), kind=site.kind)
    with staged(catalog, site) as stage:
        chosen = stage_options(site, stage, options)
        result = measure_folder(stage.folder, chosen, control=control, now=now)
    result = replace(result, series=replace(result.series, name=site.name))
    if result.stopped:
        return SiteMeasured(result, stored=False)
    content = run_content(
        result.series, mm_per_frame_px=result.mm_per_frame_px, options=chosen.facts()
    )
    photos = [
        ToStore(
            content=patch_content(visit.measurement),
            provenance=visit.measurement.provenance,
            mask=visit.mask,
        )
        for visit in result.visits
    ]
    return SiteMeasured(result, store_run(catalog, site, stage, content, photos, now))
