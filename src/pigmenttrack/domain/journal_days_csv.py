"""What happened or was felt on one day, from and to CSV: events, ultraviolet light, symptoms."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from pigmenttrack.domain.journal import (
    Event,
    EventKind,
    Exposure,
    LightKind,
    Symptom,
    SymptomKind,
)
from pigmenttrack.domain.journal_csv import ReadCsv, Row, read_csv, write_csv
from pigmenttrack.domain.journal_csv_form import CsvForm, refuse

EVENTS_REQUIRED, EVENTS_OPTIONAL = ("happened_on", "event"), ("note",)
LIGHT_REQUIRED = ("happened_on", "light")
LIGHT_OPTIONAL = ("minutes", "dose_mj_per_cm2", "note")
SYMPTOMS_REQUIRED = ("felt_on", "symptom", "strength")
Kind = TypeVar("Kind", bound=StrEnum)


def parse_events_csv(source: str | bytes) -> ReadCsv[Event]:
    """Return the events of a file and everything in it that could not be taken."""
    return read_csv(source, EVENTS_REQUIRED, EVENTS_OPTIONAL, _event)


def events_csv(events: Iterable[Event]) -> str:
    """Return events as a file that `parse_events_csv` reads back."""
    rows = [(each.happened_on.isoformat(), str(each.kind), each.note) for each in events]
    return write_csv((*EVENTS_REQUIRED, *EVENTS_OPTIONAL), rows)


def parse_light_csv(source: str | bytes) -> ReadCsv[Exposure]:
    """Return the exposures of a file and everything in it that could not be taken."""
    return read_csv(source, LIGHT_REQUIRED, LIGHT_OPTIONAL, _exposure)


def light_csv(exposures: Iterable[Exposure]) -> str:
    """Return exposures as a file that `parse_light_csv` reads back."""
    rows = [
        (
            each.happened_on.isoformat(),
            str(each.kind),
            _number(each.minutes),
            _number(each.dose_mj_per_cm2),
            each.note,
        )
        for each in exposures
    ]
    return write_csv((*LIGHT_REQUIRED, *LIGHT_OPTIONAL), rows)


def parse_symptoms_csv(source: str | bytes) -> ReadCsv[Symptom]:
    """Return the symptoms of a file and everything in it that could not be taken."""
    return read_csv(source, SYMPTOMS_REQUIRED, (), _symptom)


def symptoms_csv(symptoms: Iterable[Symptom]) -> str:
    """Return symptoms as a file that `parse_symptoms_csv` reads back."""
    rows = [(each.felt_on.isoformat(), str(each.kind), str(each.strength)) for each in symptoms]
    return write_csv(SYMPTOMS_REQUIRED, rows)


def _event(row: Row, form: CsvForm) -> Event:
    return Event(
        happened_on=form.day("happened_on", row["happened_on"]),
        kind=_kind(EventKind, "event", row["event"]),
        note=row.get("note", ""),
    )


def _exposure(row: Row, form: CsvForm) -> Exposure:
    minutes, dose = row.get("minutes", ""), row.get("dose_mj_per_cm2", "")
    if not (minutes or dose):
        refuse("minutes", "An exposure needs minutes or a dose.")
    return Exposure(
        happened_on=form.day("happened_on", row["happened_on"]),
        kind=_kind(LightKind, "light", row["light"]),
        minutes=float(form.number("minutes", minutes)) if minutes else None,
        dose_mj_per_cm2=float(form.number("dose_mj_per_cm2", dose)) if dose else None,
        note=row.get("note", ""),
    )


def _symptom(row: Row, form: CsvForm) -> Symptom:
    strength = form.number("strength", row["strength"])
    if strength != int(strength):
        refuse("strength", f"'{row['strength'][:20]}' is no whole number from 0 to 10.")
    return Symptom(
        felt_on=form.day("felt_on", row["felt_on"]),
        kind=_kind(SymptomKind, "symptom", row["symptom"]),
        strength=int(strength),
    )


def _kind(kinds: type[Kind], column: str, cell: str) -> Kind:
    found = [kind for kind in kinds if kind.value.casefold() == cell.casefold()]
    if not found:
        refuse(column, f"'{cell[:20]}' is no {column}; use {', '.join(kinds)}.")
    return found[0]


def _number(value: float | None) -> str:
    """Return a number with all its digits and no exponent, which the reader does not take."""
    if value is None:
        return ""
    return f"{value:.9f}".rstrip("0").rstrip(".")
