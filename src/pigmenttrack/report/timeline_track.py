"""The axis of time as a track across a page: days to millimetres, rows that share it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from pigmenttrack.domain.units import SECONDS_PER_DAY
from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.language import spoken
from pigmenttrack.report.page import fitted, text_width_mm
from pigmenttrack.report.time_axis import TimeTick, axis_span, time_ticks
from pigmenttrack.report.timeline_look import PHASE, PHASE_EDGE, Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from pigmenttrack.domain.journal_phases import Phase
    from pigmenttrack.domain.timeline import Timeline
    from pigmenttrack.report.page import Page


def day_number(when: date | datetime) -> float:
    """Return a moment as a number of days."""
    if not isinstance(when, datetime):
        return float(when.toordinal())
    seconds = when.hour * 3600 + when.minute * 60 + when.second
    return when.toordinal() + seconds / SECONDS_PER_DAY


@dataclass(frozen=True, slots=True)
class Track:
    """All rows of one chart, one below the other.

    Attributes
    ----------
    left_mm, width_mm : float
        Of the plots on the page.
    first, last : float
        The ends of the axis, as `day_number`.
    shaded : tuple of Phase
        Whose spans are shaded through all rows.
    """

    page: Page
    look: Look
    left_mm: float
    width_mm: float
    first: float
    last: float
    ticks: tuple[TimeTick, ...]
    shaded: tuple[Phase, ...]

    def x_mm(self, when: date | datetime) -> float:
        """Return where a moment lies on the page."""
        share = (day_number(when) - self.first) / (self.last - self.first)
        return self.left_mm + share * self.width_mm

    @property
    def right_mm(self) -> float:
        """Where the plots end."""
        return self.left_mm + self.width_mm

    def row(self, top_mm: float, height_mm: float, *, ruled: bool = True) -> Axes:
        """Return axes of one row, with phases shaded and the ticks' days ruled."""
        axes = self.page.axes(self.left_mm, top_mm, self.width_mm, height_mm)
        axes.set_xlim(self.first, self.last)
        axes.set_facecolor("none")
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.set_xticks([])
        axes.set_yticks([])
        for phase in self.shaded:
            if phase.is_on:
                ends = day_number(phase.first_day), day_number(phase.last_day) + 1
                axes.axvspan(*ends, facecolor=PHASE, edgecolor="none", zorder=0.1)
        for phase in self.shaded[1:]:
            axes.axvline(
                day_number(phase.first_day), color=PHASE_EDGE, lw=0.6, ls=(0, (1, 2)), zorder=0.4
            )
        if ruled:
            for tick in self.ticks:
                axes.axvline(day_number(tick.day), color=LIGHT.grid, lw=0.6, zorder=0.3)
        return axes

    def scale(self, axes: Axes, ticks: Sequence[float] | None = None) -> None:
        """Put numbers left of a row: the ticks named, or a few round ones."""
        from matplotlib.ticker import MaxNLocator

        if ticks is None:
            high = axes.get_position().height * self.page.height_mm
            most = max(1, min(4, int(high / self.look.faint.leading_mm)))
            axes.yaxis.set_major_locator(MaxNLocator(nbins=most, min_n_ticks=2))
            _write_locally(axes)
        else:
            axes.set_yticks(list(ticks))
        size = self.look.faint.size_pt
        axes.tick_params(axis="y", length=0, labelsize=size, labelcolor=LIGHT.text, pad=2)
        axes.grid(visible=True, axis="y", color=LIGHT.grid, linewidth=0.6)
        axes.set_axisbelow(True)

    def caption(self, top_mm: float, name: str, detail: str = "") -> None:
        """Name a row above it: the name in bold, what else there is to know in faint letters."""
        look = self.look
        baseline = top_mm + look.caption_mm - 1.5
        left = look.margin_mm
        room = self.right_mm - left
        name = fitted(name, room, look.caption)
        self.page.text(left, baseline, name, look.caption)
        wide = text_width_mm(name, look.caption) + 2.0
        if detail and wide < room - 10.0:
            self.page.text(
                left + wide, baseline, fitted(detail, room - wide, look.faint), look.faint
            )


def _write_locally(axes: Axes) -> None:
    """Let the numbers of a scale have the decimal sign of the language written now."""
    from matplotlib.ticker import ScalarFormatter

    class Local(ScalarFormatter):
        def __call__(self, x: float, pos: int | None = None) -> str:
            return spoken(super().__call__(x, pos))

    axes.yaxis.set_major_formatter(Local())


def track_for(page: Page, timeline: Timeline, look: Look) -> Track:
    """Return the track of a timeline over the width of a page."""
    only_day = timeline.first_day == timeline.last_day
    # The last day is shown to its end.
    end = timeline.last_day if only_day else timeline.last_day + timedelta(days=1)
    first, last = axis_span([timeline.first_day, end])
    ticks = (
        time_ticks(timeline.first_day, timeline.first_day)
        if only_day
        else time_ticks(first, last, most=look.most_ticks)
    )
    left = look.margin_mm + look.axis_mm
    return Track(
        page=page,
        look=look,
        left_mm=left,
        width_mm=look.sheet_mm - look.margin_mm - left,
        first=day_number(first),
        last=day_number(last),
        ticks=ticks,
        shaded=timeline.phases[0] if timeline.phases else (),
    )
