"""Subjects as rows."""

import sqlite3

from pigmenttrack.domain.edit import PlainRecord
from pigmenttrack.domain.subject import Sex, Subject
from pigmenttrack.store.column_values import optional_float, optional_int, optional_text
from pigmenttrack.store.rows import Table

SUBJECTS = Table(
    "subject",
    ("id", "alias", "birth_year", "sex", "height_cm", "weight_kg", "note"),
    shown="alias",
)


def subject_record(subject: Subject) -> PlainRecord:
    """Return a subject as plain values."""
    return {
        "id": subject.id,
        "alias": subject.alias,
        "birth_year": subject.birth_year,
        "sex": None if subject.sex is None else subject.sex.value,
        "height_cm": optional_float(subject.height_cm),
        "weight_kg": optional_float(subject.weight_kg),
        "note": subject.note,
    }


def subject_from(record: PlainRecord) -> Subject:
    """Return the subject that a record tells of."""
    sex = optional_text(record["sex"])
    return Subject(
        id=str(record["id"]),
        alias=str(record["alias"]),
        birth_year=optional_int(record["birth_year"]),
        sex=None if sex is None else Sex(sex),
        height_cm=optional_float(record["height_cm"]),
        weight_kg=optional_float(record["weight_kg"]),
        note=str(record["note"]),
    )


def all_subjects(connection: sqlite3.Connection) -> list[Subject]:
    """Return all subjects by alias."""
    return [subject_from(row) for row in SUBJECTS.where(connection, "1 ORDER BY alias")]


def subject_by_alias(connection: sqlite3.Connection, alias: str) -> Subject | None:
    """Return a subject by its alias, None if there is none."""
    found = SUBJECTS.where(connection, "alias = ?", alias)
    return subject_from(found[0]) if found else None
