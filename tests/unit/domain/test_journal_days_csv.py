"""Events, light and symptoms go to a file and come back the same; bad rows are told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.domain.journal import (
    Event,
    EventKind,
    Exposure,
    LightKind,
    Symptom,
    SymptomKind,
)
from pigmenttrack.domain.journal_days_csv import (
    events_csv,
    light_csv,
    parse_events_csv,
    parse_light_csv,
    parse_symptoms_csv,
    symptoms_csv,
)

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 1, 1))
NOTES = st.sampled_from(["", "at the sea", "=1+1", "a;b,c", 'said "no"', "\u05e9\u05de\u05e9"])
SIZES = st.none() | st.integers(0, 10_000).map(lambda k: k / 8)


@given(
    st.lists(
        st.builds(Event, happened_on=DAYS, kind=st.sampled_from(EventKind), note=NOTES),
        min_size=1,
        unique=True,
    )
)
def test_events_come_back_the_same(events: list[Event]) -> None:
    read = parse_events_csv(events_csv(events))
    assert (list(read.records), read.errors) == (events, ())


@given(
    st.lists(
        st.tuples(DAYS, st.sampled_from(LightKind), SIZES, SIZES, NOTES).filter(
            lambda row: row[2] is not None or row[3] is not None
        ),
        min_size=1,
        unique=True,
    )
)
def test_light_comes_back_the_same(
    rows: list[tuple[date, LightKind, float | None, float | None, str]],
) -> None:
    made = [
        Exposure(happened_on=day, kind=kind, minutes=minutes, dose_mj_per_cm2=dose, note=note)
        for day, kind, minutes, dose, note in rows
    ]
    read = parse_light_csv(light_csv(made))
    assert (list(read.records), read.errors) == (made, ())


@given(
    st.lists(
        st.builds(
            Symptom, felt_on=DAYS, kind=st.sampled_from(SymptomKind), strength=st.integers(0, 10)
        ),
        min_size=1,
        unique=True,
    )
)
def test_symptoms_come_back_the_same(symptoms: list[Symptom]) -> None:
    read = parse_symptoms_csv(symptoms_csv(symptoms))
    assert (list(read.records), read.errors) == (symptoms, ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("felt_on,symptom,strength\n2025-01-01,itch,11\n", "between 0 and 10"),
        ("felt_on,symptom,strength\n2025-01-01,itch,2.5\n", "no whole number"),
        ("felt_on,symptom,strength\n2025-01-01,joy,2\n", "no symptom"),
        ("felt_on,symptom,strength\n01/02/2025,itch,2\n", "01/02/2025"),
    ],
)
def test_a_bad_symptom_is_told_with_its_row(text: str, said: str) -> None:
    read = parse_symptoms_csv(text)
    assert read.records == ()
    assert read.errors[0].row == 2
    assert said in read.errors[0].message


def test_light_of_unknown_size_is_refused() -> None:
    errors = parse_light_csv("happened_on,light,minutes\n2025-01-01,sun,\n").errors
    assert "minutes or a dose" in errors[0].message


def test_a_formula_in_a_note_is_written_so_that_no_spreadsheet_runs_it() -> None:
    made = [Event(happened_on=date(2025, 1, 1), kind=EventKind.OTHER, note="=cmd")]
    assert ",'=cmd" in events_csv(made)
