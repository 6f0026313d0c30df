"""The first page: whom and what the catalog holds."""

from typing import ClassVar

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pigmenttrack.app.catalog_places import Place, places
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.session import Session


class HomePage(Page):
    """All sites of the catalog."""

    key: ClassVar[str] = "home"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Sites"))
        self._list.itemActivated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.addWidget(self._list)
        self._places: tuple[Place, ...] = ()

    def refresh(self) -> None:
        """List the sites."""
        self._places = places(self.session.opened)
        self._list.clear()
        for place in self._places:
            self._list.addItem(f"{place.subject.alias}, {place.site.name}")

    def _choose(self, item: QListWidgetItem) -> None:
        self.session.choose_site(self._places[self._list.row(item)].site)
        self.session.show_page("visit")
