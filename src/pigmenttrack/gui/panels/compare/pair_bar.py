"""Which two visits are compared: two lists, a slider through all of them, and a play button."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QSlider, QToolButton, QWidget

from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.widgets.flow_layout import FlowLayout

STEP_MS = 700
LONGEST_DAY = 14  # letters of "30. Sept. 2024" and the arrow beside them


class PairBar(QWidget):
    """Chooses the earlier and the later visit.

    Signals
    -------
    earlier_chosen, later_chosen : int
    swap_asked
    """

    earlier_chosen = Signal(int)
    later_chosen = Signal(int)
    swap_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.earlier, self.later = QComboBox(), QComboBox()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(1)
        self.slider.setMinimumWidth(120)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.slider.setAccessibleName(self.tr("Later visit, through all of them"))
        self.play = self._button("play", self.tr("Play through all visits"))
        self.play.setCheckable(True)
        self.swap = self._button("swap", self.tr("Swap both visits"))
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._go_on)
        self._row = row = FlowLayout(self, spacing=8)
        for words, box in ((self.tr("Earlier"), self.earlier), (self.tr("Later"), self.later)):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumContentsLength(LONGEST_DAY)
            label = QLabel(words)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            if box is self.earlier:
                row.addWidget(self.swap)
        row.addWidget(self.slider)
        row.addWidget(self.play)
        self.earlier.activated.connect(self.earlier_chosen)
        self.later.activated.connect(self.later_chosen)
        self.slider.valueChanged.connect(self.later_chosen)
        self.swap.clicked.connect(self.swap_asked)
        self.play.toggled.connect(self._turn_play)

    def add_button(self, button: QToolButton) -> None:
        """Place a further button at the end."""
        self._row.addWidget(button)

    def show_days(self, days: Sequence[str]) -> None:
        """Offer visits by their days."""
        for box in (self.earlier, self.later):
            with QSignalBlocker(box):
                box.clear()
                box.addItems(list(days))
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, max(0, len(days) - 1))

    def mark(self, earlier: int, later: int) -> None:
        """Show which two are compared."""
        self.earlier.setCurrentIndex(earlier)
        self.later.setCurrentIndex(later)
        with QSignalBlocker(self.slider):
            self.slider.setValue(later)

    def stop(self) -> None:
        """Stop playing."""
        self.play.setChecked(False)

    def _turn_play(self, on: bool) -> None:
        set_icon(self.play, "pause" if on else "play")
        if on:
            self._timer.start()
        else:
            self._timer.stop()

    def _go_on(self) -> None:
        last = self.slider.maximum()
        following = 0 if self.slider.value() >= last else self.slider.value() + 1
        if following == self.earlier.currentIndex():
            following = following + 1 if following < last else 0
        self.later_chosen.emit(following)

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        set_icon(button, icon)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button
