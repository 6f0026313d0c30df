"""In which way two visits are laid before the eye."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSlider, QToolButton, QWidget

from pigmenttrack.gui.panels.compare.presenter import Mode

STEPS = 100
SHARED = frozenset({Mode.SWIPE, Mode.ONION})
SPACING_PX = 4


class ModeBar(QWidget):
    """A button for each way, or one with a menu of them; a slider where the way has a measure.

    Signals
    -------
    taken : Mode
    share_set : float, in [0, 1]
    """

    taken = Signal(object)
    share_set = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode_actions = self._make_actions()
        self._buttons = [self._button_of(action) for action in self.mode_actions.values()]
        self.choice = QPushButton()
        self.choice.setMenu(QMenu(self.choice))
        self.choice.menu().addActions(list(self.mode_actions.values()))
        self._name_choice(Mode.SIDE)
        self.share = QSlider(Qt.Orientation.Horizontal)
        self.share.setAccessibleName(self.tr("Place of the line"))
        self.share.setRange(0, STEPS)
        self.share.setMinimumWidth(96)
        self.share.setMaximumWidth(180)
        self.share.valueChanged.connect(lambda value: self.share_set.emit(value / STEPS))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING_PX)
        for part in (*self._buttons, self.choice, self.share):
            row.addWidget(part)
        self._take_form()

    def allow_change(self, on: bool) -> None:
        """Offer gain and loss of pigment, where pigment was measured."""
        self.mode_actions[Mode.CHANGE].setEnabled(on)

    def show_mode(self, mode: Mode, share: float) -> None:
        """Mark the way that is taken."""
        self.mode_actions[mode].setChecked(True)
        self._name_choice(mode)
        self.share.setVisible(mode in SHARED)
        swiped = self.tr("Place of the line")
        mixed = self.tr("How much of the later visit is seen")
        self.share.setAccessibleName(swiped if mode is Mode.SWIPE else mixed)
        self.share.setToolTip(self.share.accessibleName())
        with QSignalBlocker(self.share):
            self.share.setValue(round(STEPS * share))
        self.updateGeometry()

    def short_width(self) -> int:
        """Return how wide the bar is with one button for all ways."""
        return self._wide([self.choice])

    def sizeHint(self) -> QSize:
        """Return the size with a button for each way."""
        parts = [*self._buttons, self.choice]
        return QSize(self._wide(self._buttons), max(part.sizeHint().height() for part in parts))

    def minimumSizeHint(self) -> QSize:
        """Return the size with one button for all ways."""
        return QSize(self.short_width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form for which there is room."""
        super().resizeEvent(event)
        self._take_form()

    def _name_choice(self, mode: Mode) -> None:
        words = self.mode_actions[mode].text()
        self.choice.setText(words)
        self.choice.setAccessibleName(self.tr("Way of comparing: {}").format(words))

    def _take_form(self) -> None:
        is_short = self.width() < self._wide(self._buttons)
        for button in self._buttons:
            button.setVisible(not is_short)
        self.choice.setVisible(is_short)

    def _wide(self, buttons: list[QToolButton] | list[QPushButton]) -> int:
        wide = sum(button.sizeHint().width() + SPACING_PX for button in buttons) - SPACING_PX
        if not self.share.isHidden():
            wide += SPACING_PX + self.share.minimumWidth()
        return wide

    def _make_actions(self) -> dict[Mode, QAction]:
        group = QActionGroup(self)
        made: dict[Mode, QAction] = {}
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
            made[mode] = action
        return made

    def _button_of(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return button
