"""Look at the photos one after another, while the person reads the proposal."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.domain.site import Site
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.import_photos.presenter import ImportPresenter
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.spoken import spoken_error

if TYPE_CHECKING:
    from pigmenttrack.app.photo_look import PhotoLook
    from pigmenttrack.imaging.registration.features import Features


class Looking(QObject):
    """Starts a quiet job for every photo; what was seen once is kept while the site stays."""

    def __init__(
        self, session: Session, jobs: JobRunner, presenter: ImportPresenter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._presenter = session, jobs, presenter
        self._round = 0
        self._known: dict[str, tuple[Features, ...]] = {}
        self._seen: dict[tuple[Path, str], PhotoLook] = {}

    def begin(self) -> None:
        """Look at every photo that was not seen yet beside its site."""
        self._round += 1
        self._next(self._round)

    def _next(self, current: int) -> None:
        if current != self._round or self._session.catalog is None:
            return
        for number, one in enumerate(self._presenter.sets):
            place = self._presenter.place_of(number)
            site = None if place is None else place.site
            for line, photo in enumerate(one.lines):
                if photo.refused:
                    continue
                seen = self._seen.get((photo.photo.path, _key(site)))
                if seen is None:
                    self._look(current, number, line, photo.photo.path, site)
                    return
                if photo.look is not seen:
                    self._presenter.take_look(number, line, seen)

    def _look(self, current: int, number: int, line: int, path: Path, site: Site | None) -> None:
        catalog_path, key = self._session.opened.folder.path, _key(site)
        known = self._known.get(key)

        def work(_: JobControl) -> "tuple[PhotoLook, tuple[Features, ...]]":
            from pigmenttrack.app.photo_look import look_at_photo, site_features

            features = known
            if features is None and site is not None:
                with open_catalog(catalog_path) as catalog:
                    features = site_features(catalog, site)
            return look_at_photo(path, features or ()), features or ()

        def done(result: "tuple[PhotoLook, tuple[Features, ...]]") -> None:
            look, features = result
            self._known[key] = features
            self._seen[path, key] = look
            self._next(current)

        def failed(error: Exception) -> None:
            if current != self._round:
                return
            if not isinstance(error, PigmentTrackError):
                self._jobs.job_failed.emit("", error)
                return
            self._presenter.refuse(number, line, spoken_error(error))
            self._next(current)

        self._jobs.start("", work, done=done, failed=failed, owner=self)


def _key(site: Site | None) -> str:
    return "" if site is None else site.id
