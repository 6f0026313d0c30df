"""A row of widgets that goes on in a further row where it does not fit.

What Qt's own rows would cut off or squeeze (long words, large text, a small window) stays whole.
"""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget

Row = list[tuple[QLayoutItem, int]]  # items, and how wide each is


@runtime_checkable
class Yields(Protocol):
    """A widget with a short form, which it takes by itself where it is given less room."""

    def short_width(self) -> int:
        """Return how wide the short form is, in pixels."""


class FlowLayout(QLayout):
    """Lays widgets out in the direction of reading, in as many rows as they need.

    Where a widget's short form (`Yields`) saves a row it is taken, from the last widget on.

    Parameters
    ----------
    spacing : int
        Between widgets and between rows, in pixels.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 4) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._trailing: set[int] = set()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        if parent is not None:
            parent.setLayout(self)

    def add_trailing(self, widget: QWidget) -> None:
        """Add a widget that stands at the row's end, with all that follow it."""
        self.addWidget(widget)
        self._trailing.add(len(self._items) - 1)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item; Qt calls this."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let an item go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take the room that is given, and ask for no more."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        rows = self._rows(width)
        return sum(_height(row, width) for row in rows) + self.spacing() * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        """Return the size of a single row."""
        shown = [item for item in self._items if not item.isEmpty()]
        wide = sum(item.sizeHint().width() for item in shown)
        high = max((_item_height(item, wide) for item in shown), default=0)
        return QSize(wide + self.spacing() * max(0, len(shown) - 1), high)

    def minimumSize(self) -> QSize:
        """Return the size of the widest item: any narrower and it would be cut."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Put every item into its place."""
        super().setGeometry(rect)
        top = rect.top()
        for row in self._rows(rect.width()):
            high = _height(row, rect.width())
            self._place(row, QRect(rect.left(), top, rect.width(), high))
            top += high + self.spacing()

    def _rows(self, width: int) -> list[Row]:
        """Return the rows with whole widgets, or with short ones where that saves a row."""
        shown = [item for item in self._items if not item.isEmpty()]
        widths = [item.sizeHint().width() for item in shown]
        rows = self._broken(shown, widths, width)
        least = len(self._broken(shown, [_short_width(item) for item in shown], width))
        for place in reversed(range(len(shown))):
            if len(rows) == least:
                break
            widths[place] = _short_width(shown[place])
            rows = self._broken(shown, widths, width)
        return rows

    def _broken(self, items: Sequence[QLayoutItem], widths: Sequence[int], room: int) -> list[Row]:
        rows: list[Row] = []
        taken = 0
        for item, wide in zip(items, widths, strict=True):
            if not rows or taken + self.spacing() + wide > room:
                rows.append([])
                taken = -self.spacing()
            rows[-1].append((item, wide))
            taken += self.spacing() + wide
        return rows

    def _place(self, row: Row, rect: QRect) -> None:
        """Place one row: what is left over goes to those that grow, else before the trailing."""
        widths = [min(wide, rect.width()) for _, wide in row]
        room = rect.width() - sum(widths) - self.spacing() * (len(row) - 1)
        growing = [place for place, (item, _) in enumerate(row) if _grows(item)]
        for place in growing:
            widths[place] += max(0, room) // len(growing)
        left = rect.left()
        gap = 0 if growing else max(0, room)
        direction = self._direction()
        for (item, _), width in zip(row, widths, strict=True):
            if gap and self._items.index(item) in self._trailing:
                left, gap = left + gap, 0
            high = _item_height(item, width)
            at = QPoint(left, rect.top() + (rect.height() - high) // 2)
            item.setGeometry(QStyle.visualRect(direction, rect, QRect(at, QSize(width, high))))
            left += width + self.spacing()

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()


def _height(row: Row, width: int) -> int:
    return max((_item_height(item, width) for item, _ in row), default=0)


def _short_width(item: QLayoutItem) -> int:
    widget: object = item.widget()
    whole = item.sizeHint().width()
    return min(whole, widget.short_width()) if isinstance(widget, Yields) else whole


def _item_height(item: QLayoutItem, width: int) -> int:
    """Return the height of an item that has at most a width."""
    own = item.sizeHint()
    if own.width() > width and item.hasHeightForWidth():
        return item.heightForWidth(width)
    return own.height()


def _grows(item: QLayoutItem) -> bool:
    widget = item.widget()
    if widget is None:
        return False
    policy = widget.sizePolicy().horizontalPolicy()
    return bool(policy.value & QSizePolicy.PolicyFlag.ExpandFlag.value)
