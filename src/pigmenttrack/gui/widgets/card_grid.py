"""Cards side by side, as many in a row as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

_LEAST_CARD_WIDTH_EM = 17
_GAP = 16


class CardGrid(QWidget):
    """Lays its cards out anew when the room changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[QWidget, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these in place of the ones before."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = tuple(cards)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room."""
        super().resizeEvent(event)
        if self._columns_fitting() != self._columns:
            self._lay_out()

    def minimumSizeHint(self) -> QSize:
        """Return one card's width: the rest follows from the room."""
        return QSize(self._least_width(), super().minimumSizeHint().height())

    def _least_width(self) -> int:
        return _LEAST_CARD_WIDTH_EM * self.fontMetrics().height()

    def _columns_fitting(self) -> int:
        return max(1, (self.width() + _GAP) // (self._least_width() + _GAP))

    def _lay_out(self) -> None:
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = self._columns_fitting()
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(number, self._columns))
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)
