from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import (
    Course,
    Exposure,
    Journal,
    LightKind,
    Symptom,
    SymptomKind,
    adherence_pct,
)
from pigmenttrack.domain.journal_dosing import DoseUnit, Dosing, Period, dosing_from_text
from pigmenttrack.domain.journal_phases import phase_on, phases_of

START = date(2020, 1, 1)
DOSINGS = st.builds(
    Dosing,
    amount=st.decimals(min_value=Decimal("0.001"), max_value=99999, places=3),
    unit=st.sampled_from(DoseUnit),
    times=st.integers(1, 9),
    period=st.sampled_from(Period),
    every=st.integers(1, 9),
)


@pytest.mark.parametrize(
    ("text", "ug_per_week"),
    [
        ("2 × 500 µg a week", 1000),  # noqa: RUF001 - the sign people write
        ("2 x 500 mcg per week", 1000),
        ("1000 µg daily", 7000),
        ("1 mg every 3 days", Fraction(7000, 3)),
        ("1000 ug weekly", 1000),
        ("3 x 1 mg every 2 weeks", 1500),
        ("0.5 g a day", 3_500_000),
    ],
)
def test_frequency_arithmetic(text: str, ug_per_week: Fraction) -> None:
    assert dosing_from_text(text).ug_per_week == ug_per_week


@given(dosing=DOSINGS)
def test_a_dosing_is_read_back_from_its_own_words(dosing: Dosing) -> None:
    assert dosing_from_text(str(dosing)) == dosing


@pytest.mark.parametrize("text", ["", "500 µg", "some B12 daily", "500 daily", "0 µg daily"])
def test_a_text_without_amount_or_frequency_is_refused(text: str) -> None:
    with pytest.raises(BadRequest):
        dosing_from_text(text)


def test_units_that_are_no_mass_have_no_micrograms() -> None:
    assert dosing_from_text("3 x 1 drop a day").ug_per_week is None


def course(start: int, stop: int | None, dose: str = "1000 µg daily") -> Course:
    return Course(
        substance="Vitamin B12",
        started_on=START + timedelta(days=start),
        stopped_on=None if stop is None else START + timedelta(days=stop),
        dosing=dosing_from_text(dose),
    )


def test_phases_alternate_and_leave_no_day_out() -> None:
    courses = [course(30, 59), course(90, 119, "2 x 500 µg a week")]
    last = START + timedelta(days=149)
    phases = phases_of(courses, "vitamin b12", START, last)
    assert [phase.letter for phase in phases] == ["A1", "B1", "A2", "B2", "A3"]
    assert [(phase.last_day - phase.first_day).days for phase in phases] == [29] * 5
    assert phases[0].label == "no vitamin b12"
    assert phase_on(phases, START + timedelta(days=59)) is phases[1]
    assert phase_on(phases, START + timedelta(days=60)) is phases[2]
    assert phase_on(phases, last + timedelta(days=1)) is None


def test_a_change_of_dose_is_a_new_phase_and_a_new_packet_is_none() -> None:
    courses = [course(0, 9), course(10, 19), course(20, None, "500 µg daily")]
    phases = phases_of(courses, "vitamin B12", START, START + timedelta(days=40))
    assert [(p.letter, p.label) for p in phases] == [
        ("B1", "vitamin B12: 1000 µg a day"),
        ("B2", "vitamin B12: 500 µg a day"),
    ]


def test_other_substances_cut_no_phase() -> None:
    other = Course(substance="tacrolimus", started_on=START + timedelta(days=5))
    (phase,) = phases_of([other], "vitamin B12", START, START + timedelta(days=9))
    assert (phase.letter, phase.is_on) == ("A1", False)


@given(
    spans=st.lists(st.tuples(st.integers(-50, 250), st.integers(0, 100)), max_size=6),
)
def test_phases_cover_every_day_exactly_once(spans: list[tuple[int, int]]) -> None:
    courses = [course(start, start + length) for start, length in spans]
    last = START + timedelta(days=200)
    phases = phases_of(courses, "vitamin B12", START, last)
    for offset in range(201):
        day = START + timedelta(days=offset)
        (phase,) = [phase for phase in phases if phase.holds(day)]
        assert phase.is_on == any(each.is_on(day) for each in courses)


def test_adherence_scales_what_was_really_taken() -> None:
    half = Course(
        substance="zinc",
        started_on=START,
        dosing=dosing_from_text("20 mg a day"),
        adherence_pct=50,
    )
    assert half.taken_per_week == 70
    assert Course(substance="zinc", started_on=START).taken_per_week is None


def test_adherence_is_counted_from_intakes() -> None:
    dosing = dosing_from_text("3 x 1 drop every 2 days")
    assert adherence_pct(dosing, days=10, taken=12) == 80
    assert adherence_pct(dosing, days=10, taken=99) == 100
    with pytest.raises(ValueError, match="days >= 1"):
        adherence_pct(dosing, days=0, taken=1)


def test_impossible_entries_are_refused() -> None:
    with pytest.raises(ValueError, match="before"):
        course(10, 9)
    with pytest.raises(ValueError, match="substance"):
        Course(substance=" ", started_on=START)
    with pytest.raises(ValueError, match="adherence"):
        Course(substance="zinc", started_on=START, adherence_pct=101)
    with pytest.raises(ValueError, match="between 0 and 10"):
        Symptom(felt_on=START, kind=SymptomKind.FATIGUE, strength=11)
    with pytest.raises(ValueError, match="minutes or a dose"):
        Exposure(happened_on=START, kind=LightKind.SUN)


def test_a_span_finds_the_courses_and_the_light_that_touch_it() -> None:
    journal = Journal(
        courses=(course(0, 9), course(20, None)),
        exposures=(Exposure(happened_on=START, kind=LightKind.SUN, minutes=30),),
    )
    day = START + timedelta(days=9)
    assert journal.courses_between(day, day) == (journal.courses[0],)
    assert len(journal.courses_between(START, START + timedelta(days=20))) == 2
    assert journal.exposures_between(day, day) == ()
    assert len(journal.exposures_between(START, day)) == 1
