"""How many photos, how often and for how long, to see a given change with one's own noise.

The program's own verdict is tried on simulated series: what a plan promises is what
`verdict.judge_series` will say.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from pigmenttrack.analysis.array_types import FloatArray
from pigmenttrack.analysis.correlated_fit import tail_probabilities
from pigmenttrack.analysis.course import WHOLE_CHANGE, course_fits
from pigmenttrack.analysis.verdict import FEWEST_VISITS, LEVEL, SHORTEST_SPAN_MONTHS
from pigmenttrack.domain.errors import BadRequest

INTERVALS_MONTHS = (0.5, 1.0, 2.0, 3.0)
PHOTOS_PER_VISIT = (1, 2, 3)
LONGEST_MONTHS = 36.0
WANTED_POWER = 0.80
# Of what varies between visits, this much is left after a month.
MONTHLY_MEMORY = 0.3
SIMULATED = 250
# The same plan is the same to the last digit; the seed has no other meaning.
SEED = 20_060_101


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSchedule:
    """One way of taking photos.

    Attributes
    ----------
    visits, months : int and float, or None
        The least number of visits, and the months from the first to the last, with which the
        change is called beyond noise in 80 of 100 cases; None where three years do not suffice.
    power : float
        Share of simulated series in which it is, at that number of visits (or at three years).
    """

    interval_months: float
    photos_per_visit: int
    visits: int | None
    months: float | None
    power: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedChange:
    """The change somebody wants to see, if it comes.

    Attributes
    ----------
    percent : float
        Of the first value: -25 is a fall by a quarter. Above -100, and not 0.
    over_months : float
        It comes evenly over so many months and stays.
    """

    percent: float
    over_months: float

    def __post_init__(self) -> None:
        """Refuse a change that is none."""
        if not (-100 < self.percent <= 1000 and self.percent != 0):
            message = f"A change of {self.percent:g} % cannot be planned for."
            raise BadRequest(message, advice="Give more than -100 %, and not 0.")
        if not 0 < self.over_months <= LONGEST_MONTHS:
            message = f"A change over {self.over_months:g} months cannot be planned for."
            raise BadRequest(message, advice=f"Give 1 to {LONGEST_MONTHS:g} months.")

    def path(self, months: FloatArray) -> FloatArray:
        """Return the expected course on the ratio scale, zero at the start."""
        share = np.minimum(months / self.over_months, 1.0)
        return np.log1p(self.percent / 100.0) * share


def plan_photos(
    photo_sd_pct: float,
    change: ExpectedChange,
    *,
    visit_sd_pct: float = 0.0,
    intervals_months: Sequence[float] = INTERVALS_MONTHS,
    photos_per_visit: Sequence[int] = PHOTOS_PER_VISIT,
) -> tuple[PlannedSchedule, ...]:
    """Return the shortest schedule for every interval and number of photos a visit.

    Parameters
    ----------
    photo_sd_pct : float
        Standard deviation of one photo in per cent of its value; more photos a visit average it.
    visit_sd_pct : float
        What varies between visits beyond that (another pose, the skin's own ups and downs);
        photos of one visit share it.

    Raises
    ------
    BadRequest
        If there is no noise at all, or an interval or number of photos makes no schedule.
    """
    if not (0 <= photo_sd_pct < 100 and 0 <= visit_sd_pct < 100 and photo_sd_pct + visit_sd_pct):
        message = "A plan needs the noise of a photo, in per cent of its value."
        raise BadRequest(message, advice="Take two or three photos a visit and measure them.")
    if min(photos_per_visit) < 1 or min(intervals_months) <= 0:
        message = "A plan needs at least one photo a visit, and time between visits."
        raise BadRequest(message)
    return tuple(
        _schedule(interval, photos, photo_sd_pct / 100.0, visit_sd_pct / 100.0, change)
        for interval in intervals_months
        for photos in photos_per_visit
    )


def _schedule(
    interval: float, photos: int, photo_sd: float, visit_sd: float, change: ExpectedChange
) -> PlannedSchedule:
    averaged_sd = photo_sd / math.sqrt(photos)

    def power_of(visits: int) -> float:
        months = interval * np.arange(visits, dtype=np.float64)
        return _power(months, averaged_sd, visit_sd, change)

    least = max(FEWEST_VISITS, math.ceil(SHORTEST_SPAN_MONTHS / interval) + 1)
    visits, power = _least_visits(power_of, least, int(LONGEST_MONTHS / interval) + 1)
    return PlannedSchedule(
        interval_months=interval,
        photos_per_visit=photos,
        visits=visits,
        months=None if visits is None else interval * (visits - 1),
        power=power,
    )


def _least_visits(
    power_of: Callable[[int], float], least: int, most: int
) -> tuple[int | None, float]:
    """Return the least number of visits with enough power and that power.

    None, with the power of the most visits, where those do not suffice. More visits hardly ever
    make it harder, so it is doubled until it suffices, and what lies between is halved.
    """
    tried = min(2 * least, most)
    while (power := power_of(tried)) < WANTED_POWER:
        if tried == most:
            return None, power
        least, tried = tried + 1, min(2 * tried, most)
    most = tried
    while least < most:
        middle = (least + most) // 2
        if (reached := power_of(middle)) >= WANTED_POWER:
            most, power = middle, reached
        else:
            least = middle + 1
    return most, power


def _power(months: FloatArray, photo_sd: float, visit_sd: float, change: ExpectedChange) -> float:
    """Return in what share of simulated series the verdict is "beyond noise"."""
    rng = np.random.default_rng(SEED)
    apart = np.abs(months[:, None] - months[None, :])
    covariance = visit_sd**2 * MONTHLY_MEMORY**apart + photo_sd**2 * np.eye(len(months))
    noise = np.linalg.cholesky(covariance) @ rng.standard_normal((len(months), SIMULATED))
    series = change.path(months)[:, None] + noise
    tails = tail_probabilities(course_fits(months), series, WHOLE_CHANGE, photo_sd)
    return float(np.mean(tails < 1.0 - LEVEL))
