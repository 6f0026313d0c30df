"""The visit page as a person uses it, without a screen."""

import random
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from made_site import NOW, RADII_PX, area_cm2, make_site, store_run
from pigmenttrack.app.catalog_records import find_site
from pigmenttrack.app.site_drawing import drawing_of
from pigmenttrack.gui.canvas.layers import LineKind, Lines
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.visit.film_cell import CELL_ROLE, CellMark, FilmCell
from pigmenttrack.gui.panels.visit.page import VisitPage
from pigmenttrack.gui.panels.visit.visit_view import ToolKind
from pigmenttrack.gui.session import Session
from pigmenttrack.store.catalog import Catalog


class Quiet(Protocol):
    """Waits until nothing is under way."""

    def __call__(self) -> None: ...


@pytest.fixture
def page(qtbot: QtBot, photo_session: Session, jobs: JobRunner, quiet: Quiet) -> VisitPage:
    made = VisitPage(photo_session, jobs)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    quiet()
    return made


def _window_point(page: VisitPage, x: float, y: float) -> QPoint:
    view = page.stage.canvas.view
    return QPoint(
        round(view.left + (x + 0.5) * view.scale), round(view.top + (y + 0.5) * view.scale)
    )


def _click(page: VisitPage, x: float, y: float) -> None:
    QTest.mouseClick(page.stage.canvas, Qt.MouseButton.LeftButton, pos=_window_point(page, x, y))


def _sweep(page: VisitPage, start: tuple[float, float], end: tuple[float, float]) -> None:
    canvas = page.stage.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=_window_point(page, *start))
    QTest.mouseMove(canvas, _window_point(page, *end))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=_window_point(page, *end))


def _cells(page: VisitPage) -> list[FilmCell]:
    model = page.strip.model()
    return [model.index(row, 0).data(CELL_ROLE) for row in range(model.rowCount())]


def _drawn(page: VisitPage) -> str | None:
    site = page.session.site
    return None if site is None else site.region


def test_all_photos_stand_in_the_strip_with_what_the_measuring_said(page: VisitPage) -> None:
    assert [cell.mark for cell in _cells(page)] == [
        CellMark.BASELINE,
        CellMark.DOUBTED,
        CellMark.DOUBTED,
        CellMark.REFUSED,
    ]
    assert page.strip.currentIndex().row() == 3


def test_a_refused_photo_says_why_and_offers_landmarks(page: VisitPage) -> None:
    texts = page.facts.texts()
    assert "No number for this photo" in texts
    assert "The photo could not be brought onto the baseline." in texts
    page.facts.landmarks_asked.emit()
    assert page.presenter.kind is ToolKind.LANDMARKS
    assert page.stage.baseline_canvas.isVisible()


def test_a_click_in_the_strip_shows_the_visit_with_its_number_and_its_doubts(
    page: VisitPage, quiet: Quiet
) -> None:
    index = page.strip.model().index(1, 0)
    QTest.mouseClick(
        page.strip.viewport(),
        Qt.MouseButton.LeftButton,
        pos=page.strip.visualRect(index).center(),
    )
    quiet()
    texts = page.facts.texts()
    assert f"{area_cm2(RADII_PX[1]):.1f}\N{NO-BREAK SPACE}cm²" in texts
    assert any(text.startswith("95 % interval") for text in texts)
    assert "Shiny spots hide the skin." in texts
    assert any(text.startswith("The card: 0.2") for text in texts)


def test_the_outline_lies_on_the_photo_in_its_own_pixels(page: VisitPage, quiet: Quiet) -> None:
    page.presenter.choose(1)
    quiet()
    layers = page.stage.canvas._layers
    (outline,) = [one for one in layers if isinstance(one, Lines) and one.kind is LineKind.VISIT]
    (path,) = outline.paths
    middle = path.mean(axis=0)
    assert middle == pytest.approx([200, 150], abs=1)
    assert abs(path[:, 0].max() - 200 - RADII_PX[1]) < 1.5


def test_a_region_is_clicked_kept_with_the_site_and_taken_back(page: VisitPage) -> None:
    page.tools.tool_actions[ToolKind.REGION].trigger()
    assert page.strip.currentIndex().row() == 0
    for x, y in ((100, 60), (300, 60), (300, 240), (100, 240)):
        _click(page, x, y)
    QTest.keyClick(page.stage.canvas, Qt.Key.Key_Return)
    site = page.session.site
    assert site is not None
    (polygon,) = drawing_of(site).polygons
    assert len(polygon) == 4
    assert polygon[0] == pytest.approx((100, 60), abs=1)
    page.session.undo()
    assert _drawn(page) is None
    page.session.redo()
    assert _drawn(page) is not None


def test_the_button_stands_out_while_numbers_are_older_than_what_was_drawn(
    page: VisitPage, quiet: Quiet
) -> None:
    assert page.measure_button.property("kind") != "primary"
    page.presenter.set_coin("eur1")
    quiet()
    assert page.measure_button.property("kind") == "primary"
    page.session.undo()
    quiet()
    assert page.measure_button.property("kind") != "primary"


def test_measuring_again_is_work_beside_the_window_that_can_be_stopped(
    page: VisitPage, quiet: Quiet
) -> None:
    page.measure_button.click()
    (job,) = [one for one in page.jobs.running if one.title]
    assert job.title == "Measuring arm"
    job.cancel()
    quiet()
    assert _cells(page)[0].mark is CellMark.BASELINE


def test_the_scale_is_set_by_two_clicks_and_a_length(page: VisitPage) -> None:
    page.tools.tool_actions[ToolKind.SCALE].trigger()
    _click(page, 100, 100)
    _click(page, 200, 100)
    page.tools.length.setValue(25.0)
    site = page.session.site
    assert site is not None
    scale = drawing_of(site).scale
    assert scale is not None
    assert scale.mm_per_px == pytest.approx(0.25, rel=0.03)
    page.tools.scale_removed.emit()
    assert _drawn(page) is None


def test_landmarks_are_kept_with_the_photo_that_did_not_match(page: VisitPage) -> None:
    page.tools.tool_actions[ToolKind.LANDMARKS].trigger()
    for place in (QPoint(100, 100), QPoint(200, 120), QPoint(150, 200)):
        QTest.mouseClick(page.stage.baseline_canvas, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseClick(page.stage.canvas, Qt.MouseButton.LeftButton, pos=place)
    site, visit = page.session.site, page.presenter.visit
    assert site is not None
    assert visit is not None
    assert len(drawing_of(site).pairs_on(visit.photo.sha256)) == 3


def test_the_page_follows_when_the_site_is_measured_again(page: VisitPage, quiet: Quiet) -> None:
    page.presenter.choose(2)
    with Catalog.open(page.session.opened.folder.path, now=NOW) as other:
        store_run(other, (*RADII_PX, 40))
    page.session.look_for_changes()
    quiet()
    assert _cells(page)[3].mark is CellMark.DOUBTED
    assert page.strip.currentIndex().row() == 2


def test_a_site_without_photos_says_what_to_do(page: VisitPage, quiet: Quiet, qtbot: QtBot) -> None:
    session = page.session
    session.choose_site(find_site(session.opened, "Anna", "empty"))
    quiet()
    assert page.empty.isVisible()
    with qtbot.waitSignal(session.page_wanted) as asked:
        page.empty.asked.emit()
    assert asked.args == ["import", ""]


def test_another_page_can_ask_for_one_photo(page: VisitPage, quiet: Quiet) -> None:
    photo = page.presenter.photos.photos[1].photo.id
    page.show_part(photo)
    quiet()
    assert page.strip.currentIndex().row() == 1


def test_a_photo_that_can_no_longer_be_read_says_so(
    qtbot: QtBot, photo_session: Session, jobs: JobRunner, quiet: Quiet
) -> None:
    for path in photo_session.opened.folder.photos.glob("*/*"):
        path.write_bytes(b"no picture")
    made = VisitPage(photo_session, jobs)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.stage.photo_failed, timeout=10_000):
        made.show()
    quiet()
    assert made.stage.canvas.photo_size is None


def test_a_long_series_fills_the_strip(
    qtbot: QtBot, tmp_path: Path, jobs: JobRunner, quiet: Quiet
) -> None:
    path = make_site(tmp_path / "long.ptcat", radii_px=tuple(range(20, 60)), refused=False)
    session = Session()
    session.open(path)
    session.choose_site(find_site(session.opened, "Anna", "arm"))
    made = VisitPage(session, jobs)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    quiet()
    assert len(_cells(made)) == 40
    made.strip.scrollToTop()
    quiet()
    session.close()


@pytest.mark.parametrize("seed", range(100, 104))
def test_random_edits_undone_to_the_start_give_the_first_state(page: VisitPage, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - a test's dice
    before = _drawn(page)
    session = page.session
    first, edits = session.history().undo_label, 0

    def place() -> tuple[float, float]:
        return rng.uniform(20, 380), rng.uniform(20, 280)

    page.presenter.choose(0)
    page.answers.prepare = lambda *_: None  # type: ignore[method-assign] # the answers are another test's
    for _ in range(20):
        changed_from = _drawn(page)
        kind = rng.choice([ToolKind.REGION, ToolKind.PATCH, ToolKind.ERASER, ToolKind.SCALE])
        page.presenter.take(kind)
        if kind is ToolKind.REGION:
            for _ in range(rng.randint(1, 5)):
                _click(page, *place())
            key = rng.choice([Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Escape])
            QTest.keyClick(page.stage.canvas, key)
        else:
            _sweep(page, place(), place())
        if rng.random() < 0.2:
            session.undo()
            session.redo()
        edits += _drawn(page) != changed_from
    assert edits >= 3
    after = _drawn(page)
    while session.history().undo_label != first:
        session.undo()
    assert _drawn(page) == before
    while session.history().redo_label:
        session.redo()
    assert _drawn(page) == after


def test_a_page_that_is_left_lets_go_and_prepares_the_brush_again_when_it_comes_back(
    page: VisitPage,
) -> None:
    page.tools.tool_actions[ToolKind.PATCH].trigger()
    assert page.answers.is_wanted
    page.hide()
    assert not page.answers.is_wanted
    page.show()
    assert page.answers.is_wanted
