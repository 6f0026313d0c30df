"""The journal page: what is written down on the left, a form for the next entry on the right."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from pigmenttrack.app.catalog_journal import (
    import_table,
    remove_entry,
    replace_entry,
    subject_entries,
    subject_journal,
    table_text,
    write_entries,
)
from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.domain.journal import RiskFlag
from pigmenttrack.domain.regimen import RegimenTemplate
from pigmenttrack.domain.subject import Subject
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.journal.entries_table import EntriesTable
from pigmenttrack.gui.panels.journal.entries_view import EntriesView
from pigmenttrack.gui.panels.journal.form_card import FormCard
from pigmenttrack.gui.panels.journal.kind_words import kind_words
from pigmenttrack.gui.panels.journal.lab_form import LabForm
from pigmenttrack.gui.panels.journal.presenter import EntryKind, JournalPresenter
from pigmenttrack.gui.panels.journal.tools import JournalTools
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.widgets.empty_state import EmptyState
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.store.journal import JournalEntry, Kept


class JournalPage(Page):
    """Everything that is written down about the chosen person."""

    key: ClassVar[str] = "journal"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.presenter = JournalPresenter(
            self, write=self._write, replace=self._replace, remove=self._remove
        )
        self.table = EntriesTable(self)
        self.list = EntriesView(self.table)
        self.list.activated.connect(
            lambda index: self.presenter.change(self.table.entry(index.row()))
        )
        self.card = FormCard()
        self.card.submitted.connect(self.submit)
        self.card.left.connect(self.presenter.forget_change)
        self.card.kind_asked.connect(self._begin)
        session.settings.changed.connect(self._on_setting)
        self._use_sets()
        self.tools = JournalTools()
        self.tools.filtered.connect(self.presenter.show_only)
        self.tools.template_asked.connect(self.copy_template)
        self.tools.fact_ticked.connect(lambda flag, on: self.presenter.tick(flag, on=on))
        self.tools.csv_read.connect(self.read_csv)
        self.tools.csv_written.connect(self.write_csv)
        self._empty = EmptyState("journal")
        self._empty.asked.connect(lambda: session.show_page("home"))
        self._lay_out()
        self._make_actions()

    def _on_setting(self, _name: str) -> None:
        # A method, which Qt forgets with the page; a function of its own would outlive it.
        self._use_sets()

    def _use_sets(self) -> None:
        lab = self.card.forms[EntryKind.LAB]
        if isinstance(lab, LabForm):
            lab.use_sets(self.session.settings.threshold_sets)

    def refresh(self) -> None:
        """Show the entries of the chosen person."""
        subject = self.session.subject
        self._either.setCurrentIndex(1 if subject is None else 0)
        if subject is None:
            self._empty.say(
                self.tr("No person is chosen"),
                self.tr("Choose a site on the first page; its person's journal is kept here."),
                self.tr("Choose a site"),
            )
            return
        self.presenter.take(subject_entries(self.session.opened, subject))

    def show_entries(self, entries: Sequence[JournalEntry], total: int) -> None:
        """List these, of so many."""
        self.table.show_entries(entries)
        words = self.tr("%n entry(s)", "", total)
        self._count.setText(words if total else self.tr("Nothing is written down yet."))

    def show_risks(self, flags: frozenset[RiskFlag]) -> None:
        """Tick these."""
        self.tools.show_facts(flags)

    def show_fault(self, words: str) -> None:
        """Say what is missing in the form."""
        self.card.show_fault(words)

    def edit(self, kind: EntryKind, entry: JournalEntry) -> None:
        """Put an entry into its form."""
        self.card.show_kind(kind)
        self.card.form.show_value(entry.value)
        self.card.show_changing(changing=True)
        self.card.form.begin()

    def entry_done(self) -> None:
        """Empty the form for the next entry."""
        self.card.show_changing(changing=False)
        self.card.form.clear()
        self.card.form.begin()

    def submit(self) -> None:
        """Write down what the form holds."""
        self.presenter.submit(self.card.form.value)

    def remove_chosen(self) -> None:
        """Take the chosen entries out."""
        rows = {index.row() for index in self.list.selectionModel().selectedRows()}
        self.presenter.remove([self.table.entry(row) for row in rows])

    def read_csv(self, path: Path, kind: TableKind) -> None:
        """Read a CSV file whole, or say which rows cannot be taken."""
        subject = self._person
        self.session.do(
            lambda catalog: import_table(catalog, subject, path, kind, today=_today()),
            self.tr("{} was read.").format(path.name),
        )

    def write_csv(self, path: Path, kind: TableKind) -> None:
        """Write a part of the journal as CSV."""
        text = table_text(subject_journal(self.session.opened, self._person), kind)
        try:
            replace_file(path, text.encode())
        except OSError as error:
            self.session.say(f"{error.strerror}: {path.name}")
            return
        self.session.say(self.tr("Saved as {}.").format(path.name))

    def copy_template(self, template: RegimenTemplate) -> None:
        """Write the courses of a template down, beginning today; each can be changed."""
        subject, courses = self._person, template.courses(_today())
        said = self.tr("{} was copied. Open doses are for you and your doctor to fill in.")
        self.session.do(
            lambda catalog: write_entries(catalog, subject, courses, label=f"Copy {template.name}"),
            said.format(spoken(template.name)),
        )

    def _write(self, value: Kept) -> bool:
        subject = self._person
        return self.session.do(
            lambda catalog: write_entries(catalog, subject, [value], label="Add an entry"),
            self.tr("Written down."),
        )

    def _replace(self, number: int, value: Kept) -> bool:
        subject = self._person
        return self.session.do(
            lambda catalog: replace_entry(catalog, subject, number, value, "Change an entry"),
            self.tr("The entry was changed."),
        )

    def _remove(self, number: int) -> bool:
        subject = self._person
        return self.session.do(
            lambda catalog: remove_entry(catalog, subject, number),
            self.tr("The entry was taken out."),
        )

    @property
    def _person(self) -> Subject:
        """The chosen person; without one the page shows nothing that could ask for it."""
        if self.session.subject is None:
            msg = "no person is chosen"
            raise RuntimeError(msg)
        return self.session.subject

    def _lay_out(self) -> None:
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        title = QLabel(self.tr("Journal"))
        title.setProperty("role", "title")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self._count)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.tools)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self.list, 1)
        across.addWidget(self.card)
        written = QWidget()
        column = QVBoxLayout(written)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(across, 1)
        self._either = QStackedLayout(self)
        self._either.addWidget(written)
        self._either.addWidget(self._empty)

    def _make_actions(self) -> None:
        remove = QAction(self.tr("Take the chosen entries out"), self)
        remove.setProperty("menu", "edit")
        remove.setShortcut(QKeySequence.StandardKey.Delete)
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self.remove_chosen)
        self.list.addAction(remove)
        actions = [remove]
        for number, kind in enumerate(EntryKind, start=1):
            action = QAction(self.tr("Write down: {}").format(kind_words(kind)), self)
            action.setShortcut(f"Alt+{number}")
            action.triggered.connect(lambda _=False, kind=kind: self._begin(kind))
            actions.append(action)
        self.addActions(actions)

    def _begin(self, kind: EntryKind) -> None:
        if self.presenter.editing is not None:
            self.presenter.forget_change()
        self.card.show_kind(kind)
        self.card.form.begin()


def _today() -> date:
    return datetime.now(UTC).astimezone().date()
