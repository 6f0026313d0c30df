"""The report page: the pages as they will be printed, and the few choices there are."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.lab_units import CONVENTIONAL, SI
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.domain.site import Site
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.report.sheet_view import SheetView
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.spoken import page_language, spoken_error
from pigmenttrack.gui.widgets.empty_state import EmptyState
from pigmenttrack.gui.widgets.side_column import SideColumn
from pigmenttrack.report.language import writing
from pigmenttrack.report.page import Paper

CARD_PX = 280


class ReportPage(Page):
    """Two to four pages on the chosen site."""

    key: ClassVar[str] = "report"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.sheets = SheetView()
        self.paper = QComboBox()
        self.paper.addItem("A4", Paper.A4)
        self.paper.addItem("Letter", Paper.LETTER)
        self.lab_units = QComboBox()
        for words, wish in (
            (self.tr("as the laboratory told them"), ""),
            (self.tr("SI units"), SI),
            (self.tr("conventional units"), CONVENTIONAL),
        ):
            self.lab_units.addItem(words, wish)
        for choice in (self.paper, self.lab_units):
            choice.currentIndexChanged.connect(lambda _: self.refresh())
        self.save_button = QPushButton(self.tr("Save as PDF"))
        self.save_button.setProperty("kind", "primary")
        self.save_button.clicked.connect(self._ask_where)
        set_icon(self.save_button, "save")
        self._words = QLabel()
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self._empty = EmptyState("report")
        self._empty.asked.connect(lambda: session.show_page("home"))
        self._lay_out()
        save = QAction(self.tr("Save the report …"), self)
        save.setProperty("menu", "file")
        save.triggered.connect(self._ask_where)
        self.addAction(save)

    def refresh(self) -> None:
        """Draw the pages beside the window."""
        site = self.session.site
        self._either.setCurrentIndex(1 if site is None else 0)
        if site is None:
            self._empty.say(
                self.tr("No site is chosen"),
                self.tr("Choose one on the first page; a report for a doctor is made of it."),
                self.tr("Choose a site"),
            )
            return
        path, paper, wishes = self._order()
        language = page_language()
        self._words.setText(self.tr("Drawing the pages …"))

        def work(_control: JobControl) -> tuple[bytes, ...]:
            # Matplotlib takes longer to import than the window to open.
            from pigmenttrack.app.clinical_facts import facts_of_site
            from pigmenttrack.report.clinical_report import clinical_pages

            with open_catalog(path) as catalog:
                facts = facts_of_site(catalog, site, lab_units=wishes)
            with writing(language):
                return clinical_pages(facts, paper=paper)

        self.start_job("", work, done=self.show_pages, failed=self._say_why_not)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show these."""
        self.sheets.show_pages(pages)
        self._words.setText(self.tr("%n page(s), as they will be printed.", "", len(pages)))

    def save_report(self, path: Path) -> None:
        """Write the PDF."""
        site = self.session.site
        if site is None:
            return
        target = path if path.suffix.lower() == ".pdf" else path.with_suffix(".pdf")
        self._save(target, site)

    def _save(self, target: Path, site: Site) -> None:
        path, paper, wishes = self._order()
        language = page_language()

        def work(_control: JobControl) -> int:
            from pigmenttrack.app.clinical_facts import facts_of_site
            from pigmenttrack.report.clinical_report import write_clinical_report

            with open_catalog(path) as catalog:
                facts = facts_of_site(catalog, site, lab_units=wishes)
            with writing(language):
                return write_clinical_report(facts, target, paper=paper)

        said = self.tr("Saved as {}.").format(target.name)
        self.start_job(self.tr("Saving the report"), work, done=lambda _: self.session.say(said))

    def _order(self) -> tuple[Path, Paper, tuple[str, ...]]:
        """Return what the report is made from, and how."""
        wish = str(self.lab_units.currentData())
        paper = Paper(self.paper.currentData())
        return self.session.opened.folder.path, paper, (wish,) if wish else ()

    def _say_why_not(self, error: Exception) -> None:
        self.sheets.show_pages(())
        self._words.setText(self.tr("The pages cannot be drawn: {}").format(spoken_error(error)))

    def _ask_where(self) -> None:
        name = f"{self.session.site.name if self.session.site else 'report'}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), name, "PDF (*.pdf)"
        )
        if chosen:
            self.save_report(Path(chosen))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Report"))
        title.setProperty("role", "title")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.sheets)
        area.setAccessibleName(self.tr("Pages of the report"))
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(area, 1)
        across.addWidget(SideColumn(self._card(), CARD_PX))
        drawn = QWidget()
        column = QVBoxLayout(drawn)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addWidget(title)
        column.addLayout(across, 1)
        self._either = QStackedLayout(self)
        self._either.addWidget(drawn)
        self._either.addWidget(self._empty)

    def _card(self) -> QWidget:
        card = QWidget()
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for words, field in (
            (self.tr("Paper"), self.paper),
            (self.tr("Laboratory values"), self.lab_units),
        ):
            rows.addRow(words, field)
            field.setAccessibleName(words)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(rows)
        column.addWidget(self._words)
        column.addStretch()
        column.addWidget(self.save_button)
        return card
