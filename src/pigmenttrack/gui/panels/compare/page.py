"""The compare page: two visits of a site, registered, in five ways; a film; a blinded reading."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.app.compare_visits import Change, mm_per_looking_px
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto, site_photos
from pigmenttrack.app.time_lapse import write_time_lapse
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.gui.canvas.view_bar import ViewBar
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.compare.blind_reading import BlindReading
from pigmenttrack.gui.panels.compare.change_facts import ChangeFacts
from pigmenttrack.gui.panels.compare.compare_stage import CompareStage
from pigmenttrack.gui.panels.compare.film_box import FilmBox
from pigmenttrack.gui.panels.compare.mode_bar import ModeBar
from pigmenttrack.gui.panels.compare.pair_bar import PairBar
from pigmenttrack.gui.panels.compare.presenter import ComparePresenter, Mode
from pigmenttrack.gui.panels.compare.registered_shelf import RegisteredShelf
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.shown import shown_date
from pigmenttrack.gui.widgets.empty_state import EmptyState
from pigmenttrack.report.atomic_write import replace_file


class ComparePage(Page):
    """Two visits against each other; views and jobs here, decisions in the presenter."""

    key: ClassVar[str] = "compare"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.presenter = ComparePresenter(self)
        self.shelf = RegisteredShelf(jobs, self)
        self.stage = CompareStage()
        self.modes, self.pair_bar = ModeBar(), PairBar()
        self.facts, self.film = ChangeFacts(), FilmBox()
        self.view_bar = ViewBar(self.stage.right)
        self.blind = BlindReading(self.shelf)
        self.empty = EmptyState("compare")
        self.blind_button = QPushButton(self.tr("Read without dates"))
        set_icon(self.blind_button, "eye")
        self._shown_site = ""
        self._wanted_part = ""
        self._is_new = True
        self._lay_out()
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
        if site.id != self._shown_site:
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
        self._either.setCurrentIndex(0)
        self.pair_bar.show_days([_day(one) for one in visits])
        self.stage.set_mm_per_px(mm_per_looking_px(self.presenter.photos))

    def show_pair(self, earlier: int, later: int, change: Change | None) -> None:
        """Show two of them, and what the measurement says."""
        visits = self.presenter.visits
        first, second = visits[earlier], visits[later]
        self.pair_bar.mark(earlier, later)
        self.stage.show_days(_day(first), _day(second))
        if first.measurement is not None and second.measurement is not None:
            unit = self.session.settings.area_unit
            self.facts.show_change(first.measurement, second.measurement, change, unit)
        near = [visits[n] for n in (later + 1, later - 1) if 0 <= n < len(visits)]
        self.shelf.want([first, second, *near])
        self._show_photos()

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
            self.empty.say(self.tr("Nothing to compare yet"), words, self.tr("Go to Visit"))
        self._go_to = "visit" if photos.photos else "import"
        self._either.setCurrentIndex(1)

    def start_blind(self) -> None:
        """Begin a blinded reading."""
        try:
            self.blind.start(self.presenter.photos)
        except BadRequest as error:
            self.session.say_error(error)
            return
        self.pair_bar.stop()
        self._either.setCurrentIndex(2)

    def save_film(self, path: Path) -> None:
        """Write the time-lapse, as a job."""
        folder, visits, options = (
            self.session.opened.folder,
            self.presenter.visits,
            self.film.options,
        )

        def work(control: JobControl) -> None:
            write_time_lapse(folder, visits, path, options, control=control)

        said = self.tr("The time-lapse was saved as {name}.").format(name=path.name)
        self.start_job(
            self.tr("Saving the time-lapse"), work, done=lambda _: self.session.say(said)
        )

    def save_readings(self, path: Path) -> None:
        """Write what was read beside what was measured."""
        try:
            replace_file(path, self.blind.presenter.table().encode())
        except OSError as error:
            said = self.tr("{name} cannot be written: {why}.")
            self.session.say(said.format(name=path.name, why=error.strerror or error))
            return
        self.session.say(self.tr("The readings were saved as {name}.").format(name=path.name))

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop what moves."""
        super().hideEvent(event)
        self.pair_bar.stop()
        self.stage.stop()

    def _on_photos(self, site_id: str, photos: SitePhotos) -> None:
        if self.session.site is None or self.session.site.id != site_id:
            return
        if photos == self.presenter.photos and not self._is_new:
            return
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
        self._either.setCurrentIndex(1)

    def _ask_film(self) -> None:
        name = "time-lapse.gif" if self.session.site is None else f"{self.session.site.name}.gif"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the time-lapse"), name, self.film.file_kinds()
        )
        if chosen:
            self.save_film(Path(chosen))

    def _ask_readings(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the readings"), "readings.csv", self.tr("Table (*.csv)")
        )
        if chosen:
            self.save_readings(Path(chosen))

    def _lay_out(self) -> None:
        self._go_to = "home"
        above = QHBoxLayout()
        above.addWidget(self.modes, 1)
        above.addWidget(self.view_bar)
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.addWidget(self.stage)
        middle.addWidget(self.facts)
        middle.setStretchFactor(0, 1)
        middle.setChildrenCollapsible(False)
        below = QHBoxLayout()
        below.addWidget(self.blind_button)
        below.addStretch(1)
        below.addWidget(self.film)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(middle, 1)
        column.addWidget(self.pair_bar)
        column.addLayout(below)
        self._either = QStackedLayout(self)
        for one in (shown, self.empty, self.blind):
            self._either.addWidget(one)

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
        self.empty.asked.connect(lambda: self.session.show_page(self._go_to))
        self.film.save_button.clicked.connect(self._ask_film)
        self.blind_button.clicked.connect(self.start_blind)
        self.blind.left.connect(lambda: self._either.setCurrentIndex(0))
        self.blind.table_wanted.connect(self._ask_readings)

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
