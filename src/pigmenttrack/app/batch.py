"""Measure a whole tree of folders: the batch, from a plan to its tables and its index."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from pigmenttrack.app.batch_events import BatchEvents
from pigmenttrack.app.batch_index import write_index
from pigmenttrack.app.batch_plan import BatchPlan
from pigmenttrack.app.batch_results import open_results, source_of
from pigmenttrack.app.batch_run import BatchReport, BatchRun, EngineMaker
from pigmenttrack.app.batch_tables import write_tables
from pigmenttrack.app.batch_versions import (
    facts_of_worker,
    program_facts,
    require_same_workers,
)
from pigmenttrack.app.batch_wishes import BatchWishes
from pigmenttrack.app.destination import require_writable, writing_into
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.results_folder import mark_results
from pigmenttrack.engine.cluster import DaskEngine
from pigmenttrack.engine.connect import ask_workers, existing_cluster, local_workers
from pigmenttrack.engine.serial import SerialEngine
from pigmenttrack.engine.work import Engine, Fetched, Noted, Work


def run_batch(
    plan: BatchPlan,
    wishes: BatchWishes,
    out: Path,
    make_engine: EngineMaker,
    events: BatchEvents,
    control: JobControl,
) -> BatchReport:
    """Measure all sites of a plan that are not done, and write what is known of all.

    Raises
    ------
    BadRequest
        If the results cannot be written or would replace a person's own files, or no worker can be
        had.
    """
    require_writable(out)
    with writing_into(out):
        pass
    with open_results(out) as results:
        with writing_into(out):
            # Before the first result: after a death, too, the next run knows the folder again.
            mark_results(out, source_of(plan.root))
        report = BatchRun(plan, wishes, results, events, control).run(make_engine)
        with writing_into(out):
            files = write_tables(results, plan.root, report.done)
            write_index(results, plan, report, files)
    return report


@contextmanager
def plain_loop(work: Work, on_note: Noted, on_fetch: Fetched) -> Iterator[Engine]:
    """Give the engine that does everything in this process."""
    yield SerialEngine(work, on_note, on_fetch)


def workers_here(count: int) -> EngineMaker:
    """Return what makes an engine of so many workers on this machine."""

    @contextmanager
    def make(work: Work, on_note: Noted, on_fetch: Fetched) -> Iterator[Engine]:
        with local_workers(count) as client:
            yield DaskEngine(client, work, on_note, on_fetch)

    return make


def workers_of(address: str, options: MeasureOptions) -> EngineMaker:
    """Return what makes an engine of the workers of a cluster, all of them the same program.

    Parameters
    ----------
    options : MeasureOptions
        Their models every worker must have, to the byte.
    """
    models = options.model, options.hair_model

    @contextmanager
    def make(work: Work, on_note: Noted, on_fetch: Fetched) -> Iterator[Engine]:
        with existing_cluster(address) as client:
            answers = ask_workers(client, partial(facts_of_worker, *models))
            require_same_workers(program_facts(*models), answers)
            yield DaskEngine(client, work, on_note, on_fetch)

    return make
