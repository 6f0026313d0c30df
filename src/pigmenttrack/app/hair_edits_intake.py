"""Take the corrections of hair that lie beside imported photos into their site."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pigmenttrack.app.site_drawing import drawing_of
from pigmenttrack.domain.edit import Edit, RecordChange
from pigmenttrack.domain.site import Site, SiteKind
from pigmenttrack.media.hair_edits import load_hair_edits
from pigmenttrack.store import edits
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.sites import SITES, site_from, site_record


def take_hair_edits(  # noqa: PLR0913 - the edit's name, group and day beside what it is about
    catalog: Catalog,
    site: Site,
    path: Path,
    by_name: Mapping[str, str],
    *,
    label: str,
    group: str,
    now: datetime,
) -> tuple[str, ...]:
    """Give a site of the scalp the corrections of a hair_edits.json, photo by photo.

    A photo that was corrected in the catalog keeps those corrections.

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

    Raises
    ------
    BadRequest
        If the file cannot be read.
    """
    if site.kind is not SiteKind.SCALP or not path.is_file():
        return ()
    wanted = load_hair_edits(path)
    unknown = sorted(wanted.keys() - by_name.keys())
    with catalog.writing() as connection:
        row = SITES.get(connection, site.id)
        if row is None:
            return ()
        now_there = site_from(row)
        drawing = drawing_of(now_there)
        for name, wishes in wanted.items():
            if name in by_name and not drawing.hair_edits_on(by_name[name]):
                drawing = drawing.with_hair_edits_on(by_name[name], wishes)
        after = site_record(replace(now_there, region=drawing.to_text()))
        if after != row:
            change = RecordChange(kind="site", before=row, after=after)
            edits.apply(connection, Edit(label=label, changes=(change,), group=group), made_at=now)
    if not unknown:
        return ()
    names = ", ".join(unknown)
    return (f"Corrections of hair on {names} were left out: no such photo was imported.",)
