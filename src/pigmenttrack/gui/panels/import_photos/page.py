"""Import: drop, look, take in with one button."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog, QWidget

from pigmenttrack.app.catalog_places import Place, places
from pigmenttrack.app.import_batch import ImportOutcome, take_orders
from pigmenttrack.app.import_proposal import Proposal, propose_import
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.gui.forms.ui_import_page import Ui_ImportForm
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.measuring import measure_places
from pigmenttrack.gui.own_catalog import leave_samples
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.import_photos.looking import Looking
from pigmenttrack.gui.panels.import_photos.presenter import (
    ImportPresenter,
    PhotoSet,
    Readiness,
)
from pigmenttrack.gui.panels.import_photos.set_card import SetCard
from pigmenttrack.gui.session import Session

_MOST_SAID = 2


class ImportPage(Page):
    """Shows what was dropped, asks what the program cannot know, and takes it in."""

    key: ClassVar[str] = "import"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.form = Ui_ImportForm()
        self.form.setupUi(self)
        set_icon(self.form.photos_button, "import")
        set_icon(self.form.folder_button, "folder")
        self.presenter = ImportPresenter(self)
        self._cards: list[SetCard] = []
        self._looking = Looking(session, jobs, self.presenter, self)
        self.form.photos_button.clicked.connect(self._ask_photos)
        self.form.folder_button.clicked.connect(self._ask_folder)
        self.form.clear_button.clicked.connect(self.presenter.clear)
        self.form.import_button.clicked.connect(self._import)
        session.catalog_opened.connect(self.presenter.clear)
        self.presenter.clear()

    def refresh(self) -> None:
        """Keep what the person is deciding: only a new catalog begins anew."""

    def files_dropped(self, paths: Sequence[Path]) -> bool:
        """Look at files and folders, and propose where they go."""
        self.session.say("")  # what was wrong with other files says nothing of these
        if not leave_samples(self.session):
            return True
        path = self.session.opened.folder.path
        chosen = (
            None
            if self.session.site is None or self.session.subject is None
            else Place(self.session.subject, self.session.site)
        )

        def work(control: JobControl) -> tuple[tuple[Proposal, ...], tuple[Place, ...]]:
            with open_catalog(path) as catalog:
                proposals = propose_import(catalog, paths, chosen=chosen, control=control)
                return proposals, places(catalog)

        self.start_job(self.tr("Reading dates"), work, done=lambda found: self._propose(*found))
        return True

    def show_sets(self, sets: Sequence[PhotoSet]) -> None:
        """Show all sets anew."""
        for card in self._cards:
            self.form.sets_column.removeWidget(card)
            card.hide()
            card.deleteLater()
        there = () if self.session.catalog is None else places(self.session.catalog)
        self._cards = [SetCard(one, there) for one in sets]
        for number, card in enumerate(self._cards):
            self._connect(number, card)
            self.form.sets_column.insertWidget(number, card)
        if self.form.sets_column.count() == len(self._cards):
            self.form.sets_column.addStretch()
        self.form.clear_button.setVisible(bool(sets))
        self.form.import_button.setVisible(bool(sets))

    def show_line(self, number: int, line: int) -> None:
        """Show one photo's new state."""
        one = self.presenter.sets[number]
        self._cards[number].show_set(one)
        self._cards[number].tiles[line].show_line(one.lines[line])

    def show_readiness(self, readiness: Readiness) -> None:
        """Show what would be imported, and what is missing."""
        self.form.import_button.setEnabled(readiness.may_begin)
        self.form.import_button.setText(
            self.tr("Import %n photo(s)", "", readiness.photos)
            if readiness.photos
            else self.tr("Nothing to import")
        )
        words = []
        if readiness.visits:
            words.append(self.tr("%n visit(s).", "", readiness.visits))
        if readiness.there:
            words.append(self.tr("%n already there, left out.", "", readiness.there))
        if readiness.without_day:
            words.append(self.tr("Tell the day of %n photo(s).", "", readiness.without_day))
        if readiness.without_site:
            words.append(self.tr("Say whose skin it is and which site."))
        self.form.summary.setText(" ".join(words))

    def _connect(self, number: int, card: SetCard) -> None:
        card.site_told.connect(lambda alias, name: self._set_site(number, alias, name))
        card.kind_told.connect(lambda kind: self.presenter.set_kind(number, kind))
        for line, tile in enumerate(card.tiles):
            tile.chosen.connect(
                lambda chosen, line=line: self.presenter.choose(number, line, chosen=chosen)
            )
            tile.day_told.connect(
                lambda day, line=line: self._set_day(number, line, day),
            )

    def _propose(self, proposals: Sequence[Proposal], there: Sequence[Place]) -> None:
        self.presenter.show(proposals, there)
        self._looking.begin()

    def _set_site(self, number: int, alias: str, name: str) -> None:
        self.presenter.set_site(number, alias, name)
        self._cards[number].show_set(self.presenter.sets[number])
        self._looking.begin()

    def _set_day(self, number: int, line: int, day: object) -> None:
        self.presenter.set_day(number, line, day)  # type: ignore[arg-type] # a signal carries objects
        self.show_line(number, line)

    def _ask_photos(self) -> None:
        kinds = self.tr("Photos ({})").format(
            "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif *.avif"
        )
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose photos"), "", kinds)
        if chosen:
            self.files_dropped([Path(one) for one in chosen])

    def _ask_folder(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of photos")):
            self.files_dropped([Path(chosen)])

    def _import(self) -> None:
        path, orders = self.session.opened.folder.path, self.presenter.orders()
        self.form.import_button.setEnabled(False)

        def work(control: JobControl) -> ImportOutcome:
            with open_catalog(path) as catalog:
                return take_orders(catalog, orders, control=control)

        self.start_job(self.tr("Importing"), work, done=self._on_imported, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.presenter.set_site(0, self.presenter.sets[0].alias, self.presenter.sets[0].site_name)
        self.jobs.job_failed.emit(self.tr("Importing"), error)

    def _on_imported(self, outcome: ImportOutcome) -> None:
        self.session.look_for_changes()
        self.presenter.clear()
        words = [self.tr("%n photo(s) imported.", "", outcome.imported)]
        words += outcome.rejected[:_MOST_SAID]
        self.session.say(" ".join(words), undo=bool(outcome.imported))
        if outcome.places:
            self.session.choose_site(outcome.places[0].site)
            measure_places(self.session, self.jobs, outcome.places)
            self.session.show_page("home")
