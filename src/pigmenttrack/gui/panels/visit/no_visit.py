"""What the visit page says while there is no visit to show."""

from PySide6.QtWidgets import QWidget

from pigmenttrack.gui.session import Session
from pigmenttrack.gui.widgets.empty_state import EmptyState


class NoVisit(EmptyState):
    """No site is chosen, or the site has no photos; its button leads to where that is changed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("visit", parent)
        self._session = session
        self.asked.connect(self._leave)

    def explain(self) -> None:
        """Say which of the two it is."""
        if self._session.site is None:
            self.say(
                self.tr("No site is chosen"),
                self.tr("Choose one on the first page, or with Ctrl+L."),
                self.tr("Go to Home"),
            )
            return
        self.say(
            self.tr("No photos yet"),
            self.tr("Add the first photo of this site; drop it anywhere on the window."),
            self.tr("Import photos"),
        )

    def _leave(self) -> None:
        self._session.show_page("home" if self._session.site is None else "import")
