"""What the program proposes for dropped photos."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pigmenttrack.app.catalog_places import Place, places
from pigmenttrack.app.catalog_records import add_site, add_subject, new_site, new_subject
from pigmenttrack.app.import_batch import ChosenPhoto, ImportOrder, stated_day, take_orders
from pigmenttrack.app.import_proposal import propose_import
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import SiteKind
from pigmenttrack.store.catalog import Catalog
from window_photos import write_photos

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)
NAMES = ("2025-01-03.jpg", "2025-02-04.jpg")


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with Catalog.create(tmp_path / "mine.ptcat", now=NOW) as made:
        yield made


def with_site(catalog: Catalog, alias: str, name: str) -> Place:
    known = {place.subject.alias: place.subject for place in places(catalog)}
    subject = known.get(alias)
    if subject is None:
        subject = new_subject(alias)
        add_subject(catalog, subject)
    site = new_site(subject, name)
    add_site(catalog, site)
    return Place(subject, site)


def import_all(catalog: Catalog, folder: Path, alias: str, name: str) -> None:
    (proposal,) = propose_import(catalog, [folder], now=NOW)
    photos = tuple(
        ChosenPhoto(path=one.path, name=one.name, captured=one.captured)
        for one in proposal.photos
        if one.captured is not None
    )
    take_orders(catalog, [ImportOrder(alias=alias, site_name=name, photos=photos)], now=NOW)


def test_an_empty_catalog_proposes_me_and_the_folders_name(
    catalog: Catalog, tmp_path: Path
) -> None:
    (proposal,) = propose_import(catalog, [write_photos(tmp_path / "left_knee", NAMES)], now=NOW)

    assert (proposal.alias, proposal.site_name, proposal.place) == ("Me", "left knee", None)
    days = [one.captured.taken_at.date() for one in proposal.photos if one.captured is not None]
    assert days == [date(2025, 1, 3), date(2025, 2, 4)]


def test_a_folder_that_bears_a_sites_name_goes_there(catalog: Catalog, tmp_path: Path) -> None:
    place = with_site(catalog, "Anna", "Left Knee")
    with_site(catalog, "Ben", "hand")

    (proposal,) = propose_import(catalog, [write_photos(tmp_path / "left_knee", NAMES)], now=NOW)

    assert proposal.place == place


def test_single_files_go_to_the_site_in_view(catalog: Catalog, tmp_path: Path) -> None:
    with_site(catalog, "Anna", "knee")
    hand = with_site(catalog, "Anna", "hand")
    folder = write_photos(tmp_path / "camera", NAMES)

    (proposal,) = propose_import(catalog, [folder / NAMES[0]], chosen=hand, now=NOW)

    assert proposal.place == hand
    assert [one.name for one in proposal.photos] == [NAMES[0]]


def test_a_photo_that_is_there_says_where_and_brings_its_folder_along(
    catalog: Catalog, tmp_path: Path
) -> None:
    folder = write_photos(tmp_path / "camera", NAMES)
    import_all(catalog, folder, "Anna", "knee")
    write_photos(folder, ("2025-03-05.jpg",), seed=2)

    (proposal,) = propose_import(catalog, [folder], now=NOW)

    assert proposal.site_name == "knee"
    assert [bool(one.known_in) for one in proposal.photos] == [True, True, False]


def test_a_photo_without_a_date_is_asked_for_and_a_broken_one_is_told(
    catalog: Catalog, tmp_path: Path
) -> None:
    folder = write_photos(tmp_path / "knee", ("2025-01-03.jpg", "holiday.jpg"))
    (folder / "2025-02-01.jpg").write_bytes(b"\xff\xd8\xff\xe0 no picture")
    (folder / "2025-02-02.heic").write_text("no photo")

    (proposal,) = propose_import(catalog, [folder], now=NOW)
    told = {one.name: one for one in proposal.photos}

    assert told["holiday.jpg"].captured is None
    assert told["holiday.jpg"].refused == ""
    assert told["2025-02-02.heic"].refused


def test_folders_within_a_dropped_folder_are_sets_of_their_own(
    catalog: Catalog, tmp_path: Path
) -> None:
    write_photos(tmp_path / "all" / "knee", NAMES)
    write_photos(tmp_path / "all" / "hand", NAMES, seed=2)

    proposals = propose_import(catalog, [tmp_path / "all"], now=NOW)

    assert [one.site_name for one in proposals] == ["hand", "knee"]


def test_nothing_to_import_is_said(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no photo")

    with pytest.raises(BadRequest, match="no photo"):
        propose_import(catalog, [tmp_path / "notes.txt"], now=NOW)


def test_orders_make_subject_and_site_and_take_the_outline_along(
    catalog: Catalog, tmp_path: Path
) -> None:
    folder = write_photos(tmp_path / "knee", (*NAMES, "holiday.jpg"))
    shutil.copyfile(write_region(tmp_path), folder / "roi.json")
    chosen = tuple(
        ChosenPhoto(path=folder / name, name=name, captured=stated_day(date(2025, 3, day)))
        for day, name in enumerate((*NAMES, "holiday.jpg"), start=1)
    )
    order = ImportOrder(
        alias="Ben",
        site_name="crown",
        photos=chosen,
        kind=SiteKind.SCALP,
        region=folder / "roi.json",
    )

    outcome = take_orders(catalog, [order], now=NOW)
    again = take_orders(catalog, [order], now=NOW)

    (place,) = places(catalog)
    assert (place.subject.alias, place.site.name, place.site.kind) == (
        "Ben",
        "crown",
        SiteKind.SCALP,
    )
    assert place.site.region is not None
    assert (outcome.imported, outcome.duplicates) == (3, 0)
    assert (again.imported, again.duplicates, again.places) == (0, 3, [])


def write_region(folder: Path) -> Path:
    path = folder / "region.json"
    path.write_text('{"polygon_xy": [[10, 10], [100, 10], [60, 90]]}')
    return path
