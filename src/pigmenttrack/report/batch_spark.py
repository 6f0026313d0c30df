"""A series as a spark line: the course over time in the height of two lines of text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

WIDTH_PX, HEIGHT_PX = 168, 44
MARGIN_PX = 4.0
HEADROOM = 1.05


@dataclass(frozen=True, slots=True, kw_only=True)
class SparkSeries:
    """What is drawn: values with their 95 % intervals, by day."""

    days: Sequence[date]
    values: Sequence[float]
    lows: Sequence[float]
    highs: Sequence[float]


def spark_svg(series: SparkSeries, *, title: str) -> str:
    """Return the course as SVG: the interval as a band, the values as a line with points.

    The axis begins at zero, so that a small change looks small. Colours are the page's.

    Parameters
    ----------
    title : str
        For those who hear the page; already escaped.
    """
    xs, top = _places(series.days), HEADROOM * max(0.0, *series.highs) or 1.0
    low = min(0.0, *series.lows)

    def y(value: float) -> float:
        return HEIGHT_PX - MARGIN_PX - (value - low) / (top - low) * (HEIGHT_PX - 2 * MARGIN_PX)

    line = _points(zip(xs, map(y, series.values), strict=True))
    upper = list(zip(xs, map(y, series.highs), strict=True))
    lower = list(zip(xs, map(y, series.lows), strict=True))
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y(value):.1f}" r="{3 if number == 0 else 2}"/>'
        for number, (x, value) in enumerate(zip(xs, series.values, strict=True))
    )
    band = f'<polygon points="{_points([*upper, *reversed(lower)])}"/>' if len(xs) > 1 else ""
    return (
        f'<svg class="spark" viewBox="0 0 {WIDTH_PX} {HEIGHT_PX}" width="{WIDTH_PX}" '
        f'height="{HEIGHT_PX}" role="img" aria-label="{title}"><title>{title}</title>'
        f'<line x1="0" x2="{WIDTH_PX}" y1="{y(0.0):.1f}" y2="{y(0.0):.1f}"/>'
        f'{band}<polyline points="{line}"/>{dots}</svg>'
    )


def _places(days: Sequence[date]) -> list[float]:
    """Return where days lie from left to right; one day alone lies in the middle."""
    span = (days[-1] - days[0]).days
    width = WIDTH_PX - 2 * MARGIN_PX
    if span <= 0:
        return [WIDTH_PX / 2] * len(days)
    return [MARGIN_PX + width * (day - days[0]).days / span for day in days]


def _points(places: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
