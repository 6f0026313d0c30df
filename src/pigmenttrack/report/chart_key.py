"""The words below a chart that say what its marks mean; only those that are in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pigmenttrack.report.area_plot import has_own_doubt
from pigmenttrack.report.change_words import noise_half_width
from pigmenttrack.report.photo_order import measurements_on_axis

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from pigmenttrack.domain.series import Series
    from pigmenttrack.report.chart_style import ChartStyle

LINE_GAP = 0.45  # between lines, in heights of the type
POINTS_PER_INCH = 72.0


def draw_key(  # noqa: PLR0913 - place and type of one legend
    figure: Figure,
    series: Series,
    style: ChartStyle,
    *,
    left: float,
    top: float,
    text_pt: float,
    columns: int = 2,
) -> None:
    """Draw the key with its upper left corner at a place in the figure (shares of its size)."""
    short = _short_items(series, style, text_pt)
    height_pt = float(figure.get_figheight()) * POINTS_PER_INCH
    for items, ncols in (
        (short, columns if len(short) <= columns else min(columns, 3)),
        (_band(series, style), 1),
    ):
        if not items:
            continue
        figure.legend(
            [mark for mark, _ in items],
            [words for _, words in items],
            loc="upper left",
            bbox_to_anchor=(left, top),
            ncols=ncols,
            frameon=False,
            fontsize=text_pt,
            labelcolor=style.text,
            borderpad=0.0,
            borderaxespad=0.0,
            columnspacing=2.0,
            handlelength=1.6,
            handletextpad=0.6,
            labelspacing=LINE_GAP,
        )
        top -= -(-len(items) // ncols) * (1.0 + LINE_GAP) * text_pt / height_pt


def left_out_of_chart(series: Series) -> int:
    """Return how many measurements the time axis leaves out, their dates being doubtful."""
    return len(series.measurements) - len(measurements_on_axis(series))


def _band(series: Series, style: ChartStyle) -> list[tuple[Artist, str]]:
    from matplotlib.patches import Patch

    baseline_shown = any(m.is_baseline for m in measurements_on_axis(series))
    if not noise_half_width(series) or not baseline_shown:
        return []
    words = "a change inside this band cannot be told from noise"
    return [(Patch(facecolor=style.band, edgecolor=style.faint_text, lw=0.5), words)]


def _short_items(series: Series, style: ChartStyle, text_pt: float) -> list[tuple[Artist, str]]:
    from matplotlib.lines import Line2D

    shown = measurements_on_axis(series)

    def mark(shape: str, fill: str, edge: str) -> Line2D:
        return Line2D(
            [], [], linestyle="none", marker=shape, markersize=0.7 * text_pt,
            markerfacecolor=fill, markeredgecolor=edge, markeredgewidth=1.4,
        )  # fmt: skip

    items: list[tuple[Artist, str]] = []
    if any(not m.is_baseline for m in shown):
        items.append((mark("o", style.point, style.point), "measured, with 95 % interval"))
    if any(m.is_baseline for m in shown):
        items.append((mark("D", style.point, style.point), "baseline"))
    if any(has_own_doubt(m) for m in shown):
        items.append((mark("o", style.ground, style.point), "measured with a doubt (hollow)"))
    if series.rejections:
        items.append((mark("|", style.rejected, style.rejected), "photo that gave no number"))
    missing = left_out_of_chart(series)
    if missing:
        words = f"{missing} with a doubtful date not shown"
        items.append((Line2D([], [], linestyle="none"), words))
    return items
