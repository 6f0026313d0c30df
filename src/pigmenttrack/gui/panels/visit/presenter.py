"""What the visit page shows and what a tool means there: no Qt, so that it is tested as it is."""

from dataclasses import replace

from pigmenttrack.app.hair_session import HairSession
from pigmenttrack.app.site_drawing import DrawnScale, SiteDrawing
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto
from pigmenttrack.gui.canvas.layers import XY, Ink, Layer, LineKind, Lines, Stroke, Strokes
from pigmenttrack.gui.canvas.tools.brush import BrushTool, erased
from pigmenttrack.gui.canvas.tools.landmarks import LandmarkPairs, LandmarkTool, Pair
from pigmenttrack.gui.canvas.tools.polygon import Polygons, PolygonTool
from pigmenttrack.gui.canvas.tools.scale_line import ScaleLineTool
from pigmenttrack.gui.canvas.tools.tool import Tool
from pigmenttrack.gui.panels.visit.hair_presenter import HAIR_MODES, HairPresenter
from pigmenttrack.gui.panels.visit.region_on_photo import region_on
from pigmenttrack.gui.panels.visit.strokes import drawn_strokes, shown_strokes
from pigmenttrack.gui.panels.visit.tool_state import is_up_to_date
from pigmenttrack.gui.panels.visit.visit_view import Drawn, ToolKind, VisitView
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.scalp.hair_overlay import DrawnLine
from pigmenttrack.media.hair_edits import HairWish

TRACED_KEPT = 8  # photos; of a few hundred hairs each
BRUSH_OF_PHOTO = 0.012  # radius as a share of the photo's longer side, to begin with


ON_BASELINE = frozenset({ToolKind.REGION, ToolKind.SCALE})
INKS = {ToolKind.PATCH: Ink.PATCH, ToolKind.SKIN: Ink.SKIN, ToolKind.ERASER: Ink.ERASER}


class VisitPresenter:
    """Decides what is shown of a site's visits.

    Parameters
    ----------
    view : VisitView
    """

    def __init__(self, view: VisitView) -> None:
        self._view = view
        self._photos = SitePhotos(photos=(), series=None)
        self._drawing = SiteDrawing()
        self._index = -1
        self._kind = ToolKind.LOOK
        self._brush_px: float | None = None
        self._outlines: dict[str, tuple[tuple[Points, ...], tuple[Points, ...]]] = {}
        self._preview: tuple[Points, ...] = ()
        self._shows_baseline = False
        self._in_hand: Tool | None = None
        self.hairs = HairPresenter(self._on_hairs, view.say)
        self._traced: dict[str, HairSession] = {}

    @property
    def visit(self) -> VisitPhoto | None:
        """The photo that is shown."""
        return self._photos.photos[self._index] if self._index >= 0 else None

    @property
    def photos(self) -> SitePhotos:
        """All photos of the site."""
        return self._photos

    @property
    def drawing(self) -> SiteDrawing:
        """What was drawn on the site's photos."""
        return self._drawing

    @property
    def kind(self) -> ToolKind:
        """What is in hand."""
        return self._kind

    def show_site(self, photos: SitePhotos, drawing: SiteDrawing) -> None:
        """Show a site as it is now; the photo that was shown stays, else the latest comes."""
        shown = None if self.visit is None else self.visit.photo.id
        # That the site was drawn on is no reason to read its photos again.
        same_photos = replace(photos, drawn_since=False) == replace(self._photos, drawn_since=False)
        self._photos = photos
        if not same_photos:
            self._outlines.clear()
            self._traced.clear()
            self._preview = ()
            self._view.show_visits(photos)
            ids = [one.photo.id for one in photos.photos]
            self._index = ids.index(shown) if shown in ids else len(ids) - 1
            self._view.show_visit(self.visit)
        self.show_drawing(drawing)

    def show_drawing(self, drawing: SiteDrawing) -> None:
        """Show what was drawn, after a change or an undo."""
        self._drawing = drawing
        self._view.show_drawing(drawing)
        self._show_hairs()
        # A tool that drew this itself stays in hand: its chosen point is still chosen.
        if self._in_hand is not None and is_up_to_date(self._in_hand, drawing, self.visit):
            self._show_layers()
        else:
            self.take(self._kind)

    def choose(self, index: int) -> None:
        """Show another visit."""
        if not 0 <= index < len(self._photos.photos) or index == self._index:
            return
        self._index = index
        self._preview = ()
        self._view.show_visit(self.visit)
        self._show_hairs()
        self.take(ToolKind.LOOK if self._kind in ON_BASELINE else self._kind)

    def step(self, by: int) -> None:
        """Show the visit before or after."""
        self.choose(min(max(self._index + by, 0), len(self._photos.photos) - 1))

    def set_outlines(
        self, photo_id: str, own: tuple[Points, ...], baseline: tuple[Points, ...]
    ) -> None:
        """Take the outlines of a photo, on its own pixels: its own and the baseline's."""
        self._outlines[photo_id] = (own, baseline)
        self._show_layers()

    def set_preview(self, photo: str, paths: tuple[Points, ...]) -> None:
        """Take the answer to the strokes on a photo, named by its hash."""
        if self.visit is not None and self.visit.photo.sha256 == photo:
            self._preview = paths
            self._show_layers()

    def set_traced(self, session: HairSession) -> None:
        """Take the traced hairs of a photo."""
        while len(self._traced) >= TRACED_KEPT:
            del self._traced[next(iter(self._traced))]
        self._traced[session.photo] = session
        if self.visit is not None and self.visit.photo.sha256 == session.photo:
            self._show_hairs()
            self._show_layers()

    def traced(self, photo: str) -> HairSession | None:
        """Return the hairs of a photo, named by its hash; None while they are not known."""
        return self._traced.get(photo)

    def show_fates(self, photo: str, lines: tuple[DrawnLine, ...]) -> None:
        """Show hairs of a photo by what became of them; no lines: by their diameter."""
        if self.visit is not None and self.visit.photo.sha256 == photo:
            self.hairs.show_fates(lines)
            self._view.show_hairs(self.hairs.field, self.hairs.corrections)
            self._show_layers()

    def show_baseline_outline(self, on: bool) -> None:
        """Show where the patch was at baseline, or do not."""
        self._shows_baseline = on
        self._show_layers()

    def take(self, kind: ToolKind) -> None:
        """Put a tool in hand; region and scale are drawn on the baseline."""
        baseline = self._baseline_index()
        if kind in ON_BASELINE and baseline >= 0 and baseline != self._index:
            self._index = baseline
            self._preview = ()
            self._view.show_visit(self.visit)
            self._show_hairs()
        visit = self.visit
        first = None if baseline < 0 else self._photos.photos[baseline]
        if kind is ToolKind.LANDMARKS and (first is None or first is visit):
            kind = ToolKind.LOOK
        self._kind = kind
        tool = None if visit is None else self._tool(kind, visit)
        if kind is ToolKind.LANDMARKS and first is not None and visit is not None:
            shared = LandmarkPairs(self._drawing.pairs_on(visit.photo.sha256), self._on_pairs)
            self._view.show_landmarks(first, LandmarkTool(shared, 0))
            tool = LandmarkTool(shared, 1)
        self._in_hand = tool
        self._view.show_tool(kind, tool)
        self._show_layers()

    @property
    def brush_px(self) -> float:
        """Radius of the brush in pixels of the photo."""
        if self._brush_px is not None:
            return self._brush_px
        return BRUSH_OF_PHOTO * (max(self.visit.size) if self.visit is not None else 1000)

    def set_brush(self, radius_px: float) -> None:
        """Take a wider or finer brush."""
        self._brush_px = max(1.0, radius_px)
        if isinstance(self._in_hand, BrushTool):
            self._in_hand.set_radius(self._brush_px)

    def set_scale(self, ends: tuple[XY, XY] | None, length_mm: float) -> None:
        """Take two points of the baseline and their distance on the skin; None takes it away."""
        scale = None if ends is None else DrawnScale(line_xy=ends, length_mm=length_mm)
        self._save(replace(self._drawing, scale=scale), Drawn.SCALE)

    def set_coin(self, name: str) -> None:
        """Name the coin that lies beside the patch; empty: none does."""
        if name != self._drawing.coin:
            self._save(replace(self._drawing, coin=name), Drawn.COIN)

    def set_field(self, field_mm: float | None) -> None:
        """Take the width of what close-ups show; None takes it away."""
        if field_mm != self._drawing.field_mm:
            self._save(replace(self._drawing, field_mm=field_mm), Drawn.FIELD)

    def has_strokes(self) -> bool:
        """Tell whether there are strokes to answer, or an answer that an undo made void."""
        return bool(self._drawing.strokes) or bool(self._preview)

    def _tool(self, kind: ToolKind, visit: VisitPhoto) -> Tool | None:
        if kind is ToolKind.REGION:
            return PolygonTool(self._drawing.polygons, self._on_polygons)
        if kind in HAIR_MODES:
            return self.hairs.tool(kind)
        if kind in INKS:
            return BrushTool(INKS[kind], self.brush_px, self._on_stroke)
        if kind is ToolKind.SCALE and visit.size:
            scale = self._drawing.scale
            length = 10.0 if scale is None else scale.length_mm
            ends = None if scale is None else scale.line_xy
            return ScaleLineTool(ends, lambda line: self.set_scale(line, length))
        return None

    def _on_polygons(self, polygons: Polygons) -> None:
        self._save(replace(self._drawing, polygons=polygons), Drawn.REGION)

    def _on_stroke(self, stroke: Stroke) -> None:
        if self.visit is None:
            return
        photo = self.visit.photo.sha256
        here = self._drawing.strokes_on(photo)
        if stroke.ink is not Ink.ERASER:
            changed = (*here, *drawn_strokes(photo, (stroke,)))
            self._save(self._drawing.with_strokes_on(photo, changed), Drawn.STROKE)
            return
        left = erased(shown_strokes(here), stroke)
        if left != shown_strokes(here):
            changed = drawn_strokes(photo, left)
            self._save(self._drawing.with_strokes_on(photo, changed), Drawn.ERASED)

    def _on_pairs(self, pairs: tuple[Pair, ...]) -> None:
        if self.visit is not None:
            photo = self.visit.photo.sha256
            self._save(self._drawing.with_pairs_on(photo, pairs), Drawn.LANDMARKS)

    def _on_hairs(self, wishes: tuple[HairWish, ...], what: Drawn) -> None:
        if self.visit is not None:
            photo = self.visit.photo.sha256
            self._save(self._drawing.with_hair_edits_on(photo, wishes), what)

    def _show_hairs(self) -> None:
        """Show the hairs of the photo under its corrections, as far as they are traced."""
        photo = "" if self.visit is None else self.visit.photo.sha256
        self.hairs.show(self._traced.get(photo), self._drawing.hair_edits_on(photo))
        self._view.show_hairs(self.hairs.field, self.hairs.corrections)

    def _save(self, drawing: SiteDrawing, what: Drawn) -> None:
        index = self._baseline_index()
        baseline = None if index < 0 else self._photos.photos[index].photo.sha256
        self._view.save_drawing(drawing, baseline, what)

    def _baseline_index(self) -> int:
        """Return which photo is the baseline; before the first measuring the earliest counts."""
        for index, one in enumerate(self._photos.photos):
            if one.is_baseline:
                return index
        return 0 if self._photos.photos else -1

    def _show_layers(self) -> None:
        visit, index = self.visit, self._baseline_index()
        if visit is None:
            self._view.show_layers(())
            return
        own, baseline = self._outlines.get(visit.photo.id, ((), ()))
        polygons = () if self._kind is ToolKind.REGION else self._drawing.polygons
        region = region_on(visit, polygons, is_baseline=self._photos.photos[index] is visit)
        strokes = shown_strokes(self._drawing.strokes_on(visit.photo.sha256))
        shown: list[Layer] = [Lines(region, LineKind.REGION)]
        if strokes:
            shown.append(Strokes(strokes))
        if (hairs := self.hairs.layer()) is not None:
            shown.append(hairs)
        if self._shows_baseline and not visit.is_baseline:
            shown.append(Lines(baseline, LineKind.BASELINE, closed=False))
        kind = LineKind.PREVIEW if self._preview else LineKind.VISIT
        shown.append(Lines(self._preview or own, kind, closed=False))
        self._view.show_layers(tuple(shown))
