"""The sites of a subject as VASI counts them."""

from pigmenttrack.app.catalog_series import site_series
from pigmenttrack.app.vasi import VasiSite
from pigmenttrack.domain.body_part import body_part_named
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import SiteKind
from pigmenttrack.domain.subject import Subject
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.sites import sites_of


def vasi_sites(catalog: Catalog, subject: Subject) -> list[VasiSite]:
    """Return the measured vitiligo sites of a subject, those photographed for comparison included.

    Raises
    ------
    BadRequest
        If none is measured yet.
    """
    with catalog.reading() as connection:
        sites = sites_of(connection, subject.id)
    found = []
    for site in sites:
        series = site_series(catalog, site) if site.kind is SiteKind.VITILIGO else None
        if series is not None:
            part = body_part_named(site.body_region or site.name)
            found.append(VasiSite(series=series, part=part))
    if not found:
        msg = f"No vitiligo site of {subject.alias} is measured."
        raise BadRequest(msg, advice="Measure one with 'pigmenttrack measure --catalog'.")
    return found
