"""What happens during a batch, for whoever shows it."""

from collections.abc import Collection
from typing import Protocol

from pigmenttrack.app.batch_plan import BatchPlan, SitePlan
from pigmenttrack.app.batch_task import SiteOutcome


class BatchEvents(Protocol):
    """Is told what happens, as it happens, on one thread."""

    def planned(self, plan: BatchPlan, todo: Collection[SitePlan]) -> None:
        """Hear what there is, and what of it is not done."""

    def photo_begun(self, site: SitePlan, photo: str) -> None:
        """Hear which photo is opened next; "" where all of a site are looked at together."""

    def worker_died(self, site: SitePlan, photo: str) -> None:
        """Hear that the worker of a site died, and over which photo if that is known."""

    def site_done(self, site: SitePlan, outcome: SiteOutcome) -> None:
        """Hear that a site's results are written."""
