"""A catalog with one measured site, made from the samples: for tests of what is shown of it."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.app.catalog_measure import measure_site
from pigmenttrack.app.catalog_records import (
    add_site,
    add_subject,
    find_site,
    new_site,
    new_subject,
)
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.store.catalog import Catalog

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)
SAMPLES = Path(__file__).parents[1] / "sample_images"
ARM = ("2024-01-15.jpg", "2024-03-16.jpg", "2024-06-26.jpg")
OTHER_PLACE = "2024-07-05.jpg"  # a knee among the photos of an arm: refused


def make_measured_catalog(
    path: Path,
    *,
    names: Sequence[str] = ARM,
    with_refused: bool = True,
    measured: bool = True,
) -> Path:
    """Make a catalog: Anna's arm in some visits with a card, and one photo of another place."""
    folder = path.parent / f"{path.stem}-photos"
    folder.mkdir()
    for name in (*names, "roi.json"):
        shutil.copy(SAMPLES / "arm_with_card" / name, folder / name)
    if with_refused:
        shutil.copy(SAMPLES / "dark_knee" / "2024-07-05.jpg", folder / OTHER_PLACE)
    with Catalog.create(path, now=NOW) as catalog:
        anna = new_subject("Anna")
        add_subject(catalog, anna)
        add_site(catalog, new_site(anna, "arm"))
        import_folder(catalog, folder, find_site(catalog, "Anna", "arm"), now=NOW)
        if measured:
            measure_site(catalog, find_site(catalog, "Anna", "arm"), now=NOW)
    return path
