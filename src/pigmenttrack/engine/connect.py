"""Start dask workers on this machine, or find those of a cluster."""

from __future__ import annotations

import logging
import tempfile
from contextlib import ExitStack, contextmanager
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

    They listen on the loopback device alone and show no dashboard.
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
        try:
            cluster = stack.enter_context(
                make_cluster(
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
        client.register_plugin(_deaf_to_ctrl_c())
        yield client


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


def _deaf_to_ctrl_c() -> object:
    """Return a plugin that lets Ctrl-C, which reaches the whole terminal, pass by the workers."""
    from pigmenttrack.engine.worker_plugin import DeafToCtrlC

    return DeafToCtrlC()
