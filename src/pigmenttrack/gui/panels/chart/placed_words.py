"""Words on a row of the chart that keep off one another, at any zoom and size of text."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def keep_placed(view: pg.ViewBox, place: Callable[[pg.ViewBox], None]) -> None:
    """Call `place` now, and whenever a plot shows another stretch or has another size."""

    def again(*_: object) -> None:
        place(view)

    view.sigRangeChanged.connect(again)
    view.sigResized.connect(again)
    again()


def _per_px(view: pg.ViewBox) -> tuple[float, float]:
    """Return how much of both axes a pixel shows; the library knows it only once it is seen."""
    (first, last), (low, high) = view.viewRange()
    return (last - first) / max(view.width(), 1.0), (high - low) / max(view.height(), 1.0)


class TopWords:
    """Words along the top edge, none over another.

    Words with the longest stretch come first, the others as far as there is room beside them. What
    is not shown is still told by the tip of the line at which it would stand.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        self._view = view
        self._words: list[_TopWord] = []
        keep_placed(view, self._place)

    def add(self, words: pg.TextItem, x: float, *, until: float, anchor: float) -> None:
        """Keep words at a place of the axis.

        Parameters
        ----------
        until : float
            Where the stretch ends that the words name; infinite for what must be seen.
        anchor : float
            Share of the words that stands left of `x`, in [0, 1].
        """
        self._words.append(_TopWord(words, x, until, anchor))
        self._place(self._view)

    def _place(self, view: pg.ViewBox) -> None:
        (first, _), (_, top) = view.viewRange()
        x_per_px, _ = _per_px(view)
        taken: list[tuple[float, float]] = []
        for word in sorted(self._words, key=lambda one: one.x - one.until):
            width = word.item.boundingRect().width()
            left = (word.x - first) / x_per_px - word.anchor * width
            right = left + width
            is_free = all(right <= begin or left >= end for begin, end in taken)
            word.item.setVisible(is_free)
            if is_free:
                taken.append((left, right))
                word.item.setPos(word.x, top)


@dataclass(frozen=True, slots=True)
class _TopWord:
    item: pg.TextItem
    x: float
    until: float
    anchor: float


class BarWords:
    """The name of a bar or of a day: in it, where it has room between the handles; else beside it.

    Where it has too little room everywhere it is cut short at the widest place.

    Parameters
    ----------
    item : pg.TextItem
        Anchored at its left, in the middle of its height.
    words : str
        The whole name.
    first, last : float
        Where the bar begins and ends on the axis; the same for a day.
    keep_off_px : float
        What the handles at its ends take.
    """

    def __init__(
        self,
        view: pg.ViewBox,
        item: pg.TextItem,
        words: str,
        *,
        first: float,
        last: float,
        keep_off_px: float,
    ) -> None:
        self._item, self._words, self._first, self._last = item, words, first, last
        self._keep_off_px = keep_off_px
        item.setToolTip(words)
        keep_placed(view, self._place)

    def _place(self, view: pg.ViewBox) -> None:
        (left, right), _ = view.viewRange()
        x_per_px, _ = _per_px(view)
        metrics = QFontMetrics(self._item.textItem.font())
        edges_px = 2 * self._item.textItem.document().documentMargin()
        wanted_px = metrics.horizontalAdvance(self._words) + edges_px + 1
        off = self._keep_off_px * x_per_px
        inside, beyond = max(self._first, left) + off, max(self._last, left) + off
        rooms_px = {  # by where the words would begin
            inside: (min(self._last, right) - off - inside) / x_per_px,
            beyond: (right - beyond) / x_per_px,
            max(self._first - off - wanted_px * x_per_px, left): (self._first - off - left)
            / x_per_px,
        }
        enough = (place for place, room in rooms_px.items() if room >= wanted_px)
        place = next(enough, max(rooms_px, key=lambda one: rooms_px[one]))
        room = math.ceil(min(rooms_px[place], wanted_px) - edges_px)
        self._item.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room))
        self._item.setPos(place, self._item.pos().y())
