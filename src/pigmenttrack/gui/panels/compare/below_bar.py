"""What is done with all visits: read blind, make a film; in a low window behind one button."""

from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QToolButton, QWidget

from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.panels.compare.film_box import FilmBox
from pigmenttrack.gui.widgets.flow_layout import FlowLayout


class BelowBar(QWidget):
    """A row of buttons, and the one button that stands for them.

    Attributes
    ----------
    blind_button, readings_button : QPushButton
        Begin a blinded reading; show those that are kept.
    film : FilmBox
    more_button : QToolButton
        For the page to place; its menu offers the same while the row is folded away.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blind_button = QPushButton(self.tr("Read without dates"))
        set_icon(self.blind_button, "eye")
        self.readings_button = QPushButton()
        self.film = FilmBox()
        row = FlowLayout(self, spacing=8)
        row.addWidget(self.blind_button)
        row.addWidget(self.readings_button)
        row.add_trailing(self.film)
        self.more_button = QToolButton()
        set_icon(self.more_button, "more")
        self.more_button.setToolTip(self.tr("Blinded reading, time-lapse"))
        self.more_button.setAccessibleName(self.more_button.toolTip())
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.hide()
        self._menu = QMenu(self.more_button)
        self._menu.aboutToShow.connect(self._fill)
        self.more_button.setMenu(self._menu)
        self.show_readings(0)

    def show_readings(self, count: int) -> None:
        """Offer the blinded readings that are kept."""
        self.readings_button.setText(self.tr("%n reading(s) kept", "", count))
        self.readings_button.setVisible(count > 0)

    def fold(self, on: bool) -> None:
        """Stand behind one button, or be a row again."""
        self.setVisible(not on)
        self.more_button.setVisible(on)

    def _fill(self) -> None:
        self._menu.clear()
        for button in (self.blind_button, self.readings_button):
            if not button.isHidden():  # hidden by itself, not with the row
                self._offer(button)
        self._menu.addSection(self.film.title.text())
        for part in (self.film.dates, self.film.outlines, self.film.save_button):
            self._offer(part)

    def _offer(self, button: QAbstractButton) -> None:
        action = self._menu.addAction(button.icon(), button.text())
        action.setCheckable(button.isCheckable())
        action.setChecked(button.isChecked())
        action.triggered.connect(lambda _=False: button.click())
