"""Sites of a catalog by name: one, all of a subject, or all there are."""

from dataclasses import dataclass

from pigmenttrack.app.catalog_records import find_site, find_subject
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.subject import Subject
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.sites import sites_of
from pigmenttrack.store.subjects import all_subjects
from pigmenttrack.store.visits import photos_of


@dataclass(frozen=True, slots=True)
class ChosenSite:
    """A site and whose it is."""

    subject: Subject
    site: Site


def chosen_sites(catalog: Catalog, subject: str = "", site: str = "") -> tuple[ChosenSite, ...]:
    """Return the sites that are meant; of several, those with photos.

    Raises
    ------
    BadRequest
        If there is no such subject or site, or no site with photos.
    """
    if site:
        if not subject:
            msg = f"Whose {site} is meant?"
            raise BadRequest(msg, advice="Name the subject, too: --subject ALIAS.")
        return (ChosenSite(find_subject(catalog, subject), find_site(catalog, subject, site)),)
    wanted = find_subject(catalog, subject).id if subject else ""
    with catalog.reading() as connection:
        found = tuple(
            ChosenSite(person, place)
            for person in all_subjects(connection)
            if wanted in {"", person.id}
            for place in sites_of(connection, person.id)
            if photos_of(connection, place.id)
        )
    if not found:
        msg = "There is no site with photos."
        raise BadRequest(msg, advice="Add some with 'pigmenttrack import FOLDER'.")
    return found
