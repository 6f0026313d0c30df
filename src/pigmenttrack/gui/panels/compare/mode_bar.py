"""In which way two visits are laid before the eye."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QSlider, QToolButton, QWidget

from pigmenttrack.gui.panels.compare.presenter import Mode
from pigmenttrack.gui.widgets.flow_layout import FlowLayout

STEPS = 100
SHARED = frozenset({Mode.SWIPE, Mode.ONION})


class ModeBar(QWidget):
    """A button for each way, and a slider where the way has a measure.

    Signals
    -------
    taken : Mode
    share_set : float, in [0, 1]
    """

    taken = Signal(object)
    share_set = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self)
        group = QActionGroup(self)
        self.mode_actions: dict[Mode, QAction] = {}
        for mode, text, key in (
            (Mode.SIDE, self.tr("Side by side"), "Alt+1"),
            (Mode.SWIPE, self.tr("Swipe"), "Alt+2"),
            (Mode.BLINK, self.tr("Blink"), "Alt+3"),
            (Mode.ONION, self.tr("Onion skin"), "Alt+4"),
            (Mode.CHANGE, self.tr("Gain and loss"), "Alt+5"),
        ):
            action = QAction(text, self)
            action.setCheckable(True)
            action.setShortcut(key)
            action.setProperty("menu", "view")
            action.triggered.connect(lambda _=False, mode=mode: self.taken.emit(mode))
            group.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            row.addWidget(button)
            self.mode_actions[mode] = action
        self.share = QSlider(Qt.Orientation.Horizontal)
        self.share.setAccessibleName(self.tr("Place of the line"))
        self.share.setRange(0, STEPS)
        self.share.setMinimumWidth(96)
        self.share.setMaximumWidth(180)
        self.share.valueChanged.connect(lambda value: self.share_set.emit(value / STEPS))
        row.addWidget(self.share)

    def allow_change(self, on: bool) -> None:
        """Offer gain and loss of pigment, where pigment was measured."""
        self.mode_actions[Mode.CHANGE].setEnabled(on)

    def show_mode(self, mode: Mode, share: float) -> None:
        """Mark the way that is taken."""
        self.mode_actions[mode].setChecked(True)
        self.share.setVisible(mode in SHARED)
        swiped = self.tr("Place of the line")
        mixed = self.tr("How much of the later visit is seen")
        self.share.setAccessibleName(swiped if mode is Mode.SWIPE else mixed)
        self.share.setToolTip(self.share.accessibleName())
        with QSignalBlocker(self.share):
            self.share.setValue(round(STEPS * share))
