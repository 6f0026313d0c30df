"""The menus of the window, and what their actions do."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.pages import PageEntry

Keys = QKeySequence.StandardKey | str | None


class Menus(QObject):
    """The six menus; a page's own actions come and go with the page.

    Attributes
    ----------
    file, edit, view, go, tools, help : QMenu
    """

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._bar = bar
        bar.clear()
        self.file = self._menu(self.tr("&File"))
        self.edit = self._menu(self.tr("&Edit"))
        self.view = self._menu(self.tr("&View"))
        self.go = self._menu(self.tr("&Go"))
        self.tools = self._menu(self.tr("&Tools"))
        self.help = self._menu(self.tr("&Help"))
        self._guests: list[tuple[QMenu, QAction]] = []

    def add(
        self,
        menu: QMenu,
        text: str,
        do: Callable[[], object],
        *,
        keys: Keys = None,
        icon: str = "",
    ) -> QAction:
        """Add an action to a menu and return it."""
        action = QAction(text, menu)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        if icon:
            set_icon(action, icon)
        action.triggered.connect(lambda _=False: do())
        menu.addAction(action)
        return action

    def add_pages(self, pages: Sequence[PageEntry], show: Callable[[str], None]) -> None:
        """Fill the menu Go."""
        for entry in pages:
            key = entry.key
            self.add(
                self.go,
                entry.title(),
                lambda key=key: show(key),  # type: ignore[misc] # a default that binds the key
                keys=entry.shortcut,
                icon=entry.icon,
            )

    def add_choices(
        self, menu: QMenu, choices: Sequence[tuple[str, Callable[[], object]]], chosen: int
    ) -> None:
        """Add actions of which exactly one is ticked."""
        group = QActionGroup(menu)
        for number, (text, do) in enumerate(choices):
            action = self.add(menu, text, do)
            action.setCheckable(True)
            action.setChecked(number == chosen)
            group.addAction(action)

    def show_guests(self, actions: Sequence[QAction]) -> None:
        """Put the actions of the page that is shown into their menus, in place of the last's."""
        for menu, action in self._guests:
            menu.removeAction(action)
        places = {"file": self.file, "edit": self.edit, "view": self.view}
        self._guests = []
        for action in actions:
            menu = places.get(str(action.property("menu")), self.tools)
            self._guests.append((menu, action))
            menu.addAction(action)

    def all_actions(self) -> Iterator[tuple[str, QAction]]:
        """Yield every action that can be done now, with the title of its menu."""
        for menu in (self.file, self.edit, self.view, self.go, self.tools, self.help):
            yield from self._within(menu, menu.title().replace("&", ""))

    def _within(self, menu: QMenu, place: str) -> Iterator[tuple[str, QAction]]:
        for action in menu.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                yield from self._within(inner, f"{place}, {inner.title().replace('&', '')}")
            elif action.text() and not action.isSeparator() and action.isEnabled():
                yield place, action

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(title, self._bar)
        self._bar.addMenu(menu)
        return menu
