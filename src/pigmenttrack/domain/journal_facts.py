"""The journal as plain JSON values and back, strictly: what a catalog stores and exports.

Dates are ISO, decimals keep their digits as text, enumerations are their words. A value that is
missing, of another type or under an unknown name is refused, never guessed: the caller learns of
a damaged or newer record instead of reading half of one.
"""

import math
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum, StrEnum
from types import NoneType, UnionType
from typing import TypeVar, get_args, get_origin, get_type_hints

from pigmenttrack.domain.blinded_reading import BlindedReading
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Course, Event, Exposure, Journal, Symptom
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.score_result import ScoreResult

SCHEMA = "pigmenttrack-journal"
VERSION = 1
Entry = Course | Event | Exposure | Symptom | LabResult | ScoreResult | BlindedReading
ENTRY_KINDS: dict[str, type[Entry]] = {
    "course": Course,
    "event": Event,
    "exposure": Exposure,
    "symptom": Symptom,
    "lab": LabResult,
    "score": ScoreResult,
    "blinded_reading": BlindedReading,
}
Value = TypeVar("Value")


def journal_facts(journal: Journal) -> dict[str, object]:
    """Return a journal as JSON values, with the name and version of their schema."""
    return {"schema": SCHEMA, "version": VERSION, **_facts_of_fields(journal)}


def journal_from_facts(facts: Mapping[str, object]) -> Journal:
    """Return the journal that `journal_facts` told.

    Raises
    ------
    BadRequest
        If the facts are no journal, of a newer version, or damaged.
    """
    if facts.get("schema") != SCHEMA:
        message = "This is no journal of PigmentTrack."
        raise BadRequest(message)
    if facts.get("version") != VERSION:
        message = f"This journal is of version {facts.get('version')!r}; {VERSION} is read here."
        raise BadRequest(message, advice="Open it with a newer PigmentTrack.")
    own = {name: value for name, value in facts.items() if name not in {"schema", "version"}}
    return _value(Journal, own, "journal")


def entry_facts(entry: Entry) -> dict[str, object]:
    """Return one entry as JSON values; its kind stands under "kind_of_entry"."""
    kind = next(name for name, made in ENTRY_KINDS.items() if isinstance(entry, made))
    return {"kind_of_entry": kind, **_facts_of_fields(entry)}


def entry_from_facts(facts: Mapping[str, object]) -> Entry:
    """Return the entry that `entry_facts` told.

    Raises
    ------
    BadRequest
        If the facts are no entry, or damaged.
    """
    kind = facts.get("kind_of_entry")
    made = ENTRY_KINDS.get(kind) if isinstance(kind, str) else None
    if made is None:
        message = f"There is no journal entry of kind {kind!r}."
        raise BadRequest(message)
    own = {name: value for name, value in facts.items() if name != "kind_of_entry"}
    return _value(made, own, str(kind))


def _facts_of_fields(made: object) -> dict[str, object]:
    if not is_dataclass(made):
        msg = f"{made!r} is no value of the journal"
        raise TypeError(msg)
    return {field.name: _facts(getattr(made, field.name)) for field in fields(made)}


def _facts(value: object) -> object:  # noqa: PLR0911 - one return a type
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): _facts(part) for name, part in value.items()}
    if isinstance(value, frozenset):
        return sorted(str(_facts(part)) for part in value)
    if isinstance(value, tuple):
        return [_facts(part) for part in value]
    return _facts_of_fields(value)


def _value(kind: type[Value], facts: object, where: str) -> Value:
    """Make a dataclass of its facts, each field by its annotation."""
    if not isinstance(facts, Mapping):
        raise _wrong(where, facts)
    hints = get_type_hints(kind)
    known: dict[str, Field[object]] = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    if unknown := sorted(set(facts) - set(known)):
        raise _wrong(where, unknown)
    needed = {
        name
        for name, field in known.items()
        if field.default is MISSING and field.default_factory is MISSING
    }
    if missing := sorted(needed - set(facts)):
        raise _wrong(where, f"without {', '.join(missing)}")
    parts = {name: _part(hints[name], facts[name], f"{where}.{name}") for name in facts}
    try:
        return kind(**parts)
    except ValueError as error:
        message = f"The journal holds an impossible {where}: {error}."
        raise BadRequest(message) from error


def _part(hint: object, facts: object, where: str) -> object:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is UnionType:
        if facts is None and NoneType in inner:
            return None
        return _part(next(each for each in inner if each is not NoneType), facts, where)
    if origin in {tuple, frozenset} and isinstance(facts, list):
        return origin(_part(inner[0], each, f"{where}[{i}]") for i, each in enumerate(facts))
    if origin is Mapping and isinstance(facts, Mapping):
        return {str(name): _part(inner[1], each, f"{where}.{name}") for name, each in facts.items()}
    if is_dataclass(hint) and isinstance(hint, type):
        return _value(hint, facts, where)
    if isinstance(hint, type) and not isinstance(facts, bool):
        return _plain(hint, facts, where)
    raise _wrong(where, facts)


def _plain(hint: type, facts: object, where: str) -> object:
    """Read one word, number or date."""
    try:
        if hint in {date, Decimal} and isinstance(facts, str):
            return date.fromisoformat(facts) if hint is date else Decimal(facts)
        if issubclass(hint, StrEnum) and isinstance(facts, str):
            return hint(facts)
        if hint is float and isinstance(facts, int | float) and math.isfinite(facts):
            return float(facts)
    except (ValueError, OverflowError, InvalidOperation) as error:
        raise _wrong(where, facts) from error
    if hint in {int, str} and type(facts) is hint:
        return facts
    raise _wrong(where, facts)


def _wrong(where: str, facts: object) -> BadRequest:
    return BadRequest(f"The journal holds {str(facts)[:60]!r} where a {where} belongs.")
