import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pigmenttrack.gui.canvas.composition import Onion, Single, Swipe
from pigmenttrack.gui.canvas.layers import (
    Handles,
    Ink,
    Labels,
    Layer,
    LineKind,
    Lines,
    Ring,
    Stroke,
    Strokes,
)
from pigmenttrack.gui.canvas.pointer_canvas import PointerCanvas
from pigmenttrack.gui.canvas.pyramid import Pyramid, build_pyramid
from pigmenttrack.gui.canvas.tools.brush import BrushTool
from pigmenttrack.gui.canvas.tools.polygon import Polygons, PolygonTool

RED, GREEN = (200, 30, 20), (30, 200, 20)


def _plain(color: tuple[int, int, int], height: int = 600, width: int = 800) -> Pyramid:
    return build_pyramid(np.full((height, width, 3), color, np.uint8))


@pytest.fixture
def canvas(qtbot: QtBot) -> PointerCanvas:
    made = PointerCanvas()
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show_composition(Single(_plain(RED)))
    made.show()
    return made


def _color(canvas: PointerCanvas, x: int, y: int) -> tuple[int, int, int]:
    color = QColor(canvas.grab().toImage().pixel(x, y))
    return color.red(), color.green(), color.blue()


def test_a_photo_is_first_seen_whole_in_the_middle(canvas: PointerCanvas) -> None:
    assert _color(canvas, 500, 400) == RED
    assert _color(canvas, 5, 5) != RED
    assert canvas.view.scale == pytest.approx(0.94 * 1000 / 800)


def test_the_wheel_zooms_towards_the_pointer(canvas: PointerCanvas) -> None:
    place = QPointF(300, 250)
    before = canvas.view.photo_point(300, 250)
    event = QWheelEvent(
        place,
        place,
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by place
    )
    QApplication.sendEvent(canvas, event)
    assert canvas.view.photo_point(300, 250) == pytest.approx(before)
    assert canvas.view.scale > 1.5 * 0.94 * 1000 / 800


@pytest.mark.parametrize(
    ("keys", "larger"), [("+", True), ("=", True), ("+-", False), ("++0", False)]
)
def test_plus_minus_and_nought_zoom_from_the_keyboard(
    canvas: PointerCanvas, keys: str, larger: bool
) -> None:
    before = canvas.view.scale
    QTest.keyClicks(canvas, keys)
    assert (canvas.view.scale > before * 1.01) is larger


def test_one_shows_each_pixel_of_the_photo_on_one_of_the_screen(canvas: PointerCanvas) -> None:
    QTest.keyClicks(canvas, "1")
    assert canvas.screen_scale == pytest.approx(1.0)


def test_arrows_and_drags_move_the_photo_when_it_is_larger_than_the_window(
    canvas: PointerCanvas,
) -> None:
    canvas.zoom(4.0)
    before = canvas.view.left
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.view.left < before
    before = canvas.view.left
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(500, 400))
    QTest.mouseMove(canvas, QPoint(540, 400))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(540, 400))
    assert canvas.view.left == pytest.approx(before + 40)


def test_the_photo_cannot_be_lost_beside_the_window(canvas: PointerCanvas) -> None:
    canvas.pan(1e6, 1e6)
    assert _color(canvas, 500, 400) == RED


def test_the_next_photo_of_the_same_size_is_seen_at_the_same_place(canvas: PointerCanvas) -> None:
    canvas.zoom(3.0, QPointF(100, 100))
    before = canvas.view
    canvas.show_composition(Single(_plain(GREEN)))
    assert canvas.view == before
    canvas.show_composition(Single(_plain(GREEN, 400, 400)))
    assert canvas.view != before


def test_a_fitted_photo_stays_fitted_when_the_window_grows(canvas: PointerCanvas) -> None:
    canvas.resize(500, 400)
    QApplication.processEvents()
    assert canvas.view.scale == pytest.approx(0.94 * 500 / 800)


def test_without_a_photo_a_sentence_stands_in_the_middle(canvas: PointerCanvas) -> None:
    canvas.show_composition(None, "No photo here yet.")
    shown = canvas.grab().toImage()
    colors = {shown.pixel(x, 400) for x in range(300, 700)}
    assert len(colors) > 1
    canvas.zoom(2.0)
    assert canvas.photo_size is None


def test_swipe_shows_one_photo_on_either_side_of_the_line(canvas: PointerCanvas) -> None:
    canvas.show_composition(Swipe(_plain(RED), _plain(GREEN), 0.4))
    assert _color(canvas, 380, 400) == RED
    assert _color(canvas, 420, 400) == GREEN


def test_onion_skin_mixes_both_photos(canvas: PointerCanvas) -> None:
    canvas.show_composition(Onion(_plain(RED), _plain(GREEN), 0.5))
    assert _color(canvas, 500, 400) == pytest.approx((115, 115, 20), abs=2)


def test_a_tool_in_hand_draws_instead_of_moving_the_photo(canvas: PointerCanvas) -> None:
    told: list[Stroke] = []
    canvas.set_tool(BrushTool(Ink.PATCH, 20.0, told.append))
    before = canvas.view
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    QTest.mouseMove(canvas, QPoint(460, 300))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(460, 300))
    assert canvas.view == before
    assert told[0].path_xy[0] == pytest.approx(canvas.view.photo_point(400, 300))


def test_space_moves_the_photo_though_a_tool_is_in_hand(canvas: PointerCanvas) -> None:
    told: list[Stroke] = []
    canvas.zoom(4.0)
    canvas.set_tool(BrushTool(Ink.PATCH, 20.0, told.append))
    before = canvas.view.left
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    QTest.mouseMove(canvas, QPoint(430, 300))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(430, 300))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.view.left == pytest.approx(before + 30)
    assert not told


def test_enter_escape_and_delete_reach_the_tool(canvas: PointerCanvas) -> None:
    told: list[Polygons] = []
    tool = PolygonTool((), told.append)
    canvas.set_tool(tool)
    for x, y in ((300, 300), (500, 300), (500, 500), (400, 600)):
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert [len(polygon) for polygon in told[0]] == [3]
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(800, 200))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert len(tool.polygons) == 1


LAYERS: tuple[Layer, ...] = (
    Lines((np.array([[300.0, 200.0], [500.0, 200.0], [400.0, 400.0]]),), LineKind.VISIT),
    Lines((np.array([[300.0, 200.0], [500.0, 200.0], [400.0, 400.0]]),), LineKind.BASELINE),
    Handles(((400.0, 300.0),), 0),
    Strokes((Stroke(Ink.PATCH, ((400.0, 300.0), (450.0, 300.0)), 20.0),)),
    Strokes((Stroke(Ink.SKIN, ((400.0, 300.0),), 20.0),)),
    Ring((400.0, 300.0), 20.0),
    Labels(((400.0, 300.0),), ("1",)),
)


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: type(layer).__name__)
@pytest.mark.parametrize("tone", [0, 128, 255])
def test_every_layer_is_seen_on_skin_of_any_tone(
    canvas: PointerCanvas, layer: Layer, tone: int
) -> None:
    canvas.show_composition(Single(_plain((tone, tone, tone))))
    canvas.clearFocus()
    bare = _pixels(canvas)
    canvas.set_layers((layer,))
    drawn = _pixels(canvas)
    strongest = np.abs(drawn.astype(int) - bare).max(axis=-1)
    assert (strongest > 70).sum() > 50


def test_lines_beside_the_window_are_not_painted(canvas: PointerCanvas) -> None:
    far = Lines((np.array([[9000.0, 9000.0], [9100.0, 9000.0]]),), LineKind.VISIT)
    bare = _pixels(canvas)
    canvas.set_layers((far,))
    assert (_pixels(canvas) == bare).all()


def test_a_scale_bar_stands_where_the_scale_is_known(canvas: PointerCanvas) -> None:
    bare = _pixels(canvas)
    canvas.set_mm_per_px(0.1)
    assert (_pixels(canvas)[700:] != bare[700:]).any()
    canvas.set_mm_per_px(None)
    assert (_pixels(canvas) == bare).all()


def test_m_holds_a_magnifying_glass_at_the_pointer(canvas: PointerCanvas) -> None:
    QTest.mouseMove(canvas, QPoint(500, 400))
    bare = _pixels(canvas)
    QTest.keyClicks(canvas, "M")
    assert (_pixels(canvas) != bare).any()
    QTest.keyClicks(canvas, "M")
    assert (_pixels(canvas) == bare).all()


def _pixels(canvas: PointerCanvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()
