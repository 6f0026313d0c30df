"""The line above the page: whose skin and which site, and the way to any command."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from pigmenttrack.app.catalog_places import places
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.session import Session


class Header(QWidget):
    """The site in view, to change it anywhere, and the command palette's button.

    Signals
    -------
    commands_asked
    """

    commands_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.site_button = QToolButton()
        self.site_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.site_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.site_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.site_button.setProperty("kind", "quiet")
        set_icon(self.site_button, "person")
        self._menu = QMenu(self.site_button)
        self._menu.aboutToShow.connect(self._fill)
        self.site_button.setMenu(self._menu)
        self.commands_button = QToolButton()
        self.commands_button.setText(self.tr("Search commands"))
        self.commands_button.setToolTip(self.tr("Every command by name (Ctrl+K)"))
        self.commands_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.commands_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.commands_button.setProperty("kind", "quiet")
        set_icon(self.commands_button, "search")
        self.commands_button.clicked.connect(self.commands_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self.site_button)
        layout.addStretch()
        layout.addWidget(self.commands_button)
        for signal in (session.catalog_opened, session.site_chosen, session.content_changed):
            signal.connect(self.show_site)
        self.show_site()

    def show_site(self) -> None:
        """Name the subject and the site in view."""
        site, subject = self._session.site, self._session.subject
        name = (
            self.tr("Choose a site")
            if site is None or subject is None
            else f"{subject.alias}  ·  {site.name}"
        )
        self.site_button.setText(name)
        self.site_button.setAccessibleName(self.tr("Site: {}").format(name))

    def _fill(self) -> None:
        self._menu.clear()
        if self._session.catalog is None:
            return
        alias = ""
        for place in places(self._session.catalog):
            if place.subject.alias != alias:
                alias = place.subject.alias
                self._menu.addSection(alias)
            action = self._menu.addAction(f"{alias}  ·  {place.site.name}")
            action.triggered.connect(
                lambda _=False, site=place.site: self._session.choose_site(site)
            )
