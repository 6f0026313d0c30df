"""The window's own actions, in their menus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from pigmenttrack.gui.catalog_actions import CatalogActions
from pigmenttrack.gui.pages import PAGES
from pigmenttrack.gui.settings import (
    LARGEST_FONT_PERCENT,
    SMALLEST_FONT_PERCENT,
    ThemeChoice,
)
from pigmenttrack.gui.spoken import spoken

if TYPE_CHECKING:
    from pigmenttrack.gui.main_window import MainWindow

_FONT_STEP_PERCENT = 10


class WindowActions(QObject):
    """Fills File, Edit, View, Go, Tools and Help, and keeps undo and redo named."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.menus)
        self._window = window
        self._menus = window.menus
        self._session = window.session
        self.catalogs = CatalogActions(window.session, window.jobs, window)
        self._fill_file()
        self._fill_edit()
        self._fill_view()
        self._fill_go()
        self._fill_tools()
        self._fill_help()
        for signal in (self._session.catalog_opened, self._session.content_changed):
            signal.connect(self._name_undo)
        self._name_undo()

    def _fill_file(self) -> None:
        add, menu, keys = self._menus.add, self._menus.file, QKeySequence.StandardKey
        show = self._window.show_page
        add(menu, self.tr("Import photos…"), lambda: show("import"), keys="Ctrl+I", icon="import")
        menu.addSeparator()
        add(menu, self.tr("New catalog…"), self.catalogs.ask_new, keys=keys.New, icon="add")
        add(menu, self.tr("Open catalog…"), self.catalogs.ask_open, keys=keys.Open, icon="folder")
        self._recent = QMenu(self.tr("Recent catalogs"), menu)
        self._recent.aboutToShow.connect(self._fill_recent)
        menu.addMenu(self._recent)
        self._fill_recent()
        menu.addSeparator()
        add(menu, self.tr("Back up now"), self.catalogs.back_up, icon="backup")
        add(menu, self.tr("Export everything…"), self.catalogs.ask_export, icon="save")
        menu.addSeparator()
        add(menu, self.tr("Quit"), self._window.close, keys="Ctrl+Q", icon="close")

    def _fill_recent(self) -> None:
        self._recent.clear()
        settings = self._session.settings
        for path in settings.recent:
            self._menus.add(self._recent, path.name, lambda path=path: self.catalogs.open(path))  # type: ignore[misc] # a default that binds
        self._recent.addSeparator()
        forget = self._menus.add(self._recent, self.tr("Forget these"), settings.forget_recent)
        forget.setEnabled(bool(settings.recent))

    def _fill_edit(self) -> None:
        menu, keys = self._menus.edit, QKeySequence.StandardKey
        add = self._menus.add
        self.undo = add(menu, self.tr("Undo"), self._session.undo, keys=keys.Undo, icon="undo")
        self.redo = add(menu, self.tr("Redo"), self._session.redo, keys=keys.Redo, icon="redo")
        menu.addSeparator()

    def _name_undo(self) -> None:
        history = self._session.history()
        for action, plain, named, label in (
            (self.undo, self.tr("Undo"), self.tr("Undo: {}"), history.undo_label),
            (self.redo, self.tr("Redo"), self.tr("Redo: {}"), history.redo_label),
        ):
            action.setText(named.format(spoken(label)) if label else plain)
            action.setEnabled(bool(label))

    def _fill_view(self) -> None:
        add, menu, settings = self._menus.add, self._menus.view, self._session.settings
        theme = QMenu(self.tr("Colours"), menu)
        names = {
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
        }
        self._menus.add_choices(
            theme,
            [
                (name, lambda choice=choice: setattr(settings, "theme", choice))  # type: ignore[misc] # a default that binds
                for choice, name in names.items()
            ],
            list(names).index(settings.theme),
        )
        menu.addMenu(theme)
        add(menu, self.tr("Larger text"), lambda: self._resize_text(1), keys="Ctrl+Alt++")
        add(menu, self.tr("Smaller text"), lambda: self._resize_text(-1), keys="Ctrl+Alt+-")
        add(menu, self.tr("Normal text"), lambda: self._resize_text(0), keys="Ctrl+Alt+0")
        menu.addSeparator()
        add(menu, self.tr("Full screen"), self._turn_full_screen, keys="F11", icon="fit")
        menu.addSeparator()

    def _resize_text(self, step: int) -> None:
        settings = self._session.settings
        wanted = settings.font_percent + step * _FONT_STEP_PERCENT if step else 100
        settings.font_percent = min(max(wanted, SMALLEST_FONT_PERCENT), LARGEST_FONT_PERCENT)

    def _turn_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _fill_go(self) -> None:
        add, menu, keys = self._menus.add, self._menus.go, QKeySequence.StandardKey
        self._menus.add_pages(PAGES, self._window.show_page)
        menu.addSeparator()
        add(menu, self.tr("Back"), self._window.back, keys=keys.Back, icon="chevron_left")
        add(menu, self.tr("Forward"), self._window.forward, keys=keys.Forward, icon="chevron_right")
        menu.addSeparator()
        choose = self._window.header.site_button.showMenu
        add(menu, self.tr("Choose a site…"), choose, keys="Ctrl+L", icon="person")

    def _fill_tools(self) -> None:
        add, menu = self._menus.add, self._menus.tools
        show = self._window.show_commands
        add(menu, self.tr("Search commands…"), show, keys="Ctrl+K", icon="search")
        add(
            menu,
            self.tr("Measure this site again"),
            self.catalogs.measure,
            keys="Ctrl+M",
            icon="ruler",
        )
        add(menu, self.tr("Check the catalog for damage"), self.catalogs.check, icon="check")
        menu.addSeparator()

    def _fill_help(self) -> None:
        add, menu = self._menus.add, self._menus.help
        show = self._window.show_topic
        add(
            menu, self.tr("How to photograph"), lambda: show("photograph"), keys="F1", icon="camera"
        )
        add(menu, self.tr("What the numbers mean"), lambda: show("numbers"), icon="chart")
        add(menu, self.tr("What they do not mean"), lambda: show("limits"), icon="flag")
        menu.addSeparator()
        add(menu, self.tr("About PigmentTrack"), lambda: show("about"), icon="info")
