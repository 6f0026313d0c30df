"""Long work, its progress, and somebody's wish to stop it."""

from collections.abc import Callable
from threading import Event

from pigmenttrack.domain.errors import Cancelled

Progress = Callable[[int, int], None]
PhotoNamed = Callable[[str], None]


class JobControl:
    """The thread between a running job and whoever started it.

    Parameters
    ----------
    on_progress : callable
        Told (done, total) at every checkpoint.
    on_photo : callable, optional
        Told the name of each photo before its file is opened, and "" once all are read: whoever
        finds the work dead knows where it died.
    """

    def __init__(
        self, on_progress: Progress | None = None, *, on_photo: PhotoNamed | None = None
    ) -> None:
        self._on_progress = on_progress
        self._on_photo = on_photo
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next checkpoint."""
        self._cancelled.set()

    def checkpoint(self, done: int, total: int) -> None:
        """Report progress; raise `Cancelled` here if someone cancelled."""
        if self._cancelled.is_set():
            raise Cancelled
        if self._on_progress is not None:
            self._on_progress(done, total)

    def reading(self, photo: str) -> None:
        """Say which photo is read next; "" where the work looks at all of them together."""
        if self._on_photo is not None:
            self._on_photo(photo)
