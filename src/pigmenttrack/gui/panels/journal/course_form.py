"""A course: substance, dose, first and last day."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from pigmenttrack.domain.journal import Course, Route
from pigmenttrack.domain.journal_dosing import dosing_from_text
from pigmenttrack.gui.panels.journal.dose_words import dose_in_english
from pigmenttrack.gui.panels.journal.entry_form import (
    EntryForm,
    choice_field,
    choose,
    day_field,
    day_of,
    show_day,
)
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.store.journal import Kept


class CourseForm(EntryForm):
    """Writes down a course; another dose is another course."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.substance = QLineEdit()
        self.substance.setPlaceholderText(self.tr("vitamin B12"))
        self.dose = QLineEdit()
        self.dose.setPlaceholderText(self.tr("1000 µg daily, or 2 x 500 µg a week"))
        self.form = QLineEdit()
        self.form.setPlaceholderText(self.tr("cyanocobalamin"))
        self.route = choice_field([route.value for route in Route])
        self.first_day = day_field()
        self.goes_on = QCheckBox(self.tr("still going on"))
        self.goes_on.setChecked(True)
        self.last_day = day_field()
        self.last_day.setEnabled(False)
        self.goes_on.toggled.connect(lambda on: self.last_day.setEnabled(not on))
        self.adherence = QLineEdit()
        self.adherence.setPlaceholderText(self.tr("% of intakes really taken; may stay empty"))
        self.note = QLineEdit()
        self.add(self.tr("Substance"), self.substance)
        self.add(self.tr("Dose"), self.dose)
        self.add(self.tr("Form"), self.form)
        self.add(self.tr("Taken"), self.route)
        self.add(self.tr("First day"), self.first_day)
        self.add(self.tr("Until"), self.goes_on)
        self.add(self.tr("Last day"), self.last_day)
        self.add(self.tr("Adherence"), self.adherence)
        self.add(self.tr("Note"), self.note)

    def value(self) -> Course:
        """Return the course."""
        dose, taken = self.dose.text().strip(), self.adherence.text().strip().rstrip("% ")
        return Course(
            substance=self.substance.text().strip(),
            dosing=dosing_from_text(dose_in_english(dose)) if dose else None,
            form=self.form.text().strip(),
            route=Route(self.route.currentData()),
            started_on=day_of(self.first_day),
            stopped_on=None if self.goes_on.isChecked() else day_of(self.last_day),
            adherence_pct=float(taken.replace(",", ".")) if taken else None,
            note=self.note.text().strip(),
        )

    def show_value(self, value: Kept) -> None:
        """Fill the fields."""
        if not isinstance(value, Course):
            raise TypeError(type(value))
        self.substance.setText(value.substance)
        self.dose.setText("" if value.dosing is None else spoken(str(value.dosing)))
        self.form.setText(value.form)
        choose(self.route, value.route.value)
        show_day(self.first_day, value.started_on)
        self.goes_on.setChecked(value.stopped_on is None)
        if value.stopped_on is not None:
            show_day(self.last_day, value.stopped_on)
        self.adherence.setText("" if value.adherence_pct is None else f"{value.adherence_pct:g}")
        self.note.setText(value.note)
