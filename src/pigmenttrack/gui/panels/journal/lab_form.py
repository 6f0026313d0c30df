"""A laboratory result, in the unit that the laboratory used."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from pigmenttrack.domain.labs import Comparator, LabResult
from pigmenttrack.domain.labs_analytes import ANALYTES, analyte_named
from pigmenttrack.domain.labs_checks import unit_doubts
from pigmenttrack.domain.labs_thresholds import THRESHOLD_SETS, ThresholdSet
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


class LabForm(EntryForm):
    """Writes down one value with its range; doubts about the unit are told while typing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.analyte = choice_field([])
        for key, analyte in ANALYTES.items():
            self.analyte.addItem(spoken(analyte.name), key)
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("as printed: 312, or <150"))
        self.unit = choice_field([])
        self.low, self.high = QLineEdit(), QLineEdit()
        self.low.setPlaceholderText(self.tr("from"))
        self.high.setPlaceholderText(self.tr("to"))
        self.taken_on = day_field()
        self.note = QLineEdit()
        self._sets: Sequence[ThresholdSet] = THRESHOLD_SETS
        self.words = QLabel()
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.add(self.tr("Value of"), self.analyte)
        self.add(self.tr("Result"), self.number)
        self.add(self.tr("Unit"), self.unit)
        self.rows.addRow(self.tr("Laboratory's range"), self._ends())
        self.rows.addRow(self.words)
        self.add(self.tr("Day"), self.taken_on)
        self.add(self.tr("Note"), self.note)
        self.analyte.currentIndexChanged.connect(self._fill_units)
        for changed in (self.number.textChanged, self.unit.currentIndexChanged):
            changed.connect(lambda *_: self._tell_doubts())
        self._fill_units()

    def value(self) -> LabResult:
        """Return the result."""
        text = self.number.text().strip()
        bound = text[:1] if text[:1] in {"<", ">"} else ""
        return LabResult(
            taken_on=day_of(self.taken_on),
            analyte=str(self.analyte.currentData()),
            value=_decimal(text.removeprefix(bound)),
            unit=str(self.unit.currentData()),
            comparator=Comparator(bound),
            ref_low=_decimal(self.low.text()) if self.low.text().strip() else None,
            ref_high=_decimal(self.high.text()) if self.high.text().strip() else None,
            note=self.note.text().strip(),
        )

    def use_sets(self, sets: Sequence[ThresholdSet]) -> None:
        """Tell a value in the words of these sets alone: those that the person chose."""
        self._sets = tuple(sets)
        self._tell_doubts()

    def show_value(self, value: Kept) -> None:
        """Fill the fields."""
        if not isinstance(value, LabResult):
            raise TypeError(type(value))
        choose(self.analyte, value.analyte)
        self.number.setText(f"{value.comparator.value}{value.value}")
        choose(self.unit, value.unit)
        self.low.setText("" if value.ref_low is None else str(value.ref_low))
        self.high.setText("" if value.ref_high is None else str(value.ref_high))
        show_day(self.taken_on, value.taken_on)
        self.note.setText(value.note)

    def clear(self) -> None:
        """Empty the fields; the laboratory's range differs from value to value."""
        super().clear()
        self.hint("")

    def _ends(self) -> QWidget:
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        for field, name in ((self.low, self.tr("Range from")), (self.high, self.tr("Range to"))):
            field.setAccessibleName(name)
            field.installEventFilter(self)
            across.addWidget(field)
        return holder

    def _fill_units(self) -> None:
        analyte = analyte_named(str(self.analyte.currentData()))
        self.unit.clear()
        for unit in dict.fromkeys((analyte.conventional_unit, analyte.si_unit)):
            if unit:
                self.unit.addItem(unit, unit)

    def _tell_doubts(self) -> None:
        words, doubts = self._told()
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.hint("\n".join(spoken(doubt) for doubt in doubts))

    def _told(self) -> tuple[str, tuple[str, ...]]:
        """Return what the sets call the value, and what is doubtful about its unit."""
        try:
            result = self.value()
        except ValueError:
            return "", ()
        own = [one for one in self._sets if one.analyte == result.analyte]
        told = [f"{spoken(word)} ({spoken(one.name)})" for one in own if (word := one.word(result))]
        return "\n".join(told), unit_doubts(result)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text.strip().replace(",", "."))
    except InvalidOperation as error:
        msg = f"'{text.strip()}' is no number"
        raise ValueError(msg) from error
