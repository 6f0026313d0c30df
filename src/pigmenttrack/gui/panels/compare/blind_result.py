"""What readers said without knowing the dates, beside what was measured."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.domain.blinded_reading import Agreement, BlindedReading, Reading, agreement
from pigmenttrack.gui.shown import shown_date, shown_number


class BlindResult(QWidget):
    """One reading at a time, the latest first; nothing of it is a verdict on the reader.

    Signals
    -------
    left
        Back to comparing.
    again
        Another reading is wanted.
    table_wanted
        The readings should be saved.
    """

    left = Signal()
    again = Signal()
    table_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.readings: tuple[BlindedReading, ...] = ()
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Which reading is shown"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.currentIndexChanged.connect(self._show)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.told = QTableWidget(0, 4)
        self.save_button = QPushButton(self.tr("Save the readings…"))
        self.save_button.clicked.connect(self.table_wanted)
        self._lay_out()

    def show_readings(self, readings: Sequence[BlindedReading]) -> None:
        """Show the latest of these; they come in the order in which they were read."""
        self.readings = tuple(readings)
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for one in reversed(self.readings):
                day = shown_date(one.read_on)
                self.choice.addItem(f"{day}, {one.reader}" if one.reader else day, one)
        self.choice.setVisible(len(self.readings) > 1)
        self.save_button.setVisible(bool(self.readings))
        self._show()

    def text(self) -> str:
        """Return what is said of the reading that is shown."""
        return self._words.text()

    def _show(self, _: int = 0) -> None:
        shown = self.choice.currentData()
        if not isinstance(shown, BlindedReading):
            self._words.setText(self.tr("Nothing was read."))
            self.told.hide()
            return
        self._words.setText(_words(agreement(shown.pairs)))
        said = {
            Reading.LEFT: self.tr("the left one"),
            Reading.SAME: self.tr("no difference"),
            Reading.RIGHT: self.tr("the right one"),
        }
        self.told.setRowCount(len(shown.pairs))
        for row, pair in enumerate(shown.pairs):
            days = (shown_date(pair.left.taken_on), shown_date(pair.right.taken_on))
            for column, text in enumerate((*days, said[pair.said], said[pair.measured])):
                self.told.setItem(row, column, QTableWidgetItem(text))
        self.told.show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        title = QLabel(self.tr("Your reading and the measurement"))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.choice)
        column.addLayout(head)
        column.addWidget(self._words)
        self.told.setHorizontalHeaderLabels(
            [self.tr("Left"), self.tr("Right"), self.tr("You said"), self.tr("Measured")]
        )
        self.told.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.told.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.told.verticalHeader().hide()
        self.told.setAccessibleName(title.text())
        column.addWidget(self.told, 1)
        column.addStretch(0)
        row = QHBoxLayout()
        back = QPushButton(self.tr("Back to comparing"))
        back.setProperty("kind", "primary")
        back.clicked.connect(self.left)
        again = QPushButton(self.tr("Read again"))
        again.clicked.connect(self.again)
        for button in (back, again, self.save_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)


def _words(result: Agreement) -> str:
    translate = QCoreApplication.translate
    said = translate(
        "compare",
        "Of {read} pairs, you and the measurement said the same on {same}: {share} % "
        "(95 % interval {low} to {high} %).",
    ).format(
        same=result.same,
        read=result.read,
        share=shown_number(100 * result.share, 0),
        low=shown_number(100 * result.low, 0),
        high=shown_number(100 * result.high, 0),
    )
    apart = translate(
        "compare",
        "On {opposite} you said the opposite; on {unseen} you saw no difference where one was "
        "measured; on {noise} you saw one where none was measured beyond the noise of the series.",
    ).format(opposite=result.opposite, unseen=result.unseen, noise=result.seen_in_noise)
    chance = translate(
        "compare", "Giving one and the same answer every time would agree on up to {one}."
    ).format(one=result.one_answer)
    limits = translate(
        "compare",
        "Pairs of one series share photos, so the true interval is wider than this. Where you and "
        "the measurement differ, this does not say who is right.",
    )
    return f"{said}\n{apart}\n{chance}\n\n{limits}"
