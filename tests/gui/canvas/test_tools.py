"""Tools are tested as they are used: presses, moves and releases in photo pixels."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pigmenttrack.gui.canvas.layers import Handles, Ink, Labels, Lines, Ring, Stroke, Strokes
from pigmenttrack.gui.canvas.tools.brush import BrushTool, erased
from pigmenttrack.gui.canvas.tools.landmarks import LandmarkPairs, LandmarkTool, Pair
from pigmenttrack.gui.canvas.tools.polygon import Polygons, PolygonTool
from pigmenttrack.gui.canvas.tools.scale_line import ScaleLineTool
from pigmenttrack.gui.canvas.tools.tool import Hint, Pointer, Tool

SQUARE = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0))


def _at(x: float, y: float) -> Pointer:
    return Pointer(x=x, y=y, reach_px=5.0)


def _click(tool: Tool, x: float, y: float) -> None:
    tool.move(_at(x, y), held=False)
    tool.press(_at(x, y))
    tool.release(_at(x, y))


def _drag(tool: Tool, start: tuple[float, float], *rest: tuple[float, float]) -> None:
    tool.press(_at(*start))
    for x, y in rest:
        tool.move(_at(x, y), held=True)
    tool.release(_at(*rest[-1]))


def _hint(tool: Tool) -> Hint:
    return tool.hint


def test_clicks_and_a_click_on_the_first_point_make_an_outline() -> None:
    told: list[Polygons] = []
    tool = PolygonTool((), told.append)
    assert _hint(tool) is Hint.BEGIN_OUTLINE
    for x, y in SQUARE:
        _click(tool, x, y)
    assert not told
    assert _hint(tool) is Hint.CLOSE_OUTLINE
    _click(tool, 2, 2)
    assert told == [(SQUARE,)]
    assert _hint(tool) is Hint.EDIT_OUTLINE


def test_enter_closes_an_outline_of_three_points_and_drops_one_of_two() -> None:
    told: list[Polygons] = []
    tool = PolygonTool((), told.append)
    _click(tool, 0, 0)
    _click(tool, 50, 0)
    tool.finish()
    assert not told
    for x, y in SQUARE[:3]:
        _click(tool, x, y)
    tool.finish()
    assert told == [(SQUARE[:3],)]


def test_a_double_click_sets_its_point_once() -> None:
    told: list[Polygons] = []
    tool = PolygonTool((), told.append)
    for x, y in (*SQUARE, SQUARE[-1]):
        _click(tool, x, y)
    tool.finish()
    assert told == [(SQUARE,)]


def test_dragging_a_point_moves_it_and_tells_once() -> None:
    told: list[Polygons] = []
    tool = PolygonTool((SQUARE,), told.append)
    _drag(tool, (99, 1), (120, -20), (130, -30))
    assert told == [((SQUARE[0], (130.0, -30.0), *SQUARE[2:]),)]


def test_a_click_on_a_point_without_moving_changes_nothing() -> None:
    told: list[Polygons] = []
    _click(PolygonTool((SQUARE,), told.append), 100, 0)
    assert not told


def test_a_click_on_the_line_sets_a_point_there() -> None:
    told: list[Polygons] = []
    _click(PolygonTool((SQUARE,), told.append), 50, 2)
    assert told == [((SQUARE[0], (50.0, 2.0), *SQUARE[1:]),)]


def test_delete_takes_the_chosen_point_and_the_outline_with_its_third_last() -> None:
    told: list[Polygons] = []
    tool = PolygonTool((SQUARE,), told.append)
    _click(tool, 0, 0)
    tool.delete()
    assert told == [(SQUARE[1:],)]
    _click(tool, 100, 0)
    tool.delete()
    assert told[-1] == ()


def test_delete_takes_back_the_last_point_of_an_outline_that_is_begun() -> None:
    tool = PolygonTool((), lambda _polygons: None)
    _click(tool, 0, 0)
    _click(tool, 50, 0)
    tool.delete()
    assert tool.layers()[-1] == Handles(((0.0, 0.0),), -1)


def test_escape_drops_the_outline_that_is_begun_and_keeps_the_others() -> None:
    tool = PolygonTool((SQUARE,), lambda _polygons: None)
    _click(tool, 300, 300)
    tool.cancel()
    assert tool.polygons == (SQUARE,)
    assert len(tool.layers()) == 2


actions = st.lists(
    st.tuples(
        st.sampled_from(["click", "drag", "finish", "cancel", "delete"]),
        st.floats(0, 200),
        st.floats(0, 200),
    ),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(actions)
def test_whatever_is_clicked_an_outline_never_has_fewer_than_three_points(
    steps: list[tuple[str, float, float]],
) -> None:
    told: list[Polygons] = []
    tool = PolygonTool((SQUARE,), told.append)
    for name, x, y in steps:
        if name == "click":
            _click(tool, x, y)
        elif name == "drag":
            _drag(tool, (x, y), (y, x))
        else:
            getattr(tool, name)()
        tool.layers()
    assert all(len(polygon) >= 3 for polygons in told for polygon in polygons)
    assert all(len(polygon) >= 3 for polygon in tool.polygons)


def test_a_sweep_of_the_brush_is_one_stroke() -> None:
    told: list[Stroke] = []
    tool = BrushTool(Ink.PATCH, 10.0, told.append)
    _drag(tool, (0, 0), (1, 0), (5, 0), (20, 0))
    assert told == [Stroke(Ink.PATCH, ((0.0, 0.0), (5.0, 0.0), (20.0, 0.0)), 10.0)]


def test_a_click_with_the_brush_is_a_dot() -> None:
    told: list[Stroke] = []
    _click(BrushTool(Ink.SKIN, 10.0, told.append), 3, 4)
    assert told == [Stroke(Ink.SKIN, ((3.0, 4.0),), 10.0)]


def test_escape_drops_the_stroke_that_is_begun() -> None:
    told: list[Stroke] = []
    tool = BrushTool(Ink.SKIN, 10.0, told.append)
    tool.press(_at(0, 0))
    tool.cancel()
    tool.release(_at(9, 9))
    assert not told


def test_the_brush_shows_its_rim_and_the_stroke_while_it_grows() -> None:
    grown: list[Stroke] = []
    tool = BrushTool(Ink.PATCH, 10.0, lambda _stroke: None, grown.append)
    tool.move(_at(7, 7), held=False)
    assert tool.layers() == (Ring((7.0, 7.0), 10.0),)
    tool.press(_at(7, 7))
    tool.move(_at(17, 7), held=True)
    assert isinstance(tool.layers()[0], Strokes)
    assert len(grown) == 2


def test_a_stroke_keeps_its_width_until_it_ends() -> None:
    told: list[Stroke] = []
    tool = BrushTool(Ink.PATCH, 10.0, told.append)
    tool.press(_at(0, 0))
    tool.set_radius(30.0)
    tool.release(_at(9, 9))
    assert told[0].radius_px == 10.0
    tool.set_radius(30.0)
    assert tool.radius_px == 30.0


def test_the_eraser_cuts_a_stroke_in_two() -> None:
    line = Stroke(Ink.PATCH, tuple((float(x), 0.0) for x in range(0, 100, 10)), 2.0)
    kept = erased((line,), Stroke(Ink.ERASER, ((45.0, 0.0),), 6.0))
    assert [one.path_xy[0] for one in kept] == [(0.0, 0.0), (60.0, 0.0)]
    assert [one.path_xy[-1] for one in kept] == [(30.0, 0.0), (90.0, 0.0)]


def test_the_eraser_leaves_strokes_that_it_does_not_touch() -> None:
    line = Stroke(Ink.SKIN, ((0.0, 0.0), (9.0, 0.0)), 2.0)
    assert erased((line,), Stroke(Ink.ERASER, ((50.0, 50.0),), 6.0)) == (line,)


def test_two_clicks_make_a_scale_line() -> None:
    told: list[tuple[tuple[float, float], tuple[float, float]]] = []
    tool = ScaleLineTool(None, told.append)
    assert _hint(tool) is Hint.SCALE_FIRST
    _click(tool, 0, 0)
    assert (told, tool.hint, tool.length_px) == ([], Hint.SCALE_SECOND, None)
    _click(tool, 30, 40)
    assert told == [((0.0, 0.0), (30.0, 40.0))]
    assert (tool.hint, tool.length_px) == (Hint.SCALE_LENGTH, 50.0)


def test_an_end_of_the_scale_line_is_dragged() -> None:
    told: list[tuple[tuple[float, float], tuple[float, float]]] = []
    tool = ScaleLineTool(((0.0, 0.0), (30.0, 40.0)), told.append)
    _drag(tool, (31, 41), (60, 80))
    assert told == [((0.0, 0.0), (60.0, 80.0))]


def test_a_third_click_begins_a_new_scale_line() -> None:
    tool = ScaleLineTool(((0.0, 0.0), (30.0, 40.0)), lambda _ends: None)
    _click(tool, 200, 200)
    assert tool.length_px is None
    tool.cancel()
    assert tool.layers() == ()


def test_a_scale_line_shows_where_its_second_end_would_lie() -> None:
    tool = ScaleLineTool(None, lambda _ends: None)
    _click(tool, 0, 0)
    tool.move(_at(30, 40), held=False)
    line = tool.layers()[0]
    assert isinstance(line, Lines)
    assert line.paths[0].tolist() == [[0, 0], [30, 40]]


def _two_sides(told: list[tuple[Pair, ...]]) -> tuple[LandmarkTool, LandmarkTool]:
    shared = LandmarkPairs((), told.append)
    return LandmarkTool(shared, 0), LandmarkTool(shared, 1)


def test_a_landmark_is_set_on_the_baseline_then_on_the_visit() -> None:
    told: list[tuple[Pair, ...]] = []
    fixed, moving = _two_sides(told)
    _click(moving, 5, 5)  # nothing to end yet
    assert _hint(fixed) is Hint.MARK_BASELINE
    _click(fixed, 10, 20)
    assert _hint(moving) is Hint.MARK_VISIT
    _click(moving, 30, 40)
    assert told == [(((10.0, 20.0), (30.0, 40.0)),)]


def test_three_pairs_suffice() -> None:
    fixed, moving = _two_sides([])
    for step in range(3):
        _click(fixed, 100 * step, 0)
        _click(moving, 100 * step, 50)
    assert _hint(fixed) is Hint.MARKS_SUFFICE


def test_a_landmark_is_dragged_and_taken_away() -> None:
    told: list[tuple[Pair, ...]] = []
    fixed, moving = _two_sides(told)
    _click(fixed, 10, 20)
    _click(moving, 30, 40)
    _drag(moving, (31, 41), (60, 70))
    assert told[-1] == (((10.0, 20.0), (60.0, 70.0)),)
    moving.delete()
    assert not told[-1]


def test_escape_drops_the_pair_that_is_begun() -> None:
    fixed, moving = _two_sides([])
    _click(fixed, 10, 20)
    assert fixed.layers() == (Labels(((10.0, 20.0),), ("1",)),)
    fixed.cancel()
    assert fixed.layers() == (Labels((), ()),)
    assert _hint(moving) is Hint.MARK_BASELINE
