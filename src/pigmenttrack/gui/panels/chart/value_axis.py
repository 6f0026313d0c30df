"""The axis of values: ticks that keep off one another in any size of text."""

import pyqtgraph as pg
from PySide6.QtGui import QFontMetrics, QGuiApplication

LEAST_GAP_LINES = 1.0  # of text, between ticks


def line_px() -> int:
    """Return the height of a line of text in the size chosen now."""
    return QFontMetrics(QGuiApplication.font()).height()


class ValueAxis(pg.AxisItem):  # type: ignore[misc] # the library has no types
    """Ticks of the library, as far apart as lines of text need."""

    def __init__(self) -> None:
        super().__init__(orientation="left")

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """Return the step between ticks, and where they begin, for an axis of `size` pixels."""
        step, offset = super().tickSpacing(low, high, size)[0]
        least = LEAST_GAP_LINES * line_px() * (high - low) / max(size, 1.0)
        while step < least:
            step *= 2
        return [(step, offset)]
