"""Edits and their inverses, on random histories."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pigmenttrack.domain.edit import Edit, RecordChange
from pigmenttrack.domain.subject import Subject
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.content import content_digest
from pigmenttrack.store.edits import apply, redo, undo
from pigmenttrack.store.health import content_faults
from pigmenttrack.store.subjects import SUBJECTS, subject_record

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)
# What a person does to one of three subjects: make it, rename it, take it out.
STEPS = st.lists(
    st.tuples(st.sampled_from(["1", "2", "3"]), st.none() | st.integers(0, 9)), max_size=8
)


def edit_of(catalog: Catalog, subject_id: str, year: int | None) -> Edit | None:
    before = SUBJECTS.get(catalog.connection, subject_id)
    after = None
    if year is not None:
        subject = Subject(id=subject_id, alias=f"S{subject_id}", birth_year=1980 + year)
        after = subject_record(subject)
    if before is None and after is None:
        return None
    change = RecordChange(kind="subject", before=before, after=after)
    return Edit(label=f"{subject_id} {year}", changes=(change,))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_a_history_can_be_walked_back_and_forth(steps: list[tuple[str, int | None]]) -> None:
    with TemporaryDirectory() as top, Catalog.create(Path(top) / "c", now=NOW) as catalog:
        states = [content_digest(catalog.connection)]
        for subject_id, year in steps:
            edit = edit_of(catalog, subject_id, year)
            if edit is None:
                continue
            with catalog.writing() as connection:
                inverse = apply(connection, edit, made_at=NOW)
            assert inverse.inverse() == edit
            states.append(content_digest(catalog.connection))
        for state in reversed(states[:-1]):
            with catalog.writing() as connection:
                undo(connection)
            assert content_digest(catalog.connection) == state
        for state in states[1:]:
            with catalog.writing() as connection:
                redo(connection)
            assert content_digest(catalog.connection) == state
        assert content_faults(catalog.connection) == []
