"""What the visit page decides, with a view that records."""

from dataclasses import replace

import numpy as np
import pytest

from made_site import NOW, make_site
from pigmenttrack.app.catalog_records import find_site
from pigmenttrack.app.site_drawing import DrawnStroke, SiteDrawing
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto, site_photos
from pigmenttrack.gui.canvas.layers import Ink, Layer, LineKind, Lines, Strokes
from pigmenttrack.gui.canvas.tools.brush import BrushTool
from pigmenttrack.gui.canvas.tools.landmarks import LandmarkTool
from pigmenttrack.gui.canvas.tools.polygon import PolygonTool
from pigmenttrack.gui.canvas.tools.scale_line import ScaleLineTool
from pigmenttrack.gui.canvas.tools.tool import Pointer, Tool
from pigmenttrack.gui.panels.visit.presenter import VisitPresenter
from pigmenttrack.gui.panels.visit.visit_view import Drawn, ToolKind
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.store.catalog import Catalog

TRIANGLE = ((10.0, 10.0), (90.0, 10.0), (50.0, 90.0))


class RecordingView:
    """Keeps what it was told, and saves as the catalog would."""

    def __init__(self) -> None:
        self.visits: list[int] = []
        self.shown: list[VisitPhoto | None] = []
        self.layers: tuple[Layer, ...] = ()
        self.kind = ToolKind.LOOK
        self.tool: Tool | None = None
        self.other_tool: Tool | None = None
        self.saved: list[tuple[SiteDrawing, str | None, Drawn]] = []
        self.hairs: list[HairField | None] = []
        self.said: list[str] = []

    def show_visits(self, photos: SitePhotos) -> None:
        self.visits.append(len(photos.photos))

    def show_visit(self, visit: VisitPhoto | None) -> None:
        self.shown.append(visit)

    def show_layers(self, layers: tuple[Layer, ...]) -> None:
        self.layers = layers

    def show_tool(self, kind: ToolKind, tool: Tool | None) -> None:
        self.kind, self.tool = kind, tool

    def show_landmarks(self, baseline: VisitPhoto, tool: Tool) -> None:
        assert baseline.is_baseline
        self.other_tool = tool

    def show_drawing(self, drawing: SiteDrawing) -> None:
        self.drawing = drawing

    def show_hairs(self, hairs: HairField | None, corrections: int) -> None:
        assert corrections == 0
        self.hairs.append(hairs)

    def say(self, sentence: str) -> None:
        self.said.append(sentence)

    def save_drawing(self, drawing: SiteDrawing, baseline: str | None, what: Drawn) -> None:
        self.saved.append((drawing, baseline, what))

    def lines(self, kind: LineKind) -> list[Lines]:
        """Return what is shown of a kind."""
        return [one for one in self.layers if isinstance(one, Lines) and one.kind is kind]


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> SitePhotos:
    path = make_site(tmp_path_factory.mktemp("presenter") / "a.ptcat")
    with Catalog.open(path, now=NOW) as catalog:
        return site_photos(catalog, find_site(catalog, "Anna", "arm"))


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, photos: SitePhotos) -> VisitPresenter:
    made = VisitPresenter(view)
    made.show_site(photos, SiteDrawing())
    return made


def _shown(view: RecordingView) -> VisitPhoto:
    shown = view.shown[-1]
    assert shown is not None
    return shown


def _kind(view: RecordingView) -> ToolKind:
    return view.kind


def _click(tool: Tool | None, x: float, y: float) -> None:
    assert tool is not None
    tool.press(Pointer(x=x, y=y, reach_px=2))
    tool.release(Pointer(x=x, y=y, reach_px=2))


def test_the_latest_photo_is_shown_first(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    assert view.visits == [4]
    assert view.shown == [photos.photos[-1]]
    assert presenter.kind is ToolKind.LOOK


def test_the_photo_that_is_shown_stays_when_the_site_was_measured_again(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.choose(1)
    again = replace(photos, mm_per_frame_px=0.3)
    presenter.show_site(again, SiteDrawing())
    assert _shown(view).photo.id == photos.photos[1].photo.id


def test_a_site_that_is_shown_again_unchanged_is_not_read_again(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.show_site(photos, SiteDrawing(polygons=(TRIANGLE,)))
    assert len(view.shown) == 1
    assert view.drawing.polygons == (TRIANGLE,)


def test_a_site_without_photos_shows_nothing(view: RecordingView) -> None:
    made = VisitPresenter(view)
    made.show_site(SitePhotos(photos=(), series=None), SiteDrawing())
    made.take(ToolKind.REGION)
    made.step(1)
    assert made.visit is None
    assert view.tool is None
    assert view.hairs[-1] is None


def test_steps_go_through_the_visits_and_stop_at_both_ends(
    presenter: VisitPresenter, photos: SitePhotos
) -> None:
    presenter.step(1)
    assert presenter.visit is photos.photos[3]
    for _ in range(9):
        presenter.step(-1)
    assert presenter.visit is photos.photos[0]


def test_region_and_scale_are_drawn_on_the_baseline(
    presenter: VisitPresenter, view: RecordingView
) -> None:
    for kind, tool in ((ToolKind.REGION, PolygonTool), (ToolKind.SCALE, ScaleLineTool)):
        presenter.choose(2)
        presenter.take(kind)
        assert _shown(view).is_baseline
        assert isinstance(view.tool, tool)


def test_leaving_the_baseline_puts_the_region_tool_away_but_not_the_brush(
    presenter: VisitPresenter, view: RecordingView
) -> None:
    presenter.take(ToolKind.REGION)
    presenter.choose(1)
    assert _kind(view) is ToolKind.LOOK
    presenter.take(ToolKind.SKIN)
    presenter.choose(2)
    assert _kind(view) is ToolKind.SKIN


def test_an_outline_is_saved_with_the_photo_it_lies_on(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.take(ToolKind.REGION)
    for x, y in TRIANGLE:
        _click(view.tool, x, y)
    assert view.tool is not None
    view.tool.finish()
    drawing, baseline, what = view.saved[0]
    assert drawing.polygons == (TRIANGLE,)
    assert baseline == photos.photos[0].photo.sha256
    assert what is Drawn.REGION


def test_a_stroke_is_saved_on_the_photo_that_is_shown(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.choose(1)
    presenter.take(ToolKind.PATCH)
    _click(view.tool, 200, 150)
    drawing, _, what = view.saved[0]
    (stroke,) = drawing.strokes
    assert (stroke.photo, stroke.label) == (photos.photos[1].photo.sha256, "patch")
    assert what is Drawn.STROKE


def _stroke(photo: VisitPhoto, x: float) -> DrawnStroke:
    return DrawnStroke(photo=photo.photo.sha256, label="skin", path_xy=((x, 50.0),), radius_px=3.0)


def test_the_eraser_takes_strokes_of_the_shown_photo_away_and_no_others(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    here, there = _stroke(photos.photos[1], 50.0), _stroke(photos.photos[2], 50.0)
    presenter.choose(1)
    presenter.show_drawing(SiteDrawing(strokes=(here, there)))
    presenter.take(ToolKind.ERASER)
    _click(view.tool, 300, 200)
    assert not view.saved
    _click(view.tool, 50, 50)
    drawing, _, what = view.saved[0]
    assert drawing.strokes == (there,)
    assert what is Drawn.ERASED


def test_only_the_strokes_of_the_shown_photo_are_seen(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.show_drawing(SiteDrawing(strokes=(_stroke(photos.photos[1], 50.0),)))
    assert not [one for one in view.layers if isinstance(one, Strokes)]
    presenter.choose(1)
    (seen,) = [one for one in view.layers if isinstance(one, Strokes)]
    assert seen.strokes[0].ink is Ink.SKIN


def test_the_tool_that_drew_stays_in_hand_and_one_that_undo_overtook_does_not(
    presenter: VisitPresenter, view: RecordingView
) -> None:
    presenter.take(ToolKind.REGION)
    presenter.show_drawing(SiteDrawing(polygons=(TRIANGLE,)))
    drawn_by = view.tool
    presenter.show_drawing(SiteDrawing(polygons=(TRIANGLE,), coin="eur1"))
    assert view.tool is drawn_by
    presenter.show_drawing(SiteDrawing())
    assert view.tool is not drawn_by


def test_a_visit_is_shown_with_its_outline_and_on_demand_with_that_of_the_baseline(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.choose(1)
    own, baseline = (np.zeros((3, 2)),), (np.ones((3, 2)),)
    presenter.set_outlines(photos.photos[1].photo.id, own, baseline)
    assert view.lines(LineKind.VISIT)[0].paths is own
    assert not view.lines(LineKind.BASELINE)
    presenter.show_baseline_outline(on=True)
    assert view.lines(LineKind.BASELINE)[0].paths is baseline


def test_outlines_that_come_late_are_not_shown_on_another_photo(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.choose(1)
    presenter.set_outlines(photos.photos[2].photo.id, (np.zeros((3, 2)),), ())
    assert view.lines(LineKind.VISIT)[0].paths == ()


def test_the_answer_to_a_stroke_takes_the_place_of_the_measured_outline(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.choose(1)
    answer = (np.zeros((3, 2)),)
    presenter.set_preview(photos.photos[2].photo.sha256, answer)
    assert not view.lines(LineKind.PREVIEW)
    presenter.set_preview(photos.photos[1].photo.sha256, answer)
    assert view.lines(LineKind.PREVIEW)[0].paths is answer
    presenter.choose(2)
    assert not view.lines(LineKind.PREVIEW)


def test_the_region_is_shown_where_it_is_known_to_lie(
    presenter: VisitPresenter, view: RecordingView
) -> None:
    presenter.show_drawing(SiteDrawing(polygons=(TRIANGLE,)))
    presenter.choose(1)
    (carried,) = view.lines(LineKind.REGION)[0].paths
    assert np.allclose(carried, TRIANGLE)
    presenter.choose(3)  # refused: nobody knows
    assert view.lines(LineKind.REGION)[0].paths == ()


def test_landmarks_are_set_on_both_photos_and_saved_with_the_refused_one(
    presenter: VisitPresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.take(ToolKind.LANDMARKS)
    assert isinstance(view.tool, LandmarkTool)
    _click(view.other_tool, 10, 20)
    _click(view.tool, 30, 40)
    drawing, _, what = view.saved[0]
    assert drawing.pairs_on(photos.photos[3].photo.sha256) == (((10.0, 20.0), (30.0, 40.0)),)
    assert what is Drawn.LANDMARKS


def test_the_baseline_cannot_be_matched_with_itself(
    presenter: VisitPresenter, view: RecordingView
) -> None:
    presenter.choose(0)
    presenter.take(ToolKind.LANDMARKS)
    assert view.kind is ToolKind.LOOK


def test_the_brush_starts_in_proportion_to_the_photo_and_keeps_the_width_chosen(
    presenter: VisitPresenter, view: RecordingView
) -> None:
    presenter.take(ToolKind.PATCH)
    assert presenter.brush_px == pytest.approx(0.012 * 400)
    presenter.set_brush(17.0)
    assert isinstance(view.tool, BrushTool)
    assert view.tool.radius_px == 17.0
    presenter.take(ToolKind.SKIN)
    assert isinstance(view.tool, BrushTool)
    assert view.tool.radius_px == 17.0


def test_a_scale_is_set_by_two_clicks_changed_in_length_and_removed(
    presenter: VisitPresenter, view: RecordingView
) -> None:
    presenter.take(ToolKind.SCALE)
    _click(view.tool, 10, 10)
    _click(view.tool, 60, 10)
    drawing = view.saved[-1][0]
    assert drawing.scale is not None
    assert drawing.scale.mm_per_px == pytest.approx(10 / 50)
    presenter.show_drawing(drawing)
    presenter.set_scale(drawing.scale.line_xy, 20.0)
    changed = view.saved[-1][0].scale
    assert changed is not None
    assert changed.mm_per_px == pytest.approx(20 / 50)
    presenter.set_scale(None, 0.0)
    assert view.saved[-1][0].scale is None


def test_a_coin_is_saved_once(presenter: VisitPresenter, view: RecordingView) -> None:
    presenter.set_coin("")
    assert not view.saved
    presenter.set_coin("eur1")
    assert view.saved[0][0].coin == "eur1"
