"""What a site would give, from the headers of its photos alone."""

from dataclasses import dataclass, replace
from datetime import date

from pigmenttrack.app.batch_plan import SitePlan
from pigmenttrack.app.batch_stage import NowhereLine, staged
from pigmenttrack.app.batch_wishes import BatchWishes, task_of
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.media.folder import scan_folder
from pigmenttrack.report.number_format import wall_time


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOutlook:
    """Photos with a date, their span, and what would be left out: name and reason."""

    n_dated: int
    first: date | None
    last: date | None
    left_out: tuple[tuple[str, str], ...]


def outlook_of(site: SitePlan, wishes: BatchWishes) -> SiteOutlook:
    """Return what a site would give; files are told apart by their headers, none is decoded."""
    task = task_of(site, replace(wishes, upload=False))
    try:
        with staged(task, NowhereLine()) as (folder, not_staged):
            listing = scan_folder(folder, now=wishes.now)
    except BadRequest as error:
        return SiteOutlook(n_dated=0, first=None, last=None, left_out=(("", error.message),))
    days = [wall_time(found.captured).date() for found in listing.found]
    return SiteOutlook(
        n_dated=len(days),
        first=min(days, default=None),
        last=max(days, default=None),
        left_out=tuple((one.photo, one.reason) for one in (*not_staged, *listing.rejected)),
    )
