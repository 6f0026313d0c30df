"""The rows of the chart, one under another on one axis of months."""

from datetime import date
from html import escape

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from pigmenttrack.domain.timeline import Timeline
from pigmenttrack.domain.timeline_lanes import CourseBar
from pigmenttrack.gui.panels.chart.colours import chart_colours
from pigmenttrack.gui.panels.chart.course_row import course_row
from pigmenttrack.gui.panels.chart.lane_rows import (
    event_row,
    lab_row,
    light_row,
    score_row,
    symptom_row,
)
from pigmenttrack.gui.panels.chart.month_axis import place_of
from pigmenttrack.gui.panels.chart.row import MONTHS_PX, Row, forget_menus
from pigmenttrack.gui.panels.chart.series_row import add_context, series_row
from pigmenttrack.gui.panels.chart.value_axis import line_px
from pigmenttrack.gui.settings import AreaShownIn

CAPTION_PX = 20
CAPTION_OF_TEXT = 0.9  # size of a row's name
LEAST_HEIGHT_PX = 36  # for each unit of a row's height,
LEAST_LINES = 2  # and of text, in any row: one tick at least has room for its words
CAPTION_ROOM_PX = 24  # beside a row's name
SPACING_PX = 2
LEAST_SPAN_DAYS = 14.0  # closer than two weeks there is nothing to see


class TimelinePlot(pg.GraphicsLayoutWidget):  # type: ignore[misc] # the library has no types
    """Draws a timeline; the wheel zooms its months, dragging moves them.

    Signals
    -------
    hovered, opened : str, int
        A point was pointed at, or clicked: its series and its number.
    stepped : int
        An arrow key asks for the next point (1) or the one before (-1).
    entered : the return key asks to open the point that is looked at.
    course_dragged : CourseBar, date, date or None
    """

    hovered = Signal(str, int)
    opened = Signal(str, int)
    stepped = Signal(int)
    entered = Signal()
    course_dragged = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plots: list[pg.PlotItem] = []
        self._captions: list[tuple[pg.LabelItem, str]] = []
        self._span = (0.0, 1.0)
        # Menus of plots have no parent that would take them along.
        plots = self._plots
        self.destroyed.connect(lambda: forget_menus(*plots))

    def show_timeline(self, timeline: Timeline, unit: AreaShownIn) -> None:
        """Draw all rows anew."""
        colours = chart_colours()
        self.setBackground(colours.tokens.surface)
        self.forget()
        rows = self._rows(timeline, unit)
        layout = self.ci.layout
        layout.setVerticalSpacing(SPACING_PX)
        self._plots.extend(row.plot for row in rows)
        for number, row in enumerate(rows):
            # Under the first row and the last: a long chart is read from either end.
            self._add_row(row, 2 * number, has_months=number in {0, len(rows) - 1})
        self._write_captions()
        self._hold_together(timeline)
        least = sum(row.fixed_px or _least_px(row) for row in rows)
        least += len(rows) * (_caption_px() + 2 * SPACING_PX) + 2 * MONTHS_PX + 24
        self.setMinimumHeight(least)

    def show_all(self) -> None:
        """Go back to the whole time."""
        if self._plots:
            self._plots[0].setXRange(*self._span, padding=0.02)

    def forget(self) -> None:
        """Let go of everything drawn, before the widget goes."""
        self.clear()
        forget_menus(*self._plots)
        self._plots.clear()
        self._captions.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step along the points by arrow keys, open one by return, show all by Home."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Home:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much of the rows' names as there is room for."""
        super().resizeEvent(event)
        if event is not None:  # the library calls this before there is a window
            self._write_captions()

    def _write_captions(self) -> None:
        font = QGuiApplication.font()
        font.setPointSizeF(CAPTION_OF_TEXT * font.pointSizeF())
        metrics, room = QFontMetrics(font), self.viewport().width() - CAPTION_ROOM_PX
        for caption, words in self._captions:
            seen = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            caption.setText(escape(seen), size=f"{font.pointSizeF():.1f}pt")
            caption.setToolTip(words)
            caption.setMinimumWidth(0)  # else a long name would make all rows wider than the page

    def _rows(self, timeline: Timeline, unit: AreaShownIn) -> list[Row]:
        colours = chart_colours()
        rows = [
            series_row(
                series,
                colours,
                unit,
                is_main=number == 0,
                on_hover=self.hovered.emit,
                on_click=self.opened.emit,
            )
            for number, series in enumerate(timeline.series)
        ]
        if rows:
            add_context(rows[0].plot, timeline, colours)
        if timeline.courses:
            rows.append(course_row(timeline.courses, colours, self._on_dragged))
        rows += [lab_row(lane, colours) for lane in timeline.labs]
        rows += [score_row(lane, colours) for lane in timeline.scores]
        if timeline.symptoms:
            rows.append(symptom_row(timeline.symptoms, colours))
        rows += [light_row(lane, colours) for lane in timeline.lights]
        if timeline.events:
            rows.append(event_row(timeline.events, colours))
        return rows

    def _add_row(self, row: Row, at: int, *, has_months: bool) -> None:
        colours = chart_colours()
        caption = pg.LabelItem("", color=colours.tokens.text, justify="left")
        self._captions.append((caption, row.caption))
        self.ci.addItem(caption, row=at, col=0)
        self.ci.addItem(row.plot, row=at + 1, col=0)
        layout = self.ci.layout
        layout.setRowFixedHeight(at, _caption_px())
        months_px = max(MONTHS_PX, line_px() + MONTHS_PX // 4)
        months = months_px if has_months else 0
        if has_months:
            row.plot.showAxis("bottom")
            row.plot.getAxis("bottom").setHeight(months_px)
        if row.fixed_px:
            layout.setRowFixedHeight(at + 1, row.fixed_px + months)
        else:
            layout.setRowStretchFactor(at + 1, row.height)
            layout.setRowMinimumHeight(at + 1, _least_px(row) + months)

    def _hold_together(self, timeline: Timeline) -> None:
        """Let all rows show the same time, never more than there is to see."""
        first, last = place_of(timeline.first_day), place_of(timeline.last_day)
        if last - first < LEAST_SPAN_DAYS:
            first, last = first - LEAST_SPAN_DAYS, last + LEAST_SPAN_DAYS
        margin = 0.1 * (last - first)
        self._span = (first, last)
        for plot in self._plots:
            plot.getViewBox().setLimits(
                xMin=first - margin, xMax=last + margin, minXRange=LEAST_SPAN_DAYS
            )
            if plot is not self._plots[0]:
                plot.setXLink(self._plots[0])
        self.show_all()

    def _on_dragged(self, bar: CourseBar, first: date, last: date | None) -> None:
        self.course_dragged.emit(bar, first, last)


def _caption_px() -> int:
    return max(CAPTION_PX, line_px() + CAPTION_PX // 4)


def _least_px(row: Row) -> int:
    return max(row.height * LEAST_HEIGHT_PX, LEAST_LINES * line_px())
