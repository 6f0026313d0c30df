"""What the command line says, and where: results on stdout, everything else on stderr."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from rich.console import Console
from rich.markup import escape

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.errors import PigmentTrackError

PIPED_WIDTH = 160  # a file or a pipe has no width of its own
_screen = Console()
results = _screen if _screen.is_terminal else Console(width=PIPED_WIDTH)
notes = Console(stderr=True, highlight=False)


def say_error(error: PigmentTrackError) -> None:
    """Tell what happened and what to do about it."""
    notes.print(f"[bold red]{escape(error.message)}[/]")
    if error.advice:
        notes.print(escape(error.advice))


@contextmanager
def job_on_terminal(
    what: str, *, on_stop: str = "Stopping after this photo; what is done is kept."
) -> Iterator[JobControl]:
    """Show the progress of a job, and let Ctrl-C stop it at its next checkpoint.

    On a terminal a bar with the time left; elsewhere a line for every tenth of the work. A second
    Ctrl-C stops at once.
    """
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=notes, disable=not notes.is_terminal, transient=True) as bar:
        task = bar.add_task(what, total=None)

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)
            tenth_done = done and done * 10 // total > (done - 1) * 10 // total
            if tenth_done and not notes.is_terminal:
                notes.print(f"{what}: {done} of {total}")

        control = JobControl(show)
        with stopping_on_ctrl_c(control, on_stop):
            yield control


@contextmanager
def stopping_on_ctrl_c(control: JobControl, on_stop: str) -> Iterator[None]:
    """Turn the first Ctrl-C into a wish to stop; the second one interrupts."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        control.cancel()
        # Not what was there before: a program started in the background ignores the signal.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        notes.print(f"{on_stop} Ctrl-C again stops at once.", soft_wrap=True)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
