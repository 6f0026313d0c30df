"""The first page: every site as a card."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.measuring import measure_places
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.home.first_steps import FirstSteps
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.widgets.card_grid import CardGrid

if TYPE_CHECKING:
    from pigmenttrack.app.catalog_places import Place
    from pigmenttrack.app.site_cards import SiteCard


class HomePage(Page):
    """All sites of the catalog, those whose photo is due first."""

    key: ClassVar[str] = "home"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._unmeasured: list[Place] = []
        self._aside = QLabel()
        self._aside.setProperty("role", "muted")
        self._aside.setWordWrap(True)
        self.import_button = QPushButton(self.tr("Import photos"))
        self.import_button.setProperty("kind", "primary")
        set_icon(self.import_button, "import")
        self.import_button.clicked.connect(lambda: session.show_page("import"))
        self.measure_button = QPushButton(self.tr("Measure new photos"))
        set_icon(self.measure_button, "ruler")
        self.measure_button.clicked.connect(self._measure)
        self.measure_button.hide()
        self.steps = FirstSteps()
        self.steps.import_asked.connect(lambda: session.show_page("import"))
        self.steps.help_asked.connect(lambda: session.show_page("help"))
        self.steps.samples_asked.connect(session.samples_wanted)
        self.grid = CardGrid()
        self._either = QStackedLayout()
        self._either.addWidget(self._scrolled(self.grid))
        self._either.addWidget(self._scrolled(self.steps))
        self._either.addWidget(QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addLayout(self._either, 1)
        # With a catalog open, nothing is shown for the moment in which it is read.
        self._either.setCurrentIndex(1 if session.catalog is None else 2)
        session.settings.changed.connect(self._on_setting)

    def refresh(self) -> None:
        """Read the cards beside the window."""
        path = self.session.opened.folder.path
        interval_days = self.session.settings.photo_interval_days

        def work(control: JobControl) -> "tuple[SiteCard, ...]":
            # Verdicts need SciPy, which takes longer to import than the window to open.
            from pigmenttrack.app.site_cards import site_cards

            with open_catalog(path) as catalog:
                return site_cards(catalog, interval_days=interval_days, control=control)

        self.start_job("", work, done=self.show_cards)

    def show_cards(self, cards: "tuple[SiteCard, ...]") -> None:
        """Show these, or the three steps where there are none."""
        from pigmenttrack.gui.panels.home.presenter import home_content
        from pigmenttrack.gui.panels.home.site_card_button import SiteCardButton

        today = datetime.now(UTC).astimezone().date()
        content = home_content(cards, today)
        self._unmeasured = [card.place for card in cards if card.unmeasured]
        self.measure_button.setVisible(bool(self._unmeasured))
        self._either.setCurrentIndex(1 if content.is_empty else 0)
        self._aside.setText(self._words(len(cards), content.due))
        unit = self.session.settings.area_unit
        buttons = [SiteCardButton(card, unit=unit, today=today) for card in content.cards]
        for button in buttons:
            button.clicked.connect(lambda _=False, card=button.card: self._choose(card))
        self.grid.show_cards(buttons)

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Home"))
        title.setProperty("role", "title")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self._aside)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.measure_button)
        head.addWidget(self.import_button)
        return head

    def _words(self, sites: int, due: int) -> str:
        if not sites:
            return self.tr("Nothing leaves this computer.")
        counted = self.tr("%n site(s)", "", sites)
        if not due:
            return self.tr("{sites}, no photo due").format(sites=counted)
        return self.tr("{sites}, next photo due for {due}").format(sites=counted, due=due)

    def _measure(self) -> None:
        self.measure_button.hide()
        measure_places(self.session, self.jobs, self._unmeasured)

    def _choose(self, card: "SiteCard") -> None:
        self.session.choose_site(card.place.site)
        self.session.show_page("visit" if card.photos else "import")

    def _on_setting(self, name: str) -> None:
        if name in {"area_unit", "photo_interval_days"}:
            self.become_stale()

    @staticmethod
    def _scrolled(content: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(content)
        column.addStretch()
        area.setWidget(holder)
        return area
