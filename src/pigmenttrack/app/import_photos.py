"""Take a folder of photos, or single ones, into a site of a catalog."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.app.hair_edits_intake import take_hair_edits
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.photo_intake import ImportReport, PhotoIntake, Said
from pigmenttrack.app.region_intake import take_region
from pigmenttrack.domain.errors import BadRequest, Cancelled
from pigmenttrack.domain.site import Site
from pigmenttrack.media.folder import FoundPhoto, scan_folder
from pigmenttrack.media.folder_files import EDITS_FILE, REGION_FILE
from pigmenttrack.store.catalog import Catalog

__all__ = ["ImportReport", "import_folder", "import_found"]


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

    A roi.json beside the photos becomes the site's outline, unless it has one; a hair_edits.json
    corrects the hairs of a site of the scalp. Undo takes back the whole import.

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
        A region file; where it exists it becomes the site's outline, unless it has one. What
        corrects hair lies beside it.
    """
    control = control or JobControl()
    now = now or datetime.now(UTC)
    work = PhotoIntake(catalog, site, label, now, on_imported)
    try:
        for number, found in enumerate(photos):
            control.checkpoint(number, len(photos))
            work.take(found)
        control.checkpoint(len(photos), len(photos))
    except Cancelled:
        work.report.stopped = True
    if region is not None:
        left_out = take_region(
            catalog, site, region, work.by_name, label=label, group=work.group, now=now
        )
        left_out += take_hair_edits(
            catalog,
            site,
            region.with_name(EDITS_FILE),
            work.by_name,
            label=label,
            group=work.group,
            now=now,
        )
        work.report.remarks = (*work.report.remarks, *left_out)
    return work.report
