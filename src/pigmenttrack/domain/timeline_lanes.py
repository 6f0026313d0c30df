"""What lies beside the measurements on the axis of time: courses, labs, scores, light."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pigmenttrack.domain.journal import Exposure, Symptom, SymptomKind
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.labs_analytes import Analyte, analyte_named, converted, unit_named
from pigmenttrack.domain.score_bands import BAND_SETS, BandSet
from pigmenttrack.domain.score_result import SCORE_RANGES, ScoreKind, ScoreResult


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseBar:
    """A course as a span of days.

    Attributes
    ----------
    words : str
        Dose and form; empty where they are not known.
    last_day : date
        Included; the end of the axis while it goes on.
    goes_on : bool
        Whether it had not ended when the axis did.
    """

    substance: str
    words: str
    first_day: date
    last_day: date
    goes_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LabLane:
    """All results of one analyte, told in one unit.

    Attributes
    ----------
    unit : str
        In which they are shown; each result keeps its own.
    """

    analyte: str
    unit: str
    results: tuple[LabResult, ...]

    @property
    def of(self) -> Analyte:
        """The analyte itself."""
        return analyte_named(self.analyte)

    def in_unit(self, unit: str) -> "LabLane":
        """Return the same results told in another unit of the analyte.

        Raises
        ------
        pigmenttrack.domain.errors.BadRequest
            If the analyte is not told in that unit.
        """
        return replace(self, unit=unit_named(unit, self.of))

    def value(self, result: LabResult) -> float:
        """Return a result in the lane's unit."""
        return float(result.in_unit(self.unit))

    def own_range(self, result: LabResult) -> tuple[float | None, float | None]:
        """Return the laboratory's own range of a result in the lane's unit; None for no end."""
        low, high = (
            None if end is None else float(converted(end, self.of, result.unit, self.unit))
            for end in (result.ref_low, result.ref_high)
        )
        return low, high


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLane:
    """All totals of one score.

    Attributes
    ----------
    bands : BandSet or None
        The named set whose words are shown; None where there is none for this score.
    changes : tuple of str
        For every total in words what it differs by from the end of the phase before, or without
        one from the total before; empty for the first.
    """

    kind: ScoreKind
    results: tuple[ScoreResult, ...]
    bands: BandSet | None = None
    changes: tuple[str, ...] = ()

    @property
    def limits(self) -> tuple[float, float]:
        """Lowest and highest total of the score."""
        return SCORE_RANGES[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class SymptomLane:
    """One symptom over time, 0 to 10."""

    kind: SymptomKind
    entries: tuple[Symptom, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LightLane:
    """Ultraviolet light told in one unit: minutes, or mJ/cm²."""

    unit: str
    entries: tuple[Exposure, ...]

    def size(self, entry: Exposure) -> float:
        """Return how much light an entry tells of, in the lane's unit."""
        told = entry.minutes if self.unit == MINUTES else entry.dose_mj_per_cm2
        return 0.0 if told is None else told


MINUTES, DOSE = "min", "mJ/cm²"


@dataclass(frozen=True, slots=True, kw_only=True)
class HorizonSpan:
    """A waiting time after the start of a phase.

    Attributes
    ----------
    since : str
        The phase's letter.
    early_until : date
        Before it, "no change seen" is no finding yet.
    looks : tuple of (date, float)
        When trials take their looks, with the months since the start.
    """

    name: str
    since: str
    from_day: date
    early_until: date
    looks: tuple[tuple[date, float], ...]


def lab_lanes(labs: Sequence[LabResult]) -> tuple[LabLane, ...]:
    """Return a lane for every analyte, in the unit of its latest result."""
    ordered = sorted(labs, key=lambda each: each.taken_on)
    return tuple(
        LabLane(analyte=analyte, unit=own[-1].unit, results=tuple(own))
        for analyte in dict.fromkeys(each.analyte for each in labs)
        for own in ([each for each in ordered if each.analyte == analyte],)
    )


def score_lanes(scores: Sequence[ScoreResult], band_set: str = "") -> tuple[ScoreLane, ...]:
    """Return a lane for every score.

    Parameters
    ----------
    band_set : str, optional
        Name of the set whose words are shown; without it the first set of each score.
    """
    ordered = sorted(scores, key=lambda each: each.taken_on)
    lanes = []
    for kind in dict.fromkeys(each.kind for each in scores):
        sets = [one for one in BAND_SETS if one.kind is kind]
        chosen = [one for one in sets if one.name == band_set] or sets
        own = tuple(each for each in ordered if each.kind is kind)
        lanes.append(ScoreLane(kind=kind, results=own, bands=chosen[0] if chosen else None))
    return tuple(lanes)


def symptom_lanes(symptoms: Sequence[Symptom]) -> tuple[SymptomLane, ...]:
    """Return a lane for every symptom."""
    ordered = sorted(symptoms, key=lambda each: each.felt_on)
    return tuple(
        SymptomLane(kind=kind, entries=tuple(each for each in ordered if each.kind is kind))
        for kind in dict.fromkeys(each.kind for each in symptoms)
    )


def light_lanes(exposures: Sequence[Exposure]) -> tuple[LightLane, ...]:
    """Return a lane for minutes and one for doses, as far as there are entries."""
    ordered = sorted(exposures, key=lambda each: each.happened_on)
    by_unit = {
        MINUTES: tuple(each for each in ordered if each.minutes is not None),
        DOSE: tuple(each for each in ordered if each.dose_mj_per_cm2 is not None),
    }
    return tuple(LightLane(unit=unit, entries=own) for unit, own in by_unit.items() if own)
