"""Run a batch: hand out what is not done, take in what comes back, try again what died.

Strategy: one loop on one thread. It alone writes results, so that a site is there whole or not at
all, whoever measured it. An engine does the work; the loop does not know which.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from pigmenttrack.app.batch_events import BatchEvents
from pigmenttrack.app.batch_plan import BatchPlan, SitePlan
from pigmenttrack.app.batch_record import Stats, record_of
from pigmenttrack.app.batch_results import BatchResults, files_of_site, stats_of
from pigmenttrack.app.batch_site import TOGETHER, measure_batch_site, nothing_measured
from pigmenttrack.app.batch_task import SiteOutcome, SiteSummary, SiteTask
from pigmenttrack.app.batch_wishes import BatchWishes, asked_of, task_of
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.errors import Cancelled
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.engine.work import Engine, Fetched, Finished, Noted, Work
from pigmenttrack.media.photo_bytes import read_photo_bytes

EngineMaker: TypeAlias = Callable[[Work, Noted, Fetched], AbstractContextManager[Engine]]

MOST_DEATHS = 2  # workers that die under a photo before it is left out
POLL_S = 0.2  # between looks at whether somebody wants to stop
DIED = "The job that measured it died twice while this photo was open."
DIED_ADVICE = (
    "It may be too large for the memory, or break a decoder. Export it as JPEG; "
    "the next run tries it again."
)
DIED_TOGETHER = "The job that measured it died twice while all photos were looked at together."


@dataclass(slots=True)
class BatchReport:
    """What became of a batch.

    Attributes
    ----------
    done_before, measured, left : int
        Sites that needed nothing, that were measured, that are still to be.
    done : list of SitePlan
        All whose results are there.
    photos_measured, photos_rejected : int
        Of these.
    """

    n_sites: int
    done_before: int = 0
    measured: int = 0
    stopped: bool = False
    left: int = 0
    done: list[SitePlan] = field(default_factory=list)
    photos_measured: int = 0
    photos_rejected: int = 0

    def count(self, site: SitePlan, summary: SiteSummary) -> None:
        """Add a site whose results are there."""
        self.done.append(site)
        self.photos_measured += summary.n_measured
        self.photos_rejected += summary.n_rejected


@dataclass(slots=True)
class _Site:
    """A site on its way."""

    plan: SitePlan
    task: SiteTask
    stats: Stats  # before it is measured: what changes meanwhile is seen by the next run
    reading: str | None = None  # the photo that its worker has open; None before it began
    deaths: Counter[str] = field(default_factory=Counter)
    again: bool = False


class BatchRun:
    """One batch under way.

    Parameters
    ----------
    wishes : BatchWishes
        What is asked of all sites.
    control : JobControl
        Cancelled, it lets finish what is in flight and hands out nothing more.
    """

    def __init__(
        self,
        plan: BatchPlan,
        wishes: BatchWishes,
        results: BatchResults,
        events: BatchEvents,
        control: JobControl,
    ) -> None:
        self._plan = plan
        self._wishes = wishes
        self._results = results
        self._events = events
        self._control = control
        self._sites: dict[str, _Site] = {}
        self._report = BatchReport(n_sites=len(plan.sites))

    def run(self, make_engine: EngineMaker) -> BatchReport:
        """Measure every site that is not done."""
        # The longest first: at the end no worker is left alone with a site of hundreds of photos.
        waiting = deque(sorted(self._not_done(), key=lambda site: -site.n_photos))
        self._events.planned(self._plan, waiting)
        if waiting:
            with make_engine(measure_batch_site, self._on_note, self._on_fetch) as engine:
                self._work_off(engine, waiting)
        self._report.left = len(waiting) + len(self._sites)
        return self._report

    def _not_done(self) -> Iterator[SitePlan]:
        for site in self._plan.sites:
            done = self._results.done_record(
                site,
                asked_of(site, self._wishes),
                pictures=self._wishes.pictures,
                every_byte=self._wishes.every_byte,
            )
            if done is None:
                yield site
            else:
                self._report.done_before += 1
                self._report.count(site, done.summary)

    def _work_off(self, engine: Engine, waiting: deque[SitePlan]) -> None:
        while waiting or engine.busy:
            self._look_for_stop(engine, waiting)
            while waiting and not self._report.stopped and engine.has_room:
                self._hand_out(engine, waiting.popleft())
            if not engine.busy:
                return
            for outcome in engine.wait(POLL_S):
                site = self._sites[outcome.key]
                if isinstance(outcome, Finished):
                    self._take_in(site, outcome.value)
                elif not self._given_up(site):
                    engine.submit(site.plan.id, site.task)

    def _hand_out(self, engine: Engine, plan: SitePlan) -> None:
        self._results.tidy(plan)
        stats = stats_of(files_of_site(plan))
        site = _Site(plan, task_of(plan, self._wishes), stats)
        self._sites[plan.id] = site
        engine.submit(plan.id, site.task)

    def _look_for_stop(self, engine: Engine, waiting: deque[SitePlan]) -> None:
        if self._report.stopped:
            return
        try:
            self._control.checkpoint(self._report.done_before + self._report.measured, 0)
        except Cancelled:
            self._report.stopped = True
            for key in engine.withdraw_waiting():
                waiting.append(self._sites.pop(key).plan)

    def _take_in(self, site: _Site, outcome: SiteOutcome) -> None:
        record = record_of(
            outcome,
            asked=asked_of(site.plan, self._wishes),
            stats=site.stats,
            pictures=self._wishes.pictures,
            again=site.again or outcome.again,
        )
        self._results.write(site.plan, outcome, record)
        del self._sites[site.plan.id]
        self._report.measured += 1
        self._report.count(site.plan, outcome.summary)
        self._events.site_done(site.plan, outcome)

    def _given_up(self, site: _Site) -> bool:
        """Note a death; leave out the photo that was open, if it is not the first."""
        reading, site.reading = site.reading, None
        if reading is None:
            return False  # it only lay ready at a worker that died of something else
        self._events.worker_died(site.plan, reading)
        site.deaths[reading] += 1
        if site.deaths[reading] < MOST_DEATHS:
            return False
        site.again = True
        if reading == TOGETHER:
            self._take_in(site, nothing_measured(site.task, DIED_TOGETHER, DIED_ADVICE))
            return True
        culprit = Rejection(photo=reading, reason=DIED, advice=DIED_ADVICE)
        site.task = replace(site.task, excluded=(*site.task.excluded, culprit))
        return False

    def _on_note(self, key: str, photo: str) -> None:
        site = self._sites.get(key)
        if site is not None:
            site.reading = photo
            self._events.photo_begun(site.plan, photo)

    def _on_fetch(self, key: str, name: str) -> bytes:
        site = self._sites[key]
        files = {file.name: file.path for file in files_of_site(site.plan)}
        return read_photo_bytes(files[name])
