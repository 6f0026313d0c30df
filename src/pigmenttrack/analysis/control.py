"""A treated site against an untreated one of the same person, on the same days."""

import numpy as np

from pigmenttrack.analysis.change_scale import ChangeScale
from pigmenttrack.analysis.series_points import SeriesPoints
from pigmenttrack.analysis.visits import Visits, visits_of

# Skin and season hardly move within it; the two sites are seldom taken in one hour.
DAYS_APART = 3


def against_control(
    site: SeriesPoints, control: SeriesPoints, *, scale: ChangeScale | None = None
) -> SeriesPoints:
    """Return the site relative to the control: ratios, or differences where ratios do not exist.

    Visits pair with the nearest visit of the control within three days; a visit without a partner
    is left out and named. What moves both sites (season, a tan, another phone) cancels.
    """
    both = visits_of(
        SeriesPoints(
            name="",
            unit="",
            taken_at=site.taken_at + control.taken_at,
            values=site.values + control.values,
            sds=site.sds + control.sds if site.sds and control.sds else None,
        ),
        scale,
    ).scale
    here, there = visits_of(site, both), visits_of(control, both)
    pairs = [(i, _nearest(here, i, there)) for i in range(len(here))]
    kept = [(i, j) for i, j in pairs if j is not None]
    levels = [float(here.levels[i] - there.levels[j]) for i, j in kept]
    first_photo = {day: min(t for t in site.taken_at if t.date() == day) for day in here.days}
    values = tuple(both.value_of(level) for level in levels)
    return SeriesPoints(
        name=f"{site.name} against {control.name}",
        unit="ratio" if both is ChangeScale.RATIO else site.unit,
        taken_at=tuple(first_photo[here.days[i]] for i, _ in kept),
        values=values,
        sds=_sds(here, there, kept, values, both),
        worse=site.worse,
        left_out=site.left_out
        + tuple(
            f"{here.days[i]}: no visit of the control within {DAYS_APART} days"
            for i, j in pairs
            if j is None
        ),
    )


def _nearest(here: Visits, row: int, there: Visits) -> int | None:
    apart = [abs((day - here.days[row]).days) for day in there.days]
    if not apart or min(apart) > DAYS_APART:
        return None
    return apart.index(min(apart))


def _sds(
    here: Visits,
    there: Visits,
    kept: list[tuple[int, int]],
    values: tuple[float, ...],
    scale: ChangeScale,
) -> tuple[float, ...] | None:
    """Return the sds of the pairs, back in the values' own unit."""
    if here.sds is None or there.sds is None:
        return None
    joint = [
        float(
            np.hypot(
                here.sds[i] / np.sqrt(here.photos[i]),
                there.sds[j] / np.sqrt(there.photos[j]),
            )
        )
        for i, j in kept
    ]
    if scale is ChangeScale.RATIO:
        return tuple(sd * value for sd, value in zip(joint, values, strict=True))
    return tuple(joint)
