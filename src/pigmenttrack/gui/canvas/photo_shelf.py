"""Photos on their way to the screen: read beside the window, kept for a while, fetched ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.gui.canvas.pyramid import Pyramid, build_pyramid
from pigmenttrack.gui.canvas.pyramid_cache import BUDGET_BYTES, PyramidCache
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.media.load import load_photo


@dataclass(frozen=True, slots=True)
class PhotoSource:
    """A photo by its hash, and where its bytes lie."""

    sha256: str
    path: Path


class PhotoShelf(QObject):
    """Reads what is wanted now first, then its neighbours, one after another.

    Signals
    -------
    ready : str
        The hash of a photo that can be shown now, whole.
    failed : str, Exception
    """

    ready = Signal(str)
    failed = Signal(str, object)

    def __init__(
        self, jobs: JobRunner, parent: QObject | None = None, *, budget_bytes: int = BUDGET_BYTES
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._cache = PyramidCache(budget_bytes)
        self._wanted: PhotoSource | None = None
        self._ahead: list[PhotoSource] = []
        self._reading: set[str] = set()

    def get(self, sha256: str) -> Pyramid | None:
        """Return a photo that is here, perhaps without its full size; None if it is not."""
        return self._cache.get(sha256)

    def want(self, source: PhotoSource, neighbours: Sequence[PhotoSource] = ()) -> None:
        """Fetch a photo, whole, and then those that will probably be wanted next."""
        self._wanted, self._ahead = source, list(neighbours)
        held = self._cache.get(source.sha256)
        if held is not None and held.is_whole:
            self.ready.emit(source.sha256)
            self._fetch_ahead()
        # What is being read for another place is not waited for.
        elif source.sha256 not in self._reading:
            self._read(source)

    def rest(self) -> None:
        """Let go of all but the photo that is shown: the page is not seen."""
        self._ahead = []
        self._cache.rest()

    def forget(self) -> None:
        """Let all photos go: another catalog, another person."""
        self._wanted, self._ahead = None, []
        self._cache.clear()

    def _read(self, source: PhotoSource) -> None:
        self._reading.add(source.sha256)

        def work(control: JobControl) -> Pyramid:
            photo = load_photo(source.path)
            control.checkpoint(1, 2)
            return build_pyramid(photo.rgb)

        self._jobs.start(
            "",
            work,
            done=lambda pyramid: self._on_read(source.sha256, pyramid),
            failed=lambda error: self._on_failed(source.sha256, error),
            owner=self,
        )

    def _on_read(self, sha256: str, pyramid: Pyramid) -> None:
        self._reading.discard(sha256)
        is_wanted = self._wanted is not None and self._wanted.sha256 == sha256
        self._cache.put(sha256, pyramid, looked_at=is_wanted)
        if is_wanted:
            self.ready.emit(sha256)
        self._fetch_ahead()

    def _on_failed(self, sha256: str, error: Exception) -> None:
        self._reading.discard(sha256)
        self.failed.emit(sha256, error)
        self._fetch_ahead()

    def _fetch_ahead(self) -> None:
        """Read the next neighbour, one at a time, once what is wanted is here."""
        while self._ahead and not self._reading:
            source = self._ahead.pop(0)
            if self._cache.peek(source.sha256) is None:
                self._read(source)
