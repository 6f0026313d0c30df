"""Measuring a site of a catalog gives what measuring its folder gives, and is kept for good."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from pigmenttrack.app.catalog_export import export_catalog
from pigmenttrack.app.catalog_import import import_export
from pigmenttrack.app.catalog_measure import SiteMeasured, measure_site
from pigmenttrack.app.catalog_records import (
    add_site,
    add_subject,
    find_site,
    find_subject,
    new_site,
    new_subject,
)
from pigmenttrack.app.catalog_series import site_series, write_series
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.app.measure_folder import measure_folder
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import SiteKind
from pigmenttrack.store.blobs import blob_path
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.content import content_digest
from pigmenttrack.store.measurements import MEASUREMENTS, measurements_of_run, newest_run
from pigmenttrack.store.verify import verify

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)
SAMPLE = Path(__file__).parents[3] / "sample_images" / "dark_knee"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("photos") / "knee"
    made.mkdir()
    for name in ("2024-01-15.jpg", "2024-09-09.jpg", "roi.json"):
        shutil.copy(SAMPLE / name, made / name)
    return made


@pytest.fixture(scope="module")
def catalog(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalog]:
    with Catalog.create(tmp_path_factory.mktemp("c") / "mine", now=NOW) as made:
        subject = new_subject("A")
        add_subject(made, subject)
        add_site(made, new_site(subject, "knee"))
        import_folder(made, folder, find_site(made, "A", "knee"), now=NOW)
        yield made


@pytest.fixture(scope="module")
def measured(catalog: Catalog) -> SiteMeasured:
    return measure_site(catalog, find_site(catalog, "A", "knee"), now=NOW)


def test_the_numbers_are_those_of_the_folder(measured: SiteMeasured, folder: Path) -> None:
    assert measured.stored
    direct = measure_folder(folder, MeasureOptions(baseline="2024-01-15.jpg"), now=NOW)
    assert measured.result.series == direct.series


def test_a_series_comes_back_as_it_was_stored(catalog: Catalog, measured: SiteMeasured) -> None:
    assert site_series(catalog, find_site(catalog, "A", "knee")) == measured.result.series


def test_a_stored_series_is_written_without_measuring(
    catalog: Catalog, measured: SiteMeasured, tmp_path: Path
) -> None:
    series = site_series(catalog, find_site(catalog, "A", "knee"))
    assert series is not None
    write_series(series, tmp_path / "out")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["chart.png", "chart.svg", "measurements.csv", "measurements.json"]
    write_series(measured.result.series, tmp_path / "direct")
    both = [tmp_path / "out", tmp_path / "direct"]
    tables = {(folder / "measurements.csv").read_bytes() for folder in both}
    assert len(tables) == 1
    one, other = (json.loads((folder / "measurements.json").read_text()) for folder in both)
    assert one == other


def test_masks_lie_beside_the_measurements(catalog: Catalog, measured: SiteMeasured) -> None:
    run = newest_run(catalog.connection, find_site(catalog, "A", "knee").id)
    assert run is not None
    stored = measurements_of_run(catalog.connection, run.id)
    for one, visit in zip(stored, measured.result.visits, strict=True):
        with Image.open(blob_path(catalog.folder.masks, str(one.mask_sha256))) as mask:
            assert mask.size == visit.mask.shape[::-1]
            assert sum(mask.convert("L").histogram()[255:]) == visit.mask.sum()
    assert [path.name for path in catalog.folder.tmp.iterdir()] == ["lock"]


def test_the_same_numbers_are_not_stored_twice_and_others_supersede(
    catalog: Catalog,
    measured: SiteMeasured,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = find_site(catalog, "A", "knee")
    result = measured.result
    monkeypatch.setattr("pigmenttrack.app.catalog_measure.measure_folder", lambda *_, **__: result)
    assert not measure_site(catalog, site, now=NOW).stored
    result = replace(result, mm_per_frame_px=0.25)
    assert measure_site(catalog, site, now=NOW).stored
    first, second, third, fourth = MEASUREMENTS.where(catalog.connection, "1 ORDER BY number")
    assert (first["supersedes"], second["supersedes"]) == (None, None)
    assert (third["supersedes"], fourth["supersedes"]) == (first["id"], second["id"])
    with (
        pytest.raises(sqlite3.IntegrityError, match="never changed, only superseded"),
        catalog.connection,
    ):
        catalog.connection.execute("UPDATE measurement SET content = '{}'")
    # Everything, superseded measurements and their masks too, comes back from an export.
    export_catalog(catalog, tmp_path / "out")
    with Catalog.create(tmp_path / "again", now=NOW) as again:
        import_export(again, tmp_path / "out")
        assert content_digest(again.connection) == content_digest(catalog.connection)
        assert verify(again.folder.path, data=True)[0] == []


@pytest.mark.usefixtures("measured")
def test_a_broken_chain_is_found(catalog: Catalog, tmp_path: Path) -> None:
    shutil.copytree(catalog.folder.path, tmp_path / "forged.ptcat")
    (tmp_path / "forged.ptcat" / "catalog.sums").unlink(missing_ok=True)
    forger = sqlite3.connect(tmp_path / "forged.ptcat" / "catalog.db")
    forger.execute("DELETE FROM measurement WHERE number = 1 AND supersedes IS NULL")
    forger.commit()
    forger.close()
    findings, _ = verify(tmp_path / "forged.ptcat", data=False)
    assert any("measurement 1 of site" in finding.what for finding in findings)


def test_a_site_without_photos_says_so(catalog: Catalog) -> None:
    empty = new_site(find_subject(catalog, "A"), "empty", kind=SiteKind.VITILIGO)
    add_site(catalog, empty)
    with pytest.raises(BadRequest, match="no photos"):
        measure_site(catalog, find_site(catalog, "A", "empty"), now=NOW)
