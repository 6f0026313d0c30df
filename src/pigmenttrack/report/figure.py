"""The chart of a series as PNG and SVG: the main value over time, with what is not known."""

from __future__ import annotations

import io
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

from pigmenttrack.report.area_plot import align_left, plot_areas
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.change_words import change_sentence
from pigmenttrack.report.chart_key import draw_key
from pigmenttrack.report.chart_style import LIGHT, ChartStyle
from pigmenttrack.report.matplotlib_session import own_settings
from pigmenttrack.report.number_format import typographic
from pigmenttrack.report.plain_text import drawable, shortened
from pigmenttrack.report.series_words import words_of
from pigmenttrack.report.statement import Statement

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.figure import Figure

    from pigmenttrack.domain.series import Series

# 1344 x 1008 px: on a phone, 390 points wide, the text is still 10 points high.
WIDTH_IN, HEIGHT_IN, DOTS_PER_INCH = 5.6, 4.2, 240
TEXT_PT = 10.0
LONGEST_NAME = 40
STATEMENT_PT = 8.6
STATEMENT_LETTERS = 82  # that fit on one line of the statement
STATEMENT_TOPS = (0.842, 0.808, 0.774)


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """One chart in two formats, as the bytes of the files."""

    png: bytes
    svg: bytes


def draw_chart(
    series: Series, *, style: ChartStyle = LIGHT, statement: Statement | None = None
) -> DrawnChart:
    """Return the chart of a series; the same series gives the same bytes.

    Hollow points are measured with a doubt; ticks on the axis are photos that gave no number.
    A series without any measurement gives a chart that says so. Without a statement the latest
    photo is compared with the baseline.
    """
    png, svg = io.BytesIO(), io.BytesIO()
    with own_settings():
        figure = _figure(series, style, statement)
        figure.savefig(png, format="png", metadata={"Software": None})
        title = f"{drawable(series.name)}: {words_of(series).measure.lower()} over time"
        metadata = {"Date": None, "Creator": "PigmentTrack", "Title": title}
        figure.savefig(svg, format="svg", metadata=metadata)
    return DrawnChart(png=png.getvalue(), svg=svg.getvalue())


def write_chart(
    series: Series,
    *,
    png_path: Path,
    svg_path: Path,
    style: ChartStyle = LIGHT,
    statement: Statement | None = None,
) -> None:
    """Write the chart in both formats.

    Raises
    ------
    OSError
        If a file cannot be written; an older one is then still there.
    """
    chart = draw_chart(series, style=style, statement=statement)
    replace_file(png_path, chart.png)
    replace_file(svg_path, chart.svg)


def _figure(series: Series, style: ChartStyle, statement: Statement | None = None) -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH_IN, HEIGHT_IN), dpi=DOTS_PER_INCH, facecolor=style.ground)
    axes = figure.add_axes((0.085, 0.265, 0.885, 0.475))
    left = 0.03
    name = shortened(drawable(series.name), LONGEST_NAME)
    figure.text(left, 0.955, name, color=style.text, fontsize=13, weight="bold", va="top")
    figure.text(
        left, 0.885, words_of(series).title, color=style.faint_text, fontsize=TEXT_PT, va="top"
    )
    said = statement or Statement.of(change_sentence(series))
    lines = [(line, style.text) for line in wrap(typographic(str(said)), STATEMENT_LETTERS)]
    lines += [(line, style.faint_text) for line in (said.caveat,) if line]
    for y, (line, color) in zip(STATEMENT_TOPS, lines, strict=False):
        figure.text(left, y, line, color=color, fontsize=STATEMENT_PT, va="top")
    plot_areas(axes, series, style, text_pt=TEXT_PT)
    align_left(axes, left)
    draw_key(figure, series, style, left=left, top=0.148, text_pt=8.6)
    return figure
