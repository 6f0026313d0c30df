"""A journal in a catalog: entries, undo, CSV, export, and a catalog from before there was one."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from pigmenttrack.app.catalog_export import export_catalog
from pigmenttrack.app.catalog_import import import_export
from pigmenttrack.app.catalog_journal import (
    import_table,
    remove_entry,
    stop_course,
    subject_entries,
    subject_journal,
    table_text,
    write_entries,
)
from pigmenttrack.app.catalog_journal_words import entry_words
from pigmenttrack.app.catalog_records import add_subject, find_subject, new_subject, redo, undo
from pigmenttrack.app.catalog_regimen import filled_template, write_reminders
from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import (
    Course,
    Event,
    EventKind,
    Exposure,
    Journal,
    LightKind,
    RiskFlag,
    Symptom,
    SymptomKind,
)
from pigmenttrack.domain.journal_dosing import TIMES_SIGN, dosing_from_text
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.score_grades import Vida, grade_result
from pigmenttrack.domain.subject import Subject
from pigmenttrack.store import migrate
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.content import content_digest
from pigmenttrack.store.erase import erase_subject
from pigmenttrack.store.migrate import latest_version, schema_version
from pigmenttrack.store.snapshots import snapshots_in
from pigmenttrack.store.verify import verify

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)
DAY = date(2025, 3, 1)
B12 = Course(
    substance="vitamin B12",
    started_on=DAY,
    dosing=dosing_from_text("2 x 500 µg a week"),
    form="cyanocobalamin",
    adherence_pct=90,
)
LAB = LabResult(taken_on=DAY, analyte="b12", value=Decimal("46.0"), unit="pmol/L")
ENTRIES = (
    B12,
    Event(happened_on=DAY, kind=EventKind.SUNBURN, note="=1+1"),
    Exposure(happened_on=DAY, kind=LightKind.SUN, minutes=20),
    Symptom(felt_on=DAY, kind=SymptomKind.ITCH, strength=4),
    LAB,
    grade_result(Vida(2), DAY),
    RiskFlag.METFORMIN,
)


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with Catalog.create(tmp_path / "mine", now=NOW) as made:
        add_subject(made, new_subject("A"))
        yield made


@pytest.fixture
def subject(catalog: Catalog) -> Subject:
    return find_subject(catalog, "A")


def test_entries_come_back_as_they_were_written(catalog: Catalog, subject: Subject) -> None:
    write_entries(catalog, subject, ENTRIES, label="Write", now=NOW)
    assert [one.value for one in subject_entries(catalog, subject)] == list(ENTRIES)
    journal = subject_journal(catalog, subject)
    assert journal.courses == (B12,)
    assert str(journal.labs[0].value) == "46.0"  # the digits that the laboratory printed
    assert journal.risk_flags == {RiskFlag.METFORMIN}
    assert verify(catalog.folder.path, data=True)[0] == []


def test_entries_are_told_in_words() -> None:
    assert entry_words(B12) == (
        "2025-03-01 to …",
        "vitamin B12",
        f"2 {TIMES_SIGN} 500 µg a week, cyanocobalamin, oral, 90 % taken",
        "",
    )
    assert entry_words(LAB)[2] == "46.0 pmol/L"
    assert [entry_words(one)[0] for one in ENTRIES[1:]] == [*["2025-03-01"] * 5, ""]


def test_what_was_written_can_be_taken_back(catalog: Catalog, subject: Subject) -> None:
    write_entries(catalog, subject, ENTRIES, label="Write", now=NOW)
    stop_course(catalog, subject, 1, date(2025, 5, 30), now=NOW)
    remove_entry(catalog, subject, 4, now=NOW)
    assert subject_journal(catalog, subject).courses[0].stopped_on == date(2025, 5, 30)
    assert subject_journal(catalog, subject).symptoms == ()
    for label in ("Remove entry 4", "Stop course 1", "Write"):
        assert undo(catalog) == label
    assert subject_journal(catalog, subject) == Journal()
    redo(catalog)
    assert [one.value for one in subject_entries(catalog, subject)] == list(ENTRIES)


@pytest.mark.parametrize(
    ("number", "day", "words"),
    [(9, DAY, "no journal entry 9"), (2, DAY, "no course"), (1, date(2020, 1, 1), "before")],
)
def test_a_course_is_stopped_only_where_it_can_be(
    catalog: Catalog, subject: Subject, number: int, day: date, words: str
) -> None:
    write_entries(catalog, subject, ENTRIES, label="Write", now=NOW)
    with pytest.raises(BadRequest, match=words):
        stop_course(catalog, subject, number, day, now=NOW)


def test_a_table_is_read_whole_or_not_at_all(
    catalog: Catalog, subject: Subject, tmp_path: Path
) -> None:
    path = tmp_path / "labs.csv"
    path.write_text(
        "taken_on,analyte,value,unit\n2025-01-01,b12,300,pg/mL\n2025-13-01,b12,1,pg/mL\n"
    )
    with pytest.raises(BadRequest, match=r"(?s)Nothing was taken from labs.csv.*row 3"):
        import_table(catalog, subject, path, TableKind.LABS, today=NOW.date(), now=NOW)
    assert subject_journal(catalog, subject) == Journal()
    path.write_text("taken_on,analyte,value,unit\n2025-01-01,b12,300,pg/mL\n")
    assert import_table(catalog, subject, path, TableKind.LABS, today=NOW.date(), now=NOW) == 1
    assert undo(catalog) == "Import labs.csv"


@pytest.mark.parametrize("kind", TableKind)
def test_a_written_table_reads_back(
    catalog: Catalog, subject: Subject, tmp_path: Path, kind: TableKind
) -> None:
    write_entries(catalog, subject, ENTRIES, label="Write", now=NOW)
    (tmp_path / "t.csv").write_text(table_text(subject_journal(catalog, subject), kind))
    other = new_subject("B")
    add_subject(catalog, other)
    import_table(catalog, other, tmp_path / "t.csv", kind, today=NOW.date(), now=NOW)
    again = subject_journal(catalog, other)
    assert table_text(again, kind) == table_text(subject_journal(catalog, subject), kind)


def test_an_export_carries_the_journal(catalog: Catalog, subject: Subject, tmp_path: Path) -> None:
    write_entries(catalog, subject, ENTRIES, label="Write", now=NOW)
    export_catalog(catalog, tmp_path / "out")
    assert sorted(one.name for one in (tmp_path / "out" / "A").iterdir()) == [
        *("doses.csv", "events.csv", "journal.json", "labs.csv"),
        *("light.csv", "scores.csv", "symptoms.csv"),
    ]
    with Catalog.create(tmp_path / "again", now=NOW) as again:
        import_export(again, tmp_path / "out")
        assert subject_journal(again, find_subject(again, "A")) == subject_journal(catalog, subject)
        assert content_digest(again.connection) == content_digest(catalog.connection)


def test_a_forgotten_subject_leaves_no_journal(catalog: Catalog, subject: Subject) -> None:
    write_entries(catalog, subject, ENTRIES, label="Write", now=NOW)
    erase_subject(catalog, subject.id, now=NOW)
    catalog.close()
    for path in catalog.folder.path.rglob("*"):
        assert not path.is_file() or b"cyanocobalamin" not in path.read_bytes()


def test_a_catalog_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as before:
        first = migrate.ladder()[:1]
        migrate.known_schema.cache_clear()
        before.setattr(migrate, "ladder", lambda: first)
        with Catalog.create(tmp_path / "old", now=NOW) as old:
            add_subject(old, new_subject("A"))
    migrate.known_schema.cache_clear()
    path = tmp_path / "old.ptcat"
    shutil.copytree(path, tmp_path / "kept.ptcat")
    assert verify(path, data=True) == ([], True)
    with Catalog.open(path, now=NOW) as catalog:
        assert schema_version(catalog.connection) == latest_version() == 2
        assert [one.version for one in snapshots_in(catalog.folder)] == [1]
        write_entries(catalog, find_subject(catalog, "A"), ENTRIES, label="Write", now=NOW)
    assert verify(path, data=True) == ([], True)
    with closing(sqlite3.connect(tmp_path / "kept.ptcat" / "catalog.db")) as plain:
        assert plain.execute("PRAGMA user_version").fetchone()[0] == 1


def test_a_template_is_copied_with_the_doses_of_the_person(tmp_path: Path) -> None:
    filled = filled_template("B12 oral daily", ["vitamin B12 = 1000 µg daily"])
    assert str(filled.courses(DAY)[0].dosing) == "1000 µg a day"
    write_reminders(filled, DAY, tmp_path / "r.ics", made_at=NOW)
    text = (tmp_path / "r.ics").read_bytes().decode()
    assert text.count("BEGIN:VEVENT") == 2
    assert "vitamin B12: 1000 µg a day" in text


@pytest.mark.parametrize(
    ("name", "doses", "words"),
    [
        ("nothing", [], "no template"),
        ("B12 oral daily", ["zinc=5 mg daily"], "no open dose of zinc"),
        ("B12 oral daily", ["vitamin B12=a lot"], "how much"),
    ],
)
def test_a_template_is_filled_in_only_with_what_it_asks(
    name: str, doses: list[str], words: str
) -> None:
    with pytest.raises(BadRequest, match=words):
        filled_template(name, doses)
