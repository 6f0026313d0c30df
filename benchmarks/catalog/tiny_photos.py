"""Small photos by the thousand, and a catalog to put them in."""

import io
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
from PIL import Image

from pigmenttrack.app.catalog_records import add_site, add_subject, find_site, new_site, new_subject
from pigmenttrack.app.workspace import new_catalog
from pigmenttrack.domain.site import Site
from pigmenttrack.store.catalog import Catalog

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)


def photo(rng: np.random.Generator) -> bytes:
    """Return a JPEG of 96 x 72 pixels that no other equals."""
    buffer = io.BytesIO()
    blocks = rng.integers(0, 255, (9, 12, 3), dtype=np.uint8)
    pixels = blocks.repeat(8, axis=0).repeat(8, axis=1)
    Image.fromarray(pixels).save(buffer, "JPEG", quality=80)
    return buffer.getvalue()


def photo_folder(folder: Path, count: int, rng: np.random.Generator) -> Path:
    """Fill a new folder with photos of consecutive weeks, of other hours in each folder."""
    folder.mkdir(parents=True)
    hour = int(rng.integers(24))
    for number in range(count):
        day = date(2020, 1, 1) + timedelta(days=7 * number)
        name = f"{day:%Y%m%d}_{hour:02d}{number % 60:02d}00_{rng.integers(10**9):09d}.jpg"
        (folder / name).write_bytes(photo(rng))
    return folder


def catalog_with_site(path: Path) -> Catalog:
    """Return a new catalog with one subject and one site."""
    catalog = new_catalog(path, now=NOW)
    subject = new_subject("A")
    add_subject(catalog, subject)
    add_site(catalog, new_site(subject, "knee"))
    return catalog


def the_site(catalog: Catalog) -> Site:
    """Return its site."""
    return find_site(catalog, "A", "knee")
