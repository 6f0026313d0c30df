"""The chart page: drawn from a catalog, pointed at, clicked, dragged."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pigmenttrack.app.catalog_journal import subject_entries, write_entries
from pigmenttrack.app.catalog_places import places
from pigmenttrack.domain.journal import Course, Event, EventKind, Symptom, SymptomKind
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.chart.page import ChartPage
from pigmenttrack.gui.panels.chart.presenter import Lane
from pigmenttrack.gui.session import Session

START, STOP = date(2024, 2, 1), date(2024, 5, 1)


@pytest.fixture
def page(session: Session, jobs: JobRunner, qtbot: QtBot) -> ChartPage:
    place = places(session.opened)[0]
    write_entries(
        session.opened,
        place.subject,
        [
            Course(substance="vitamin B12", started_on=START, stopped_on=STOP),
            Event(happened_on=date(2024, 3, 3), kind=EventKind.SUNBURN, note="shoulders"),
            Symptom(felt_on=date(2024, 3, 4), kind=SymptomKind.FATIGUE, strength=4),
        ],
        label="Add",
    )
    made = ChartPage(session, jobs)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    session.choose_site(place.site)
    qtbot.waitUntil(lambda: made.presenter.shown is not None, timeout=10_000)
    return made


def test_without_a_site_it_says_where_to_choose_one(
    session: Session, jobs: JobRunner, qtbot: QtBot
) -> None:
    page = ChartPage(session, jobs)
    qtbot.addWidget(page)
    asked: list[str] = []
    session.page_wanted.connect(lambda key, _part: asked.append(key))
    page.show()
    page._empty.button.click()
    assert asked == ["home"]


def test_the_journal_alone_is_drawn(page: ChartPage) -> None:
    assert set(page.presenter.lanes) == {Lane.COURSES, Lane.SYMPTOMS, Lane.EVENTS}
    assert page.plot.isVisible()
    assert not page.panel.open_button.isVisible()


def test_a_lane_is_hidden_by_its_entry_in_the_menu(page: ChartPage) -> None:
    menu = page.lanes_button.menu()
    next(one for one in menu.actions() if one.text() == "Events").setChecked(False)
    assert page.presenter.shown is not None
    assert page.presenter.shown.events == ()
    menu_now = {one.text(): one.isChecked() for one in page.lanes_button.menu().actions()}
    assert menu_now == {"Courses": True, "Symptoms": True, "Events": False}


def test_dragging_the_end_of_a_course_moves_it_in_the_journal_and_undo_brings_it_back(
    page: ChartPage, session: Session
) -> None:
    assert page.presenter.shown is not None
    assert session.subject is not None
    bar = page.presenter.shown.courses[0]
    page.plot.course_dragged.emit(bar, START, date(2024, 6, 1))
    assert _course(session).stopped_on == date(2024, 6, 1)
    session.undo()
    assert _course(session).stopped_on == STOP


def test_a_course_cannot_be_dragged_to_end_before_it_begins(
    page: ChartPage, session: Session
) -> None:
    said: list[str] = []
    session.said.connect(lambda text, _undo: said.append(text))
    assert page.presenter.shown is not None
    page.plot.course_dragged.emit(page.presenter.shown.courses[0], START, date(2024, 1, 1))
    assert "cannot end" in said[-1]
    assert _course(session).stopped_on == STOP


@pytest.mark.parametrize("form", [".png", ".svg", ".pdf"])
def test_the_chart_is_saved_in_the_form_of_its_name(
    page: ChartPage, jobs: JobRunner, qtbot: QtBot, tmp_path: Path, form: str
) -> None:
    page.save_chart(tmp_path / f"chart{form}")
    qtbot.waitUntil(lambda: not jobs.running, timeout=30_000)
    assert (tmp_path / f"chart{form}").stat().st_size > 1000


def test_home_shows_the_whole_time_again(page: ChartPage) -> None:
    first = page.plot._plots[0]
    whole = first.viewRange()[0]
    first.setXRange(START.toordinal(), START.toordinal() + 20, padding=0)
    page.plot.setFocus()
    QTest.keyClick(page.plot, Qt.Key.Key_Home)
    assert first.viewRange()[0] == pytest.approx(whole)


def _course(session: Session) -> Course:
    assert session.subject is not None
    (course,) = (
        entry.value
        for entry in subject_entries(session.opened, session.subject)
        if isinstance(entry.value, Course)
    )
    return course
