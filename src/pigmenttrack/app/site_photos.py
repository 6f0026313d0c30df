"""The photos of a site with what the newest run says of each: what a window shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pigmenttrack.app.catalog_content import PATCH_SCHEMA, patch_from, series_from
from pigmenttrack.app.catalog_measure import staged_names
from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries, Rejection
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.visit_record import PhotoFile, PhotoRecord
from pigmenttrack.store.blobs import blob_path
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.layout import CatalogFolder
from pigmenttrack.store.measurements import StoredMeasurement, measurements_of_run, newest_run
from pigmenttrack.store.visits import photo_file, photos_of


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPhoto:
    """One photo of a site, with what the newest run says of it.

    Attributes
    ----------
    measurement : PatchMeasurement or None
        None where the photo was rejected, or the site was not measured since it came.
    facts : mapping
        The measurement's provenance; empty without one.
    mask_sha256 : str or None
        The file in masks/.
    rejection : Rejection or None
        Why there is no number.
    """

    photo: PhotoRecord
    file: PhotoFile
    measurement: PatchMeasurement | None = None
    facts: Mapping[str, Any]
    mask_sha256: str | None = None
    rejection: Rejection | None = None

    @property
    def is_baseline(self) -> bool:
        """Whether all others are compared with it."""
        return self.measurement is not None and self.measurement.is_baseline

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of the upright photo, as measured; as stored before that."""
        seen = self.facts.get("photo")
        if isinstance(seen, Mapping):
            return int(seen["height_px"]), int(seen["width_px"])
        return self.file.height_px, self.file.width_px


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePhotos:
    """All photos of a site in the order of their dates.

    Attributes
    ----------
    series : PatchSeries or None
        What the newest run gave; None before the first.
    mm_per_frame_px : float or None
    """

    photos: tuple[VisitPhoto, ...]
    series: PatchSeries | None
    mm_per_frame_px: float | None = None

    @property
    def baseline(self) -> VisitPhoto | None:
        """The photo with which all others are compared, once there is one."""
        return next((one for one in self.photos if one.is_baseline), None)


def site_photos(catalog: Catalog, site: Site) -> SitePhotos:
    """Return all photos of a site with their newest measurements."""
    with catalog.reading() as connection:
        photos = photos_of(connection, site.id)
        files = {photo.sha256: photo_file(connection, photo.sha256) for photo in photos}
        run = newest_run(connection, site.id)
        stored = [] if run is None else measurements_of_run(connection, run.id)
    # Other kinds of sites keep other records.
    patches = {one.sha256: one for one in stored if one.content.get("schema") == PATCH_SCHEMA}
    series = None
    if run is not None and len(patches) == len(stored):
        found = [patch_from(one.content, one.provenance) for one in patches.values()]
        series = series_from(run.content, found)
    rejections = {one.photo: one for one in series.rejections} if series else {}
    names = staged_names(photos)
    shown = [
        _visit_photo(photo, file, patches.get(photo.sha256), rejections.get(names[photo.id]))
        for photo in photos
        if (file := files[photo.sha256]) is not None
    ]
    scale = None if run is None else run.content.get("mm_per_frame_px")
    return SitePhotos(
        photos=tuple(shown),
        series=series,
        mm_per_frame_px=float(scale) if isinstance(scale, int | float) else None,
    )


def _visit_photo(
    photo: PhotoRecord,
    file: PhotoFile,
    stored: StoredMeasurement | None,
    rejection: Rejection | None,
) -> VisitPhoto:
    if stored is None:
        return VisitPhoto(photo=photo, file=file, facts={}, rejection=rejection)
    return VisitPhoto(
        photo=photo,
        file=file,
        measurement=patch_from(stored.content, stored.provenance),
        facts=stored.provenance.facts,
        mask_sha256=stored.mask_sha256,
    )


def photo_path(folder: CatalogFolder, file: PhotoFile) -> Path:
    """Return where a photo's bytes lie."""
    return blob_path(folder.photos, file.stored_sha256)
