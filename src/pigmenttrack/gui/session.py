"""What the window is about: the open catalog, the chosen site, and every change to them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal

from pigmenttrack.app.catalog_edit import apply_edit, foreign_version, history
from pigmenttrack.app.catalog_places import place_of
from pigmenttrack.app.catalog_records import redo, undo
from pigmenttrack.app.open_marker import OpenMarker, last_edit_label
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.domain.edit import Edit
from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.domain.site import Site
from pigmenttrack.gui.settings import Settings
from pigmenttrack.gui.spoken import spoken, spoken_error
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.edits import UndoState

if TYPE_CHECKING:
    from pigmenttrack.domain.subject import Subject

# How soon the window shows what a job or another program has written.
_LOOK_EVERY_MS = 1000


def data_folder() -> Path:
    """Return where this person's data of the program lie."""
    kind = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(kind))


class Session(QObject):
    """The state that all pages share.

    Signals
    -------
    catalog_opened, site_chosen
    closing
        The catalog will be closed: what is half done can still be kept. May come twice.
    content_changed
        Something in the catalog is new: written here, by a job, or by another program.
    said : str, bool
        A sentence for the bar at the bottom, and whether it offers undo.
    page_wanted : str, str
        Key of the page that should be shown, and the part of it (may be empty): a photo's id on
        Visit, a topic in Help.
    files_offered : tuple of Path
        Photos that a page has and Import should look at.
    samples_wanted
        The sample catalog should be made, or opened.

    Attributes
    ----------
    catalog : Catalog or None
        For the window's thread alone; a job opens the catalog anew.
    subject, site : Subject, Site or None
        Of what the pages show; the subject alone may be known.
    settings : Settings
    """

    catalog_opened = Signal()
    site_chosen = Signal()
    content_changed = Signal()
    closing = Signal()
    said = Signal(str, bool)
    page_wanted = Signal(str, str)
    files_offered = Signal(object)
    samples_wanted = Signal()

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings or Settings(parent=self)
        self.catalog: Catalog | None = None
        self.subject: Subject | None = None
        self.site: Site | None = None
        self._foreign = 0
        self._found, self._offered = 0, set[int]()
        self._marker: OpenMarker | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_for_changes)

    def open(self, path: Path) -> None:
        """Open a catalog in place of the present one, which stays if the new one cannot be.

        Raises
        ------
        pigmenttrack.store.errors.CatalogError
            If it cannot be opened.
        """
        catalog = open_catalog(path)
        self.close()
        self.catalog = catalog
        self._foreign = foreign_version(catalog)
        self._found, self._offered = self.history().undo_number, set()
        self._timer.start()
        self.settings.add_recent(path)
        self._marker = OpenMarker.set(data_folder() / "open", path)
        self.catalog_opened.emit()
        if catalog.read_only_because:
            self.say(spoken(catalog.read_only_because))
        self._tell_if_left_behind()

    def close(self) -> None:
        """Close the catalog, if one is open."""
        self._timer.stop()
        if self.catalog is not None:
            self.closing.emit()
            self.catalog.close()
        if self._marker is not None:
            self._marker.clear()
            self._marker = None
        self.catalog = self.subject = self.site = None

    @property
    def opened(self) -> Catalog:
        """The catalog, where one must be open: pages are refreshed only then.

        Raises
        ------
        RuntimeError
            If none is.
        """
        if self.catalog is None:
            msg = "no catalog is open"
            raise RuntimeError(msg)
        return self.catalog

    def choose_site(self, site: Site) -> None:
        """Make a site the one that all pages show."""
        place = place_of(self.opened, site.id)
        if place is None:
            self.say(self.tr("That site is no longer in the catalog."))
            return
        if (self.subject, self.site) != (place.subject, place.site):
            self.subject, self.site = place.subject, place.site
            self.site_chosen.emit()

    def apply(self, edit: Edit, said: str) -> bool:
        """Make an edit, tell it, offer undo; tell why where it cannot be made."""
        return self.do(lambda catalog: apply_edit(catalog, edit), said)

    def do(self, action: Callable[[Catalog], object], said: str) -> bool:
        """Let a function of `app` change the catalog, tell it, offer undo; tell why it could not.

        Returns
        -------
        bool
            Whether it was done.
        """
        try:
            action(self.opened)
        except PigmentTrackError as error:
            self.say_error(error)
            return False
        self.changed()
        self.say(said, undo=True)
        return True

    def undo(self) -> None:
        """Take back what was done last; what another program did only when asked twice."""
        last = self.history()
        if last.undo_number > self._found and last.undo_number not in self._offered:
            self._offered.add(last.undo_number)
            told = self.tr(
                "The last change was made by another program: {}. Undo once more to take it back."
            )
            self.say(told.format(spoken(last.undo_label)))
            return
        self._turn(undo, self.tr("Taken back: {}."))

    def redo(self) -> None:
        """Do again what was undone last, and say what."""
        self._turn(redo, self.tr("Done again: {}."))

    def history(self) -> UndoState:
        """Return what undo and redo would do next."""
        return UndoState("", "") if self.catalog is None else history(self.catalog)

    def changed(self) -> None:
        """Tell all pages that the catalog's content is new; look at the chosen site again."""
        if self.site is not None:
            place = place_of(self.opened, self.site.id)
            self.subject, self.site = (None, None) if place is None else (place.subject, place.site)
        self.content_changed.emit()

    def look_for_changes(self) -> None:
        """See whether a job or another program has written, and tell the pages if so."""
        if self.catalog is None:
            return
        version = foreign_version(self.catalog)
        if version != self._foreign:
            self._foreign = version
            self.changed()

    def say(self, text: str, *, undo: bool = False) -> None:
        """Show a sentence in the bar at the bottom; undo is offered for the newest change."""
        if undo:
            self._offered.add(self.history().undo_number)
        self.said.emit(text, undo)

    def say_error(self, error: PigmentTrackError) -> None:
        """Show what happened and what can be done about it."""
        self.say(spoken_error(error))

    def show_page(self, key: str, part: str = "") -> None:
        """Ask the window for a page, or for a part of it."""
        self.page_wanted.emit(key, part)

    def offer_files(self, paths: Sequence[Path]) -> None:
        """Give photos to Import."""
        self.files_offered.emit(tuple(paths))

    def _tell_if_left_behind(self) -> None:
        if self._marker is None or not self._marker.left_behind:
            return
        label = last_edit_label(self.opened)
        said = self.tr(
            "The catalog was not closed properly last time. Everything confirmed is there"
        )
        last = self.tr(", up to “{}”.").format(spoken(label)) if label else "."
        self.say(said + last)

    def _turn(self, turn: Callable[[Catalog], str], said: str) -> None:
        try:
            label = turn(self.opened)
        except PigmentTrackError as error:
            self.say_error(error)
            return
        self.changed()
        self.say(said.format(spoken(label)))
