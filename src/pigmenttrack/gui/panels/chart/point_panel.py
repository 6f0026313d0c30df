"""The point that is looked at: its picture, its number with interval, its doubts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pigmenttrack.gui.panels.chart.presenter import ChosenPoint
from pigmenttrack.gui.settings import AreaShownIn
from pigmenttrack.gui.shown import shown_interval, shown_moment
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.widgets.cover_picture import CoverPicture


class PointPanel(QWidget):
    """A card beside the chart.

    Signals
    -------
    open_asked : the button was pressed.
    """

    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = CoverPicture()
        self._day = _label("small")
        self._number = _label("number")
        self._interval = _label("muted")
        self._doubts = _label("doubt")
        self.open_button = QPushButton(self.tr("Open the visit"))
        self.open_button.clicked.connect(self.open_asked)
        self._hint = _label("muted")
        self._hint.setText(self.tr("Point at the chart, or step with the arrow keys."))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 14)
        column.setSpacing(8)
        for part in (self._picture, self._day, self._number, self._interval, self._doubts):
            column.addWidget(part)
        column.addWidget(self.open_button)
        column.addStretch()
        column.addWidget(self._hint)
        self.clear()

    def show_point(
        self, chosen: ChosenPoint, unit: AreaShownIn, picture: bytes | None, *, can_open: bool
    ) -> None:
        """Tell of a point."""
        point = chosen.point
        number, interval = shown_interval(
            point.value, point.low, point.high, chosen.series.unit, unit
        )
        self._picture.show_bytes(picture)
        self._picture.setVisible(can_open)
        self._day.setText(self._day_words(chosen))
        self._number.setText(number)
        self._interval.setText(self.tr("95 % interval: {}").format(interval))
        self._doubts.setText(_told(point.doubts))
        for part in (self._day, self._number, self._interval):
            part.show()
        self._doubts.setVisible(bool(point.doubts))
        self.open_button.setVisible(can_open)
        self.setAccessibleName(f"{self._day.text()}, {number}, {interval}")

    def clear(self) -> None:
        """Tell of no point."""
        for part in (self._picture, self._day, self._number, self._interval, self._doubts):
            part.hide()
        self.open_button.hide()

    def _day_words(self, chosen: ChosenPoint) -> str:
        words = shown_moment(chosen.point.at)
        if chosen.point.is_baseline:
            return self.tr("{day}, baseline").format(day=words)
        return self.tr("{day}, {number} of {count}").format(
            day=words, number=chosen.number + 1, count=chosen.count
        )


def _told(doubts: Sequence[str]) -> str:
    return "\n".join(spoken(doubt) for doubt in doubts)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
