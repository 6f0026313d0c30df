"""Courses as bars; their ends can be dragged to other days."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtWidgets import QGraphicsRectItem

from pigmenttrack.domain.timeline_lanes import CourseBar
from pigmenttrack.gui.panels.chart.colours import ChartColours
from pigmenttrack.gui.panels.chart.month_axis import day_at, place_of
from pigmenttrack.gui.panels.chart.placed_words import BarWords
from pigmenttrack.gui.panels.chart.row import Row, add_words, new_plot, pen
from pigmenttrack.gui.panels.chart.value_axis import line_px
from pigmenttrack.gui.spoken import spoken_parts

BAR_PX = 24
BAR_SHARE = 0.74  # of the line's height
HANDLE_PX = 10

# The bar, and its new first and last day; the last is None while the course goes on.
Dragged = Callable[[CourseBar, date, date | None], None]


def course_row(bars: Sequence[CourseBar], colours: ChartColours, on_dragged: Dragged) -> Row:
    """Return a line for every course."""
    plot = new_plot(colours)
    plot.showGrid(y=False)
    plot.getAxis("left").setTicks([])
    for number, bar in enumerate(bars):
        _add_bar(plot, bar, len(bars) - 1 - number, colours, on_dragged)
    plot.setYRange(0, len(bars), padding=0)
    title = QCoreApplication.translate("chart", "Courses: drag an end to change its day")
    bar_px = max(BAR_PX, line_px() + 4)
    return Row(plot, title, height=0, fixed_px=max(len(bars), 1) * bar_px)


def _add_bar(
    plot: pg.PlotItem, bar: CourseBar, line: int, colours: ChartColours, on_dragged: Dragged
) -> None:
    first, last = place_of(bar.first_day), place_of(bar.last_day) + 1
    shape = QGraphicsRectItem(first, line + (1 - BAR_SHARE) / 2, last - first, BAR_SHARE)
    shape.setBrush(colours.soft(colours.tokens.accent, 0.25))
    shape.setPen(pen(colours.tokens.accent, 1, dashed=bar.goes_on))
    plot.addItem(shape, ignoreBounds=True)
    words = f"{bar.substance}  {spoken_parts(bar.words)}".strip()
    name = add_words(plot, words, QPointF(first, line + 0.5), colours.tokens.text, anchor=(0, 0.5))
    BarWords(plot.getViewBox(), name, words, first=first, last=last, keep_off_px=HANDLE_PX)
    _add_handle(plot, first, line, colours, lambda day: on_dragged(bar, day, _end_of(bar)))
    if not bar.goes_on:
        # The bar ends where its last day does: the day on which the handle lies comes after it.
        _add_handle(
            plot,
            last,
            line,
            colours,
            lambda day: on_dragged(bar, bar.first_day, day - timedelta(days=1)),
        )


def _end_of(bar: CourseBar) -> date | None:
    return None if bar.goes_on else bar.last_day


def _add_handle(
    plot: pg.PlotItem,
    place: float,
    line: int,
    colours: ChartColours,
    moved: Callable[[date], None],
) -> None:
    middle = line + 0.5
    handle = pg.TargetItem(
        pos=(place, middle),
        size=HANDLE_PX,
        symbol="s",
        pen=pen(colours.tokens.accent, 1.5),
        brush=colours.tokens.surface,
        hoverPen=pen(colours.tokens.focus, 3),
        movable=True,
    )
    handle.setZValue(20)

    def keep_on_line() -> None:
        if abs(handle.pos().y() - middle) > 1e-9:
            handle.setPos(handle.pos().x(), middle)

    def dropped() -> None:
        moved(day_at(handle.pos().x() + 0.5))

    handle.sigPositionChanged.connect(keep_on_line)
    handle.sigPositionChangeFinished.connect(dropped)
    plot.addItem(handle, ignoreBounds=True)
