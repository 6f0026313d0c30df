"""Choose a site's baseline and its outline."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site
from pigmenttrack.media.region import DrawnRegion, load_region
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.visits import photos_of


def baseline_named(catalog: Catalog, site: Site, name: str) -> str:
    """Return the hash of the photo that came under a name.

    Raises
    ------
    BadRequest
        If the site has no such photo, or several.
    """
    with catalog.reading() as connection:
        found = {
            photo.sha256 for photo in photos_of(connection, site.id) if photo.file_name == name
        }
    if len(found) != 1:
        many = "several photos" if found else "no photo"
        msg = f"The site {site.name} has {many} named {name}."
        raise BadRequest(msg, advice="Name a photo as it was imported.")
    return found.pop()


def outline_text(catalog: Catalog, site: Site, path: Path, baseline: str | None) -> str:
    """Return the outline of a file as a site keeps it.

    Raises
    ------
    BadRequest
        If it is no outline, or was drawn on another photo than the baseline.
    """
    drawn = load_region(path)
    wanted = baseline or site.baseline_sha256
    if wanted is None:
        msg = f"The site {site.name} has no baseline on which an outline could lie."
        raise BadRequest(msg, advice="Name one with --baseline.")
    if drawn.photo and baseline_named(catalog, site, drawn.photo) != wanted:
        msg = f"The outline was drawn on {drawn.photo}, which is not the baseline."
        raise BadRequest(msg, advice="Draw it on the baseline, or choose another with --baseline.")
    return region_text(drawn, lambda name: baseline_named(catalog, site, name))


def region_text(drawn: DrawnRegion, sha256_of: Callable[[str], str]) -> str:
    """Return a region as a site keeps it: the photos of its strokes by their hash.

    Parameters
    ----------
    sha256_of : callable
        The hash of the photo that came under a name.
    """
    strokes = tuple(
        replace(one, photo=sha256_of(one.photo)) if one.photo else one for one in drawn.strokes
    )
    landmarks = tuple(replace(one, photo=sha256_of(one.photo)) for one in drawn.landmarks)
    return json.dumps(replace(drawn, strokes=strokes, landmarks=landmarks).to_facts())
