"""Snapshots are thinned out as they age, and never made of a broken state."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pigmenttrack.domain.subject import Subject
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.errors import CatalogDamaged
from pigmenttrack.store.snapshots import Snapshot, expendable, snapshots_in, take_snapshot
from pigmenttrack.store.subjects import SUBJECTS, subject_record

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)


def test_seven_days_eight_weeks_and_twelve_months_are_kept() -> None:
    made = [
        Snapshot(Path(f"{day}-{hour}"), NOW - timedelta(days=day, hours=hour), 1, "")
        for day in range(800)
        for hour in (0, 5)
    ]
    gone = {one.path for one in expendable(made)}
    kept = [one for one in made if one.path not in gone]
    days = {one.made_at.date() for one in kept}
    assert {NOW.date() - timedelta(days=day) for day in range(7)} <= days
    assert len({one.made_at.strftime("%G%V") for one in kept}) >= 8
    assert len({one.made_at.strftime("%Y%m") for one in kept}) == 12
    assert len(kept) <= 7 + 8 + 12
    assert len({one.made_at.date() for one in kept}) == len(kept)


def test_the_last_snapshot_before_a_migration_is_kept() -> None:
    made = [
        Snapshot(
            Path(f"{hours} hours ago"), NOW - timedelta(hours=hours), 2 if hours < 4 else 1, ""
        )
        for hours in range(8)
    ]
    gone = {one.path.name for one in expendable(made)}
    assert {one.path.name for one in made} - gone == {"0 hours ago", "4 hours ago"}


def test_thinning_twice_removes_nothing_more() -> None:
    made = [Snapshot(Path(str(day)), NOW - timedelta(days=day), 1, "") for day in range(400)]
    gone = set(expendable(made))
    assert expendable([one for one in made if one not in gone]) == []


def test_an_unchanged_catalog_gets_no_second_snapshot(tmp_path: Path) -> None:
    with Catalog.create(tmp_path / "c", now=NOW) as catalog:
        for day in range(5):
            take_snapshot(catalog.connection, catalog.folder, now=NOW + timedelta(days=day))
        assert len(snapshots_in(catalog.folder)) == 1


def test_the_newest_is_the_one_made_last_even_if_the_clock_went_back(tmp_path: Path) -> None:
    with Catalog.create(tmp_path / "c", now=NOW) as catalog:
        for number, hours in enumerate((0, 0, -5, 0)):
            record = subject_record(Subject(id=str(number), alias=f"S{number}"))
            with catalog.writing() as connection:
                SUBJECTS.insert(connection, record)
            made = take_snapshot(
                catalog.connection, catalog.folder, now=NOW + timedelta(hours=hours)
            )
            assert snapshots_in(catalog.folder)[0] == made
            assert f"S{number}".encode() in made.path.read_bytes()


def test_no_snapshot_is_made_of_damaged_records(tmp_path: Path) -> None:
    with Catalog.create(tmp_path / "c", now=NOW) as catalog:
        record = {"id": "1", "alias": "A", "note": ""}
        empty = dict.fromkeys(("birth_year", "sex", "height_cm", "weight_kg"))
        with catalog.writing() as connection:
            SUBJECTS.insert(connection, {**record, **empty})
            connection.execute("UPDATE subject SET alias = 'B'")
        before = snapshots_in(catalog.folder)
        with pytest.raises(CatalogDamaged, match="subject B"):
            take_snapshot(catalog.connection, catalog.folder, now=NOW + timedelta(days=1))
        assert snapshots_in(catalog.folder) == before
        assert [one.name for one in catalog.folder.tmp.iterdir()] == ["lock"]


def test_a_failed_copy_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_connection: sqlite3.Connection) -> list[str]:
        msg = "database or disk is full"
        raise sqlite3.OperationalError(msg)

    with Catalog.create(tmp_path / "c", now=NOW) as catalog:
        monkeypatch.setattr("pigmenttrack.store.snapshots.structure_faults", full)
        with pytest.raises(sqlite3.OperationalError):
            take_snapshot(catalog.connection, catalog.folder, now=NOW + timedelta(days=1))
        assert [one.name for one in catalog.folder.tmp.iterdir()] == ["lock"]
