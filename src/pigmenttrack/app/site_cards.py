"""Every site of a catalog at a glance: latest picture, course, verdict, when to photograph next."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from pigmenttrack.app.catalog_places import Place, places
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.timeline import timeline_of_site
from pigmenttrack.domain.timeline import TimelinePoint, TimelineSeries
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.thumbs import read_thumb
from pigmenttrack.store.visits import photos_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteCard:
    """One site.

    Attributes
    ----------
    picture : bytes or None
        Of the latest photo, a small JPEG; None without photos, or where the cache was emptied.
    last_visit_on, next_due_on : date or None
        None without photos.
    series : TimelineSeries or None
        The main number over time; None before the first measurement.
    statement, caveat : str
        What may be said of the change, and what it rests on; may be empty.
    unmeasured : int
        Photos that came in after the last measurement.
    """

    place: Place
    picture: bytes | None = None
    visits: int = 0
    photos: int = 0
    last_visit_on: date | None = None
    next_due_on: date | None = None
    series: TimelineSeries | None = None
    statement: str = ""
    caveat: str = ""
    unmeasured: int = 0

    @property
    def latest(self) -> TimelinePoint | None:
        """The newest number."""
        return self.series.points[-1] if self.series is not None and self.series.points else None


def site_cards(
    catalog: Catalog,
    *,
    interval_days: int,
    control: JobControl | None = None,
    today: date | None = None,
) -> tuple[SiteCard, ...]:
    """Return the cards of all sites, by alias and name.

    Parameters
    ----------
    interval_days : int
        After how many days a site is photographed again.

    Raises
    ------
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses.
    """
    control = control or JobControl()
    today = today or datetime.now(UTC).date()
    found = places(catalog)
    cards = []
    for number, place in enumerate(found):
        control.checkpoint(number, len(found))
        cards.append(_card(catalog, place, timedelta(days=interval_days), today))
    return tuple(cards)


def _card(catalog: Catalog, place: Place, interval: timedelta, today: date) -> SiteCard:
    with catalog.reading() as connection:
        photos = photos_of(connection, place.site.id)
        newest = connection.execute(
            "SELECT max(measured_at) FROM measurement_run WHERE site_id = ?", (place.site.id,)
        ).fetchone()[0]
    if not photos:
        return SiteCard(place=place)
    days = sorted({photo.captured.taken_at.date() for photo in photos})
    measured_at = None if newest is None else datetime.fromisoformat(str(newest))
    timeline = timeline_of_site(catalog, place.site, today=today)
    return SiteCard(
        place=place,
        picture=read_thumb(catalog.folder, photos[-1].sha256),
        visits=len(days),
        photos=len(photos),
        last_visit_on=days[-1],
        next_due_on=days[-1] + interval,
        series=timeline.series[0] if timeline.series and measured_at is not None else None,
        statement=timeline.statement,
        caveat=timeline.caveat,
        unmeasured=sum(measured_at is None or one.imported_at > measured_at for one in photos),
    )
