"""A catalog on the disk: made, opened, refused, damaged, brought back."""

import contextlib
import os
import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pigmenttrack.domain.edit import Edit, RecordChange
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.subject import Subject
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.edits import apply, redo, undo, undo_state
from pigmenttrack.store.errors import (
    CatalogBusy,
    CatalogConflict,
    CatalogDamaged,
    CatalogError,
    CatalogReadOnly,
    CatalogRefused,
)
from pigmenttrack.store.migrate import latest_version
from pigmenttrack.store.restore import copy_catalog, restore
from pigmenttrack.store.sites import site_record
from pigmenttrack.store.snapshots import snapshots_in
from pigmenttrack.store.subjects import all_subjects, subject_record
from pigmenttrack.store.verify import verify

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Catalog.create(tmp_path / "mine", now=NOW).close()
    return tmp_path / "mine.ptcat"


def add_subject(catalog: Catalog, alias: str, subject_id: str = "") -> Edit:
    record = subject_record(Subject(id=subject_id or f"id of {alias}", alias=alias, height_cm=172))
    edit = Edit(
        label=f"Add {alias}", changes=(RecordChange(kind="subject", before=None, after=record),)
    )
    with catalog.writing() as connection:
        return apply(connection, edit, made_at=NOW)


def aliases(path: Path) -> list[str]:
    with Catalog.open(path, now=NOW) as catalog:
        return [subject.alias for subject in all_subjects(catalog.connection)]


def test_a_new_catalog_is_private_and_whole(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o700
    assert (path / "catalog.db").stat().st_mode & 0o777 == 0o600
    assert sorted(one.name for one in path.iterdir()) == [
        *("catalog.db", "catalog.sums", "masks", "photos", "snapshots", "thumbs", "tmp")
    ]
    with closing(sqlite3.connect(path / "catalog.db")) as plain:
        assert plain.execute("PRAGMA application_id").fetchone()[0] == 0x50546361
        assert plain.execute("PRAGMA user_version").fetchone()[0] == latest_version()
        assert plain.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert verify(path, data=True) == ([], True)


def test_a_connection_promises_what_the_catalog_promises(path: Path) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        said = {
            name: catalog.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("foreign_keys", "synchronous", "trusted_schema", "secure_delete")
        }
    assert said == {"foreign_keys": 1, "synchronous": 3, "trusted_schema": 0, "secure_delete": 1}


def test_nothing_is_made_over_what_is_there(path: Path) -> None:
    with pytest.raises(CatalogRefused, match="already"):
        Catalog.create(path, now=NOW)
    with pytest.raises(CatalogRefused, match="already"):
        Catalog.create(path.with_suffix(""), now=NOW)


def test_undo_and_redo_survive_a_restart(path: Path) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        add_subject(catalog, "A")
        add_subject(catalog, "B")
    with Catalog.open(path, now=NOW) as catalog, catalog.writing() as connection:
        undo(connection)
    assert aliases(path) == ["A"]
    with Catalog.open(path, now=NOW) as catalog, catalog.writing() as connection:
        assert undo_state(connection).redo_label == "Add B"
        redo(connection)
    assert aliases(path) == ["A", "B"]
    assert verify(path, data=True) == ([], True)


def test_a_new_edit_forgets_what_was_undone(path: Path) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        add_subject(catalog, "A")
        with catalog.writing() as connection:
            undo(connection)
        add_subject(catalog, "B")
        with pytest.raises(CatalogConflict, match="nothing to do again"), catalog.writing() as c:
            redo(c)


def test_an_edit_based_on_an_old_state_is_refused_whole(path: Path) -> None:
    before = subject_record(Subject(id="1", alias="A"))
    after = subject_record(Subject(id="1", alias="A2"))
    with Catalog.open(path, now=NOW) as catalog:
        add_subject(catalog, "Z", "1")
        change = RecordChange(kind="subject", before=before, after=after)
        with pytest.raises(CatalogConflict, match="meantime"), catalog.writing() as connection:
            apply(connection, Edit(label="Rename", changes=(change,)), made_at=NOW)
    assert aliases(path) == ["Z"]


def test_undo_of_what_others_need_is_refused(path: Path) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        add_subject(catalog, "A", "1")
        site = site_record(Site(id="s", subject_id="1", name="knee"))
        with catalog.writing() as connection:
            # Not by an edit: something that undo does not know of.
            from pigmenttrack.store.sites import SITES

            SITES.insert(connection, site)
        with pytest.raises(CatalogConflict, match="other records need it"), catalog.writing() as c:
            undo(c)


def test_an_error_in_a_change_takes_all_of_it_back(path: Path) -> None:
    def add_and_fail(catalog: Catalog) -> None:
        with catalog.writing() as connection:
            record = subject_record(Subject(id="1", alias="A"))
            change = RecordChange(kind="subject", before=None, after=record)
            apply(connection, Edit(label="Add", changes=(change,)), made_at=NOW)
            msg = "on the way"
            raise LookupError(msg)

    with Catalog.open(path, now=NOW) as catalog, pytest.raises(LookupError):
        add_and_fail(catalog)
    assert aliases(path) == []


def test_two_programs_work_on_one_catalog(path: Path) -> None:
    with Catalog.open(path, now=NOW) as window, Catalog.open(path, now=NOW) as batch:
        add_subject(window, "A")
        add_subject(batch, "B")
        assert [one.alias for one in all_subjects(window.connection)] == ["A", "B"]
    assert verify(path, data=True) == ([], True)


def test_a_writer_that_waits_too_long_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pigmenttrack.store.connection.BUSY_TIMEOUT_S", 0.01)
    with (
        Catalog.open(path, now=NOW) as window,
        Catalog.open(path, now=NOW) as batch,
        window.writing(),
        pytest.raises(CatalogBusy, match="writing"),
        batch.writing(),
    ):
        pass


@pytest.mark.parametrize(
    ("content", "kind", "words"),
    [
        (b"", CatalogRefused, "0 bytes"),
        (bytes(65536), CatalogDamaged, "damaged"),
        (b"hello" * 1000, CatalogDamaged, "no database"),
    ],
)
def test_what_is_no_database_is_refused_and_not_touched(
    path: Path, content: bytes, kind: type[Exception], words: str
) -> None:
    with Catalog.open(path, now=NOW):
        pass  # makes the day's snapshot
    (path / "catalog.db").write_bytes(content)
    with pytest.raises(kind, match=words) as caught:
        Catalog.open(path, now=NOW)
    assert "catalog restore" in caught.value.advice  # type: ignore[attr-defined]
    assert (path / "catalog.db").read_bytes() == content


def test_a_database_of_another_program_is_refused(path: Path) -> None:
    database = path / "catalog.db"
    database.unlink()
    with closing(sqlite3.connect(database)) as other:
        other.execute("CREATE TABLE photo(id INTEGER PRIMARY KEY)")
    with pytest.raises(CatalogRefused, match="another program"):
        Catalog.open(path, now=NOW)


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON photo BEGIN DELETE FROM photo; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE more(id)",
        "DROP TRIGGER measurement_is_final",
    ],
)
def test_an_unexpected_schema_is_refused(path: Path, sql: str) -> None:
    (path / "catalog.sums").unlink()
    with closing(sqlite3.connect(path / "catalog.db")) as other:
        other.execute(sql)
    with pytest.raises(CatalogRefused, match="no catalog of this version"):
        Catalog.open(path, now=NOW)


def test_a_newer_catalog_is_only_read(path: Path) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        add_subject(catalog, "A")
    with closing(sqlite3.connect(path / "catalog.db")) as newer:
        newer.execute("PRAGMA user_version = 99999")
        newer.execute("ALTER TABLE subject ADD COLUMN shoe_size INTEGER")
    with Catalog.open(path, now=NOW) as catalog:
        assert "schema 99999" in catalog.read_only_because
        assert [one.alias for one in all_subjects(catalog.connection)] == ["A"]
        with pytest.raises(CatalogReadOnly, match="newer PigmentTrack"):
            add_subject(catalog, "B")


def test_a_read_only_file_is_only_read(path: Path) -> None:
    (path / "catalog.db").chmod(0o444)
    later = NOW + timedelta(days=1)
    with Catalog.open(path, now=later) as catalog:
        assert [one.made_at for one in snapshots_in(catalog.folder)] == [NOW]
        with pytest.raises(CatalogReadOnly, match="read-only"):
            add_subject(catalog, "A")


def test_the_snapshot_of_the_day_holds_what_was_there_before_the_first_change(path: Path) -> None:
    later = NOW + timedelta(days=1)
    with Catalog.open(path, now=later) as catalog:
        assert len(snapshots_in(catalog.folder)) == 1  # opening does not wait for another
        before = snapshots_in(catalog.folder)[0].digits
        add_subject(catalog, "A")
        assert len(snapshots_in(catalog.folder)) == 1  # the same as the last one: nothing was new
    with Catalog.open(path, now=later + timedelta(days=1)) as catalog:
        add_subject(catalog, "B")
        newest = snapshots_in(catalog.folder)[0]
        assert newest.digits != before
        with closing(sqlite3.connect(newest.path)) as copy:
            assert copy.execute("SELECT alias FROM subject").fetchall() == [("A",)]


def test_looking_alone_takes_the_snapshot_of_the_day_when_it_ends(path: Path) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        add_subject(catalog, "A")
    later = NOW + timedelta(days=1)
    with Catalog.open(path, now=later) as catalog:
        assert len(snapshots_in(catalog.folder)) == 1
    assert [one.made_at for one in snapshots_in(catalog.folder)] == [later, NOW]


def test_an_error_is_told_and_no_snapshot_hides_it(path: Path) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        add_subject(catalog, "A")
    with pytest.raises(KeyError), Catalog.open(path, now=NOW + timedelta(days=1)) as catalog:
        raise KeyError
    assert len(snapshots_in(catalog.folder)) == 1


@pytest.mark.parametrize("where", ["beginning", "middle", "cut in half"])
def test_a_damaged_catalog_offers_its_newest_good_snapshot(path: Path, where: str) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        add_subject(catalog, "A")
    with Catalog.open(path, now=NOW + timedelta(days=1)):
        pass
    with Catalog.open(path, now=NOW + timedelta(days=1)) as catalog:
        add_subject(catalog, "not in any snapshot")
        newest, older = snapshots_in(catalog.folder)
    newest.path.write_bytes(newest.path.read_bytes()[:-1] + b"x")  # that one is damaged, too
    database = path / "catalog.db"
    whole = bytearray(database.read_bytes())
    if where == "cut in half":
        os.truncate(database, len(whole) // 2)
    else:
        start = 0 if where == "beginning" else len(whole) // 2
        whole[start : start + 8192] = b"\xa5" * 8192
        database.write_bytes(whole)
    with pytest.raises(CatalogDamaged) as caught:
        Catalog.open(path, now=NOW)
    assert f"{older.made_at:%Y-%m-%d}" in caught.value.advice
    assert restore(path, now=NOW).path == older.path
    assert aliases(path) == []  # the older snapshot was made before the first subject
    assert len(list(path.glob("replaced-*.db"))) == 1


def test_a_catalog_in_use_is_not_restored(path: Path) -> None:
    with Catalog.open(path, now=NOW), pytest.raises(CatalogBusy, match="open"):
        restore(path, now=NOW)


def test_restore_ignores_the_journal_of_the_broken_database(path: Path) -> None:
    with Catalog.open(path, now=NOW):
        pass
    (path / "catalog.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(500))
    restore(path, now=NOW)
    assert not (path / "catalog.db-journal").exists()
    assert aliases(path) == []


def test_a_copy_elsewhere_is_the_same_catalog(path: Path, tmp_path: Path) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        add_subject(catalog, "A")
        with catalog.adding(catalog.folder.thumbs, b"a cache is not copied"):
            pass
        copy = copy_catalog(catalog, tmp_path / "disk")
    assert aliases(copy) == ["A"]
    with Catalog.open(copy, now=NOW) as opened:
        assert list(opened.folder.thumbs.iterdir()) == []


def test_a_damaged_record_is_never_shown(path: Path) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        add_subject(catalog, "Anna")
    (path / "catalog.sums").unlink()  # as after a crash
    database = path / "catalog.db"
    database.write_bytes(database.read_bytes().replace(b"Anna", b"Bnna"))
    with (
        Catalog.open(path, now=NOW) as catalog,
        pytest.raises(CatalogDamaged, match="subject Bnna is not what was written"),
    ):
        all_subjects(catalog.connection)
    findings, pages_known = verify(path, data=False)
    assert not pages_known
    assert any(finding.what == "subject Bnna" for finding in findings)


def test_any_damage_ends_in_a_plain_word(path: Path) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        for number in range(30):
            add_subject(catalog, f"Subject {number}")
    (path / "catalog.sums").unlink()
    database = path / "catalog.db"
    whole = database.read_bytes()
    rng = random.Random(4)  # noqa: S311 - no secret
    for _ in range(40):
        harmed = bytearray(whole)
        at, length = rng.randrange(len(whole)), rng.choice((1, 16, 500))
        harmed[at : at + length] = rng.randbytes(len(harmed[at : at + length]))
        database.write_bytes(harmed)
        verify(path, data=False)
        with contextlib.suppress(CatalogError), Catalog.open(path, now=NOW) as catalog:
            with catalog.reading() as connection:
                subjects = [subject.alias for subject in all_subjects(connection)]
            assert set(subjects) == {f"Subject {number}" for number in range(30)}
        (path / "catalog.db-journal").unlink(missing_ok=True)
        (path / "catalog.sums").unlink(missing_ok=True)
