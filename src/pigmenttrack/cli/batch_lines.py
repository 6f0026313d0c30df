"""A batch told to another program: one JSON object a line on stdout."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pigmenttrack.app.batch_plan import BatchPlan, SitePlan
from pigmenttrack.app.batch_task import SiteOutcome

if TYPE_CHECKING:
    from pigmenttrack.app.batch_run import BatchReport


class JsonLines:
    """Writes each event as it happens."""

    def planned(self, plan: BatchPlan, todo: Collection[SitePlan]) -> None:
        """Tell what there is to do."""
        _say(
            "plan",
            sites=len(plan.sites),
            photos=plan.n_photos,
            sites_to_do=len(todo),
            photos_to_do=sum(site.n_photos for site in todo),
            left_out=[{"place": place, "reason": reason} for place, reason in plan.left_out],
        )

    def photo_begun(self, site: SitePlan, photo: str) -> None:
        """Tell which photo is opened."""
        if photo:
            _say("photo", site_id=site.id, photo=photo)

    def worker_died(self, site: SitePlan, photo: str) -> None:
        """Tell of a death."""
        _say("job_died", site_id=site.id, photo=photo)

    def site_done(self, site: SitePlan, outcome: SiteOutcome) -> None:
        """Tell what a site gave."""
        _say(
            "site",
            site_id=site.id,
            subject=site.subject,
            site=site.site,
            kind=outcome.summary.kind,
            measured=outcome.summary.n_measured,
            rejected=[
                {"photo": one.photo, "reason": one.reason, "advice": one.advice}
                for one in outcome.rejections
            ],
            verdict=outcome.summary.verdict,
            cpu_seconds=round(outcome.cpu_seconds, 2),
        )


def say_report(report: "BatchReport", target: Path) -> None:
    """Tell what became of the batch."""
    _say(
        "end",
        sites_done=len(report.done),
        sites_left=report.left,
        sites_done_before=report.done_before,
        photos_measured=report.photos_measured,
        photos_rejected=report.photos_rejected,
        stopped=report.stopped,
        results=str(target),
    )


def _say(event: str, **facts: object) -> None:
    typer.echo(json.dumps({"event": event, **facts}))
