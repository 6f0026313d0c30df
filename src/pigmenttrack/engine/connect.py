"""Start dask workers on this machine, or find those of a cluster."""

from __future__ import annotations

import logging
import os
import signal
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING, Any

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.engine.cluster import WorkersGone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pigmenttrack.engine.cluster import Client

LOOPBACK = "127.0.0.1"
PATIENCE = "10s"  # until a scheduler that does not answer is given up
START_PATIENCE_S = 60.0  # until workers that do not come up are given up
# A death is told at once, so that we decide what is tried again; no memory watch of dask's, which
# kills workers: ours makes the allocation fail, which names the photo.
OUR_SCHEDULER = {
    "distributed.scheduler.allowed-failures": 0,
    "distributed.worker.memory.target": False,
    "distributed.worker.memory.spill": False,
    "distributed.worker.memory.pause": False,
    "distributed.worker.memory.terminate": False,
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.worker.profile.enabled": False,  # looks at the work's stack every 10 ms
    "distributed.comm.timeouts.connect": PATIENCE,
}


def require_dask() -> None:
    """Refuse to use workers where dask is not installed.

    Raises
    ------
    BadRequest
        With the way to install it.
    """
    try:
        import distributed  # noqa: F401 - only whether it is there
    except ImportError as error:
        msg = "Several jobs, and clusters, need dask, which is not installed."
        raise BadRequest(msg, advice="pip install 'pigmenttrack[batch]'") from error


@contextmanager
def local_workers(count: int) -> Iterator[Client]:
    """Start so many workers on this machine, a process with one thread each, and stop them.

    They listen on the loopback device alone and show no dashboard. Ctrl-C, which a terminal sends
    to every process, passes them by; a KeyboardInterrupt here kills them.
    """
    require_dask()
    import dask
    import distributed

    make_cluster: Any = distributed.LocalCluster
    connect: Any = distributed.Client
    _quieten()
    with ExitStack() as stack:
        scratch = stack.enter_context(
            tempfile.TemporaryDirectory(prefix="pigmenttrack-workers-", ignore_cleanup_errors=True)
        )
        stack.enter_context(dask.config.set(OUR_SCHEDULER))
        loop = stack.enter_context(_loop_deaf_to_ctrl_c())
        try:
            cluster = stack.enter_context(
                make_cluster(
                    loop=loop,
                    n_workers=count,
                    threads_per_worker=1,
                    processes=True,
                    host=LOOPBACK,
                    dashboard_address=f"{LOOPBACK}:0",
                    worker_dashboard_address=f"{LOOPBACK}:0",
                    scheduler_kwargs={"dashboard": False},
                    memory_limit=0,
                    silence_logs=logging.CRITICAL,
                    local_directory=scratch,
                )
            )
            client = stack.enter_context(connect(cluster, timeout=PATIENCE))
            client.wait_for_workers(count, timeout=START_PATIENCE_S)
        except (RuntimeError, TimeoutError) as error:
            # A worker that is killed before it is up (no memory left) ends in a RuntimeError.
            msg = f"The {count} jobs could not be started."
            raise WorkersGone(msg) from error
        try:
            yield client
        except KeyboardInterrupt:
            _kill_workers(cluster)
            raise


@contextmanager
def existing_cluster(address: str) -> Iterator[Client]:
    """Connect to a scheduler, such as ``tcp://10.0.0.5:8786``.

    Raises
    ------
    BadRequest
        If nothing answers there, or no worker has joined it.
    """
    require_dask()
    import dask
    import distributed

    connect: Any = distributed.Client
    _quieten()
    with dask.config.set({"distributed.comm.timeouts.connect": PATIENCE}):
        try:
            client = connect(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            msg = f"No dask scheduler answers at {address}."
            raise BadRequest(
                msg, advice="Start one with 'dask scheduler', then try again."
            ) from error
        with client:
            try:
                client.wait_for_workers(1, timeout=START_PATIENCE_S)
            except TimeoutError as error:
                msg = f"The scheduler at {address} has no workers."
                advice = f"Start some with 'dask worker {address} --nthreads 1'."
                raise BadRequest(msg, advice=advice) from error
            yield client


def ask_workers(client: Client, question: Callable[[], Any]) -> dict[str, Any]:
    """Return every worker's answer to a question, by address.

    Raises
    ------
    BadRequest
        If a worker cannot even understand it: the program is not installed there.
    """
    answers: dict[str, Any] = client.run(question, on_error="return")
    for address, answer in answers.items():
        if isinstance(answer, ImportError):
            msg = f"The worker {address} does not have this program: {answer}."
            raise BadRequest(msg, advice="Install the same version on every worker.") from answer
        if isinstance(answer, Exception):
            raise answer
    return answers


def _quieten() -> None:
    """Keep dask's own messages off the terminal; a log file still gets them."""
    for name in ("distributed", "tornado"):
        logger = logging.getLogger(name)
        logger.propagate = True
        logger.handlers.clear()
        logger.setLevel(logging.WARNING)


@contextmanager
def _loop_deaf_to_ctrl_c() -> Iterator[Any]:
    """Give a running event loop whose processes have Ctrl-C blocked from their first moment.

    A process inherits the mask of the thread that starts it, and a thread that of its maker. To
    tell the workers once they are up would leave the seconds of their start, in which they die.
    """
    from distributed.utils import LoopRunner

    resource_tracker.ensure_running()  # whoever starts it finds Ctrl-C unblocked afterwards
    make_runner: Any = LoopRunner
    runner = make_runner()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        runner.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    try:
        yield runner.loop
    finally:
        runner.stop()


def _kill_workers(cluster: Any) -> None:  # noqa: ANN401 - of dask, which has no types
    """Kill the processes of a cluster, which otherwise get seconds to finish what they do."""
    from distributed import Status

    for nanny in cluster.workers.values():
        nanny.status = Status.closing_gracefully  # else its keeper starts another one
        if nanny.pid is not None:
            with suppress(ProcessLookupError):
                os.kill(nanny.pid, signal.SIGKILL)
