"""Where things lie in a catalog's folder."""

from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".ptcat"
FOLDER_MODE = 0o700
FILE_MODE = 0o600


@dataclass(frozen=True, slots=True)
class CatalogFolder:
    """The folder ``name.ptcat`` and the places in it."""

    path: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.path / "catalog.db"

    @property
    def journal(self) -> Path:
        """What SQLite needs to take back an interrupted change."""
        return self.path / "catalog.db-journal"

    @property
    def page_sums(self) -> Path:
        """Hashes of the database's pages as of the last orderly close."""
        return self.path / "catalog.sums"

    @property
    def photos(self) -> Path:
        """Photos as they came, by hash."""
        return self.path / "photos"

    @property
    def masks(self) -> Path:
        """Masks of measurements, by hash."""
        return self.path / "masks"

    @property
    def thumbs(self) -> Path:
        """Small pictures; a cache that may be deleted."""
        return self.path / "thumbs"

    @property
    def snapshots(self) -> Path:
        """Verified copies of the database."""
        return self.path / "snapshots"

    @property
    def tmp(self) -> Path:
        """What is being written."""
        return self.path / "tmp"

    @property
    def lock(self) -> Path:
        """Held, shared, by every program that has the catalog open."""
        return self.tmp / "lock"

    def make_folders(self) -> None:
        """Make the folder and its rooms, for their owner's eyes only.

        Raises
        ------
        OSError
            If the folder is there already or cannot be made.
        """
        self.path.mkdir(mode=FOLDER_MODE)
        for room in (self.photos, self.masks, self.thumbs, self.snapshots, self.tmp):
            room.mkdir(mode=FOLDER_MODE)
