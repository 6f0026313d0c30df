"""Photos go into a catalog, come out as plain folders, and go back in as they were."""

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image

from pigmenttrack.app.catalog_export import export_catalog
from pigmenttrack.app.catalog_export_form import is_export
from pigmenttrack.app.catalog_import import import_export
from pigmenttrack.app.catalog_records import (
    add_site,
    add_subject,
    find_site,
    find_subject,
    new_site,
    new_subject,
    redo,
    undo,
)
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.site import Site
from pigmenttrack.store.blobs import blob_path
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.content import content_digest
from pigmenttrack.store.erase import erase_subject
from pigmenttrack.store.errors import CatalogConflict
from pigmenttrack.store.snapshots import snapshots_in
from pigmenttrack.store.thumbs import read_thumb
from pigmenttrack.store.verify import verify
from pigmenttrack.store.visits import photos_of, visits_of

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)
PLACE: dict[int, object] = {
    ExifTags.GPS.GPSLatitudeRef: "N",
    ExifTags.GPS.GPSLatitude: (52.0, 31.0, 12.34),
    ExifTags.GPS.GPSLongitudeRef: "E",
    ExifTags.GPS.GPSLongitude: (13.0, 24.0, 36.78),
}


def photo_bytes(seed: int, *, kind: str = "JPEG", place: bool = False) -> bytes:
    rng = np.random.default_rng(seed)
    coarse = rng.integers(60, 220, (9, 12, 3), dtype=np.uint8)
    picture = Image.fromarray(coarse).resize((96, 72), Image.Resampling.BICUBIC)
    exif = Image.Exif()
    if place:
        exif[ExifTags.Base.Make] = "Maker"
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2025:05:06 07:08:09"
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(PLACE)
    buffer = io.BytesIO()
    picture.save(buffer, kind, exif=exif, quality=90)
    return buffer.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "photos of a knee"
    made.mkdir()
    (made / "2025-01-10.jpg").write_bytes(photo_bytes(1))
    (made / "2025-01-10 b.jpg").write_bytes(photo_bytes(2))
    (made / "IMG_1.jpg").write_bytes(photo_bytes(3, place=True))
    (made / "scan.png").write_bytes(photo_bytes(4, kind="PNG"))
    (made / "visits.csv").write_text("photo,date,time\nscan.png,2025-07-01,09:30\n")
    outline = {"photo": "2025-01-10.jpg", "polygon_xy": [[5, 5], [60, 5], [60, 50]]}
    (made / "roi.json").write_text(json.dumps(outline))
    return made


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with Catalog.create(tmp_path / "mine", now=NOW) as made:
        subject = new_subject("Ann/a", birth_year=1980, height_cm=172.5)
        add_subject(made, subject)
        add_site(made, new_site(subject, "left knee"))
        yield made


def knee(catalog: Catalog) -> Site:
    return find_site(catalog, "Ann/a", "left knee")


def test_photos_come_into_visits_as_they_are(catalog: Catalog, folder: Path) -> None:
    said: list[str] = []
    report = import_folder(catalog, folder, knee(catalog), on_imported=said.append, now=NOW)
    assert (
        said == report.imported == ["2025-01-10 b.jpg", "2025-01-10.jpg", "IMG_1.jpg", "scan.png"]
    )
    assert (report.duplicates, report.look_alikes, report.rejections) == ([], [], [])
    site = knee(catalog)
    days = [visit.visited_on.isoformat() for visit in visits_of(catalog.connection, site.id)]
    assert days == ["2025-01-10", "2025-05-06", "2025-07-01"]
    for photo in photos_of(catalog.connection, site.id):
        stored = blob_path(catalog.folder.photos, photo.sha256).read_bytes()
        assert stored == (folder / photo.file_name).read_bytes()
        thumb = read_thumb(catalog.folder, photo.sha256)
        assert thumb is not None
        assert Image.open(io.BytesIO(thumb)).size == (96, 72)
    assert [one.name for one in catalog.folder.tmp.iterdir()] == ["lock"]


def test_an_outline_beside_the_photos_becomes_the_sites(catalog: Catalog, folder: Path) -> None:
    import_folder(catalog, folder, knee(catalog), now=NOW)
    site = knee(catalog)
    assert site.region is not None
    assert json.loads(site.region) == {"polygons_xy": [[[5, 5], [60, 5], [60, 50]]]}
    baseline = [
        p for p in photos_of(catalog.connection, site.id) if p.file_name == "2025-01-10.jpg"
    ]
    assert site.baseline_sha256 == baseline[0].sha256


def stroke_on(photo: str) -> dict[str, object]:
    return {"photo": photo, "label": "skin", "path_xy": [[9.0, 9.0]], "radius_px": 2.0}


def test_strokes_are_kept_by_their_photos_hash_and_leave_under_its_name(
    catalog: Catalog, folder: Path, tmp_path: Path
) -> None:
    outline = json.loads((folder / "roi.json").read_text())
    strokes = [stroke_on("IMG_1.jpg"), stroke_on("gone.jpg")]
    (folder / "roi.json").write_text(json.dumps({**outline, "strokes": strokes}))
    report = import_folder(catalog, folder, knee(catalog), now=NOW)
    assert any("gone.jpg" in remark for remark in report.remarks)
    site = knee(catalog)
    photos = {p.file_name: p.sha256 for p in photos_of(catalog.connection, site.id)}
    assert json.loads(site.region or "")["strokes"] == [stroke_on(photos["IMG_1.jpg"])]
    export_catalog(catalog, tmp_path / "out")
    (exported,) = (tmp_path / "out").rglob("roi.json")
    (stroke,) = json.loads(exported.read_text())["strokes"]
    assert stroke["photo"].endswith("IMG_1.jpg")
    assert (exported.parent / stroke["photo"]).is_file()


def test_the_same_files_are_known_and_the_same_pictures_pointed_out(
    catalog: Catalog, folder: Path, tmp_path: Path
) -> None:
    import_folder(catalog, folder, knee(catalog), now=NOW)
    more = tmp_path / "more"
    more.mkdir()
    (more / "renamed 2025-01-10.jpg").write_bytes(photo_bytes(1))
    buffer = io.BytesIO()
    Image.open(io.BytesIO(photo_bytes(2))).save(buffer, "PNG")
    (more / "saved anew 2025-08-08.png").write_bytes(buffer.getvalue())
    report = import_folder(catalog, more, knee(catalog), now=NOW)
    assert report.duplicates == ["renamed 2025-01-10.jpg"]
    assert report.look_alikes == [("saved anew 2025-08-08.png", "2025-01-10 b.jpg")]
    newest = photos_of(catalog.connection, knee(catalog).id)[-1]
    assert newest.flags == QualityFlag.NEAR_DUPLICATE


def test_one_photo_may_show_two_sites(catalog: Catalog, folder: Path) -> None:
    import_folder(catalog, folder, knee(catalog), now=NOW)
    add_site(catalog, new_site(find_subject(catalog, "Ann/a"), "shin"))
    shin = find_site(catalog, "Ann/a", "shin")
    report = import_folder(catalog, folder, shin, now=NOW)
    assert len(report.imported) == len(report.look_alikes) == 4
    doubts = [
        photo.flags & QualityFlag.NEAR_DUPLICATE for photo in photos_of(catalog.connection, shin.id)
    ]
    assert not any(doubts)
    assert len(list(catalog.folder.photos.glob("*/*"))) == 4


def test_what_is_no_photo_is_rejected_and_the_rest_goes_on(catalog: Catalog, folder: Path) -> None:
    (folder / "2025-02-02.jpg").write_bytes(photo_bytes(9)[:700])
    (folder / "undated.jpg").write_bytes(photo_bytes(10))
    report = import_folder(catalog, folder, knee(catalog), now=NOW)
    assert len(report.imported) == 4
    assert [one.photo for one in report.rejections] == ["undated.jpg", "2025-02-02.jpg"]
    assert verify(catalog.folder.path, data=True)[0] == []


def test_undo_takes_back_a_whole_import_and_redo_brings_it(catalog: Catalog, folder: Path) -> None:
    before = content_digest(catalog.connection)
    import_folder(catalog, folder, knee(catalog), now=NOW)
    after = content_digest(catalog.connection)
    assert undo(catalog) == "Import photos of a knee"
    assert content_digest(catalog.connection) == before
    assert redo(catalog) == "Import photos of a knee"
    assert content_digest(catalog.connection) == after
    assert verify(catalog.folder.path, data=True)[0] == []


def test_a_stopped_import_keeps_what_was_said(catalog: Catalog, folder: Path) -> None:
    control = JobControl()
    report = import_folder(
        catalog, folder, knee(catalog), control=control, on_imported=lambda _: control.cancel()
    )
    assert report.stopped
    assert len(report.imported) == len(photos_of(catalog.connection, knee(catalog).id)) == 1


def test_a_parts_midline_comes_in_and_leaves_again(
    catalog: Catalog, folder: Path, tmp_path: Path
) -> None:
    line = [[10.0, 5.0], [12.5, 60.0]]
    outline = json.loads((folder / "roi.json").read_text())
    (folder / "roi.json").write_text(json.dumps({**outline, "midline_xy": line}))

    import_folder(catalog, folder, knee(catalog), now=NOW)
    export_catalog(catalog, tmp_path / "out")

    assert json.loads(knee(catalog).region or "")["midline_xy"] == line
    (exported,) = (tmp_path / "out").rglob("roi.json")
    assert json.loads(exported.read_text())["midline_xy"] == line
    with Catalog.create(tmp_path / "again", now=NOW) as again:
        import_export(again, tmp_path / "out")
        region = find_site(again, "Ann/a", "left knee").region
        assert json.loads(region or "")["midline_xy"] == line


def test_an_export_reads_back_to_the_same_content(
    catalog: Catalog, folder: Path, tmp_path: Path
) -> None:
    import_folder(catalog, folder, knee(catalog), now=NOW)
    report = export_catalog(catalog, tmp_path / "out")
    assert (report.photos, report.changed, report.saved_anew) == (4, 1, [])
    assert is_export(tmp_path / "out")
    with Catalog.create(tmp_path / "again", now=NOW) as again:
        import_export(again, tmp_path / "out")
        assert content_digest(again.connection) == content_digest(catalog.connection)
        assert verify(again.folder.path, data=True)[0] == []
        # Once more changes nothing; the camera's own file is still known by its hash.
        assert sum(number for _, number in import_export(again, tmp_path / "out").counts) == 0
        site = find_site(again, "Ann/a", "left knee")
        assert len(import_folder(again, folder, site, now=NOW).duplicates) == 4
        second = export_catalog(again, tmp_path / "second")
        assert second.changed == 0


def test_no_position_leaves_by_an_export(catalog: Catalog, folder: Path, tmp_path: Path) -> None:
    import_folder(catalog, folder, knee(catalog), now=NOW)
    export_catalog(catalog, tmp_path / "out")
    (copy,) = (tmp_path / "out").rglob("2025-05-06_IMG_1.jpg")
    with Image.open(folder / "IMG_1.jpg") as original, Image.open(copy) as exported:
        assert original.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        assert not exported.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        camera = exported.getexif().get_ifd(ExifTags.IFD.Exif)
        assert camera[ExifTags.Base.DateTimeOriginal] == "2025:05:06 07:08:09"
        assert np.array_equal(np.asarray(exported), np.asarray(original))


def test_the_exported_folder_is_named_safely(
    catalog: Catalog, folder: Path, tmp_path: Path
) -> None:
    import_folder(catalog, folder, knee(catalog), now=NOW)
    export_catalog(catalog, tmp_path / "out")
    names = sorted(
        one.relative_to(tmp_path / "out").as_posix() for one in (tmp_path / "out").rglob("*")
    )
    assert names == [
        "Ann_a",
        "Ann_a/left knee",
        "Ann_a/left knee/photos",
        "Ann_a/left knee/photos/2025-01-10_2025-01-10 b.jpg",
        "Ann_a/left knee/photos/2025-01-10_2025-01-10.jpg",
        "Ann_a/left knee/photos/2025-05-06_IMG_1.jpg",
        "Ann_a/left knee/photos/2025-07-01_scan.png",
        "Ann_a/left knee/photos/roi.json",
        "Ann_a/left knee/photos/visits.csv",
        "README.txt",
        "SHA256SUMS",
        "catalog.json",
    ]


def test_an_export_never_overwrites(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").touch()
    with pytest.raises(BadRequest, match="already"):
        export_catalog(catalog, tmp_path / "out")


@pytest.mark.parametrize(
    "harm",
    [
        "another photo",
        "a photo missing",
        "a path outside",
        "a newer version",
        "no JSON",
        "nested too deep",
        "a number that is none",
        "a subject born in the year 0",
        "a column that no table has",
    ],
)
def test_a_damaged_export_is_refused_whole(
    catalog: Catalog, folder: Path, tmp_path: Path, harm: str
) -> None:
    import_folder(catalog, folder, knee(catalog), now=NOW)
    out = tmp_path / "out"
    export_catalog(catalog, out)
    photo = next(out.rglob("2025-01-10_2025-01-10.jpg"))
    text = (out / "catalog.json").read_text()
    replaced = {
        "a path outside": ("Ann_a/left knee/photos/2025-07", "../../../../etc/2025-07"),
        "a newer version": ('"schema_version": 1', '"schema_version": 2'),
        "a number that is none": ('"height_cm": 172.5', '"height_cm": NaN'),
        "a subject born in the year 0": ('"birth_year": 1980', '"birth_year": 0'),
        "a column that no table has": ('"birth_year"', '"birth_year; DROP TABLE photo"'),
    }
    if harm == "another photo":
        photo.write_bytes(photo_bytes(77))
    elif harm == "a photo missing":
        photo.unlink()
    elif harm in replaced:
        changed = text.replace(*replaced[harm])
        assert changed != text
        (out / "catalog.json").write_text(changed)
    else:
        deep = "[" * 200_000 if harm == "nested too deep" else text[:-5]
        (out / "catalog.json").write_text(deep)
    with Catalog.create(tmp_path / "again", now=NOW) as again:
        empty = content_digest(again.connection)
        with pytest.raises((BadRequest, CatalogConflict)):
            import_export(again, out)
        assert content_digest(again.connection) == empty
        assert verify(again.folder.path, data=True)[0] == []


def test_an_export_does_not_overwrite_other_records(
    catalog: Catalog, folder: Path, tmp_path: Path
) -> None:
    import_folder(catalog, folder, knee(catalog), now=NOW)
    export_catalog(catalog, tmp_path / "out")
    with Catalog.create(tmp_path / "other", now=NOW) as other:
        add_subject(other, new_subject("Ann/a"))
        with pytest.raises(CatalogConflict):
            import_export(other, tmp_path / "out")
        assert verify(other.folder.path, data=True)[0] == []


def test_an_erased_subject_is_nowhere_in_the_folder(
    catalog: Catalog, folder: Path, tmp_path: Path
) -> None:
    import_folder(catalog, folder, knee(catalog), now=NOW)
    other = new_subject("Somebody else")
    add_subject(catalog, other)
    add_site(catalog, new_site(other, "hand"))
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "2025-01-10.jpg").write_bytes(photo_bytes(1))
    import_folder(catalog, shared, find_site(catalog, "Somebody else", "hand"), now=NOW)
    gone = erase_subject(catalog, find_subject(catalog, "Ann/a").id, now=NOW)
    assert gone.photos == 3  # the fourth shows somebody else, too
    with pytest.raises(BadRequest, match="no subject"):
        find_subject(catalog, "Ann/a")
    with pytest.raises(CatalogConflict, match="nothing to undo"):
        undo(catalog)
    assert len(snapshots_in(catalog.folder)) == 1
    catalog.close()
    for path in catalog.folder.path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert b"Ann/a" not in content, path
            assert b"scan.png" not in content, path
            assert photo_bytes(2) != content, path
    assert verify(catalog.folder.path, data=True) == ([], True)
