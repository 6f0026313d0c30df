"""An outline that lies beside imported photos becomes the site's own."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pigmenttrack.app.catalog_region import region_text
from pigmenttrack.domain.edit import Edit, RecordChange
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.visit_record import PhotoRecord
from pigmenttrack.media.region import load_region
from pigmenttrack.store import edits
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.sites import SITES, site_from, site_record
from pigmenttrack.store.visits import photos_of


def take_region(  # noqa: PLR0913 - the edit's name, group and day beside what it is about
    catalog: Catalog,
    site: Site,
    path: Path,
    by_name: Mapping[str, str],
    *,
    label: str,
    group: str,
    now: datetime,
) -> tuple[str, ...]:
    """Make a region file the site's outline, with the photo it was drawn on, unless it has one.

    Parameters
    ----------
    by_name : mapping of str to str
        Hashes of the photos beside it, by their files' names.
    group : str
        Under which undo takes it back, with the photos.

    Returns
    -------
    tuple of str
        What was left out, in sentences.
    """
    if not path.is_file():
        return ()
    with catalog.reading() as connection:
        row = SITES.get(connection, site.id)
    if row is None or row["region"] is not None:
        return ()
    drawn = load_region(path)
    remarks: tuple[str, ...] = ()
    unknown = {one.photo for one in drawn.strokes if one.photo} - by_name.keys()
    if unknown:
        names = ", ".join(sorted(unknown))
        remarks = (f"Strokes on {names} were left out: no such photo was imported.",)
        known = tuple(one for one in drawn.strokes if one.photo not in unknown)
        drawn = replace(drawn, strokes=known)
    content = region_text(drawn, by_name.__getitem__)
    with catalog.writing() as connection:
        row = SITES.get(connection, site.id)
        photos = photos_of(connection, site.id)
        if row is None or row["region"] is not None or not photos:
            return remarks
        believed = [photo for photo in photos if not _has_doubtful_clock(photo)] or photos
        baseline = by_name.get(drawn.photo, believed[0].sha256)
        after = replace(site_from(row), region=content, baseline_sha256=baseline)
        change = RecordChange(kind="site", before=row, after=site_record(after))
        edits.apply(connection, Edit(label=label, changes=(change,), group=group), made_at=now)
    return remarks


def _has_doubtful_clock(photo: PhotoRecord) -> bool:
    return QualityFlag.CLOCK_DOUBTFUL in photo.captured.flags
