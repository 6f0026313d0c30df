"""All entries of a person as a table, the newest first."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pigmenttrack.app.catalog_journal_words import entry_words
from pigmenttrack.domain.blinded_reading import BlindedReading
from pigmenttrack.domain.journal import Course, Event, Exposure, RiskFlag, Symptom
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.score_result import ScoreResult
from pigmenttrack.gui.shown import kept_in_order
from pigmenttrack.gui.spoken import spoken_parts
from pigmenttrack.store.journal import JournalEntry, Kept

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 4
WHAT, NOTE = 1, 3


class EntriesTable(QAbstractTableModel):
    """When, what, how much, note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[JournalEntry] = []

    def show_entries(self, entries: Sequence[JournalEntry]) -> None:
        """Show these in place of the present ones."""
        self.beginResetModel()
        self._entries = sorted(
            entries, key=lambda entry: (day_of_entry(entry.value), entry.number), reverse=True
        )
        self.endResetModel()

    def entry(self, row: int) -> JournalEntry:
        """Return the entry of a row."""
        return self._entries[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of entries."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        wanted = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        if not index.isValid() or role not in wanted:
            return None
        value = self._entries[index.row()].value
        words = entry_words(value)[index.column()]
        persons = {NOTE, WHAT} if isinstance(value, Course) else {NOTE}
        return words if index.column() in persons else kept_in_order(spoken_parts(words))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the title of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("When"), self.tr("What"), self.tr("Value"), self.tr("Note"))[section]


def day_of_entry(value: Kept) -> date:
    """Return the day by which an entry is sorted; facts without a day come last."""
    match value:
        case Course():
            return value.started_on
        case Event() | Exposure():
            return value.happened_on
        case Symptom():
            return value.felt_on
        case LabResult() | ScoreResult():
            return value.taken_on
        case BlindedReading():
            return value.read_on
        case RiskFlag():
            return date.min
