"""One photo after another into a site of a catalog, each safe before it is said."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from pigmenttrack.app.catalog_thumb import thumb_jpeg
from pigmenttrack.domain.edit import Edit, RecordChange
from pigmenttrack.domain.errors import PhotoRejected, UnreadablePhoto
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.visit_record import PhotoFile, PhotoRecord, VisitRecord
from pigmenttrack.imaging.fingerprint import pixel_fingerprint, same_picture
from pigmenttrack.media.folder import FoundPhoto
from pigmenttrack.media.load import load_photo
from pigmenttrack.media.photo import Photo
from pigmenttrack.media.photo_bytes import read_photo_bytes
from pigmenttrack.store import edits
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.ids import new_id
from pigmenttrack.store.thumbs import write_thumb
from pigmenttrack.store.visits import (
    PHOTO_FILES,
    KnownPicture,
    photo_file,
    photo_file_record,
    photo_record,
    pictures_of_subject,
    site_has,
    visit_record,
    visits_of,
)

Said = Callable[[str], None]


@dataclass(slots=True)
class ImportReport:
    """What became of every photo of a folder.

    Attributes
    ----------
    imported : list of str
        Names of photos that are in the catalog now, safe on the disk.
    duplicates : list of str
        Names of photos that the site has already, byte for byte.
    look_alikes : list of (str, str)
        Imported, and the photo of the same subject that shows the same picture.
    """

    imported: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    look_alikes: list[tuple[str, str]] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    remarks: tuple[str, ...] = ()
    stopped: bool = False


class PhotoIntake:
    """One import under way.

    Attributes
    ----------
    report : ImportReport
    by_name : dict of str to str
        Hash of every photo that was read, by its file's name.
    group : str
        Under which all its edits are taken back together.
    """

    def __init__(
        self, catalog: Catalog, site: Site, label: str, now: datetime, said: Said | None
    ) -> None:
        self.report = ImportReport()
        self._catalog = catalog
        self._site = site
        self._label = label
        self._now = now
        self._said = said
        self.group = new_id()
        self.by_name: dict[str, str] = {}
        with catalog.reading() as connection:
            self._pictures = pictures_of_subject(connection, site.subject_id)

    def take(self, found: FoundPhoto) -> None:
        """Import one photo, or note why not."""
        try:
            data = read_photo_bytes(found.path)
            sha256 = hashlib.sha256(data).hexdigest()
            self.by_name[found.name] = sha256
            with self._catalog.reading() as connection:
                there = site_has(connection, self._site.id, sha256)
            if there:
                self.report.duplicates.append(found.name)
                return
            photo = load_photo(found.path)
            if photo.sha256 != sha256:
                msg = "The file changed while it was read."
                raise UnreadablePhoto(msg, advice="Import it again.")
        except PhotoRejected as error:
            self.report.rejections.append(
                Rejection(
                    photo=found.name,
                    reason=error.message,
                    advice=error.advice,
                    captured=found.captured,
                )
            )
            return
        self._store(found, photo, data)

    def _store(self, found: FoundPhoto, photo: Photo, data: bytes) -> None:
        fingerprint = pixel_fingerprint(photo.rgb)
        twin = self._twin(fingerprint)
        file = PhotoFile(
            sha256=photo.sha256,
            stored_sha256=photo.sha256,
            n_bytes=len(data),
            format=photo.format,
            height_px=photo.size[0],
            width_px=photo.size[1],
            fingerprint=fingerprint,
        )
        # One photo may well show two sites; within a site it would count one visit twice.
        twice = twin is not None and twin.site_id == self._site.id
        flags = photo.flags | (QualityFlag.NEAR_DUPLICATE if twice else NO_DOUBT)
        with self._catalog.reading() as connection:
            known = photo_file(connection, photo.sha256) is not None
        if known:
            added = self._commit(found, file, flags)
        else:
            with self._catalog.adding(self._catalog.folder.photos, data):
                added = self._commit(found, file, flags)
        if not added:
            self.report.duplicates.append(found.name)
            return
        write_thumb(self._catalog.folder, photo.sha256, thumb_jpeg(photo.rgb))
        self.report.imported.append(found.name)
        if twin is not None:
            self.report.look_alikes.append((found.name, twin.file_name))
        self._pictures.append(KnownPicture(found.name, self._site.id, fingerprint))
        if self._said is not None:
            self._said(found.name)

    def _commit(self, found: FoundPhoto, file: PhotoFile, flags: QualityFlag) -> bool:
        """Write the records; False where another program was quicker with the same photo."""
        day = found.captured.taken_at.date()
        with self._catalog.writing() as connection:
            if site_has(connection, self._site.id, file.sha256):
                return False
            if PHOTO_FILES.get(connection, file.sha256) is None:
                PHOTO_FILES.insert(connection, photo_file_record(file))
            visits = {visit.visited_on: visit for visit in visits_of(connection, self._site.id)}
            visit = visits.get(day) or VisitRecord(
                id=new_id(), site_id=self._site.id, visited_on=day
            )
            photo = PhotoRecord(
                id=new_id(),
                visit_id=visit.id,
                sha256=file.sha256,
                file_name=found.name,
                captured=found.captured,
                imported_at=self._now,
                flags=flags,
            )
            changes = [RecordChange(kind="photo", before=None, after=photo_record(photo))]
            if day not in visits:
                changes.insert(
                    0, RecordChange(kind="visit", before=None, after=visit_record(visit))
                )
            edit = Edit(label=self._label, changes=tuple(changes), group=self.group)
            edits.apply(connection, edit, made_at=self._now)
        return True

    def _twin(self, fingerprint: int) -> KnownPicture | None:
        """Return a photo of this subject with the same picture, one of this site first."""
        alike = [one for one in self._pictures if same_picture(fingerprint, one.fingerprint)]
        alike.sort(key=lambda one: one.site_id != self._site.id)
        return alike[0] if alike else None
