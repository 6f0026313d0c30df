"""The row of tools above the list: filter, templates, facts, CSV."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFileDialog, QMenu, QPushButton, QWidget

from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.domain.journal import RiskFlag
from pigmenttrack.domain.regimen import TEMPLATES
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.panels.journal.kind_words import kind_words
from pigmenttrack.gui.panels.journal.presenter import EntryKind
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.widgets.flow_layout import FlowLayout


class JournalTools(QWidget):
    """What else can be done with a journal.

    Signals
    -------
    filtered : EntryKind or None
    template_asked : RegimenTemplate
    fact_ticked : RiskFlag, bool
    csv_read, csv_written : Path, TableKind
        A file was chosen.
    """

    filtered = Signal(object)
    template_asked = Signal(object)
    fact_ticked = Signal(object, bool)
    csv_read = Signal(object, object)
    csv_written = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: dict[RiskFlag, QAction] = {}
        across = FlowLayout(self)
        for part in (
            self._make_filter(),
            self._make_templates(),
            self._make_facts(),
            self._make_tables(),
        ):
            across.addWidget(part)

    def show_facts(self, flags: frozenset[RiskFlag]) -> None:
        """Tick these, telling nobody."""
        for flag, action in self._facts.items():
            with QSignalBlocker(action):
                action.setChecked(flag in flags)

    def _make_filter(self) -> QComboBox:
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Which entries are listed"))
        self.filter.addItem(self.tr("All entries"), None)
        for kind in EntryKind:
            self.filter.addItem(kind_words(kind), kind)
        self.filter.currentIndexChanged.connect(
            lambda _: self.filtered.emit(self.filter.currentData())
        )
        return self.filter

    def _make_templates(self) -> QPushButton:
        button = _menu_button(self.tr("Templates"), "calendar")
        for template in TEMPLATES:
            action = button.menu().addAction(spoken(template.name))
            action.triggered.connect(lambda _=False, one=template: self.template_asked.emit(one))
        return button

    def _make_facts(self) -> QPushButton:
        button = _menu_button(self.tr("Facts"), "flag")
        for flag in RiskFlag:
            action = QAction(spoken(flag.value), button)
            button.menu().addAction(action)
            action.setCheckable(True)
            action.toggled.connect(lambda on, flag=flag: self.fact_ticked.emit(flag, on))
            self._facts[flag] = action
        return button

    def _make_tables(self) -> QPushButton:
        button = _menu_button(self.tr("CSV"), "save")
        for table in TableKind:
            read = button.menu().addAction(self.tr("Read {} …").format(spoken(table.value)))
            read.triggered.connect(lambda _=False, table=table: self._ask_which(table))
        button.menu().addSeparator()
        for table in TableKind:
            write = button.menu().addAction(self.tr("Save {} …").format(spoken(table.value)))
            write.triggered.connect(lambda _=False, table=table: self._ask_where(table))
        return button

    def _ask_which(self, table: TableKind) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Read a CSV file"), "", "CSV (*.csv)")
        if chosen:
            self.csv_read.emit(Path(chosen), table)

    def _ask_where(self, table: TableKind) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as CSV"), f"{table.value}.csv", "CSV (*.csv)"
        )
        if chosen:
            self.csv_written.emit(Path(chosen), table)


def _menu_button(text: str, icon: str) -> QPushButton:
    button = QPushButton(text)
    set_icon(button, icon)
    button.setMenu(QMenu(button))
    return button
