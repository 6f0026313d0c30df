"""What all pages share."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pigmenttrack.app.catalog_places import places
from pigmenttrack.app.catalog_records import add_subject, new_subject
from pigmenttrack.domain.edit import Edit, RecordChange
from pigmenttrack.gui.session import Session
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.errors import CatalogRefused
from pigmenttrack.store.subjects import subject_record


def aliases(session: Session) -> set[str]:
    from pigmenttrack.store.subjects import all_subjects

    with session.opened.reading() as connection:
        return {subject.alias for subject in all_subjects(connection)}


def test_a_catalog_that_cannot_be_opened_leaves_the_present_one(
    session: Session, tmp_path: Path
) -> None:
    before = session.catalog

    with pytest.raises(CatalogRefused):
        session.open(tmp_path / "absent.ptcat")

    assert session.catalog is before


def test_choosing_a_site_tells_once(qtbot: QtBot, session: Session) -> None:
    place = places(session.opened)[0]

    with qtbot.waitSignal(session.site_chosen):
        session.choose_site(place.site)
    with qtbot.assertNotEmitted(session.site_chosen):
        session.choose_site(place.site)

    assert session.subject == place.subject


def test_an_edit_is_made_told_and_taken_back(qtbot: QtBot, session: Session) -> None:
    change = RecordChange(kind="subject", before=None, after=subject_record(new_subject("Ben")))

    with qtbot.waitSignal(session.content_changed), qtbot.waitSignal(session.said) as told:
        assert session.apply(Edit(label="Add Ben", changes=(change,)), "Ben is in the catalog.")
    assert told.args == ["Ben is in the catalog.", True]
    assert aliases(session) == {"Anna", "Ben"}

    with qtbot.waitSignal(session.said) as said:
        session.undo()
    assert said.args == ["Taken back: Add Ben.", False]
    assert aliases(session) == {"Anna"}

    session.redo()
    assert aliases(session) == {"Anna", "Ben"}


def test_what_cannot_be_done_is_said_and_changes_nothing(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.said) as said, qtbot.assertNotEmitted(session.content_changed):
        assert not session.do(
            lambda catalog: add_subject(catalog, new_subject("Anna")), "Anna is in the catalog."
        )

    assert said.args is not None
    assert "already a subject Anna" in said.args[0]


def test_what_another_program_writes_is_noticed(
    qtbot: QtBot, session: Session, catalog_path: Path
) -> None:
    with Catalog.open(catalog_path, now=datetime(2025, 6, 2, tzinfo=UTC)) as other:
        add_subject(other, new_subject("Ben"))

    with qtbot.waitSignal(session.content_changed):
        session.look_for_changes()
    with qtbot.assertNotEmitted(session.content_changed):
        session.look_for_changes()


def test_a_chosen_site_that_goes_is_chosen_no_longer(session: Session) -> None:
    session.choose_site(places(session.opened)[1].site)

    session.undo()

    assert session.site is None


def test_a_catalog_of_a_newer_program_is_looked_at_and_said_to_be(
    session: Session, catalog_path: Path, qtbot: QtBot
) -> None:
    session.close()
    with closing(sqlite3.connect(catalog_path / "catalog.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with qtbot.waitSignal(session.said) as told:
        session.open(catalog_path)
    assert "newer PigmentTrack" in told.args[0]
    before = aliases(session)
    with qtbot.waitSignal(session.said) as told:
        assert not session.do(lambda catalog: add_subject(catalog, new_subject("Ben")), "Added.")
    assert "not changed" in told.args[0]
    assert aliases(session) == before


def test_undo_takes_back_what_another_program_did_only_when_asked_twice(
    session: Session, catalog_path: Path
) -> None:
    said: list[str] = []
    session.said.connect(lambda text, _undo: said.append(text))
    session.do(lambda catalog: add_subject(catalog, new_subject("Ben")), "Added.")
    with Catalog.open(catalog_path, now=datetime(2025, 6, 2, tzinfo=UTC)) as other:
        add_subject(other, new_subject("Cleo"))
    session.look_for_changes()

    session.undo()
    assert {"Ben", "Cleo"} <= aliases(session)
    assert "another program: Add subject Cleo" in said[-1]
    session.undo()
    assert "Cleo" not in aliases(session)
    session.undo()
    assert "Ben" not in aliases(session)
    session.undo()  # what was there when the catalog was opened
    assert said[-1].startswith("Taken back")
    for _ in range(3):
        session.redo()
    assert {"Ben", "Cleo"} <= aliases(session)
