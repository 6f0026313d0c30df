"""What is asked of a batch, and what it means for one site."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from pigmenttrack.app.batch_plan import SitePlan
from pigmenttrack.app.batch_plan_files import listed_files, region_of, scales_of, visits_csv_of
from pigmenttrack.app.batch_stage import files_of_folder
from pigmenttrack.app.batch_task import Facts, SiteTask
from pigmenttrack.app.options import MeasureOptions, SiteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchWishes:
    """The choices of one batch.

    Attributes
    ----------
    kind : SiteKind or None
        None: judged for each site by its photos.
    facts : dict
        The program that asks, to the version.
    every_byte : bool
        Compare the bytes of photos that look unchanged, too.
    """

    options: MeasureOptions
    facts: Facts
    now: datetime
    kind: SiteKind | None = None
    pictures: bool = True
    upload: bool = False
    max_memory: int | None = None
    every_byte: bool = False


def task_of(site: SitePlan, wishes: BatchWishes) -> SiteTask:
    """Return the task of measuring a site."""
    folder = site.folder.absolute()
    rows = site.rows
    staged = None if rows is None else listed_files(rows, folder)
    if staged is None and wishes.upload:
        staged = files_of_folder(folder)
    return SiteTask(
        id=site.id,
        title=site.title,
        folder=folder,
        options=wishes.options,
        facts=wishes.facts,
        now=wishes.now,
        staged=staged,
        region=region_of(site),
        visits_csv="" if rows is None else visits_csv_of(rows, folder),
        scales=() if rows is None else scales_of(rows, folder),
        kind=site.kind or wishes.kind,
        upload=wishes.upload,
        pictures=wishes.pictures,
        max_memory=wishes.max_memory,
    )


def asked_of(site: SitePlan, wishes: BatchWishes) -> dict[str, object]:
    """Return, as plain values, what a site's results depend on besides its photos."""
    rows = site.rows
    kind = site.kind or wishes.kind
    return {
        "program": dict(wishes.facts),
        # What scalps depend on is named for them alone; a site's kind may be found out only later.
        "options": replace(wishes.options, kind=SiteKind.SCALP).facts(),
        "kind": "auto" if kind is None else kind.value,
        "title": site.title,
        "dates": "" if rows is None else visits_csv_of(rows, Path()),
        "scales": [] if rows is None else [list(one) for one in scales_of(rows, Path())],
    }
