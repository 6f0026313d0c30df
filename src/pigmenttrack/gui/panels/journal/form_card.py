"""The card on the right: which kind of entry, its form, and the button that writes it down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.gui.panels.journal.course_form import CourseForm
from pigmenttrack.gui.panels.journal.day_forms import EventForm, LightForm, SymptomForm
from pigmenttrack.gui.panels.journal.entry_form import EntryForm
from pigmenttrack.gui.panels.journal.kind_words import kind_words
from pigmenttrack.gui.panels.journal.lab_form import LabForm
from pigmenttrack.gui.panels.journal.presenter import EntryKind
from pigmenttrack.gui.panels.journal.score_form import ScoreForm
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.widgets.flow_layout import FlowLayout
from pigmenttrack.gui.widgets.side_column import CardFrame

_FORMS: dict[EntryKind, type[EntryForm]] = {
    EntryKind.COURSE: CourseForm,
    EntryKind.LAB: LabForm,
    EntryKind.SCORE: ScoreForm,
    EntryKind.SYMPTOM: SymptomForm,
    EntryKind.LIGHT: LightForm,
    EntryKind.EVENT: EventForm,
}
WIDTH_PX = 380


class FormCard(CardFrame):
    """One form at a time.

    Signals
    -------
    submitted : the form should be written down.
    left : the entry that is being changed should stay as it is.
    kind_asked : EntryKind
    """

    submitted = Signal()
    left = Signal()
    kind_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH_PX, parent)
        self.forms = {kind: form() for kind, form in _FORMS.items()}
        self.kind_buttons = QButtonGroup(self)
        self.kind = EntryKind.COURSE
        self.fault = QLabel()
        self.fault.setProperty("role", "doubt")
        self.fault.setWordWrap(True)
        self.add_button = QPushButton()
        self.add_button.setProperty("kind", "primary")
        self.add_button.clicked.connect(self.submitted)
        self.leave_button = QPushButton(self.tr("Leave as it is"))
        self.leave_button.clicked.connect(self.left)
        self._lay_out()
        self.show_kind(EntryKind.COURSE)
        self.show_changing(changing=False)

    @property
    def form(self) -> EntryForm:
        """The form that is shown."""
        return self.forms[self.kind]

    def show_kind(self, kind: EntryKind) -> None:
        """Show the form of a kind of entry."""
        self.kind = kind
        self.show_fault("")
        self._stack.setCurrentIndex(list(EntryKind).index(kind))
        self.kind_buttons.button(list(EntryKind).index(kind)).setChecked(True)

    def show_fault(self, words: str) -> None:
        """Say what is missing in the form; empty: nothing is."""
        self.fault.setText(spoken(words))
        self.fault.setVisible(bool(words))

    def show_changing(self, *, changing: bool) -> None:
        """Say whether an old entry is being changed, or a new one written."""
        self.add_button.setText(self.tr("Change the entry") if changing else self.tr("Write down"))
        self.leave_button.setVisible(changing)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for form in self.forms.values():
            form.submitted.connect(self.submitted)
            self._stack.addWidget(_scrolled(form))
        row = QHBoxLayout()
        row.addWidget(self.add_button, 1)
        row.addWidget(self.leave_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._kind_row())
        column.addWidget(self._stack, 1)
        column.addWidget(self.fault)
        column.addLayout(row)

    def _kind_row(self) -> FlowLayout:
        across = FlowLayout(spacing=6)
        for number, kind in enumerate(EntryKind):
            button = QPushButton(kind_words(kind))
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, kind=kind: self.kind_asked.emit(kind))
            self.kind_buttons.addButton(button, number)
            across.addWidget(button)
        return across


def _scrolled(form: EntryForm) -> QScrollArea:
    """Give a form a scroll bar of its own, on the card's own ground."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(form)
    area.viewport().setAutoFillBackground(False)
    form.setAutoFillBackground(False)
    return area
