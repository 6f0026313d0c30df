"""How the photo is looked at: zoom, magnifier, the baseline's outline."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from pigmenttrack.gui.canvas.pointer_canvas import ZOOM_A_NOTCH, PointerCanvas
from pigmenttrack.gui.icons import set_icon


class ViewBar(QWidget):
    """A row of buttons for one canvas.

    Attributes
    ----------
    actions_of_view : list of QAction
        For the menu View.
    """

    def __init__(self, canvas: PointerCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.actions_of_view: list[QAction] = []
        self.add(self.tr("Zoom out"), "zoom_out").triggered.connect(
            lambda: canvas.zoom(1 / ZOOM_A_NOTCH)
        )
        self.add(self.tr("Zoom in"), "zoom_in").triggered.connect(lambda: canvas.zoom(ZOOM_A_NOTCH))
        self.add(self.tr("Show all of the photo"), "fit").triggered.connect(canvas.fit)
        self.add(self.tr("Pixels as they are"), "eye").triggered.connect(canvas.one_to_one)
        glass = self.add(self.tr("Magnifying glass"), "search")
        glass.setCheckable(True)
        glass.toggled.connect(canvas.set_glass)
        canvas.glass_turned.connect(glass.setChecked)

    def add(self, text: str, icon: str) -> QAction:
        """Add a button and return its action."""
        action = QAction(text, self)
        action.setProperty("menu", "view")
        set_icon(action, icon)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(text)
        self._row.addWidget(button)
        self.actions_of_view.append(action)
        return action
