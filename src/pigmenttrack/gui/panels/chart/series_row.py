"""A measured quantity over time: points with their intervals, the noise band, phases."""

from collections.abc import Callable, Sequence
from math import inf

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, SignalInstance

from pigmenttrack.domain.journal_phases import Phase
from pigmenttrack.domain.timeline import ChangeSpan, Timeline, TimelinePoint, TimelineSeries
from pigmenttrack.domain.timeline_lanes import HorizonSpan
from pigmenttrack.gui.panels.chart.colours import ChartColours
from pigmenttrack.gui.panels.chart.month_axis import place_of
from pigmenttrack.gui.panels.chart.placed_words import TopWords, keep_placed
from pigmenttrack.gui.panels.chart.row import (
    Row,
    add_band,
    add_line,
    add_span,
    add_words,
    new_plot,
    pen,
)
from pigmenttrack.gui.settings import AreaShownIn
from pigmenttrack.gui.shown import in_area_unit
from pigmenttrack.gui.spoken import spoken

POINT_PX = 11
NOT_MEASURED = "\N{MULTIPLICATION SIGN}"
Chosen = Callable[[str, int], None]


def series_row(
    series: TimelineSeries,
    colours: ChartColours,
    unit: AreaShownIn,
    *,
    is_main: bool,
    on_hover: Chosen,
    on_click: Chosen,
) -> Row:
    """Return a row of points; hovering and clicking them tells the series' key and the number."""
    plot = new_plot(colours)
    factor, shown_unit = in_area_unit(1.0, series.unit, unit)
    if series.noise_band is not None:
        low, high = (end * factor for end in series.noise_band)
        add_band(plot, low, high, colours.soft(colours.tokens.muted, 0.14), colours.tokens.border)
    color = colours.line if is_main else colours.tokens.muted
    x = [place_of(point.at) for point in series.points]
    y = [point.value * factor for point in series.points]
    if x:
        add_line(plot, x, y, color)
        _add_intervals(plot, series.points, factor, color)
        dots = _dots(series.points, x, y, color, colours)
        plot.addItem(dots)
        _tell_of(dots.sigHovered, series.key, on_hover)
        _tell_of(dots.sigClicked, series.key, on_click)
    _add_unmeasured(plot, series, colours)
    if series.from_zero:
        top = max([*y, *_ends(series, factor), 1e-9])
        plot.setYRange(0, top * (1.2 if is_main else 1.08), padding=0)
    name = spoken(series.name)
    caption = f"{name} ({shown_unit})" if shown_unit else name
    return Row(plot, caption, height=5 if is_main else 2)


def add_phases(
    plot: pg.PlotItem, phases: Sequence[Phase], colours: ChartColours, top: TopWords
) -> None:
    """Shade the phases in which the substance was taken, and name all."""
    for phase in phases:
        first, last = place_of(phase.first_day), place_of(phase.last_day) + 1
        if phase.is_on:
            add_span(plot, first, last, colours.soft(colours.tokens.accent, 0.13))
        edge = pg.InfiniteLine(first, angle=90, pen=pen(colours.tokens.border, 1))
        edge.setZValue(-25)
        edge.setToolTip(phase.label)
        plot.addItem(edge, ignoreBounds=True)
        words = add_words(
            plot, phase.letter, QPointF(first, 0), colours.tokens.muted, anchor=(0, 0)
        )
        words.setToolTip(phase.label)
        top.add(words, first, until=last, anchor=0.0)


def add_horizons(plot: pg.PlotItem, spans: Sequence[HorizonSpan], colours: ChartColours) -> None:
    """Mark until when "no change seen" is no finding yet."""
    for span in spans:
        until = place_of(span.early_until)
        edge = pg.InfiniteLine(until, angle=90, pen=pen(colours.tokens.doubt, 1, dashed=True))
        edge.setZValue(-15)
        early = QCoreApplication.translate("chart", "too early to judge before")
        edge.setToolTip(f"{spoken(span.name)}: {early}")
        plot.addItem(edge, ignoreBounds=True)
        words = add_words(
            plot,
            QCoreApplication.translate("chart", "◂ too early to judge"),
            QPointF(until, 0),
            colours.tokens.doubt,
            anchor=(0, 1),
        )
        words.setToolTip(edge.toolTip())
        _keep_at_bottom(plot, words, until)


def add_change_points(
    plot: pg.PlotItem, spans: Sequence[ChangeSpan], colours: ChartColours, top: TopWords
) -> None:
    """Mark between which visits the series changes, found without looking at the journal."""
    for span in spans:
        first, last = place_of(span.first_day), place_of(span.last_day)
        add_span(plot, first, last, colours.soft(colours.tokens.doubt, 0.16))
        words = add_words(
            plot, "▲", QPointF((first + last) / 2, 0), colours.tokens.doubt, anchor=(0.5, 0)
        )
        words.setToolTip(spoken(span.kind))
        top.add(words, (first + last) / 2, until=inf, anchor=0.5)


def add_context(plot: pg.PlotItem, timeline: Timeline, colours: ChartColours) -> None:
    """Add what lies behind the main line."""
    top = TopWords(plot.getViewBox())
    if timeline.phases:
        add_phases(plot, timeline.phases[0], colours, top)
    add_horizons(plot, timeline.horizons, colours)
    add_change_points(plot, timeline.series[0].change_points, colours, top)


def _dots(
    points: Sequence[TimelinePoint],
    x: Sequence[float],
    y: Sequence[float],
    color: str,
    colours: ChartColours,
) -> pg.ScatterPlotItem:
    """Return the points: a diamond for the baseline, hollow where there is a doubt."""
    spots = [
        {
            "pos": (at, value),
            "data": number,
            "symbol": "d" if point.is_baseline else "o",
            "size": POINT_PX + (3 if point.is_baseline else 0),
            "brush": colours.tokens.surface if point.doubts else color,
            "pen": pen(color, 2),
        }
        for number, (at, value, point) in enumerate(zip(x, y, points, strict=True))
    ]
    dots = pg.ScatterPlotItem(spots=spots, hoverable=True, hoverSize=POINT_PX + 5, tip=None)
    dots.setZValue(10)
    return dots


def _tell_of(signal: SignalInstance, key: str, chosen: Chosen) -> None:
    def tell(_item: object, points: Sequence[pg.SpotItem], _event: object) -> None:
        if len(points):
            chosen(key, int(points[0].data()))

    signal.connect(tell)


def _add_intervals(
    plot: pg.PlotItem, points: Sequence[TimelinePoint], factor: float, color: str
) -> None:
    known = [one for one in points if one.low is not None and one.high is not None]
    if not known:
        return
    value = np.array([one.value for one in known]) * factor
    low = np.array([one.low for one in known], float) * factor
    high = np.array([one.high for one in known], float) * factor
    bars = pg.ErrorBarItem(
        x=np.array([place_of(one.at) for one in known]),
        y=value,
        top=high - value,
        bottom=value - low,
        pen=pen(color, 1.5),
    )
    bars.setZValue(3)
    plot.addItem(bars)


def _add_unmeasured(plot: pg.PlotItem, series: TimelineSeries, colours: ChartColours) -> None:
    for moment in series.not_measured:
        words = add_words(
            plot, NOT_MEASURED, QPointF(place_of(moment), 0), colours.tokens.doubt, anchor=(0.5, 1)
        )
        words.setToolTip(QCoreApplication.translate("chart", "This photo gave no number."))
        _keep_at_bottom(plot, words, place_of(moment))


def _keep_at_bottom(plot: pg.PlotItem, words: pg.TextItem, x: float) -> None:
    keep_placed(plot.getViewBox(), lambda view: words.setPos(x, view.viewRange()[1][0]))


def _ends(series: TimelineSeries, factor: float) -> list[float]:
    """Return the upper ends that the scale must hold."""
    highs = [point.high * factor for point in series.points if point.high is not None]
    return [*highs, *([series.noise_band[1] * factor] if series.noise_band else [])]
