"""A catalog full of the sample photos, with journals beside them: for looking around."""

import secrets
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.app.catalog_edit import apply_edit
from pigmenttrack.app.catalog_journal import import_table, write_entries
from pigmenttrack.app.catalog_records import (
    add_site,
    add_subject,
    find_site,
    new_site,
    new_subject,
)
from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.sample_journal import SAMPLE_ENTRIES
from pigmenttrack.app.samples_folder import PACKAGED, photo_series_in, sample_options
from pigmenttrack.app.site_drawing import DrawnScale, drawing_edit, drawing_of
from pigmenttrack.domain.errors import Cancelled
from pigmenttrack.domain.site import Side, Site, SiteKind
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.layout import SUFFIX

SCALE_LINE = ((100.0, 100.0), (600.0, 100.0))  # on a photo whose scale its truth tells
_CASE_TABLES = {
    "doses.csv": TableKind.DOSES,
    "labs.csv": TableKind.LABS,
    "scores.csv": TableKind.SCORES,
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sample series belongs."""

    alias: str
    site: str
    side: Side | None
    kind: SiteKind = SiteKind.VITILIGO


_PLACES = {
    "arm_with_card": _Place("Sample A", "left forearm", Side.LEFT),
    "changing_light": _Place("Sample B", "belly", Side.MIDDLE),
    "dark_knee": _Place("Sample C", "right knee", Side.RIGHT),
    "scalp_close_up": _Place("Sample D", "crown, close-up", Side.MIDDLE, SiteKind.SCALP),
    "scalp_parting": _Place("Sample E", "parting", Side.MIDDLE, SiteKind.SCALP),
}


def make_sample_catalog(
    target: Path,
    samples: Path | None = None,
    *,
    control: JobControl | None = None,
    now: datetime | None = None,
) -> None:
    """Make a catalog of the sample photos, whole or not at all; nothing is measured yet.

    Parameters
    ----------
    samples : Path, optional
        The folder sample_images; the one that came with the program.

    Raises
    ------
    BadRequest
        If there are no sample photos.
    Cancelled
        If somebody stopped it.
    pigmenttrack.store.errors.CatalogError
        If the disk refuses.
    """
    control, now = control or JobControl(), now or datetime.now(UTC)
    folder = samples or PACKAGED
    series = [one for one in photo_series_in(samples) if one.name in _PLACES]
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{secrets.token_hex(8)}{SUFFIX}")
    try:
        with Catalog.create(unfinished, now=now) as catalog:
            for number, photos in enumerate(series):
                control.checkpoint(number, len(series))
                _add_series(catalog, photos, control, now)
            if all((folder / "golden_case" / name).is_file() for name in _CASE_TABLES):
                _add_case(catalog, folder / "golden_case", now)
        unfinished.rename(target)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise


def _add_series(catalog: Catalog, photos: Path, control: JobControl, now: datetime) -> None:
    place = _PLACES[photos.name]
    subject = new_subject(place.alias, note="Nobody: drawn by the program.")
    add_subject(catalog, subject, now=now)
    site = new_site(subject, place.site, side=place.side, kind=place.kind)
    add_site(catalog, site, now=now)
    if import_folder(catalog, photos, site, control=control, now=now).stopped:
        raise Cancelled
    if place.kind is SiteKind.SCALP:
        _state_scale(catalog, find_site(catalog, place.alias, place.site), photos, now)
    if photos.name == "arm_with_card":
        write_entries(catalog, subject, SAMPLE_ENTRIES, label="Sample journal", now=now)


def _state_scale(catalog: Catalog, site: Site, photos: Path, now: datetime) -> None:
    """Tell a site the scale that nobody sees in its photos, as a person would."""
    options, drawing = sample_options(photos), drawing_of(site)
    if options.field_mm is not None:
        drawing = replace(drawing, field_mm=options.field_mm)
    elif options.mm_per_px is not None:
        (x0, _), (x1, _) = SCALE_LINE
        length = options.mm_per_px * (x1 - x0)
        drawing = replace(drawing, scale=DrawnScale(line_xy=SCALE_LINE, length_mm=length))
    apply_edit(catalog, drawing_edit(site, drawing, None, "Set the scale"), now=now)


def _add_case(catalog: Catalog, folder: Path, now: datetime) -> None:
    """Add the journal of a published case, which has no photos."""
    note = "A published case: values and months are the report's, the dates stand-ins."
    subject = new_subject("Case report", note=note)
    add_subject(catalog, subject, now=now)
    for name, kind in _CASE_TABLES.items():
        import_table(catalog, subject, folder / name, kind, now=now)
