"""The main value over time on given axes: the part that the chart and the page share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.report.change_words import noise_half_width
from pigmenttrack.report.mark_sizes import mark_sizes
from pigmenttrack.report.number_format import wall_time
from pigmenttrack.report.photo_order import doubts_of, measurements_on_axis
from pigmenttrack.report.time_axis import axis_span, time_ticks

if TYPE_CHECKING:
    from datetime import date

    from matplotlib.axes import Axes

    from pigmenttrack.domain.series import Measurement, Series
    from pigmenttrack.report.chart_style import ChartStyle

EMPTY_TEXT = "No photo could be measured"
HEADROOM = 1.08
UNLABELLED_INDENT = 0.035  # of the figure: half of the first date, which is centred on its tick
# Doubts that hold for each photo of a series alike say nothing about a single point.
_COMMON_DOUBTS = (
    QualityFlag.NO_SCALE
    | QualityFlag.NO_COLOR_CARD
    | QualityFlag.REGION_GUESSED
    | QualityFlag.DATE_FROM_NAME
)


def plot_areas(axes: Axes, series: Series, style: ChartStyle, *, text_pt: float) -> None:
    """Draw areas with 95 % bars, noise band, baseline, doubts and rejected photos.

    Call it within `own_settings`. Axis labels and legend are the caller's.
    """
    _dress(axes, style, text_pt)
    shown = measurements_on_axis(series)
    rejected = _rejected_days(series)
    days = [wall_time(m.captured).date() for m in shown] + rejected
    if days:
        _set_time_axis(axes, days)
    else:
        axes.set_xticks([])
    if not shown:
        axes.set_yticks([])
        axes.text(
            0.5, 0.5, EMPTY_TEXT, transform=axes.transAxes, ha="center", va="center",
            color=style.faint_text, fontsize=1.15 * text_pt,
        )  # fmt: skip
    else:
        _draw_band(axes, series, shown, style)
        _draw_points(axes, shown, style, text_pt)
    axes.plot(
        rejected, [0.0] * len(rejected), transform=axes.get_xaxis_transform(), linestyle="none",  # type: ignore[arg-type] # dates
        marker="|", color=style.rejected, markersize=1.3 * text_pt, markeredgewidth=1.6,
        clip_on=False, zorder=5,
    )  # fmt: skip


def align_left(axes: Axes, left: float) -> None:
    """Let the labels of the y axis begin at a place of the figure, however long they are.

    Parameters
    ----------
    left : float
        Share of the figure's width.
    """
    figure = axes.get_figure(root=True)
    if figure is None:
        msg = "the axes belong to no figure"
        raise ValueError(msg)
    labels = axes.yaxis.get_tightbbox()
    box = axes.get_position()
    wide = UNLABELLED_INDENT if labels is None else labels.width / figure.bbox.width + 0.008
    axes.set_position((left + wide, box.y0, box.x1 - left - wide, box.height))


def own_doubts(measurement: Measurement) -> QualityFlag:
    """Return what is doubtful about this photo in particular, not about the series as a whole."""
    return doubts_of(measurement) & ~_COMMON_DOUBTS


def has_own_doubt(measurement: Measurement) -> bool:
    """Return whether something is doubtful about this photo in particular."""
    return bool(own_doubts(measurement))


def _rejected_days(series: Series) -> list[date]:
    """Return the days of rejected photos, but none that would stretch the axis with a bad clock."""
    days = [
        wall_time(r.captured).date()
        for r in series.rejections
        if r.captured is not None and QualityFlag.CLOCK_DOUBTFUL not in r.captured.flags
    ]
    return sorted(set(days))


def _dress(axes: Axes, style: ChartStyle, text_pt: float) -> None:
    axes.set_facecolor(style.ground)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(style.faint_text)
    axes.spines["bottom"].set_linewidth(0.8)
    axes.tick_params(axis="both", colors=style.faint_text, labelsize=text_pt, labelcolor=style.text)
    axes.tick_params(axis="y", length=0)
    axes.grid(visible=True, axis="y", color=style.grid, linewidth=0.8)
    axes.set_axisbelow(True)


def _set_time_axis(axes: Axes, days: list[date]) -> None:
    first, last = axis_span(days)
    axes.set_xlim(first, last)  # type: ignore[arg-type] # matplotlib converts dates
    only_day = len(set(days)) == 1
    ticks = time_ticks(days[0], days[0]) if only_day else time_ticks(first, last)
    axes.set_xticks([tick.day for tick in ticks], [tick.label for tick in ticks])  # type: ignore[arg-type] # likewise


def _draw_band(
    axes: Axes, series: Series, shown: tuple[Measurement, ...], style: ChartStyle
) -> None:
    half = noise_half_width(series)
    baseline = next((m for m in shown if m.is_baseline), None)
    if not half or baseline is None:
        return
    low, high = max(0.0, baseline.main.value - half), baseline.main.value + half
    axes.axhspan(low, high, facecolor=style.band, edgecolor="none", zorder=0.6)


def _draw_points(
    axes: Axes, shown: tuple[Measurement, ...], style: ChartStyle, text_pt: float
) -> None:
    look = mark_sizes(len(shown), text_pt)
    times = [wall_time(m.captured) for m in shown]
    values = [m.main.value for m in shown]
    low = [m.main.value - m.main.low for m in shown]
    high = [m.main.high - m.main.value for m in shown]
    if look.joined:
        axes.plot(times, values, color=style.line, linewidth=1.2, zorder=2)  # type: ignore[arg-type] # dates
    axes.errorbar(
        times, values, yerr=[low, high], fmt="none", ecolor=style.point, elinewidth=look.bar,  # type: ignore[arg-type] # dates
        alpha=look.bar_alpha, zorder=3,
    )  # fmt: skip
    for doubtful, fill in ((False, style.point), (True, style.ground)):
        chosen = [i for i, m in enumerate(shown) if has_own_doubt(m) is doubtful]
        for baseline in (False, True):
            some = [i for i in chosen if shown[i].is_baseline is baseline]
            if not some:
                continue
            axes.plot(
                [times[i] for i in some], [values[i] for i in some], linestyle="none",  # type: ignore[arg-type] # dates
                marker="D" if baseline else "o",
                markersize=max(1.1 * look.marker, 0.6 * text_pt) if baseline else look.marker,
                markerfacecolor=fill, markeredgecolor=style.point, markeredgewidth=1.4,
                clip_on=False,
                zorder=5 if baseline else 4,
            )  # fmt: skip
    top = max(m.main.high for m in shown)
    axes.set_ylim(0.0, HEADROOM * top if top > 0 else 1.0)
