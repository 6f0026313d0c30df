"""Hairs traced beside the window: of the photo that is shown, one at a time."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pigmenttrack.app.hair_session import HairSession, is_traced
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.site_drawing import SiteDrawing
from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.gui.job import Job, JobRunner
from pigmenttrack.gui.spoken import spoken_error
from pigmenttrack.imaging.scalp.hair_overlay import DrawnLine
from pigmenttrack.store.layout import CatalogFolder

Found = TypeVar("Found")


class HairTraces(QObject):
    """Traces what is wanted; of the photos that wait only the latest is traced.

    Signals
    -------
    traced : HairSession
    fates_found : str, tuple of DrawnLine
        A photo's hash and its hairs by what became of them since the baseline.
    said : str
        Why there are none.
    """

    traced = Signal(object)
    fates_found = Signal(str, object)
    said = Signal(str)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._under_way: Job | None = None
        self._photo = ""

    def want(self, folder: CatalogFolder, visit: VisitPhoto, drawing: SiteDrawing) -> None:
        """Trace a photo, where single hairs were measured on it."""
        if not is_traced(visit) or visit.photo.sha256 == self._photo:
            return

        def work(_: JobControl) -> HairSession:
            return HairSession.open(folder, visit, drawing)

        self._start(self.tr("Tracing hairs"), visit.photo.sha256, work, self.traced.emit)

    def want_fates(self, folder: CatalogFolder, visit: VisitPhoto, baseline: VisitPhoto) -> None:
        """Find the hairs of the baseline again on a photo."""

        def work(_: JobControl) -> tuple[DrawnLine, ...]:
            from pigmenttrack.app.hair_fates import fates_on_photo

            return fates_on_photo(folder, visit, baseline)

        photo = visit.photo.sha256
        self._start(
            self.tr("Finding hairs again"),
            photo,
            work,
            lambda lines: self.fates_found.emit(photo, lines),
        )

    def forget(self) -> None:
        """Want nothing any more: another site is coming."""
        if self._under_way is not None:
            self._under_way.cancel()
        self._under_way, self._photo = None, ""

    def _start(
        self,
        title: str,
        photo: str,
        work: Callable[[JobControl], Found],
        found: Callable[[Found], None],
    ) -> None:
        self.forget()

        def done(result: Found) -> None:
            if self._photo == photo:
                self._under_way, self._photo = None, ""
            found(result)

        def failed(error: Exception) -> None:
            if self._photo == photo:
                self._under_way, self._photo = None, ""
            self.said.emit(spoken_error(error))

        self._photo = photo
        self._under_way = self._jobs.start(title, work, done=done, failed=failed, owner=self)
