"""`pigmenttrack batch`: a whole tree of folders of photos, on one machine or many."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.measure import stated_scale
from pigmenttrack.cli.output import notes, say_error, stopping_on_ctrl_c
from pigmenttrack.cli.status import BROKEN, REJECTED, STOPPED
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.app.batch_events import BatchEvents
    from pigmenttrack.app.batch_plan import BatchPlan
    from pigmenttrack.app.batch_run import BatchReport, EngineMaker
    from pigmenttrack.app.batch_wishes import BatchWishes
    from pigmenttrack.app.jobs import JobControl
    from pigmenttrack.app.options import SiteKind

# Libraries read these when they are loaded: one job shall use one core, and numbers shall not
# depend on how a sum was split among threads.
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
ON_STOP = "Finishing the sites that are being measured; the same command goes on from there."
UNITS = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}
LEAST_MEMORY = 256 << 20  # program and libraries alone take half of it


def batch(
    root: Annotated[
        Path, typer.Argument(help="Folder above the folders of photos, with or without photos.csv.")
    ],
    kind: Annotated[
        str,
        typer.Option(help="auto (judged for each site), or what all photos show: vitiligo, scalp."),
    ] = "auto",
    out: Annotated[
        Path | None, typer.Option(help="Where the results go. Default: pigmenttrack-results/ROOT.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Sites measured at the same time.")] = 1,
    cluster: Annotated[
        str, typer.Option(help="A dask cluster's scheduler, such as tcp://10.0.0.5:8786.")
    ] = "",
    upload: Annotated[
        bool, typer.Option("--upload", help="Send the photos to the cluster: no shared folder.")
    ] = False,
    catalog: Annotated[
        Path | None,
        typer.Option(help="Put photos and measurements into this catalog instead of a folder."),
    ] = None,
    max_memory: Annotated[
        str, typer.Option(help="Data that one job may hold, such as 2G. Default: no limit.")
    ] = "",
    pictures: Annotated[
        bool, typer.Option("--pictures/--no-pictures", help="Draw overlays, charts and reports.")
    ] = True,
    coin: Annotated[str, typer.Option(help="Coin beside the patches, such as eur1.")] = "",
    scale: Annotated[
        str, typer.Option(help="'auto' or the millimetres per pixel of every baseline photo.")
    ] = "auto",
    field_mm: Annotated[
        float | None,
        typer.Option(min=0.1, help="Width (diameter, if round) of what scalp close-ups show."),
    ] = None,
    check_bytes: Annotated[
        bool, typer.Option("--check-bytes", help="Read photos that look unchanged, too.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be done, and do nothing.")
    ] = False,
    json_lines: Annotated[
        bool, typer.Option("--json-lines", help="Tell what happens as JSON, a line each.")
    ] = False,
    log_file: Annotated[
        Path | None, typer.Option(help="Write a log here; it names sites by number only.")
    ] = None,
) -> None:
    """Measure all sites of a tree of folders; go on where an earlier run ended."""
    for name in ONE_THREAD:
        os.environ[name] = "1"
    from datetime import UTC, datetime

    from pigmenttrack.app.batch_plan import plan_batch
    from pigmenttrack.app.batch_versions import program_facts
    from pigmenttrack.app.batch_wishes import BatchWishes
    from pigmenttrack.app.options import MeasureOptions

    target = out if out is not None else Path("pigmenttrack-results") / root.resolve().name
    wishes = BatchWishes(
        options=MeasureOptions(mm_per_px=stated_scale(scale), coin=coin or None, field_mm=field_mm),
        facts=program_facts(),
        now=datetime.now(UTC),
        kind=_kind(kind),
        pictures=pictures,
        upload=upload,
        max_memory=_bytes(max_memory),
        every_byte=check_bytes,
    )
    if upload and not cluster:
        msg = "--upload sends photos to a cluster; none is named."
        raise BadRequest(msg, advice="Give --cluster tcp://ADDRESS:8786, too.")
    plan = plan_batch(root, results=target)
    if dry_run:
        from pigmenttrack.cli.batch_plan import show_plan

        show_plan(plan, wishes)
        return
    from pigmenttrack.app.batch import run_batch
    from pigmenttrack.app.jobs import JobControl
    from pigmenttrack.engine.cluster import WorkersGone

    control = JobControl()
    if catalog is not None:
        _require_plain_loop(jobs, cluster)
    with ExitStack() as stack:
        events = stack.enter_context(
            _events(json_lines, log_file, name_rejected=catalog is not None)
        )
        stack.enter_context(stopping_on_ctrl_c(control, ON_STOP))
        if catalog is not None:
            target = catalog
            report = _fill(catalog, plan, wishes, events, control)
        else:
            make_engine = _engine(jobs, cluster)
            try:
                report = run_batch(plan, wishes, target, make_engine, events, control)
            except WorkersGone as error:
                say_error(error)
                raise typer.Exit(BROKEN) from error
    written = "" if catalog is not None else ": index.html, measurements.csv, rejected.csv, sites/"
    status = _conclude(report, target, written, quiet=json_lines)
    if status:
        raise typer.Exit(status)


def _fill(
    path: Path,
    plan: "BatchPlan",
    wishes: "BatchWishes",
    events: "BatchEvents",
    control: "JobControl",
) -> "BatchReport":
    """Fill a catalog, which is made if there is none."""
    from pigmenttrack.app.batch_catalog import fill_catalog
    from pigmenttrack.app.workspace import new_catalog, open_catalog

    with open_catalog(path) if path.exists() else new_catalog(path) as opened:
        return fill_catalog(opened, plan, wishes, events, control)


def _require_plain_loop(jobs: int, cluster: str) -> None:
    if jobs > 1 or cluster:
        msg = "A catalog is written by one job at a time."
        raise BadRequest(msg, advice="Leave --jobs and --cluster out, or measure into a folder.")


def _engine(jobs: int, cluster: str) -> "EngineMaker":
    from pigmenttrack.app.batch import plain_loop, workers_here, workers_of

    if cluster:
        return workers_of(cluster)
    return plain_loop if jobs == 1 else workers_here(jobs)


@contextmanager
def _events(
    json_lines: bool, log_file: Path | None, *, name_rejected: bool
) -> Iterator["BatchEvents"]:
    from pigmenttrack.app.batch_log import LoggedEvents, log_to
    from pigmenttrack.cli.batch_lines import JsonLines
    from pigmenttrack.cli.batch_view import terminal_view

    with ExitStack() as stack:
        stack.enter_context(log_to(log_file))
        shown: BatchEvents = JsonLines()
        if not json_lines:
            shown = stack.enter_context(terminal_view(name_rejected=name_rejected))
        yield LoggedEvents(shown)


def _conclude(report: "BatchReport", target: Path, what: str, *, quiet: bool) -> int:
    """Say in a few lines what became of the batch, and return the exit status."""
    if quiet:
        from pigmenttrack.cli.batch_lines import say_report

        say_report(report, target)
    else:
        left = f", {report.left} still to be measured" if report.left else ""
        notes.print(
            f"Photos: {report.photos_measured} measured, {report.photos_rejected} rejected. "
            f"Sites: {report.measured} measured now, {report.done_before} done before{left}.",
            highlight=False,
            soft_wrap=True,
        )
        notes.print(
            f"Written to {target}{what}",
            soft_wrap=True,
            markup=False,
        )
    if report.stopped:
        return STOPPED
    return REJECTED if report.photos_rejected else 0


def _kind(text: str) -> "SiteKind | None":
    from pigmenttrack.app.options import SiteKind

    known = {str(kind): kind for kind in SiteKind}
    if text != "auto" and text not in known:
        msg = f"--kind takes auto, {', '.join(known)}; got {text}."
        raise BadRequest(msg)
    return known.get(text)


def _bytes(text: str) -> int | None:
    """Return a size such as 2G in bytes; None for no limit."""
    if not text:
        return None
    number, unit = text.lower().removesuffix("b"), ""
    if number[-1:] in UNITS:
        number, unit = number[:-1], number[-1]
    size = int(float(number) * UNITS[unit]) if number.replace(".", "", 1).isdigit() else 0
    if size < LEAST_MEMORY:
        msg = f"--max-memory takes a size of at least 256M, such as 2G; got {text}."
        raise BadRequest(msg)
    return size
