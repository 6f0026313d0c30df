"""Photos grouped into visits, on the scale on which changes are judged."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from pigmenttrack.analysis.array_types import FloatArray
from pigmenttrack.analysis.change_scale import ChangeScale, fitting_scale
from pigmenttrack.analysis.series_points import SeriesPoints
from pigmenttrack.domain.units import months_between


@dataclass(frozen=True, slots=True)
class Visits:
    """One row a day with photos; V visits, in the order of their days.

    Attributes
    ----------
    days : tuple of date
    months : array, shape (V,)
        Since the first photo; the mean time of a day's photos.
    levels : array, shape (V,)
        Mean of a day's photos on `scale`.
    sds : array, shape (V,), or None
        Of one photo of that day, on `scale`.
    photos : array of int, shape (V,)
    squares_within, freedom_within : float, int
        Sum of squares of photos about their visit's mean, and its degrees of freedom.
    """

    scale: ChangeScale
    days: tuple[date, ...]
    months: FloatArray
    levels: FloatArray
    sds: FloatArray | None
    photos: FloatArray
    squares_within: float
    freedom_within: int

    def __len__(self) -> int:
        """Return the number of visits."""
        return len(self.days)

    @property
    def span_months(self) -> float:
        """From the first to the last visit."""
        return float(self.months[-1] - self.months[0]) if len(self) else 0.0


def visits_of(points: SeriesPoints, scale: ChangeScale | None = None) -> Visits:
    """Group points by their calendar day.

    Parameters
    ----------
    scale : ChangeScale, optional
        As `fitting_scale` decides where none is given.

    Raises
    ------
    ValueError
        If ratios are asked for and a value is not positive.
    """
    values = np.array(points.values, dtype=np.float64)
    sds = None if points.sds is None else np.array(points.sds, dtype=np.float64)
    scale = fitting_scale(values, sds) if scale is None else scale
    if scale is ChangeScale.RATIO and np.any(values <= 0):
        msg = "ratios need values above zero"
        raise ValueError(msg)
    days = sorted({when.date() for when in points.taken_at})
    belongs = np.array([[when.date() == day for when in points.taken_at] for day in days])
    belongs = belongs.reshape(len(days), len(values)).astype(np.float64)
    photos = belongs.sum(axis=1)
    share = belongs / photos[:, None]
    start = min(points.taken_at, default=None)
    months = np.array([months_between(start, when) for when in points.taken_at if start])
    on_scale = scale.of(values)
    levels = share @ on_scale
    spread = on_scale - belongs.T @ levels
    return Visits(
        scale=scale,
        days=tuple(days),
        months=share @ months,
        levels=levels,
        # The root mean square: a photo that is unsure stays unsure beside a sure one.
        sds=None if sds is None else np.sqrt(share @ scale.sd_of(values, sds) ** 2),
        photos=photos,
        squares_within=float(spread @ spread),
        freedom_within=len(values) - len(days),
    )
