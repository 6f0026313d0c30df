"""Courses of supplements and treatments from and to CSV."""

import re
from collections.abc import Iterable

from pigmenttrack.domain.journal import Course, Route
from pigmenttrack.domain.journal_csv import ReadCsv, Row, read_csv, write_csv
from pigmenttrack.domain.journal_csv_form import CsvForm, refuse
from pigmenttrack.domain.journal_dosing import dosing_from_text

REQUIRED = ("substance", "started_on", "dosing")
OPTIONAL = ("stopped_on", "route", "form", "adherence_pct", "note")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")


def parse_doses_csv(source: str | bytes) -> ReadCsv[Course]:
    """Return the courses of a file and everything in it that could not be taken.

    `dosing` is written like "2 x 500 µg a week" and may be blank where it is not known;
    `stopped_on` is the last day of intake.
    """
    return read_csv(source, REQUIRED, OPTIONAL, _course)


def doses_csv(courses: Iterable[Course]) -> str:
    """Return courses as a file that `parse_doses_csv` reads back to the same courses."""
    rows = [
        (
            each.substance,
            each.started_on.isoformat(),
            "" if each.dosing is None else str(each.dosing),
            "" if each.stopped_on is None else each.stopped_on.isoformat(),
            str(each.route),
            each.form,
            "" if each.adherence_pct is None else f"{each.adherence_pct:.9g}",
            each.note,
        )
        for each in courses
    ]
    return write_csv((*REQUIRED, *OPTIONAL), rows)


def _course(row: Row, form: CsvForm) -> Course:
    dosing = row["dosing"]
    if form.separator != ",":
        dosing = _DECIMAL_COMMA.sub(".", dosing)
    adherence = row.get("adherence_pct", "")
    return Course(
        substance=row["substance"],
        started_on=form.day("started_on", row["started_on"]),
        dosing=dosing_from_text(dosing) if dosing else None,
        stopped_on=form.day("stopped_on", row["stopped_on"]) if row.get("stopped_on") else None,
        route=_route(row.get("route", "")),
        form=row.get("form", ""),
        adherence_pct=float(form.number("adherence_pct", adherence)) if adherence else None,
        note=row.get("note", ""),
    )


def _route(cell: str) -> Route:
    if not cell:
        return Route.ORAL
    if cell.lower() not in set(Route):
        refuse("route", f"'{cell[:20]}' is no route; use one of {', '.join(Route)}.")
    return Route(cell.lower())
