"""Everything that is known of one site on one axis of time: what a chart draws, without a chart.

The window and the printed chart draw this same value. It holds days, numbers with their
intervals and words; no colours and no pixels.
"""

from dataclasses import dataclass
from datetime import date, datetime

from pigmenttrack.domain.journal import Event
from pigmenttrack.domain.journal_phases import Phase
from pigmenttrack.domain.journal_season import Season
from pigmenttrack.domain.timeline_lanes import (
    CourseBar,
    HorizonSpan,
    LabLane,
    LightLane,
    ScoreLane,
    SymptomLane,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePoint:
    """One measured photo.

    Attributes
    ----------
    at : datetime
        By the clock on the wall, without an offset.
    low, high : float or None
        95 % interval; None where nobody knows it.
    doubts : tuple of str
        Sentences on this photo in particular; a point with one is drawn hollow.
    """

    at: datetime
    value: float
    low: float | None = None
    high: float | None = None
    is_baseline: bool = False
    doubts: tuple[str, ...] = ()
    photo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSpan:
    """Two neighbouring visits between which a series changes, found without the journal."""

    first_day: date
    last_day: date
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineSeries:
    """One measured quantity: an area, a density, a share.

    Attributes
    ----------
    key : str
        Stable name for options: "main", "contrast", "control".
    from_zero : bool
        Whether the scale begins at zero: areas and counts do, contrasts do not.
    noise_band : tuple of float or None
        Low and high: where a visit to unchanged skin would lie in 95 of 100 cases.
    not_measured : tuple of datetime
        Photos that gave no number.
    verdict : str
        "beyond noise", "within noise", "not enough data"; empty where nothing was judged.
    sentences : tuple of str
        The verdict's, with its grounds and cautions.
    """

    key: str
    name: str
    unit: str
    points: tuple[TimelinePoint, ...]
    from_zero: bool = True
    noise_band: tuple[float, float] | None = None
    not_measured: tuple[datetime, ...] = ()
    verdict: str = ""
    sentences: tuple[str, ...] = ()
    change_points: tuple[ChangeSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonTick:
    """The first day of a season."""

    day: date
    season: Season


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All of it, for one site of one person.

    Attributes
    ----------
    first_day, last_day : date
        Of everything that is shown; both the present day where nothing is.
    series : tuple of TimelineSeries
        The main one first; empty without measurements.
    phases : tuple of tuple of Phase
        Of every substance; the first is the one that is shaded.
    statement, caveat : str
        What may be said of the change in one sentence, and what it rests on (may be empty).
    """

    subject: str
    site: str
    first_day: date
    last_day: date
    series: tuple[TimelineSeries, ...] = ()
    phases: tuple[tuple[Phase, ...], ...] = ()
    courses: tuple[CourseBar, ...] = ()
    labs: tuple[LabLane, ...] = ()
    scores: tuple[ScoreLane, ...] = ()
    symptoms: tuple[SymptomLane, ...] = ()
    lights: tuple[LightLane, ...] = ()
    events: tuple[Event, ...] = ()
    horizons: tuple[HorizonSpan, ...] = ()
    seasons: tuple[SeasonTick, ...] = ()
    statement: str = ""
    caveat: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not (
            any(one.points or one.not_measured for one in self.series)
            or self.courses
            or self.labs
            or self.scores
            or self.symptoms
            or self.lights
            or self.events
        )
