"""Correcting traced hairs on the visit page: by mouse, by keys, and back to the start."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.photos.conftest import Quiet
from made_scalp_site import HAIRS, MM_PER_PX, SIZE
from pigmenttrack.app.hair_corrections import CountingFrame
from pigmenttrack.app.hair_session import HairSession
from pigmenttrack.app.site_drawing import drawing_of
from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.domain.hair import RAKOWSKA
from pigmenttrack.gui.canvas.layers import Hairs
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.visit.page import VisitPage
from pigmenttrack.gui.panels.visit.visit_view import ToolKind
from pigmenttrack.gui.session import Session
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.branches import path_length
from pigmenttrack.imaging.hair.field import HairField, field_of
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.hair.units import with_units

DIAMETERS_UM = (25.0, 45.0, 70.0)


def made_session(visit: VisitPhoto) -> HairSession:
    """Return the drawn hairs as if they had been traced."""
    hairs = with_units(
        [
            Hair(
                path_xy=finely(path),
                diameter_um=DIAMETERS_UM[number % 3],
                length_mm=path_length(path) * MM_PER_PX,
                unit=-1,
                contrast=20.0,
            )
            for number, path in enumerate(HAIRS)
        ],
        MM_PER_PX,
    )
    plain = field_of(hairs, SIZE, MM_PER_PX, None, RAKOWSKA)
    frame = CountingFrame(size=SIZE, mm_per_px=MM_PER_PX, roi=None)
    return HairSession(photo=visit.photo.sha256, plain=plain, frame=frame)


def finely(path: Points) -> Points:
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    at = np.linspace(0.0, along[-1], round(along[-1] / 2))
    return np.column_stack([np.interp(at, along, path[:, axis]) for axis in (0, 1)])


@pytest.fixture
def page(
    qtbot: QtBot,
    scalp_session: Session,
    jobs: JobRunner,
    quiet: Quiet,
    monkeypatch: pytest.MonkeyPatch,
) -> VisitPage:
    monkeypatch.setattr(HairSession, "open", lambda _folder, visit, _drawing: made_session(visit))
    shown = VisitPage(scalp_session, jobs)
    qtbot.addWidget(shown)
    scalp_session.content_changed.connect(shown.refresh)
    shown.resize(1200, 800)
    shown.show()
    shown.refresh()
    quiet()
    quiet()
    return shown


def at(page: VisitPage, x: float, y: float) -> QPoint:
    """Return where a point of the photo lies on the canvas."""
    placed = page.stage.canvas.view.to_window(np.array([[x, y]]))[0]
    return QPoint(round(placed[0]), round(placed[1]))


def click(page: VisitPage, x: float, y: float) -> None:
    QTest.mouseMove(page.stage.canvas, at(page, x, y))
    QTest.mouseClick(page.stage.canvas, Qt.MouseButton.LeftButton, pos=at(page, x, y))


def drag(page: VisitPage, path: list[tuple[float, float]]) -> None:
    canvas, button = page.stage.canvas, Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, button, pos=at(page, *path[0]))
    for point in path[1:]:
        QTest.mouseMove(canvas, at(page, *point))
    QTest.mouseRelease(canvas, button, pos=at(page, *path[-1]))


def shown(page: VisitPage) -> HairField:
    field = page.presenter.hairs.field
    assert field is not None
    return field


def count(page: VisitPage) -> int:
    return shown(page).count


def take(page: VisitPage, kind: ToolKind) -> None:
    page.tools.tool_actions[kind].trigger()


def kept(page: VisitPage) -> int:
    """Return how many corrections the catalog holds of the photo that is shown."""
    site, visit = page.session.site, page.presenter.visit
    assert site is not None
    assert visit is not None
    return len(drawing_of(site).hair_edits_on(visit.photo.sha256))


def test_traced_hairs_are_shown_with_numbers_and_a_key(page: VisitPage) -> None:
    layer = page.presenter.hairs.layer()
    assert isinstance(layer, Hairs)
    assert layer.numbers == tuple(str(number) for number in range(1, 10))
    texts = page.facts.texts()
    assert "9 hair(s) counted" in texts
    assert {"up to 30 µm", "30 to 60 µm", "above 60 µm"} <= set(texts)
    assert not page.tools.tool_actions[ToolKind.PATCH].isVisible()
    assert page.tools.tool_actions[ToolKind.HAIR_ADD].isEnabled()


def test_the_words_beside_the_photo_are_scrolled_not_squeezed(page: VisitPage) -> None:
    QApplication.processEvents()
    for label in page.facts.findChildren(QLabel):
        wanted = label.heightForWidth(label.width()) if label.wordWrap() else 0
        assert label.height() >= max(wanted, label.fontMetrics().height()) - 1, label.text()


def test_a_click_deletes_a_hair_and_the_numbers_follow_at_once(page: VisitPage) -> None:
    before = shown(page)
    take(page, ToolKind.HAIR_DELETE)
    x, y = finely(HAIRS[0])[10]
    click(page, x, y)
    after = shown(page)
    assert (after.count, kept(page)) == (8, 1)
    assert before.density_per_cm2 is not None
    assert after.density_per_cm2 is not None
    assert after.density_per_cm2.value == pytest.approx(before.density_per_cm2.value * 8 / 9)
    texts = page.facts.texts()
    assert "8 hair(s) counted" in texts
    assert "1 correction(s) by hand" in texts
    assert "Measure again to bring chart and verdict up to date." in texts
    assert f"{after.density_per_cm2.value:.0f}\N{NO-BREAK SPACE}hairs/cm²" in texts


def test_a_hair_is_drawn_split_and_joined_again(page: VisitPage) -> None:
    take(page, ToolKind.HAIR_ADD)
    drag(page, [(320.0, 250.0), (335.0, 255.0), (350.0, 262.0), (370.0, 275.0)])
    assert (count(page), kept(page)) == (10, 1)
    take(page, ToolKind.HAIR_SPLIT)
    click(page, 345.0, 260.0)
    assert (count(page), kept(page)) == (11, 2)
    take(page, ToolKind.HAIR_JOIN)
    click(page, 328.0, 253.0)
    assert kept(page) == 2  # the first of two is only marked
    click(page, 362.0, 270.0)
    assert (count(page), kept(page)) == (10, 3)


def test_points_clicked_one_by_one_end_with_a_double_click(page: VisitPage) -> None:
    take(page, ToolKind.HAIR_ADD)
    click(page, 320.0, 60.0)
    click(page, 340.0, 90.0)
    QTest.mouseDClick(page.stage.canvas, Qt.MouseButton.LeftButton, pos=at(page, 340.0, 90.0))
    assert (count(page), kept(page)) == (10, 1)


def test_everything_can_be_done_with_keys(page: VisitPage) -> None:
    canvas = page.stage.canvas
    canvas.setFocus()
    take(page, ToolKind.HAIR_DELETE)
    for _ in range(2):
        QTest.keyClick(canvas, Qt.Key.Key_Period)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert (count(page), kept(page)) == (8, 1)
    take(page, ToolKind.HAIR_SPLIT)
    QTest.keyClick(canvas, Qt.Key.Key_Comma)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert (count(page), kept(page)) == (9, 2)
    take(page, ToolKind.HAIR_JOIN)
    for _ in range(9):  # to the second half, which comes last
        QTest.keyClick(canvas, Qt.Key.Key_Period)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Comma)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert (count(page), kept(page)) == (8, 3)
    take(page, ToolKind.HAIR_ADD)
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert (count(page), kept(page)) == (9, 4)


def test_fuzzed_corrections_are_undone_to_the_start_and_done_again(
    page: VisitPage, quiet: Quiet
) -> None:
    session, rng = page.session, np.random.default_rng(100)
    first, start = session.site, shown(page)
    kinds = (ToolKind.HAIR_ADD, ToolKind.HAIR_DELETE, ToolKind.HAIR_SPLIT, ToolKind.HAIR_JOIN)
    for _ in range(50):
        take(page, kinds[rng.integers(4)])
        x, y = rng.uniform(10, 340), rng.uniform(10, 270)
        if rng.random() < 0.8:
            paths = [one.path_xy for one in shown(page).hairs]
            path = paths[rng.integers(len(paths))]
            x, y = path[rng.integers(len(path))]
        if rng.random() < 0.5:
            click(page, x, y)
        else:
            drag(page, [(x, y), (x + 12, y + 4), (x + 25, y + 10), (x + 40, y + 18)])
    last, done = shown(page), kept(page)
    assert done > 10
    for _ in range(done):
        session.undo()
    quiet()
    assert session.site == first
    assert kept(page) == 0
    assert shown(page).density_per_cm2 == start.density_per_cm2
    assert [one.path_xy.tolist() for one in shown(page).hairs] == [
        one.path_xy.tolist() for one in start.hairs
    ]
    for _ in range(done):
        session.redo()
    quiet()
    assert shown(page).density_per_cm2 == last.density_per_cm2


def test_dropping_all_corrections_is_one_step_that_can_be_undone(page: VisitPage) -> None:
    take(page, ToolKind.HAIR_DELETE)
    for number in (0, 4):
        x, y = finely(HAIRS[number])[10]
        click(page, x, y)
    assert count(page) == 7
    assert page.tools.hairs.drop_button.isVisible()
    QTest.mouseClick(page.tools.hairs.drop_button, Qt.MouseButton.LeftButton)
    assert (count(page), kept(page)) == (9, 0)
    page.session.undo()
    assert (count(page), kept(page)) == (7, 2)


def test_what_cannot_be_done_is_said_and_nothing_is_kept(page: VisitPage) -> None:
    said: list[str] = []
    page.session.said.connect(lambda text, _: said.append(text))
    take(page, ToolKind.HAIR_SPLIT)
    x, y = HAIRS[0][0]
    click(page, x, y)
    assert kept(page) == 0
    assert "cannot be split at its end" in said[-1]


def test_the_width_of_the_field_is_set_and_taken_back(page: VisitPage) -> None:
    take(page, ToolKind.SCALE)
    assert page.tools.field.isVisible()
    page.tools.field.setValue(8.6)
    assert page.presenter.drawing.field_mm == 8.6
    page.session.undo()
    assert page.tools.field.value() == 4.0
