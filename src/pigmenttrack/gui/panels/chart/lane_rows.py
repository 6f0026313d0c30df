"""What stands beside the measurements: laboratory values, scores, symptoms, light, events."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF

from pigmenttrack.domain.journal import Event
from pigmenttrack.domain.timeline_lanes import LabLane, LightLane, ScoreLane, SymptomLane
from pigmenttrack.gui.panels.chart.colours import ChartColours
from pigmenttrack.gui.panels.chart.month_axis import place_of
from pigmenttrack.gui.panels.chart.placed_words import BarWords
from pigmenttrack.gui.panels.chart.row import (
    Row,
    add_band,
    add_line,
    add_words,
    new_plot,
    pen,
)
from pigmenttrack.gui.panels.chart.value_axis import line_px
from pigmenttrack.gui.spoken import spoken

# Marks as the plot draws them, and as a caption writes them.
MARKS = (("o", "●"), ("s", "■"), ("t", "▼"), ("d", "◆"), ("+", "+"), ("star", "★"), ("p", "⬟"),
         ("h", "⬢"), ("t1", "▲"), ("t2", "▶"))  # fmt: skip
MOST_EVENT_LINES = 3
EVENT_ROW_PX = 18


def lab_row(lane: LabLane, colours: ChartColours) -> Row:
    """Return one analyte: its results, and the laboratory's own range behind them."""
    plot = new_plot(colours)
    x = [place_of(result.taken_on) for result in lane.results]
    y = [lane.value(result) for result in lane.results]
    ranges = [lane.own_range(result) for result in lane.results]
    told = dict.fromkeys(ranges)
    if len(told) == 1 and None not in ranges[0]:
        low, high = ranges[0]
        add_band(
            plot, low or 0.0, high or 0.0, colours.soft(colours.lab, 0.12), colours.tokens.border
        )
    else:
        _add_own_ranges(plot, x, ranges, colours)
    add_line(plot, x, y, colours.lab)
    plot.addItem(_points(x, y, "s", colours.lab))
    plot.setYRange(0, max([*y, *(high or 0.0 for _, high in ranges)]) * 1.1, padding=0)
    return Row(plot, f"{spoken(lane.of.name)} ({lane.unit})")


def score_row(lane: ScoreLane, colours: ChartColours) -> Row:
    """Return one score over its whole range, with the limits of its bands."""
    plot = new_plot(colours)
    low, high = lane.limits
    for band in () if lane.bands is None else lane.bands.bands:
        if low < band.above < high:
            edge = pg.InfiniteLine(
                band.above, angle=0, pen=pen(colours.tokens.border, 1, dashed=True)
            )
            plot.addItem(edge, ignoreBounds=True)
    x = [place_of(result.taken_on) for result in lane.results]
    y = [result.total for result in lane.results]
    add_line(plot, x, y, colours.score)
    plot.addItem(_points(x, y, "t", colours.score))
    for at, total, change in zip(x, y, lane.changes, strict=False):
        if change:
            add_words(plot, change, QPointF(at, total), colours.tokens.muted, anchor=(0.5, 1.25))
    plot.setYRange(low, high * 1.05, padding=0)
    words = lane.kind.value if lane.bands is None else f"{lane.kind.value} · {lane.bands.name}"
    return Row(plot, words)


def symptom_row(lanes: Sequence[SymptomLane], colours: ChartColours) -> Row:
    """Return all symptoms in one row, 0 to 10, told apart by their marks."""
    plot = new_plot(colours)
    names = []
    for lane, (symbol, mark) in zip(lanes, MARKS, strict=False):
        x = [place_of(entry.felt_on) for entry in lane.entries]
        y = [float(entry.strength) for entry in lane.entries]
        add_line(plot, x, y, colours.tokens.muted)
        plot.addItem(_points(x, y, symbol, colours.tokens.text))
        names.append(f"{mark} {spoken(lane.kind.value)}")
    plot.setYRange(0, 10.5, padding=0)
    title = QCoreApplication.translate("chart", "Symptoms, 0 to 10")
    return Row(plot, f"{title}: {', '.join(names)}")


def light_row(lane: LightLane, colours: ChartColours) -> Row:
    """Return ultraviolet light as bars, one a day."""
    plot = new_plot(colours)
    x = [place_of(entry.happened_on) for entry in lane.entries]
    heights = [lane.size(entry) for entry in lane.entries]
    bars = pg.BarGraphItem(
        x=x, height=heights, width=1.5, brush=colours.tokens.doubt, pen=pen(colours.tokens.doubt, 1)
    )
    plot.addItem(bars)
    plot.setYRange(0, max([*heights, 1e-9]) * 1.1, padding=0)
    title = QCoreApplication.translate("chart", "Sun and ultraviolet light")
    return Row(plot, f"{title} ({lane.unit})", height=1)


def event_row(events: Sequence[Event], colours: ChartColours) -> Row:
    """Return what happened on single days, in words, over a few lines so that they stay apart."""
    plot = new_plot(colours)
    plot.getAxis("left").setStyle(showValues=False)
    plot.getAxis("left").setTicks([])
    lines = min(len(events), MOST_EVENT_LINES)
    for number, event in enumerate(sorted(events, key=lambda each: each.happened_on)):
        x, y = place_of(event.happened_on), lines - 1 - number % lines
        plot.addItem(
            pg.InfiniteLine(x, angle=90, pen=pen(colours.tokens.border, 1)), ignoreBounds=True
        )
        what = spoken(event.kind.value)
        words = f"{what}: {event.note}" if event.note else what
        said = add_words(plot, words, QPointF(x, y + 0.5), colours.tokens.text, anchor=(0, 0.5))
        BarWords(plot.getViewBox(), said, words, first=x, last=x, keep_off_px=0)
    plot.setYRange(0, lines, padding=0)
    title = QCoreApplication.translate("chart", "Events")
    return Row(plot, title, height=0, fixed_px=lines * max(EVENT_ROW_PX, line_px() + 2) + 6)


def _points(x: Sequence[float], y: Sequence[float], symbol: str, color: str) -> pg.ScatterPlotItem:
    points = pg.ScatterPlotItem(
        x=list(x), y=list(y), symbol=symbol, size=9, brush=color, pen=pen(color, 1)
    )
    points.setZValue(10)
    return points


def _add_own_ranges(
    plot: pg.PlotItem,
    x: Sequence[float],
    ranges: Sequence[tuple[float | None, float | None]],
    colours: ChartColours,
) -> None:
    """Draw the range of every result at its own day: laboratories differ."""
    for at, (low, high) in zip(x, ranges, strict=True):
        if low is None and high is None:
            continue
        top = high if high is not None else low
        item = pg.PlotDataItem(
            [at, at], [low or 0.0, top or 0.0], pen=pen(colours.soft(colours.lab, 0.35), 7)
        )
        item.setZValue(-5)
        plot.addItem(item)
