"""The files that a line-by-line plan names, as a measurement shall see them."""

import csv
import io
from pathlib import Path

from pigmenttrack.app.batch_plan import SitePlan
from pigmenttrack.app.batch_table import SiteRows
from pigmenttrack.app.batch_task import StagedFile
from pigmenttrack.app.catalog_export_names import distinct_names

OUTLINE = "outline"


def listed_files(rows: SiteRows, root: Path) -> tuple[StagedFile, ...]:
    """Return the photos of a site under names that differ: they may come from several folders."""
    names = distinct_names(Path(photo.path).name for photo in rows.photos)
    return tuple(
        StagedFile(name=name, path=root / photo.path)
        for name, photo in zip(names, rows.photos, strict=True)
    )


def region_of(site: SitePlan) -> StagedFile | None:
    """Return the outline that the table names for a site."""
    if site.rows is None or not site.rows.region:
        return None
    path = site.folder / site.rows.region
    return StagedFile(name=f"{OUTLINE}{path.suffix.lower()}", path=path)


def visits_csv_of(rows: SiteRows, root: Path) -> str:
    """Return the dates of a site as the text of a visits.csv; empty where none is given."""
    if not any(photo.date for photo in rows.photos):
        return ""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("photo", "date", "time"))
    for file, photo in zip(listed_files(rows, root), rows.photos, strict=True):
        if photo.date:
            writer.writerow((file.name, photo.date, photo.time))
    return text.getvalue()


def scales_of(rows: SiteRows, root: Path) -> tuple[tuple[str, float], ...]:
    """Return the stated millimetres per pixel, by the names of `listed_files`."""
    return tuple(
        (file.name, photo.mm_per_px)
        for file, photo in zip(listed_files(rows, root), rows.photos, strict=True)
        if photo.mm_per_px is not None
    )


def shown_paths(site: SitePlan, root: Path) -> dict[str, str]:
    """Return where each listed photo lies below the root, by the name that it is measured under."""
    if site.rows is None:
        return {}
    files = listed_files(site.rows, root)
    return {file.name: photo.path for file, photo in zip(files, site.rows.photos, strict=True)}
