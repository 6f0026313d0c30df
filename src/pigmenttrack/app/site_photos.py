"""The photos of a site with what the newest run says of each: what a window shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pigmenttrack.app.catalog_content import (
    PATCH_SCHEMA,
    RUN_SCHEMA,
    patch_from,
    rejection_from,
    series_from,
)
from pigmenttrack.app.catalog_scalp_content import scalp_from
from pigmenttrack.app.site_stage import staged_names
from pigmenttrack.domain.edit import Edit
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries, Rejection
from pigmenttrack.domain.scalp import ScalpMeasurement
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.visit_record import PhotoFile, PhotoRecord
from pigmenttrack.store.blobs import blob_path
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.edits import edits_since
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
    scalp : ScalpMeasurement or None
        Likewise, on a site of the scalp.
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
    scalp: ScalpMeasurement | None = None
    facts: Mapping[str, Any]
    mask_sha256: str | None = None
    rejection: Rejection | None = None

    @property
    def is_baseline(self) -> bool:
        """Whether all others are compared with it."""
        measured = self.measurement or self.scalp
        return measured is not None and measured.is_baseline

    @property
    def is_measured(self) -> bool:
        """Whether the newest run has a number for it."""
        return self.measurement is not None or self.scalp is not None

    @property
    def lies_in_frame(self) -> bool:
        """Whether it is the baseline or was laid on it: only such photos are compared."""
        is_placed = self.is_baseline or self.facts.get("registration") is not None
        return is_placed and "frame" in self.facts

    @property
    def flags(self) -> QualityFlag:
        """What speaks for caution: of the measurement, else of the photo itself."""
        measured = self.measurement or self.scalp
        return self.photo.flags if measured is None else measured.flags

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
    drawn_since : bool
        Whether the site was drawn on since it was measured, so that the numbers are older.
    """

    photos: tuple[VisitPhoto, ...]
    series: PatchSeries | None
    mm_per_frame_px: float | None = None
    drawn_since: bool = False

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
        newer = () if run is None else edits_since(connection, run.measured_at)
    is_patches = run is not None and run.content.get("schema") == RUN_SCHEMA
    series = None
    if run is not None and is_patches:
        found = [patch_from(one.content, one.provenance) for one in stored]
        series = series_from(run.content, found)
    rejections = {} if run is None else _rejections(run.content)
    measured = {one.sha256: one for one in stored}
    names = staged_names(photos)
    shown = [
        _visit_photo(photo, file, measured.get(photo.sha256), rejections.get(names[photo.id]))
        for photo in photos
        if (file := files[photo.sha256]) is not None
    ]
    scale = None if run is None else run.content.get("mm_per_frame_px")
    return SitePhotos(
        photos=tuple(shown),
        series=series,
        mm_per_frame_px=float(scale) if isinstance(scale, int | float) else None,
        drawn_since=any(_draws_on(edit, site) for edit in newer),
    )


def _draws_on(edit: Edit, site: Site) -> bool:
    """Tell whether an edit changed what is drawn on a site."""
    return any(
        change.record_id == site.id
        and change.before is not None
        and change.after is not None
        and change.before.get("region") != change.after.get("region")
        for change in edit.changes
    )


def _rejections(content: Mapping[str, Any]) -> dict[str, Rejection]:
    """Return why photos have no number, by the names under which they were measured."""
    told = [rejection_from(one) for one in content["rejections"]]
    return {one.photo: one for one in told}


def _visit_photo(
    photo: PhotoRecord,
    file: PhotoFile,
    stored: StoredMeasurement | None,
    rejection: Rejection | None,
) -> VisitPhoto:
    if stored is None:
        return VisitPhoto(photo=photo, file=file, facts={}, rejection=rejection)
    is_patch = stored.content.get("schema") == PATCH_SCHEMA
    return VisitPhoto(
        photo=photo,
        file=file,
        measurement=patch_from(stored.content, stored.provenance) if is_patch else None,
        scalp=None if is_patch else scalp_from(stored.content, stored.provenance),
        facts=stored.provenance.facts,
        mask_sha256=stored.mask_sha256,
    )


def photo_path(folder: CatalogFolder, file: PhotoFile) -> Path:
    """Return where a photo's bytes lie."""
    return blob_path(folder.photos, file.stored_sha256)
