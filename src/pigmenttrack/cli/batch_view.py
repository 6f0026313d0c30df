"""A batch on a terminal: photos and sites done, time left, rejected so far."""

from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from pigmenttrack.app.batch_plan import BatchPlan, SitePlan
from pigmenttrack.app.batch_task import SiteOutcome
from pigmenttrack.cli.output import notes
from pigmenttrack.report.statement import Statement


@contextmanager
def terminal_view(*, name_sites: bool = False) -> Iterator["TerminalView"]:
    """Show bars on a terminal; elsewhere say a line for every tenth of the sites.

    Parameters
    ----------
    name_sites : bool
        Whether each site's verdict and rejected photos are told here, where no page will tell them.
    """
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[beside]}"),
    )
    with Progress(*columns, console=notes, disable=not notes.is_terminal, transient=True) as bars:
        yield TerminalView(bars, name_sites=name_sites)


class TerminalView:
    """Counts what it hears, and shows it."""

    def __init__(self, bars: Progress, *, name_sites: bool = False) -> None:
        self._bars = bars
        self._name_sites = name_sites
        self._photos = self._sites = TaskID(0)
        self._begun: Counter[str] = Counter()
        self._photos_done = self._sites_done = self._rejected = self._todo = 0

    def planned(self, plan: BatchPlan, todo: Collection[SitePlan]) -> None:
        """Say what there is to do."""
        self._todo = len(todo)
        photos = sum(site.n_photos for site in todo)
        done = len(plan.sites) - len(todo)
        notes.print(
            f"Photos: {plan.n_photos}. Sites: {len(plan.sites)}"
            + (f", {done} of them done already." if done else "."),
            highlight=False,
        )
        for place, why in plan.left_out:
            notes.print(f"Left out: {place}: {why}", markup=False, highlight=False)
        self._photos = self._bars.add_task("Photos", total=photos, beside="")
        self._sites = self._bars.add_task("Sites", total=len(todo), beside="")

    def photo_begun(self, site: SitePlan, photo: str) -> None:
        """Move the bar of photos."""
        if photo:
            self._begun[site.id] = min(self._begun[site.id] + 1, site.n_photos)
        self._show()

    def worker_died(self, site: SitePlan, photo: str) -> None:
        """Say so: somebody may want to know why it takes longer."""
        self._begun.pop(site.id, None)
        at = f" at {photo}" if photo else ""
        notes.print(f"A job died{at} ({site.title}); it is tried again.", markup=False)

    def site_done(self, site: SitePlan, outcome: SiteOutcome) -> None:
        """Move both bars."""
        self._begun.pop(site.id, None)
        self._photos_done += site.n_photos
        self._rejected += outcome.summary.n_rejected
        self._sites_done += 1
        if self._name_sites:
            _name(site, outcome)
        tenth = self._sites_done * 10 // self._todo > (self._sites_done - 1) * 10 // self._todo
        if tenth and not notes.is_terminal:
            so_far = f"photos rejected so far: {self._rejected}"
            notes.print(f"Sites: {self._sites_done} of {self._todo}; {so_far}", highlight=False)
        self._show()

    def _show(self) -> None:
        under_way = sum(max(0, count - 1) for count in self._begun.values())
        rejected = f"{self._rejected} rejected so far" if self._rejected else ""
        self._bars.update(self._photos, completed=self._photos_done + under_way, beside=rejected)
        self._bars.update(self._sites, completed=self._sites_done)


def _name(site: SitePlan, outcome: SiteOutcome) -> None:
    """Tell a site's verdict, and each photo that was rejected."""
    summary = outcome.summary
    statement = Statement(words=summary.verdict, interval=summary.interval)
    told = [f"{site.title}: {statement}"]
    told += [f"{site.title}: {one.photo}: {one.reason} {one.advice}" for one in outcome.rejections]
    for line in told:
        notes.print(line.rstrip(), markup=False, highlight=False, soft_wrap=True)
