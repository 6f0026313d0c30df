"""A batch under way on the command line: who measures, who is told, what is said at the end."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pigmenttrack.cli.output import notes, say_error, stopping_on_ctrl_c
from pigmenttrack.cli.status import BROKEN, REJECTED, STOPPED
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.app.batch_events import BatchEvents
    from pigmenttrack.app.batch_plan import BatchPlan
    from pigmenttrack.app.batch_run import BatchReport, EngineMaker
    from pigmenttrack.app.batch_wishes import BatchWishes
    from pigmenttrack.app.jobs import JobControl
    from pigmenttrack.app.options import MeasureOptions

ON_STOP = "Finishing the sites that are being measured; the same command goes on from there."
STOPPED_AT_ONCE = "Stopped at once. What is finished is kept; the same command goes on from there."
WRITTEN = ": index.html, measurements.csv, rejected.csv, sites/"


@contextmanager
def batch_events(
    *, json_lines: bool, log_file: Path | None, name_sites: bool
) -> Iterator["BatchEvents"]:
    """Give whoever shows what happens: bars and lines for people, or JSON, and a log beside it."""
    from pigmenttrack.app.batch_log import LoggedEvents, log_to
    from pigmenttrack.cli.batch_lines import JsonLines
    from pigmenttrack.cli.batch_view import terminal_view

    with ExitStack() as stack:
        stack.enter_context(log_to(log_file))
        shown: BatchEvents = JsonLines()
        if not json_lines:
            shown = stack.enter_context(terminal_view(name_sites=name_sites))
        yield LoggedEvents(shown)


def measure_into_folder(
    plan: "BatchPlan",
    wishes: "BatchWishes",
    target: Path,
    make_engine: "EngineMaker",
    events: "BatchEvents",
) -> "BatchReport":
    """Run the batch; Ctrl-C is heard."""
    from pigmenttrack.app.batch import run_batch
    from pigmenttrack.engine.cluster import WorkersGone

    with _heard_ctrl_c() as control:
        try:
            return run_batch(plan, wishes, target, make_engine, events, control)
        except WorkersGone as error:
            say_error(error)
            raise typer.Exit(BROKEN) from error


def measure_into_catalog(
    plan: "BatchPlan", wishes: "BatchWishes", path: Path, events: "BatchEvents"
) -> "BatchReport":
    """Fill a catalog, which is made if there is none; Ctrl-C is heard."""
    from pigmenttrack.app.batch_catalog import fill_catalog
    from pigmenttrack.app.workspace import new_catalog, open_catalog

    with (
        _heard_ctrl_c() as control,
        open_catalog(path) if path.exists() else new_catalog(path) as opened,
    ):
        return fill_catalog(opened, plan, wishes, events, control)


def chosen_engine(jobs: int, cluster: str, options: "MeasureOptions") -> "EngineMaker":
    """Return who does the work."""
    from pigmenttrack.app.batch import plain_loop, workers_here, workers_of

    if cluster:
        return workers_of(cluster, options)
    return plain_loop if jobs == 1 else workers_here(jobs)


def require_plain_loop(jobs: int, cluster: str) -> None:
    """Refuse several jobs for a catalog."""
    if jobs > 1 or cluster:
        msg = "A catalog is written by one job at a time."
        raise BadRequest(msg, advice="Leave --jobs and --cluster out, or measure into a folder.")


def conclude(report: "BatchReport", target: Path, what: str, *, quiet: bool) -> int:
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
        notes.print(f"Written to {target}{what}", soft_wrap=True, markup=False)
    if report.stopped:
        return STOPPED
    return REJECTED if report.photos_rejected else 0


@contextmanager
def _heard_ctrl_c() -> Iterator["JobControl"]:
    """Let the first Ctrl-C finish what is in flight, and tell that the second one stopped it."""
    from pigmenttrack.app.jobs import JobControl

    control = JobControl()
    try:
        with stopping_on_ctrl_c(control, ON_STOP):
            yield control
    except KeyboardInterrupt:
        notes.print(STOPPED_AT_ONCE, soft_wrap=True)
        raise typer.Exit(STOPPED) from None
