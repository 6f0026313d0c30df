"""The navigation on the left: one button a page."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.pages import PageEntry


class Rail(QScrollArea):
    """Buttons that show pages; it scrolls where the window is too low for all of them.

    Signals
    -------
    chosen : str
        The page's key.
    """

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAccessibleName(self.tr("Pages"))
        self._group = QButtonGroup(self)
        self._buttons = {entry.key: self._button(entry) for entry in pages}
        self._holder = holder = QFrame()
        holder.setProperty("role", "rail")
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(0)
        for entry in pages:
            if not entry.at_bottom:
                layout.addWidget(self._buttons[entry.key])
        layout.addStretch()
        for entry in pages:
            if entry.at_bottom:
                layout.addWidget(self._buttons[entry.key])
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the width of the widest word; the height follows the window."""
        return QSize(self._holder.sizeHint().width(), 0)

    def button(self, key: str) -> QToolButton:
        """Return the button of a page."""
        return self._buttons[key]

    def mark(self, key: str) -> None:
        """Show which page is open."""
        self._buttons[key].setChecked(True)
        self.ensureWidgetVisible(self._buttons[key])

    def _button(self, entry: PageEntry) -> QToolButton:
        button = QToolButton()
        button.setText(entry.title())
        button.setAccessibleName(entry.title())
        button.setToolTip(f"{entry.title()} ({entry.shortcut})")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setProperty("kind", "rail")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        button.setSizePolicy(policy)
        set_icon(button, entry.icon)
        button.clicked.connect(lambda: self.chosen.emit(entry.key))
        self._group.addButton(button)
        return button
