"""A batch into a catalog: each site imported and measured, for years to come.

One program writes a catalog at a time, so this is a plain loop. What is in the catalog is not
imported again, and a site is measured again only if its newest measurement does not know all its
photos, or was made with other options or by another version of the program.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

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
from pigmenttrack.app.catalog_scalp import measure_scalp_site
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.model_evidence import model_facts
from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.site_history import measured_series
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.domain.errors import BadRequest, Cancelled
from pigmenttrack.domain.series import Series
from pigmenttrack.domain.site import Site
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.measurements import measurements_of_run, newest_run
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
            wished = replace(options_for(task, folder), kind=site.kind)
            series, fresh = _measured(catalog, site, wished, wishes, control)
    except BadRequest as error:
        return nothing_measured(task, error.message, error.advice), False
    statement = series_statement(series)
    rejections = (*not_staged, *imported.rejections, *series.rejections)
    summary = SiteSummary(
        kind=site.kind.value,
        kind_said=why
        if site.kind is kind
        else f"Measured as {site.kind.value}, as the catalog says.",
        n_measured=len(series.measurements),
        n_rejected=len(rejections),
        verdict=statement.words,
        interval=statement.interval,
    )
    outcome = SiteOutcome(files={}, sha256={}, rows=(), rejections=rejections, summary=summary)
    return outcome, fresh


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
    catalog: Catalog,
    site: Site,
    options: MeasureOptions,
    wishes: BatchWishes,
    control: JobControl,
) -> tuple[Series, bool]:
    """Return the newest measurement of a site, and whether it had to be made now."""
    # The import may have given it an outline.
    with catalog.reading() as connection:
        site = site_by_name(connection, site.subject_id, site.name) or site
    if _is_up_to_date(catalog, site, options, wishes):
        series = measured_series(catalog, site)
        if series is not None:
            return series, False
    if site.kind is SiteKind.SCALP:
        scalp = measure_scalp_site(catalog, site, options, control=control, now=wishes.now)
        return scalp.result.series, True
    patch = measure_site(catalog, site, options, control=control, now=wishes.now)
    return patch.result.series, True


def _is_up_to_date(
    catalog: Catalog, site: Site, options: MeasureOptions, wishes: BatchWishes
) -> bool:
    """Tell whether the newest run measured all photos of a site, this way, with this program.

    What is not asked for now, such as a scale that the catalog keeps, may be as it was.
    """
    with catalog.reading() as connection:
        photos = photos_of(connection, site.id)
        run = newest_run(connection, site.id)
        stored = [] if run is None else measurements_of_run(connection, run.id)
    if run is None:
        return False
    content: Mapping[str, Any] = run.content
    if len(photos) != len(stored) + len(content["rejections"]):
        return False
    told = content["options"]
    asked = {name: value for name, value in options.facts().items() if value is not None}
    if any(told.get(name) != value for name, value in asked.items()):
        return False
    return all(_made_by(one.provenance.facts, options, wishes) for one in stored)


def _made_by(facts: Mapping[str, Any], options: MeasureOptions, wishes: BatchWishes) -> bool:
    """Tell whether a measurement came from this program, its libraries and the model asked for."""
    here = wishes.facts
    libraries = {name: here.get(name) for name in facts["libraries"]}
    model = model_facts(options).get("model") if options.kind is SiteKind.VITILIGO else None
    return (
        facts["program"]["version"] == here["pigmenttrack"]
        and facts["libraries"] == libraries
        and facts["python"] == here["python"]
        and facts.get("model") == model
    )
