"""The compare page: two visits of a site, registered, in five ways; a film; a blinded reading."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from pigmenttrack.app.compare_scalp import scalp_pair
from pigmenttrack.app.compare_visits import Change, change_between, mm_per_looking_px
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto, site_photos
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.compare.blind_desk import BlindDesk
from pigmenttrack.gui.panels.compare.compare_desk import CompareDesk
from pigmenttrack.gui.panels.compare.compare_files import CompareFiles
from pigmenttrack.gui.panels.compare.presenter import ComparePresenter, Mode
from pigmenttrack.gui.panels.compare.registered_shelf import RegisteredShelf
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.shown import shown_date
from pigmenttrack.gui.spoken import spoken_error
from pigmenttrack.gui.widgets.empty_state import EmptyState


class ComparePage(Page):
    """Two visits against each other; views and jobs here, decisions in the presenter."""

    key: ClassVar[str] = "compare"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.presenter = ComparePresenter(self)
        self.shelf = RegisteredShelf(jobs, self)
        self.desk = CompareDesk()
        self.stage, self.facts, self.below = self.desk.stage, self.desk.facts, self.desk.below
        self.modes, self.pair_bar = self.desk.modes, self.desk.pair_bar
        self.view_bar = self.desk.view_bar
        self.readings = BlindDesk(session, self.shelf)
        self.blind, self.result = self.readings.reading, self.readings.result
        self.files = CompareFiles(self)
        self.empty = EmptyState("compare")
        self._go_to = "home"
        self._shown_site = ""
        self._wanted_part = ""
        self._is_new = True
        self._either = QStackedLayout(self)
        for one in (self.desk, self.empty, self.readings):
            self._either.addWidget(one)
        self._connect()
        self._add_actions()

    def refresh(self) -> None:
        """Show the chosen site as it is now; photos are read beside the window."""
        site = self.session.site
        if site is None:
            self._shown_site = ""
            self._show_no_site()
            return
        folder = self.session.opened.folder
        self.readings.look()
        if site.id != self._shown_site:
            self.readings.end()
            self._either.setCurrentWidget(self.desk)
            self._shown_site, self._is_new = site.id, True
            self.shelf.use(folder)
            self.presenter.forget()

        def work(_: JobControl) -> SitePhotos:
            with open_catalog(folder.path) as catalog:
                return site_photos(catalog, site)

        self.start_job("", work, done=lambda photos: self._on_photos(site.id, photos))

    def show_part(self, part: str) -> None:
        """Compare the photo of an id with the baseline."""
        self._wanted_part = part
        self.presenter.choose_part(part)

    def show_visits(self, visits: tuple[VisitPhoto, ...]) -> None:
        """Offer these to be compared."""
        self._either.setCurrentWidget(self.desk)
        self.pair_bar.show_days([_day(one) for one in visits])
        self.stage.set_mm_per_px(mm_per_looking_px(self.presenter.photos))
        is_scalp = visits[0].scalp is not None
        self.modes.allow_change(not is_scalp)
        self.below.blind_button.setVisible(not is_scalp)  # what is read there is pigment
        if is_scalp and self.presenter.mode is Mode.CHANGE:
            self.presenter.take(Mode.SIDE)

    def show_pair(self, earlier: int, later: int, change: Change | None) -> None:
        """Show two of them, and what the measurement says."""
        visits = self.presenter.visits
        first, second = visits[earlier], visits[later]
        self.pair_bar.mark(earlier, later)
        self.stage.show_days(_day(first), _day(second))
        self._show_facts(first, second, change)
        near = [visits[n] for n in (later + 1, later - 1) if 0 <= n < len(visits)]
        self.shelf.want([first, second, *near])
        self._show_photos()

    def _show_facts(self, first: VisitPhoto, second: VisitPhoto, change: Change | None) -> None:
        unit = self.session.settings.area_unit
        if first.measurement is not None and second.measurement is not None:
            self.facts.show_change(first.measurement, second.measurement, change, unit)
        elif first.scalp is not None and second.scalp is not None:
            pair = scalp_pair(first.scalp, second.scalp)
            self.facts.show_scalp(pair, unit)

    def _on_setting(self, name: str) -> None:
        pair = self.presenter.pair
        if name == "area_unit" and pair is not None:
            self._show_facts(*pair, change_between(self.presenter.photos, *pair))

    def show_mode(self, mode: Mode, share: float) -> None:
        """Lay both before the eye in this way."""
        self.modes.show_mode(mode, share)
        self.stage.show_mode(mode, share)
        self._show_photos()

    def show_too_few(self, photos: SitePhotos) -> None:
        """Say that there are not two measured visits."""
        if not photos.photos:
            words = self.tr("Add photos of two days; drop them anywhere on the window.")
            self.empty.say(self.tr("Nothing to compare yet"), words, self.tr("Import photos"))
        else:
            words = self.tr(
                "Comparing needs two measured visits. Look at the photos: each says why it has "
                "no number."
            )
            if sum(one.is_measured for one in photos.photos) > 1:
                words = self.tr(
                    "The later photos were measured, but could not be laid on the baseline, so "
                    "they cannot be laid over it here. The chart shows their numbers."
                )
            self.empty.say(self.tr("Nothing to compare yet"), words, self.tr("Go to Visit"))
        self._go_to = "visit" if photos.photos else "import"
        self._either.setCurrentWidget(self.empty)

    def start_blind(self) -> None:
        """Begin a blinded reading."""
        self.pair_bar.stop()
        self.readings.start(self.presenter.photos)

    def save_film(self, path: Path) -> None:
        """Write the time-lapse, as a job."""
        self.files.save_film(path, self.presenter.visits, self.below.film.options)

    def save_readings(self, path: Path) -> None:
        """Write what was read beside what was measured."""
        self.files.save_readings(path, self.result.readings)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop what moves."""
        super().hideEvent(event)
        self.pair_bar.stop()
        self.stage.stop()
        self.shelf.rest()

    def _on_photos(self, site_id: str, photos: SitePhotos) -> None:
        if self.session.site is None or self.session.site.id != site_id:
            return
        if photos == self.presenter.photos and not self._is_new:
            return
        if self._either.currentWidget() is self.readings:
            return  # a reader is not disturbed; `_leave_reading` looks again
        self._is_new = False
        self.shelf.use(self.session.opened.folder)
        self.presenter.show_site(photos)
        if self._wanted_part:
            self.presenter.choose_part(self._wanted_part)
            self._wanted_part = ""

    def _show_photos(self, _: str = "") -> None:
        pair = self.presenter.pair
        if pair is None:
            return
        first, second = self.shelf.get(pair[0]), self.shelf.get(pair[1])
        ready = None if first is None or second is None else (first, second)
        wants_change = ready is not None and self.presenter.mode is Mode.CHANGE
        change = self.shelf.change_picture(*pair) if wants_change else None
        self.stage.show_pair(ready, change)

    def _show_no_site(self) -> None:
        self.empty.say(
            self.tr("No site is chosen"),
            self.tr("Choose one on the first page, or with Ctrl+L."),
            self.tr("Go to Home"),
        )
        self._go_to = "home"
        self._either.setCurrentWidget(self.empty)

    def _ask_film(self) -> None:
        self.files.ask_film(
            self.presenter.visits, self.below.film.options, self.below.film.file_kinds()
        )

    def _leave_reading(self) -> None:
        """Go back to comparing, and show what came meanwhile."""
        self._either.setCurrentWidget(self.desk)
        self.refresh()

    def _connect(self) -> None:
        self.modes.taken.connect(self.presenter.take)
        self.modes.share_set.connect(self.presenter.set_share)
        self.stage.share_drawn.connect(self.presenter.set_share)
        self.pair_bar.earlier_chosen.connect(self.presenter.choose_earlier)
        self.pair_bar.later_chosen.connect(self.presenter.choose_later)
        self.pair_bar.swap_asked.connect(self.presenter.swap)
        self.shelf.ready.connect(self._show_photos)
        self.shelf.change_ready.connect(self._show_photos)
        self.shelf.failed.connect(lambda error: self.jobs.job_failed.emit("", error))
        self.shelf.failed.connect(lambda error: self.stage.tell(spoken_error(error)))
        self.empty.asked.connect(lambda: self.session.show_page(self._go_to))
        self.below.film.save_button.clicked.connect(self._ask_film)
        self.below.blind_button.clicked.connect(self.start_blind)
        self.below.readings_button.clicked.connect(self.readings.show_kept)
        self.readings.wanted.connect(lambda: self._either.setCurrentWidget(self.readings))
        self.readings.counted.connect(self.below.show_readings)
        self.result.left.connect(self._leave_reading)
        self.result.again.connect(self.start_blind)
        self.result.table_wanted.connect(lambda: self.files.ask_readings(self.result.readings))
        self.session.settings.changed.connect(self._on_setting)

    def _add_actions(self) -> None:
        outlines = self.view_bar.add(self.tr("Outlines"), "visit")
        outlines.setCheckable(True)
        outlines.setChecked(True)
        outlines.setShortcut("O")
        outlines.toggled.connect(self.stage.show_outlines)
        for action in (*self.modes.mode_actions.values(), *self.view_bar.actions_of_view):
            self.addAction(action)
        for text, key, step in (
            (self.tr("Visit before"), "PgUp", -1),
            (self.tr("Visit after"), "PgDown", 1),
        ):
            action = QAction(text, self)
            action.setShortcut(key)
            action.triggered.connect(lambda _=False, step=step: self.presenter.step(step))
            self.addAction(action)


def _day(visit: VisitPhoto) -> str:
    return shown_date(visit.photo.captured.taken_at.date())
