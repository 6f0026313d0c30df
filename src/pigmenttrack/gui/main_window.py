"""The one window: menus, the rail, the page, and the bar that tells what was done."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.gui.command_palette import CommandPalette
from pigmenttrack.gui.header import Header
from pigmenttrack.gui.icons import renew_icons
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.menus import Menus
from pigmenttrack.gui.message_bar import MessageBar
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.page_trail import PageTrail
from pigmenttrack.gui.pages import PAGES
from pigmenttrack.gui.rail import Rail
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.window_actions import WindowActions
from pigmenttrack.store.layout import CatalogFolder

SMALLEST = (1024, 700)


class MainWindow(QMainWindow):
    """Shows one page at a time; makes each when it is wanted first."""

    def __init__(self, session: Session, jobs: JobRunner) -> None:
        super().__init__()
        self.session, self.jobs = session, jobs
        self.trail = PageTrail()
        self._pages: dict[str, Page] = {}
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.build()
        session.page_wanted.connect(self.show_page)
        session.files_offered.connect(self.take_files)
        session.said.connect(self._tell)
        session.catalog_opened.connect(self._name_window)
        jobs.job_failed.connect(self._tell_failed)
        self._name_window()

    def build(self) -> None:
        """Make the frame, in the language chosen now; pages are made anew when shown."""
        self._pages.clear()
        self._stack = QStackedWidget()
        self.rail = Rail(PAGES)
        self.rail.chosen.connect(self.show_page)
        self.header = Header(self.session)
        self.header.commands_asked.connect(self.show_commands)
        self.bar = MessageBar(self.jobs)
        self.bar.undo_asked.connect(self.session.undo)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self._stack, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        middle = QWidget()
        down = QVBoxLayout(middle)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.bar)
        self.setCentralWidget(middle)
        self.menus = Menus(self.menuBar())
        self.actions_of_window = WindowActions(self)
        if self.trail.key:
            self._open(self.trail.key)

    def show_page(self, key: str, part: str = "") -> None:
        """Show a page, making it if this is its first time; a key of no page is passed over."""
        if any(entry.key == key for entry in PAGES):
            self.trail.go(key)
            self._open(key)
            if part:
                self._pages[key].show_part(part)

    def back(self) -> None:
        """Show the page before."""
        if self.trail.back():
            self._open(self.trail.key)

    def forward(self) -> None:
        """Show the page from which `back` came."""
        if self.trail.forward():
            self._open(self.trail.key)

    def page(self, key: str) -> Page | None:
        """Return a page, None before it was shown first."""
        return self._pages.get(key)

    def show_commands(self) -> None:
        """Open the command palette."""
        CommandPalette(tuple(self.menus.all_actions()), self).open_over(self)

    def show_topic(self, topic: str) -> None:
        """Show a part of the help."""
        self.show_page("help", topic)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open a dropped catalog; give other files to the page that is shown, else to Import."""
        if len(paths) == 1 and CatalogFolder(paths[0]).database.is_file():
            self.actions_of_window.catalogs.open(paths[0])
            return
        shown = self._pages.get(self.trail.key)
        if shown is not None and shown.files_dropped(paths):
            return
        self.show_page("import")
        self._pages["import"].files_dropped(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files anywhere on the window."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take_files(paths)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew when the colours change."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            renew_icons(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way, then close the catalog: it is the autosave."""
        self.session.settings.geometry = self.saveGeometry()
        self.session.closing.emit()
        self.jobs.close()
        self.session.close()
        event.accept()

    def _open(self, key: str) -> None:
        if key not in self._pages:
            entry = next(entry for entry in PAGES if entry.key == key)
            self._pages[key] = entry.make(self.session, self.jobs, self._stack)
            self._stack.addWidget(self._pages[key])
        page = self._pages[key]
        self._stack.setCurrentWidget(page)
        self.rail.mark(key)
        self.menus.show_guests([one for one in page.actions() if one.text()])

    def _name_window(self) -> None:
        catalog = self.session.catalog
        self.setWindowTitle(
            "PigmentTrack" if catalog is None else f"{catalog.folder.path.stem} - PigmentTrack"
        )

    def _tell(self, text: str, offers_undo: bool) -> None:
        self.bar.tell(text, offers_undo)

    def _tell_failed(self, title: str, error: Exception) -> None:
        if isinstance(error, PigmentTrackError):
            self.session.say_error(error)
            return
        if isinstance(error, OSError) and error.strerror:
            said = self.tr("{title}: {why}. Choose another place, or make room and do it again.")
            why = f"{Path(str(error.filename)).name}, {error.strerror}" if error.filename else ""
            self.session.say(said.format(title=title, why=why or error.strerror))
            return
        said = self.tr("{title} did not work: {error}. What was confirmed before is kept.")
        self.session.say(said.format(title=title or self.tr("Something"), error=spoken(str(error))))
