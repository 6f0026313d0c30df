"""Move a course's first or last day, as dragging its bar on the chart does."""

from dataclasses import replace
from datetime import date, datetime

from pigmenttrack.app.catalog_journal import replace_entry, subject_entries
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Course
from pigmenttrack.domain.subject import Subject
from pigmenttrack.store.catalog import Catalog


def change_course_days(  # noqa: PLR0913 - the course is named by what the chart knows of it
    catalog: Catalog,
    subject: Subject,
    substance: str,
    started_on: date,
    *,
    first_day: date,
    last_day: date | None,
    now: datetime | None = None,
) -> None:
    """Give the course of a substance that began on `started_on` other days.

    Parameters
    ----------
    last_day : date or None
        The last day of intake; None while it goes on.

    Raises
    ------
    BadRequest
        If there is no such course, or it would end before it begins.
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses.
    """
    for entry in subject_entries(catalog, subject):
        course = entry.value
        if not isinstance(course, Course):
            continue
        if (course.substance.strip(), course.started_on) == (substance, started_on):
            break
    else:
        msg = f"There is no course of {substance} from {started_on}."
        raise BadRequest(msg, advice="Look at the journal.")
    if last_day is not None and last_day < first_day:
        msg = f"{substance} cannot end on {last_day}, before it begins on {first_day}."
        raise BadRequest(msg, advice="Drag the other end first.")
    moved = replace(course, started_on=first_day, stopped_on=last_day)
    replace_entry(catalog, subject, entry.number, moved, f"Move {substance}", now=now)
