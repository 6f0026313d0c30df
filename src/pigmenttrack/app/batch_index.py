"""Put the index of a batch together from what is remembered of each site."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

from pigmenttrack.app.batch_plan import BatchPlan, SitePlan
from pigmenttrack.app.batch_record import SiteRecord
from pigmenttrack.app.batch_results import SITES, BatchResults
from pigmenttrack.app.batch_run import BatchReport
from pigmenttrack.app.batch_task import SiteSummary
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.media.names import printable_name
from pigmenttrack.report.atomic_write import replacing
from pigmenttrack.report.batch_index import IndexedSite, IndexHead, index_page
from pigmenttrack.report.batch_spark import SparkSeries
from pigmenttrack.report.number_format import shown_estimate
from pigmenttrack.report.plain_text import without_surrogates

INDEX = "index.html"
MOST_THUMBNAILS = 5000  # 20 MB of page: what a browser still opens at once
LINKED = ("report.pdf", "measurements.csv")  # the first that is there
NO_DIAGNOSIS = (
    "Values are measured on photos, each with its 95 % interval. They document; "
    "they are no diagnosis. That no change stands out does not mean that there is none."
)


def write_index(
    results: BatchResults, plan: BatchPlan, report: BatchReport, files: list[str]
) -> None:
    """Write the index of all sites that are done.

    Parameters
    ----------
    files : list of str
        Names of the tables beside it.

    Raises
    ------
    OSError
        If it cannot be written; an older one is then still there.
    """
    sites = sorted(report.done, key=lambda site: site.key)
    head = IndexHead(
        title=printable_name(plan.root.resolve()),
        facts=_facts(report),
        notes=_notes(plan, report),
        files=files,
    )
    with replacing(results.folder / INDEX) as file:
        for piece in index_page(head, _indexed(results, sites)):
            file.write(without_surrogates(piece).encode())


def _facts(report: BatchReport) -> list[tuple[str, str]]:
    return [
        (str(len(report.done)), "sites"),
        (str(report.photos_measured), "photos measured"),
        (str(report.photos_rejected), "photos rejected"),
    ]


def _notes(plan: BatchPlan, report: BatchReport) -> list[str]:
    notes = [NO_DIAGNOSIS]
    if report.left:
        notes.append(
            f"Not finished: {report.left} of {len(plan.sites)} sites are still to be measured."
        )
    if len(report.done) > MOST_THUMBNAILS:
        notes.append(f"Only the first {MOST_THUMBNAILS} sites have a picture here.")
    return notes


def _indexed(results: BatchResults, sites: list[SitePlan]) -> Iterator[IndexedSite]:
    for number, site in enumerate(sites):
        record = results.record(site)
        if record is not None:
            yield _line(site, record, with_picture=number < MOST_THUMBNAILS)


def _line(site: SitePlan, record: SiteRecord, *, with_picture: bool) -> IndexedSite:
    summary = record.summary
    linked = next((name for name in LINKED if name in record.files), "")
    spark = None
    if summary.values:
        spark = SparkSeries(
            days=[date.fromisoformat(day) for day in summary.days],
            values=summary.values,
            lows=summary.lows,
            highs=summary.highs,
        )
    return IndexedSite(
        subject=site.subject,
        site=site.site,
        link=quote(f"{SITES}/{site.folder_name}/{linked}") if linked else "",
        thumbnail=summary.thumbnail if with_picture else b"",
        spark=spark,
        quantity=summary.quantity,
        latest=_latest(summary),
        verdict=summary.verdict,
        interval=summary.interval,
        n_measured=summary.n_measured,
        n_rejected=summary.n_rejected,
        remarks=(*((summary.kind_said,) if summary.kind_said else ()), *summary.remarks),
    )


def _latest(summary: SiteSummary) -> str:
    if not summary.values:
        return ""
    latest = Estimate(
        value=summary.values[-1],
        sd=summary.latest_sd,
        low=summary.lows[-1],
        high=summary.highs[-1],
    )
    return shown_estimate(latest)
