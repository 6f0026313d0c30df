"""Visits in the frame for looking: warped beside the window, a few of them kept."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from pigmenttrack.app.compare_visits import (
    RegisteredPhoto,
    gain_loss_picture,
    registered_photo,
)
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.gui.canvas.pyramid import Pyramid, build_pyramid
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.store.layout import CatalogFolder

KEPT = 8  # of at most 30 MB each
PAIR = 2


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """A visit ready to be looked at."""

    photo: RegisteredPhoto
    pyramid: Pyramid


class RegisteredShelf(QObject):
    """Prepares what is wanted, then what will probably be wanted next.

    Signals
    -------
    ready : str
        Id of a photo that can be shown now.
    change_ready
        The picture of gain and loss that was asked for last is there.
    failed : Exception
    """

    ready = Signal(str)
    change_ready = Signal()
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._folder: CatalogFolder | None = None
        self._held: OrderedDict[str, Looked] = OrderedDict()
        self._queue: list[VisitPhoto] = []
        self._reading = ""
        self._change: tuple[str, str, Pyramid] | None = None
        self._generation = 0

    def use(self, folder: CatalogFolder) -> None:
        """Read from a catalog; what was prepared before is let go."""
        self._folder = folder
        self._generation += 1
        self._held.clear()
        self._queue, self._reading, self._change = [], "", None

    def rest(self) -> None:
        """Keep only the two looked at last: the page is not seen."""
        self._queue = []
        while len(self._held) > PAIR:
            self._held.popitem(last=False)

    def get(self, visit: VisitPhoto) -> Looked | None:
        """Return a visit that is ready, None if it is not."""
        found = self._held.get(visit.photo.id)
        if found is not None:
            self._held.move_to_end(visit.photo.id)
        return found

    def want(self, visits: Sequence[VisitPhoto]) -> None:
        """Prepare these, the first first; what waited before is dropped."""
        self._queue = [one for one in visits if one.photo.id not in self._held]
        self._read_next()

    def change_picture(self, earlier: VisitPhoto, later: VisitPhoto) -> Pyramid | None:
        """Return the later visit with gain and loss drawn on it; None while it is being drawn."""
        if self._change is not None and self._change[:2] == (earlier.photo.id, later.photo.id):
            return self._change[2]
        first, second = self.get(earlier), self.get(later)
        if first is not None and second is not None:
            self._draw_change(earlier.photo.id, later.photo.id, first, second)
        return None

    def _draw_change(self, earlier: str, later: str, first: Looked, second: Looked) -> None:
        def work(_: JobControl) -> Pyramid:
            return build_pyramid(gain_loss_picture(first.photo, second.photo))

        def done(pyramid: Pyramid) -> None:
            self._change = (earlier, later, pyramid)
            self.change_ready.emit()

        self._jobs.start("", work, done=done, owner=self)

    def _read_next(self) -> None:
        folder = self._folder
        if self._reading or not self._queue or folder is None:
            return
        visit, generation = self._queue.pop(0), self._generation
        self._reading = visit.photo.id

        def work(_: JobControl) -> Looked:
            photo = registered_photo(folder, visit)
            return Looked(photo, build_pyramid(photo.rgb))

        def failed(error: Exception) -> None:
            if generation == self._generation:
                self._reading = ""
                self.failed.emit(error)
                self._read_next()

        self._jobs.start(
            "",
            work,
            done=lambda looked: self._on_read(generation, visit.photo.id, looked),
            failed=failed,
            owner=self,
        )

    def _on_read(self, generation: int, photo_id: str, looked: Looked) -> None:
        if generation != self._generation:
            return
        self._reading = ""
        self._held[photo_id] = looked
        while len(self._held) > KEPT:
            self._held.popitem(last=False)
        self.ready.emit(photo_id)
        self._read_next()
