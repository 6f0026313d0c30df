"""The catalog into which a newcomer's photos go: their own, never the samples."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from pigmenttrack.app.workspace import new_catalog
from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.gui.first_catalog import SAMPLES_NAME
from pigmenttrack.gui.session import Session, data_folder


def own_catalog_path() -> Path:
    """Return where it lies: among the person's documents, where backups look."""
    kind = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(kind))
    name = QCoreApplication.translate("CatalogActions", "my photos.ptcat")
    return documents / "PigmentTrack" / name


def leave_samples(session: Session) -> bool:
    """Open the person's own catalog if none is open, or the samples are; make it the first time.

    Returns
    -------
    bool
        Whether photos can be taken in now; where not, it was said why.
    """
    catalog = session.catalog
    if catalog is not None and catalog.folder.path.resolve() != _samples():
        return True
    path = own_catalog_path()
    try:
        if not path.is_dir():
            path.parent.mkdir(parents=True, exist_ok=True)
            new_catalog(path).close()
        session.open(path)
    except PigmentTrackError as error:
        session.say_error(error)
        return False
    except OSError as error:
        told = QCoreApplication.translate("own", "{folder} cannot be made: {why}.")
        session.say(told.format(folder=path.parent, why=error.strerror or error))
        return False
    told = QCoreApplication.translate(
        "own", "Your photos go into a catalog of their own, apart from the samples: {path}"
    )
    session.say(told.format(path=path))
    return True


def _samples() -> Path:
    return (data_folder() / SAMPLES_NAME).resolve()
