"""A batch into a catalog: each site imported and measured, for years to come.

One program writes a catalog at a time, so this is a plain loop. What is in the catalog is not
imported again, and a site is measured again only if its newest measurement does not know all its
photos.
"""

from dataclasses import replace

from pigmenttrack.app.batch_events import BatchEvents
from pigmenttrack.app.batch_kind import chosen_kind
from pigmenttrack.app.batch_plan import BatchPlan, SitePlan
from pigmenttrack.app.batch_run import BatchReport
from pigmenttrack.app.batch_site import nothing_measured
from pigmenttrack.app.batch_stage import NowhereLine, options_for, staged
from pigmenttrack.app.batch_task import SiteOutcome, SiteSummary
from pigmenttrack.app.batch_wishes import BatchWishes, task_of
from pigmenttrack.app.catalog_measure import measure_site
from pigmenttrack.app.catalog_records import add_site, add_subject, new_site, new_subject
from pigmenttrack.app.catalog_series import site_series
from pigmenttrack.app.import_photos import ImportReport, import_folder
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.options import SiteKind
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.domain.errors import BadRequest, Cancelled
from pigmenttrack.domain.measurement import PatchSeries, Rejection
from pigmenttrack.domain.site import Site
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.sites import site_by_name
from pigmenttrack.store.subjects import subject_by_alias
from pigmenttrack.store.visits import photos_of


def fill_catalog(
    catalog: Catalog,
    plan: BatchPlan,
    wishes: BatchWishes,
    events: BatchEvents,
    control: JobControl,
) -> BatchReport:
    """Import and measure all sites of a plan; subjects and sites that are missing are made.

    Raises
    ------
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses; what is in it stays.
    """
    report = BatchReport(n_sites=len(plan.sites))
    events.planned(plan, plan.sites)
    for number, site in enumerate(plan.sites):
        try:
            control.checkpoint(number, len(plan.sites))
        except Cancelled:
            report.stopped = True
            report.left = len(plan.sites) - number
            break
        outcome, fresh = _take_site(catalog, site, wishes, events)
        report.measured += fresh
        report.done_before += not fresh
        report.count(site, outcome.summary)
        events.site_done(site, outcome)
    return report


def _take_site(
    catalog: Catalog, plan: SitePlan, wishes: BatchWishes, events: BatchEvents
) -> tuple[SiteOutcome, bool]:
    """Return what is known of a site now, and whether anything had to be done for it."""
    task = task_of(plan, wishes)
    control = JobControl(on_photo=lambda photo: events.photo_begun(plan, photo))
    try:
        with staged(task, NowhereLine()) as (folder, not_staged):
            kind, why = chosen_kind(task.kind, folder, now=wishes.now, control=control)
            site = _site_of(catalog, plan, kind)
            imported = import_folder(catalog, folder, site, control=control, now=wishes.now)
            rejections = [*not_staged, *imported.rejections]
            if site.kind is not SiteKind.VITILIGO:
                only = _only_imported(imported, rejections, kind, why)
                return only, bool(imported.imported)
            wished = replace(wishes, options=options_for(task, folder))
            series, fresh = _measured(catalog, site, wished, control)
    except BadRequest as error:
        return nothing_measured(task, error.message, error.advice), False
    statement = series_statement(series)
    all_rejected = (*rejections, *series.rejections)
    summary = SiteSummary(
        kind=SiteKind.VITILIGO.value,
        kind_said=why,
        n_measured=len(series.measurements),
        n_rejected=len(all_rejected),
        verdict=statement.words,
        interval=statement.interval,
    )
    return _outcome(all_rejected, summary), fresh


def _site_of(catalog: Catalog, plan: SitePlan, kind: SiteKind) -> Site:
    """Return the site of the catalog that is meant, made if need be."""
    with catalog.reading() as connection:
        subject = subject_by_alias(connection, plan.subject)
    if subject is None:
        subject = new_subject(plan.subject)
        add_subject(catalog, subject)
    with catalog.reading() as connection:
        site = site_by_name(connection, subject.id, plan.site)
    if site is None:
        site = new_site(subject, plan.site, kind=kind)
        add_site(catalog, site)
    return site


def _measured(
    catalog: Catalog, site: Site, wishes: BatchWishes, control: JobControl
) -> tuple[PatchSeries, bool]:
    """Return the newest measurement of a site, and whether it was made now: for want of a photo."""
    series = site_series(catalog, site)
    known: set[str] = set()
    if series is not None:
        known.update(one.photo for one in series.measurements)
        known.update(one.photo for one in series.rejections)
    with catalog.reading() as connection:
        photos = photos_of(connection, site.id)
        # The import may have given it an outline.
        site = site_by_name(connection, site.subject_id, site.name) or site
    if series is not None and len(known) == len(photos):
        return series, False
    measured = measure_site(catalog, site, wishes.options, control=control, now=wishes.now)
    return measured.result.series, True


def _only_imported(
    imported: ImportReport, rejections: list[Rejection], kind: SiteKind, why: str
) -> SiteOutcome:
    count = len(imported.imported) + len(imported.duplicates)
    summary = SiteSummary(
        kind=kind.value,
        kind_said=why,
        n_measured=0,
        n_rejected=len(rejections),
        verdict=f"{count} photos are in the catalog; {kind.value} is not measured there.",
    )
    return _outcome(tuple(rejections), summary)


def _outcome(rejections: tuple[Rejection, ...], summary: SiteSummary) -> SiteOutcome:
    return SiteOutcome(files={}, sha256={}, rows=(), rejections=rejections, summary=summary)
