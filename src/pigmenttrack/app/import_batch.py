"""Take chosen photos into their sites, which are made where they are new."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path

from pigmenttrack.app.catalog_places import Place, places
from pigmenttrack.app.catalog_records import add_site, add_subject, new_site, new_subject
from pigmenttrack.app.import_photos import import_found
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.site import SiteKind
from pigmenttrack.media.folder import FoundPhoto
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.subjects import subject_by_alias


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenPhoto:
    """One file with the time under which it is taken."""

    path: Path
    name: str
    captured: CaptureTime


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """Photos for one site.

    Attributes
    ----------
    kind : SiteKind
        Of the site, where it is new.
    region : Path or None
        An outline that becomes the site's, unless it has one.
    """

    alias: str
    site_name: str
    photos: tuple[ChosenPhoto, ...]
    kind: SiteKind = SiteKind.VITILIGO
    region: Path | None = None


@dataclass(slots=True)
class ImportOutcome:
    """What came of it.

    Attributes
    ----------
    places : list of Place
        The sites that took new photos.
    rejected : list of str
        Sentences, one for each photo that could not be taken.
    """

    places: list[Place] = field(default_factory=list)
    imported: int = 0
    duplicates: int = 0
    rejected: list[str] = field(default_factory=list)
    stopped: bool = False


def stated_day(day: date) -> CaptureTime:
    """Return the time of a photo whose day a person told: noon, and their own word."""
    noon = datetime.combine(day, time(12), tzinfo=UTC)
    return CaptureTime(taken_at=noon, source=DateSource.VISITS_CSV)


def take_orders(
    catalog: Catalog,
    orders: Sequence[ImportOrder],
    *,
    control: JobControl | None = None,
    now: datetime | None = None,
) -> ImportOutcome:
    """Import all orders, one after the other.

    Raises
    ------
    BadRequest
        If a name is none.
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses; photos already taken stay.
    """
    now = now or datetime.now(UTC)
    outcome = ImportOutcome()
    for order in orders:
        place = _place(catalog, order, now)
        found = [
            FoundPhoto(path=one.path, name=one.name, sha256=None, captured=one.captured)
            for one in order.photos
        ]
        report = import_found(
            catalog,
            found,
            place.site,
            label=f"Import {len(found)} into {order.site_name}",
            region=order.region,
            control=control,
            now=now,
        )
        outcome.imported += len(report.imported)
        outcome.duplicates += len(report.duplicates)
        outcome.rejected += [
            f"{one.photo}: {one.reason} {one.advice}".rstrip() for one in report.rejections
        ]
        if report.imported:
            outcome.places.append(place)
        if report.stopped:
            outcome.stopped = True
            break
    return outcome


def _place(catalog: Catalog, order: ImportOrder, now: datetime) -> Place:
    for place in places(catalog):
        if (place.subject.alias, place.site.name) == (order.alias, order.site_name):
            return place
    with catalog.reading() as connection:
        subject = subject_by_alias(connection, order.alias)
    if subject is None:
        subject = new_subject(order.alias)
        add_subject(catalog, subject, now=now)
    site = new_site(subject, order.site_name, kind=order.kind)
    add_site(catalog, site, now=now)
    return Place(subject, site)
