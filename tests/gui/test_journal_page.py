"""The journal page, typed into as a person does."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pigmenttrack.app.catalog_journal import subject_journal
from pigmenttrack.app.catalog_places import places
from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.domain.journal import Journal, RiskFlag
from pigmenttrack.domain.labs_thresholds import THRESHOLD_SETS
from pigmenttrack.domain.regimen import TEMPLATES
from pigmenttrack.domain.score_result import ScoreKind
from pigmenttrack.domain.score_scorad import ScoradRegion
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.journal.course_form import CourseForm
from pigmenttrack.gui.panels.journal.day_forms import EventForm, SymptomForm
from pigmenttrack.gui.panels.journal.entry_form import choose, day_of, show_day
from pigmenttrack.gui.panels.journal.lab_form import LabForm
from pigmenttrack.gui.panels.journal.page import JournalPage
from pigmenttrack.gui.panels.journal.presenter import EntryKind
from pigmenttrack.gui.panels.journal.score_form import ScoreForm
from pigmenttrack.gui.panels.journal.score_scales import scales_of
from pigmenttrack.gui.session import Session


@pytest.fixture
def page(session: Session, jobs: JobRunner, qtbot: QtBot) -> JournalPage:
    made = JournalPage(session, jobs)
    qtbot.addWidget(made)
    session.choose_site(places(session.opened)[0].site)
    made.resize(1000, 700)
    made.show()
    return made


def _journal(session: Session) -> Journal:
    assert session.subject is not None
    return subject_journal(session.opened, session.subject)


def test_without_a_person_it_says_where_to_choose_one(
    session: Session, jobs: JobRunner, qtbot: QtBot
) -> None:
    page = JournalPage(session, jobs)
    qtbot.addWidget(page)
    page.show()
    assert page._empty.isVisible()


def test_a_course_is_typed_and_written_by_return_alone(page: JournalPage, session: Session) -> None:
    form = page.card.form
    assert isinstance(form, CourseForm)
    QTest.keyClicks(form.substance, "vitamin B12")
    QTest.keyClicks(form.dose, "2 x 500 µg a week")
    QTest.keyClick(form.dose, Qt.Key.Key_Return)
    (course,) = _journal(session).courses
    assert (course.substance, course.stopped_on) == ("vitamin B12", None)
    assert course.dosing is not None
    assert course.dosing.ug_per_week == 1000
    assert form.substance.text() == ""
    assert page.table.rowCount() == 1


def test_a_dose_that_cannot_be_read_is_told_beside_the_form(
    page: JournalPage, session: Session
) -> None:
    form = page.card.form
    assert isinstance(form, CourseForm)
    QTest.keyClicks(form.substance, "vitamin B12")
    QTest.keyClicks(form.dose, "plenty")
    page.card.add_button.click()
    assert page.card.fault.isVisible()
    assert _journal(session).courses == ()


def test_an_entry_is_changed_where_it_is_activated_and_undo_brings_it_back(
    page: JournalPage, session: Session
) -> None:
    form = page.card.form
    assert isinstance(form, CourseForm)
    form.substance.setText("folate")
    page.submit()
    page.list.activated.emit(page.table.index(0, 0))
    assert form.substance.text() == "folate"
    form.substance.setText("folic acid")
    page.submit()
    assert [course.substance for course in _journal(session).courses] == ["folic acid"]
    session.undo()
    assert [course.substance for course in _journal(session).courses] == ["folate"]


def test_the_delete_key_takes_an_entry_out_and_undo_brings_it_back(
    page: JournalPage, session: Session
) -> None:
    page._begin(EntryKind.SYMPTOM)
    form = page.card.form
    assert isinstance(form, SymptomForm)
    form.strength.setValue(7)
    page.submit()
    page.list.selectRow(0)
    page.remove_chosen()
    assert page.table.rowCount() == 0
    session.undo()
    assert page.table.rowCount() == 1


def test_a_value_that_looks_like_another_unit_is_doubted_while_it_is_typed(
    page: JournalPage,
) -> None:
    page._begin(EntryKind.LAB)
    form = page.card.form
    assert isinstance(form, LabForm)
    choose(form.analyte, "homocysteine")
    choose(form.unit, "mg/L")
    form.number.setText("15")
    assert "check the unit" in form._hint.text()
    choose(form.unit, "µmol/L")
    assert form._hint.text() == ""


def test_scorad_is_counted_while_it_is_filled_in(page: JournalPage, session: Session) -> None:
    page._begin(EntryKind.SCORE)
    form = page.card.form
    assert isinstance(form, ScoreForm)
    body = form.items.body
    assert body is not None
    for _ in range(4):
        body.add_quarter(ScoradRegion.FRONT)
    form.items.show_items({"erythema": 3, "itch": 7.0})
    assert "SCORAD 21.1" in form.total.text()
    page.submit()
    (score,) = _journal(session).scores
    assert score.total == pytest.approx(18 / 5 + 7 * 3 / 2 + 7)
    assert score.items["extent"] == 18


@pytest.mark.parametrize("kind", list(ScoreKind))
def test_every_score_can_be_written_from_its_form(page: JournalPage, kind: ScoreKind) -> None:
    form = ScoreForm(page)
    choose(form.kind, kind.value)
    assert form.value().kind is kind
    assert set(form.items.items()) == set(scales_of(kind))


def test_the_body_is_filled_in_by_the_keyboard_alone(page: JournalPage) -> None:
    form = ScoreForm(page)
    body = form.items.body
    assert body is not None
    QTest.keyClick(body, Qt.Key.Key_Right)
    QTest.keyClick(body, Qt.Key.Key_Space)
    QTest.keyClick(body, Qt.Key.Key_Space)
    assert body.extent == 4.5
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.extent == 0


def test_a_template_is_copied_with_its_doses_open(page: JournalPage, session: Session) -> None:
    page.copy_template(TEMPLATES[0])
    assert len(_journal(session).courses) == len(TEMPLATES[0].steps)
    session.undo()
    assert _journal(session).courses == ()


def test_a_fact_is_ticked_in_the_menu(page: JournalPage, session: Session) -> None:
    page.tools._facts[RiskFlag.METFORMIN].setChecked(True)
    assert _journal(session).risk_flags == {RiskFlag.METFORMIN}
    page.tools._facts[RiskFlag.METFORMIN].setChecked(False)
    assert _journal(session).risk_flags == frozenset()


def test_a_table_goes_out_and_comes_in_again(
    page: JournalPage, session: Session, tmp_path: Path
) -> None:
    form = page.card.form
    assert isinstance(form, CourseForm)
    form.substance.setText("folate")
    page.submit()
    page.write_csv(tmp_path / "doses.csv", TableKind.DOSES)
    page.list.selectRow(0)
    page.remove_chosen()
    page.read_csv(tmp_path / "doses.csv", TableKind.DOSES)
    assert [course.substance for course in _journal(session).courses] == ["folate"]


def test_a_table_with_a_bad_row_is_not_taken_at_all(
    page: JournalPage, session: Session, tmp_path: Path
) -> None:
    said: list[str] = []
    session.said.connect(lambda text, _undo: said.append(text))
    (tmp_path / "doses.csv").write_text("nonsense\n1\n")
    page.read_csv(tmp_path / "doses.csv", TableKind.DOSES)
    assert said
    assert _journal(session).courses == ()


def test_the_day_stays_for_the_next_entry(page: JournalPage) -> None:
    page._begin(EntryKind.EVENT)
    form = page.card.form
    assert isinstance(form, EventForm)
    show_day(form.happened_on, date(2024, 3, 5))
    form.note.setText("haircut")
    page.submit()
    assert day_of(form.happened_on) == date(2024, 3, 5)
    assert form.note.text() == ""


def test_a_value_is_told_in_the_words_of_the_sets_that_were_chosen(
    page: JournalPage, session: Session
) -> None:
    page._begin(EntryKind.LAB)
    form = page.card.form
    assert isinstance(form, LabForm)
    choose(form.analyte, "b12")
    choose(form.unit, "pmol/L")
    form.number.setText("46")
    told = form.words.text().splitlines()
    sets = [one for one in THRESHOLD_SETS if one.analyte == "b12"]
    assert len(told) == len(sets) > 1
    session.settings.show_threshold_set(sets[0].name, shown=False)
    assert form.words.text().splitlines() == told[1:]
