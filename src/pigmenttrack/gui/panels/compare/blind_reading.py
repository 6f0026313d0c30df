"""Judge pairs of photos without their dates; at the end the reader's word beside the numbers."""

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.app.blinded_reading import Agreement, BlindPair, Reading
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto
from pigmenttrack.gui.panels.compare.blind_presenter import BlindPresenter
from pigmenttrack.gui.panels.compare.compare_stage import CompareStage
from pigmenttrack.gui.panels.compare.presenter import Mode
from pigmenttrack.gui.panels.compare.registered_shelf import RegisteredShelf
from pigmenttrack.gui.shown import shown_date, shown_number


class BlindReading(QWidget):
    """The reading's own place, in which nothing tells a date.

    Signals
    -------
    left
        The reader is done and wants to go back.
    table_wanted
        The readings should be saved.
    """

    left = Signal()
    table_wanted = Signal()

    def __init__(self, shelf: RegisteredShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = BlindPresenter(self)
        self._shelf = shelf
        self._pair: BlindPair | None = None
        self.stage = CompareStage()
        self.stage.show_outlines(False)  # noqa: FBT003 - on or off, as Qt's own slots take it
        self._progress = QLabel()
        self._progress.setProperty("role", "muted")
        self._question = QLabel(self.tr("Which photo shows more depigmented skin?"))
        self._question.setProperty("role", "heading")
        self._question.setWordWrap(True)
        self._result = QLabel()
        self._result.setWordWrap(True)
        self._result.setTextFormat(Qt.TextFormat.PlainText)
        self.told = QTableWidget(0, 4)
        self.save_button = QPushButton(self.tr("Save the readings…"))
        self.buttons: dict[Reading, QPushButton] = {}
        self.back_button = QPushButton(self.tr("One back"))
        self.end_button = QPushButton(self.tr("End here"))
        self._either = QStackedLayout(self)
        self._either.addWidget(self._reading_side())
        self._either.addWidget(self._result_side())
        shelf.ready.connect(self._show_photos)

    def start(self, photos: SitePhotos) -> None:
        """Begin with new pairs.

        Raises
        ------
        BadRequest
            If there are not two measured visits.
        """
        self._either.setCurrentIndex(0)
        # Not to be foreseen, and never to be repeated: no seed.
        self.presenter.start(photos, np.random.default_rng())
        self.setFocus()

    def show_pair(self, pair: BlindPair, number: int, total: int) -> None:
        """Show two photos without their dates."""
        self._pair = pair
        self._progress.setText(
            self.tr("Pair {number} of {total}").format(number=number, total=total)
        )
        self.back_button.setEnabled(number > 1)
        coming = [visit for one in self.presenter.ahead[:2] for visit in (one.left, one.right)]
        self._shelf.want(coming)
        self._show_photos()

    def show_result(self, result: Agreement | None) -> None:
        """Show how the reader did."""
        self._pair = None
        self.save_button.setVisible(result is not None)
        self._result.setText(self.tr("Nothing was read.") if result is None else _words(result))
        self._fill_table()
        self._either.setCurrentIndex(1)

    def result_text(self) -> str:
        """Return what is said at the end."""
        return self._result.text()

    def _show_photos(self, _: str = "") -> None:
        if self._pair is None:
            return
        left, right = self._shelf.get(self._pair.left), self._shelf.get(self._pair.right)
        self.stage.show_pair(None if left is None or right is None else (left, right), None)

    def _fill_table(self) -> None:
        said = {
            Reading.LEFT: self.tr("the left one"),
            Reading.SAME: self.tr("no difference"),
            Reading.RIGHT: self.tr("the right one"),
        }
        rows = self.presenter.told()
        self.told.setRowCount(len(rows))
        for row, (pair, reading) in enumerate(rows):
            days = (_day(pair.left), _day(pair.right))
            for column, text in enumerate((*days, said[reading], said[pair.measured])):
                self.told.setItem(row, column, QTableWidgetItem(text))
        self.told.setVisible(bool(rows))

    def _reading_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self._question, 1)
        head.addWidget(self._progress)
        column.addLayout(head)
        self.stage.show_mode(Mode.SIDE, 0.5)
        column.addWidget(self.stage, 1)
        row = QHBoxLayout()
        for reading, text, key in (
            (Reading.LEFT, self.tr("The left one"), "Left"),
            (Reading.SAME, self.tr("No difference"), "Down"),
            (Reading.RIGHT, self.tr("The right one"), "Right"),
        ):
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, reading=reading: self.presenter.read(reading))
            action = QAction(self)
            action.setShortcut(f"Ctrl+{key}")
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(button.click)
            self.addAction(action)
            button.setToolTip(f"Ctrl+{key}")
            row.addWidget(button, 1)
            self.buttons[reading] = button
        column.addLayout(row)
        foot = QHBoxLayout()
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        foot.addWidget(self.end_button)
        self.back_button.clicked.connect(self.presenter.back)
        self.end_button.clicked.connect(self.presenter.end)
        column.addLayout(foot)
        return side

    def _result_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        title = QLabel(self.tr("Your reading and the measurement"))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        column.addWidget(title)
        column.addWidget(self._result)
        self.told.setHorizontalHeaderLabels(
            [self.tr("Left"), self.tr("Right"), self.tr("You said"), self.tr("Measured")]
        )
        self.told.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.told.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.told.verticalHeader().hide()
        self.told.setAccessibleName(title.text())
        column.addWidget(self.told, 1)
        row = QHBoxLayout()
        self.save_button.clicked.connect(self.table_wanted)
        back = QPushButton(self.tr("Back to comparing"))
        back.setProperty("kind", "primary")
        back.clicked.connect(self.left)
        row.addWidget(back)
        row.addWidget(self.save_button)
        row.addStretch(1)
        column.addLayout(row)
        return side


def _day(visit: VisitPhoto) -> str:
    return shown_date(visit.photo.captured.taken_at.date())


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
    turned = translate(
        "compare", "On {opposite} pairs you said the opposite of what was measured."
    ).format(opposite=result.opposite)
    noise = translate(
        "compare",
        "Where the measured change lies within the noise of the series, the measurement "
        "says: no difference.",
    )
    return f"{said}\n{turned}\n{noise}"
