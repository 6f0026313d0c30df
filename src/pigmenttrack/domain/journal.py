"""The journal: what a person took, did and felt, as dated facts beside the photos.

It documents. Nothing in here says that one thing brought about another.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from pigmenttrack.domain.blinded_reading import BlindedReading
from pigmenttrack.domain.journal_dosing import Dosing
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.score_result import ScoreResult

TEXT_LIMIT = 2000  # characters of a note; a journal is no document store


class Route(StrEnum):
    """How something is taken."""

    ORAL = "oral"
    SUBLINGUAL = "sublingual"
    INTRAMUSCULAR = "intramuscular"
    SUBCUTANEOUS = "subcutaneous"
    INTRAVENOUS = "intravenous"
    NASAL = "nasal"
    TOPICAL = "topical"
    LIGHT = "light"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One substance (or treatment) at one dose over a span of days.

    A change of dose is a new course, so that each span has one dose.

    Attributes
    ----------
    substance : str
        As the person calls it ("vitamin B12"); phases are drawn by it.
    form : str
        "cyanocobalamin", "0.1 % ointment", …; may be empty.
    dosing : Dosing or None
        None where the dose is not known (an old report, a template not filled in yet).
    started_on : date
        First day.
    stopped_on : date or None
        Last day of intake, included; None while it goes on.
    adherence_pct : float or None
        Share of the intakes really taken, 0-100; None where nobody counted.
    """

    substance: str
    started_on: date
    route: Route = Route.ORAL
    form: str = ""
    dosing: Dosing | None = None
    stopped_on: date | None = None
    adherence_pct: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a course without a name, or one that ends before it begins."""
        _need_text(self.substance, "substance")
        if self.stopped_on is not None and self.stopped_on < self.started_on:
            msg = f"{self.substance}: stopped on {self.stopped_on}, before {self.started_on}"
            raise ValueError(msg)
        if self.adherence_pct is not None and not 0 <= self.adherence_pct <= 100:
            msg = f"adherence lies between 0 and 100 %, got {self.adherence_pct}"
            raise ValueError(msg)

    def is_on(self, day: date) -> bool:
        """Tell whether the course covers a day."""
        return self.started_on <= day and (self.stopped_on is None or day <= self.stopped_on)

    @property
    def ends_before(self) -> date | None:
        """The first day without; None while it goes on."""
        return None if self.stopped_on is None else self.stopped_on + timedelta(days=1)

    @property
    def taken_per_week(self) -> float | None:
        """Amount a week in the dose's unit, times adherence where it is known."""
        if self.dosing is None:
            return None
        share = 1.0 if self.adherence_pct is None else self.adherence_pct / 100
        return float(self.dosing.per_week) * share


def adherence_pct(dosing: Dosing, days: int, taken: int) -> float:
    """Return the share of planned intakes that was taken over so many days, at most 100 %.

    Parameters
    ----------
    days, taken : int
        At least 1, and at least 0.

    Examples
    --------
    >>> from pigmenttrack.domain.journal_dosing import dosing_from_text
    >>> adherence_pct(dosing_from_text("2 x 500 µg a week"), days=28, taken=6)
    75.0
    """
    if days < 1 or taken < 0:
        msg = f"adherence needs days >= 1 and taken >= 0, got {days} and {taken}"
        raise ValueError(msg)
    return min(100.0, float(100 * taken / dosing.planned_intakes(days)))


class EventKind(StrEnum):
    """What happens on one day and may matter to the photos after it."""

    HAIRCUT = "haircut"
    TRANSPLANT = "transplant"
    SUNBURN = "sunburn"
    ILLNESS = "illness"
    SURGERY = "surgery"
    WASHOUT = "washout"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on one day."""

    happened_on: date
    kind: EventKind
    note: str = ""


class LightKind(StrEnum):
    """Where ultraviolet light came from."""

    SUN = "sun"
    NB_UVB = "narrow-band UVB"
    EXCIMER = "excimer"
    PUVA = "PUVA"
    TANNING = "tanning bed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """Ultraviolet light on one day: a covariate of the first rank.

    Attributes
    ----------
    minutes, dose_mj_per_cm2 : float or None
        At least one is known, >= 0.
    """

    happened_on: date
    kind: LightKind
    minutes: float | None = None
    dose_mj_per_cm2: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse an exposure of unknown size."""
        sizes = [size for size in (self.minutes, self.dose_mj_per_cm2) if size is not None]
        if not sizes or not all(0 <= size < 1e6 for size in sizes):
            msg = f"an exposure needs minutes or a dose, not negative, got {self}"
            raise ValueError(msg)


class SymptomKind(StrEnum):
    """What a person may log between 0 (none) and 10 (worst)."""

    FATIGUE = "fatigue"
    TINGLING = "tingling or numbness"
    BREATHLESSNESS = "breathlessness"
    PALE_SKIN = "pale skin"
    SHEDDING = "hair shedding"
    BREAKING_HAIR = "dry or breaking hair"
    POOR_APPETITE = "poor appetite"
    BURNING_FEET = "burning feet"
    ITCH = "itch"
    SLEEPLESSNESS = "sleeplessness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Symptom:
    """How strong something was on one day, 0-10."""

    felt_on: date
    kind: SymptomKind
    strength: int

    def __post_init__(self) -> None:
        """Refuse what the scale does not have."""
        if not 0 <= self.strength <= 10:
            msg = f"a symptom lies between 0 and 10, got {self.strength}"
            raise ValueError(msg)


class RiskFlag(StrEnum):
    """Facts that bear on the uptake of vitamin B12, for the doctor who reads the report."""

    ACID_SUPPRESSION = "proton-pump inhibitor or H2 blocker"
    METFORMIN = "metformin"
    GASTRITIS = "gastritis"
    COELIAC = "coeliac disease"
    CROHN = "Crohn's disease"
    VEGAN = "vegan diet"
    AGE_OVER_60 = "age over 60"
    STOMACH_OR_BOWEL_SURGERY = "stomach or bowel surgery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """Everything a person wrote down; the order of each tuple is the order of entry."""

    courses: tuple[Course, ...] = ()
    events: tuple[Event, ...] = ()
    exposures: tuple[Exposure, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    labs: tuple[LabResult, ...] = ()
    scores: tuple[ScoreResult, ...] = ()
    readings: tuple[BlindedReading, ...] = ()
    risk_flags: frozenset[RiskFlag] = field(default_factory=frozenset)

    def courses_between(self, first: date, last: date) -> tuple[Course, ...]:
        """Return the courses that cover a day of a span, both ends included."""
        return tuple(
            course
            for course in self.courses
            if course.started_on <= last
            and (course.stopped_on is None or course.stopped_on >= first)
        )

    def exposures_between(self, first: date, last: date) -> tuple[Exposure, ...]:
        """Return the ultraviolet exposures of a span, both ends included."""
        return tuple(seen for seen in self.exposures if first <= seen.happened_on <= last)


def _need_text(text: str, name: str) -> None:
    if not text.strip() or len(text) > TEXT_LIMIT:
        msg = f"{name} needs 1 to {TEXT_LIMIT} characters"
        raise ValueError(msg)
