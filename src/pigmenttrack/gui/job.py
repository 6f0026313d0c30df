"""Work beside the window: functions run on a thread pool, what they return arrives in the GUI.

The worker knows no object of the window but the signal of its `JobRunner`, which outlives it:
what it emits is queued and arrives in the window's thread, where callbacks may touch widgets, and
where the work itself is let go. Work opens the catalog anew: a connection stays in its thread.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from itertools import count
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, SignalInstance

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.errors import Cancelled

Result = TypeVar("Result")
Work = Callable[[JobControl], Result]
Progress = Callable[[int, int], None]

_log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of work under way; lives in the window's thread.

    Attributes
    ----------
    title : str
        What a person reads while it runs; empty for quiet work.
    step : tuple of int
        (done, total) as told last; a total of 0 means that nobody knows.
    """

    progressed = Signal(int, int)

    def __init__(self, title: str, control: JobControl, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.control = control
        self.step = (0, 0)

    def cancel(self) -> None:
        """Ask the work to stop at its next checkpoint; it then gives no result."""
        self.control.cancel()


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
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # At least two: a picture for a list must not wait for a whole measurement.
        self._pool.setMaxThreadCount(max(2, self._pool.maxThreadCount()))
        self._numbers = count()
        self._jobs: dict[int, tuple[Job, _Callbacks]] = {}
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs under way, oldest first."""
        return tuple(job for job, _ in self._jobs.values())

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
        run = _Run(next(self._numbers), work, self._told)
        job = Job(title, run.control, self)
        self._jobs[run.number] = job, _Callbacks(done, failed, progress, owner)
        self.job_started.emit(job)
        self._pool.start(run)
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self.running:
            job.cancel()

    def wait_all(self) -> None:
        """Wait until no work runs; what it gave is handed over by the event loop, later."""
        self._pool.waitForDone()

    def close(self) -> None:
        """Stop everything and tell nobody: the window is going."""
        self.cancel_all()
        self._pool.clear()
        self.wait_all()
        for number in tuple(self._jobs):
            self._end(number)

    def _on_told(self, news: "_News") -> None:
        if news.number not in self._jobs:
            return
        job, callbacks = self._jobs[news.number]
        if news.steps is not None:
            # In this order: a step that comes in between is told of once more, never lost.
            news.steps.is_told = False
            job.step = news.steps.latest
            job.progressed.emit(*job.step)
            if callbacks.progress is not None and callbacks.anybody_there():
                callbacks.progress(*job.step)
            return
        self._end(news.number)
        if not callbacks.anybody_there():
            return
        if news.kind is _Kind.SUCCEEDED:
            callbacks.done(news.result)
        elif news.error is not None and callbacks.failed is not None:
            callbacks.failed(news.error)
        elif news.error is not None:
            self.job_failed.emit(job.title, news.error)

    def _end(self, number: int) -> None:
        job, _ = self._jobs.pop(number)
        self.job_ended.emit(job)
        job.deleteLater()


class _Kind(Enum):
    """What a worker may tell."""

    PROGRESSED = auto()
    SUCCEEDED = auto()
    FAILED = auto()
    STOPPED = auto()


class _Steps:
    """The latest step of one job: news of it wait in the queue at most once."""

    def __init__(self) -> None:
        self.latest = (0, 0)
        self.is_told = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _News:
    """What a worker tells of its job.

    Attributes
    ----------
    work : callable or None
        Travels along with the last news: what it holds may only be let go in the window's thread.
    """

    number: int
    kind: _Kind
    steps: "_Steps | None" = None
    result: Any = None
    error: Exception | None = None
    work: Work[Any] | None = None


@dataclass(frozen=True, slots=True)
class _Callbacks:
    """Whom a job tells."""

    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    progress: Progress | None
    owner: QObject | None

    def anybody_there(self) -> bool:
        """Tell whether the owner, if one was named, still exists."""
        return self.owner is None or shiboken6.isValid(self.owner)


class _Run(QRunnable):
    """The part of a job that runs in the pool."""

    def __init__(self, number: int, work: Work[Any], told: SignalInstance) -> None:
        super().__init__()
        self.number = number
        self.control = JobControl(self._on_progress)
        self._work: Work[Any] | None = work
        self._told = told
        self._steps = _Steps()

    def run(self) -> None:
        """Do the work and tell what came of it."""
        work, self._work = self._work, None
        if work is None:
            return
        try:
            self.control.checkpoint(0, 0)
            news = _News(
                number=self.number, kind=_Kind.SUCCEEDED, result=work(self.control), work=work
            )
        except Cancelled:
            news = _News(number=self.number, kind=_Kind.STOPPED, work=work)
        # The one place where everything is caught: whatever breaks in work must reach the person.
        except Exception as error:  # noqa: BLE001 - told in the window, and logged with its trace
            _log.debug("a job ended with an error", exc_info=error)
            news = _News(number=self.number, kind=_Kind.FAILED, error=error, work=work)
        del work
        self._told.emit(news)

    def _on_progress(self, done: int, total: int) -> None:
        self._steps.latest = (done, total)
        if not self._steps.is_told:
            self._steps.is_told = True
            self._told.emit(_News(number=self.number, kind=_Kind.PROGRESSED, steps=self._steps))
