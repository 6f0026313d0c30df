"""A score: from its items with the total told at once, or the bare total of a report."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.score_bands import bands_of
from pigmenttrack.domain.score_items import score_from_items
from pigmenttrack.domain.score_result import SCORE_RANGES, ScoreKind, ScoreResult
from pigmenttrack.gui.panels.journal.body_picture import BodyPicture
from pigmenttrack.gui.panels.journal.entry_form import (
    EntryForm,
    choice_field,
    choose,
    day_field,
    day_of,
    show_day,
)
from pigmenttrack.gui.panels.journal.score_scales import Scale, scales_of
from pigmenttrack.gui.shown import shown_number
from pigmenttrack.gui.spoken import spoken, spoken_error
from pigmenttrack.gui.widgets.number_field import NumberField
from pigmenttrack.store.journal import Kept

_WITH_BODY = {ScoreKind.SCORAD, ScoreKind.OBJECTIVE_SCORAD, ScoreKind.PO_SCORAD}


class ItemFields(QWidget):
    """One field for each item of a score.

    Signals
    -------
    changed : an item has another value.
    """

    changed = Signal()

    def __init__(self, kind: ScoreKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QFormLayout()
        self._fields: dict[str, QDoubleSpinBox | QComboBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.body = BodyPicture() if kind in _WITH_BODY else None
        if self.body is not None:
            self.body.extent_changed.connect(self._take_extent)
            column.addWidget(self.body)
        column.addLayout(rows)
        for name, scale in scales_of(kind).items():
            field = _field(scale)
            label = spoken(scale.words)
            field.setAccessibleName(label)
            rows.addRow(label, field)
            self._fields[name] = field
            if isinstance(field, QComboBox):
                field.currentIndexChanged.connect(lambda _: self.changed.emit())
            else:
                field.valueChanged.connect(lambda _: self.changed.emit())

    def items(self) -> dict[str, float]:
        """Return every item's value."""
        return {
            name: float(field.currentData() if isinstance(field, QComboBox) else field.value())
            for name, field in self._fields.items()
        }

    def show_items(self, items: "dict[str, float]") -> None:
        """Put values into the fields; items unknown here are left out."""
        for name, value in items.items():
            field = self._fields.get(name)
            if isinstance(field, QComboBox):
                field.setCurrentIndex(field.findData(value))
            elif field is not None:
                field.setValue(value)

    def fields(self) -> "list[QDoubleSpinBox | QComboBox]":
        """Return the fields in their order."""
        return list(self._fields.values())

    def _take_extent(self, extent: float) -> None:
        field = self._fields["extent"]
        if isinstance(field, QDoubleSpinBox):
            field.setValue(extent)


class ScoreForm(EntryForm):
    """Writes down a score."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = choice_field([kind.value for kind in ScoreKind])
        self.taken_on = day_field()
        self.bare = QCheckBox(self.tr("the total alone, as a report tells it"))
        self.bare_total = NumberField()
        self.bare_total.setDecimals(1)
        self.total = QLabel()
        self.total.setProperty("role", "heading")
        self.total.setWordWrap(True)
        self.add(self.tr("Score"), self.kind)
        self.add(self.tr("Day"), self.taken_on)
        self.add(self.tr("Told by"), self.bare)
        self.add(self.tr("Total"), self.bare_total)
        self.items = ItemFields(ScoreKind.SCORAD)
        self.rows.addRow(self.total)
        self.rows.addRow(self.items)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.bare.toggled.connect(self._show_bare)
        self.bare_total.valueChanged.connect(lambda _: self._tell_total())
        self._show_kind()

    def value(self) -> ScoreResult:
        """Return the score."""
        kind, day = ScoreKind(self.kind.currentData()), day_of(self.taken_on)
        if self.bare.isChecked():
            return ScoreResult(taken_on=day, kind=kind, total=self.bare_total.value())
        return score_from_items(kind, self.items.items(), day)

    def show_value(self, value: Kept) -> None:
        """Fill the fields."""
        if not isinstance(value, ScoreResult):
            raise TypeError(type(value))
        choose(self.kind, value.kind.value)
        show_day(self.taken_on, value.taken_on)
        self.bare.setChecked(not value.items)
        self.bare_total.setValue(value.total)
        self.items.show_items(dict(value.items))

    def clear(self) -> None:
        """Begin the same score anew."""
        self._show_kind()

    def _show_kind(self) -> None:
        kind = ScoreKind(self.kind.currentData())
        low, high = SCORE_RANGES[kind]
        self.bare_total.setRange(low, high)
        old, self.items = self.items, ItemFields(kind)
        self.rows.removeRow(old)
        self.rows.addRow(self.items)
        for field in self.items.fields():
            field.installEventFilter(self)
        self.items.changed.connect(self._tell_total)
        self._show_bare(self.bare.isChecked())

    def _show_bare(self, bare: bool) -> None:
        self.items.setVisible(not bare)
        self.rows.setRowVisible(self.bare_total, bare)
        self._tell_total()

    def _tell_total(self) -> None:
        try:
            result = self.value()
        except (BadRequest, ValueError) as error:
            self.total.setText(spoken_error(error))
            return
        words = [f"{spoken(result.kind.value)} {shown_number(result.total, 1)}"]
        words += [f"{spoken(word)} ({spoken(name)})" for name, word in bands_of(result).items()]
        self.total.setText("\n".join(words))


def _field(scale: Scale) -> "QDoubleSpinBox | QComboBox":
    if scale.words_of:
        choices = choice_field([])
        for value, word in scale.words_of:
            choices.addItem(spoken(word), value)
        return choices
    number = NumberField()
    number.setRange(scale.low, scale.high)
    number.setSingleStep(scale.step)
    number.setDecimals(scale.decimals)
    return number
