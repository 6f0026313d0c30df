"""What belongs to one day: symptoms, ultraviolet light, events."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSlider, QWidget

from pigmenttrack.domain.journal import (
    Event,
    EventKind,
    Exposure,
    LightKind,
    Symptom,
    SymptomKind,
)
from pigmenttrack.gui.panels.journal.entry_form import (
    EntryForm,
    choice_field,
    choose,
    day_field,
    day_of,
    show_day,
)
from pigmenttrack.store.journal import Kept

STRONGEST = 10


class SymptomForm(EntryForm):
    """How strong something was, 0 to 10."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = choice_field([kind.value for kind in SymptomKind])
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, STRONGEST)
        self.strength.setPageStep(1)
        self.strength.setTickPosition(QSlider.TickPosition.TicksBelow)
        self._told = QLabel("0")
        self._told.setMinimumWidth(self._told.fontMetrics().horizontalAdvance("10 "))
        self.strength.valueChanged.connect(self._told.setNum)
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.strength, 1)
        across.addWidget(self._told)
        self.felt_on = day_field()
        self.add(self.tr("Symptom"), self.kind)
        self.rows.addRow(self.tr("Strength, 0 none to 10 worst"), holder)
        self.strength.setAccessibleName(self.tr("Strength, 0 none to 10 worst"))
        self.strength.installEventFilter(self)
        self.add(self.tr("Day"), self.felt_on)

    def value(self) -> Symptom:
        """Return the symptom."""
        return Symptom(
            felt_on=day_of(self.felt_on),
            kind=SymptomKind(self.kind.currentData()),
            strength=self.strength.value(),
        )

    def show_value(self, value: Kept) -> None:
        """Fill the fields."""
        if not isinstance(value, Symptom):
            raise TypeError(type(value))
        choose(self.kind, value.kind.value)
        self.strength.setValue(value.strength)
        show_day(self.felt_on, value.felt_on)


class LightForm(EntryForm):
    """Sun or phototherapy, in minutes or as a dose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = choice_field([kind.value for kind in LightKind])
        self.minutes, self.dose = QLineEdit(), QLineEdit()
        self.minutes.setPlaceholderText(self.tr("min"))
        self.dose.setPlaceholderText("mJ/cm²")
        self.happened_on = day_field()
        self.note = QLineEdit()
        self.add(self.tr("Light"), self.kind)
        self.add(self.tr("Minutes"), self.minutes)
        self.add(self.tr("or dose"), self.dose)
        self.add(self.tr("Day"), self.happened_on)
        self.add(self.tr("Note"), self.note)

    def value(self) -> Exposure:
        """Return the exposure."""
        return Exposure(
            happened_on=day_of(self.happened_on),
            kind=LightKind(self.kind.currentData()),
            minutes=_number(self.minutes.text()),
            dose_mj_per_cm2=_number(self.dose.text()),
            note=self.note.text().strip(),
        )

    def show_value(self, value: Kept) -> None:
        """Fill the fields."""
        if not isinstance(value, Exposure):
            raise TypeError(type(value))
        choose(self.kind, value.kind.value)
        self.minutes.setText("" if value.minutes is None else f"{value.minutes:g}")
        self.dose.setText("" if value.dose_mj_per_cm2 is None else f"{value.dose_mj_per_cm2:g}")
        show_day(self.happened_on, value.happened_on)
        self.note.setText(value.note)


class EventForm(EntryForm):
    """What happened on one day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = choice_field([kind.value for kind in EventKind])
        self.happened_on = day_field()
        self.note = QLineEdit()
        self.add(self.tr("Event"), self.kind)
        self.add(self.tr("Day"), self.happened_on)
        self.add(self.tr("Note"), self.note)

    def value(self) -> Event:
        """Return the event."""
        return Event(
            happened_on=day_of(self.happened_on),
            kind=EventKind(self.kind.currentData()),
            note=self.note.text().strip(),
        )

    def show_value(self, value: Kept) -> None:
        """Fill the fields."""
        if not isinstance(value, Event):
            raise TypeError(type(value))
        choose(self.kind, value.kind.value)
        show_day(self.happened_on, value.happened_on)
        self.note.setText(value.note)


def _number(text: str) -> float | None:
    return float(text.strip().replace(",", ".")) if text.strip() else None
