"""A course's days, moved in the journal."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pigmenttrack.app.catalog_journal import subject_journal, write_entries
from pigmenttrack.app.catalog_records import add_subject, new_subject, undo
from pigmenttrack.app.change_course import change_course_days
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Course
from pigmenttrack.store.catalog import Catalog

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)
START = date(2024, 2, 1)


def test_only_the_course_that_is_meant_moves(tmp_path: Path) -> None:
    anna = new_subject("Anna")
    first = Course(substance="vitamin B12", started_on=START, stopped_on=date(2024, 3, 1))
    second = Course(substance="vitamin B12", started_on=date(2024, 5, 1))
    with Catalog.create(tmp_path / "a.ptcat", now=NOW) as catalog:
        add_subject(catalog, anna)
        write_entries(catalog, anna, [first, second], label="Add")
        change_course_days(
            catalog, anna, "vitamin B12", START, first_day=date(2024, 1, 15), last_day=None
        )
        moved = Course(substance="vitamin B12", started_on=date(2024, 1, 15))
        assert subject_journal(catalog, anna).courses == (moved, second)
        undo(catalog)
        assert subject_journal(catalog, anna).courses == (first, second)


def test_a_course_that_is_not_there_is_refused(tmp_path: Path) -> None:
    anna = new_subject("Anna")
    with Catalog.create(tmp_path / "a.ptcat", now=NOW) as catalog:
        add_subject(catalog, anna)
        with pytest.raises(BadRequest, match="no course of folate"):
            change_course_days(catalog, anna, "folate", START, first_day=START, last_day=None)
