"""What all forms of the journal share: fields one under another, Return adds the entry."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.gui.shown import typed_day_form
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.store.journal import Kept


class EntryForm(QWidget):
    """Fields for one kind of entry.

    Signals
    -------
    submitted : Return was pressed in a field.
    """

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        self.rows = QFormLayout()
        self.rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.rows.setHorizontalSpacing(12)
        self.rows.setVerticalSpacing(8)
        column.addLayout(self.rows)
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._hint.hide()
        column.addWidget(self._hint)
        column.addStretch()
        self._first: QWidget | None = None

    def value(self) -> Kept:
        """Return the entry that the fields hold.

        Raises
        ------
        ValueError, BadRequest
            If a field is missing or no such thing exists.
        """
        raise NotImplementedError

    def show_value(self, value: Kept) -> None:
        """Fill the fields from an entry, to change it."""
        raise NotImplementedError

    def clear(self) -> None:
        """Empty the fields for the next entry; the day stays, for entries often share it."""
        for field in self.findChildren(QLineEdit):
            if not isinstance(field.parent(), QComboBox | QDateEdit):
                field.clear()

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def hint(self, words: str) -> None:
        """Say something under the fields; nothing hides it."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))

    def add(self, label: str, field: QWidget) -> None:
        """Add a field with its label."""
        self.rows.addRow(label, field)
        field.setAccessibleName(label)
        field.installEventFilter(self)
        self._first = self._first or field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Return in a field as "add"."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = event.modifiers() in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            }
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
                self.submitted.emit()
                return True
        return super().eventFilter(watched, event)


def day_field(day: date | None = None) -> QDateEdit:
    """Return a field for a day, today by default."""
    field = QDateEdit(_qdate(day or date.today()))  # noqa: DTZ011 - the person's own calendar
    field.setCalendarPopup(True)
    field.setDisplayFormat(typed_day_form())
    return field


def day_of(field: QDateEdit) -> date:
    """Return the day in a field."""
    day = field.date()
    return date(day.year(), day.month(), day.day())


def show_day(field: QDateEdit, day: date) -> None:
    """Put a day into a field."""
    field.setDate(_qdate(day))


def choice_field(words: Sequence[str]) -> QComboBox:
    """Return a field of choices, told in the chosen language, known by their own word."""
    field = QComboBox()
    # A long word must not make the form wider than its card.
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(10)
    for word in words:
        field.addItem(spoken(word), word)
    return field


def choose(field: QComboBox, word: str) -> None:
    """Choose by the choice's own word."""
    field.setCurrentIndex(field.findData(word))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
