"""Answers to strokes beside the window: the site is prepared once, then each stroke is answered."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.site_drawing import SiteDrawing
from pigmenttrack.app.site_strokes import SiteStrokes
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.domain.site import Site
from pigmenttrack.gui.job import Job, JobRunner
from pigmenttrack.gui.spoken import spoken_error
from pigmenttrack.imaging.array_types import Points


class StrokeAnswers(QObject):
    """Asks one question at a time; of those that wait only the latest is asked.

    Signals
    -------
    answered : str, tuple of arrays
        A photo's hash and the outline as the strokes make it.
    said : str
        Why there is no answer.
    """

    answered = Signal(str, object)
    said = Signal(str)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._site_id = ""
        self._ready: SiteStrokes | None = None
        self._opening: Job | None = None
        self._is_asking = False
        self._waiting: tuple[str, SiteDrawing] | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether a site is prepared, or being prepared."""
        return bool(self._site_id)

    def prepare(self, catalog: Path, site: Site) -> None:
        """Prepare a site, if it is not the one that is prepared already."""
        if site.id == self._site_id and (self._ready is not None or self._opening is not None):
            return
        self.forget()
        self._site_id = site.id

        def work(control: JobControl) -> SiteStrokes:
            with open_catalog(catalog) as opened:
                return SiteStrokes.open(opened, site, control=control)

        title = self.tr("Preparing the brush")
        self._opening = self._jobs.start(
            title,
            work,
            done=lambda ready: self._on_ready(site.id, ready),
            failed=lambda error: self._on_failed(site.id, error),
            owner=self,
        )

    def forget(self) -> None:
        """Let the prepared site go: its photos, its region or its baseline changed."""
        if self._opening is not None:
            self._opening.cancel()
        self._site_id, self._ready, self._opening, self._waiting = "", None, None, None

    def ask(self, photo: str, drawing: SiteDrawing) -> None:
        """Ask for the outline of a photo under all strokes; the answer comes by signal."""
        self._waiting = (photo, drawing)
        self._ask_next()

    def _ask_next(self) -> None:
        ready, waiting = self._ready, self._waiting
        if ready is None or waiting is None or self._is_asking:
            return
        self._waiting, self._is_asking = None, True
        photo, drawing = waiting

        def work(_: JobControl) -> tuple[Points, ...]:
            return ready.outline(photo, drawing)

        self._jobs.start(
            "",
            work,
            done=lambda paths: self._on_answer(ready, photo, paths),
            failed=self._on_no_answer,
            owner=self,
        )

    def _on_answer(self, ready: SiteStrokes, photo: str, paths: tuple[Points, ...]) -> None:
        self._is_asking = False
        if ready is self._ready:
            self.answered.emit(photo, paths)
        self._ask_next()

    def _on_no_answer(self, error: Exception) -> None:
        self._is_asking = False
        self._say(error)
        self._ask_next()

    def _on_ready(self, site_id: str, ready: SiteStrokes) -> None:
        if site_id == self._site_id:
            self._ready, self._opening = ready, None
            self._ask_next()

    def _on_failed(self, site_id: str, error: Exception) -> None:
        if site_id == self._site_id:
            self._opening = None
            self._say(error)

    def _say(self, error: Exception) -> None:
        if isinstance(error, PigmentTrackError):
            self.said.emit(spoken_error(error))
        else:
            self.said.emit(self.tr("The strokes could not be answered: {}.").format(error))
