"""A site and its subject by the site's id: what a window holds while records change under it."""

from collections import defaultdict
from dataclasses import dataclass

from pigmenttrack.domain.site import Site
from pigmenttrack.domain.subject import Subject
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.sites import SITES, site_from
from pigmenttrack.store.subjects import SUBJECTS, subject_from


@dataclass(frozen=True, slots=True)
class Place:
    """A site and the subject that it belongs to."""

    subject: Subject
    site: Site


def place_of(catalog: Catalog, site_id: str) -> Place | None:
    """Return a site as it is now with its subject, None where it is gone."""
    with catalog.reading() as connection:
        site = SITES.get(connection, site_id)
        if site is None:
            return None
        subject = SUBJECTS.get(connection, str(site["subject_id"]))
    # The schema holds that a site has its subject.
    return None if subject is None else Place(subject_from(subject), site_from(site))


def places(catalog: Catalog) -> tuple[Place, ...]:
    """Return all sites with their subjects, by alias and name."""
    with catalog.reading() as connection:
        subjects = [subject_from(row) for row in SUBJECTS.where(connection, "1 ORDER BY alias")]
        sites = [site_from(row) for row in SITES.where(connection, "1 ORDER BY name")]
    return tuple(
        Place(subject, site)
        for subject in subjects
        for site in sites
        if site.subject_id == subject.id
    )


def sites_of_files(catalog: Catalog) -> dict[str, set[str]]:
    """Return for every photo of the catalog the sites that have it."""
    known: dict[str, set[str]] = defaultdict(set)
    with catalog.reading() as connection:
        rows = connection.execute(
            "SELECT photo.sha256, visit.site_id FROM photo JOIN visit ON visit.id = photo.visit_id"
        )
        for row in rows:
            known[str(row[0])].add(str(row[1]))
    return known
