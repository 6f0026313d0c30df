"""The visit page: all photos of a site in a strip, one of them large, and what is known of it."""

from typing import ClassVar

from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.photo_outline import mm_per_photo_px, outlines_on_photo
from pigmenttrack.app.site_drawing import SiteDrawing, drawing_edit, drawing_of
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto, site_photos
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.domain.site import Site, SiteKind
from pigmenttrack.gui.canvas.layers import Layer
from pigmenttrack.gui.canvas.tools.tool import Tool
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.visit.allowed_tools import allowed_tools
from pigmenttrack.gui.panels.visit.hair_side import HairSide
from pigmenttrack.gui.panels.visit.no_visit import NoVisit
from pigmenttrack.gui.panels.visit.presenter import INKS, VisitPresenter
from pigmenttrack.gui.panels.visit.stroke_answers import StrokeAnswers
from pigmenttrack.gui.panels.visit.tool_bar import radius_px, share_of
from pigmenttrack.gui.panels.visit.visit_desk import VisitDesk
from pigmenttrack.gui.panels.visit.visit_view import Drawn, ToolKind
from pigmenttrack.gui.panels.visit.wording import drawn_label, drawn_said, film_cell
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.field import HairField

NEIGHBOURS = (1, -1, 2)  # fetched ahead, the likeliest first


class VisitPage(Page):
    """One visit large; views and jobs here, decisions in the presenter."""

    key: ClassVar[str] = "visit"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.presenter = VisitPresenter(self)
        self.desk = VisitDesk(jobs)
        self.stage, self.tools, self.strip = self.desk.stage, self.desk.tools, self.desk.strip
        self.view_bar, self.facts = self.desk.view_bar, self.desk.facts
        self.measure_button = self.desk.measure_button
        self.answers = StrokeAnswers(jobs, self)
        self.hair_side = HairSide(self.desk, self.presenter, session, jobs, self)
        self.empty = NoVisit(session)
        self._shown_site = ""
        self._wanted_part = ""
        self._in_hand = ToolKind.LOOK
        self._either = QStackedLayout(self)
        self._either.addWidget(self.desk)
        self._either.addWidget(self.empty)
        self._connect()
        self._add_actions()

    def refresh(self) -> None:
        """Show the chosen site as it is now; photos are read beside the window."""
        site = self.session.site
        self.stage.use(self.session.opened.folder)
        if site is None or site.id != self._shown_site:
            self._shown_site = "" if site is None else site.id
            self.answers.forget()
            self.hair_side.forget()
            self.presenter.show_site(SitePhotos(photos=(), series=None), SiteDrawing())
        if site is None:
            self._show_empty()
            return
        drawing = self._drawing(site)
        if self.presenter.photos.photos and drawing != self.presenter.drawing:
            self.presenter.show_drawing(drawing)
        path = self.session.opened.folder.path

        def work(_: JobControl) -> SitePhotos:
            with open_catalog(path) as catalog:
                return site_photos(catalog, site)

        self.start_job("", work, done=lambda photos: self._on_photos(site.id, photos))

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of what only an open page needs: other pages need the memory."""
        super().hideEvent(event)
        self.stage.rest()
        self.answers.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Prepare the brush anew where it is still in hand."""
        super().showEvent(event)
        self._prepare_brush()

    def show_part(self, part: str) -> None:
        """Show the visit of a photo's id."""
        self._wanted_part = part
        self._show_wanted()

    def show_visits(self, photos: SitePhotos) -> None:
        """Fill the strip."""
        self.answers.forget()
        cells = [film_cell(one) for one in photos.photos]
        self.strip.show_cells(cells, self.session.opened.folder)

    def show_visit(self, visit: VisitPhoto | None) -> None:
        """Show a photo, what is known of it, and fetch its neighbours."""
        self._show_facts(visit)
        if visit is None:
            self.stage.show_nothing("")
            return
        photos = self.presenter.photos.photos
        index = photos.index(visit)
        self.strip.mark(index)
        near = [index + step for step in NEIGHBOURS]
        self.stage.show_visit(visit, tuple(photos[n] for n in near if 0 <= n < len(photos)))
        self.stage.canvas.set_mm_per_px(mm_per_photo_px(self.presenter.photos, visit))
        self._fetch_outlines(visit)
        self.hair_side.trace(visit)

    def show_hairs(self, hairs: HairField | None, corrections: int) -> None:
        """Show what the hairs of the photo amount to; colours by diameter or by fate."""
        self.hair_side.show(hairs, corrections)

    def say(self, sentence: str) -> None:
        """Tell why something cannot be done."""
        self.session.say(spoken(sentence))

    def _show_facts(self, visit: VisitPhoto | None) -> None:
        self.facts.show_visit(visit, self.session.settings.area_unit)

    def _on_setting(self, name: str) -> None:
        visit = self.presenter.visit
        if name == "area_unit" and visit is not None and visit.measurement is not None:
            self._show_facts(visit)

    def show_layers(self, layers: tuple[Layer, ...]) -> None:
        """Lay these on the photo."""
        self.stage.canvas.set_layers(layers)

    def show_tool(self, kind: ToolKind, tool: Tool | None) -> None:
        """Put a tool in hand."""
        self.desk.show_tool(tool)
        if kind is not ToolKind.LANDMARKS:
            self.stage.hide_baseline()
        self.tools.show_kind(kind)
        visit = self.presenter.visit
        if visit is not None:
            self.tools.show_brush(share_of(self.presenter.brush_px, max(visit.size)))
        self._in_hand = kind
        self._prepare_brush()

    def show_landmarks(self, baseline: VisitPhoto, tool: Tool) -> None:
        """Show the baseline beside the visit, with its own tool."""
        self.stage.show_baseline(baseline, tool)

    def show_drawing(self, drawing: SiteDrawing) -> None:
        """Show scale and coin."""
        self.tools.show_drawing(drawing)

    def save_drawing(self, drawing: SiteDrawing, baseline: str | None, what: Drawn) -> None:
        """Change the site by one edit, with undo."""
        site = self.session.site
        if site is None:
            return
        edit = drawing_edit(site, drawing, baseline, drawn_label(what))
        if what in {Drawn.REGION, Drawn.LANDMARKS}:
            self.answers.forget()
        if self.session.apply(edit, drawn_said(what)) and what in {Drawn.STROKE, Drawn.ERASED}:
            self._ask()

    def measure(self) -> None:
        """Measure the site again, as a job."""
        from pigmenttrack.app.catalog_places import place_of
        from pigmenttrack.gui.measuring import measure_places

        site = self.session.site
        place = None if site is None else place_of(self.session.opened, site.id)
        if place is not None:
            measure_places(self.session, self.jobs, [place])

    def _on_photos(self, site_id: str, photos: SitePhotos) -> None:
        site = self.session.site
        if site is None or site.id != site_id:
            return
        if not photos.photos:
            self._show_empty()
            return
        self._either.setCurrentIndex(0)
        drawing = self._drawing(site)
        has_scale = drawing.scale is not None or drawing.field_mm is not None
        is_scalp = site.kind is SiteKind.SCALP
        self.facts.set_site(is_scalp=is_scalp, has_scale=has_scale)
        self.presenter.show_site(photos, drawing)
        self.desk.call_for_measuring(photos.drawn_since)
        self.tools.allow(allowed_tools(photos, is_scalp=is_scalp), is_scalp=is_scalp)
        self._show_wanted()

    def _drawing(self, site: Site) -> SiteDrawing:
        try:
            return drawing_of(site)
        except PigmentTrackError as error:
            self.session.say_error(error)
            return SiteDrawing()

    def _show_wanted(self) -> None:
        ids = [one.photo.id for one in self.presenter.photos.photos]
        if self._wanted_part in ids:
            self.presenter.choose(ids.index(self._wanted_part))
            self._wanted_part = ""

    def _show_empty(self) -> None:
        self.empty.explain()
        self._either.setCurrentWidget(self.empty)

    def _fetch_outlines(self, visit: VisitPhoto) -> None:
        folder, baseline = self.session.opened.folder, self.presenter.photos.baseline

        def work(_: JobControl) -> tuple[tuple[Points, ...], tuple[Points, ...]]:
            return outlines_on_photo(folder, visit, baseline)

        self.start_job(
            "", work, done=lambda found: self.presenter.set_outlines(visit.photo.id, *found)
        )

    def _prepare_brush(self) -> None:
        site = self.session.site
        if self._in_hand in INKS and site is not None and self.isVisible():
            self.answers.prepare(self.session.opened.folder.path, site)
            self._ask()

    def _ask(self) -> None:
        visit = self.presenter.visit
        if visit is not None and self.presenter.has_strokes():
            self.answers.ask(visit.photo.sha256, self.presenter.drawing)

    def _on_answer(self, photo: str, paths: tuple[Points, ...]) -> None:
        self.presenter.set_preview(photo, paths)

    def _on_brush(self, share: float) -> None:
        visit = self.presenter.visit
        if visit is not None:
            self.presenter.set_brush(radius_px(share, max(visit.size)))
            self.stage.canvas.update()

    def _on_length(self, length_mm: float) -> None:
        scale = self.presenter.drawing.scale
        if scale is not None:
            self.presenter.set_scale(scale.line_xy, length_mm)

    def _connect(self) -> None:
        self.tools.field_set.connect(lambda mm: self.presenter.set_field(mm or None))
        self.tools.taken.connect(self.presenter.take)
        self.tools.brush_set.connect(self._on_brush)
        self.tools.length_set.connect(self._on_length)
        self.tools.scale_removed.connect(lambda: self.presenter.set_scale(None, 0.0))
        self.tools.coin_set.connect(self.presenter.set_coin)
        self.strip.visit_chosen.connect(self.presenter.choose)
        self.stage.photo_failed.connect(self.session.say)
        self.answers.answered.connect(self._on_answer)
        self.answers.said.connect(self.session.say)
        self.measure_button.clicked.connect(self.measure)
        self.facts.measure_asked.connect(self.measure)
        self.facts.scale_asked.connect(lambda: self.presenter.take(ToolKind.SCALE))
        self.facts.landmarks_asked.connect(lambda: self.presenter.take(ToolKind.LANDMARKS))
        self.session.settings.changed.connect(self._on_setting)

    def _add_actions(self) -> None:
        for action in self.tools.tool_actions.values():
            self.addAction(action)
        outline = self.view_bar.add(self.tr("Outline of the baseline"), "compare")
        outline.setCheckable(True)
        outline.setShortcut("B")
        outline.toggled.connect(self.presenter.show_baseline_outline)
        for action in self.view_bar.actions_of_view:
            self.addAction(action)
        for text, keys, step in (
            (self.tr("Visit before"), QKeySequence("PgUp"), -1),
            (self.tr("Visit after"), QKeySequence("PgDown"), 1),
        ):
            action = QAction(text, self)
            action.setShortcut(keys)
            action.triggered.connect(lambda _=False, step=step: self.presenter.step(step))
            self.addAction(action)
