"""One row of the chart: a plot that shares the axis of time, and its caption."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
import shiboken6
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from pigmenttrack.gui.panels.chart.colours import ChartColours
from pigmenttrack.gui.panels.chart.month_axis import MonthAxis
from pigmenttrack.gui.panels.chart.value_axis import ValueAxis

AXIS_PX = 58
MONTHS_PX = 30
LINE_PX = 1.5


@dataclass(slots=True)
class Row:
    """A plot and what it is called.

    Attributes
    ----------
    height : int
        How much of the room it gets beside the others; 0 for one of fixed height.
    fixed_px : int
        Its height where `height` is 0.
    """

    plot: pg.PlotItem
    caption: str
    height: int = 2
    fixed_px: int = 0


def new_plot(colours: ChartColours) -> pg.PlotItem:
    """Return an empty plot in the window's colours; the mouse moves its axis of time alone."""
    months = MonthAxis()
    paint_axis(months, colours)
    left = ValueAxis()
    plot = pg.PlotItem(enableMenu=False, axisItems={"bottom": months, "left": left})
    plot.hideButtons()
    plot.setMouseEnabled(x=True, y=False)
    plot.hideAxis("bottom")
    left.setWidth(AXIS_PX)
    left.enableAutoSIPrefix(enable=False)
    left.setStyle(maxTickLevel=0)
    paint_axis(left, colours)
    plot.showGrid(y=True, alpha=0.12)
    return plot


def forget_menus(*plots: pg.PlotItem) -> None:
    """Let go of the menus that the library makes for every plot and leaves without a parent."""
    for plot in plots:
        if not shiboken6.isValid(plot.ctrlMenu):  # gone already: the program is ending
            continue
        for action in plot.ctrlMenu.actions():
            if (below := action.menu()) is not None:
                below.deleteLater()
        plot.ctrlMenu.deleteLater()


def paint_axis(axis: pg.AxisItem, colours: ChartColours) -> None:
    """Give an axis the colours of aside text."""
    axis.setPen(pg.mkPen(colours.tokens.border))
    axis.setTextPen(pg.mkPen(colours.tokens.muted))


def pen(color: str | QColor, width: float = LINE_PX, *, dashed: bool = False) -> QPen:
    """Return a pen that keeps its width at any zoom."""
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    made: QPen = pg.mkPen(color, width=width, style=style)
    return made


def add_band(plot: pg.PlotItem, low: float, high: float, color: QColor, edge: str) -> None:
    """Lay a horizontal band behind everything, with edges that grey eyes see too."""
    band = pg.LinearRegionItem(
        (low, high),
        orientation="horizontal",
        movable=False,
        brush=color,
        pen=pen(edge, 1, dashed=True),
    )
    band.setZValue(-20)
    plot.addItem(band, ignoreBounds=False)


def add_span(plot: pg.PlotItem, first: float, last: float, color: QColor) -> None:
    """Lay a vertical span behind everything."""
    span = pg.LinearRegionItem((first, last), movable=False, brush=color, pen=pg.mkPen(None))
    span.setZValue(-30)
    plot.addItem(span, ignoreBounds=True)


def add_words(
    plot: pg.PlotItem, words: str, at: QPointF, color: str, *, anchor: tuple[float, float]
) -> pg.TextItem:
    """Write words at a place of the plot that do not change its scale."""
    item = pg.TextItem(words, color=color, anchor=anchor)
    item.setPos(at)
    item.setZValue(5)
    plot.addItem(item, ignoreBounds=True)
    return item


def add_line(plot: pg.PlotItem, x: Sequence[float], y: Sequence[float], color: str) -> None:
    """Join points by a quiet line."""
    faint = QColor(color)
    faint.setAlphaF(0.45)
    line = pg.PlotDataItem(list(x), list(y), pen=pen(faint), antialias=True)
    line.setZValue(0)
    plot.addItem(line)
