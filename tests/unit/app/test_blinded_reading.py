"""Pairs without dates, and what is kept of a reader's word."""

import csv
import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from made_site import make_site, store_run
from pigmenttrack.app.blinded_reading import (
    draw_pairs,
    keep_reading,
    readings_csv,
    readings_of,
    sitting,
)
from pigmenttrack.app.catalog_export import export_catalog
from pigmenttrack.app.catalog_import import import_export
from pigmenttrack.app.catalog_journal import subject_entries
from pigmenttrack.app.catalog_journal_words import entry_words
from pigmenttrack.app.catalog_records import find_site, find_subject, redo, undo
from pigmenttrack.app.site_photos import SitePhotos, site_photos
from pigmenttrack.app.workspace import new_catalog, open_catalog
from pigmenttrack.domain.blinded_reading import BlindedReading, Reading
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.store.catalog import Catalog

DAY = date(2025, 6, 1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("blind") / "made.ptcat")


@pytest.fixture
def catalog(made: Path, tmp_path: Path) -> Iterator[Catalog]:
    path = tmp_path / "mine.ptcat"
    shutil.copytree(made, path)
    with open_catalog(path) as opened:
        yield opened


@pytest.fixture
def photos(catalog: Catalog) -> SitePhotos:
    return site_photos(catalog, find_site(catalog, "Anna", "arm"))


def read(catalog: Catalog, photos: SitePhotos, said: Reading, reader: str = "") -> BlindedReading:
    pairs = draw_pairs(photos, np.random.default_rng(100))
    site = find_site(catalog, "Anna", "arm")
    return sitting(site, [pair.read_as(said) for pair in pairs], reader=reader, read_on=DAY)


def test_pairs_come_in_random_order_and_on_random_sides(photos: SitePhotos) -> None:
    drawn = [draw_pairs(photos, np.random.default_rng(seed)) for seed in range(100, 130)]
    assert all(len(pairs) == 3 for pairs in drawn)
    firsts = {(pairs[0].left.photo.id, pairs[0].right.photo.id) for pairs in drawn}
    assert len(firsts) == 6


def test_the_side_that_shows_more_is_the_one_that_was_measured_larger(photos: SitePhotos) -> None:
    for seed in range(100, 110):
        for pair in draw_pairs(photos, np.random.default_rng(seed)):
            assert pair.left.measurement is not None
            assert pair.right.measurement is not None
            larger = pair.left.measurement.area.value > pair.right.measurement.area.value
            if pair.change.is_beyond_noise:
                assert pair.measured is (Reading.LEFT if larger else Reading.RIGHT)
            else:
                assert pair.measured is Reading.SAME


def test_one_visit_cannot_be_read_in_pairs(photos: SitePhotos) -> None:
    with pytest.raises(BadRequest, match="two measured"):
        draw_pairs(replace(photos, photos=photos.photos[:1]), np.random.default_rng(100))


def test_a_reading_is_kept_in_the_journal_with_undo_and_redo(
    catalog: Catalog, photos: SitePhotos
) -> None:
    anna, arm = find_subject(catalog, "Anna"), find_site(catalog, "Anna", "arm")
    told = read(catalog, photos, Reading.LEFT, " A. B. ")
    keep_reading(catalog, anna, told)
    assert readings_of(catalog, anna, arm) == (told,)
    assert told.reader == "A. B."
    assert readings_of(catalog, anna, find_site(catalog, "Anna", "empty")) == ()
    assert undo(catalog) == "Blinded reading of arm"
    assert readings_of(catalog, anna, arm) == ()
    redo(catalog)
    assert readings_of(catalog, anna, arm) == (told,)


def test_the_list_of_the_journal_says_who_read_what_and_how_often_as_measured(
    catalog: Catalog, photos: SitePhotos
) -> None:
    anna = find_subject(catalog, "Anna")
    told = read(catalog, photos, Reading.SAME, "B")
    keep_reading(catalog, anna, told)
    (entry,) = subject_entries(catalog, anna)
    same = sum(pair.measured is Reading.SAME for pair in told.pairs)
    assert entry_words(entry.value) == (
        "2025-06-01",
        "blinded reading",
        f"arm: {same} of 3 as measured",
        "B",
    )


def test_what_was_read_does_not_change_when_the_site_is_measured_anew(
    catalog: Catalog, photos: SitePhotos
) -> None:
    anna, arm = find_subject(catalog, "Anna"), find_site(catalog, "Anna", "arm")
    told = read(catalog, photos, Reading.RIGHT)
    keep_reading(catalog, anna, told)
    store_run(catalog, (70, 69, 10))
    assert readings_of(catalog, anna, arm) == (told,)


def test_a_reading_survives_export_and_import(
    catalog: Catalog, photos: SitePhotos, tmp_path: Path
) -> None:
    anna = find_subject(catalog, "Anna")
    told = read(catalog, photos, Reading.LEFT)
    keep_reading(catalog, anna, told)
    export_catalog(catalog, tmp_path / "out")
    with new_catalog(tmp_path / "back.ptcat") as back:
        import_export(back, tmp_path / "out")
        assert readings_of(back, find_subject(back, "Anna"), find_site(back, "Anna", "arm")) == (
            told,
        )


def test_the_table_holds_a_row_a_pair_and_no_formula(catalog: Catalog, photos: SitePhotos) -> None:
    told = read(catalog, photos, Reading.LEFT, '=HYPERLINK("x")')
    rows = list(csv.DictReader(io.StringIO(readings_csv([told, told]))))
    assert len(rows) == 2 * len(told.pairs)
    first, pair = rows[0], told.pairs[0]
    assert first["reader"].startswith("'=")
    assert (first["read_on"], first["left_photo"]) == ("2025-06-01", pair.left.file_name)
    assert (first["reader_says_more"], first["measured_more"]) == ("left", pair.measured.value)
    assert float(first["net_change"]) == pytest.approx(pair.net_change, rel=1e-5)
    assert first["unit"] == "cm2"
