"""The tools of the visit page, and what can be set of the one in hand."""

from collections.abc import Sequence
from math import log

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)

from pigmenttrack.app.site_drawing import SiteDrawing
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.panels.visit.coin_words import coin_words
from pigmenttrack.gui.panels.visit.hair_options import HairOptions
from pigmenttrack.gui.panels.visit.hair_presenter import HAIR_MODES
from pigmenttrack.gui.panels.visit.presenter import INKS
from pigmenttrack.gui.panels.visit.visit_view import ToolKind
from pigmenttrack.gui.panels.visit.wording import tool_name
from pigmenttrack.gui.widgets.flow_layout import FlowLayout
from pigmenttrack.gui.widgets.number_field import NumberField
from pigmenttrack.imaging.reference.coin_sizes import COIN_DIAMETERS_MM

LOOKS = {
    ToolKind.LOOK: ("hand", "V"),
    ToolKind.REGION: ("polygon", "R"),
    ToolKind.PATCH: ("brush", "P"),
    ToolKind.SKIN: ("brush", "S"),
    ToolKind.ERASER: ("eraser", "E"),
    ToolKind.SCALE: ("ruler", "L"),
    ToolKind.LANDMARKS: ("target", "K"),
    ToolKind.HAIR_ADD: ("hair_add", "A"),
    ToolKind.HAIR_DELETE: ("hair_delete", "D"),
    ToolKind.HAIR_SPLIT: ("hair_split", "X"),
    ToolKind.HAIR_JOIN: ("hair_join", "J"),
}
# Of one kind of site alone: elsewhere they are not even seen.
OF_PATCHES = frozenset(INKS)
OF_HAIRS = frozenset(HAIR_MODES)
WORDED = frozenset({ToolKind.PATCH, ToolKind.SKIN})  # two brushes of one shape
LEAST_MM, MOST_MM = 0.5, 500.0
MOST_FIELD_MM = 60.0  # of a close-up; wider views show no single hairs
SLIDER_STEPS = 100
FINEST_OF_PHOTO, WIDEST_OF_PHOTO = 0.002, 0.06  # of the photo's longer side


class VisitTools(QWidget):
    """A row of tools; what can be set of the one in hand stands in a row of its own.

    Attributes
    ----------
    tool_actions : dict of ToolKind to QAction
    options : QWidget
        The second row, for the page to place.

    Signals
    -------
    taken : ToolKind
    brush_set : float, in [0, 1]
    length_set : float
        Millimetres between the two ends of the scale line.
    scale_removed
    coin_set : str
    field_set : float
        Millimetres that a close-up shows across; 0 where nobody says.
    """

    taken = Signal(object)
    brush_set = Signal(float)
    length_set = Signal(float)
    scale_removed = Signal()
    coin_set = Signal(str)
    field_set = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = ToolKind.LOOK
        self._is_scalp = False
        self._buttons: dict[ToolKind, QToolButton] = {}
        self._row = FlowLayout(self)
        self.tool_actions = self._make_actions()
        self.options = QWidget()
        self._second = FlowLayout(self.options, spacing=8)
        self._make_brush()
        self._make_scale()
        self.hairs = HairOptions()
        self._second.addWidget(self.hairs)
        self.show_kind(ToolKind.LOOK)

    def show_kind(self, kind: ToolKind) -> None:
        """Mark the tool in hand and show what can be set of it."""
        self._kind = kind
        self.tool_actions[kind].setChecked(True)
        for part in (self._brush_label, self.brush):
            part.setVisible(kind in INKS)
        self._show_scale_parts()

    def show_brush(self, share: float) -> None:
        """Show how wide the brush is, in [0, 1]."""
        with QSignalBlocker(self.brush):
            self.brush.setValue(round(SLIDER_STEPS * share))

    def show_drawing(self, drawing: SiteDrawing) -> None:
        """Show the scale and the coin that a person gave."""
        self._has_line = drawing.scale is not None
        if drawing.scale is not None:
            with QSignalBlocker(self.length):
                self.length.setValue(drawing.scale.length_mm)
        with QSignalBlocker(self.coin):
            self.coin.setCurrentIndex(max(0, self.coin.findData(drawing.coin)))
        with QSignalBlocker(self.field):
            self.field.setValue(drawing.field_mm or 0.0)
        self._show_scale_parts()

    def allow(self, kinds: Sequence[ToolKind], *, is_scalp: bool) -> None:
        """Let only these tools be taken, and only those of the site's kind be seen."""
        self._is_scalp = is_scalp
        hidden = OF_PATCHES if is_scalp else OF_HAIRS
        for kind, action in self.tool_actions.items():
            action.setEnabled(kind in kinds)
            action.setVisible(kind not in hidden)
            self._buttons[kind].setVisible(kind not in hidden)
        self._show_scale_parts()

    def _make_actions(self) -> dict[ToolKind, QAction]:
        group = QActionGroup(self)
        made: dict[ToolKind, QAction] = {}
        for kind, (icon, key) in LOOKS.items():
            action = QAction(tool_name(kind), self)
            action.setCheckable(True)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setToolTip(f"{tool_name(kind)} ({key})")
            set_icon(action, icon)
            action.triggered.connect(lambda _=False, kind=kind: self.taken.emit(kind))
            group.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(tool_name(kind))
            if kind in WORDED:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._row.addWidget(button)
            self._buttons[kind] = button
            made[kind] = action
        return made

    def _make_brush(self) -> None:
        self._brush_label = QLabel(self.tr("Width"))
        self.brush = QSlider(Qt.Orientation.Horizontal)
        self.brush.setRange(0, SLIDER_STEPS)
        self.brush.setMinimumWidth(96)
        self.brush.setMaximumWidth(180)
        self.brush.setAccessibleName(self.tr("Width of the brush"))
        self.brush.valueChanged.connect(lambda value: self.brush_set.emit(value / SLIDER_STEPS))
        self._brush_label.setBuddy(self.brush)
        self._second.addWidget(self._brush_label)
        self._second.addWidget(self.brush)

    def _make_scale(self) -> None:
        self._has_line = False
        self._length_label = QLabel(self.tr("Length"))
        self.length = NumberField()
        self.length.setRange(LEAST_MM, MOST_MM)
        self.length.setDecimals(1)
        self.length.setValue(10.0)
        self.length.setSuffix(" mm")
        self.length.setKeyboardTracking(False)
        self.length.valueChanged.connect(self.length_set)
        self._length_label.setBuddy(self.length)
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.clicked.connect(self.scale_removed)
        self._coin_label = QLabel(self.tr("or a coin"))
        self.coin = QComboBox()
        self.coin.addItem(self.tr("none"), "")
        for name, diameter_mm in COIN_DIAMETERS_MM.items():
            self.coin.addItem(coin_words(name, diameter_mm), name)
        self.coin.activated.connect(lambda _: self.coin_set.emit(str(self.coin.currentData())))
        self._coin_label.setBuddy(self.coin)
        self._field_label = QLabel(self.tr("or the width of what the photo shows"))
        self.field = NumberField()
        self.field.setRange(0.0, MOST_FIELD_MM)
        self.field.setDecimals(2)
        self.field.setSuffix(" mm")
        self.field.setSpecialValueText(self.tr("not known"))
        self.field.setKeyboardTracking(False)
        self.field.valueChanged.connect(self.field_set)
        self._field_label.setBuddy(self.field)
        for part in (
            self._length_label,
            self.length,
            self._remove,
            self._coin_label,
            self.coin,
            self._field_label,
            self.field,
        ):
            self._second.addWidget(part)

    def _show_scale_parts(self) -> None:
        is_scale = self._kind is ToolKind.SCALE
        for part in (self._length_label, self.length, self._coin_label, self.coin):
            part.setVisible(is_scale)
        self._remove.setVisible(is_scale and self._has_line)
        for part in (self._field_label, self.field):
            part.setVisible(is_scale and self._is_scalp)


def radius_px(share: float, longest_px: int) -> float:
    """Return the brush's radius in photo px for a place of the slider in [0, 1]."""
    ratio = WIDEST_OF_PHOTO / FINEST_OF_PHOTO
    return float(FINEST_OF_PHOTO * longest_px * ratio**share)


def share_of(radius: float, longest_px: int) -> float:
    """Return the place of the slider in [0, 1] for a radius in photo px."""
    ratio = WIDEST_OF_PHOTO / FINEST_OF_PHOTO
    share = log(max(radius, 1e-9) / (FINEST_OF_PHOTO * longest_px)) / log(ratio)
    return min(max(share, 0.0), 1.0)
