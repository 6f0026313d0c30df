"""A page of the window: what a panel builds on."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from pigmenttrack.gui.job import Job, JobRunner, Progress, Work
from pigmenttrack.gui.session import Session

Result = TypeVar("Result")


class Page(QWidget):
    """One page; made when it is shown first, and kept.

    A page draws and emits; what it decides stands in a presenter without Qt.

    Attributes
    ----------
    key : str
        Its name in `gui.pages`.
    session : Session
    jobs : JobRunner
    """

    key: ClassVar[str]

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.jobs = jobs
        self._is_stale = True
        session.catalog_opened.connect(self.become_stale)
        session.site_chosen.connect(self.become_stale)
        session.content_changed.connect(self.become_stale)

    def refresh(self) -> None:
        """Show what the catalog holds now: called when shown, if something changed since."""
        raise NotImplementedError

    def files_dropped(self, paths: Sequence[Path]) -> bool:  # noqa: ARG002 - for those that take files
        """Take files that were dropped on the window; False leaves them to Import."""
        return False

    def show_part(self, part: str) -> None:
        """Show a named part of the page, where it has parts."""

    def start_job(
        self,
        title: str,
        work: Work[Result],
        *,
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
        progress: Progress | None = None,
    ) -> Job:
        """Run work beside the window; a page that is gone hears nothing of it."""
        return self.jobs.start(title, work, done=done, failed=failed, progress=progress, owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what became stale while another page was shown."""
        super().showEvent(event)
        self._refresh_if_stale()

    def become_stale(self) -> None:
        """Refresh now if shown, else when shown next."""
        self._is_stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._is_stale and self.session.catalog is not None:
            self._is_stale = False
            self.refresh()
