"""What programs that were killed left behind."""

import shutil
from collections.abc import Callable

from pigmenttrack.store.blobs import blob_path, intents
from pigmenttrack.store.layout import CatalogFolder


def take_back_interrupted(folder: CatalogFolder, knows: Callable[[str], bool]) -> None:
    """Remove files of imports that never were confirmed, and what was being written.

    Call it only while nobody else is at work in the catalog.

    Parameters
    ----------
    knows : callable
        Whether a record speaks of the file of a hash.
    """
    for room, sha256, intent in intents(folder.tmp):
        if not knows(sha256):
            blob_path(folder.path / room, sha256).unlink(missing_ok=True)
        intent.unlink(missing_ok=True)
    for part in folder.tmp.glob("*.part*"):
        part.unlink(missing_ok=True)
    for stage in folder.tmp.glob("*.stage"):
        shutil.rmtree(stage, ignore_errors=True)
