"""What the menus do with the catalog as a whole: open, make, copy, export, check, measure."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from pigmenttrack.app.catalog_places import place_of
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.measuring import measure_places
from pigmenttrack.gui.session import Session

Result = TypeVar("Result")


class CatalogActions(QObject):
    """Commands of the window; each tells in the bar what came of it."""

    def __init__(self, session: Session, jobs: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._jobs, self._window = session, jobs, window

    def open(self, path: Path) -> None:
        """Open a catalog; where it cannot be, the present one stays and the bar tells why."""
        try:
            self._session.open(path)
        except PigmentTrackError as error:
            self._session.say_error(error)

    def ask_open(self) -> None:
        """Let a catalog's folder be chosen, and open it."""
        title = self.tr("Open a catalog (a folder that ends in .ptcat)")
        if chosen := QFileDialog.getExistingDirectory(self._window, title, self._beside()):
            self.open(Path(chosen))

    def ask_new(self) -> None:
        """Let a place for a new catalog be chosen, make it and open it."""
        from pigmenttrack.app.workspace import new_catalog

        title = self.tr("Make a new catalog")
        start = str(Path(self._beside()) / self.tr("my photos.ptcat"))
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, "*.ptcat")
        if not chosen:
            return
        try:
            with new_catalog(Path(chosen)) as made:
                path = made.folder.path
        except PigmentTrackError as error:
            self._session.say_error(error)
            return
        self.open(path)
        self._session.say(self.tr("{} was made. Drop photos to begin.").format(path.name))

    def back_up(self) -> None:
        """Copy the whole catalog into the backup folder, which is asked for the first time."""
        settings = self._session.settings
        folder = settings.backup_folder
        if folder is None or not folder.is_dir():
            title = self.tr("Where should copies go? Another disk is best.")
            chosen = QFileDialog.getExistingDirectory(self._window, title, self._beside())
            if not chosen:
                return
            folder = settings.backup_folder = Path(chosen)
        path = self._session.opened.folder.path
        day = datetime.now(UTC).astimezone().strftime("%Y-%m-%d %H%M")
        target = folder / f"{path.stem} {day}{path.suffix}"

        def work(_: JobControl) -> Path:
            from pigmenttrack.store.restore import copy_catalog

            with open_catalog(path) as catalog:
                return copy_catalog(catalog, target)

        said = self.tr("Copied everything to {}.").format
        self._start(self.tr("Copying the catalog"), work, said)

    def ask_export(self) -> None:
        """Let a new folder be named, and write everything there as plain files."""
        title = self.tr("Name a new folder for the export")
        start = str(Path(self._beside()) / self.tr("export"))
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start)
        if not chosen:
            return
        path = self._session.opened.folder.path

        def work(control: JobControl) -> int:
            from pigmenttrack.app.catalog_export import export_catalog

            with open_catalog(path) as catalog:
                return export_catalog(catalog, Path(chosen), control=control).photos

        def said(photos: int) -> str:
            return self.tr(
                "Exported %n photo(s), without the places where they were taken.", "", photos
            )

        self._start(self.tr("Exporting"), work, said)

    def check(self) -> None:
        """Look for damage, photos included."""
        path = self._session.opened.folder.path

        def work(control: JobControl) -> list[str]:
            from pigmenttrack.store.verify import verify

            findings, _ = verify(path, data=True, on_progress=control.checkpoint)
            return [f"{one.what}: {one.fault}" for one in findings if one.is_damage]

        def said(damaged: list[str]) -> str:
            if not damaged:
                return self.tr("Every record and every photo is whole.")
            return self.tr("%n damaged: ", "", len(damaged)) + "; ".join(damaged[:3])

        self._start(self.tr("Checking the catalog"), work, said)

    def measure(self) -> None:
        """Measure the chosen site again."""
        site = self._session.site
        if site is None:
            self._session.say(self.tr("Choose a site first."))
            return
        place = place_of(self._session.opened, site.id)
        if place is not None:
            measure_places(self._session, self._jobs, [place])

    def _start(
        self,
        title: str,
        work: Callable[[JobControl], Result],
        said: Callable[[Result], str],
    ) -> None:
        def done(result: Result) -> None:
            self._session.look_for_changes()
            self._session.say(said(result))

        self._jobs.start(title, work, done=done, owner=self)

    def _beside(self) -> str:
        """Return the folder in which the present catalog lies, to begin a choice there."""
        catalog = self._session.catalog
        return str(Path.home() if catalog is None else catalog.folder.path.parent)
