"""Ctrl+K: every command of the window by name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pigmenttrack.gui.palette_match import Command, ranked

_WIDTH, _HEIGHT = 560, 420
_ICON_PX = 16
_MOVING_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """A line to type in, and the commands that fit; Enter does the marked one."""

    def __init__(self, actions: Sequence[tuple[str, QAction]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Commands"))
        self.setProperty("role", "card")
        self._actions = [action for _, action in actions]
        self._commands = [_command(place, action) for place, action in actions]
        # Commands without a drawing stand in line with those that have one.
        blank = QPixmap(_ICON_PX, _ICON_PX)
        blank.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(blank)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("What would you like to do?"))
        self.line.setAccessibleName(self.tr("Command"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.resize(_WIDTH, _HEIGHT)
        self.line.textChanged.connect(self._show_fitting)
        self.line.returnPressed.connect(self._run)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(self._run)
        self._show_fitting("")

    def open_over(self, window: QWidget) -> None:
        """Show it in the upper middle of a window."""
        corner = window.rect().center()
        corner.setX(corner.x() - self.width() // 2)
        corner.setY(max(48, window.height() // 8))
        self.move(window.mapToGlobal(corner))
        self.show()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the line has the keyboard."""
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _MOVING_KEYS:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _show_fitting(self, typed: str) -> None:
        self.list.clear()
        for position in ranked(typed, self._commands):
            command = self._commands[position]
            aside = "   ".join(part for part in (command.place, command.keys) if part)
            item = QListWidgetItem(f"{command.name}   {aside}".rstrip())
            icon = self._actions[position].icon()
            item.setIcon(self._blank if icon.isNull() else icon)
            item.setData(Qt.ItemDataRole.UserRole, position)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self, *_: object) -> None:
        item = self.list.currentItem()
        self.close()
        if item is not None:
            self._actions[item.data(Qt.ItemDataRole.UserRole)].trigger()


def _command(place: str, action: QAction) -> Command:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Command(action.text().replace("&", "").rstrip("…"), place, keys)
