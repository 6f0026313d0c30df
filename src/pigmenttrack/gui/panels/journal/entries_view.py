"""Where the entries of a journal are listed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pigmenttrack.gui.panels.journal.entries_table import EntriesTable

VALUE_COLUMN = 2
WIDEST_PX = 260  # of a column: a long note must not push the values out of sight
WIDEST_SHARE = 0.7  # of what is seen: a day is seen whole, and what it is about in part


class EntriesView(QTableView):
    """A table whose columns are as wide as their words, within reason."""

    def __init__(self, table: EntriesTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(table)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setAccessibleName(self.tr("Entries, the newest first"))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(WIDEST_PX)
        header.setSectionResizeMode(VALUE_COLUMN, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a long word in the first column from filling all that is seen."""
        super().resizeEvent(event)
        widest = min(WIDEST_PX, round(WIDEST_SHARE * self.viewport().width()))
        header = self.horizontalHeader()
        if header.maximumSectionSize() != widest:
            header.setMaximumSectionSize(widest)
