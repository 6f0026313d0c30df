"""Time a catalog of 5,000 photos and 200 sites: open, one site's series, verify, export, import.

    python benchmarks/catalog/many_photos.py --photos 5000 --sites 200

Photos are tiny files and records are written in one go: what is timed is the catalog, not decoding.
Every photo has a measurement with the provenance of a real one (6 kB).
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import numpy as np
from tiny_photos import NOW, photo

from pigmenttrack.app.catalog_content import patch_content, run_content
from pigmenttrack.app.catalog_export import export_catalog
from pigmenttrack.app.catalog_import import import_export
from pigmenttrack.app.catalog_records import add_subject, new_site, new_subject
from pigmenttrack.app.catalog_series import site_series
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.visit_record import PhotoFile, PhotoRecord, VisitRecord
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.content import content_digest
from pigmenttrack.store.ids import new_id
from pigmenttrack.store.measurements import NewMeasurement, add_run
from pigmenttrack.store.sites import SITES, site_record
from pigmenttrack.store.verify import verify
from pigmenttrack.store.visits import (
    PHOTO_FILES,
    PHOTOS,
    VISITS,
    photo_file_record,
    photo_record,
    visit_record,
)

FACTS_BYTES = 6000
Result = TypeVar("Result")


def main() -> None:
    """Build, time and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=5000)
    parser.add_argument("--sites", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    top = Path(tempfile.mkdtemp(prefix="many-"))
    try:
        path = top / "many.ptcat"
        site = _build(path, chosen.photos, chosen.sites, np.random.default_rng(chosen.seed))
        size = (path / "catalog.db").stat().st_size / 1e6
        print(f"{chosen.photos} photos, {chosen.sites} sites, database {size:.1f} MB")
        _time_all(path, site, top)
    finally:
        shutil.rmtree(top)


def _time_all(path: Path, site: Site, top: Path) -> None:
    for day in range(3):
        now = NOW + timedelta(days=day // 2)
        said = "open, the first time of a day" if day == 2 else "open"
        catalog = _timed(said, lambda now=now: Catalog.open(path, now=now))
        if day == 2:
            series = _timed("a site's series", lambda catalog=catalog: site_series(catalog, site))
            print(f"  {len(series.measurements) if series else 0} measurements")
        _timed("close, with the day's snapshot" if day == 2 else "close", catalog.close)
    findings, _ = _timed("verify", lambda: verify(path, data=False))
    print(f"  {len(findings)} findings")
    _timed("verify --data", lambda: verify(path, data=True))
    now = NOW + timedelta(days=1)
    with Catalog.open(path, now=now) as catalog, Catalog.create(top / "again", now=now) as again:
        _timed("export", lambda: export_catalog(catalog, top / "out"))
        _timed("import of the export", lambda: import_export(again, top / "out"))
        same = content_digest(catalog.connection) == content_digest(again.connection)
        print(f"the catalog read back is {'equal' if same else 'NOT EQUAL'}")


def _timed(what: str, work: Callable[[], Result]) -> Result:
    wall, cpu = time.monotonic(), time.process_time()
    result = work()
    wall, cpu = time.monotonic() - wall, time.process_time() - cpu
    print(f"{what}: {1000 * wall:.0f} ms wall, {1000 * cpu:.0f} ms of a core")
    return result


def _build(path: Path, photos: int, sites: int, rng: np.random.Generator) -> Site:
    subjects = [new_subject(f"Subject {number}") for number in range(max(1, sites // 4))]
    site = new_site(subjects[0], "none")
    each = photos // sites
    with Catalog.create(path, now=NOW) as catalog:
        for subject in subjects:
            add_subject(catalog, subject, now=NOW)
        for number in range(sites):
            site = new_site(subjects[number % len(subjects)], f"site {number}")
            with ExitStack() as files:
                contents = [photo(rng) for _ in range(each)]
                hashes = [
                    files.enter_context(catalog.adding(catalog.folder.photos, content))
                    for content in contents
                ]
                _write_site(catalog, site, list(zip(hashes, map(len, contents), strict=True)), rng)
    return site


def _write_site(
    catalog: Catalog, site: Site, files: list[tuple[str, int]], rng: np.random.Generator
) -> None:
    measured: list[PatchMeasurement] = []
    new: list[NewMeasurement] = []
    with catalog.writing() as connection:
        SITES.insert(connection, site_record(site))
        for number, (sha256, n_bytes) in enumerate(files):
            captured = CaptureTime(
                taken_at=datetime(2020, 1, 1, 12, tzinfo=UTC) + timedelta(days=30 * number),
                source=DateSource.EXIF,
            )
            file = PhotoFile(
                sha256=sha256,
                stored_sha256=sha256,
                n_bytes=n_bytes,
                format="JPEG",
                height_px=72,
                width_px=96,
                fingerprint=int.from_bytes(rng.bytes(576), "big"),
            )
            PHOTO_FILES.insert(connection, photo_file_record(file))
            visit = VisitRecord(id=new_id(), site_id=site.id, visited_on=captured.taken_at.date())
            VISITS.insert(connection, visit_record(visit))
            record = PhotoRecord(
                id=new_id(),
                visit_id=visit.id,
                sha256=sha256,
                file_name=f"IMG_{number:04d}.jpg",
                captured=captured,
                imported_at=NOW,
            )
            PHOTOS.insert(connection, photo_record(record))
            facts = {"sha256": sha256, "transform": rng.normal(size=FACTS_BYTES // 20).tolist()}
            measured.append(
                PatchMeasurement(
                    photo=record.file_name,
                    captured=captured,
                    is_baseline=number == 0,
                    unit=AreaUnit.CM2,
                    area=normal_estimate(float(rng.uniform(1, 9)), 0.1),
                    provenance=Provenance(facts),
                )
            )
            new.append(
                NewMeasurement(
                    sha256=sha256,
                    content=patch_content(measured[-1]),
                    provenance=measured[-1].provenance,
                )
            )
        series = PatchSeries(name=site.name, unit=AreaUnit.CM2, measurements=tuple(measured))
        content = run_content(series, mm_per_frame_px=0.1, options={})
        add_run(connection, site.id, content, new, measured_at=NOW)


if __name__ == "__main__":
    main()
