"""Journal entries in words, for a list."""

from pigmenttrack.domain.blinded_reading import BlindedReading, agreement
from pigmenttrack.domain.journal import Course, Event, Exposure, Symptom
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.score_result import ScoreResult
from pigmenttrack.store.journal import Kept


def entry_words(value: Kept) -> tuple[str, str, str, str]:
    """Return when, what, how much and the note of an entry."""
    match value:
        case Course():
            until = "…" if value.stopped_on is None else value.stopped_on.isoformat()
            words = f"{value.started_on} to {until}", value.substance, _taken(value), value.note
        case Event():
            words = str(value.happened_on), value.kind.value, "", value.note
        case Exposure():
            sizes = ((value.minutes, "min"), (value.dose_mj_per_cm2, "mJ/cm²"))
            told = ", ".join(f"{size:g} {unit}" for size, unit in sizes if size is not None)
            words = str(value.happened_on), value.kind.value, told, value.note
        case Symptom():
            words = str(value.felt_on), value.kind.value, f"{value.strength} of 10", ""
        case LabResult():
            words = str(value.taken_on), value.of.name, _lab(value), value.note
        case ScoreResult():
            words = str(value.taken_on), value.kind.value, f"{value.total:g}", value.note
        case BlindedReading():
            words = str(value.read_on), "blinded reading", _read(value), value.reader
        case _:
            words = "", "risk flag", value.value, ""
    return words


def _read(reading: BlindedReading) -> str:
    told = agreement(reading.pairs)
    return f"{reading.site}: {told.same} of {told.read} as measured"


def _taken(course: Course) -> str:
    dose = "" if course.dosing is None else str(course.dosing)
    parts = [dose, course.form, course.route.value]
    if course.adherence_pct is not None:
        parts.append(f"{course.adherence_pct:g} % taken")
    return ", ".join(part for part in parts if part)


def _lab(result: LabResult) -> str:
    told = f"{result.comparator.value}{result.value} {result.unit}"
    match result.ref_low, result.ref_high:
        case None, None:
            return told
        case low, None:
            return f"{told} (range from {low})"
        case None, high:
            return f"{told} (range up to {high})"
        case low, high:
            return f"{told} (range {low} to {high})"
