"""The log of a batch: what happened when, with numbers for sites and no name of a person."""

import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from pigmenttrack.app.batch_events import BatchEvents
from pigmenttrack.app.batch_plan import BatchPlan, SitePlan
from pigmenttrack.app.batch_task import SiteOutcome

LOGGER = logging.getLogger("pigmenttrack.batch")
FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


@contextmanager
def log_to(path: Path | None) -> Iterator[None]:
    """Append what this program and its workers' keeper log to a file; without one, nowhere.

    Nothing reaches the terminal: what a person must know is said there in other words.
    """
    handler: logging.Handler = logging.NullHandler()
    if path is not None:
        handler = logging.FileHandler(path, encoding="utf-8")
        handler.setFormatter(logging.Formatter(FORMAT))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        handler.close()


class LoggedEvents:
    """Logs what happens, and hands it on."""

    def __init__(self, shown: BatchEvents) -> None:
        self._shown = shown

    def planned(self, plan: BatchPlan, todo: Collection[SitePlan]) -> None:
        """Log how much there is."""
        LOGGER.info(
            "%d sites, %d photos, %d sites to do", len(plan.sites), plan.n_photos, len(todo)
        )
        self._shown.planned(plan, todo)

    def photo_begun(self, site: SitePlan, photo: str) -> None:
        """Hand on; photos are many, and their names may be people's."""
        self._shown.photo_begun(site, photo)

    def worker_died(self, site: SitePlan, photo: str) -> None:
        """Log a death."""
        LOGGER.warning("a job died at site %s", site.id)
        self._shown.worker_died(site, photo)

    def site_done(self, site: SitePlan, outcome: SiteOutcome) -> None:
        """Log what a site gave."""
        LOGGER.info(
            "site %s: %d measured, %d rejected, %.1f s of processor",
            site.id,
            outcome.summary.n_measured,
            outcome.summary.n_rejected,
            outcome.cpu_seconds,
        )
        self._shown.site_done(site, outcome)
