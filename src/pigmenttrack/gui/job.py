"""Work beside the window: functions run on a thread pool, what they return arrives in the GUI.

A `Job` lives in the window's thread. The worker only emits the job's signals; they are queued and
so arrive where the job lives, which is why callbacks may touch widgets. Work opens the catalog
anew (`Session.open_again`): a connection stays in the thread that made it.
"""

import logging
import time
from collections.abc import Callable
from typing import Any, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.errors import Cancelled

Result = TypeVar("Result")
Work = Callable[[JobControl], Result]
Progress = Callable[[int, int], None]

# Progress faster than the eye would only fill the queue of events.
_LEAST_GAP_S = 0.05
_log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of work under way; exactly one of succeeded, failed and stopped is emitted.

    Attributes
    ----------
    title : str
        What a person reads while it runs; empty for quiet work.
    step : tuple of int
        (done, total) as told last; a total of 0 means that nobody knows.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.control = JobControl(self._on_progress)
        self.step = (0, 0)
        self._told_at = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next checkpoint; it then gives no result."""
        self.control.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        now = time.monotonic()
        if done < total and now - self._told_at < _LEAST_GAP_S:
            return
        self._told_at = now
        self.step = (done, total)
        self.progressed.emit(done, total)


class JobRunner(QObject):
    """Starts jobs and knows which are under way.

    Signals
    -------
    job_started, job_ended : Job
    job_failed : str, Exception
        Title and error of a job whose starter named nobody to tell.
    """

    job_started = Signal(object)
    job_ended = Signal(object)
    job_failed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # At least two: a picture for a list must not wait for a whole measurement.
        self._pool.setMaxThreadCount(max(2, self._pool.maxThreadCount()))
        self._callbacks: dict[Job, _Callbacks] = {}

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs under way, oldest first."""
        return tuple(self._callbacks)

    def start(
        self,
        title: str,
        work: Work[Result],
        *,
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
        progress: Progress | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Run `work` in the pool and hand what it returns to `done`, in this thread.

        Parameters
        ----------
        title : str
            Shown in the bar while it runs; empty for quiet work.
        work : callable
            Takes a `JobControl`; touches no widget.
        failed : callable, optional
            Told of an error; without it the window says what happened.
        owner : QObject, optional
            Once it is gone, nobody is told. `Page.start_job` names the page.
        """
        job = Job(title, self)
        self._callbacks[job] = _Callbacks(done, failed, progress, owner)
        queued = Qt.ConnectionType.QueuedConnection
        job.progressed.connect(self._on_progressed, queued)
        job.succeeded.connect(self._on_succeeded, queued)
        job.failed.connect(self._on_failed, queued)
        job.stopped.connect(self._on_stopped, queued)
        self.job_started.emit(job)
        self._pool.start(_Run(job, work))
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self.running:
            job.cancel()

    def wait_all(self) -> None:
        """Wait until no work runs; results of cancelled jobs are dropped with them."""
        self._pool.waitForDone()

    def close(self) -> None:
        """Stop everything and tell nobody: the window is going."""
        self.cancel_all()
        self._pool.clear()
        self.wait_all()
        for job in self.running:
            self._end(job)

    def _on_progressed(self, done: int, total: int) -> None:
        job, callbacks = self._sender()
        if callbacks is not None and callbacks.progress is not None and job in self._callbacks:
            callbacks.progress(done, total)

    def _on_succeeded(self, result: object) -> None:
        job, callbacks = self._sender()
        self._end(job)
        if callbacks is not None:
            callbacks.done(result)

    def _on_failed(self, error: Exception) -> None:
        job, callbacks = self._sender()
        self._end(job)
        if callbacks is None:
            return
        if callbacks.failed is not None:
            callbacks.failed(error)
        else:
            self.job_failed.emit(job.title, error)

    def _on_stopped(self) -> None:
        self._end(self._sender()[0])

    def _sender(self) -> tuple[Job, "_Callbacks | None"]:
        """Return the job that speaks and whom to tell; None where nobody is left."""
        job = cast("Job", self.sender())
        callbacks = self._callbacks.get(job)
        return job, callbacks if callbacks is not None and callbacks.anybody_there() else None

    def _end(self, job: Job) -> None:
        if self._callbacks.pop(job, None) is not None:
            self.job_ended.emit(job)
            job.deleteLater()


class _Callbacks:
    """Whom a job tells."""

    def __init__(
        self,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        progress: Progress | None,
        owner: QObject | None,
    ) -> None:
        self.done, self.failed, self.progress = done, failed, progress
        self._owner = owner

    def anybody_there(self) -> bool:
        """Tell whether the owner, if one was named, still exists."""
        return self._owner is None or shiboken6.isValid(self._owner)


class _Run(QRunnable):
    """The part of a job that runs in the pool."""

    def __init__(self, job: Job, work: Work[Any]) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        """Do the work and emit what came of it."""
        try:
            self._job.control.checkpoint(0, 0)
            result = self._work(self._job.control)
        except Cancelled:
            self._job.stopped.emit()
        # The one place where everything is caught: whatever breaks in work must reach the person.
        except Exception as error:  # noqa: BLE001 - told in the window, and logged with its trace
            _log.debug("a job ended with an error", exc_info=error)
            self._job.failed.emit(error)
        else:
            self._job.succeeded.emit(result)
