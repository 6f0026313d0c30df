"""What the window's chart shows of a site: the timeline, and the photo behind each point."""

from collections.abc import Mapping
from dataclasses import dataclass

from pigmenttrack.app.site_stage import staged_names
from pigmenttrack.app.timeline import TimelineChoices, timeline_of_site
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.timeline import Timeline
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.thumbs import read_thumb
from pigmenttrack.store.visits import photos_of


@dataclass(frozen=True, slots=True)
class PointPhoto:
    """The photo behind a point.

    Attributes
    ----------
    photo_id : str
    thumb : bytes or None
        A small JPEG; None where the cache was emptied.
    """

    photo_id: str
    thumb: bytes | None


@dataclass(frozen=True, slots=True)
class ChartContent:
    """A timeline and the photos of its points, by the name that the points carry."""

    timeline: Timeline
    photos: Mapping[str, PointPhoto]


def chart_content(
    catalog: Catalog, site: Site, choices: TimelineChoices | None = None
) -> ChartContent:
    """Read all that a site's chart shows.

    Raises
    ------
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses.
    """
    with catalog.reading() as connection:
        records = photos_of(connection, site.id)
    names = staged_names(records)
    photos = {
        names[one.id]: PointPhoto(one.id, read_thumb(catalog.folder, one.sha256)) for one in records
    }
    return ChartContent(timeline_of_site(catalog, site, choices), photos)
