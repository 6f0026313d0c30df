"""The chart under a real pointer: hover, click, drag."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Protocol

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from made_site import FIRST_DAY
from pigmenttrack.app.catalog_journal import subject_entries, write_entries
from pigmenttrack.domain.journal import Course
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.panels.chart.month_axis import place_of
from pigmenttrack.gui.panels.chart.page import ChartPage
from pigmenttrack.gui.session import Session

START = FIRST_DAY.date()
STOP = START + timedelta(days=40)
LEFT = Qt.MouseButton.LeftButton


class Quiet(Protocol):
    """Waits until nothing is under way."""

    def __call__(self) -> None: ...


@pytest.fixture(autouse=True)
def _every_move_counts() -> Iterator[None]:
    before = pg.getConfigOption("mouseRateLimit")
    pg.setConfigOption("mouseRateLimit", -1)  # a test moves faster than a hand
    yield
    pg.setConfigOption("mouseRateLimit", before)


@pytest.fixture
def window(qtbot: QtBot, photo_session: Session, jobs: JobRunner, quiet: Quiet) -> MainWindow:
    assert photo_session.subject is not None
    write_entries(
        photo_session.opened,
        photo_session.subject,
        [Course(substance="vitamin B12", started_on=START, stopped_on=STOP)],
        label="Add",
    )
    shown = MainWindow(photo_session, jobs)
    qtbot.addWidget(shown)
    shown.resize(1280, 820)
    shown.show_page("chart")
    shown.show()
    quiet()
    shown.grab()  # the rows find their places when they are painted first
    return shown


def chart(window: MainWindow) -> ChartPage:
    page = window.page("chart")
    assert isinstance(page, ChartPage)
    return page


def place_in(page: ChartPage, item: pg.GraphicsObject, at: QPointF) -> QPoint:
    """Return where a point of an item lies in the widget."""
    view = page.plot
    return view.mapFromScene(item.mapToScene(at))


def dots(page: ChartPage) -> pg.ScatterPlotItem:
    return next(
        item
        for item in page.plot._plots[0].items
        if isinstance(item, pg.ScatterPlotItem) and len(item.points())
    )


def point_at(page: ChartPage, number: int) -> QPoint:
    found = dots(page)
    return place_in(page, found, found.points()[number].pos())


def handles(page: ChartPage) -> list[pg.TargetItem]:
    return [
        item for plot in page.plot._plots for item in plot.items if isinstance(item, pg.TargetItem)
    ]


def hover(page: ChartPage, at: QPoint) -> None:
    viewport = page.plot.viewport()
    QTest.mouseMove(viewport, at - QPoint(3, 3))
    QTest.mouseMove(viewport, at)
    QApplication.processEvents()


def drag(page: ChartPage, start: QPoint, end: QPoint) -> None:
    viewport = page.plot.viewport()
    hover(page, start)
    QTest.mousePress(viewport, LEFT, pos=start)
    for part in range(1, 9):
        QTest.mouseMove(viewport, start + (end - start) * part / 8)
        QApplication.processEvents()
    QTest.mouseRelease(viewport, LEFT, pos=end)
    QApplication.processEvents()


def course(session: Session) -> Course:
    assert session.subject is not None
    found = [one.value for one in subject_entries(session.opened, session.subject)]
    (value,) = (one for one in found if isinstance(one, Course))
    return value


def test_pointing_at_a_point_shows_its_picture_and_its_numbers(window: MainWindow) -> None:
    page = chart(window)
    hover(page, point_at(page, 1))
    texts = [label.text() for label in page.panel.findChildren(QLabel) if label.isVisible()]
    assert any("cm²" in text for text in texts)
    assert any("95 %" in text for text in texts)
    assert any("14 Feb 2024" in text for text in texts)
    assert page.panel._picture.isVisible()
    assert page.panel.open_button.isVisible()


def test_a_click_on_a_point_opens_its_visit(window: MainWindow, quiet: Quiet) -> None:
    page = chart(window)
    QTest.mouseClick(page.plot.viewport(), LEFT, pos=point_at(page, 1))
    quiet()
    assert window.trail.key == "visit"
    visit = window.page("visit").presenter.visit  # type: ignore[union-attr]
    assert visit is not None
    assert visit.photo.captured.taken_at.date() == START + timedelta(days=30)


@pytest.mark.parametrize("end", [0, 1])
def test_the_end_of_a_course_is_dragged_to_another_day(
    window: MainWindow, quiet: Quiet, end: int
) -> None:
    page, session = chart(window), window.session
    handle = handles(page)[end]
    box = handle.getViewBox()
    day = (START if end == 0 else STOP) + timedelta(days=12)
    shown = day if end == 0 else day + timedelta(days=1)  # a bar ends with its last day
    target = page.plot.mapFromScene(box.mapViewToScene(QPointF(place_of(shown), handle.pos().y())))
    drag(page, place_in(page, handle, QPointF(0, 0)), target)
    quiet()
    moved = course(session)
    days = (moved.started_on, moved.stopped_on)
    assert days[end] == day
    assert days[1 - end] == (STOP if end == 0 else START)
    session.undo()
    quiet()
    assert (course(session).started_on, course(session).stopped_on) == (START, STOP)
    # What is drawn goes back as well.
    again = handles(page)[end]
    wanted = START if end == 0 else STOP + timedelta(days=1)
    assert again.pos().x() == pytest.approx(place_of(wanted), abs=0.5)


def test_the_wheel_comes_closer_and_the_button_shows_all_again(window: MainWindow) -> None:
    page = chart(window)
    whole = page.plot._plots[0].viewRange()[0]
    at = point_at(page, 1)
    for _ in range(5):
        _wheel(page, at)
    near = page.plot._plots[0].viewRange()[0]
    assert near[1] - near[0] < whole[1] - whole[0]
    QTest.mouseClick(page.all_button, LEFT)
    assert page.plot._plots[0].viewRange()[0] == pytest.approx(whole)


def _wheel(page: ChartPage, at: QPoint) -> None:
    viewport = page.plot.viewport()
    turned = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own order: not inverted
    )
    QApplication.sendEvent(viewport, turned)
