"""One photo in Import: picture, day, and what was seen on it at once."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFrame,
    QGraphicsOpacityEffect,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.app.photo_look import PhotoLook
from pigmenttrack.gui.panels.import_photos.presenter import PhotoLine
from pigmenttrack.gui.shown import shown_date, typed_day_form
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.widgets.cover_picture import CoverPicture

_LEFT_OUT_OPACITY = 0.5


class PhotoTile(QFrame):
    """Shows a `PhotoLine`; emits what the person decides.

    Signals
    -------
    chosen : bool
    day_told : date
    """

    chosen = Signal(bool)
    day_told = Signal(object)

    def __init__(self, line: PhotoLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._name = line.photo.name
        self.box = QCheckBox(self._name)
        self.box.setChecked(line.chosen)
        self.box.toggled.connect(self.chosen)
        self._picture = CoverPicture()
        self._marks = _wrapped("small")
        self._doubts = _wrapped("doubt")
        self._day = QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(6)
        column.addWidget(self._picture)
        column.addWidget(self.box)
        column.addWidget(self._day)
        self._question = self._day_question(line)
        column.addWidget(self._question)
        column.addWidget(self._marks)
        column.addWidget(self._doubts)
        column.addStretch()
        self.show_line(line)

    def show_line(self, line: PhotoLine) -> None:
        """Show the photo's state."""
        day = line.visited_on
        self._day.setVisible(day is not None)
        self._day.setText("" if day is None else shown_date(day))
        left_out = line.is_there or bool(line.refused)
        self.box.setEnabled(not left_out)
        if line.refused:
            with QSignalBlocker(self.box):
                self.box.setChecked(False)
        self._question.setVisible(line.photo.captured is None and not line.refused)
        # Greyed as a whole: what is there already needs no decision.
        effect = QGraphicsOpacityEffect(self._picture) if left_out else None
        if effect is not None:
            effect.setOpacity(_LEFT_OUT_OPACITY)
        self._picture.setGraphicsEffect(effect)  # type: ignore[arg-type] # None takes it off
        if line.look is not None:
            self._picture.show_bytes(line.look.picture)
        self._show_words(line)

    def _show_words(self, line: PhotoLine) -> None:
        doubts: list[str] = []
        marks = ""
        if line.refused:
            doubts.append(spoken(line.refused))
        elif line.is_there:
            marks = self.tr("The site has this photo already.")
        elif line.look is None:
            marks = self.tr("Looking at it…")
        else:
            doubts += self._look_doubts(line.look)
            marks = self._look_marks(line.look)
            self._marks.setToolTip("\n".join(spoken(one) for one in line.look.sentences))
        for label, text in ((self._marks, marks), (self._doubts, "\n".join(doubts))):
            label.setText(text)
            label.setVisible(bool(text))

    def _look_marks(self, look: PhotoLook) -> str:
        seen = (
            (look.is_sharp, self.tr("sharp")),
            (look.is_lit, self.tr("well lit")),
            (look.has_scale, self.tr("scale found")),
            (bool(look.is_same_place), self.tr("same place")),
        )
        return "  ".join(f"✓ {word}" for good, word in seen if good)

    def _look_doubts(self, look: PhotoLook) -> list[str]:
        doubts = []
        if not look.is_sharp:
            doubts.append(self.tr("Blurred: rest the phone on something and take it again."))
        if not look.is_lit:
            doubts.append(self.tr("Light: too dark, too bright or without colour."))
        if not look.has_scale:
            doubts.append(self.tr("No scale in view: areas are told in percent."))
        if look.is_same_place is False:
            doubts.append(self.tr("Not recognised as the same place. Is the site right?"))
        return doubts

    def _day_question(self, line: PhotoLine) -> QWidget:
        question = QWidget()
        if line.photo.captured is not None or line.refused:
            return question
        edit = QDateEdit(QDate.currentDate())
        edit.setCalendarPopup(True)
        edit.setDisplayFormat(typed_day_form())
        edit.setMaximumDate(QDate.currentDate())
        edit.setAccessibleName(self.tr("Day on which {} was taken").format(self._name))
        told = QPushButton(self.tr("Taken on this day"))
        told.clicked.connect(lambda: self._tell_day(edit))
        words = _wrapped("doubt")
        words.setText(self.tr("When was it taken?"))
        words.show()
        column = QVBoxLayout(question)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (words, edit, told):
            column.addWidget(part)
        return question

    def _tell_day(self, edit: QDateEdit) -> None:
        chosen = edit.date()
        self.day_told.emit(date(chosen.year(), chosen.month(), chosen.day()))


def _wrapped(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.hide()
    return label
