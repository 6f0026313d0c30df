"""Take a folder of photos into a catalog, one after another, each safe before it is said."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.app.catalog_region import region_text
from pigmenttrack.app.catalog_thumb import thumb_jpeg
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.edit import Edit, RecordChange
from pigmenttrack.domain.errors import BadRequest, Cancelled, PhotoRejected, UnreadablePhoto
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.visit_record import PhotoFile, PhotoRecord, VisitRecord
from pigmenttrack.imaging.fingerprint import pixel_fingerprint, same_picture
from pigmenttrack.media.folder import FoundPhoto, scan_folder
from pigmenttrack.media.folder_files import REGION_FILE
from pigmenttrack.media.load import load_photo
from pigmenttrack.media.photo import Photo
from pigmenttrack.media.photo_bytes import read_photo_bytes
from pigmenttrack.media.region import load_region
from pigmenttrack.store import edits
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.ids import new_id
from pigmenttrack.store.sites import SITES, site_from, site_record
from pigmenttrack.store.thumbs import write_thumb
from pigmenttrack.store.visits import (
    PHOTO_FILES,
    KnownPicture,
    photo_file,
    photo_file_record,
    photo_record,
    photos_of,
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


def import_folder(
    catalog: Catalog,
    folder: Path,
    site: Site,
    *,
    control: JobControl | None = None,
    on_imported: Said | None = None,
    now: datetime | None = None,
) -> ImportReport:
    """Take the photos of a folder into a site.

    A roi.json beside the photos becomes the site's outline, unless it has one. Undo takes back
    the whole import.

    Parameters
    ----------
    on_imported : callable, optional
        Told the name of each photo once it is safe on the disk.

    Raises
    ------
    BadRequest
        If there is no photo in the folder.
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses; photos already said stay.
    """
    now = now or datetime.now(UTC)
    listing = scan_folder(folder, now=now)
    if not listing.found and not listing.rejected:
        msg = f"There is no photo in {folder.name}."
        raise BadRequest(msg, advice="Give a folder of JPEG, PNG, TIFF, WebP or HEIC photos.")
    report = import_found(
        catalog,
        listing.found,
        site,
        label=f"Import {folder.resolve().name}",
        region=folder / REGION_FILE,
        control=control,
        on_imported=on_imported,
        now=now,
    )
    report.rejections[:0] = listing.rejected
    report.remarks = (*listing.remarks, *report.remarks)
    return report


def import_found(  # noqa: PLR0913 - what a folder says in one word
    catalog: Catalog,
    photos: Sequence[FoundPhoto],
    site: Site,
    *,
    label: str,
    region: Path | None = None,
    control: JobControl | None = None,
    on_imported: Said | None = None,
    now: datetime | None = None,
) -> ImportReport:
    """Take photos, wherever they lie, into a site; undo takes back all of them.

    Parameters
    ----------
    label : str
        The name of this change, for undo.
    region : Path, optional
        A region file; where it exists it becomes the site's outline, unless it has one.
    """
    control = control or JobControl()
    work = _Import(catalog, site, label, now or datetime.now(UTC), on_imported)
    try:
        for number, found in enumerate(photos):
            control.checkpoint(number, len(photos))
            work.take(found)
        control.checkpoint(len(photos), len(photos))
    except Cancelled:
        work.report.stopped = True
    if region is not None:
        work.take_region(region)
    return work.report


class _Import:
    """One import under way."""

    def __init__(
        self, catalog: Catalog, site: Site, label: str, now: datetime, said: Said | None
    ) -> None:
        self.report = ImportReport()
        self._catalog = catalog
        self._site = site
        self._label = label
        self._now = now
        self._said = said
        self._group = new_id()
        self._by_name: dict[str, str] = {}
        with catalog.reading() as connection:
            self._pictures = pictures_of_subject(connection, site.subject_id)

    def take(self, found: FoundPhoto) -> None:
        """Import one photo, or note why not."""
        try:
            data = read_photo_bytes(found.path)
            sha256 = hashlib.sha256(data).hexdigest()
            self._by_name[found.name] = sha256
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

    def take_region(self, path: Path) -> None:
        """Make an outline beside the photos the site's own, with the photo it was drawn on."""
        if not path.is_file():
            return
        with self._catalog.reading() as connection:
            row = SITES.get(connection, self._site.id)
        if row is None or row["region"] is not None:
            return
        drawn = load_region(path)
        unknown = {one.photo for one in drawn.strokes if one.photo} - self._by_name.keys()
        if unknown:
            names = ", ".join(sorted(unknown))
            said = f"Strokes on {names} were left out: no such photo was imported."
            self.report.remarks = (*self.report.remarks, said)
            known = tuple(one for one in drawn.strokes if one.photo not in unknown)
            drawn = replace(drawn, strokes=known)
        content = region_text(drawn, self._by_name.__getitem__)
        with self._catalog.writing() as connection:
            row = SITES.get(connection, self._site.id)
            photos = photos_of(connection, self._site.id)
            if row is None or row["region"] is not None or not photos:
                return
            believed = [photo for photo in photos if not _has_doubtful_clock(photo)] or photos
            baseline = self._by_name.get(drawn.photo, believed[0].sha256)
            after = replace(site_from(row), region=content, baseline_sha256=baseline)
            change = RecordChange(kind="site", before=row, after=site_record(after))
            edits.apply(
                connection,
                Edit(label=self._label, changes=(change,), group=self._group),
                made_at=self._now,
            )

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
            edit = Edit(label=self._label, changes=tuple(changes), group=self._group)
            edits.apply(connection, edit, made_at=self._now)
        return True

    def _twin(self, fingerprint: int) -> KnownPicture | None:
        """Return a photo of this subject with the same picture, one of this site first."""
        alike = [one for one in self._pictures if same_picture(fingerprint, one.fingerprint)]
        alike.sort(key=lambda one: one.site_id != self._site.id)
        return alike[0] if alike else None


def _has_doubtful_clock(photo: PhotoRecord) -> bool:
    return QualityFlag.CLOCK_DOUBTFUL in photo.captured.flags
