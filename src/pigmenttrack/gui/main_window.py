"""The one window: pages, and the bar that tells what was done."""

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QMainWindow, QStackedWidget, QWidget

from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.pages import PAGES
from pigmenttrack.gui.session import Session


class MainWindow(QMainWindow):
    """Shows one page at a time; makes each when it is wanted first."""

    def __init__(self, session: Session, jobs: JobRunner) -> None:
        super().__init__()
        self.session, self.jobs = session, jobs
        self._pages: dict[str, Page] = {}
        self._rail = QListWidget()
        self._rail.setAccessibleName(self.tr("Pages"))
        self._rail.addItems([entry.title() for entry in PAGES])
        self._rail.currentRowChanged.connect(lambda row: self.show_page(PAGES[row].key))
        self._stack = QStackedWidget()
        middle = QWidget()
        layout = QHBoxLayout(middle)
        layout.addWidget(self._rail)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        session.page_wanted.connect(self.show_page)
        session.said.connect(lambda text, _undo: self.statusBar().showMessage(text))
        jobs.job_failed.connect(self._tell_failed)

    def show_page(self, key: str) -> None:
        """Show a page, making it if this is its first time; a key of no page is passed over."""
        entry = next((one for one in PAGES if one.key == key), None)
        if entry is None:
            return
        if key not in self._pages:
            self._pages[key] = entry.make(self.session, self.jobs, self._stack)
            self._stack.addWidget(self._pages[key])
        self._stack.setCurrentWidget(self._pages[key])

    def page(self, key: str) -> Page | None:
        """Return a page, None before it was shown first."""
        return self._pages.get(key)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way, then close the catalog: it is the autosave."""
        self.jobs.close()
        self.session.close()
        event.accept()

    def _tell_failed(self, title: str, error: Exception) -> None:
        if isinstance(error, PigmentTrackError):
            self.session.say_error(error)
        else:
            said = self.tr("{title} did not work: {error}.")
            self.session.say(said.format(title=title, error=error))
