"""A catalog with measured sites and a journal, made without measuring photos."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PIL import Image

from e2e.conftest import SAMPLES
from pigmenttrack.app.catalog_content import patch_content, run_content
from pigmenttrack.app.catalog_journal import import_table
from pigmenttrack.app.catalog_records import add_site, add_subject, new_site, new_subject
from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.site import Site
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.measurements import NewMeasurement, add_run
from pigmenttrack.store.visits import photos_of
from unit.report.made_series import make_series

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)
FALLING = (10.0, 9.5, 8.8, 8.1, 7.7, 7.0, 6.4, 6.0)
STEADY = (10.0,) * 8


def made_catalog(folder: Path) -> Path:
    """Make a catalog with a treated arm, an untreated one, and the golden case's journal."""
    with Catalog.create(folder / "mine", now=NOW) as made:
        anna = new_subject("Anna", birth_year=1980)
        add_subject(made, anna)
        for name, areas, is_control in (
            ("left arm", FALLING, False),
            ("right arm", STEADY, True),
        ):
            site = new_site(anna, name, is_control=is_control)
            add_site(made, site)
            _take(made, site, make_series(areas, name=name), folder / f"photos of {name}")
        for kind in (TableKind.DOSES, TableKind.LABS, TableKind.SCORES):
            table = SAMPLES / "golden_case" / f"{kind.value}.csv"
            import_table(made, anna, table, kind, now=NOW)
        return made.folder.path


def _take(catalog: Catalog, site: Site, series: PatchSeries, photos: Path) -> None:
    """Import a small photo for every measurement, and store the measurements as one run."""
    photos.mkdir()
    rng = np.random.default_rng(len(site.name))
    for one in series.measurements:
        pixels = rng.integers(0, 255, (9, 12, 3), dtype=np.uint8).repeat(8, 0).repeat(8, 1)
        Image.fromarray(pixels).save(photos / f"{one.captured.taken_at:%Y-%m-%d}.jpg")
    import_folder(catalog, photos, site, now=NOW)
    with catalog.writing() as connection:
        _store(connection, site, series)


def _store(connection: sqlite3.Connection, site: Site, series: PatchSeries) -> None:
    taken = sorted(photos_of(connection, site.id), key=lambda photo: photo.captured.taken_at)
    measured = [
        NewMeasurement(sha256=photo.sha256, content=patch_content(one), provenance=one.provenance)
        for photo, one in zip(taken, series.measurements, strict=True)
    ]
    content = run_content(series, mm_per_frame_px=0.2, options={})
    add_run(connection, site.id, content, measured, measured_at=NOW)
